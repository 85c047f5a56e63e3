"""The articles to measure on: a folder with a folder for each kind of text in it.

A `.txt` file is an article; `.json` holds `title` and `text`, or `paragraphs` with what people asked about each, and perhaps
a `glossary`. News that was rewritten for learners says its level before the ending (`fog.ele.txt`).
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from quizzes import reading
from quizzes.items import Article

TREEBANKS = "ud"
APART = frozenset({TREEBANKS, "parses", "rated-items"})
"""Folders of the corpus that hold no articles of their own."""
LEVELS = {"adv": "advanced", "int": "intermediate", "ele": "elementary"}


class NoCorpus(ValueError):
    """The folder has nothing to measure on; the message says what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Term:
    """A line of a textbook's own glossary."""

    term: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Asked:
    """What a person asked about a paragraph, and the right answer."""

    paragraph: str
    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class Sample:
    """An article of the corpus, with what is known of it from elsewhere."""

    name: str
    kind: str
    article: Article
    glossary: tuple[Term, ...] = ()
    asked: tuple[Asked, ...] = ()
    level: str = ""


def samples(folder: Path) -> tuple[Sample, ...]:
    """All articles under the folder, in the order of their names. Raises NoCorpus."""
    if not folder.is_dir():
        raise NoCorpus(f"There is no folder {folder}.")
    found = tuple(_samples(folder))
    if not found:
        raise NoCorpus(f"There are no articles in {folder}: put them there as .txt files, or in a folder for each kind of text.")
    return found


def _samples(folder: Path) -> Iterator[Sample]:
    for path in sorted(path for ending in ("txt", "json") for path in (*folder.glob(f"*.{ending}"), *folder.glob(f"*/*.{ending}"))):
        kind = "texts" if path.parent == folder else path.parent.name
        if kind not in APART:
            yield _sample(path, kind)


def _sample(path: Path, kind: str) -> Sample:
    try:
        if path.suffix == ".txt":
            level = LEVELS.get(path.stem.rpartition(".")[2], "")
            article = reading.read(path.read_bytes(), name=path.name)
            return Sample(path.stem, f"{kind}, {level}" if level else kind, article, level=level)
        return _told(path, kind, json.loads(path.read_text(encoding="utf-8")))
    except (reading.UnreadableArticle, KeyError, TypeError, ValueError) as problem:
        raise NoCorpus(f"{path} is no article: {problem}") from problem


def _told(path: Path, kind: str, told: dict[str, Any]) -> Sample:
    paragraphs = told.get("paragraphs", [])
    text = told["text"] if "text" in told else "\n\n".join(paragraph["text"] for paragraph in paragraphs)
    return Sample(
        path.stem,
        kind,
        Article(told["title"], text),
        glossary=tuple(Term(line["term"], line["meaning"]) for line in told.get("glossary", [])),
        asked=tuple(
            Asked(paragraph["text"], asked["question"], asked["answer"])
            for paragraph in paragraphs
            for asked in paragraph.get("questions", [])
        ),
    )
