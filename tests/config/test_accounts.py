"""Accounts in the panel: a school's administrator makes teachers there, and loses nobody's work."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import User
from django.test import Client

from classroom.keeping import remove
from classroom.models import SchoolClass
from library.teachers import teachers_group
from tests.classroom.river import NOW, open_quiz

PASSWORD = "seven brown otters"


@pytest.fixture
def school(client: Client, db: None) -> Client:
    client.force_login(User.objects.create_superuser("school", password="a long walk home"))
    return client


def make(school: Client, name: str, **said: str) -> User:
    about = {"username": name, "usable_password": "true", "password1": PASSWORD, "password2": PASSWORD}
    assert school.post("/admin/auth/user/add/", about | said).status_code == 302
    return User.objects.get(username=name)


def test_it_works(school: Client) -> None:
    """A teacher made in the panel can begin at once, here and there."""
    assert "May bring articles" in school.get("/admin/auth/user/add/").text
    noor = make(school, "noor", is_teacher="on")
    hers = Client()
    hers.force_login(noor)
    assert hers.get("/quizzes/new/").status_code == hers.get("/admin/library/quiz/").status_code == 200
    assert hers.get("/admin/auth/user/").status_code == 403


def test_it_makes_other_accounts_too(school: Client) -> None:
    assert not make(school, "amira").is_staff
    assert not make(school, "ben").groups.exists()


def test_it_deletes_nobody_who_owns_something(school: Client, teacher: User) -> None:
    open_quiz(teacher)
    there = f"/admin/auth/user/{teacher.pk}/delete/"
    said = school.get(there).text
    assert "okafor owns something (articles: 1, quizzes: 1), with all that students answered." in said
    school.post(there, {"post": "yes"})
    assert User.objects.filter(pk=teacher.pk).exists()


def test_it_keeps_the_owner_of_a_class_that_can_come_back(school: Client, teacher: User) -> None:
    remove(SchoolClass.objects.create(owner=teacher, name="7b", created=NOW), now=NOW)
    assert "(classes: 1)" in school.get(f"/admin/auth/user/{teacher.pk}/delete/").text


def test_it_deletes_an_account_that_owns_nothing(school: Client, stranger: User) -> None:
    school.post(f"/admin/auth/user/{stranger.pk}/delete/", {"post": "yes"})
    assert not User.objects.filter(pk=stranger.pk).exists()


def test_it_says_in_words_what_a_group_may_do(school: Client) -> None:
    """Only of what the panel shows, and none of it lost on the way through the form."""
    group = teachers_group()
    there = f"/admin/auth/group/{group.pk}/change/"
    page = school.get(there)
    assert "Change quizzes" in page.text and "log entry" not in page.text
    may = sorted(group.permissions.values_list("pk", flat=True))
    ticked = page.context["adminform"].form["permissions"].value()
    assert school.post(there, {"name": group.name, "permissions": ticked}).status_code == 302
    assert sorted(group.permissions.values_list("pk", flat=True)) == may


def test_its_part_of_the_panel_is_called_accounts(school: Client) -> None:
    assert "Accounts" in school.get("/admin/").text and "<h1>Accounts</h1>" in school.get("/admin/auth/").text
