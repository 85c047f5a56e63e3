from __future__ import annotations

import logging
import os
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from library.guessing import MINUTES, WRONG_CODES
from library.models import Quiz, WrongCode


def test_it_works(client: Client) -> None:
    page = client.get("/join/")
    assert page.status_code == 200
    assert b"Have you got a code?" in page.content


@pytest.mark.parametrize("typed", ["RVR234", "rvr234", " rvr 234 ", "rvr-234", "ＲＶＲ２３４"])
def test_it_leads_to_the_quiz_however_the_code_is_typed(client: Client, quiz: Quiz, typed: str) -> None:
    assert client.get("/join/", {"code": typed}).headers["Location"] == "/join/RVR234/"


def test_it_leads_to_the_cards_for_the_code_of_a_deck(client: Client, quiz: Quiz) -> None:
    assert client.get("/join/", {"code": "432rvr"}).headers["Location"] == "/cards/432RVR/"


def test_it_says_that_a_code_is_wrong_and_keeps_it(client: Client, quiz: Quiz) -> None:
    page = client.get("/join/", {"code": "<b>XXXX"})
    assert page.status_code == 404
    assert "No quiz has the code &lt;b&gt;XXXX." in page.content.decode()


def test_it_does_not_know_a_quiz_that_was_closed(client: Client, quiz: Quiz) -> None:
    Quiz.objects.update(published=None)
    assert client.get("/join/", {"code": "RVR234"}).status_code == 404


def test_it_holds_up_whoever_guesses(client: Client, quiz: Quiz) -> None:
    for _ in range(WRONG_CODES):
        client.get("/join/", {"code": "WRONG1"})
    assert client.get("/join/", {"code": "RVR234"}).status_code == 429
    assert client.get("/join/RVR234/").status_code == 429
    assert client.get("/cards/432RVR/").status_code == 429
    assert client.get("/join/", {"code": "RVR234"}, REMOTE_ADDR="10.0.0.9").status_code == 302


def test_it_counts_guesses_in_addresses_too(client: Client, quiz: Quiz) -> None:
    for _ in range(WRONG_CODES // 2):
        client.get("/join/WRONG1/")
        client.get("/cards/WRONG1/")
    assert client.get("/join/RVR234/").status_code == 429


def test_it_logs_who_is_held_up_without_an_address(client: Client, quiz: Quiz, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING, logger="library.guessing"):
        for _ in range(WRONG_CODES + 5):
            client.get("/join/WRONG1/", REMOTE_ADDR="10.0.0.9")
    assert [record.getMessage() for record in caplog.records if record.name == "library.guessing"] == [
        "Too many wrong codes from one address: held up for 10 minutes."
    ]
    assert not WrongCode.objects.filter(whose__contains="10.0.0.9").exists()


def test_it_lets_go_after_a_while_and_forgets(client: Client, quiz: Quiz) -> None:
    for _ in range(WRONG_CODES):
        client.get("/join/WRONG1/")
    WrongCode.objects.update(at=timezone.now() - timedelta(minutes=MINUTES))
    assert client.get("/join/RVR234/").status_code == 200
    client.get("/join/WRONG1/")
    assert WrongCode.objects.count() == 1


COUNT = """
import django; django.setup()
from django.db import connection; connection.settings_dict["NAME"] = {name!r}
from django.test import RequestFactory; from library.guessing import is_held_up
print(is_held_up(RequestFactory().get("/")))
"""


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_it_holds_up_on_every_worker(client: Client, quiz: Quiz) -> None:
    """Another process knows of what this one counted."""
    for _ in range(WRONG_CODES):
        client.get("/join/WRONG1/")
    here = Path(__file__).resolve().parents[2]
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "config.settings", "PYTHONPATH": str(here / "site")}
    program = COUNT.format(name=str(connection.settings_dict["NAME"]))
    said = subprocess.run([sys.executable, "-c", program], env=environment, check=True, capture_output=True, text=True)
    assert said.stdout.strip() == "True"
