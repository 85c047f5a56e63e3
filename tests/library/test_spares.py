"""Another question in the place of one, another wrong choice, the same asked in another way."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.contrib.auth.models import User
from django.test import Client

from library import authoring, spares
from library.models import Article, Question, Quiz
from quizzes.exchange.contract import item_as_json
from quizzes.items import Choice, Draft, Item, Kind, Level
from tests.library.bell import BOUGHT, BUOY, CARDS, FOG, ITEMS, NOW, WEIGHED, span

SPARE = Item(Kind.SHORT_ANSWER, "What was cast in Norwick?", span(WEIGHED), "who", answers=("the bell",))
OF_THE_FOG = Item(
    Kind.MULTIPLE_CHOICE,
    "Who believes in the bell?",
    span("Her neighbour Tom Veil\nbelieves that the bell saved forty ships."),
    "who",
    choices=(Choice("Tom Veil", True), Choice("Harrow Point"), Choice("Jan Pell")),
)


@pytest.fixture
def small(article: Article) -> Quiz:
    """One question, and two that nobody has asked for yet."""
    quiz = authoring.keep(article, Draft(article.as_article(), (ITEMS[3],), CARDS, {}), now=NOW)
    quiz.spares = [item_as_json(item) for item in (ITEMS[3], SPARE, OF_THE_FOG)]
    quiz.save()
    return quiz


def only(quiz: Quiz) -> Question:
    return quiz.questions.get()


def test_it_works(small: Quiz) -> None:
    assert spares.next_best(small) == SPARE


def test_it_stays_in_the_paragraph_where_that_is_asked_for(small: Quiz) -> None:
    assert spares.next_best(small, beside=span(FOG)) == OF_THE_FOG
    with pytest.raises(authoring.Refused, match="this paragraph"):
        spares.next_best(small, beside=span(BUOY))


def test_it_gives_nothing_that_is_asked_or_left_out_already(small: Quiz, teacher: User) -> None:
    for item in (SPARE, OF_THE_FOG):
        authoring.reject(authoring.add(small, item, standing="draft", now=NOW))  # type: ignore[arg-type]
    with pytest.raises(authoring.Refused, match="Nothing else can be asked"):
        spares.next_best(small)


def test_it_puts_another_in_its_place(signed_in: Client, small: Quiz) -> None:
    page = signed_in.post(f"/questions/{only(small).pk}/replace/", follow=True).text
    assert SPARE.stem in page
    assert [(row.stem, row.standing) for row in small.questions.all()] == [(ITEMS[3].stem, "rejected"), (SPARE.stem, "draft")]


def test_it_offers_a_wrong_choice_of_another_question(small: Quiz) -> None:
    item = replace(ITEMS[0], rule="who", choices=(Choice("Edda Marsh", True), Choice("Tom Veil"), Choice("Norwick")))
    turned = spares.with_next_choice(small, item, "Norwick")
    assert [choice.text for choice in turned.choices] == ["Edda Marsh", "Tom Veil", "Harrow Point"]
    with pytest.raises(authoring.Refused, match="not one of the wrong"):
        spares.with_next_choice(small, item, "Edda Marsh")


def test_it_never_offers_what_the_sentence_says_or_what_looks_otherwise(small: Quiz) -> None:
    item = replace(ITEMS[0], rule="who", source=span(BOUGHT), choices=(Choice("1911", True), Choice("1912")))
    with pytest.raises(authoring.Refused, match="No other wrong choice"):
        spares.with_next_choice(small, item, "1912")


def test_it_asks_for_a_typed_answer_and_for_a_chosen_one(signed_in: Client, small: Quiz) -> None:
    question = only(small)
    signed_in.post(f"/questions/{question.pk}/kind/", {"kind": "multiple_choice"})
    question.refresh_from_db()
    assert question.kind == "multiple_choice"
    assert question.as_item().keys == ("Edda Marsh",)
    assert len(question.as_item().choices) >= 3
    signed_in.post(f"/questions/{question.pk}/kind/", {"kind": "short_answer"})
    question.refresh_from_db()
    assert (question.kind, question.as_item().answers, question.standing) == ("short_answer", ("Edda Marsh",), "draft")
    assert "cannot be asked in that way" in signed_in.post(f"/questions/{question.pk}/kind/", {"kind": "ordering"}, follow=True).text


@pytest.mark.slow
def test_it_writes_what_else_there_is_when_it_is_first_wanted(article: Article) -> None:
    from tests.library.test_new_quiz import FOG as NETS

    article.text = NETS
    article.save()
    drafted = authoring.written(article, questions=1, cards=0)
    quiz = authoring.keep(article, drafted, now=NOW)
    item = spares.next_best(quiz)
    assert item.source.text in NETS
    assert item.stem not in {one.stem for one in drafted.items}
    assert quiz.spares


@pytest.mark.parametrize("verb", ["replace", "choice", "kind", "label", "preview"])
def test_it_is_nobody_elses(client: Client, stranger: User, small: Quiz, verb: str) -> None:
    client.force_login(stranger)
    assert client.post(f"/questions/{only(small).pk}/{verb}/").status_code == 404


def test_it_is_of_the_level_that_is_wanted(signed_in: Client, small: Quiz) -> None:
    small.spares = [item_as_json(item) for item in (SPARE, replace(OF_THE_FOG, level=Level.HARD))]
    small.save()
    assert spares.next_best(small, level="hard").stem == OF_THE_FOG.stem
    with pytest.raises(authoring.Refused, match="Nothing else that is easy can be asked, but there is something hard, medium"):
        spares.next_best(small, level="easy")
    signed_in.post(f"/questions/{only(small).pk}/replace/", {"level": "hard"})
    assert [row.stem for row in small.questions.filter(standing="draft")] == [OF_THE_FOG.stem]
