"""The rows that the bell's article becomes."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import User
from pytest_django import Settings

from library import authoring
from library.models import Article, Deck, Quiz
from tests.library.bell import DRAFT, NOW, TEXT


def leave_alone(pk: int) -> None:
    """An engine that does nothing by itself."""


@pytest.fixture
def by_hand(settings: Settings) -> None:
    """Jobs wait until the test carries them out."""
    settings.JOBS_WAKE = f"{__name__}.leave_alone"


@pytest.fixture
def article(teacher: User) -> Article:
    return Article.objects.create(owner=teacher, title=DRAFT.article.title, text=TEXT, created=NOW)


@pytest.fixture
def quiz(article: Article) -> Quiz:
    """As it is right after writing: every question a draft."""
    return authoring.keep(article, DRAFT, now=NOW)


@pytest.fixture
def deck(quiz: Quiz) -> Deck:
    return quiz.article.decks.get()


@pytest.fixture
def published(quiz: Quiz) -> Quiz:
    """Accepted as a whole and open."""
    authoring.accept_all(quiz)
    authoring.accept_all(quiz.article.decks.get())
    authoring.publish(quiz, now=NOW)
    return quiz
