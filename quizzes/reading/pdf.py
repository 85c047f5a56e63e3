"""PDFs: their text, page by page; a scan without text says so."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from io import BytesIO

from quizzes.reading.bounds import MOST_PAGES
from quizzes.reading.document import Document, tidy
from quizzes.reading.pages import Line, Page, blocks_of_pages, line_of
from quizzes.reading.unreadable import UnreadableArticle

FEWEST_LETTERS_A_PAGE = 25
LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
SCAN = (
    "This PDF is a scan: it holds pictures of pages and no text. Let a program for text recognition (OCR) run over it, "
    "or type or paste the part that the class will read."
)
LOCKED = "This PDF opens only with a password. Save it without one, or copy its text and paste it."
TOO_LONG = f"This PDF has more than {MOST_PAGES:,} pages. Bring the part that the class will read."

logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # whatever is odd in a file ends as a sentence, not in the log


def read_pdf(data: bytes) -> Document:
    """The PDF's text without running heads, page numbers, captions and notes."""
    from pypdf import PdfReader

    reader = PdfReader(BytesIO(data))
    if reader.is_encrypted and not _opens(reader):
        raise UnreadableArticle(LOCKED)
    if len(reader.pages) > MOST_PAGES:
        raise UnreadableArticle(TOO_LONG)
    pages = [_page(page) for page in reader.pages]
    if sum(len(line.text) for page in pages for line in page) < FEWEST_LETTERS_A_PAGE * len(pages):
        raise UnreadableArticle(SCAN)
    blocks = blocks_of_pages(pages)
    title, author = (tidy(str(said or "")) for said in (_told(reader, "/Title"), _told(reader, "/Author")))
    if blocks and blocks[0].level and (not _is_a_title(title) or blocks[0].text.casefold() == title.casefold()):
        return Document(tuple(blocks[1:] or blocks), blocks[0].text, author)
    return Document(tuple(blocks), title if _is_a_title(title) else "", author)


def _opens(reader: object) -> bool:
    """Many PDFs are locked against changes only: those open with no password at all."""
    from pypdf.errors import DependencyError

    try:
        return bool(reader.decrypt(""))  # type: ignore[attr-defined]
    except (DependencyError, NotImplementedError):
        return False


def _told(reader: object, what: str) -> object:
    try:
        return (reader.metadata or {}).get(what)  # type: ignore[attr-defined]
    except Exception:  # a broken note about the file says nothing about its text
        return None


def _is_a_title(title: str) -> bool:
    """Programs write the file's own name there, or nothing of use."""
    lower = title.casefold()
    return (
        len(title.split()) > 1
        and not lower.startswith(("microsoft word", "untitled"))
        and not lower.endswith((".doc", ".docx", ".pdf", ".indd"))
    )


def _page(page: object) -> Page:
    """The lines of a page in the order in which they were written on it, which is nearly always the order to read."""
    pieces: list[tuple[str, float, bool, float, float]] = []

    def hear(text: str, cm: list[float], tm: list[float], font: dict[str, object] | None, size: float) -> None:
        if text:
            scale = abs(tm[3] * cm[3]) or abs(tm[1] * cm[2]) or 1.0
            x, y = tm[4] * cm[0] + tm[5] * cm[2] + cm[4], tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
            bold = "bold" in str((font or {}).get("/BaseFont", "")).lower()
            pieces.append((text.translate(LIGATURES), round(size * scale, 1), bold, x, y))

    page.extract_text(visitor_text=hear)  # type: ignore[attr-defined]
    return [line for line in _lines(pieces) if line.text]


def _lines(pieces: list[tuple[str, float, bool, float, float]]) -> Iterator[Line]:
    """Pieces are parted where a line ends, which pypdf tells by a line feed."""
    gathered: list[tuple[str, float, bool, float, float]] = []
    for text, size, bold, x, y in pieces:
        first, *others = text.split("\n")
        gathered.append((first, size, bold, x, y))
        for other in others:
            yield line_of(gathered)
            gathered = [(other, size, bold, x, y)]
    yield line_of(gathered)
