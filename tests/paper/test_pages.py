"""What is printed, as pages: for a screen reader and for a browser's own printing."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from django.contrib.auth.models import User
from django.test import Client

from library.models import Card, Deck, Quiz, Standing
from quizzes.exchange.contract import card_as_json
from tests.library.bell import CARDS

OF_A_DECK = ("cards", "vocabulary", "crossword", "word-search")


@pytest.fixture
def deck(quiz: Quiz) -> Deck:
    return quiz.article.decks.get()


def add(deck: Deck, position: int, front: str, back: str, standing: Standing = Standing.ACCEPTED) -> None:
    value = replace(CARDS[0], front=front, back=back)
    Card.objects.create(deck=deck, position=position, standing=standing, front=front, card=card_as_json(value))


def test_it_works(signed_in: Client, deck: Deck) -> None:
    for name in OF_A_DECK:
        page = signed_in.get(f"/decks/{deck.pk}/paper/{name}/")
        assert page.status_code == 200 and deck.title in page.text
        assert f"/decks/{deck.pk}/paper/{name}/" in signed_in.get(f"/decks/{deck.pk}/paper/").text


@pytest.mark.parametrize("name", ["cards", "vocabulary"])
def test_it_shows_each_accepted_card_with_both_sides(signed_in: Client, deck: Deck, name: str) -> None:
    shown = list(deck.cards.all())
    add(deck, 9, "lantern", "nobody reads this", standing=Standing.REJECTED)
    page = signed_in.get(f"/decks/{deck.pk}/paper/{name}/").text
    assert "nobody reads this" not in page and "lantern" not in page
    for card in shown:
        assert card.front in page and card.as_card().back in page


def test_it_keeps_the_words_of_a_crossword_for_its_solution(signed_in: Client, deck: Deck) -> None:
    add(deck, 90, "buoy", "a float")
    add(deck, 91, "bell", "it rings")
    puzzle, _, solution = signed_in.get(f"/decks/{deck.pk}/paper/crossword/").text.partition('<section class="new-page">')
    assert "it rings (4)" in puzzle and "BELL" not in puzzle and 'class="letter' not in puzzle
    assert "BELL" in solution and 'class="letter' in solution
    assert re.search(r'<li value="\d+">', puzzle)


def test_it_hides_words_and_tells_where_they_are_only_in_the_solution(signed_in: Client, deck: Deck) -> None:
    puzzle, _, solution = signed_in.get(f"/decks/{deck.pk}/paper/word-search/").text.partition('<section class="new-page">')
    assert "faint" not in puzzle and "column" not in puzzle
    assert "found" in solution and re.search(r"row \d+, column \d+", solution)


def test_it_says_what_a_puzzle_lacks(signed_in: Client, deck: Deck) -> None:
    deck.cards.all().delete()
    add(deck, 1, "77", "a number")
    assert "at least two words that share a letter" in signed_in.get(f"/decks/{deck.pk}/paper/crossword/", follow=True).text
    assert "from 3 to 15 letters" in signed_in.get(f"/decks/{deck.pk}/paper/word-search/", follow=True).text
    deck.cards.all().delete()
    assert "There is nothing to print yet" in signed_in.get(f"/decks/{deck.pk}/paper/vocabulary/", follow=True).text


def test_it_shows_an_answer_sheet_that_tells_no_answer(signed_in: Client, quiz: Quiz) -> None:
    page = signed_in.get(f"/quizzes/{quiz.pk}/paper/answer-sheet/").text
    assert page.count("<li>") >= quiz.questions.count() and 'class="bubble' in page and "Room for your answer" in page
    assert "Edda Marsh" not in page and "340" not in page


def test_it_lays_each_question_out_as_it_is_answered_on_paper(signed_in: Client, quiz: Quiz) -> None:
    page = signed_in.get(f"/quizzes/{quiz.pk}/paper/worksheet/").text
    assert page.count('<ul class="marked across">') == 1 and "Number the boxes" in page, "True or false, and an order."
    assert re.search(r'<div class="columns">\s*<ul class="marked"><li><span class="blank"></span>.*?<b>A</b>', page, re.DOTALL)
    assert '<ul class="bank" aria-label="The box">' in page
    assert re.search(r'<b>\(1\)</b> <span class="gap">.*<b>\(2\)</b> <span class="gap">', page), "The gaps bear the numbers of the key."
    assert "Points <span>/ 8</span>" in page and "(or:" not in page


def test_it_shows_a_key_in_the_letters_of_the_worksheet(signed_in: Client, quiz: Quiz) -> None:
    sheet, key = (signed_in.get(f"/quizzes/{quiz.pk}/paper/{name}/").text for name in ("worksheet", "key"))
    told = re.findall(r"<b>([A-C])</b> <b>(?:[^<]*? – )?([^<]+)</b>", key)
    assert told and all(re.search(rf">{letter}</(?:span|b)> <span>{re.escape(text)}</span>", sheet) for letter, text in told)
    assert "(1) bell" in key and quiz.title in key


def test_it_is_not_there_for_a_stranger(client: Client, stranger: User, deck: Deck, quiz: Quiz) -> None:
    client.force_login(stranger)
    assert {client.get(f"/decks/{deck.pk}/paper/{name}/").status_code for name in OF_A_DECK} == {404}
    assert client.get(f"/quizzes/{quiz.pk}/paper/answer-sheet/").status_code == 404
    client.logout()
    assert client.get(f"/decks/{deck.pk}/paper/crossword/").status_code == 302
