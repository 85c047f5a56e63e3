from dataclasses import replace

import pytest
from django.contrib.auth.models import User
from django.test import Client

from library import authoring
from library.models import Card, Deck, Standing


@pytest.fixture
def card(deck: Deck) -> Card:
    return deck.cards.all()[0]


def said_by(client: Client, card: Card) -> dict[str, str]:
    """What the form holds as its page was opened."""
    page = client.get(f"/decks/cards/{card.pk}/edit/")
    return {"front": card.front, "back": card.as_card().back, "seen": page.context["seen"]}


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


def test_it_loses_nothing_that_the_other_screen_wrote(signed_in: Client, card: Card) -> None:
    first, second = said_by(signed_in, card), said_by(signed_in, card)
    there = f"/decks/cards/{card.pk}/edit/"
    signed_in.post(there, first | {"back": "a floating mark"})
    answer = signed_in.post(there, second | {"back": "a mark that floats"})
    card.refresh_from_db()
    assert (answer.status_code, card.as_card().back) == (422, "a floating mark")
    assert "This card has been changed since you opened this page" in answer.text
    assert "a floating mark" in answer.text and "a mark that floats" in answer.text
    signed_in.post(there, second | {"back": "a mark that floats", "seen": answer.context["seen"]})
    card.refresh_from_db()
    assert card.as_card().back == "a mark that floats"


def test_it_loses_nothing_written_in_the_same_moment(card: Card) -> None:
    there = Card.objects.get(pk=card.pk)
    authoring.revise_card(there, replace(there.as_card(), back="a floating mark"))
    with pytest.raises(authoring.Refused, match="has been changed since"):
        authoring.revise_card(card, replace(card.as_card(), back="a mark that floats"))
    card.refresh_from_db()
    assert card.as_card().back == "a floating mark"
