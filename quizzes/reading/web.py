"""A web page: its article, without what stands around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from quizzes.reading.bounds import MOST_BYTES_OF_MARKUP, check_bytes
from quizzes.reading.decoding import decoded_markup
from quizzes.reading.document import Block, Document, block, tidy
from quizzes.reading.markup import blocks_of
from quizzes.reading.unreadable import UnreadableArticle

FEWEST_WORDS = 25
WANTED = {"include_comments": False, "include_tables": False, "include_formatting": True}
MOST_HEADING_WORDS = 14
EMPTY_LINES = re.compile(r"(?:<br\s*/?>\s*(?:&nbsp;)?\s*){2,}", re.IGNORECASE)  # how old pages part their paragraphs
DEFINED = re.compile(r"<(/?)dfn\b[^>]*>", re.IGNORECASE)  # a term where it is explained, which the extraction would take for plain words
NO_ARTICLE = (
    "No article was found on this page: it may be a list of links, or it fills itself only in a browser. "
    "Open it, mark the article's text, copy and paste it."
)


def read_web(data: bytes, *, charset: str = "") -> Document:
    """The article on a page. Raises UnreadableArticle where there is none."""
    import trafilatura  # half a second, so only where a page is read

    check_bytes(data, MOST_BYTES_OF_MARKUP, "web page")
    page = DEFINED.sub(r"<\1b>", EMPTY_LINES.sub("</p><p>", decoded_markup(data, charset=charset)))
    found: Any = trafilatura.bare_extraction(
        page, include_comments=False, include_tables=False, include_formatting=True, with_metadata=True
    )
    blocks = tuple(_blocks(found.body)) if found is not None and found.body is not None else ()
    title, author = (tidy(found.title or ""), tidy(found.author or "")) if found is not None else ("", "")
    if _words(blocks) < FEWEST_WORDS:
        blocks = tuple(blocks_of(page))
    if _words(blocks) < FEWEST_WORDS and not any(one.text.endswith((".", "!", "?")) for one in blocks):
        raise UnreadableArticle(NO_ARTICLE)
    return Document(_without_title(blocks, title), title, author)


def _blocks(body: Any) -> Iterator[Block]:
    """Trafilatura's own elements (TEI): head, p, list with item, quote, hi for what stands out."""
    for element in body.iter("head", "p", "item", "quote", "code"):
        if element.tag == "quote" and len(element.findall(".//p")):
            continue
        if any(parent.tag in ("p", "item", "head") for parent in element.iterancestors("p", "item", "head")):
            continue
        text = "".join(element.itertext())
        terms = ["".join(bold.itertext()) for bold in element.iter("hi") if "#b" in (bold.get("rend") or "")]
        yield block(f"{_mark(element)}{text.strip()}", level=_level(element), terms=terms)


def _level(element: Any) -> int:
    if element.tag == "head":
        rend = element.get("rend") or ""
        return int(rend[1:]) if rend[1:].isdecimal() else 2
    return 3 if element.tag == "p" and _is_all_bold(element) else 0


def _is_all_bold(element: Any) -> bool:
    """A line that is nothing but bold heads what follows; a whole sentence does not."""
    text = "".join(element.itertext()).strip()
    bold = "".join("".join(hi.itertext()) for hi in element.findall("hi") if "#b" in (hi.get("rend") or "")).strip()
    return bool(text) and text == bold and len(text.split()) <= MOST_HEADING_WORDS and text[-1] not in '.!?:,;”"'


def _mark(element: Any) -> str:
    if element.tag != "item":
        return ""
    parent = element.getparent()
    return f"{parent.index(element) + 1}. " if parent is not None and parent.get("rend") == "ol" else "• "


def _without_title(blocks: tuple[Block, ...], title: str) -> tuple[Block, ...]:
    return blocks[1:] if blocks and blocks[0].level and blocks[0].text == title else blocks


def _words(blocks: tuple[Block, ...]) -> int:
    return sum(len(one.text.split()) for one in blocks)
