"""Pages of the teacher that show every kind of question: no finding by axe, no scrolling sideways, in light and dark."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from django.contrib.auth.models import User
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, Page, expect
from pytest_django.live_server_helper import LiveServer

from library import authoring, changes, sharing, tagging
from library.models import Article, Quiz
from library.teachers import teachers_group
from tests.browser.test_pages import look
from tests.browser.watching import Watch
from tests.library.bell import DRAFT, NOW, TEXT

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]

OF_ANYBODY = ("/", "/sign-in/", "/admin/login/", "/no/such/page/")
OF_A_TEACHER = (
    "/",
    "/quizzes/new/",
    "/quizzes/{quiz}/",
    "/quizzes/{quiz}/review/",
    "/quizzes/{quiz}/own/",
    "/quizzes/{quiz}/own/?kind=matching&sentence=It+weighed+340+kilograms+and+was+cast+in+Norwick.",
    "/quizzes/{quiz}/history/",
    "/decks/{deck}/",
    "/decks/cards/{card}/edit/",
    "/bank/",
    "/bank/quiz/",
    "/rules/",
)


@pytest.fixture
def bell(teacher: User) -> Quiz:
    """A quiz with a question of every kind: the first accepted, the second left out, the others to review."""
    article = Article.objects.create(owner=teacher, title=DRAFT.article.title, text=TEXT, created=NOW)
    quiz = authoring.keep(article, DRAFT, now=NOW)
    first, second, *_ = quiz.questions.all()
    changes.accept(first, by=teacher, now=NOW)
    changes.reject(second, by=teacher, now=NOW)
    tagging.tag(first, "bells, sea")
    return quiz


@pytest.fixture
def desk(context: BrowserContext, live_server: LiveServer, teacher: User) -> Page:
    """The teacher's browser, signed in."""
    teacher.is_staff = True
    teacher.save()
    teacher.groups.add(teachers_group())
    sign_in(context, live_server, teacher)
    return context.new_page()


def sign_in(context: BrowserContext, live_server: LiveServer, user: User) -> None:
    client = Client()
    client.force_login(user)
    context.add_cookies([{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}])


def where(address: str, quiz: Quiz) -> str:
    deck = quiz.article.decks.get()
    return address.format(quiz=quiz.pk, deck=deck.pk, card=deck.cards.all()[0].pk, question=quiz.questions.all()[0].pk)


def name_of(address: str) -> str:
    return "teacher-" + (re.sub(r"\W+", "-", address).strip("-") or "home")


@pytest.mark.parametrize("address", OF_ANYBODY)
def test_it_is_for_everybody(page: Page, watch: Watch, address: str) -> None:
    watch.expected = ("404", "inline style", "preload assets")
    page.goto(address)
    look(page, "anybody" + name_of(address))


@pytest.mark.parametrize("address", OF_A_TEACHER)
def test_it_is_for_every_teacher(desk: Page, bell: Quiz, address: str) -> None:
    desk.goto(where(address, bell))
    look(desk, name_of(address))


def test_it_is_for_every_teacher_once_published(desk: Page, bell: Quiz) -> None:
    authoring.accept_all(bell)
    authoring.accept_all(bell.article.decks.get())
    authoring.publish(bell, now=NOW)
    for address in ("/", "/quizzes/{quiz}/", "/decks/{deck}/"):
        desk.goto(where(address, bell))
        look(desk, name_of(address) + "-published")


def test_it_edits_every_kind(desk: Page, bell: Quiz, watch: Watch) -> None:
    watch.expected = ("422",)
    for question in bell.questions.all():
        desk.goto(f"/questions/{question.pk}/edit/")
        desk.get_by_label("Question").fill(" ")
        desk.get_by_role("main").locator("form").evaluate("form => form.noValidate = true")
        desk.get_by_role("button", name="Save and accept").click()
        expect(desk.get_by_role("alert")).to_be_visible()
        look(desk, f"teacher-edit-{question.kind}-{question.position}")


def test_it_is_reviewed_by_keyboard_alone(desk: Page, bell: Quiz) -> None:
    desk.goto(f"/quizzes/{bell.pk}/review/")
    desk.get_by_role("button", name="Accept question 3").focus()
    desk.keyboard.press("Enter")
    expect(desk.get_by_text("3 of 8 reviewed")).to_be_visible()
    following = bell.questions.all()[3]
    expect(desk.locator(f"#question-{following.pk}")).to_be_in_viewport()
    desk.keyboard.press("Tab")
    expect(desk.get_by_role("button", name="Accept question 4")).to_be_focused()


def test_it_is_reviewed_by_single_keys(desk: Page, bell: Quiz) -> None:
    desk.goto(f"/quizzes/{bell.pk}/review/")
    third, fourth = bell.questions.all()[2:4]
    for _ in range(2):
        desk.keyboard.press("j")
    expect(desk.locator(f"#question-{third.pk}")).to_be_focused()
    desk.keyboard.press("a")
    expect(desk.get_by_text("3 of 8 reviewed, 2 accepted")).to_be_visible()
    expect(desk.locator(f"#question-{fourth.pk}")).to_be_focused()
    desk.keyboard.press("x")
    expect(desk.get_by_text("4 of 8 reviewed, 2 accepted")).to_be_visible()
    desk.keyboard.press("u")
    expect(desk.get_by_text("3 of 8 reviewed, 2 accepted")).to_be_visible()


def test_it_is_split_by_keys_and_shows_them_all(desk: Page, bell: Quiz) -> None:
    second, third = bell.questions.all()[1:3]
    desk.goto(f"/quizzes/{bell.pk}/review/#question-{third.pk}")
    desk.keyboard.press("?")
    expect(desk.get_by_role("dialog", name="Keys")).to_be_visible()
    look(desk, "teacher-review-keys")
    desk.keyboard.press("Escape")
    expect(desk.locator(f"#question-{third.pk}")).to_be_focused()
    desk.keyboard.press("m")
    desk.keyboard.press("k")
    desk.keyboard.press("m")
    desk.keyboard.press("a")
    expect(desk.get_by_text("2 of 8 reviewed, 2 accepted")).to_be_visible()
    expect(desk.locator(f"#question-{second.pk}").get_by_role("checkbox")).to_be_checked()
    desk.keyboard.press("w")
    desk.keyboard.type("Two of them")
    look(desk, "teacher-review-split")
    desk.keyboard.press("Enter")
    expect(desk.get_by_text("Moved to “Two of them”: 2.")).to_be_visible()
    expect(desk.get_by_text("1 of 6 reviewed, 1 accepted")).to_be_visible()


def test_it_is_labelled_by_keys(desk: Page, bell: Quiz) -> None:
    third = bell.questions.all()[2]
    desk.goto(f"/quizzes/{bell.pk}/review/#question-{third.pk}")
    desk.keyboard.press("l")
    expect(desk.locator(f"#level-{third.pk}")).to_be_focused()
    desk.locator(f"#level-{third.pk}").select_option("hard")
    desk.keyboard.press("Escape")
    desk.keyboard.press("s")
    expect(desk.locator(f"#question-{third.pk} .pill", has_text="hard")).to_be_visible()


def test_it_is_given_points_by_a_key(desk: Page, bell: Quiz) -> None:
    third = bell.questions.all()[2]
    desk.goto(f"/quizzes/{bell.pk}/review/#question-{third.pk}")
    desk.keyboard.press("p")
    expect(desk.locator(f"#points-{third.pk}")).to_be_focused()
    desk.keyboard.type("2.5")
    look(desk, "points while reviewing")
    desk.keyboard.press("Enter")
    expect(desk.locator(f"#question-{third.pk} .pill", has_text="2.5 points")).to_be_visible()


def test_it_is_edited_in_place_with_a_preview(desk: Page, bell: Quiz) -> None:
    question = bell.questions.get(kind="short_answer")
    desk.goto(f"/quizzes/{bell.pk}/review/#question-{question.pk}")
    row = desk.locator(f"#question-{question.pk}")
    desk.keyboard.press("e")
    row.get_by_role("textbox", name="Question").fill("Who looks after the museum, and <b>why</b>?")
    preview = row.get_by_role("region", name="Preview")
    expect(preview).to_contain_text("Who looks after the museum, and <b>why</b>?")
    look(desk, "teacher-edit-in-place")
    row.get_by_role("link", name="Leave it as it was").click()
    expect(row.get_by_role("heading", level=2)).to_have_text("Who keeps the village museum?")
    row.get_by_role("link", name=re.compile("^Edit question")).click()
    row.get_by_role("textbox", name="Question").fill("Who looks after the museum?")
    row.get_by_role("button", name="Save and accept").click()
    expect(desk.get_by_role("heading", name="Who looks after the museum?")).to_be_visible()
    row.get_by_text(re.compile("^More for question")).click()
    look(desk, "teacher-review-more")


def test_it_keeps_the_article_through_a_refusal(desk: Page, watch: Watch) -> None:
    watch.expected = ("422",)
    desk.goto("/quizzes/new/")
    words = "Der Turm steht seit hundert Jahren auf dem Meer. " * 20
    desk.get_by_label("Article").fill(words)
    desk.get_by_role("button", name="Write the questions").click()
    expect(desk.get_by_role("alert")).to_be_visible()
    expect(desk.get_by_label("Article")).to_have_value(words)
    look(desk, "teacher-refused")


def test_it_works_without_javascript(chromium: Browser, live_server: LiveServer, teacher: User, bell: Quiz) -> None:
    context = chromium.new_context(base_url=live_server.url, java_script_enabled=False)
    sign_in(context, live_server, teacher)
    page = context.new_page()
    page.goto(f"/quizzes/{bell.pk}/review/")
    page.get_by_role("button", name="Accept the other 6").first.click()
    page.get_by_role("button", name="Publish").click()
    expect(page.locator(".code")).to_have_text(re.compile(r"^[B-Z2-9]{6}$"))
    context.close()


def test_it_shows_what_a_colleague_shares(desk: Page, bell: Quiz, teacher: User, stranger: User) -> None:
    article = Article.objects.create(owner=stranger, title=DRAFT.article.title, text=TEXT, created=NOW)
    authoring.accept_all(authoring.keep(article, DRAFT, now=NOW))
    sharing.share_bank(stranger, teacher.username, now=NOW)
    sharing.share_bank(teacher, stranger.username, now=NOW)
    desk.goto("/")
    desk.get_by_role("link", name="All questions of stranger").click()
    desk.get_by_text("Its answer").first.click()
    expect(desk.get_by_text("from stranger").nth(1)).to_be_visible()
    look(desk, "teacher-bank-shared")
    desk.get_by_label("Who keeps the village museum?").check()
    desk.get_by_label("Title of the new quiz").fill("Taken over")
    desk.get_by_role("button", name="Make a quiz of the ticked ones").click()
    expect(desk.get_by_text("1 of 1 reviewed, 1 accepted")).to_be_visible()


def test_it_merges_another_quiz(desk: Page, bell: Quiz) -> None:
    other = authoring.keep(bell.article, replace(DRAFT, items=(replace(DRAFT.items[3], stem="Who looks after it?"),)), now=NOW)
    desk.goto(f"/quizzes/{bell.pk}/review/")
    desk.keyboard.press("r")
    expect(desk.get_by_label("Take in the questions of")).to_be_focused()
    look(desk, "teacher-review-merge")
    desk.get_by_role("button", name="Merge it into this quiz").click()
    expect(desk.get_by_text(f"Came in from “{other.title}”: 1.")).to_be_visible()
    desk.keyboard.press("u")
    expect(desk.get_by_text("Taken back.")).to_be_visible()
    expect(desk.get_by_text("2 of 8 reviewed, 1 accepted")).to_be_visible()


def test_it_keeps_what_is_ticked_in_the_bank_through_pages_and_searches(desk: Page, bell: Quiz) -> None:
    for at in range(3):
        items = [replace(item, stem=f"{item.stem} ({at})") for item in DRAFT.items if "[1]" not in item.stem]
        authoring.keep(bell.article, replace(DRAFT, items=tuple(items)), now=NOW)
    desk.goto("/bank/")
    desk.get_by_label("Who keeps the village museum? (0)").check()
    desk.get_by_role("link", name="Older").click()
    desk.get_by_role("group").get_by_role("checkbox").first.check()
    expect(desk.get_by_role("status")).to_have_text("2 ticked, 1 of them not on this page.")
    desk.goto("/bank/?words=museum")
    expect(desk.get_by_label("Who keeps the village museum? (0)")).to_be_checked()
    look(desk, "teacher-bank-ticked")
    desk.get_by_label("Title of the new quiz").fill("From two pages")
    desk.get_by_role("button", name="Make a quiz of the ticked ones").click()
    expect(desk.get_by_text("0 of 2 reviewed")).to_be_visible()
    desk.goto("/bank/")
    expect(desk.get_by_text("Untick them all")).to_be_hidden()
