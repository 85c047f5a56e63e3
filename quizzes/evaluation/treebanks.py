"""Sentences that people have taken apart: treebanks in CoNLL-U, read as far as the measures need.

https://universaldependencies.org/format.html; GUM adds the entities in the last column (https://gucorpling.org/gum/).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from quizzes.evaluation.corpus import TREEBANKS
from quizzes.generation.paragraphs import Paragraph, Role
from quizzes.generation.sentences import Sentence, sentences

_ENTITY = re.compile(r"\((?P<opens>[^()]+)(?P<one>\))?|(?P<closes>[^()]+)\)")
EDITED = frozenset("news textbook bio academic".split())
"""The genres most like what teachers bring."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a treebank: `head` counts from 0, -1 for the root; `start` and `end` are places in the sentence."""

    text: str
    tag: str
    upos: str
    relation: str
    head: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Entity:
    """Words `first` to `last` mean something of a kind."""

    kind: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Tree:
    text: str
    words: tuple[Word, ...]
    entities: tuple[Entity, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """The trees of a text of the treebank `bank`; `genre` is empty where the bank tells none."""

    bank: str
    genre: str
    trees: tuple[Tree, ...]

    def read(self) -> list[tuple[Tree, Sentence]]:
        """Each tree beside a sentence as we read it; a tree that we read as two sentences comes twice."""
        places = [0]
        for tree in self.trees:
            places.append(places[-1] + len(tree.text) + 2)
        paragraphs = [
            Paragraph(start, start + len(tree.text), tree.text, Role.BODY) for start, tree in zip(places, self.trees, strict=False)
        ]
        by_start = dict(zip(places, self.trees, strict=False))
        return [(by_start[sentence.paragraph.start], sentence) for sentence in sentences(paragraphs)]


def documents(folder: Path) -> Iterator[Document]:
    """The documents of all treebanks in the corpus, none where it has none."""
    for path in sorted((folder / TREEBANKS).glob("*.conllu")):
        bank = path.stem.removeprefix("en_").partition("-")[0].upper()
        yield from _documents(bank, path.read_text(encoding="utf-8"))


def _documents(bank: str, text: str) -> Iterator[Document]:
    blocks = [block.splitlines() for block in text.split("\n\n") if block.strip()]
    number, name, named = 0, "", []
    for block in blocks:
        opening = next((line for line in block if line.startswith("# newdoc id = ")), "")
        number, name = (number + 1, opening.rpartition(" = ")[2]) if opening else (number, name)
        named.append((number, name, block))
    for (_, name), group in groupby(named, key=lambda one: one[:2]):
        genre = name.split("_")[1] if name.startswith("GUM_") else ""
        yield Document(bank, genre, tuple(_tree(block) for _, _, block in group))


def _tree(block: list[str]) -> Tree:
    text = next(line.partition(" = ")[2] for line in block if line.startswith("# text = "))
    rows = [row for line in block if not line.startswith("#") and (row := line.split("\t"))[0].isdigit()]
    return Tree(text, tuple(_words(text, rows)), tuple(_entities(rows)))


def _words(text: str, rows: Iterable[list[str]]) -> Iterator[Word]:
    """The words with their places; one that was written in one with the one before it ("don't") stands where it can be found."""
    place = 0
    for row in rows:
        found = text.find(row[1], place)
        start = found if found >= 0 else place
        place = start + len(row[1])
        yield Word(row[1], row[4], row[3], row[7], int(row[6]) - 1, start, place)


def _entities(rows: list[list[str]]) -> Iterator[Entity]:
    opened: dict[str, list[tuple[str, int]]] = {}
    for at, row in enumerate(rows):
        told = next((one for one in row[9].split("|") if one.startswith("Entity=")), "").removeprefix("Entity=")
        for match in _ENTITY.finditer(told):
            name, _, rest = (match["opens"] or match["closes"]).partition("-")
            if match["opens"]:
                opened.setdefault(name, []).append((rest.partition("-")[0], at))
            if (match["one"] or match["closes"]) and opened.get(name):
                kind, first = opened[name].pop()
                yield Entity(kind, first, at)
