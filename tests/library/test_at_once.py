"""Two at once: the same question open on two screens, and a student who begins while it is edited."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.contrib.auth.models import User
from django.test import Client

from classroom.models import Response, Sitting, Slot
from library import authoring, changes
from library.models import Question, Quiz, Standing
from tests.library.bell import NOW
from tests.library.test_edit_question import filled


@pytest.fixture
def question(published: Quiz) -> Question:
    return published.questions.get(kind="short_answer")


def sit(question: Question, name: str = "Red Fox") -> Slot:
    sitting = Sitting.objects.create(quiz=question.quiz, nickname=name, token_hash=name.ljust(64, "0"), seed=1, started=NOW)
    return Slot.objects.create(sitting=sitting, question=question, position=1)


def said_by(client: Client, question: Question) -> dict[str, str]:
    """What the form holds as its page was opened."""
    page = client.get(f"/questions/{question.pk}/edit/")
    return filled(question.as_item()) | {"seen": page.context["seen"]}


def test_it_works(signed_in: Client, question: Question) -> None:
    opened = said_by(signed_in, question)
    signed_in.post(f"/questions/{question.pk}/edit/", opened | {"stem": "Who sweeps the museum?"})
    question.refresh_from_db()
    assert question.stem == "Who sweeps the museum?"


def test_it_loses_nothing_that_the_other_screen_wrote(signed_in: Client, question: Question) -> None:
    first, second = said_by(signed_in, question), said_by(signed_in, question)
    there = f"/questions/{question.pk}/edit/"
    signed_in.post(there, first | {"stem": "Who sweeps the museum?"})
    answer = signed_in.post(there, second | {"stem": "Who dusts the museum?"})
    question.refresh_from_db()
    assert (answer.status_code, question.stem) == (422, "Who sweeps the museum?")
    assert "has been changed since you opened this page" in answer.text
    assert "Who sweeps the museum?" in answer.text and "Who dusts the museum?" in answer.text
    signed_in.post(there, second | {"stem": "Who dusts the museum?", "seen": answer.context["seen"]})
    question.refresh_from_db()
    assert question.stem == "Who dusts the museum?"


def test_it_leads_from_a_replaced_version_to_the_one_that_stands(signed_in: Client, question: Question) -> None:
    sit(question)
    first, second = said_by(signed_in, question), said_by(signed_in, question)
    there = f"/questions/{question.pk}/edit/"
    signed_in.post(there, first | {"stem": "Who sweeps the museum?"})
    answer = signed_in.post(there, second | {"stem": "Who dusts the museum?"})
    assert answer.status_code == 422
    assert "Who sweeps the museum?" in answer.text and "Who dusts the museum?" in answer.text
    assert signed_in.post(f"/questions/{question.pk}/reject/").status_code == 302
    assert Question.objects.get(identity=question.identity, version=2).standing == Standing.REJECTED


def test_it_takes_back_an_edit_that_made_the_next_version(signed_in: Client, teacher: User, question: Question) -> None:
    sit(question)
    changes.revise(question, replace(question.as_item(), stem="Who sweeps the museum?"), by=teacher, now=NOW)
    changes.undo(question.quiz, by=teacher, now=NOW)
    (row,) = Question.objects.filter(identity=question.identity)
    assert (row.stem, row.standing) == ("Who keeps the village museum?", Standing.ACCEPTED)


def test_it_takes_nothing_back_that_another_has_changed_since(teacher: User, stranger: User, question: Question) -> None:
    """The school's administrator does so in the panel."""
    changes.revise(question, replace(question.as_item(), stem="Who sweeps the museum?"), by=teacher, now=NOW)
    changes.reject(question, by=stranger, now=NOW)
    with pytest.raises(authoring.Refused, match="has been changed since"):
        changes.undo(question.quiz, by=teacher, now=NOW)
    question.refresh_from_db()
    assert question.standing == Standing.REJECTED


def test_it_keeps_an_edit_by_which_marks_were_given(teacher: User, question: Question) -> None:
    slot = sit(question)
    revised = changes.revise(question, replace(question.as_item(), answers=("Nobody",)), by=teacher, now=NOW)
    Response.objects.create(slot=slot, kind=Response.Kind.REGRADE, at=NOW, marked_by=revised)
    with pytest.raises(authoring.Refused, match="Students have met"):
        changes.undo(question.quiz, by=teacher, now=NOW)


def test_it_comes_back_to_the_page_of_the_button_once_signed_in_anew(client: Client, question: Question, teacher: User) -> None:
    page = f"/quizzes/{question.quiz_id}/review/"
    asked = client.post(f"/questions/{question.pk}/accept/", headers={"referer": f"http://testserver{page}"})
    assert asked.headers["Location"] == f"/sign-in/?next={page}"
    client.force_login(teacher)
    assert client.get(page).status_code == 200


def test_it_comes_back_to_no_page_of_another_site(client: Client, question: Question) -> None:
    asked = client.post(f"/questions/{question.pk}/accept/", headers={"referer": "http://elsewhere.example/trap/"})
    assert asked.headers["Location"] == "/sign-in/?next=/"
