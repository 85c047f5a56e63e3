"""Taking a quiz: answers are saved as they come, looked at one by one where the rules allow it, and handed in once.

Everything here may be asked twice and happens once: what is sent carries an event's id, and a known one changes nothing.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from uuid import UUID, uuid5

from django.db import transaction
from django.db.models import QuerySet

from classroom.hot import log, look, stand
from classroom.marking import mark, scheme_of
from classroom.models import Assignment, Response, Sitting, Slot
from quizzes.items import Answer
from quizzes.scoring import is_blank

HANDING_IN = UUID("6f0f2b7e-3a0c-4c53-9a67-8e6a2a9d1c05")  # names the events of handing in, one for each slot
TELLING = UUID("a1c53a52-8f0e-4b7c-9d2b-5f3c5a1be7f4")  # names the events of showing what was right, one for each slot
OVERTAKEN = UUID("2c8b1f8a-6f0e-4f39-8a53-0c5ad0c9b7e2")  # names the events by which an answer stands on, one for each that came too late
TRAVEL = timedelta(seconds=10)
"""How long after the end an answer may arrive that was given before it."""
LONG = timedelta(minutes=1)
"""How long an answer has waited on a device before it is asked whether the student went on at another meanwhile."""
AT_A_TIME = 200  # sittings that are finished in one go


Read = Callable[[list[Slot]], Iterable["Change"]]


class HandedIn(Exception):
    """The sitting is over: nothing more can be saved to it."""


@dataclass(frozen=True, slots=True)
class Change:
    """One answer as it now stands, in the place where it was given."""

    event: UUID
    position: int
    answer: Answer
    waited: timedelta = timedelta()
    """How long it was on the device before it was sent."""


def fingerprint(answer: Sequence[str]) -> str:
    """Tells whether an answer is still the one that a page was made with."""
    return hashlib.sha256(json.dumps(list(answer)).encode()).hexdigest()[:12]


def save(sitting: Sitting, changes: Iterable[Change], *, now: datetime) -> None:
    """Keep each change in the log and as the answer that stands. Raises HandedIn when it is too late."""
    said = list(changes)
    if said:
        save_read(sitting.token_hash, [change.position for change in said], lambda slots: said, now=now)
    elif sitting.submitted or sitting.has_run_out(now):
        raise HandedIn


@transaction.atomic
def save_read(token_hash: str, positions: list[int], read: Read, *, now: datetime) -> list[Slot]:
    """Keep what `read` makes of the slots in these positions, and give them back as they now stand.

    Three statements, for one answer as for many: this is what a whole class does at once, so each of them counts.
    Raises HandedIn when it is too late.
    """
    slots = look(token_hash, positions) if positions else []
    if not slots:
        return []
    sitting = slots[0].sitting
    if sitting.submitted or sitting.has_run_out(now):
        raise HandedIn
    drafts = list(_drafts(slots, read(slots), now))
    new = log(drafts) if drafts else set()
    changed = {draft.slot.position: draft for draft in drafts if draft.event in new}
    for draft in changed.values():
        draft.slot.answer = draft.answer
    if changed:
        stand([draft.slot for draft in changed.values()])
        _note_late(sitting, now)
    return slots


def _drafts(slots: list[Slot], changes: Iterable[Change], now: datetime) -> Iterator[Response]:
    """The log's entries for answers that may still change; the database knows which of them are new.

    One that says what stands already is logged too: else it would be new when it comes once more, after another was given.
    After one that was overtaken the log says once more what stands.
    """
    places = {slot.position: slot for slot in slots if slot.told is None}
    stands = {slot.position: slot.answer for slot in slots}
    said = [change for change in changes if change.position in places]
    overtaken = _overtaken(said, places, now)
    for change in said:
        answer = [] if is_blank(change.answer) else list(change.answer)
        yield _draft(places[change.position], change.event, answer, now)
        if change.event in overtaken:
            yield _draft(places[change.position], uuid5(OVERTAKEN, str(change.event)), stands[change.position], now)
        else:
            stands[change.position] = answer


def _draft(slot: Slot, event: UUID, answer: list[str], now: datetime) -> Response:
    return Response(slot=slot, event=event, kind=Response.Kind.DRAFT, answer=answer, at=now)


def _overtaken(said: Sequence[Change], places: Mapping[int, Slot], now: datetime) -> set[UUID]:
    """The events of those that waited on one device while the student answered the same question at another."""
    waited = [change for change in said if change.waited > LONG]
    if not waited:
        return set()
    slots = [places[change.position].pk for change in waited]
    since = now - max(change.waited for change in waited)
    own = {change.event for change in said}
    later = Response.objects.filter(slot__in=slots, kind=Response.Kind.DRAFT, at__gt=since).exclude(event__in=own)
    there = list(later.values_list("slot_id", "event", "at"))
    return {
        change.event
        for change in waited
        for slot, event, at in there
        if slot == places[change.position].pk and at > now - change.waited and page_of(event) != page_of(change.event)
    }


def page_of(event: UUID) -> str:
    """How all events of one page begin (`newEvent` in outbox.js)."""
    return event.hex[:8]


@transaction.atomic
def tell(sitting: Sitting, position: int, *, now: datetime) -> None:
    """Mark the answer in one place, to be shown at once. From now on it stands. A blank is not marked. Raises HandedIn."""
    sitting = _locked(sitting)
    if sitting.submitted or sitting.has_run_out(now):
        raise HandedIn
    slot = sitting.slots.select_related("question").filter(position=position, told=None).exclude(answer=[]).first()
    if slot is None or not sitting.is_told_at_once:
        return
    mark(slot, scheme_of(sitting.rules))
    slot.told = now
    slot.save(update_fields=["fraction", "waits", "told"])
    _as_marked(slot, Response.Kind.GRADE, uuid5(TELLING, str(slot.pk)), now).save()


@transaction.atomic
def submit(sitting: Sitting, changes: Iterable[Change], *, now: datetime) -> None:
    """Save what came with it, mark every answer, and close the sitting. Asked again, it does nothing."""
    sitting = _locked(sitting)
    if sitting.submitted:
        return
    if (changes := list(changes)) and not sitting.has_run_out(now):
        save(sitting, changes, now=now)
    _finish([sitting], now)


def finish_overdue(sittings: QuerySet[Sitting], *, now: datetime) -> int:
    """Close those whose time ran out, with the answers that they have, and tell how many there were.

    In as many queries for a whole class as for one student.
    """
    late = sittings.select_related("assignment").filter(submitted=None, deadline__lte=now)
    overdue = [sitting for sitting in late if sitting.has_run_out(now)]
    for first in range(0, len(overdue), AT_A_TIME):
        _finish_unless_done(overdue[first : first + AT_A_TIME], now)
    return len(overdue)


def count(sittings: Iterable[Sitting], slots: Iterable[Slot]) -> None:
    """Put into each sitting the part of everything that its slots earn together; penalties never bring it below nothing."""
    earned: dict[int, Decimal] = defaultdict(Decimal)
    there_is: dict[int, Decimal] = defaultdict(Decimal)
    for slot in slots:
        earned[slot.sitting_id] += slot.earned
        there_is[slot.sitting_id] += slot.points
    for sitting in sittings:
        sitting.fraction = max(Decimal(0), earned[sitting.pk] / (there_is[sitting.pk] or 1))


@transaction.atomic
def _finish_unless_done(sittings: list[Sitting], now: datetime) -> None:
    pks = [sitting.pk for sitting in sittings]
    _finish(list(Sitting.objects.select_for_update(of=("self",)).select_related("assignment").filter(pk__in=pks, submitted=None)), now)


def _finish(sittings: list[Sitting], now: datetime) -> None:
    """Mark whatever is not marked, log it as handed in, and close the sittings; those whose time ran out at their deadline."""
    slots = list(Slot.objects.select_related("question").filter(sitting__in=sittings))
    schemes = {sitting.pk: scheme_of(sitting.rules) for sitting in sittings}
    for slot in slots:
        if slot.told is None:
            mark(slot, schemes[slot.sitting_id])
    for sitting in sittings:
        sitting.ran_out = sitting.deadline is not None and sitting.deadline <= now
        sitting.submitted = sitting.deadline if sitting.has_run_out(now) else now
    count(sittings, slots)
    Slot.objects.bulk_update(slots, ["fraction", "waits"])
    Response.objects.bulk_create(_as_marked(slot, Response.Kind.SUBMIT, uuid5(HANDING_IN, str(slot.pk)), now) for slot in slots)
    Sitting.objects.bulk_update(sittings, ["submitted", "ran_out", "fraction"])


def _locked(sitting: Sitting) -> Sitting:
    """The sitting as it is now, with everybody else who writes to it waiting."""
    return Sitting.objects.select_for_update(of=("self",)).select_related("assignment").get(pk=sitting.pk)


@transaction.atomic
def give_time(sitting: Sitting, minutes: int, *, now: datetime) -> None:
    """Let one student go on longer than the others, by some minutes more than so far. Raises HandedIn."""
    sitting = _locked(sitting)
    if sitting.submitted or sitting.deadline is None:
        raise HandedIn
    sitting.extra_minutes += minutes
    sitting.deadline += timedelta(minutes=minutes)
    sitting.save(update_fields=["extra_minutes", "deadline"])


@transaction.atomic
def keep_time(assignment: Assignment) -> None:
    """Let the sittings that are under way end when the assignment, which was changed, now says."""
    under_way = list(assignment.sittings.select_for_update(of=("self",)).select_related("student").filter(submitted=None))
    for sitting in under_way:
        extra = sitting.student.extra_time if sitting.student else 0
        sitting.deadline = assignment.due(sitting.started, extra_time=extra, extra_minutes=sitting.extra_minutes)
    Sitting.objects.bulk_update(under_way, ["deadline"])


def _note_late(sitting: Sitting, now: datetime) -> None:
    if sitting.deadline and sitting.deadline + TRAVEL < now and not sitting.is_late:
        sitting.is_late = True
        sitting.save(update_fields=["is_late"])


def _as_marked(slot: Slot, kind: Response.Kind, event: UUID, now: datetime) -> Response:
    """The log's entry for a slot as it stands."""
    return Response(slot=slot, event=event, kind=kind, answer=slot.answer, fraction=slot.fraction, at=now, marked_by=slot.question)
