"""What a teacher keeps of each rule, and how that leans the choice among questions."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.test import Client

from library import authoring, changes, leaning
from library.models import Article, Standing
from quizzes.items import Draft, Item
from tests.library.bell import ITEMS, NOW

PLAIN = ITEMS[3]


def of(rule: str, number: int, score: float = 0.5) -> tuple[Item, ...]:
    return tuple(replace(PLAIN, stem=f"{rule} {at}?", rule=rule, score=score) for at in range(number))


@pytest.fixture
def judged(article: Article, teacher: User) -> User:
    """All twelve of one rule kept, nine of another's twelve left out and one edited, three of a third kept."""
    quiz = authoring.keep(article, Draft(article.as_article(), (*of("good", 12), *of("poor", 12), *of("rare", 3)), ()), now=NOW)
    for question in quiz.questions.exclude(rule="poor"):
        changes.accept(question, by=teacher, now=NOW)
    for at, question in enumerate(quiz.questions.filter(rule="poor")):
        if at == 0:
            changes.revise(question, replace(question.as_item(), stem="Edited?"), by=teacher, now=NOW)
        elif at < 10:
            changes.reject(question, by=teacher, now=NOW)
    return teacher


def test_it_works(judged: User) -> None:
    kept = {one.rule: one for one in leaning.kept_by_rule(judged)}
    assert [(one.accepted, one.edited, one.rejected) for one in kept.values()] == [(12, 0, 0), (0, 1, 9), (3, 0, 0)]
    assert (kept["good"].share, kept["poor"].share) == (100, 0)
    assert kept["good"].bonus == pytest.approx(0.1)
    assert kept["poor"].bonus == -0.1
    assert kept["rare"].bonus == 0, "Three judgements are too few."


def test_it_leans_between_questions_of_like_worth(judged: User) -> None:
    items = (*of("poor", 2, score=0.6), *of("good", 2, score=0.5))
    assert [item.rule for item in leaning.lean(items, 2, judged)] == ["good", "good"]


def test_it_never_puts_a_poor_question_before_a_good_one(judged: User) -> None:
    items = (*of("poor", 2, score=0.9), *of("good", 2, score=0.5))
    assert [item.rule for item in leaning.lean(items, 2, judged)] == ["poor", "poor"]


def test_it_changes_nothing_for_who_has_judged_nothing(stranger: User) -> None:
    items = (*of("poor", 2, score=0.1), *of("good", 2))
    assert leaning.lean(items, 3, stranger) == items[:3]
    assert not leaning.leans(stranger)


def test_it_begins_anew(judged: User, client: Client) -> None:
    leaning.begin_anew(judged, now=NOW + timedelta(days=1))
    assert leaning.kept_by_rule(judged) == []
    client.force_login(judged)
    assert "leans nothing any more" in client.post("/rules/anew/", follow=True).text


def test_it_is_shown(judged: User, client: Client) -> None:
    client.force_login(judged)
    page = client.get("/rules/").text
    assert "poor" in page
    assert "-0.10" in page


def test_it_forgets_what_was_taken_back(article: Article, teacher: User) -> None:
    quiz = authoring.keep(article, Draft(article.as_article(), of("good", 2), ()), now=NOW)
    changes.accept_all(quiz, by=teacher, now=NOW)
    changes.undo(quiz, by=teacher, now=NOW)
    assert leaning.kept_by_rule(teacher) == []
    assert set(quiz.questions.values_list("standing", flat=True)) == {Standing.DRAFT}
