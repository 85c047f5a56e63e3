"""The bank: questions found again, and new quizzes put together of them."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import User
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from library import authoring, bank, tagging
from library.bank import Wanted
from library.models import Article, Question, Quiz
from quizzes.items import Article as ArticleValue
from quizzes.items import Draft
from tests.library.bell import DRAFT, ITEMS, NOW
from tests.reading.shelf import texts

FERRY = "The ferry left Harrow Point at noon.\n\nIt carried the bell to Norwick, where it was rung for the first time."


@pytest.fixture
def ferry(teacher: User) -> Quiz:
    """A second quiz, about another article, with three of the same questions but for their words."""
    from dataclasses import replace

    from quizzes.items import Source

    source = Source(0, 36, FERRY[:36])
    items = tuple(replace(item, stem=f"Ferry: {item.stem}", source=source, evidence=()) for item in ITEMS[:3])
    article = authoring.keep_article(teacher, ArticleValue("The ferry", FERRY), now=NOW)
    return authoring.keep(article, Draft(article.as_article(), items, ()), now=NOW)


def found(owner: User, **wanted: object) -> list[str]:
    return [question.stem for question in bank.search(owner, Wanted(**wanted))]  # type: ignore[arg-type]


def test_it_works(signed_in: Client, quiz: Quiz, ferry: Quiz) -> None:
    page = signed_in.get("/bank/").text
    assert "11 questions" in page
    assert "Why did Harrow Point buy a bell?" in page
    assert "Ferry:" not in signed_in.get("/bank/?words=museum&kind=short_answer").text


def test_it_finds_by_all_that_is_known(teacher: User, quiz: Quiz, ferry: Quiz) -> None:
    first = quiz.questions.all()[0]
    tagging.tag(first, "Bells, towns")
    Question.objects.filter(pk=first.pk).update(level="hard")
    authoring.reject(quiz.questions.all()[1])
    assert found(teacher, tag="bells") == found(teacher, level="hard") == [first.stem]
    assert len(found(teacher)) == 10
    assert len(found(teacher, standing="rejected")) == 1
    assert len(found(teacher, articles=(ferry.article_id,))) == 3
    assert all("museum" in stem for stem in found(teacher, words="village museum who"))


def test_it_takes_in_turn_from_each_article(teacher: User, quiz: Quiz, ferry: Quiz) -> None:
    picked = bank.pick(bank.search(teacher, Wanted()), 6)
    assert [question.quiz_id for question in picked].count(ferry.pk) == 3
    with pytest.raises(authoring.Refused, match="There are only 11 such questions"):
        bank.pick(bank.search(teacher, Wanted()), 12)


def test_it_puts_a_quiz_together_from_several_articles(signed_in: Client, teacher: User, quiz: Quiz, ferry: Quiz) -> None:
    said = {"title": "Both", "count": 6, "articles": [quiz.article_id, ferry.article_id]}
    answer = signed_in.post("/bank/quiz/", said)
    both = Quiz.objects.get(title="Both")
    assert answer.headers["Location"] == f"/quizzes/{both.pk}/review/"
    assert both.questions.count() == 6
    for question in both.questions.all():
        for source in (question.as_item().source, *question.as_item().evidence):
            assert both.article.text[source.start : source.end] == source.text
    headings = [both.article.text[start:end] for start, end, heading in both.article.paragraphs if heading]
    assert {quiz.article.title, ferry.article.title} <= set(headings)
    assert quiz.questions.count() == 8, "They were copied, not moved."


def test_questions_name_the_paragraphs_of_the_longer_article(teacher: User, quiz: Quiz, ferry: Quiz) -> None:
    from dataclasses import replace

    question = ferry.questions.all()[0]
    authoring.revise(question, replace(question.as_item(), stem="What does paragraph 1 say?"))
    first = quiz.questions.all()[0]
    both = bank.put_together(teacher, [first, Question.objects.get(pk=question.pk)], title="Both", now=NOW)
    body = [both.article.text[start:end] for start, end, heading in both.article.paragraphs if not heading]
    number = 1 + body.index("The ferry left Harrow Point at noon.")
    assert both.questions.filter(stem=f"What does paragraph {number} say?").exists()
    assert number > 1


def test_it_says_how_many_there_are_where_too_many_are_wanted(signed_in: Client, quiz: Quiz) -> None:
    answer = signed_in.post("/bank/quiz/", {"title": "All", "count": 15, "level": "medium", "articles": [quiz.article_id]})
    assert answer.status_code == 422
    assert "There are only 0 such questions" in answer.text


def test_it_splits_a_quiz_by_what_is_ticked(signed_in: Client, quiz: Quiz) -> None:
    ticked = [question.pk for question in quiz.questions.all()[:2]]
    signed_in.post("/bank/ticked/", {"title": "Half", "question": ticked})
    half = Quiz.objects.get(title="Half")
    assert (half.article, half.questions.count()) == (quiz.article, 2)
    assert "Tick at least one question." in signed_in.post("/bank/ticked/", {"title": "None"}, follow=True).text


def test_it_takes_nothing_of_others(client: Client, stranger: User, quiz: Quiz) -> None:
    client.force_login(stranger)
    assert "No question is like that." in client.get("/bank/").text
    client.post("/bank/ticked/", {"title": "Stolen", "question": [question.pk for question in quiz.questions.all()]})
    assert client.post("/bank/quiz/", {"title": "Stolen", "count": 1, "articles": [quiz.article_id]}).status_code == 422
    assert not Quiz.objects.filter(title="Stolen").exists()


def test_it_takes_rubbish_for_nothing_said(signed_in: Client, quiz: Quiz) -> None:
    assert signed_in.get("/bank/?kind=x&level=y&tag=z&standing=q&page=-1&words=" + "a" * 500).status_code == 200


def test_it_asks_the_database_no_more_for_more_questions(
    signed_in: Client, article: Article, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for _ in range(10):
        authoring.keep(article, DRAFT, now=NOW)
    with django_assert_max_num_queries(8):
        assert "80 questions" in signed_in.get("/bank/").text


@pytest.mark.slow
def test_it_makes_a_quiz_of_fifteen_medium_questions_from_four_articles(signed_in: Client, teacher: User) -> None:
    articles = [authoring.keep_article(teacher, ArticleValue(one.title, "\n\n".join(one.paragraphs)), now=NOW) for one in texts()[:4]]
    for article in articles:
        authoring.draft(article, now=NOW, questions=20)
    said = {"title": "Four", "count": 15, "level": "medium", "articles": [article.pk for article in articles]}
    signed_in.post("/bank/quiz/", said)
    made = Quiz.objects.get(title="Four")
    assert [question.level for question in made.questions.all()] == ["medium"] * 15
    for question in made.questions.all():
        source = question.as_item().source
        assert made.article.text[source.start : source.end] == source.text
    assert all(made.article.text.count(article.title) >= 1 for article in articles)
