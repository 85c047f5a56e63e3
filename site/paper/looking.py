"""What a person decides about an unsure answer, with its picture before her; who it was and when is kept."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from uuid import UUID, uuid5

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Count, QuerySet

from classroom.grading import count_anew, hand_in, override
from library.models import Question, Quiz
from paper.entering import FROM_PAPER, name
from paper.models import Unsure, UnsureNumber
from quizzes.items import Answer


def waiting(quiz: Quiz) -> QuerySet[Unsure]:
    """What is to be looked at, question by question across the class."""
    undecided = Unsure.objects.filter(decided=None, slot__sitting__quiz=quiz)
    return undecided.select_related("slot__sitting__quiz", "slot__sitting__assignment", "question").order_by("question__position", "id")


def questions_waiting(quiz: Quiz) -> QuerySet[Question]:
    """The questions with something to look at, each with how much."""
    rows = Question.objects.filter(unsure__decided=None, unsure__slot__sitting__quiz=quiz)
    return rows.annotate(to_look_at=Count("unsure")).order_by("position", "version")


def numbers_waiting(quiz: Quiz) -> QuerySet[UnsureNumber]:
    """The sheets that do not say for sure whose they are."""
    return UnsureNumber.objects.filter(decided=None, copy__printed__quiz=quiz).select_related("copy__sitting")


@transaction.atomic
def tell_whose(unsure: UnsureNumber, number: str, *, by: User, now: datetime) -> None:
    """The sheet bears this number."""
    if unsure.copy.sitting:
        name(unsure.copy.sitting, number)
    _done(unsure, by, now)


@transaction.atomic
def decide(unsure: Unsure, answer: Answer, *, by: User, now: datetime) -> None:
    """The student meant this answer; it is marked like any other."""
    hand_in(unsure.slot, answer, actor=by, event=_event(unsure), now=now)
    count_anew([unsure.slot.sitting])
    _done(unsure, by, now)


@transaction.atomic
def give(unsure: Unsure, fraction: Decimal, *, by: User, now: datetime) -> None:
    """What is written there earns this part of the mark."""
    override(unsure.slot, fraction, actor=by, event=_event(unsure), now=now)
    _done(unsure, by, now)


def _done(unsure: Unsure | UnsureNumber, by: User, now: datetime) -> None:
    unsure.decided, unsure.by = now, by
    unsure.save(update_fields=["decided", "by"])


def _event(unsure: Unsure) -> UUID:
    """One for each time that something waits to be looked at, so that pressing twice counts once."""
    return uuid5(FROM_PAPER, f"looked at {unsure.pk} {unsure.slot_id}")
