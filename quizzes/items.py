"""The shared vocabulary: what every room reads and writes. Frozen values, no behaviour that needs another room."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType

NOTHING: Mapping[str, int] = MappingProxyType({})
MOST_POINTS = 100


class Kind(StrEnum):
    """How a question is answered."""

    MULTIPLE_CHOICE = "multiple_choice"
    CLOZE = "cloze"
    TRUE_FALSE = "true_false"
    SHORT_ANSWER = "short_answer"
    NUMERIC = "numeric"
    MATCHING = "matching"
    ORDERING = "ordering"

    @property
    def label(self) -> str:
        return "True or false" if self is Kind.TRUE_FALSE else self.value.replace("_", " ").capitalize()


class Process(StrEnum):
    """What the reader has to do with the text (the four processes of PIRLS)."""

    RETRIEVE = "retrieve"
    INFER = "infer"
    INTEGRATE = "integrate"
    EVALUATE = "evaluate"


class Level(StrEnum):
    """How hard a question is for those who can read its article."""

    EASY = "easy"
    MEDIUM = "medium"
    HARD = "hard"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A span of an article that a class reads as one paragraph, or as a heading."""

    start: int
    end: int
    is_heading: bool = False


@dataclass(frozen=True, slots=True)
class Article:
    """What the teacher brought. `text` is kept as it came, so that offsets into it hold for ever.

    `paragraphs` are what a class reads of it, without captions, links and by-lines; empty where nobody has looked yet.
    `terms` are what its author set in bold: hints at what is worth a card.
    """

    title: str
    text: str
    paragraphs: tuple[Paragraph, ...] = ()
    author: str = ""
    terms: tuple[str, ...] = ()

    @property
    def words(self) -> int:
        return len(self.text.split())

    def slice(self, start: int, end: int) -> "Source":
        return Source(start, end, self.text[start:end])


@dataclass(frozen=True, slots=True)
class Source:
    """The span of the article that an item rests on: `text == article.text[start:end]`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Choice:
    text: str
    key: bool = False


@dataclass(frozen=True, slots=True)
class Pair:
    """One line of a matching item and what belongs to it."""

    prompt: str
    match: str


@dataclass(frozen=True, slots=True)
class Gap:
    """One gap of a cloze, `[1]`, `[2]` … in its stem, or `___` where there is only one."""

    answer: str
    accept: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Alternative:
    """An answer that counts in part: `share` is from 0 to 1."""

    text: str
    share: Decimal

    @property
    def percent(self) -> str:
        return _plain(100 * self.share)


@dataclass(frozen=True, slots=True)
class Band:
    """How far a number may be off for a share of the mark: by `within`, or by that part of the key where it is relative."""

    within: Decimal
    share: Decimal = Decimal(1)
    is_relative: bool = False

    @property
    def percent(self) -> str:
        return _plain(100 * self.share)

    @property
    def width(self) -> str:
        """How far it reaches, as people write it: "10", "5 %"."""
        return f"{_plain(100 * self.within)} %" if self.is_relative else _plain(self.within)


@dataclass(frozen=True, slots=True)
class Item:
    """A question as a value, with its key and the sentence that proves it.

    What is filled depends on the kind: `choices` for multiple choice, true/false (exactly "True" and "False"), ordering
    (in the right order), a cloze to be chosen, and the extra matches of a matching item; `answers` for what is typed
    (the first is the one to show); `pairs` for matching; `gaps` and `bank` for a cloze of several gaps.
    """

    kind: Kind
    stem: str
    source: Source
    rule: str
    choices: tuple[Choice, ...] = ()
    answers: tuple[str, ...] = ()
    pairs: tuple[Pair, ...] = ()
    gaps: tuple[Gap, ...] = ()
    bank: tuple[str, ...] = ()
    tolerance: float | None = None
    alternatives: tuple[Alternative, ...] = ()
    """Further answers to what is typed, each with a share of its own."""
    bands: tuple[Band, ...] = ()
    """Around a numeric key, besides `tolerance`; the best that holds counts."""
    feedback: str = ""
    evidence: tuple[Source, ...] = ()
    """Further spans that the item rests on, in the article's order; `source` is not among them."""
    process: Process = Process.RETRIEVE
    level: Level = Level.MEDIUM
    basis: str = ""
    """What the level rests on, in a few words for the teacher."""
    score: float = 0.0
    points: Decimal = Decimal(1)
    """What it is worth, from 0 to `MOST_POINTS`: the weight that its mark has among the others."""

    @property
    def id(self) -> str:
        """The same for the same question on every machine; what it is scored or ranked by or worth, or how hard, does not change it."""
        said = [
            self.kind,
            self.stem,
            sorted([choice.text, choice.key] for choice in self.choices)
            if self.kind is not Kind.ORDERING
            else [choice.text for choice in self.choices],
            self.answers,
            [[pair.prompt, pair.match] for pair in self.pairs],
            [[gap.answer, gap.accept] for gap in self.gaps],
        ]
        return _fingerprint(said)

    @property
    def keys(self) -> tuple[str, ...]:
        """The texts of the right choices."""
        return tuple(choice.text for choice in self.choices if choice.key)


@dataclass(frozen=True, slots=True)
class Card:
    """A flashcard: the front names one thing, the back tells what the article says of it."""

    front: str
    back: str
    source: Source
    rule: str

    @property
    def id(self) -> str:
        return _fingerprint([self.front, self.back])


@dataclass(frozen=True, slots=True)
class Draft:
    """What generation makes of an article: items and cards, best first, and why others were left out."""

    article: Article
    items: tuple[Item, ...]
    cards: tuple[Card, ...]
    left_out: Mapping[str, int] = field(default_factory=lambda: NOTHING)


Answer = tuple[str, ...]
"""What a student gave, in the words of the page, whatever the order it was shown in.

Multiple choice and true/false: the texts of the choices taken. Cloze, short answer, numeric: what was typed or chosen, a
string a gap. Matching: the match given to each pair, in the item's order. Ordering: the texts in the order given.
An empty tuple, or only empty strings, is a blank.
"""


@dataclass(frozen=True, slots=True)
class Mark:
    """How right an answer is, from 0 (or below it, where penalties were announced) to 1, and why.

    One that `waits` comes so near to the key that a teacher should look at it; until then it counts as its fraction says.
    """

    fraction: Decimal
    why: str = ""
    waits: bool = False


def total_points(items: Iterable[Item]) -> Decimal:
    """What a quiz of these items is worth."""
    return sum((item.points for item in items), Decimal(0))


def say_points(points: Decimal) -> str:
    """Points as people write them, with two places at most: "5", "0.5", "9.33"."""
    return _plain(points.quantize(Decimal("0.01")))


def _plain(number: Decimal) -> str:
    return f"{number.normalize():f}"


def _fingerprint(said: object) -> str:
    return hashlib.sha256(json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode()).hexdigest()[:16]
