"""What is shown of a question once its sitting is over: what was answered, what is right, and the sentence that proves it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from classroom.asking import lay_out, name_blanks, split_stem
from classroom.models import Sitting, Slot
from library.passages import Passage, passages
from quizzes.items import Item
from quizzes.scoring import right_answer, score

HOW = {"right": "Right", "partly": "Partly right", "wrong": "Not right", "blank": "Not answered"}


@dataclass(frozen=True, slots=True)
class Line:
    """One place of an answer: what stands before it, what was given there, what belongs there."""

    label: str
    given: str
    right: str


@dataclass(frozen=True, slots=True)
class Reviewed:
    number: int
    how: str
    """A key of `HOW`."""
    why: str
    stem: tuple[str, ...]
    lines: tuple[Line, ...]
    passages: list[Passage]
    feedback: str

    @property
    def said(self) -> str:
        return HOW[self.how]


@dataclass(frozen=True, slots=True)
class Review:
    points: str
    questions: int
    reviewed: tuple[Reviewed, ...]


def review(sitting: Sitting) -> Review:
    """A sitting that was handed in, question by question. Two queries, however many questions there are."""
    slots = list(sitting.slots.select_related("question"))
    text = sitting.quiz.article.text
    return Review(count_points(slots), len(slots), tuple(_review(slot, text) for slot in slots))


def count_points(slots: Iterable[Slot]) -> str:
    """One point a question: "9", "9.5", "9.33"."""
    return say_points(sum((slot.fraction or Decimal(0) for slot in slots), Decimal(0)))


def say_points(points: Decimal) -> str:
    said = f"{points.quantize(Decimal('0.01')):f}"
    return said.rstrip("0").rstrip(".")


def _review(slot: Slot, text: str) -> Reviewed:
    item = slot.question.as_item()
    how = _how(slot)
    return Reviewed(
        number=slot.position,
        how=how,
        why=score(item, tuple(slot.answer)).why if how == "partly" else "",
        stem=split_stem(item),
        lines=_lines(item, slot),
        passages=passages(text, [item.source, *item.evidence]),
        feedback=item.feedback,
    )


def _how(slot: Slot) -> str:
    if not slot.answer:
        return "blank"
    if not slot.fraction:
        return "wrong"
    return "right" if slot.fraction == 1 else "partly"


def _lines(item: Item, slot: Slot) -> tuple[Line, ...]:
    right = right_answer(item)
    if lay_out(item) in ("one", "several", "typed"):
        return (Line("", "; ".join(slot.answer), "; ".join(right)),)
    given = [*slot.answer, *[""] * len(right)]
    return tuple(Line(label, given[place], right[place]) for place, label in enumerate(name_blanks(item)))
