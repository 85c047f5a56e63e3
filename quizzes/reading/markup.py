"""HTML and XHTML to blocks, every word of them: for documents that are all article (Word, e-books, Markdown)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from lxml import html

from quizzes.reading.document import Block, block

HEADINGS = {f"h{level}": level for level in range(1, 7)}
UNREAD = frozenset("script style head template noscript svg math iframe object form button nav aside figure figcaption table sup".split())
STANDING_ALONE = frozenset(
    "address article blockquote body center dd details div dl dt footer header hr html li main ol p pre section summary ul".split()
) | frozenset(HEADINGS)
BOLD = frozenset("b strong dfn".split())
NOTES = re.compile(r"^(?:footnote|endnote|fn|note|fnref)s?[-_]?\d|^footnotes$|^endnotes$", re.IGNORECASE)
NOTE_ROLES = frozenset("footnote footnotes endnotes rearnotes noteref pagebreak toc landmarks page-list".split())
EPUB_TYPE = "{http://www.idpf.org/2007/ops}type"


def blocks_of(markup: bytes | str) -> list[Block]:
    """The blocks of a document in order; notes, tables, pictures and their captions are left out."""
    if not markup.strip():
        return []
    return [one for one in _Walk().over(html.document_fromstring(markup)) if one.text]


class _Walk:
    """Down the tree once, gathering words until an element that stands alone begins or ends."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self.terms: list[str] = []

    def over(self, root: Any) -> Iterator[Block]:
        yield from self._inside(root, level=0, mark="")
        yield from self._cut(0, "")

    def _inside(self, element: Any, *, level: int, mark: str) -> Iterator[Block]:
        self._say(element.text)
        for number, child in enumerate(element, start=1):
            tag = child.tag if isinstance(child.tag, str) else ""
            tag = tag.rpartition("}")[2].lower()
            if not tag or tag in UNREAD or _is_note(child):
                self._say(" " if tag in STANDING_ALONE | {"table"} else "")
            elif tag in STANDING_ALONE:
                yield from self._cut(level, mark)
                own = _mark(element, number) if tag == "li" else mark if tag in ("p", "div") and _is_first(child) else ""
                yield from self._inside(child, level=HEADINGS.get(tag, level if tag in ("div", "p") else 0), mark=own)
                yield from self._cut(HEADINGS.get(tag, level if tag in ("div", "p") else 0), own)
            elif tag == "br":
                self._say("\n")
            else:
                begun = len(self.words)
                yield from self._inside(child, level=level, mark=mark)
                if tag in BOLD:
                    self.terms.append("".join(self.words[begun:]))
            self._say(child.tail)

    def _say(self, words: str | None) -> None:
        if words:
            self.words.append(words)

    def _cut(self, level: int, mark: str) -> Iterator[Block]:
        said, terms = "".join(self.words), self.terms
        self.words, self.terms = [], []
        if said.strip():
            yield block(f"{mark}{said.strip()}", level=level, terms=terms)


def _mark(parent: Any, number: int) -> str:
    return f"{number}. " if str(parent.tag).endswith("ol") else "• "


def _is_first(child: Any) -> bool:
    return child.getprevious() is None and not (child.getparent().text or "").strip()


def _is_note(element: Any) -> bool:
    roles = f"{element.get('epub:type', '')} {element.get(EPUB_TYPE, '')} {element.get('role', '').replace('doc-', '')}".split()
    return bool(NOTE_ROLES.intersection(roles)) or bool(NOTES.match(element.get("id") or ""))
