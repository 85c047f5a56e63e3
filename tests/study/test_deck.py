from __future__ import annotations

import pytest
from django.contrib.auth.models import User
from django.test import Client

from library.models import Card, Deck, Quiz, Standing
from tests.classroom.river import open_quiz

URL = "/cards/432RVR/"


@pytest.fixture(autouse=True)
def quiz(teacher: User) -> Quiz:
    return open_quiz(teacher)


def test_it_works(client: Client) -> None:
    page = client.get(URL).content.decode()
    assert page.count("<details") == 3
    assert "studies mammals at the county museum" in page


def test_it_shows_only_what_the_teacher_accepted(client: Client) -> None:
    Card.objects.filter(front="holt").update(standing=Standing.REJECTED)
    page = client.get(URL).content.decode()
    assert page.count("<details") == 2
    assert "holt" not in page


def test_it_says_so_when_there_are_no_cards(client: Client) -> None:
    Card.objects.update(standing=Standing.DRAFT)
    assert "has not chosen any cards yet" in client.get(URL).content.decode()


def test_it_does_not_know_a_deck_that_was_closed(client: Client) -> None:
    Deck.objects.update(published=None)
    assert client.get(URL).status_code == 404


def test_it_does_not_know_a_wrong_code(client: Client) -> None:
    answer = client.get("/cards/XXXXXX/")
    assert answer.status_code == 404
    assert "There are no cards here" in answer.content.decode()


def test_it_corrects_the_code_in_its_address(client: Client) -> None:
    assert client.get("/cards/432-rvr/").headers["Location"] == URL
