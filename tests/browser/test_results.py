"""Results, and the panel's pages about them: no finding by axe, no scrolling sideways, in light and dark."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.contrib.auth.models import User
from playwright.sync_api import Page, expect

from classroom.models import Assignment, SchoolClass, Student
from library import authoring, changes
from library.models import Quiz
from tests.browser.test_pages import look
from tests.browser.test_teacher_pages import desk  # noqa: F401
from tests.browser.watching import Watch
from tests.classroom.river import KEYS, NOW
from tests.classroom.test_analysis import WRONG, sat

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def sat_for(quiz: Quiz, teacher: User) -> Quiz:
    """Twelve on a roster: nine who know all but for one question each, and three who know little."""
    school_class = SchoolClass.objects.create(owner=teacher, name="7b", created=NOW)
    rules = Assignment.objects.create(quiz=quiz, school_class=school_class, code="SSS234", created=NOW)
    for at in range(12):
        student = Student.objects.create(school_class=school_class, name=f"Student {at}")
        answers = {place: key for place, key in KEYS.items() if place != at + 1} if at < 9 else WRONG
        sat(quiz, student.name, answers, rules=rules, student=student)
    for question in quiz.questions.all():
        changes.accept(question, by=teacher, now=NOW)
    return quiz


@pytest.mark.parametrize("address", ["/quizzes/{quiz}/analysis/", "/quizzes/{quiz}/inbox/", "/classes/{school_class}/grades/", "/rules/"])
def test_it_works(desk: Page, sat_for: Quiz, address: str) -> None:  # noqa: F811
    there = address.format(quiz=sat_for.pk, school_class=SchoolClass.objects.get().pk)
    desk.goto(there)
    look(desk, f"teacher{there.replace('/', '-').rstrip('-')}")


@pytest.mark.parametrize("name", ["sitting", "response"])
def test_it_is_for_every_teacher_in_the_panel(desk: Page, sat_for: Quiz, watch: Watch, name: str) -> None:  # noqa: F811
    sitting = sat_for.sittings.all()[0]
    pk = sitting.pk if name == "sitting" else sitting.slots.all()[0].responses.all()[0].pk
    watch.expected = ("inline style", "preload assets")
    for address in (f"/admin/classroom/{name}/", f"/admin/classroom/{name}/{pk}/change/"):
        desk.goto(address)
        expect(desk.get_by_role("main")).to_be_visible()
        look(desk, f"panel-{name}-{'change' if 'change' in address else 'list'}")


@pytest.mark.parametrize("name", ["schoolclass", "student", "assignment"])
def test_it_looks_after_classes_in_the_panel(desk: Page, sat_for: Quiz, watch: Watch, name: str) -> None:  # noqa: F811
    row = {"schoolclass": SchoolClass, "student": Student, "assignment": Assignment}[name].objects.all()[0]  # type: ignore[attr-defined]
    watch.expected = ("inline style", "preload assets")
    for address in (f"/admin/classroom/{name}/", f"/admin/classroom/{name}/{row.pk}/change/"):
        desk.goto(address)
        expect(desk.get_by_role("main")).to_be_visible()
        look(desk, f"panel-{name}-{'change' if 'change' in address else 'list'}")


def test_it_shows_what_another_key_would_change(desk: Page, sat_for: Quiz) -> None:  # noqa: F811
    question = sat_for.questions.get(rule="who")
    version = authoring.revise(question, replace(question.as_item(), answers=("Joss Penhale", "the postman")))
    desk.goto(f"/questions/{version.pk}/regrade/")
    look(desk, "teacher-regrade")
    desk.get_by_role("button", name="Mark anew").click()
    expect(desk.get_by_text("3 marks changed.")).to_be_visible()


def test_it_accepts_an_answer_for_everybody(desk: Page, sat_for: Quiz) -> None:  # noqa: F811
    desk.goto(f"/quizzes/{sat_for.pk}/results/")
    desk.get_by_role("link", name="Typed answers marked wrong").click()
    desk.get_by_role("button", name="Accept the postman").click()
    expect(desk.get_by_text("“the postman” is right from now on: 3 marks changed.")).to_be_visible()
