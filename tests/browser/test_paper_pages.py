"""Every page about paper: no finding by axe, no scrolling sideways, in light and dark; a stack is brought, read and looked at."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.contrib.auth.models import User
from playwright.sync_api import BrowserContext, Page, expect
from pytest_django.live_server_helper import LiveServer

from classroom.models import SchoolClass, Sitting, Student
from library import authoring
from library.models import Article, Quiz
from paper import printing
from paper.models import PrintedSet, Unsure, UnsureNumber
from tests.browser.test_pages import keep_picture, look
from tests.browser.test_teacher_pages import sign_in
from tests.library.bell import DRAFT, NOW, TEXT
from tests.paper.conftest import NAMES, WISHES, scanned
from tests.scanning import wear

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def printed(teacher: User) -> PrintedSet:
    """The bell's quiz, printed for class 7b."""
    article = Article.objects.create(owner=teacher, title=DRAFT.article.title, text=TEXT, created=NOW)
    bell = authoring.keep(article, DRAFT, now=NOW)
    authoring.accept_all(bell)
    authoring.accept_all(bell.article.decks.get())
    school_class = SchoolClass.objects.create(owner=teacher, name="7b", created=NOW)
    Student.objects.bulk_create(Student(school_class=school_class, name=name) for name in NAMES)
    return printing.print_set(bell, WISHES, printing.desk_of(teacher), school_class=school_class, copies=1, now=NOW)


@pytest.fixture
def desk(context: BrowserContext, live_server: LiveServer, teacher: User) -> Page:
    sign_in(context, live_server, teacher)
    return context.new_page()


@pytest.mark.parametrize("name", ["paper", "paper/worksheet", "paper/answer-sheet", "paper/key", "look"])
def test_it_is_for_every_teacher(desk: Page, printed: PrintedSet, name: str) -> None:
    desk.goto(f"/quizzes/{printed.quiz_id}/{name}/")
    look(desk, "paper-" + name.replace("/", "-"))


def test_it_shows_a_set_and_the_printing_of_cards(desk: Page, printed: PrintedSet) -> None:
    desk.goto(f"/paper/sets/{printed.pk}/")
    look(desk, "paper-set")
    desk.goto(f"/decks/{printed.quiz.article.decks.get().pk}/paper/")
    look(desk, "paper-cards")


@pytest.mark.parametrize("name", ["cards", "vocabulary", "crossword", "word-search"])
def test_it_shows_what_a_deck_gives_as_pages(desk: Page, printed: PrintedSet, name: str) -> None:
    desk.goto(f"/decks/{printed.quiz.article.decks.get().pk}/paper/{name}/")
    look(desk, f"paper-{name}-page")
    desk.emulate_media(media="print")
    expect(desk.get_by_role("navigation")).to_have_count(0)
    keep_picture(desk, f"paper-{name}-printed")


def test_it_shows_the_number_on_a_sheet_without_a_name(desk: Page, printed: PrintedSet) -> None:
    nameless = printing.print_set(
        printed.quiz, {**WISHES, "digits": 4}, printing.desk_of(printed.quiz.owner), school_class=None, copies=1, now=NOW
    )
    (copy,), content = nameless.copies.all(), printing.class_pdf(nameless)
    (page,) = copy.as_sheet().to_fill
    number = wear.as_png(wear.draw(content, page - 1)[400:1000, 100:700])
    UnsureNumber.objects.create(copy=copy, picture=number)
    desk.goto(f"/quizzes/{printed.quiz_id}/paper/")
    desk.get_by_role("link", name="Say whose").click()
    picture = desk.get_by_role("img", name=f"The number on the sheet {copy.words}")
    expect(picture).to_be_visible()
    assert picture.evaluate("picture => picture.naturalWidth") == 600
    look(desk, "paper-numbers")
    desk.get_by_label(f"Number on {copy.words}").fill("2071")
    desk.get_by_role("button", name="Keep").click()
    expect(desk.get_by_text("1 number kept.")).to_be_visible()


def test_it_works(desk: Page, printed: PrintedSet, tmp_path: Path) -> None:
    """A stack is brought, read by itself, and what is unsure is decided by keys."""
    stack = scanned(printed)
    for file in stack.files:
        (tmp_path / str(file.name)).write_bytes(file.read())
    desk.goto(f"/paper/sets/{printed.pk}/")
    desk.get_by_label("Scans or photographs").set_input_files(sorted(tmp_path.iterdir()))
    desk.get_by_role("button", name="Read them").click()
    expect(desk.get_by_role("heading", name="3 sheets read")).to_be_visible()
    assert Sitting.objects.count() == 3
    look(desk, "paper-scan")
    desk.get_by_role("link", name="Look at").click()
    expect(desk.get_by_text("Who keeps the village museum?")).to_be_visible()
    look(desk, "paper-look-written")
    desk.get_by_label("Right", exact=True).first.focus()
    for key in "123":
        desk.keyboard.press(key)
    desk.get_by_role("button", name="Keep and go on").click()
    expect(desk.get_by_text("3 answers decided.")).to_be_visible()
    marks = [unsure.slot.fraction for unsure in Unsure.objects.filter(question__stem__startswith="Who keeps").order_by("id")]
    assert [float(mark or 0) for mark in marks] == [1, 0.5, 0]
    look(desk, "paper-look-next")
    assert Quiz.objects.get().scans.get().finished
