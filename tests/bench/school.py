"""A teacher after years: 300 quizzes, 8,400 sittings, 100,800 answers, each with its line in the log."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from uuid import uuid4

from django.contrib.auth.models import User

from classroom.models import Assignment, Response, SchoolClass, Sitting, Slot, Student
from library import authoring
from library.models import Article, Question, Quiz
from library.teachers import teachers_group
from quizzes.items import Draft
from tests.classroom.river import ITEMS, KEYS, TEXT, TITLE

QUIZZES, SITTINGS = 300, 28
NOW = datetime(2026, 3, 2, 8, 30, tzinfo=UTC)
WRONG = ["I do not know"]


def build(*, quizzes: int = QUIZZES, sittings: int = SITTINGS) -> User:
    """The teacher, with everything that is hers."""
    teacher = User.objects.create_user("okafor", is_staff=True)
    teacher.groups.add(teachers_group())
    chance = random.Random(7)
    school_class = SchoolClass.objects.create(owner=teacher, name="7b", created=NOW)
    students = [Student.objects.create(school_class=school_class, name=f"Student {at}") for at in range(sittings)]
    for at in range(quizzes):
        quiz = _quiz(teacher, at)
        assignment = Assignment.objects.create(quiz=quiz, school_class=school_class, code=f"C{at:05}", created=NOW)
        _sit(quiz, assignment, students, chance)
    return teacher


def _quiz(teacher: User, at: int) -> Quiz:
    now = NOW - timedelta(days=at)
    article = Article.objects.create(owner=teacher, title=f"{TITLE} {at}", text=TEXT * 10, created=now)
    quiz = authoring.keep(article, Draft(article.as_article(), (*ITEMS, *ITEMS[:3]), ()), now=now)
    authoring.accept_all(quiz, now=now)
    return quiz


def _sit(quiz: Quiz, assignment: Assignment, students: list[Student], chance: random.Random) -> None:
    questions = list(quiz.questions.all())
    sat = Sitting.objects.bulk_create(_sitting(quiz, assignment, student, chance) for student in students)
    slots = Slot.objects.bulk_create(_slot(one, question, at, chance) for one in sat for at, question in enumerate(questions, start=1))
    Response.objects.bulk_create(
        Response(slot=slot, kind=Response.Kind.SUBMIT, answer=slot.answer, fraction=slot.fraction, at=NOW) for slot in slots
    )


def _sitting(quiz: Quiz, assignment: Assignment, student: Student, chance: random.Random) -> Sitting:
    fraction = Decimal(chance.randrange(100)) / 100
    return Sitting(
        quiz=quiz, assignment=assignment, student=student, nickname=student.name, token_hash=uuid4().hex * 2, seed=1,
        started=NOW, submitted=NOW + timedelta(minutes=20), fraction=fraction,
    )  # fmt: skip


def _slot(sitting: Sitting, question: Question, at: int, chance: random.Random) -> Slot:
    right = chance.random() < 0.6
    key = KEYS.get(at, WRONG)
    return Slot(sitting=sitting, question=question, position=at, answer=key if right else WRONG, fraction=Decimal(int(right)))
