"""What a teacher does to questions is kept, and taken back with one press."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.test import Client

from classroom.models import Sitting, Slot
from library import authoring, changes
from library.models import Change, Question, Quiz, Standing
from tests.library.bell import ITEMS, NOW


def standings(quiz: Quiz) -> list[str]:
    return list(quiz.questions.values_list("standing", flat=True))


def first(quiz: Quiz) -> Question:
    question = quiz.questions.first()
    assert question is not None
    return question


def test_it_works(quiz: Quiz, teacher: User) -> None:
    question = first(quiz)
    changes.accept(question, by=teacher, now=NOW)
    assert (question.standing, question.judged) == (Standing.ACCEPTED, NOW)
    change = changes.undo(quiz, by=teacher, now=NOW + timedelta(minutes=1))
    question.refresh_from_db()
    assert (question.standing, question.judged) == (Standing.DRAFT, None)
    assert (change.what, change.by, change.before["standing"]) == ("accept", teacher, "draft")
    assert Change.objects.get().undone == NOW + timedelta(minutes=1)


def test_it_takes_back_one_press_after_the_other(quiz: Quiz, teacher: User) -> None:
    changes.reject(first(quiz), by=teacher, now=NOW)
    assert changes.accept_all(quiz, by=teacher, now=NOW) == 7
    assert standings(quiz) == ["rejected"] + ["accepted"] * 7
    changes.undo(quiz, by=teacher, now=NOW)
    assert standings(quiz) == ["rejected"] + ["draft"] * 7
    changes.undo(quiz, by=teacher, now=NOW)
    assert standings(quiz) == ["draft"] * 8
    with pytest.raises(authoring.Refused, match="nothing to take back"):
        changes.undo(quiz, by=teacher, now=NOW)


def test_it_takes_back_an_edit(quiz: Quiz, teacher: User) -> None:
    question = first(quiz)
    was = question.as_item()
    changes.revise(question, replace(was, stem="Changed?"), by=teacher, now=NOW)
    changes.undo(quiz, by=teacher, now=NOW)
    question.refresh_from_db()
    assert (question.as_item(), question.stem, question.standing) == (was, was.stem, "draft")


def test_it_takes_back_a_question_put_in_the_place_of_another(quiz: Quiz, teacher: User) -> None:
    changes.replace(first(quiz), replace(ITEMS[0], stem="Another?"), by=teacher, now=NOW)
    assert quiz.questions.count() == 9
    changes.undo(quiz, by=teacher, now=NOW)
    assert standings(quiz) == ["draft"] * 8


def test_it_takes_back_a_question_of_ones_own(quiz: Quiz, teacher: User) -> None:
    question = changes.add(quiz, replace(ITEMS[7], stem="Mine [1] and [2]?"), by=teacher, now=NOW)
    assert [row.pk for row in quiz.questions.all()][-1] == question.pk
    changes.undo(quiz, by=teacher, now=NOW)
    assert not Question.objects.filter(pk=question.pk).exists()


def test_it_leaves_what_students_have_met(quiz: Quiz, teacher: User) -> None:
    question = first(quiz)
    changes.revise(question, replace(question.as_item(), stem="Changed?"), by=teacher, now=NOW)
    authoring.publish(quiz, now=NOW)
    sitting = Sitting.objects.create(quiz=quiz, nickname="Blue Otter", token_hash="0" * 64, seed=1, started=NOW)
    Slot.objects.create(sitting=sitting, question=question, position=1)
    with pytest.raises(authoring.Refused, match="Students have met"):
        changes.undo(quiz, by=teacher, now=NOW)


def test_it_is_everybodys_own(quiz: Quiz, teacher: User, stranger: User) -> None:
    changes.accept(first(quiz), by=teacher, now=NOW)
    with pytest.raises(authoring.Refused):
        changes.undo(quiz, by=stranger, now=NOW)


def test_its_button_is_on_the_page(signed_in: Client, quiz: Quiz) -> None:
    assert "Undo" not in signed_in.get(f"/quizzes/{quiz.pk}/review/").text
    signed_in.post(f"/questions/{first(quiz).pk}/reject/")
    assert "Undo: left out" in signed_in.get(f"/quizzes/{quiz.pk}/review/").text
    assert "Taken back." in signed_in.post(f"/quizzes/{quiz.pk}/undo/", follow=True).text
    assert "nothing to take back" in signed_in.post(f"/quizzes/{quiz.pk}/undo/", follow=True).text
