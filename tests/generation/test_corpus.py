"""Real articles, where they are at hand: how many questions and cards have a fault that a program can see.

The texts belong to others and are no part of the project: they are looked for beside the checkout, in `../shared/corpus`.
What is measured, and how, is `quizzes.evaluation`'s.
"""

import re
from functools import cache
from pathlib import Path

import pytest

from quizzes.evaluation import cards, coverage, defects, glossary, human_questions, positions
from quizzes.evaluation.attempts import Attempt, attempts
from quizzes.evaluation.corpus import samples
from quizzes.generation import NothingToAsk, write
from quizzes.items import Article, Item, Kind
from tests.generation.cast import shown

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"
MOST_FAULTS = 0.5
"""In a hundred."""
MOST_WITHOUT_QUESTIONS = 0.05
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not CORPUS.is_dir(), reason="../shared/corpus is absent: the questions are not measured on real articles"),
]


@cache
def made() -> tuple[Attempt, ...]:
    return tuple(attempts(samples(CORPUS)))


def items(*kinds: Kind) -> list[Item]:
    return [item for attempt in made() for item in attempt.quiz.items if item.kind in kinds or not kinds]


def test_it_works() -> None:
    assert len(made()) >= 20
    assert sum(not attempt.quiz.items for attempt in made()) <= MOST_WITHOUT_QUESTIONS * len(made())


@pytest.mark.parametrize("fault", defects.DEFECTS)
def test_hardly_a_question_has_a_fault(fault: str) -> None:
    found = [f"[{item.rule}] {item.stem[:80]} → {item.keys[:1]}" for item in items() if defects.DEFECTS[fault](item)]
    assert len(found) < max(1, MOST_FAULTS / 100 * len(items())), found


@pytest.mark.parametrize("fault", cards.DEFECTS)
def test_hardly_a_card_has_a_fault(fault: str) -> None:
    deck = [(card, attempt.sample.article) for attempt in made() for card in attempt.quiz.cards]
    found = [f"{card.front}: {card.back}" for card, article in deck if cards.DEFECTS[fault](card, article)]
    assert len(found) < max(2, MOST_FAULTS / 100 * len(deck)), found


def test_the_place_of_the_key_tells_nothing() -> None:
    told = {figure.name: figure.value for figure in positions.figures(made()) if figure.name != "true or false"}
    assert max(told.values()) < MOST_FAULTS, told


def test_it_asks_about_what_matters() -> None:
    """Floors well below what is reached, so that a rule that breaks is noticed."""
    said = {(figure.part, figure.name): figure.value for measure in (coverage, human_questions) for figure in measure.figures(made())}
    assert said[coverage.PART, "the weightiest third of them, by a quiz of 12"] > said[coverage.PART, "sentences, by a quiz of 12"]
    assert said[human_questions.PART, "by a quiz of 12"] > 25


def test_it_finds_terms_of_the_books() -> None:
    assert glossary.figures(made())[0].value > 5


def test_every_item_is_a_slice_of_its_article() -> None:
    for attempt in made():
        for item in attempt.full.items:
            for source in (item.source, *item.evidence):
                assert attempt.sample.article.text[source.start : source.end] == source.text


def test_no_word_stands_twice_in_a_row_that_did_not_in_the_article() -> None:
    twice = re.compile(r"\b(\w+) \1\b", re.IGNORECASE)
    found = [
        text
        for attempt in made()
        for item in attempt.full.items
        for text in shown(item)
        for match in twice.finditer(text)
        if match.group().lower() not in " ".join(attempt.sample.article.text.lower().split())
    ]
    assert not found


def test_true_and_false_are_both_there_where_they_are_asked_for() -> None:
    judged = (item for sample in tuple(samples(CORPUS))[-12:] for item in asked(sample.article, Kind.TRUE_FALSE))
    assert {item.keys for item in judged} == {("True",), ("False",)}


def asked(article: Article, kind: Kind) -> tuple[Item, ...]:
    try:
        return write(article, kinds=[kind], cards=0).items
    except NothingToAsk:
        return ()
