"""Ms Okafor's class 7b, her quiz about the bell, and the sheets that her students hand in."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile

from classroom.models import SchoolClass, Student
from library import authoring
from library.models import Article, Quiz
from paper import printing
from paper.models import Copy, PrintedSet
from tests.library.bell import DRAFT, NOW, TEXT
from tests.scanning import wear

WISHES = {"paper": "A4", "letters": "normal", "article": "not", "bubbles": "apart", "mixed": False, "points": False, "digits": 0}
NAMES = ("Amira Haddad", "Bjørn Ærlig", "Carmen Vega")


@pytest.fixture
def quiz(teacher: User) -> Quiz:
    article = Article.objects.create(owner=teacher, title=DRAFT.article.title, text=TEXT, created=NOW)
    quiz = authoring.keep(article, DRAFT, now=NOW)
    authoring.accept_all(quiz)
    authoring.accept_all(quiz.article.decks.get())
    return quiz


@pytest.fixture
def school_class(teacher: User) -> SchoolClass:
    school_class = SchoolClass.objects.create(owner=teacher, name="7b", created=NOW)
    Student.objects.bulk_create(Student(school_class=school_class, name=name) for name in NAMES)
    return school_class


@pytest.fixture
def printed(quiz: Quiz, school_class: SchoolClass, teacher: User) -> PrintedSet:
    return printing.print_set(quiz, WISHES, printing.desk_of(teacher), school_class=school_class, copies=1, now=NOW)


@dataclass
class Stack:
    """Scanned answer sheets and what was meant on them, by the copies' positions."""

    files: list[SimpleUploadedFile] = field(default_factory=list)
    meant: dict[int, wear.Filled] = field(default_factory=dict)


def scanned(printed: PrintedSet, *, doubtful: float = 0.0, of: tuple[str, ...] = NAMES) -> Stack:
    """The sheets of some students, filled in by chance."""
    stack, pdf, before = Stack(), printing.class_pdf(printed), 0
    for copy in printed.copies.all():
        sheet = copy.as_sheet()
        pages = {page: wear.draw(pdf, before + page - 1) for page in sorted(sheet.to_fill)}
        before += sheet.pages + sheet.pages % 2
        if copy.name in of:
            stack.meant[copy.position] = wear.fill_in(pages, sheet, random.Random(copy.seed), doubtful=doubtful)
            stack.files += [_file(f"{copy.position}-{page}.png", picture) for page, picture in pages.items()]
    return stack


def _file(name: str, picture: wear.Picture) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, wear.as_png(picture), content_type="image/png")


def copy_of(printed: PrintedSet, name: str) -> Copy:
    return printed.copies.select_related("sitting").get(name=name)
