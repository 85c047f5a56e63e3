"""`manage.py teacher NAME`: an account for a colleague."""

from io import StringIO

import pytest
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command

pytestmark = pytest.mark.django_db


def run(name: str) -> str:
    said = StringIO()
    call_command("teacher", name, stdout=said)
    return said.getvalue()


def test_it_works() -> None:
    password = run("marsh").split("password ")[1].split()[0]
    teacher = User.objects.get(username="marsh")
    assert teacher.check_password(password)
    assert (teacher.is_staff, teacher.is_superuser) == (True, False)


def test_it_gives_what_a_teacher_may_do_and_no_more() -> None:
    run("marsh")
    teacher = User.objects.get(username="marsh")
    assert teacher.has_perms(["library.add_article", "library.change_quiz", "classroom.view_sitting", "classroom.view_response"])
    assert not teacher.has_perm("auth.change_user")
    assert not teacher.has_perm("classroom.change_response")
    assert not teacher.has_perm("library.add_question")


def test_it_gives_each_another_password() -> None:
    assert run("marsh").split()[-5:] != run("veil").split()[-5:]
    assert User.objects.get(username="marsh").password != User.objects.get(username="veil").password


def test_it_never_touches_an_account_that_is_there() -> None:
    run("marsh")
    before = User.objects.get().password
    with pytest.raises(CommandError, match="changepassword marsh"):
        run("marsh")
    assert User.objects.get().password == before
