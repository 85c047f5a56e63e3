"""A quiz that is open, and a student who sits in front of it."""

from __future__ import annotations

from typing import Any, Protocol
from uuid import uuid4

import pytest
from django.contrib.auth.models import User
from django.http import HttpResponse, QueryDict
from django.test import Client

from classroom import entering, taking
from classroom.asking import ask, field_name
from classroom.models import Assignment, SchoolClass, Sitting, Slot, Student
from library.models import Quiz
from tests.classroom.river import LATER, NOW, open_quiz

TOKEN = "the-token-of-blue-otter"
PAGE = "0b5e6a52-6a3e-4d3b-9a43-7f4b1f6f0a11"


@pytest.fixture
def quiz(teacher: User) -> Quiz:
    return open_quiz(teacher)


@pytest.fixture
def sitting(quiz: Quiz) -> Sitting:
    """Blue Otter's, opened and still blank."""
    return entering.open_sitting(quiz, "Blue Otter", token=TOKEN, seed=7, now=NOW)


def slot_at(sitting: Sitting, position: int) -> Slot:
    return Slot.objects.select_related("question").get(sitting=sitting, position=position)


def values_for(slot: Slot, words: list[str]) -> list[str]:
    """What the page sends for an answer in these words."""
    return [str(slot.order.index(word)) if word else "" for word in words] if slot.order else words


def page_of(sitting: Sitting, answers: dict[int, list[str]] | None = None, page: str = PAGE) -> QueryDict:
    """The form as a browser would send it, with some answers changed."""
    posted = QueryDict(mutable=True)
    posted["event"] = page
    for slot in sitting.slots.select_related("question"):
        name = field_name(slot.position)
        words = (answers or {}).get(slot.position, slot.answer)
        posted.setlist(name, values_for(slot, words))
        posted[f"was-{name}"] = ask(slot).was
    return posted


def post(client: Client, posted: QueryDict, do: str = "save", token: str = TOKEN) -> HttpResponse:
    return client.post(f"/sit/{token}/", {**{name: posted.getlist(name) for name in posted}, "do": do})  # type: ignore[return-value]


def answers_of(sitting: Sitting) -> dict[int, list[str]]:
    """The answers that stand, without blanks."""
    return {slot.position: slot.answer for slot in sitting.slots.all() if slot.answer}


class Assign(Protocol):
    """Gives the quiz to take, by rules of which only the unusual ones are said."""

    def __call__(self, **rules: Any) -> Assignment: ...


@pytest.fixture
def assign(quiz: Quiz) -> Assign:
    codes = iter(["SSS234", "TTT234", "VVV234", "WWW234"])
    return lambda **rules: Assignment.objects.create(quiz=quiz, code=next(codes), created=NOW, **rules)


@pytest.fixture
def amira(teacher: User) -> Student:
    """On the roster of class 7b."""
    school_class = SchoolClass.objects.create(owner=teacher, name="7b", created=NOW)
    return Student.objects.create(school_class=school_class, name="Amira Haddad")


def take(sitting: Sitting, answers: dict[int, list[str]]) -> None:
    """Answer in these words and hand in."""
    changes = [taking.Change(uuid4(), position, tuple(words)) for position, words in answers.items()]
    taking.submit(sitting, changes, now=LATER)
    sitting.refresh_from_db()
