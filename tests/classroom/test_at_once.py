"""A student who begins in the very moment in which a question is edited gets it whole: as it was, or as it is."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Event
from time import sleep

import pytest
from django.contrib.auth.models import User
from django.db import connection, transaction

from classroom.entering import open_sitting
from classroom.models import Slot
from library import changes
from library.models import Question
from quizzes.items import Choice
from tests.classroom.river import NOW, open_quiz

pytestmark = pytest.mark.django_db(transaction=True)

LONG_ENOUGH = 0.5  # seconds for the other to come as far as it can


def apart(work: Callable[[], None]) -> Callable[[], None]:
    """In a thread that gives its connection back."""

    def done() -> None:
        try:
            work()
        finally:
            connection.close()

    return done


def test_it_works(teacher: User) -> None:
    question = open_quiz(teacher).questions.filter(kind="multiple_choice")[0]
    item = question.as_item()
    edited = replace(item, choices=tuple(Choice(f"{choice.text} or so", choice.key) for choice in item.choices))
    is_edited, may_end = Event(), Event()

    def edit() -> None:
        with transaction.atomic():
            changes.revise(Question.objects.get(pk=question.pk), edited, by=teacher, now=NOW)
            is_edited.set()
            may_end.wait()

    def begin() -> None:
        is_edited.wait()
        open_sitting(question.quiz, "Red Fox", token="fox", seed=1, now=NOW)

    with ThreadPoolExecutor() as threads:
        both = [threads.submit(apart(edit)), threads.submit(apart(begin))]
        is_edited.wait()
        sleep(LONG_ENOUGH)
        may_end.set()
        for one in both:
            one.result()
    slot = Slot.objects.select_related("question").get(question__identity=question.identity)
    assert sorted(slot.order) == sorted(choice.text for choice in slot.question.as_item().choices)
