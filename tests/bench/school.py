"""A teacher after years: 300 quizzes, 8,652 sittings, 103,824 answers, each with its line in the log; and what was printed and scanned."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from uuid import uuid4

from django.contrib.auth.models import User

from classroom.models import Assignment, Response, SchoolClass, Sitting, Slot, Student
from library import authoring, changes, sharing, tagging
from library.models import Article, Deck, Job, Question, Quiz, Step
from library.teachers import teachers_group
from quizzes.items import Draft
from tests.bench.school_paper import print_and_scan
from tests.classroom.river import CARDS, ITEMS, KEYS, TEXT, TITLE

QUIZZES, SITTINGS, YEARS = 300, 28, 10
NOW = datetime(2026, 3, 2, 8, 30, tzinfo=UTC)
WRONG = ["I do not know"]


def build(*, quizzes: int = QUIZZES, sittings: int = SITTINGS, years: int = YEARS, name: str = "okafor", paper: bool = True) -> User:
    """The teacher, with everything that is hers. Her first quiz was taken by a class in each of so many years."""
    teacher, colleague = _teacher(name), _teacher(f"{name}s colleague")
    chance = random.Random(7)
    school_class = SchoolClass.objects.create(owner=teacher, name="7b", created=NOW)
    students = [Student.objects.create(school_class=school_class, name=f"Student {at}") for at in range(sittings)]
    for at in range(quizzes):
        quiz = _quiz(teacher, at)
        for year in range(years if at == 0 else 1):
            assignment = Assignment.objects.create(quiz=quiz, school_class=school_class, code=_code(teacher, at, year), created=NOW)
            _sit(quiz, assignment, students, chance)
        _shared(quiz, teacher, colleague)
        if paper:
            print_and_scan(quiz, students, now=NOW)
    return teacher


def _code(teacher: User, at: int, year: int) -> str:
    """One that no other assignment has, in eight letters however many teachers there have been."""
    return f"{teacher.pk * 10_000 + at * 10 + year:08X}"


def _teacher(name: str) -> User:
    teacher = User.objects.create_user(name, is_staff=True)
    teacher.groups.add(teachers_group())
    return teacher


def _quiz(teacher: User, at: int) -> Quiz:
    """A quiz as it is after a while: written by a job, its first question changed and tagged, all of it open."""
    now = NOW - timedelta(days=at)
    article = Article.objects.create(owner=teacher, title=f"{TITLE} {at}", text=TEXT * 10, created=now)
    quiz = authoring.keep(article, Draft(article.as_article(), (*ITEMS, *ITEMS[:3]), CARDS), now=now)
    job = Job.objects.create(owner=teacher, standing=Job.Standing.DONE, created=now, finished=now)
    for position in (1, 2):
        said = "12 questions are written."
        Step.objects.create(
            job=job, position=position, source="text", name=quiz.title, quiz=quiz, article=article, standing="done", said=said
        )
    first = quiz.questions.all()[0]
    tagging.tag(first, f"otters, week {at % 40}")
    changes.accept(first, by=teacher, now=now)
    changes.accept_all(quiz, by=teacher, now=now)
    authoring.publish(quiz, now=now)
    authoring.accept_all(Deck.objects.get(article=article))
    return quiz


def _shared(quiz: Quiz, teacher: User, colleague: User) -> None:
    """Hers with the colleague; and one of the colleague's with her."""
    sharing.share(quiz, colleague.username, now=NOW)
    sharing.share_bank(teacher, colleague.username, now=NOW)
    theirs = Article.objects.create(owner=colleague, title=quiz.title, text=TEXT, created=NOW)
    other = authoring.keep(theirs, Draft(theirs.as_article(), ITEMS, ()), now=NOW)
    authoring.accept_all(other, now=NOW)
    sharing.share(other, teacher.username, now=NOW)


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
