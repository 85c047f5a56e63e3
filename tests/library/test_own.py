"""A question of the teacher's own; its level and its tags."""

from __future__ import annotations

import pytest
from django.test import Client

from library.models import Quiz, Tag
from quizzes.items import Kind
from tests.library.bell import BUOY


def begin(quiz: Quiz, kind: str, sentence: str = BUOY) -> tuple[str, dict[str, str]]:
    return f"/quizzes/{quiz.pk}/own/", {"kind": kind, "sentence": sentence}


SAID: dict[str, dict[str, str]] = {
    "multiple_choice": {"stem": "What rings it?", "choice_0": "The waves", "choice_1": "The keeper", "choice_2": "", "keys": "0"},
    "true_false": {"stem": "The wind rings it.", "truth": "False"},
    "short_answer": {"stem": "What rings it?", "answers": "the waves\nwaves"},
    "numeric": {"stem": "How many?", "answers": "1"},
    "cloze": {"stem": "It is rung by the ___.", "answers": "waves"},
    "matching": {
        "stem": "What belongs together?",
        "prompt_0": "Bell",
        "match_0": "rings",
        "prompt_1": "Lamp",
        "match_1": "shines",
        "others": "",
    },
    "ordering": {"stem": "In which order?", "order": "first\nsecond"},
}


@pytest.mark.parametrize("kind", Kind)
def test_it_works(signed_in: Client, quiz: Quiz, kind: str) -> None:
    address, query = begin(quiz, kind)
    assert BUOY in signed_in.get(address, query).text
    answer = signed_in.post(address, {**SAID[kind], "feedback": ""}, query_params=query, follow=True)
    assert "Your question is in." in answer.text
    question = quiz.questions.get(rule="own")
    assert (question.kind, question.standing, question.as_item().source.text) == (kind, "accepted", BUOY)


def test_it_wants_a_sentence_of_the_article(signed_in: Client, quiz: Quiz) -> None:
    address, query = begin(quiz, "true_false", "The moon is made of cheese.")
    answer = signed_in.get(address, query)
    assert answer.status_code == 422
    assert "do not stand in the article" in answer.text


def test_it_finds_the_sentence_however_its_lines_are_broken(signed_in: Client, quiz: Quiz) -> None:
    address, query = begin(quiz, "true_false", "Her neighbour Tom Veil believes  that the bell\nsaved forty ships.")
    assert signed_in.get(address, query).status_code == 200


def test_it_keeps_nothing_that_is_not_whole(signed_in: Client, quiz: Quiz) -> None:
    address, query = begin(quiz, "multiple_choice")
    answer = signed_in.post(address, {"stem": "What?", "choice_0": "One"}, query_params=query)
    assert answer.status_code == 422
    assert "at least two choices" in answer.text


def test_it_has_a_level_and_tags(signed_in: Client, quiz: Quiz) -> None:
    question = quiz.questions.all()[0]
    signed_in.post(f"/questions/{question.pk}/label/", {"level": "hard", "tags": " Bells, sea ,bells,," + "x" * 60})
    question.refresh_from_db()
    assert question.level == "hard"
    assert [tag.name for tag in question.tags.all()] == ["bells", "sea", "x" * 40]
    signed_in.post(f"/questions/{question.pk}/label/", {"level": "impossible", "tags": "sea"})
    question.refresh_from_db()
    assert (question.level, [tag.name for tag in question.tags.all()]) == ("", ["sea"])
    assert Tag.objects.count() == 3


def test_it_shows_how_an_edit_would_look(signed_in: Client, quiz: Quiz) -> None:
    question = quiz.questions.get(kind="true_false")
    shown = signed_in.post(f"/questions/{question.pk}/preview/", {"stem": "Is <b>it</b> so?", "truth": "True", "feedback": ""}).text
    assert "Is &lt;b&gt;it&lt;/b&gt; so?" in shown
    assert "<html" not in shown
    assert "Not whole yet" in signed_in.post(f"/questions/{question.pk}/preview/", {"stem": ""}).text
    question.refresh_from_db()
    assert question.stem != "Is <b>it</b> so?"


def test_it_points_out_what_another_quiz_asks_already(signed_in: Client, quiz: Quiz) -> None:
    from library import authoring
    from tests.library.bell import DRAFT, NOW

    other = authoring.keep(quiz.article, DRAFT, now=NOW)
    Quiz.objects.filter(pk=other.pk).update(title="The other one")
    page = signed_in.get(f"/quizzes/{quiz.pk}/review/").text
    assert page.count("The other one</a>” asks the same") == 8
