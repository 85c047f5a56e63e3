"""Taking a quiz: a sitting is opened, its answers are saved as they come, and handed in once.

Everything here may be asked twice and happens once: what is sent carries an event's id, and a known one changes nothing.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from uuid import UUID, uuid5

from django.db import transaction

from classroom.models import Response, Sitting, Slot
from library.models import Quiz, Standing
from quizzes.items import Answer
from quizzes.scoring import is_blank, score
from quizzes.shuffling import shown_together

HANDING_IN = UUID("6f0f2b7e-3a0c-4c53-9a67-8e6a2a9d1c05")  # names the events of handing in, one for each slot


class HandedIn(Exception):
    """The sitting is over: nothing more can be saved to it."""


class NothingToTake(Exception):
    """The quiz has no question that its teacher accepted."""


@dataclass(frozen=True, slots=True)
class Change:
    """One answer as it now stands, in the place where it was given."""

    event: UUID
    position: int
    answer: Answer


def hash_token(token: str) -> str:
    return hashlib.sha256(token.encode(errors="replace")).hexdigest()


def fingerprint(answer: Answer) -> str:
    """Tells whether an answer is still the one that a page was made with."""
    return hashlib.sha256(json.dumps(list(answer)).encode()).hexdigest()[:12]


@transaction.atomic
def open_sitting(quiz: Quiz, nickname: str, *, token: str, seed: int, now: datetime) -> Sitting:
    """The sitting of whoever holds the token, with its questions and choices in the order they keep. Raises NothingToTake."""
    said = {"quiz": quiz, "nickname": nickname, "seed": seed, "started": now}
    sitting, is_new = Sitting.objects.get_or_create(token_hash=hash_token(token), defaults=said)
    if is_new:
        _lay_out(sitting)
    return sitting


def _lay_out(sitting: Sitting) -> None:
    questions = list(sitting.quiz.questions.filter(standing=Standing.ACCEPTED))
    if not questions:
        raise NothingToTake
    orders = shown_together([question.as_item() for question in questions], sitting.seed)
    Slot.objects.bulk_create(
        Slot(sitting=sitting, question=question, position=position, order=list(order))
        for position, (question, order) in enumerate(zip(questions, orders, strict=True), start=1)
    )


@transaction.atomic
def save(sitting: Sitting, changes: Iterable[Change], *, now: datetime) -> None:
    """Keep each change in the log and as the answer that stands. Raises HandedIn when it is too late."""
    if _locked(sitting).submitted:
        raise HandedIn
    _keep(sitting, changes, now)


@transaction.atomic
def submit(sitting: Sitting, changes: Iterable[Change], *, now: datetime) -> None:
    """Save what came with it, mark every answer, and close the sitting. Asked again, it does nothing."""
    sitting = _locked(sitting)
    if sitting.submitted:
        return
    _keep(sitting, changes, now)
    slots = list(sitting.slots.select_related("question"))
    for slot in slots:
        slot.fraction = score(slot.question.as_item(), tuple(slot.answer)).fraction
    Slot.objects.bulk_update(slots, ["fraction"])
    Response.objects.bulk_create(_handed_in(slot, now) for slot in slots)
    sitting.submitted = now
    sitting.fraction = sum((slot.fraction or Decimal(0) for slot in slots), Decimal(0)) / max(1, len(slots))
    sitting.save(update_fields=["submitted", "fraction"])


def _locked(sitting: Sitting) -> Sitting:
    """The sitting as it is now, with everybody else who writes to it waiting."""
    return Sitting.objects.select_for_update().get(pk=sitting.pk)


def _keep(sitting: Sitting, changes: Iterable[Change], now: datetime) -> None:
    changes = list(changes)
    known = set(Response.objects.filter(event__in=[change.event for change in changes]).values_list("event", flat=True))
    slots = {slot.position: slot for slot in sitting.slots.all()}
    log = []
    for change in changes:
        slot = slots.get(change.position)
        answer = [] if is_blank(change.answer) else list(change.answer)
        if slot is None or change.event in known or slot.answer == answer:
            continue
        known.add(change.event)
        slot.answer = answer
        log.append(Response(slot=slot, event=change.event, kind=Response.Kind.DRAFT, answer=answer, at=now))
    Response.objects.bulk_create(log)
    Slot.objects.bulk_update({response.slot for response in log}, ["answer"])


def _handed_in(slot: Slot, now: datetime) -> Response:
    return Response(
        slot=slot,
        event=uuid5(HANDING_IN, str(slot.pk)),
        kind=Response.Kind.SUBMIT,
        answer=slot.answer,
        fraction=slot.fraction,
        at=now,
    )
