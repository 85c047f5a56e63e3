"""Accepting and leaving out, one by one and all at once."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from library.models import Deck, Quiz, Standing


def test_it_works(signed_in: Client, quiz: Quiz) -> None:
    first, second, *_ = quiz.questions.all()
    answer = signed_in.post(f"/questions/{first.pk}/accept/")
    first.refresh_from_db()
    assert first.standing == Standing.ACCEPTED
    assert answer.headers["Location"] == f"/quizzes/{quiz.pk}/review/#question-{second.pk}"


def test_it_leaves_out(signed_in: Client, quiz: Quiz) -> None:
    first = quiz.questions.all()[0]
    signed_in.post(f"/questions/{first.pk}/reject/")
    first.refresh_from_db()
    assert first.standing == Standing.REJECTED


def test_it_goes_back_to_one_that_was_passed_over(signed_in: Client, quiz: Quiz) -> None:
    first, *others = quiz.questions.all()
    quiz.questions.exclude(pk__in=[first.pk, others[-1].pk]).update(standing=Standing.ACCEPTED)
    answer = signed_in.post(f"/questions/{others[-1].pk}/accept/")
    assert answer.headers["Location"].endswith(f"#question-{first.pk}")


def test_it_goes_to_the_end_when_nothing_is_left(signed_in: Client, quiz: Quiz) -> None:
    first, *_ = quiz.questions.all()
    quiz.questions.exclude(pk=first.pk).update(standing=Standing.REJECTED)
    assert signed_in.post(f"/questions/{first.pk}/accept/").headers["Location"].endswith("#done")


def test_it_accepts_all_but_what_was_left_out(signed_in: Client, quiz: Quiz) -> None:
    first = quiz.questions.all()[0]
    signed_in.post(f"/questions/{first.pk}/reject/")
    signed_in.post(f"/quizzes/{quiz.pk}/accept-all/")
    assert [question.standing for question in quiz.questions.all()] == ["rejected"] + ["accepted"] * 7


def test_it_judges_cards_in_the_same_way(signed_in: Client, deck: Deck) -> None:
    first, second = deck.cards.all()
    answer = signed_in.post(f"/decks/cards/{first.pk}/reject/")
    assert answer.headers["Location"] == f"/decks/{deck.pk}/#card-{second.pk}"
    signed_in.post(f"/decks/cards/{second.pk}/accept/")
    assert [card.standing for card in deck.cards.all()] == ["rejected", "accepted"]
    signed_in.post(f"/decks/cards/{first.pk}/accept/")
    assert [card.standing for card in deck.cards.all()] == ["accepted", "accepted"]


def test_it_accepts_all_cards(signed_in: Client, deck: Deck) -> None:
    signed_in.post(f"/decks/{deck.pk}/accept-all/")
    assert {card.standing for card in deck.cards.all()} == {"accepted"}


def test_it_does_not_wake_a_replaced_version(signed_in: Client, quiz: Quiz) -> None:
    old = quiz.questions.all()[0]
    quiz.questions.filter(pk=old.pk).update(standing=Standing.REPLACED)
    assert signed_in.post(f"/questions/{old.pk}/accept/").status_code == 404


@pytest.mark.parametrize("verb", ["accept", "reject"])
def test_it_is_not_there_for_a_stranger(client: Client, stranger: User, quiz: Quiz, deck: Deck, verb: str) -> None:
    client.force_login(stranger)
    assert client.post(f"/questions/{quiz.questions.all()[0].pk}/{verb}/").status_code == 404
    assert client.post(f"/decks/cards/{deck.cards.all()[0].pk}/{verb}/").status_code == 404
    assert client.post(f"/decks/{deck.pk}/accept-all/").status_code == 404


def test_it_changes_nothing_by_a_link(signed_in: Client, quiz: Quiz) -> None:
    assert signed_in.get(f"/questions/{quiz.questions.all()[0].pk}/accept/").status_code == 405
    assert signed_in.get(f"/quizzes/{quiz.pk}/accept-all/").status_code == 405
