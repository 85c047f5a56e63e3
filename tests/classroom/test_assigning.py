from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone

from classroom.entering import open_sitting
from classroom.models import Assignment, SchoolClass, Sitting, Student
from library.models import Quiz, Standing
from tests.classroom.conftest import Assign
from tests.classroom.test_begin import begin

PLAIN = {"grace": "60", "attempts": "1", "feedback": "after_submit", "names": "chosen", "penalty": "0"}
SWITCHES = {"is_partial": "on", "shuffles_choices": "on"}


def give(client: Client, quiz: Quiz, **rules: str) -> Assignment:
    client.post(f"/quizzes/{quiz.pk}/assign/", PLAIN | SWITCHES | rules)
    return Assignment.objects.get()


def test_it_works(signed_in: Client, quiz: Quiz, amira: Student) -> None:
    assignment = give(signed_in, quiz, school_class=str(amira.school_class_id), minutes="20", takes_typos="on", penalty="0.25")
    assert (assignment.quiz, assignment.school_class, assignment.minutes) == (quiz, amira.school_class, 20)
    assert str(assignment.penalty) == "0.2500"
    page = signed_in.get(f"/assignments/{assignment.pk}/").text
    assert assignment.code and assignment.code in page
    assert "A wrong answer costs 0.25 of the points of its question. A question left open costs nothing." in page
    assert assignment.code in signed_in.get(f"/quizzes/{quiz.pk}/").text
    assert assignment.code in signed_in.get(f"/classes/{amira.school_class_id}/").text


def test_it_announces_the_rules_before_the_start(client: Client, assign: Assign) -> None:
    assign(
        minutes=1,
        attempts=3,
        penalty="0.3333",
        is_partial=False,
        takes_typos=True,
        feedback="never",
        closes=datetime(2999, 3, 1, 10, tzinfo=UTC),
    )
    page = client.get("/join/SSS234/").text
    for sentence in (
        "You have 1 minute from the start.",
        "It closes on 1 March",
        "You may take it 3 times.",
        "A wrong answer costs 0.3333 of the points of its question.",
        "An answer that is right only in part earns nothing.",
        "Small slips of spelling do not matter.",
        "Your teacher will tell you how it went.",
    ):
        assert sentence in page


def test_it_lets_a_class_choose_from_its_list(client: Client, assign: Assign, amira: Student) -> None:
    assign(school_class=amira.school_class)
    there = "/join/SSS234/"
    assert "Amira Haddad</option>" in client.get(there).text
    assert "Choose your name from the list." in client.post(there, {"name": "Eve", "event": "0b5e6a52-6a3e-4d3b-9a43-7f4b1f6f0a11"}).text
    client.post(there, {"name": amira.pk, "event": "0b5e6a52-6a3e-4d3b-9a43-7f4b1f6f0a11"})
    assert Sitting.objects.get().student == amira


def test_it_lets_nobody_be_a_student_who_has_an_account(client: Client, assign: Assign, amira: Student) -> None:
    account = User.objects.create_user("amira", password="a walk to the river")
    Student.objects.filter(pk=amira.pk).update(account=account)
    ben = Student.objects.create(school_class=amira.school_class, name="Ben")
    assign(school_class=amira.school_class)
    assert "Amira" not in client.get("/join/SSS234/").text
    client.force_login(account)
    page = client.get("/join/SSS234/").text
    assert "Amira" in page and ben.name not in page


def test_it_offers_names_only_where_the_rules_say_so(client: Client, assign: Assign) -> None:
    assign(names="given")
    event = "0b5e6a52-6a3e-4d3b-9a43-7f4b1f6f0a11"
    assert "under a name that Quire offers" in client.post("/join/SSS234/", {"name": "Maria", "event": event}).text
    client.post("/join/SSS234/", {"name": "Blue Otter", "event": event})
    assert Sitting.objects.get().nickname == "Blue Otter"


@pytest.mark.parametrize(("window", "said"), [({"opens": 1}, "opens on"), ({"closes": -1}, "is closed")])
def test_it_says_when_it_is_not_open(client: Client, assign: Assign, window: dict[str, int], said: str) -> None:
    assign(**{name: timezone.now() + timedelta(days=days) for name, days in window.items()})
    page = client.get("/join/SSS234/").text
    assert said in page and "<select" not in page and 'id="name"' not in page
    client.post("/join/SSS234/", {"name": "Maria", "event": "0b5e6a52-6a3e-4d3b-9a43-7f4b1f6f0a11"})
    assert not Sitting.objects.exists()


def test_it_changes_the_rules_of_those_who_are_at_it(signed_in: Client, quiz: Quiz) -> None:
    assignment = give(signed_in, quiz, minutes="20")
    code, now = assignment.code, timezone.now()
    sitting = open_sitting(quiz, "Fox", token="fox", seed=1, now=now, rules=assignment)
    signed_in.post(f"/assignments/{assignment.pk}/rules/", PLAIN | SWITCHES | {"minutes": "40"})
    sitting.refresh_from_db()
    assignment.refresh_from_db()
    assert (assignment.code, sitting.deadline) == (code, now + timedelta(minutes=40))


@pytest.mark.parametrize(
    ("rules", "why"),
    [
        ({"minutes": "0"}, "greater than or equal to 1"),
        ({"minutes": "99999999999"}, "less than or equal to"),
        ({"opens": "2026-03-02T10:00", "closes": "2026-03-02T09:00"}, "It has to close after it opens."),
        ({"feedback": "after_closing"}, "Say when it closes"),
        ({"penalty": "7"}, "Select a valid choice"),
        ({"school_class": "999"}, "Select a valid choice"),
    ],
)
def test_it_says_what_is_wrong_with_the_rules(signed_in: Client, quiz: Quiz, rules: dict[str, str], why: str) -> None:
    answer = signed_in.post(f"/quizzes/{quiz.pk}/assign/", PLAIN | rules)
    assert answer.status_code == 422
    assert why in answer.text
    assert not Assignment.objects.exists()


def test_it_gives_out_nothing_with_no_question(signed_in: Client, quiz: Quiz) -> None:
    quiz.questions.update(standing=Standing.REJECTED)
    assert "accept at least one question" in signed_in.post(f"/quizzes/{quiz.pk}/assign/", PLAIN, follow=True).text
    assert not Assignment.objects.exists()


def test_it_does_not_exist_for_another_teacher(client: Client, stranger: User, quiz: Quiz, assign: Assign, amira: Student) -> None:
    assignment = assign()
    client.force_login(stranger)
    own = SchoolClass.objects.create(owner=stranger, name="own", created=timezone.now())
    for there in (f"/quizzes/{quiz.pk}/assign/", f"/assignments/{assignment.pk}/rules/"):
        assert client.get(there).status_code == client.post(there, PLAIN | {"school_class": str(own.pk)}).status_code == 404
    assert client.get(f"/assignments/{assignment.pk}/").status_code == 404


def test_it_opens_for_whoever_has_its_code(client: Client, assign: Assign) -> None:
    assign(is_practice=True)
    client.get("/join/?code=sss 234")
    assert begin(client, "Maria", url="/join/SSS234/").startswith("/sit/")
    assert Sitting.objects.get().is_practice


def test_it_is_told_on_the_list_of_quizzes(signed_in: Client, quiz: Quiz, assign: Assign) -> None:
    """What was given to a class waits for no other publishing: its results are one press away."""
    Quiz.objects.filter(pk=quiz.pk).update(published=None)
    assert "Publish" in signed_in.get("/").text
    given = assign()
    page = signed_in.get("/").text
    assert "given to whoever has the code" in page and f'href="/assignments/{given.pk}/">{given.code}</a>' in page
    assert "Publish" not in page and f"/quizzes/{quiz.pk}/results/" in page
