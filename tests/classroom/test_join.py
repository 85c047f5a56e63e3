from __future__ import annotations

import pytest
from django.test import Client

from library.guessing import WRONG_CODES
from library.models import Quiz


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
