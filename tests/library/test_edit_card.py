import pytest
from django.contrib.auth.models import User
from django.test import Client

from library.models import Card, Deck, Standing


@pytest.fixture
def card(deck: Deck) -> Card:
    return deck.cards.all()[0]


def test_it_works(signed_in: Client, card: Card) -> None:
    answer = signed_in.post(f"/decks/cards/{card.pk}/edit/", {"front": "buoy", "back": "a floating mark"})
    assert answer.headers["Location"].startswith(f"/decks/{card.deck_id}/#card-")
    card.refresh_from_db()
    assert (card.front, card.as_card().front, card.as_card().back, card.standing) == ("buoy", "buoy", "a floating mark", Standing.ACCEPTED)


def test_it_shows_the_sentence(signed_in: Client, card: Card) -> None:
    assert f"<mark>{card.as_card().source.text}</mark>" in signed_in.get(f"/decks/cards/{card.pk}/edit/").text


@pytest.mark.parametrize("side", ["front", "back"])
def test_it_wants_both_sides(signed_in: Client, card: Card, side: str) -> None:
    answer = signed_in.post(f"/decks/cards/{card.pk}/edit/", {"front": "buoy", "back": "a mark", side: " "})
    assert answer.status_code == 422
    assert f"A card needs something on its {side}." in answer.text


def test_it_is_not_there_for_a_stranger(client: Client, stranger: User, card: Card) -> None:
    client.force_login(stranger)
    assert client.post(f"/decks/cards/{card.pk}/edit/", {"front": "a", "back": "b"}).status_code == 404
