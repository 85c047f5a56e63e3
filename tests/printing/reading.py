"""PDF bytes read back: the text of each page, and where its characters stand."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import pypdfium2
from pypdf import PdfReader


def page_texts(pdf: bytes) -> list[str]:
    """The text of each page in reading order, on one line."""
    return [" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(pdf)).pages]


def text_of(pdf: bytes) -> str:
    return " ".join(page_texts(pdf))


def in_order(text: str, *parts: str) -> bool:
    """Whether the parts stand in the text one after the other."""
    return re.search(".*?".join(re.escape(part) for part in parts), text, re.DOTALL) is not None


def outline(entries: Sequence[Any]) -> list[str]:
    """The titles of the bookmarks, from the top down, whatever their levels."""
    return [title for entry in entries for title in (outline(entry) if isinstance(entry, list) else [str(entry.title)])]


@dataclass(frozen=True)
class Ink:
    """A character and its box on the page, in points from the lower left corner."""

    char: str
    left: float
    bottom: float
    right: float
    top: float


def ink(pdf: bytes, page: int) -> list[Ink]:
    """Every visible character of a page."""
    document = pypdfium2.PdfDocument(pdf)
    text = document[page].get_textpage()
    chars = [(text.get_text_range(at, 1), text.get_charbox(at)) for at in range(text.count_chars())]
    return [Ink(char, *box) for char, box in chars if char.strip()]
