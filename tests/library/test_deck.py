from django.contrib.auth.models import User
from django.test import Client

from library import authoring
from library.models import Deck
from tests.library.bell import CARDS


def test_it_works(signed_in: Client, deck: Deck) -> None:
    page = signed_in.get(f"/decks/{deck.pk}/").text
    for card in CARDS:
        assert card.front in page
        assert card.back in page
    assert "0 of 2 reviewed" in page


def test_it_opens_and_closes(signed_in: Client, deck: Deck) -> None:
    authoring.accept_all(deck)
    page = signed_in.post(f"/decks/{deck.pk}/publish/", follow=True).text
    deck.refresh_from_db()
    assert f"/cards/{deck.code}/" in page
    signed_in.post(f"/decks/{deck.pk}/unpublish/")
    deck.refresh_from_db()
    assert deck.published is None


def test_it_asks_for_one_accepted_card(signed_in: Client, deck: Deck) -> None:
    answer = signed_in.post(f"/decks/{deck.pk}/publish/", follow=True)
    assert "accept at least one card" in answer.text
    deck.refresh_from_db()
    assert deck.code is None


def test_it_is_not_there_for_a_stranger(client: Client, stranger: User, deck: Deck) -> None:
    client.force_login(stranger)
    assert client.get(f"/decks/{deck.pk}/").status_code == 404
    assert client.post(f"/decks/{deck.pk}/publish/").status_code == 404
    assert client.post(f"/decks/{deck.pk}/unpublish/").status_code == 404
