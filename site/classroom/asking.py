"""A question as a student may see it before handing in: nothing here knows which choice is right."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import count, zip_longest

from django.utils.translation import gettext as _

from classroom.models import Slot
from classroom.taking import fingerprint
from library.models import Article
from quizzes.items import Item, Kind, say_points
from quizzes.paragraphs import paragraphs, text_of

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
GAP = re.compile(r"\[\d+\]")
LONG = 40
"""Letters of a match that no menu on a phone shows whole."""


@dataclass(frozen=True, slots=True)
class Option:
    """Something to choose: `value` is what the page sends for it."""

    value: str
    text: str
    taken: bool

    @property
    def letter(self) -> str:
        return LETTERS[int(self.value) % len(LETTERS)]


@dataclass(frozen=True, slots=True)
class Blank:
    """A place to fill: from options where there are any, else by typing."""

    label: str
    typed: str
    options: tuple[Option, ...] = ()


@dataclass(frozen=True, slots=True)
class Asked:
    """What the page shows of one slot; `layout` names the template that lays it out."""

    number: int
    name: str
    layout: str
    hint: str
    lead: tuple[str, ...]
    """What is asked, in pieces with a gap between each two."""
    passage: tuple[str, ...]
    """The text that it is asked of, where there is one, in such pieces."""
    bank: tuple[str, ...]
    """The words in the box, where gaps are filled from one."""
    options: tuple[Option, ...]
    blanks: tuple[Blank, ...]
    is_number: bool
    worth: str
    """In points; empty where it is one, as nobody needs to be told."""
    is_blank: bool
    is_told: bool
    """Whether the student has been shown what is right: then the answer stands."""
    was: str

    @property
    def template(self) -> str:
        return f"classroom/asked/{self.layout}.html"

    @property
    def woven(self) -> tuple[tuple[str, Blank | None], ...]:
        """The pieces of the text with the blank that follows each."""
        return tuple((text or "", blank) for text, blank in zip_longest(self.passage or self.lead, self.blanks))


def field_name(position: int) -> str:
    return f"a{position}"


def ask(slot: Slot) -> Asked:
    item = slot.question.as_item()
    layout = lay_out(item)
    lead, passage = part(split_stem(item))
    return Asked(
        number=slot.position,
        name=field_name(slot.position),
        layout=layout,
        hint=_hint(item, layout),
        lead=lead,
        passage=passage,
        bank=tuple(slot.order) if layout == "gaps" else (),
        options=_options(slot, slot.answer) if layout in ("one", "several", "lettered") else (),
        blanks=_blanks(slot, item) if layout not in ("one", "several") else (),
        is_number=item.kind is Kind.NUMERIC,
        worth="" if item.points == 1 else say_points(item.points),
        is_blank=not slot.answer,
        is_told=slot.told is not None,
        was=fingerprint(tuple(slot.answer)),
    )


def lay_out(item: Item) -> str:
    """Which of the page's ways of answering a question takes."""
    match item.kind:
        case Kind.MATCHING if not _is_of_gaps(item) and max(len(pair.match) for pair in item.pairs) <= LONG:
            return "matching"
        case Kind.MATCHING | Kind.ORDERING:
            return "lettered"
        case Kind.CLOZE if item.gaps:
            return "gaps"
        case _ if item.choices:
            return "several" if len(item.keys) > 1 else "one"
        case _:
            return "typed"


def count_blanks(item: Item) -> int:
    """How many places a student fills."""
    return len(item.pairs) or len(item.gaps) or (len(item.choices) if item.kind is Kind.ORDERING else 1)


def split_stem(item: Item) -> tuple[str, ...]:
    return tuple(re.split(r"\[\d+\]|_{2,}", item.stem) if item.gaps else re.split(r"_{2,}", item.stem))


def part(pieces: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What is asked, and the passage that stands below it after an empty line; each in pieces with a gap between each two."""
    lead, _, passage = pieces[0].partition("\n\n")
    return ((lead,), (passage, *pieces[1:])) if passage else (pieces, ())


def read_paragraphs(article: Article) -> list[tuple[str, int]]:
    """What there is to read, each with its number, by which questions name it; 0 for a heading. The title stands above them already."""
    value = article.as_article()
    counted = count(1)
    return [(text_of(one, value), 0 if one.is_heading else next(counted)) for one in paragraphs(value)]


def name_blanks(item: Item) -> tuple[str, ...]:
    """What to call each place to fill."""
    if item.gaps or _is_of_gaps(item):
        return tuple(_("Gap %(n)d") % {"n": number} for number in range(1, len(item.gaps or item.pairs) + 1))
    if item.pairs:
        return tuple(pair.prompt for pair in item.pairs)
    if item.kind is Kind.ORDERING:
        return tuple(_("Place %(n)d") % {"n": number} for number in range(1, len(item.choices) + 1))
    return (_("Your answer"),)


def _is_of_gaps(item: Item) -> bool:
    """Whether what is matched are the gaps of a passage."""
    return bool(item.pairs) and all(GAP.fullmatch(pair.prompt) for pair in item.pairs)


def _hint(item: Item, layout: str) -> str:
    match item.kind, layout:
        case Kind.TRUE_FALSE, _:
            return _("True or false?")
        case Kind.NUMERIC, _:
            return _("Write a number.")
        case Kind.CLOZE, "typed":
            return _("Write what is missing.")
        case _, "one":
            return _("Choose one.")
        case _, "several":
            return _("Choose all that are right.")
        case _, "gaps":
            return _("Fill in what is missing.")
        case Kind.MATCHING, _:
            return _("Choose what belongs to each.")
        case Kind.ORDERING, _:
            return _("Put them in order.")
        case _:
            return _("Answer in a few words.")


def _options(slot: Slot, taken: list[str]) -> tuple[Option, ...]:
    return tuple(Option(str(index), text, text in taken) for index, text in enumerate(slot.order))


def _blanks(slot: Slot, item: Item) -> tuple[Blank, ...]:
    labels = name_blanks(item)
    given = [*slot.answer, *[""] * len(labels)]
    return tuple(Blank(label, given[place], _options(slot, [given[place]])) for place, label in enumerate(labels))
