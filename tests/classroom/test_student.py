from __future__ import annotations

import re

import pytest
from django.contrib.auth.models import User
from django.core.management import call_command
from django.core.management.base import CommandError
from django.test import Client

from classroom.models import Sitting, Student
from tests.classroom.conftest import Assign
from tests.classroom.test_begin import begin


def test_it_works(client: Client, amira: Student, assign: Assign, capsys: pytest.CaptureFixture[str]) -> None:
    assign(school_class=amira.school_class)
    call_command("student", "7b", "Amira Haddad", "--sign-in-as", "amira")
    password = re.search(r"password (\S+)", capsys.readouterr().out)
    account = User.objects.get(username="amira")
    assert password and account.check_password(password[1])
    client.force_login(account)
    page = client.get("/").text
    assert "Amira Haddad" in page and "My quizzes" not in page and "I am a teacher" not in page
    assert begin(client, str(amira.pk), url="/join/SSS234/").startswith("/sit/")
    assert Sitting.objects.get().student == amira


@pytest.mark.parametrize(("arguments", "why"), [(["7b", "Eve"], "no Eve"), (["8c", "Amira Haddad"], "no Amira Haddad")])
def test_it_says_whom_it_does_not_find(amira: Student, arguments: list[str], why: str) -> None:
    with pytest.raises(CommandError, match=why):
        call_command("student", *arguments)


def test_it_gives_one_account(amira: Student) -> None:
    call_command("student", "7b", "Amira Haddad")
    with pytest.raises(CommandError, match="without an account"):
        call_command("student", "7b", "Amira Haddad")


def test_it_takes_nobody_elses_account(amira: Student) -> None:
    with pytest.raises(CommandError, match="Somebody signs in as okafor already"):
        call_command("student", "7b", "Amira Haddad", "--sign-in-as", "okafor")
