"""What is shown of a question once its sitting is over: what was answered, what is right, and the sentence that proves it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext_lazy

from classroom.asking import lay_out, name_blanks, split_stem
from classroom.marking import scheme_of
from classroom.models import Sitting, Slot
from classroom.wording import say_why
from library.passages import Passage, passages
from quizzes.items import Item, say_points
from quizzes.scoring import right_answer, score

HOW = {
    "right": gettext_lazy("Right"),
    "partly": gettext_lazy("Partly right"),
    "wrong": gettext_lazy("Not right"),
    "blank": gettext_lazy("Not answered"),
    "waits": gettext_lazy("Your teacher will look at it"),
}


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
    is_by_hand: bool
    slot: int
    """The row's number, by which a teacher changes the mark."""
    points: str
    worth: str
    is_weighted: bool
    """Whether it is worth anything but one point."""

    @property
    def said(self) -> str:
        return str(HOW[self.how])


@dataclass(frozen=True, slots=True)
class Review:
    points: str
    out_of: str
    reviewed: tuple[Reviewed, ...]

    @property
    def missed(self) -> int:
        return sum(question.how != "right" for question in self.reviewed)


def review(sitting: Sitting) -> Review:
    """A sitting that was handed in, question by question. Two queries, however many questions there are."""
    slots = list(sitting.slots.select_related("question"))
    text = sitting.quiz.article.text
    return Review(
        count_points(slots),
        say_points(sum((slot.points for slot in slots), Decimal(0))),
        tuple(review_slot(slot, sitting, text) for slot in slots),
    )


def count_points(slots: Iterable[Slot]) -> str:
    """All together: "9", "9.5", "9.33"; penalties never bring it below nothing."""
    return say_points(max(Decimal(0), sum((slot.earned for slot in slots), Decimal(0))))


def review_slot(slot: Slot, sitting: Sitting, text: str) -> Reviewed:
    """One question with its answer, beside what is right and the place in the article's `text` that proves it."""
    item = slot.question.as_item()
    how = _how(slot)
    return Reviewed(
        number=slot.position,
        how=how,
        why=_why(slot, item, sitting) if how in ("partly", "right") else "",
        stem=split_stem(item),
        lines=_lines(item, slot),
        passages=passages(text, [item.source, *item.evidence]),
        feedback=item.feedback,
        is_by_hand=slot.is_by_hand,
        slot=slot.pk,
        points=say_points(slot.earned),
        worth=say_points(slot.points),
        is_weighted=slot.points != 1,
    )


def _how(slot: Slot) -> str:
    if not slot.answer:
        return "blank"
    if slot.waits:
        return "waits"
    if not slot.fraction or slot.fraction < 0:
        return "wrong"
    return "right" if slot.fraction == 1 else "partly"


def _why(slot: Slot, item: Item, sitting: Sitting) -> str:
    """What the rules say of the answer, unless a teacher or a newer key has said otherwise."""
    given = score(item, tuple(slot.answer), scheme_of(sitting.rules))
    return "" if slot.is_by_hand or given.fraction != slot.fraction or given.why == "Right." else say_why(given.why)


def _lines(item: Item, slot: Slot) -> tuple[Line, ...]:
    right = right_answer(item)
    if lay_out(item) in ("one", "several", "typed"):
        return (Line("", "; ".join(slot.answer), "; ".join(right)),)
    given = [*slot.answer, *[""] * len(right)]
    return tuple(Line(label, given[place], right[place]) for place, label in enumerate(name_blanks(item)))
