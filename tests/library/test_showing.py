from __future__ import annotations

from dataclasses import dataclass

import pytest
from django.contrib.auth.models import User

from library import authoring
from library.management.commands.sample import ARTICLE as SAMPLE
from library.showing import shown
from quizzes.generation.paragraphs import paragraphs
from quizzes.items import Article, Source
from tests.library.bell import NOW

PAGE = """ferry-at-pier-two_0412.jpg

Ferry waits for the tide

01:12 - Source: Harbour TV

The ferry to Lund Island stayed in its harbour on Monday because the water was too low. Four hundred passengers waited.

Ferry strike: What passengers can do when no boat sails

A longer pier

The council will build a longer pier. The harbour master gave three reasons for it:

1. The sand comes back every spring.

2. The new ferry lies deeper in the water.

So what will it cost?

Nobody knows yet. The council will say more in May, when the sand has been measured.

Related: The island that has no cars

Nils Aker contributed to this report."""


@dataclass(frozen=True)
class Line:
    start: int
    end: int
    text: str
    role: str


def seen(text: str, *sources: Source) -> list[str]:
    article = Article("Ferry waits for the tide", text)
    return [text[one.start : one.end] for one in shown(paragraphs(article), sources)]


def lines(*said: tuple[str, str]) -> list[Line]:
    return [Line(100 * at, 100 * at + len(text), text, role) for at, (role, text) in enumerate(said)]


def test_it_works() -> None:
    read = seen(PAGE)
    assert "The ferry to Lund Island" in read[1]
    assert read[0] == "Ferry waits for the tide"
    assert "A longer pier" in read


@pytest.mark.parametrize("gone", ["0412.jpg", "01:12", "Ferry strike", "Related", "contributed"])
def test_it_leaves_out_what_only_came_along(gone: str) -> None:
    assert gone in PAGE
    assert not [text for text in seen(PAGE) if gone in text]


@pytest.mark.parametrize("kept", ["three reasons for it:", "1. The sand", "2. The new ferry", "So what will it cost?", "Nobody knows yet."])
def test_it_keeps_what_belongs_to_the_text(kept: str) -> None:
    assert [text for text in seen(PAGE) if kept in text]


def test_it_tells_headings_apart() -> None:
    article = Article("Ferry waits for the tide", PAGE)
    heads = [PAGE[one.start : one.end] for one in shown(paragraphs(article), ()) if one.is_heading]
    assert heads == ["Ferry waits for the tide", "A longer pier"]


def test_it_takes_a_question_written_like_a_title_for_a_heading() -> None:
    found = lines(("body", "Words of the text."), ("question", "Who Should Rule?"), ("question", "But who should rule?"))
    assert [one.is_heading for one in shown(found, ())] == [False, True, False]


def test_it_shows_whatever_a_question_rests_on() -> None:
    start = PAGE.index("01:12")
    assert "01:12 - Source: Harbour TV" in seen(PAGE, Source(start, start + 5, "01:12"))


def test_it_shows_everything_where_little_would_be_left() -> None:
    assert shown(lines(("byline", "Four words stand here."), ("body", "One.")), ()) == ()


def test_it_shows_nothing_of_an_empty_page() -> None:
    assert shown([], ()) == ()


@pytest.mark.slow
def test_it_stands_with_the_article_once_a_quiz_is_written(teacher: User) -> None:
    quiz = authoring.write(teacher, SAMPLE.read_text(encoding="utf-8"), now=NOW)
    kept = quiz.article.as_article().paragraphs
    assert kept
    for question in quiz.questions.all():
        item = question.as_item()
        for source in (item.source, *item.evidence):
            assert any(one.start <= source.start and source.end <= one.end for one in kept)
