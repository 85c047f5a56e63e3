"""How often each page asks the database: as often for one question as for nine, and as often for one student as for ten."""

from __future__ import annotations

import json
from collections.abc import Callable
from uuid import uuid4

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.http import HttpResponseBase
from django.test import Client
from django.test.utils import CaptureQueriesContext

from classroom import taking
from classroom.entering import open_sitting
from classroom.models import Assignment, SchoolClass, Sitting, Student
from tests.classroom.river import ITEMS, KEYS, LATER, NOW, open_quiz

SMALL, LARGE = (1, 1), (9, 10)
"""Questions, and students who take them beside the one who looks."""

Ask = Callable[[Client, Assignment, str], HttpResponseBase]


def given(teacher: User, questions: int, students: int, *, has_list: bool) -> Assignment:
    """A quiz given to a class, half of which has handed in."""
    quiz = open_quiz(teacher, ITEMS[:questions], code=f"Q{questions}")
    school_class = SchoolClass.objects.create(owner=teacher, name=f"class of {students}", created=NOW)
    rules = Assignment.objects.create(
        quiz=quiz, school_class=school_class, code=f"C{questions}", created=NOW, attempts=None, feedback="at_once", minutes=20_000
    )
    for number in range(students + 1):
        name = f"Student {number}"
        student = Student.objects.create(school_class=school_class, name=name) if has_list else None
        sitting = open_sitting(quiz, name, token=f"{rules.code}-{number}", seed=1, now=NOW, rules=rules, student=student)
        if number % 2:
            taking.submit(sitting, [taking.Change(uuid4(), 1, tuple(KEYS[1]))], now=LATER)
    Sitting.objects.filter(assignment=rules).update(deadline=None)
    return rules


def mine(rules: Assignment, *, is_done: bool = False) -> str:
    """The address of a sitting: under way, or handed in with something missed."""
    return f"/sit/{rules.code}-{int(is_done)}"


def join(client: Client, rules: Assignment, name: str) -> HttpResponseBase:
    return client.get("/join/", {"code": str(rules.code)})


def see_who_you_are(client: Client, rules: Assignment, name: str) -> HttpResponseBase:
    return client.get(f"/join/{rules.code}/")


def begin(client: Client, rules: Assignment, name: str) -> HttpResponseBase:
    return client.post(f"/join/{rules.code}/", {"name": name, "event": uuid4()})


def go_on(client: Client, rules: Assignment, name: str) -> HttpResponseBase:
    begun = Sitting.objects.filter(assignment=rules).exclude(start=None).first()
    return client.post(f"/join/{rules.code}/go-on/", {"recovery": begun.recovery if begun else "NOBODYS"})


def see_questions(client: Client, rules: Assignment, name: str) -> HttpResponseBase:
    return client.get(f"{mine(rules)}/")


def send_answers(client: Client, rules: Assignment, name: str) -> HttpResponseBase:
    names = ["a1"] if rules.code == "C1" else [f"a{place}" for place in range(1, 10)]
    said = {"answers": [{"name": name, "event": str(uuid4()), "values": ["1"]} for name in names]}
    return client.post(f"{mine(rules)}/keep/", json.dumps(said), content_type="application/json")


def save_a_form(client: Client, rules: Assignment, name: str) -> HttpResponseBase:
    places = range(1, 2 if rules.code == "C1" else 10)
    return client.post(f"{mine(rules)}/", {"event": uuid4(), "do": "save", **{f"a{place}": "1" for place in places}})


def check_one(client: Client, rules: Assignment, name: str) -> HttpResponseBase:
    return client.post(f"{mine(rules)}/", {"event": uuid4(), "do": "check-1", "a1": "0"})


def hand_in(client: Client, rules: Assignment, name: str) -> HttpResponseBase:
    return client.post(f"{mine(rules)}/", {"event": uuid4(), "do": "submit-anyway"})


def see_the_result(client: Client, rules: Assignment, name: str) -> HttpResponseBase:
    return client.get(f"{mine(rules, is_done=True)}/result/")


def take_it_again(client: Client, rules: Assignment, name: str) -> HttpResponseBase:
    return client.post(f"{mine(rules, is_done=True)}/again/", {"event": uuid4()})


def practise(client: Client, rules: Assignment, name: str) -> HttpResponseBase:
    return client.post(f"{mine(rules, is_done=True)}/practise/", {"event": uuid4()})


def see_the_cards(client: Client, rules: Assignment, name: str) -> HttpResponseBase:
    return client.get(f"/cards/{str(rules.quiz.code)[::-1]}/")


STUDENTS_PAGES: list[Ask] = [
    join, see_who_you_are, begin, go_on, see_questions, send_answers, save_a_form, check_one, hand_in, see_the_result, take_it_again,
    practise, see_the_cards,
]  # fmt: skip
MOST: dict[Ask, int] = {join: 6, see_who_you_are: 6, begin: 14, see_questions: 2, send_answers: 5, see_the_result: 6}
"""How many are enough, counting those that open and close a transaction."""


def count(ask: Ask, client: Client, rules: Assignment, name: str) -> int:
    with CaptureQueriesContext(connection) as asked:
        answer = ask(client, rules, name)
    assert answer.status_code in (200, 302), answer.status_code
    return len(asked)


def first_of(rules: Assignment) -> Student:
    return Student.objects.get(school_class=rules.school_class, name="Student 0")


@pytest.mark.parametrize("has_list", [False, True], ids=["nicknames", "list"])
@pytest.mark.parametrize("ask", STUDENTS_PAGES, ids=lambda ask: ask.__name__)
def test_it_works(client: Client, teacher: User, ask: Ask, has_list: bool) -> None:
    both = [given(teacher, *size, has_list=has_list) for size in (SMALL, LARGE)]
    names = [str(first_of(rules).pk) if has_list else "Maria" for rules in both]
    if ask is go_on:
        for rules, name in zip(both, names, strict=True):
            begin(Client(), rules, name)
    counted = [count(ask, client, rules, name) for rules, name in zip(both, names, strict=True)]
    assert counted[0] == counted[1]
    assert counted[0] <= MOST.get(ask, 20)


TEACHERS_PAGES = (
    "/assignments/{assignment}/",
    "/assignments/{assignment}/rules/",
    "/quizzes/{quiz}/results/",
    "/classes/{school_class}/",
    "/classes/",
)


@pytest.mark.parametrize("page", TEACHERS_PAGES)
def test_it_holds_for_the_teacher(signed_in: Client, teacher: User, page: str) -> None:
    counted = []
    for size in (SMALL, LARGE):
        rules = given(teacher, *size, has_list=True)
        address = page.format(assignment=rules.pk, quiz=rules.quiz_id, school_class=rules.school_class_id)
        counted.append(count(lambda client, rules, name, address=address: client.get(address), signed_in, rules, ""))  # type: ignore[misc]
    assert counted[0] == counted[1]


def test_it_finishes_a_whole_class_in_as_many_as_one_student(signed_in: Client, teacher: User) -> None:
    """Whose time ran out is handed in by whoever looks next, here the teacher. As many as go into one statement of SQLite's."""
    counted = []
    for size in (SMALL, (4, 15)):
        rules = given(teacher, *size, has_list=False)
        Sitting.objects.filter(assignment=rules, submitted=None).update(deadline=LATER)
        counted.append(count(lambda client, rules, name: client.get(f"/assignments/{rules.pk}/"), signed_in, rules, ""))
    assert counted[0] == counted[1]
    assert not Sitting.objects.filter(submitted=None).exists()
