"""The form of each kind: from the item to its fields, back again, and what it refuses."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from library.forms.kinds import form_for
from library.models import Question, Quiz, Standing
from quizzes.items import Choice, Item, Kind, Pair, Source
from tests.library.bell import ITEMS

BY_KIND = {item.kind if not item.gaps else "gaps": item for item in ITEMS}


def filled(item: Item, **changed: Any) -> dict[str, Any]:
    """What a browser sends for the form of this item, with some fields changed."""
    form = form_for(item)
    return {bound.name: value for bound in form if (value := bound.value()) is not None} | changed


def errors(item: Item, **changed: Any) -> str:
    return str(form_for(item, filled(item, **changed)).errors)


@pytest.fixture
def question(quiz: Quiz) -> Question:
    return quiz.questions.get(kind="multiple_choice")


def test_it_works(signed_in: Client, question: Question) -> None:
    data = filled(question.as_item(), stem="Why was a bell bought?", choice_1="The old one fell", keys="0")
    answer = signed_in.post(f"/questions/{question.pk}/edit/", data)
    assert answer.headers["Location"].startswith(f"/quizzes/{question.quiz_id}/review/#question-")
    question.refresh_from_db()
    assert question.standing == Standing.ACCEPTED
    assert question.stem == "Why was a bell bought?"
    assert [choice.text for choice in question.as_item().choices] == ["A lamp cannot be seen in fog", "The old one fell", "A ship was lost"]


@pytest.mark.parametrize("item", ITEMS, ids=list(BY_KIND))
def test_it_gives_back_the_item_that_nobody_changed(item: Item) -> None:
    form = form_for(item, filled(item))
    assert form.is_valid(), form.errors
    assert form.revised() == item


@pytest.mark.parametrize("item", ITEMS, ids=list(BY_KIND))
def test_it_shows_every_kind_with_its_sentence(signed_in: Client, quiz: Quiz, item: Item) -> None:
    question = next(question for question in quiz.questions.all() if question.as_item() == item)
    page = signed_in.get(f"/questions/{question.pk}/edit/").text
    assert "<mark>" in page
    assert "Save and accept" in page


def test_it_keeps_what_was_written_and_says_what_is_wrong(signed_in: Client, question: Question) -> None:
    answer = signed_in.post(f"/questions/{question.pk}/edit/", filled(question.as_item(), stem="", choice_2="Half a thought"))
    assert answer.status_code == 422
    assert "A question needs words to ask it with." in answer.text
    assert "Half a thought" in answer.text
    question.refresh_from_db()
    assert question.standing == Standing.DRAFT


def test_it_is_not_there_for_a_stranger(client: Client, stranger: User, question: Question) -> None:
    client.force_login(stranger)
    assert client.get(f"/questions/{question.pk}/edit/").status_code == 404
    assert client.post(f"/questions/{question.pk}/edit/", filled(question.as_item())).status_code == 404


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"choice_1": "", "choice_2": ""}, "Give at least two choices."),
        ({"choice_1": "a SHIP was lost"}, "Two choices say the same"),
        ({"keys": ""}, "Mark the choice that is right."),
        ({"keys": "4"}, "The choice that is marked as right is empty."),
        ({"keys": "99"}, "Select a valid choice"),
        ({"choice_0": "x" * 301}, "at most 300 characters"),
        ({"stem": "x" * 1001}, "at most 1000 characters"),
    ],
)
def test_it_refuses_choices_that_cannot_be_chosen_from(changed: dict[str, Any], why: str) -> None:
    assert why in errors(BY_KIND[Kind.MULTIPLE_CHOICE], **changed)


def test_it_takes_several_right_choices_where_there_were_several() -> None:
    item = Item(Kind.MULTIPLE_CHOICE, "Which?", Source(0, 1, "T"), "r", choices=(Choice("a", True), Choice("b", True), Choice("c")))
    form = form_for(item, filled(item, keys=["0", "2"]))
    assert form.is_valid(), form.errors
    assert form.revised().keys == ("a", "c")
    assert "has to be wrong" in errors(item, keys=["0", "1", "2"])


def test_it_turns_a_statement_round() -> None:
    item = BY_KIND[Kind.TRUE_FALSE]
    form = form_for(item, filled(item, truth="False"))
    assert form.is_valid()
    assert form.revised().choices == (Choice("True"), Choice("False", True))
    assert "This field is required" not in errors(item, truth="")


def test_it_wants_the_gap_kept() -> None:
    assert "Leave ___ in the question" in errors(BY_KIND[Kind.CLOZE], stem="The bell was cast in Norwick.")
    assert "Leave [2] in the question" in errors(BY_KIND["gaps"], stem="A bell buoy is a [1].")


def test_it_takes_answers_one_a_line() -> None:
    item = BY_KIND[Kind.SHORT_ANSWER]
    form = form_for(item, filled(item, answers="Edda Marsh\r\n\r\n  Ms Marsh "))
    assert form.is_valid()
    assert form.revised().answers == ("Edda Marsh", "Ms Marsh")
    assert "Write at least one line" in errors(item, answers=" \n")
    assert "Two answers say the same" in errors(item, answers="Marsh\nmarsh")


def test_it_wants_numbers_for_a_number() -> None:
    item = BY_KIND[Kind.NUMERIC]
    assert "“heavy” is no number" in errors(item, answers="heavy")
    assert not errors(item, answers="1,200\nthree hundred")
    assert errors(item, tolerance="-1")


def test_it_wants_both_halves_of_a_line() -> None:
    item = BY_KIND[Kind.MATCHING]
    assert "A line lacks what belongs to it" in errors(item, match_0="")
    assert "at least two lines" in errors(item, prompt_0="", match_0="")
    assert "Two lines say the same" in errors(item, prompt_0="The bell saved forty ships.")
    assert "Two matches say the same" in errors(item, others="Tom Veil")
    form = form_for(item, filled(item, prompt_2="It was cast in Norwick.", match_2="Edda Marsh", others=""))
    assert form.is_valid(), form.errors
    assert form.revised().pairs[2] == Pair("It was cast in Norwick.", "Edda Marsh")
    assert form.revised().choices == ()


def test_it_takes_the_order_as_written() -> None:
    item = BY_KIND[Kind.ORDERING]
    form = form_for(item, filled(item, order="Bought\nCast\nRung\nSold"))
    assert form.is_valid()
    assert [choice.text for choice in form.revised().choices] == ["Bought", "Cast", "Rung", "Sold"]
    assert "at least two lines" in errors(item, order="Bought")


def test_it_wants_the_right_words_among_those_to_choose_from() -> None:
    item = BY_KIND["gaps"]
    assert "“waves” is right but not among the words" in errors(item, bank="bell\nkeepers")
    form = form_for(item, filled(item, also_1="gong; chime"))
    assert form.is_valid()
    assert form.revised().gaps[0].accept == ("gong", "chime")


def test_a_short_answer_may_be_right_in_part() -> None:
    item = BY_KIND[Kind.SHORT_ANSWER]
    form = form_for(item, filled(item, partly="the postman: 50 %\nsomebody: half\nthe time 10:30 = 33.33 %", points="2.5"))
    assert form.is_valid(), form.errors
    revised = form.revised()
    assert [(other.text, str(other.share)) for other in revised.alternatives] == [
        ("the postman", "0.5"),
        ("somebody", "0.5"),
        ("the time 10:30", "0.3333"),
    ]
    assert str(revised.points) == "2.5"
    again = form_for(revised, filled(revised))
    assert again.is_valid(), again.errors
    assert again.revised() == revised


def test_a_number_may_be_near_enough_for_a_part() -> None:
    item = BY_KIND[Kind.NUMERIC]
    form = form_for(item, filled(item, bands="10: 50 %\nup to 5 %: 80 %"))
    assert form.is_valid(), form.errors
    revised = form.revised()
    assert [(band.width, band.percent, band.is_relative) for band in revised.bands] == [("10", "50", False), ("5 %", "80", True)]
    again = form_for(revised, filled(revised))
    assert again.is_valid(), again.errors
    assert again.revised() == revised


@pytest.mark.parametrize("partly", ["the postman", "the postman: 101 %", ": 50 %", "x" * 400 + ": 50 %"])
def test_it_refuses_a_part_that_is_none(partly: str) -> None:
    assert "does not say what it earns" in errors(BY_KIND[Kind.SHORT_ANSWER], partly=partly)


def test_it_refuses_a_distance_that_is_none() -> None:
    assert "is no distance" in errors(BY_KIND[Kind.NUMERIC], bands="near: 50 %")


def test_points_that_are_not_said_stay(question: Question) -> None:
    item = question.as_item()
    form = form_for(item, {name: value for name, value in filled(item).items() if name != "points"})
    assert form.is_valid()
    assert form.revised() == item
