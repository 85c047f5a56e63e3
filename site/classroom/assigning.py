"""Giving a quiz to take: a code of its own, and rules that may change while it runs."""

from __future__ import annotations

import secrets
from datetime import datetime

from django.db import transaction

from classroom.models import Assignment
from classroom.taking import keep_time
from library.codes import Choose, make_code
from library.models import Deck, Quiz, Standing


class Refused(ValueError):
    """What was asked cannot be done; the text is a sentence for the teacher that says why and what would help."""


@transaction.atomic
def assign(assignment: Assignment, *, now: datetime, choose: Choose = secrets.choice) -> Assignment:
    """Keep the rules and give them a code, or let those that had one hold from now on. Raises Refused with no question accepted."""
    if not assignment.quiz.questions.filter(standing=Standing.ACCEPTED).exists():
        raise Refused("There is nothing to give out yet: accept at least one question first.")
    if assignment.pk is None:
        assignment.created = now
        assignment.code = make_code(_is_taken, choose=choose)
    assignment.save()
    keep_time(assignment)
    return assignment


@transaction.atomic
def close_now(assignment: Assignment, *, now: datetime) -> None:
    """End it for everybody at this moment; sittings under way keep the grace that the rules give."""
    assignment.closes = now
    assignment.save(update_fields=["closes"])
    keep_time(assignment)


def _is_taken(code: str) -> bool:
    return any(model.objects.filter(code=code).exists() for model in (Assignment, Quiz, Deck))
