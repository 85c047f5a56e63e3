"""Marks after handing in: given by hand, given anew by another version of a question, and answers taken in from a file.

The log keeps what was before. A mark that a teacher gave by hand is not touched by marking anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from decimal import Decimal
from uuid import UUID, uuid4

from django.contrib.auth.models import User
from django.db import transaction

from classroom.marking import mark, scheme_of
from classroom.models import Response, Sitting, Slot
from classroom.taking import Change, count
from library.models import Question
from quizzes.items import Answer, say_points
from quizzes.scoring import PLACES, is_blank, score


@transaction.atomic
def give_points(slot: Slot, points: Decimal, *, actor: User, event: UUID, now: datetime) -> None:
    """Give as many points as the teacher says. Raises ValueError where the question is not worth so many."""
    if abs(points) > slot.points:
        raise ValueError(f"Question {slot.position} is worth {say_points(slot.points)}.")
    override(slot, (points / (slot.points or 1)).quantize(PLACES), actor=actor, event=event, now=now)


@transaction.atomic
def override(slot: Slot, fraction: Decimal, *, actor: User, event: UUID, now: datetime) -> None:
    """Give the mark that the teacher says, from -1 to 1. The same event twice counts once."""
    if Response.objects.filter(event=event).exists():
        return
    slot.fraction, slot.waits, slot.is_by_hand = fraction, False, True
    slot.save(update_fields=["fraction", "waits", "is_by_hand"])
    _log([slot], Response.Kind.OVERRIDE, now, actor, event=event)
    count_anew([slot.sitting])


@transaction.atomic
def hand_in(slot: Slot, answer: Answer, *, actor: User, event: UUID, now: datetime) -> None:
    """Let an answer stand that came on paper, marked and logged as handed in. The same event twice counts once.

    The sitting is counted anew by `count_anew`, once all of its answers are there.
    """
    if Response.objects.filter(event=event).exists():
        return
    slot.answer, slot.is_by_hand = [] if is_blank(answer) else list(answer), False
    mark(slot, scheme_of(slot.sitting.rules))
    slot.save(update_fields=["answer", "fraction", "waits", "is_by_hand"])
    _log([slot], Response.Kind.SUBMIT, now, actor, event=event)


@transaction.atomic
def regrade(version: Question, *, actor: User, now: datetime) -> int:
    """Mark every answer to any version of a question by this one's key and points, and tell how many marks that changed."""
    handed_in = Slot.objects.filter(question__identity=version.identity, sitting__submitted__isnull=False)
    slots = list(handed_in.select_related("sitting__assignment", "sitting__quiz").select_for_update(of=("self",)))
    changed = [slot for slot in slots if _mark_by(slot, version)]
    Slot.objects.bulk_update(changed, ["fraction", "waits", "points"])
    _log(changed, Response.Kind.REGRADE, now, actor, version)
    count_anew([slot.sitting for slot in changed])
    return len(changed)


@transaction.atomic
def take_in(sitting: Sitting, changes: Sequence[Change], *, actor: User, now: datetime) -> int:
    """Keep answers from a student's file as late ones, also after the end, and tell how many there were.

    What the server has already is not counted again; what was shown to be right or wrong stands.
    """
    sitting = Sitting.objects.select_for_update(of=("self",)).select_related("assignment", "quiz").get(pk=sitting.pk)
    known = set(Response.objects.filter(event__in=[change.event for change in changes]).values_list("event", flat=True))
    slots = {slot.position: slot for slot in sitting.slots.select_related("question")}
    taken = [change for change in changes if change.event not in known and _is_news(slots.get(change.position), change)]
    for change in taken:
        slots[change.position].answer = [] if is_blank(change.answer) else list(change.answer)
    changed = [slots[position] for position in dict.fromkeys(change.position for change in taken)]
    Response.objects.bulk_create(_taken_in(slots[change.position], change, actor, now) for change in taken)
    if sitting.submitted:
        _mark_late(changed, sitting, actor, now)
    Slot.objects.bulk_update(changed, ["answer", "fraction", "waits", "is_by_hand"])
    if taken:
        Sitting.objects.filter(pk=sitting.pk).update(is_late=True)
        count_anew([sitting] if sitting.submitted else [])
    return len(taken)


def _is_news(slot: Slot | None, change: Change) -> bool:
    return slot is not None and slot.told is None and slot.answer != list(change.answer)


def _taken_in(slot: Slot, change: Change, actor: User, now: datetime) -> Response:
    answer = [] if is_blank(change.answer) else list(change.answer)
    return Response(slot=slot, event=change.event, kind=Response.Kind.DRAFT, answer=answer, at=now, actor=actor)


def _mark_late(slots: list[Slot], sitting: Sitting, actor: User, now: datetime) -> None:
    scheme = scheme_of(sitting.rules)
    for slot in slots:
        mark(slot, scheme)
        slot.is_by_hand = False
    _log(slots, Response.Kind.SUBMIT, now, actor)


def _mark_by(slot: Slot, version: Question) -> bool:
    """Put the mark and the points of another version into the slot; whether that changes anything.

    A mark that was given by hand stays the same part of what the question is worth.
    """
    item, before = version.as_item(), (slot.fraction, slot.waits, slot.points)
    slot.points = item.points
    if not slot.is_by_hand:
        given = score(item, tuple(slot.answer), scheme_of(slot.sitting.rules))
        slot.fraction, slot.waits = given.fraction, given.waits
    return (slot.fraction, slot.waits, slot.points) != before


def _log(
    slots: Iterable[Slot], kind: Response.Kind, now: datetime, actor: User, version: Question | None = None, event: UUID | None = None
) -> None:
    Response.objects.bulk_create(
        Response(
            slot=slot,
            event=event or uuid4(),
            kind=kind,
            answer=slot.answer,
            fraction=slot.fraction,
            at=now,
            actor=actor,
            marked_by_id=version.pk if version else slot.question_id,
        )
        for slot in slots
    )


def count_anew(sittings: Iterable[Sitting]) -> None:
    """What each sitting earns together, after some of its marks have changed."""
    one_each = list({sitting.pk: sitting for sitting in sittings if sitting.submitted}.values())
    count(one_each, Slot.objects.filter(sitting__in=one_each))
    Sitting.objects.bulk_update(one_each, ["fraction"])
