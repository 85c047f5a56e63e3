from __future__ import annotations

import pytest
from django.contrib.auth.models import User
from django.test import Client

from classroom.entering import open_sitting
from classroom.models import Sitting, Student
from library.models import Quiz
from tests.classroom.conftest import Assign
from tests.classroom.river import NOW
from tests.classroom.test_begin import begin


def name_page(sitting: Sitting) -> str:
    return f"/quizzes/{sitting.quiz_id}/results/{sitting.pk}/name/"


@pytest.fixture
def mudlark(client: Client, quiz: Quiz) -> Sitting:
    """Whoever began as Mudlark, in a browser of their own."""
    begin(client, "Mudlark")
    return Sitting.objects.get()


def test_it_works(client: Client, teacher: User, mudlark: Sitting) -> None:
    teachers = Client()
    teachers.force_login(teacher)
    assert "The name is Maria from now on" in teachers.post(name_page(mudlark), {"name": " Maria "}, follow=True).text
    mudlark.refresh_from_db()
    assert (mudlark.nickname, mudlark.began_as) == ("Maria", "Mudlark")
    assert "Go on as Maria" in client.get("/join/RVR234/").text
    assert "The name is Mudlark again." in teachers.post(name_page(mudlark), {"do": "undo"}, follow=True).text
    mudlark.refresh_from_db()
    assert (mudlark.nickname, mudlark.began_as) == ("Mudlark", "")


def test_it_chooses_a_friendly_name_where_none_is_written(signed_in: Client, mudlark: Sitting, sitting: Sitting) -> None:
    signed_in.post(name_page(mudlark), {"name": ""})
    mudlark.refresh_from_db()
    assert mudlark.nickname not in ("Mudlark", "Blue Otter", "")


def test_the_recovery_code_still_leads_back(signed_in: Client, mudlark: Sitting) -> None:
    signed_in.post(name_page(mudlark), {"name": "Maria"})
    signed_in.post(name_page(mudlark), {"name": "Clara"})
    answer = Client().post("/join/RVR234/go-on/", {"recovery": mudlark.recovery})
    assert answer.headers["Location"].startswith("/sit/")
    mudlark.refresh_from_db()
    assert mudlark.began_as == "Mudlark"


def test_it_gives_no_name_that_somebody_has(signed_in: Client, mudlark: Sitting, sitting: Sitting) -> None:
    assert "Somebody here is called blue otter already." in signed_in.post(name_page(mudlark), {"name": "blue otter"}, follow=True).text
    assert "up to 25 letters" in signed_in.post(name_page(mudlark), {"name": "x" * 26}, follow=True).text
    mudlark.refresh_from_db()
    assert mudlark.nickname == "Mudlark"


def test_nobody_takes_the_name_that_may_come_back(signed_in: Client, client: Client, mudlark: Sitting) -> None:
    signed_in.post(name_page(mudlark), {"name": "Maria"})
    assert "Somebody here is called Mudlark already." in begin(Client(), "Mudlark")


def test_it_renames_all_attempts_of_the_student(signed_in: Client, assign: Assign) -> None:
    rules = assign(attempts=2)
    first, _ = (open_sitting(rules.quiz, "Mudlark", token=token, seed=1, now=NOW, rules=rules) for token in ("first", "second"))
    signed_in.post(name_page(first), {"name": "Maria"})
    assert set(Sitting.objects.values_list("nickname", "began_as")) == {("Maria", "Mudlark")}


def test_it_leaves_names_of_a_list_to_the_list(signed_in: Client, amira: Student, assign: Assign) -> None:
    rules = assign(school_class=amira.school_class)
    sitting = open_sitting(rules.quiz, "Amira Haddad", token="amira", seed=1, now=NOW, rules=rules, student=amira)
    assert signed_in.post(name_page(sitting), {"name": "Eve"}).status_code == 404
    assert "Another name" not in signed_in.get(f"/quizzes/{sitting.quiz_id}/results/{sitting.pk}/").text


def test_it_does_not_exist_for_another_teacher(client: Client, stranger: User, mudlark: Sitting) -> None:
    client.force_login(stranger)
    assert client.post(name_page(mudlark), {"name": "Eve"}).status_code == 404
