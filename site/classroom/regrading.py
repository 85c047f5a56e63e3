"""What another key would change, before it is changed; and typed answers that were marked wrong, to be looked at together."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal

from django.contrib.auth.models import User
from django.db import transaction

from classroom.grading import regrade
from classroom.marking import scheme_of
from classroom.models import Slot
from library import changes
from library.models import Question, Quiz
from quizzes.items import Gap, Item, Kind
from quizzes.scoring import score
from quizzes.scoring.typed import plain

TYPED = (Kind.SHORT_ANSWER.value, Kind.NUMERIC.value, Kind.CLOZE.value)


@dataclass(frozen=True, slots=True)
class Would:
    """A student whose mark would change."""

    slot: Slot
    before: Decimal
    after: Decimal
    worth: Decimal
    """What the question would be worth."""

    @property
    def by(self) -> Decimal:
        return self.after - self.before


@dataclass(frozen=True, slots=True)
class Wrong:
    """The same wrong answer of one student or several, in one gap of a question."""

    question: Question
    place: int
    answer: str
    count: int
    waits: bool


def would_change(version: Question) -> list[Would]:
    """Whose points another key, or other points for the question, would change, and by how much. A mark that was given by
    hand stays the same part of what the question is worth."""
    slots = Slot.objects.filter(question__identity=version.identity, sitting__submitted__isnull=False)
    item = version.as_item()
    found = []
    for slot in slots.select_related("sitting__assignment"):
        before = slot.fraction or Decimal(0)
        after = before if slot.is_by_hand else score(item, tuple(slot.answer), scheme_of(slot.sitting.rules)).fraction
        if (after, item.points) != (before, slot.points):
            found.append(Would(slot, slot.earned, after * item.points, item.points))
    return sorted(found, key=lambda would: (-abs(would.by), would.slot.sitting.nickname.casefold()))


def wrong_answers(quiz: Quiz) -> list[Wrong]:
    """Typed answers that were marked wrong, alike ones together, the commonest first."""
    latest = {row.identity: row for row in quiz.questions.filter(kind__in=TYPED).order_by("version")}
    slots = Slot.objects.filter(question__identity__in=list(latest), sitting__submitted__isnull=False, is_by_hand=False, fraction__lt=1)
    groups: dict[tuple[object, int, str], list[tuple[str, bool]]] = defaultdict(list)
    for identity, answer, waits in slots.values_list("question__identity", "answer", "waits"):
        item = latest[identity].as_item()
        if _is_typed(item):
            for place, given in enumerate(answer):
                if given.strip() and not _is_right(item, place, given):
                    groups[identity, place, plain(given)].append((given, waits))
    wrong = [
        Wrong(latest[identity], place, group[0][0], len(group), any(waits for _, waits in group))  # type: ignore[index]
        for (identity, place, _), group in groups.items()
    ]
    return sorted(wrong, key=lambda one: (-one.waits, -one.count, one.question.position, one.answer.casefold()))


@transaction.atomic
def accept_answer(wrong: Wrong, *, by: User, now: datetime) -> int:
    """Count the answer as right from now on: the next version of the question, by which everybody is marked anew."""
    version = changes.revise(wrong.question, _accepting(wrong.question.as_item(), wrong.place, wrong.answer), by=by, now=now)
    return regrade(version, actor=by, now=now)


@transaction.atomic
def leave_wrong(wrong: Wrong) -> int:
    """It was looked at, and stays wrong."""
    waiting = Slot.objects.filter(question__identity=wrong.question.identity, waits=True).select_for_update()
    alike = [slot.pk for slot in waiting if plain(_at(slot.answer, wrong.place)) == plain(wrong.answer)]
    return Slot.objects.filter(pk__in=alike).update(waits=False)


def _at(answer: list[str], place: int) -> str:
    return answer[place] if place < len(answer) else ""


def _is_typed(item: Item) -> bool:
    return not item.choices and not item.bank


def _is_right(item: Item, place: int, given: str) -> bool:
    """Whether this gap alone is right, where there are several."""
    if not item.gaps:
        return False
    gap = item.gaps[place] if place < len(item.gaps) else Gap("")
    return plain(given) in {plain(text) for text in (gap.answer, *gap.accept)}


def _accepting(item: Item, place: int, answer: str) -> Item:
    if not item.gaps:
        return replace(item, answers=(*item.answers, answer))
    gaps = [replace(gap, accept=(*gap.accept, answer)) if at == place else gap for at, gap in enumerate(item.gaps)]
    return replace(item, gaps=tuple(gaps))
