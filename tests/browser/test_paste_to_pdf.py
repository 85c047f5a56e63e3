"""The whole path: a teacher pastes an article, and a class later prints it, takes it and is proved right or wrong."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect
from pypdf import PdfReader
from pytest_django.live_server_helper import LiveServer

from library.models import Article, Quiz
from tests.browser.conftest import PATIENCE
from tests.browser.watching import Watch

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]

HERE = Path(__file__).resolve().parents[2]
SAMPLE = HERE / "site" / "library" / "samples" / "fog.txt"
SEED = Path(os.environ.get("QUIRE_SEED") or HERE.parent / "shared" / "corpus" / "seed")
WRITING = 120_000  # milliseconds that writing a quiz may take on a busy machine


def sample() -> str:
    return SAMPLE.read_text()


def seed_article() -> str:
    found = sorted(SEED.glob("*.txt"))
    if not found:
        pytest.skip(f"There is no seed article: no .txt stands in {SEED}. Say where one is in QUIRE_SEED.")
    return found[0].read_text()


@pytest.fixture(params=[sample, seed_article], ids=["sample", "seed"])
def article(request: pytest.FixtureRequest) -> str:
    return str(request.param())


@pytest.fixture
def students_page(chromium: Browser, live_server: LiveServer, watch: Watch) -> Iterator[Page]:
    """Another browser, which knows nothing of the teacher's."""
    context = chromium.new_context(base_url=live_server.url, viewport={"width": 390, "height": 844})
    context.set_default_timeout(PATIENCE)
    context.on("page", watch.follow)
    yield context.new_page()
    context.close()


def test_it_works(page: Page, students_page: Page, context: BrowserContext, teacher: User, article: str) -> None:
    sign_in(page)
    write_quiz(page, article)
    leave_one_out_and_accept_the_rest(page)
    quiz = publish(page)

    take(students_page, quiz)
    check_proof(students_page, Article.objects.get().text)

    see_results(page, quiz)
    print_everything(page, quiz)


def sign_in(page: Page) -> None:
    page.goto("/sign-in/")
    page.get_by_label("Name").fill("okafor")
    page.get_by_label("Password").fill("a long walk home")
    page.get_by_role("button", name="Sign in").click()


def write_quiz(page: Page, article: str) -> None:
    page.goto("/quizzes/new/")
    page.get_by_label("Article", exact=True).fill(article)
    page.get_by_role("button", name="Write the questions").click(timeout=WRITING)
    expect(page.get_by_role("heading", name="Review the questions")).to_be_visible(timeout=WRITING)


def leave_one_out_and_accept_the_rest(page: Page) -> None:
    there_are = page.locator("li.sheet").count()
    assert there_are >= 4, "Too few questions to speak of a quiz."
    assert page.locator("li.sheet:has(mark)").count() == there_are, "Every question shows the sentence that proves it."
    page.get_by_role("button", name="Leave out question 1", exact=True).click()
    page.get_by_role("button", name=re.compile("^Accept the other")).first.click()
    expect(page.get_by_role("heading", name="All reviewed")).to_be_visible()


def publish(page: Page) -> Quiz:
    quiz = Quiz.objects.get()
    deck = quiz.article.decks.first()
    if deck:
        page.goto(f"/decks/{deck.pk}/")
        page.get_by_role("button", name=re.compile("^Accept all")).first.click()
    page.goto(f"/quizzes/{quiz.pk}/")
    page.get_by_role("button", name="Publish").first.click()
    expect(page.locator(".code")).to_be_visible()
    quiz.refresh_from_db()
    return quiz


def take(page: Page, quiz: Quiz) -> None:
    page.goto("/")
    page.get_by_label("Code").fill(str(quiz.code).lower())
    page.get_by_role("button", name="Start").click()
    page.get_by_label("Your name").fill("Maria")
    page.get_by_role("button", name="Start", exact=True).click()
    expect(page.locator("#count")).to_have_text(re.compile(r"^0 of \d+ answered$"))
    for question in page.locator("fieldset[data-name]").all():
        answer_somehow(question)
    page.get_by_role("button", name="Submit my answers").click()
    expect(page.locator(".points")).to_have_text(re.compile(r"^[\d.]+ of \d+$"))


def answer_somehow(question: Locator) -> None:
    """The first choice, whatever it says, or a word."""
    if question.get_by_role("radio").or_(question.get_by_role("checkbox")).count():
        question.locator("label.choice").first.click()
    for select in question.get_by_role("combobox").all():
        select.select_option(index=1)
    for line in question.get_by_role("textbox").all():
        line.fill("two")


def check_proof(page: Page, text: str) -> None:
    """Each question has a sentence marked that stands in the article, letter by letter but for line ends."""
    flat = " ".join(text.split())
    for question in page.locator("li.question").all():
        marks = question.locator("mark").all_inner_texts()
        assert marks, "A question without its proof."
        assert all(" ".join(mark.split()) in flat for mark in marks)


def see_results(page: Page, quiz: Quiz) -> None:
    page.goto(f"/quizzes/{quiz.pk}/")
    page.get_by_role("link", name="Results").click()
    expect(page.get_by_text("1 of 1 handed in.")).to_be_visible()
    page.get_by_role("link", name="Maria").click()
    expect(page.get_by_role("heading", name="Maria")).to_be_visible()


def print_everything(page: Page, quiz: Quiz) -> None:
    page.goto(f"/quizzes/{quiz.pk}/")
    page.get_by_label("The article before the questions").check()
    page.get_by_label("Paper").select_option("Letter")
    for name in ("Worksheet (PDF)", "Answer key (PDF)", "Cards to cut out (PDF)"):
        button = page.get_by_role("button", name=name)
        if name.startswith("Cards") and not button.count():
            assert not quiz.article.decks.exists()
            continue
        with page.expect_download() as downloaded:
            button.click()
        sheets = PdfReader(downloaded.value.path()).pages
        assert float(sheets[0].mediabox.width) == 612, f"{name} is not on Letter paper."
        assert "".join(sheet.extract_text() for sheet in sheets).strip(), f"{name} is empty."
