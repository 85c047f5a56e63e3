"""Changing a question: in place while nobody has met it, as the next version once somebody has."""

from dataclasses import replace

import pytest

from classroom.models import Sitting, Slot
from library import authoring
from library.models import AlreadyMet, Question, Quiz, Standing
from tests.library.bell import NOW


@pytest.fixture
def question(published: Quiz) -> Question:
    return published.questions.get(kind="short_answer")


@pytest.fixture
def met(question: Question) -> Question:
    """A question that stands on a student's sheet, not answered yet."""
    sitting = Sitting.objects.create(quiz=question.quiz, nickname="Red Fox", token_hash="0" * 64, seed=1, started=NOW)
    Slot.objects.create(sitting=sitting, question=question, position=1)
    return question


def test_it_works(question: Question) -> None:
    item = replace(question.as_item(), stem="Who looks after the museum?")
    assert authoring.revise(question, item) == question
    question.refresh_from_db()
    assert (question.as_item(), question.stem, question.version) == (item, item.stem, 1)


def test_it_accepts_what_was_a_draft(quiz: Quiz) -> None:
    draft = quiz.questions.get(kind="short_answer")
    authoring.revise(draft, replace(draft.as_item(), answers=("Edda Marsh",)))
    draft.refresh_from_db()
    assert draft.standing == Standing.ACCEPTED


def test_it_makes_the_next_version_of_one_that_a_student_has_met(met: Question) -> None:
    before = met.as_item()
    item = replace(before, stem="Who looks after the museum?")
    following = authoring.revise(met, item)
    met.refresh_from_db()
    assert (met.as_item(), met.standing) == (before, Standing.REPLACED)
    assert (following.as_item(), following.standing, following.version) == (item, Standing.ACCEPTED, 2)
    assert (following.replaces, following.position, following.quiz) == (met, met.position, met.quiz)


def test_it_leaves_the_students_sheet_as_it_was(met: Question) -> None:
    authoring.revise(met, replace(met.as_item(), answers=("Nobody",)))
    assert Slot.objects.get().question.as_item().answers == ("Edda Marsh", "Marsh")


def test_it_makes_no_version_where_nothing_changed(met: Question) -> None:
    assert authoring.revise(met, met.as_item()) == met
    assert met.quiz.questions.filter(position=met.position).count() == 1


def test_it_notices_what_the_id_does_not_tell(question: Question) -> None:
    number = question.quiz.questions.get(kind="numeric")
    authoring.revise(number, replace(number.as_item(), tolerance=20.0))
    number.refresh_from_db()
    assert number.as_item().tolerance == 20.0


def test_it_keeps_one_identity_through_all_versions(met: Question) -> None:
    second = authoring.revise(met, replace(met.as_item(), stem="Who looks after the museum?"))
    third = authoring.revise(second, replace(met.as_item(), stem="Who keeps the museum?"))
    assert met.identity == second.identity == third.identity
    assert len(set(met.quiz.questions.values_list("identity", flat=True))) == met.quiz.questions.exclude(standing="replaced").count()


def test_it_refuses_to_change_what_a_student_was_asked(met: Question) -> None:
    met.item = {**met.item, "stem": "Another question?"}
    with pytest.raises(AlreadyMet):
        met.save()
    met.refresh_from_db()
    assert met.as_item().stem == met.stem
