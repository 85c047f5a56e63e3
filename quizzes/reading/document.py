"""What a file says, whatever its format: blocks of text in order. From it comes the article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from quizzes.items import Article, Paragraph

BETWEEN = "\n\n"
FOOTNOTE_MARK = re.compile(r"(?<=\S)\s?\[(?:\d{1,3}|[a-z]|note \d+|citation needed|edit)\]")
MOST_TERMS = 400
LONGEST_TERM = 60


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading or entry of a list on a line of its own. `level` is a heading's, 1 the highest; 0 for all else."""

    text: str
    level: int = 0
    terms: tuple[str, ...] = ()
    """What the author set in bold within it."""


@dataclass(frozen=True, slots=True)
class Document:
    """A file as it was read."""

    blocks: tuple[Block, ...]
    title: str = ""
    author: str = ""

    @property
    def words(self) -> int:
        return sum(len(block.text.split()) for block in self.blocks)


def block(text: str, *, level: int = 0, terms: Iterable[str] = ()) -> Block:
    """A block with its white space put in order and without the marks of notes and citations."""
    kept = (tidy(term) for term in terms)
    return Block(tidy(text), level, tuple(term for term in kept if 1 < len(term) <= LONGEST_TERM and any(map(str.isalpha, term))))


def tidy(text: str) -> str:
    return " ".join(FOOTNOTE_MARK.sub("", text.replace("\xad", "")).split())


def compose(blocks: Sequence[Block], *, title: str, author: str = "") -> Article:
    """The article that the blocks make: one paragraph a block, with an empty line between them."""
    said = [one for one in blocks if one.text]
    paragraphs, start = [], 0
    for one in said:
        paragraphs.append(Paragraph(start, start + len(one.text), one.level > 0))
        start += len(one.text) + len(BETWEEN)
    terms = tuple(dict.fromkeys(term for one in said if not one.level for term in one.terms))[:MOST_TERMS]
    return Article(title, BETWEEN.join(one.text for one in said), tuple(paragraphs), author=author, terms=terms)
