"""`manage.py sample`: run twice, it makes one of everything."""

import os
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.core.management import call_command
from django.test import Client
from pytest_django import Settings

from library.models import Article, Deck, Quiz

HERE = Path(__file__).resolve().parent.parent.parent

pytestmark = [pytest.mark.slow, pytest.mark.django_db]


def run() -> str:
    said = StringIO()
    call_command("sample", stdout=said)
    return said.getvalue()


def test_it_works() -> None:
    said = run()
    quiz, deck = Quiz.objects.get(), Deck.objects.get()
    assert quiz.published and deck.published
    assert f"http://127.0.0.1:8000/join/{quiz.code}/" in said
    assert f"http://127.0.0.1:8000/cards/{deck.code}/" in said
    assert quiz.questions.count() >= 5


@pytest.mark.parametrize(
    ("hosts", "address", "opened"),
    [
        (["192.0.2.7"], "0.0.0.0:8000", "http://192.0.2.7:8000/"),
        ([".example.org"], "[::]:80", "http://example.org:80/"),
        ([], "0.0.0.0:8000", "http://127.0.0.1:8000/"),
        (["192.0.2.7"], "127.0.0.1:8001", "http://127.0.0.1:8001/"),
    ],
)
def test_it_prints_an_address_that_a_browser_can_open(settings: Settings, hosts: list[str], address: str, opened: str) -> None:
    settings.ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]", *hosts]
    said = StringIO()
    call_command("sample", address=address, stdout=said)
    assert f"Quire    {opened}\n" in said.getvalue()


def test_it_prints_a_password_that_opens_the_panel(client: Client) -> None:
    password = run().split("password ")[1].split()[0]
    client.post("/sign-in/", {"username": "teacher", "password": password})
    assert client.get("/admin/library/quiz/").status_code == 200


def test_it_repeats_nothing() -> None:
    first = run()
    second = run()
    assert "shown only this once" in first and "shown only this once" not in second
    assert (User.objects.count(), Article.objects.count(), Quiz.objects.count()) == (1, 1, 1)
    assert f"/join/{Quiz.objects.get().code}/" in second


def test_it_keeps_what_a_teacher_made_of_it() -> None:
    run()
    Quiz.objects.update(title="Mine now")
    run()
    assert Quiz.objects.get().title == "Mine now"


def test_it_says_what_is_missing_and_opens_the_site_all_the_same(tmp_path: Path) -> None:
    said = os.environ | {"QUIRE_VAR": str(tmp_path / "var"), "QUIRE_DATA": str(tmp_path / "nothing")}
    for command in ("migrate", "sample"):
        done = subprocess.run([sys.executable, "manage.py", command], env=said, cwd=HERE, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
    assert "python -m quizzes setup" in done.stderr
    assert "password" in done.stdout
