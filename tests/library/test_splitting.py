"""Ticked questions go to a new quiz, another quiz's questions come into this one; and all of it back again with a press."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.contrib.auth.models import User
from django.test import Client

from classroom.models import Sitting, Slot
from library import authoring, changes
from library.models import Article, Change, Deck, Question, Quiz
from quizzes.items import Article as ArticleValue
from quizzes.items import Draft, Source
from tests.library.bell import ITEMS, NOW, TEXT

FERRY = "The ferry left Harrow Point at noon.\n\nIt carried the bell to Norwick, where it was rung for the first time."
LEFT = Source(0, 36, FERRY[:36])


@pytest.fixture
def ferry(teacher: User) -> Quiz:
    """A quiz about another article, with three questions of which one names a paragraph."""
    items = [replace(item, stem=f"Ferry: {item.stem}", source=LEFT, evidence=()) for item in ITEMS[:2]]
    items.append(replace(ITEMS[3], stem="What left, as paragraph 1 says?", source=LEFT))
    article = authoring.keep_article(teacher, ArticleValue("The ferry", FERRY), now=NOW)
    return authoring.keep(article, Draft(article.as_article(), tuple(items), ()), now=NOW)


def begun(quiz: Quiz) -> None:
    """A student has it on a sheet."""
    authoring.accept_all(quiz)
    sitting = Sitting.objects.create(quiz=quiz, nickname="Blue Otter", token_hash="0" * 64, seed=1, started=NOW)
    for at, question in enumerate(quiz.questions.all(), start=1):
        Slot.objects.create(sitting=sitting, question=question, position=at)


def stems(quiz: Quiz) -> list[str]:
    return [question.stem for question in quiz.questions.all()]


def as_it_was(quiz: Quiz) -> list[tuple[int, int, object]]:
    return list(quiz.questions.order_by("pk").values_list("pk", "position", "item"))


def ticked(quiz: Quiz, count: int = 2) -> list[Question]:
    return list(quiz.questions.all()[:count])


def require_true_sources(quiz: Quiz) -> None:
    quiz.refresh_from_db()
    for question in quiz.questions.all():
        for source in (question.as_item().source, *question.as_item().evidence):
            assert quiz.article.text[source.start : source.end] == source.text


def test_it_works(signed_in: Client, quiz: Quiz) -> None:
    moved = ticked(quiz)
    page = signed_in.post(f"/quizzes/{quiz.pk}/split/", {"title": "Half", "question": [one.pk for one in moved]}, follow=True).text
    half = Quiz.objects.get(title="Half")
    assert "Moved to “Half”: 2." in page
    assert "Undo: moved to a new quiz" in page
    assert list(half.questions.all()) == moved
    assert (quiz.questions.count(), half.article, half.owner) == (6, quiz.article, quiz.owner)
    assert "Moved to a new quiz" in signed_in.get(f"/quizzes/{quiz.pk}/history/").text


def test_it_is_taken_back(quiz: Quiz, teacher: User) -> None:
    was = as_it_was(quiz)
    changes.accept(ticked(quiz)[0], by=teacher, now=NOW)
    half = changes.split(quiz, ticked(quiz), title="Half", by=teacher, now=NOW)
    changes.undo(quiz, by=teacher, now=NOW)
    assert as_it_was(quiz) == was
    assert not Quiz.objects.filter(pk=half.pk).exists()
    assert quiz.questions.filter(standing="accepted", judged=NOW).count() == 1
    changes.undo(quiz, by=teacher, now=NOW)
    assert not quiz.questions.exclude(standing="draft").exists()


def test_it_is_not_taken_back_once_the_new_quiz_is_worked_on(quiz: Quiz, teacher: User) -> None:
    half = changes.split(quiz, ticked(quiz), title="Half", by=teacher, now=NOW)
    changes.accept(ticked(half)[0], by=teacher, now=NOW)
    with pytest.raises(authoring.Refused, match="“Half” has been worked on"):
        changes.undo(quiz, by=teacher, now=NOW)
    changes.undo(half, by=teacher, now=NOW)
    changes.undo(quiz, by=teacher, now=NOW)
    assert (quiz.questions.count(), quiz.changes.count()) == (8, 3), "The log stays whole."


def test_it_copies_what_students_have_met(signed_in: Client, quiz: Quiz, teacher: User) -> None:
    begun(quiz)
    page = signed_in.post(f"/quizzes/{quiz.pk}/split/", {"title": "Half", "question": [one.pk for one in ticked(quiz)]}, follow=True).text
    half = Quiz.objects.get(title="Half")
    assert "“Half” has copies of 2." in page
    assert (quiz.questions.count(), stems(half)) == (8, stems(quiz)[:2])
    assert not Slot.objects.filter(question__quiz=half).exists()
    changes.undo(quiz, by=teacher, now=NOW)
    assert not Quiz.objects.filter(title="Half").exists()


def test_it_says_what_is_missing(signed_in: Client, quiz: Quiz) -> None:
    for said, why in [
        ({"title": "Half"}, "Tick the questions first"),
        ({"question": [ticked(quiz)[0].pk]}, "Give the new quiz a title."),
        ({"title": "All", "question": [one.pk for one in quiz.questions.all()]}, "Leave at least one question"),
        ({"title": "x", "question": ["x"]}, "not a valid"),
    ]:
        assert why in signed_in.post(f"/quizzes/{quiz.pk}/split/", said, follow=True).text
    assert Quiz.objects.count() == 1


def test_it_merges_a_quiz_about_another_article(signed_in: Client, quiz: Quiz, ferry: Quiz, deck: Deck) -> None:
    before = as_it_was(quiz)
    page = signed_in.post(f"/quizzes/{quiz.pk}/merge/", {"other": ferry.pk}, follow=True).text
    assert "Came in from “The ferry”: 3." in page
    require_true_sources(quiz)
    assert quiz.article.text == f"{TEXT}\n\nThe ferry\n\n{FERRY}"
    assert as_it_was(quiz)[: len(before)] == before, "Nothing of its own moves."
    assert (quiz.questions.count(), ferry.questions.count()) == (11, 0)
    deck.refresh_from_db()
    assert deck.article == quiz.article
    numbered = [quiz.article.text[start:end] for start, end, heading in quiz.article.paragraphs if not heading]
    assert f"What left, as paragraph {1 + numbered.index(LEFT.text)} says?" in stems(quiz)


def test_a_merge_is_taken_back(quiz: Quiz, ferry: Quiz, teacher: User, article: Article, deck: Deck) -> None:
    were = as_it_was(quiz), as_it_was(ferry)
    changes.merge(quiz, ferry, by=teacher, now=NOW)
    longer = quiz.article_id
    changes.undo(quiz, by=teacher, now=NOW)
    quiz.refresh_from_db()
    deck.refresh_from_db()
    assert (as_it_was(quiz), as_it_was(ferry)) == were
    assert quiz.article == deck.article == article
    assert not Article.objects.filter(pk=longer).exists()


def test_a_merged_quiz_is_out_of_the_way_until_that_is_taken_back(signed_in: Client, quiz: Quiz, ferry: Quiz, teacher: User) -> None:
    signed_in.post(f"/quizzes/{quiz.pk}/merge/", {"other": ferry.pk}, follow=True)
    assert "The ferry" not in signed_in.get("/").text
    page = signed_in.get(f"/quizzes/{ferry.pk}/").text
    assert "Merged into another quiz" in page and f'href="/quizzes/{quiz.pk}/review/"' in page
    signed_in.post(f"/quizzes/{quiz.pk}/undo/")
    assert "The ferry" in signed_in.get("/").text
    assert "Merged into" not in signed_in.get(f"/quizzes/{ferry.pk}/").text


def test_a_merged_quiz_stays_for_its_cards(signed_in: Client, quiz: Quiz, ferry: Quiz, teacher: User) -> None:
    Deck.objects.create(owner=teacher, article=ferry.article, title="The ferry", created=NOW)
    signed_in.post(f"/quizzes/{quiz.pk}/merge/", {"other": ferry.pk})
    page = signed_in.get("/").text
    assert "Merged into “<a" in page and "Look at the questions" not in page


def test_a_quiz_that_was_copied_from_is_merged_into_nothing(signed_in: Client, quiz: Quiz, ferry: Quiz) -> None:
    authoring.accept_all(ferry)
    authoring.publish(ferry, now=NOW)
    signed_in.post(f"/quizzes/{quiz.pk}/merge/", {"other": ferry.pk})
    assert "Merged into" not in signed_in.get("/").text


def test_it_merges_two_quizzes_of_one_article_without_asking_twice(article: Article, quiz: Quiz, teacher: User) -> None:
    items = (ITEMS[0], replace(ITEMS[3], stem="Who looks after the museum?"))
    second = authoring.keep(article, Draft(article.as_article(), items, ()), now=NOW)
    changes.merge(quiz, second, by=teacher, now=NOW)
    assert (quiz.article, quiz.questions.count(), stems(second)) == (article, 9, [ITEMS[0].stem])
    require_true_sources(quiz)
    with pytest.raises(authoring.Refused, match="no question that is not asked here already"):
        changes.merge(quiz, second, by=teacher, now=NOW)


def test_it_copies_from_a_quiz_that_is_open(signed_in: Client, quiz: Quiz, ferry: Quiz, teacher: User) -> None:
    authoring.accept_all(ferry)
    authoring.publish(ferry, now=NOW)
    assert "They are copies" in signed_in.post(f"/quizzes/{quiz.pk}/merge/", {"other": ferry.pk}, follow=True).text
    assert (quiz.questions.count(), ferry.questions.count()) == (11, 3)
    quiz.refresh_from_db()
    changes.undo(quiz, by=teacher, now=NOW)
    assert (quiz.questions.count(), ferry.questions.count()) == (8, 3)


def test_it_merges_nothing_into_a_quiz_that_students_have_begun(signed_in: Client, quiz: Quiz, ferry: Quiz) -> None:
    begun(quiz)
    assert "Students have begun this quiz" in signed_in.post(f"/quizzes/{quiz.pk}/merge/", {"other": ferry.pk}, follow=True).text
    assert quiz.questions.count() == 8


def test_what_went_elsewhere_is_not_changed_from_where_it_was(quiz: Quiz, ferry: Quiz, teacher: User) -> None:
    question = ticked(ferry)[0]
    changes.accept(question, by=teacher, now=NOW)
    changes.merge(quiz, ferry, by=teacher, now=NOW)
    with pytest.raises(authoring.Refused, match="stands in another quiz by now"):
        changes.undo(ferry, by=teacher, now=NOW)
    ferry.delete()
    with pytest.raises(authoring.Refused, match="is not there any more"):
        changes.undo(quiz, by=teacher, now=NOW)
    assert Change.objects.filter(what="merge").count() == 3


def test_nobody_else_does_it(client: Client, stranger: User, quiz: Quiz, ferry: Quiz) -> None:
    client.force_login(stranger)
    assert client.post(f"/quizzes/{quiz.pk}/split/", {"title": "Mine", "question": [ticked(quiz)[0].pk]}).status_code == 404
    assert client.post(f"/quizzes/{quiz.pk}/merge/", {"other": ferry.pk}).status_code == 404
    mine = Quiz.objects.create(owner=stranger, article=quiz.article, title="Mine", created=NOW)
    said = client.post(f"/quizzes/{mine.pk}/merge/", {"other": ferry.pk}, follow=True).text
    assert "Choose one of your other quizzes." in said
    client.post(f"/quizzes/{mine.pk}/split/", {"title": "Stolen", "question": [ticked(quiz)[0].pk]})
    assert (quiz.questions.count(), ferry.questions.count(), Quiz.objects.count()) == (8, 3, 3)
