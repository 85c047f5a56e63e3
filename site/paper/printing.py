"""From a quiz to a class set: its copies are kept before they are printed, so that they can be read when they come back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.contrib.auth.models import User
from django.db import transaction

from classroom.models import SchoolClass, Student
from library.models import Quiz, Standing
from paper.models import Copy, Desk, PrintedSet
from quizzes.exchange.contract import item_from_json
from quizzes.sheets import as_json

if TYPE_CHECKING:
    from quizzes.printing import Setup, Version

MOST_COPIES = 200


class NothingToPrint(Exception):
    """The quiz has no question that its teacher accepted, or the class has nobody in it."""


def desk_of(teacher: User) -> Desk:
    return Desk.objects.filter(owner=teacher).first() or Desk(owner=teacher)


@transaction.atomic
def print_set(
    quiz: Quiz, wishes: Mapping[str, Any], desk: Desk, *, school_class: SchoolClass | None, copies: int, now: datetime
) -> PrintedSet:
    """Keep a class set: a copy for each student of the class, or as many as are wanted. Raises NothingToPrint."""
    from quizzes import printing

    questions = list(quiz.questions.filter(standing=Standing.ACCEPTED))
    students: list[Student | None] = list(school_class.students.all()) if school_class else [None] * copies
    if not questions or not students:
        raise NothingToPrint
    printed = PrintedSet.objects.create(
        quiz=quiz,
        school_class=school_class,
        created=now,
        setup=dict(wishes),
        school=desk.school,
        logo=bytes(desk.logo),
        questions=[[question.pk, question.item] for question in questions],
    )
    rows = [
        Copy(printed=printed, position=at, seed=at, student=student, name=student.name if student else "")
        for at, student in enumerate(students[:MOST_COPIES], 1)
    ]
    setup, versions = setup_of(printed), versions_of(printed, rows)
    sheets = {sheet.code: sheet for sheet in printing.class_set(quiz.article.as_article(), versions, setup).sheets}
    for row, version in zip(rows, versions, strict=True):
        row.words, row.code = version.words, version.code(setup)
        row.sheet = as_json(sheets[row.code]) if row.code in sheets else None
    Copy.objects.bulk_create(rows)
    return printed


def class_pdf(printed: PrintedSet) -> bytes:
    from quizzes import printing

    article = printed.quiz.article.as_article()
    return printing.class_set(article, versions_of(printed, list(printed.copies.all())), setup_of(printed)).pdf


def keys_pdf(printed: PrintedSet) -> bytes:
    from quizzes import printing

    return printing.keys(printed.quiz.article.as_article(), versions_of(printed, list(printed.copies.all())), setup_of(printed))


def setup_of(printed: PrintedSet) -> Setup:
    from quizzes import printing

    wishes = printed.setup
    return printing.Setup(
        paper=printing.PAPERS[wishes["paper"]],
        letters=printing.Letters(wishes["letters"]),
        article=printing.Shown(wishes["article"]),
        bubbles=printing.Bubbles(wishes["bubbles"]),
        school=printed.school,
        logo=bytes(printed.logo),
        points=wishes["points"],
        mixed=wishes["mixed"],
        digits=wishes["digits"],
        tagged=wishes.get("tagged", False),  # sets printed before there was this wish
    )


def versions_of(printed: PrintedSet, copies: Sequence[Copy]) -> list[Version]:
    """What stands on each of the copies, in this order."""
    from quizzes import printing

    items = [item_from_json(item) for _, item in printed.questions]
    mixed = printed.setup["mixed"]
    return [printing.version(items, copy.seed, mixed=mixed, name=copy.name, of=f"set {printed.pk}") for copy in copies]
