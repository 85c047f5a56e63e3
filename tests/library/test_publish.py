from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.test import Client

from library import authoring
from library.models import Deck, Quiz
from tests.library.bell import NOW


def test_it_works(signed_in: Client, quiz: Quiz) -> None:
    authoring.accept_all(quiz)
    answer = signed_in.post(f"/quizzes/{quiz.pk}/publish/", follow=True)
    quiz.refresh_from_db()
    assert quiz.published and quiz.code
    assert answer.redirect_chain == [(f"/quizzes/{quiz.pk}/", 302)]
    assert quiz.code in answer.text


def test_it_asks_for_one_accepted_question(signed_in: Client, quiz: Quiz) -> None:
    answer = signed_in.post(f"/quizzes/{quiz.pk}/publish/", follow=True)
    quiz.refresh_from_db()
    assert quiz.published is None
    assert "accept at least one question" in answer.text


def test_it_opens_the_cards_that_are_accepted(quiz: Quiz, deck: Deck) -> None:
    authoring.accept_all(quiz)
    authoring.accept_all(deck)
    authoring.publish(quiz, now=NOW)
    deck.refresh_from_db()
    assert deck.published == NOW
    assert deck.code and deck.code != quiz.code


def test_it_keeps_cards_closed_that_nobody_has_read(quiz: Quiz, deck: Deck) -> None:
    authoring.accept_all(quiz)
    authoring.publish(quiz, now=NOW)
    deck.refresh_from_db()
    assert (deck.published, deck.code) == (None, None)


def test_it_keeps_its_code_when_it_is_closed_and_opened_again(published: Quiz) -> None:
    code = published.code
    authoring.unpublish(published)
    published.refresh_from_db()
    assert (published.published, published.code) == (None, code)
    authoring.publish(published, now=NOW + timedelta(days=1))
    assert published.code == code


def test_it_never_gives_a_code_twice(quiz: Quiz, deck: Deck) -> None:
    signs = iter("BBBBBB" + "BBBBBB" + "CCCCCC")
    authoring.accept_all(quiz)
    authoring.accept_all(deck)
    authoring.publish(quiz, now=NOW, choose=lambda alphabet: next(signs))
    deck.refresh_from_db()
    assert (quiz.code, deck.code) == ("BBBBBB", "CCCCCC")


def test_it_closes(signed_in: Client, published: Quiz) -> None:
    answer = signed_in.post(f"/quizzes/{published.pk}/unpublish/", follow=True)
    published.refresh_from_db()
    assert published.published is None
    assert "closed" in answer.text


@pytest.mark.parametrize("verb", ["publish", "unpublish", "accept-all"])
def test_it_is_not_there_for_a_stranger(client: Client, stranger: User, published: Quiz, verb: str) -> None:
    client.force_login(stranger)
    assert client.post(f"/quizzes/{published.pk}/{verb}/").status_code == 404
    published.refresh_from_db()
    assert published.published == NOW


@pytest.mark.parametrize("verb", ["publish", "unpublish", "accept-all"])
def test_it_changes_nothing_by_a_link(signed_in: Client, quiz: Quiz, verb: str) -> None:
    assert signed_in.get(f"/quizzes/{quiz.pk}/{verb}/").status_code == 405
