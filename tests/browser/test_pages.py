"""Every page that a student or teacher meets in the classroom: no finding by axe, no scrolling sideways, in light and dark.

With QUIRE_PICTURES=FOLDER each is kept there as a picture, to be looked at.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.contrib.auth.models import User
from django.test import Client
from playwright.sync_api import BrowserContext, Page, expect
from pytest_django.live_server_helper import LiveServer

from library.models import Quiz
from tests.browser.student import answer, answer_everything, expect_saved, expect_score, join, submit
from tests.browser.watching import Watch
from tests.classroom.river import KEYS

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]

WIDTHS = {"phone": 390, "laptop": 1280}


def look(page: Page, name: str) -> None:
    """The page at both widths, in both schemes."""
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        for device, width in WIDTHS.items():
            page.set_viewport_size({"width": width, "height": 844})
            found = Axe().run(page).response["violations"]
            assert [(finding["id"], [node["html"] for node in finding["nodes"]]) for finding in found] == [], f"{name} in {scheme}"
            assert page.evaluate("document.documentElement.scrollWidth") <= width, f"{name} on a {device} scrolls sideways"
            keep_picture(page, f"{name}-{device}-{scheme}")


def keep_picture(page: Page, name: str) -> None:
    if folder := os.environ.get("QUIRE_PICTURES"):
        page.screenshot(path=Path(folder) / f"{name}.png", full_page=True)


def see_wrong_code(page: Page) -> None:
    page.goto("/join/?code=WRONG1")


def see_name(page: Page) -> None:
    page.goto("/join/RVR234/")


def see_name_again(page: Page) -> None:
    join(page)
    page.goto("/join/RVR234/")


def see_name_refused(page: Page) -> None:
    page.goto("/join/RVR234/")
    page.get_by_label("Your name").fill("?!")
    page.get_by_role("button", name="Start", exact=True).click()


def see_questions(page: Page) -> None:
    join(page)


def see_questions_answered(page: Page) -> None:
    join(page)
    answer_everything(page)
    expect_saved(page)


def see_open_questions(page: Page) -> None:
    join(page)
    answer(page, 1, KEYS[1])
    submit(page)
    expect(page.get_by_text("8 questions are still open")).to_be_visible()


def see_full_score(page: Page) -> None:
    join(page)
    answer_everything(page)
    submit(page)
    expect_score(page, "9")


def see_mixed_score(page: Page) -> None:
    join(page)
    answers = {1: ["Otters ate them all."], 2: ["False"], 4: ["22"], 7: ["A fence"], 8: ["Joss Penhale", "Rona Keel", "The mayor"]}
    for position, words in answers.items():
        answer(page, position, words)
    submit(page)
    page.get_by_role("button", name="Submit with these left open").click()
    expect_score(page, "2.83")


def see_cards(page: Page) -> None:
    page.goto("/cards/432RVR/")
    page.locator("summary:visible").click()


def see_no_cards(page: Page) -> None:
    page.goto("/cards/WRONG1/")


SIGHTS = [value for name, value in list(globals().items()) if name.startswith("see_")]


@pytest.mark.parametrize("see", SIGHTS, ids=lambda see: see.__name__)
def test_it_is_for_everybody(page: Page, quiz: Quiz, watch: Watch, see: Callable[[Page], None]) -> None:
    watch.expected = ("404", "422")  # a browser's console tells of these pages' status
    see(page)
    look(page, see.__name__.removeprefix("see_"))


def test_it_is_for_every_teacher(page: Page, context: BrowserContext, live_server: LiveServer, quiz: Quiz, teacher: User) -> None:
    see_mixed_score(page)
    join(page, "Red Fox")
    client = Client()
    client.force_login(teacher)
    context.add_cookies([{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}])
    page.goto(f"/quizzes/{quiz.pk}/results/")
    look(page, "results")
    page.get_by_role("link", name="Blue Otter").click()
    look(page, "sheet")


def test_it_prints_every_card_with_its_back(page: Page, quiz: Quiz) -> None:
    page.goto("/cards/432RVR/")
    page.emulate_media(media="print")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    for text in ("the den of an otter", "studies mammals", "keeps trout"):
        expect(page.get_by_text(text)).to_be_visible()
