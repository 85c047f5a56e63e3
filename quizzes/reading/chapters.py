"""A book to its chapters."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizzes.reading.document import Block, Document

A_BOOK = 8_000  # words from which on a class hardly reads it in one go
FEWEST_WORDS = 150  # of a chapter: with fewer it is a title page, a part's name, a list
NUMBER = r"(?:\d{1,3}|[ivxlc]{1,7}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen)"
CHAPTER = re.compile(
    rf"^(?:chapter|part|book|unit|lesson|section)\s+{NUMBER}\b[.:—–-]?|^{NUMBER}\.?$|^(?:prologue|epilogue)$", re.IGNORECASE
)
LONGEST_HEADING = 80

Chapter = tuple[str, tuple[Block, ...]]
"""A chapter's title and what it says."""


def chapters(document: Document) -> list[Chapter]:
    """The chapters of a book, each with its title; empty where the document is no book, or has no chapters that can be told."""
    if document.words < A_BOOK:
        return []
    for level in sorted({one.level for one in document.blocks if one.level}):
        found = _cut(document.blocks, [at for at, one in enumerate(document.blocks) if one.level and one.level <= level])
        if len(found) > 1:
            return found
    found = _cut(document.blocks, [at for at, one in enumerate(document.blocks) if _begins_chapter(one)])
    return found if len(found) > 1 else []


def _begins_chapter(one: Block) -> bool:
    return len(one.text) <= LONGEST_HEADING and bool(CHAPTER.match(one.text))


def _cut(blocks: Sequence[Block], starts: Sequence[int]) -> list[Chapter]:
    ends = [*starts[1:], len(blocks)]
    pieces = [(blocks[start].text, tuple(blocks[start + 1 : end])) for start, end in zip(starts, ends, strict=True)]
    return [(title, said) for title, said in pieces if sum(len(one.text.split()) for one in said) >= FEWEST_WORDS]
