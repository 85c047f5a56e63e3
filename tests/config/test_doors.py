"""Pages for teachers are for teachers: every address there is, tried by somebody who is not signed in and by a student with an account."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from django.contrib.auth.models import User
from django.http.response import HttpResponseBase
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from classroom.entering import open_sitting
from classroom.models import Sitting
from library.models import Article, Quiz
from tests.classroom.conftest import TOKEN
from tests.classroom.river import NOW, open_quiz

STUDENTS_PAGES = ("/join/", "/sit/", "/cards/", "/mine/")
OPEN = ("/sign-in/", "/sign-out/", "/language/")
KNOWN = {
    "code": "RVR234",
    "token": TOKEN,
    "form": "csv",
    "app_label": "library",
    "content_type_id": "1",
    "object_id": "1",
    "url": "nothing/",
}


def addresses(resolver: URLResolver | None = None, before: str = "/") -> Iterator[str]:
    """Each address that the site answers, with something that is there in the place of what varies."""
    for pattern in (resolver or get_resolver()).url_patterns:
        here = before + str(pattern.pattern).lstrip("^").rstrip("$")
        if isinstance(pattern, URLResolver):
            yield from addresses(pattern, here)
        elif isinstance(pattern, URLPattern):
            yield fill(here)


def fill(address: str) -> str:
    filled = re.sub(r"<(?:\w+:)?(\w+)>|\(\?P<(\w+)>[^)]*\)", lambda found: KNOWN.get(found[1] or found[2], "1"), address)
    return filled.replace("\\Z", "").replace("\\", "").rstrip("$")


TEACHERS_PAGES = sorted({one for one in addresses() if one != "/" and not one.startswith((*STUDENTS_PAGES, *OPEN))})


@pytest.fixture
def everything(teacher: User) -> Quiz:
    """So that the numbers in the addresses lead to something."""
    return open_quiz(teacher)


def test_it_works() -> None:
    """The walk reaches the pages of every part of the site."""
    assert len(TEACHERS_PAGES) > 60
    for one in ("/quizzes/new/", "/classes/", "/bank/", "/rules/", "/paper/desk/", "/admin/", "/quizzes/1/results.csv", "/admin/login/"):
        assert one in TEACHERS_PAGES
    assert not [one for one in TEACHERS_PAGES if re.search(r"[<>()?^$]", one)]


def test_it_has_nothing_for_a_student_with_an_account(client: Client, everything: Quiz) -> None:
    client.force_login(User.objects.create_user("amira"))
    assert [one for one in TEACHERS_PAGES if client.get(one).status_code != 404] == []
    assert [one for one in TEACHERS_PAGES if client.post(one, {"text": "x"}).status_code != 404] == []


def test_it_asks_whoever_is_not_signed_in_to_sign_in(client: Client, everything: Quiz) -> None:
    pages = [one for one in TEACHERS_PAGES if not one.startswith(("/admin/login/", "/admin/logout/"))]
    answers = [(one, answer) for one in pages for answer in (client.get(one), client.post(one, {"text": "x"}))]
    assert [one for one, answer in answers if answer.status_code != 404 and "sign-in" not in to(answer) and "login" not in to(answer)] == []
    assert sum(answer.status_code == 404 for _, answer in answers) < 5


def to(answer: HttpResponseBase) -> str:
    return str(answer.headers.get("Location", ""))


@pytest.mark.parametrize("address", ["/", "/join/", "/join/RVR234/", "/cards/432RVR/", f"/sit/{TOKEN}/", "/sign-in/"])
def test_it_lets_a_student_with_an_account_take_quizzes(client: Client, everything: Quiz, address: str) -> None:
    open_sitting(everything, "Amira", token=TOKEN, seed=1, now=NOW)
    client.force_login(User.objects.create_user("amira"))
    assert client.get(address).status_code in (200, 302)
    assert Sitting.objects.count() == 1


def test_nobody_without_a_list_becomes_a_teacher(client: Client, db: None) -> None:
    """An account that outlives its line on the list brings in no article."""
    client.force_login(User.objects.create_user("once a student"))
    assert "My quizzes" not in client.get("/").text
    client.post("/quizzes/new/", {"text": "A long text. " * 100})
    assert not Article.objects.exists()
