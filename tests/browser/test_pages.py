"""Every page that a student or teacher meets in the classroom: no finding by axe, no scrolling sideways, in light and dark.

With QUIRE_PICTURES=FOLDER each is kept there as a picture, to be looked at.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone
from playwright.sync_api import BrowserContext, Page, expect
from pytest_django.live_server_helper import LiveServer

from classroom.models import Assignment, SchoolClass, Sitting, Student
from library.guessing import WRONG_CODES
from library.models import Quiz
from tests.browser.student import answer, answer_everything, expect_saved, expect_score, join, submit
from tests.browser.test_outbox import FORBIDDEN
from tests.browser.test_taking import KEEP, refuse
from tests.browser.watching import Watch
from tests.classroom.river import KEYS

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]

WIDTHS = {"phone": 390, "laptop": 1280}
AXE = Axe().axe_script
FIND = "axe.run({resultTypes: ['violations']}).then(found => found.violations)"


def look(page: Page, name: str) -> None:
    """The page at both widths, in both schemes. Axe is brought into the page once: that takes a third as long as to run it."""
    page.evaluate(AXE)
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        for device, width in WIDTHS.items():
            page.set_viewport_size({"width": width, "height": 844})
            found = page.evaluate(FIND)
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


def see_rules(page: Page) -> None:
    give(minutes=20, penalty="0.2500", takes_typos=True, closes=timezone.now() + timedelta(days=1))
    page.goto("/join/SSS234/")


def see_time(page: Page) -> None:
    give(minutes=5)
    join(page, code="SSS234")


def see_go_on(page: Page) -> None:
    page.goto("/join/RVR234/go-on/")


def see_go_on_refused(page: Page) -> None:
    page.goto("/join/RVR234/go-on/")
    page.get_by_label("Recovery code").fill("XXXX")
    page.get_by_role("button", name="Go on").click()


def see_checked(page: Page) -> None:
    give(is_practice=True)
    join(page, code="SSS234")
    for position, words in ((2, KEYS[2]), (3, ["Amina"]), (8, ["Joss Penhale", "Rona Keel", "The mayor"])):
        answer(page, position, words)
        page.get_by_role("button", name=f"Check my answer (Question {position})").click()
        expect(page.locator(f"#q{position} .verdict")).to_be_visible()


def see_nothing_yet(page: Page) -> None:
    give(feedback="after_closing", closes=timezone.now() + timedelta(days=1))
    join(page, code="SSS234")
    submit(page)
    page.get_by_role("button", name="Submit with these left open").click()
    expect(page.get_by_text("You will see what was right here after")).to_be_visible()


def see_closed(page: Page) -> None:
    give(closes=timezone.now() - timedelta(days=1))
    page.goto("/join/SSS234/")


def see_too_early(page: Page) -> None:
    give(opens=timezone.now() + timedelta(days=1))
    page.goto("/join/SSS234/")


def see_offline(page: Page) -> None:
    join(page)
    page.context.set_offline(True)
    for position in (1, 3):
        answer(page, position, KEYS[position])
    expect(page.get_by_role("status")).to_have_text("Not saved: 2 answers kept on this device.")


def see_missed(page: Page) -> None:
    see_mixed_score(page)
    page.get_by_role("button", name="Practise what I missed").click()
    expect(page.get_by_text("This is for practice.")).to_be_visible()


def see_only_here(page: Page) -> None:
    page.context.add_init_script(FORBIDDEN)
    join(page)
    page.route(KEEP, refuse)
    answer(page, 3, KEYS[3])
    expect(page.locator("#status")).to_contain_text("kept only as long as this page is open")


def see_over(page: Page) -> None:
    """Handed in elsewhere, with an answer here that has not come through."""
    join(page)
    Sitting.objects.update(submitted=timezone.now())
    answer(page, 3, KEYS[3])
    expect(page.locator("#status")).to_contain_text("1 answer did not reach the server in time")


def see_stranded(page: Page) -> None:
    see_over(page)
    page.goto(page.url + "result/")
    expect(page.locator("#stranded")).to_be_visible()


def see_time_over(page: Page) -> None:
    give(minutes=5)
    join(page, code="SSS234")
    Sitting.objects.update(deadline=timezone.now() - timedelta(hours=1), is_late=True)
    page.reload()
    expect(page.get_by_text("the time is over")).to_be_visible()


def see_nobodys(page: Page) -> None:
    page.goto("/sit/nobodys/")


def see_held_up(page: Page) -> None:
    for _ in range(WRONG_CODES):
        page.request.get("/join/?code=WRONG1")
    page.goto("/join/RVR234/")


def give(**rules: Any) -> Assignment:
    return Assignment.objects.create(quiz=Quiz.objects.get(), code="SSS234", created=timezone.now(), **rules)


SIGHTS = [value for name, value in list(globals().items()) if name.startswith("see_")]


@pytest.mark.parametrize("see", SIGHTS, ids=lambda see: see.__name__)
def test_it_is_for_everybody(page: Page, quiz: Quiz, watch: Watch, see: Callable[[Page], None]) -> None:
    watch.expected = ("404", "409", "422", "429", "503", "ERR_INTERNET_DISCONNECTED")  # a browser's console tells of these
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


def test_it_is_for_every_teacher_with_a_class(
    page: Page, context: BrowserContext, live_server: LiveServer, quiz: Quiz, teacher: User
) -> None:
    school_class = SchoolClass.objects.create(owner=teacher, name="7b", created=timezone.now())
    students = [Student(school_class=school_class, name=name) for name in ("Amira Haddad", "Ben Okri", "Cleo Marsh")]
    Student.objects.bulk_create(students)
    students[0].extra_time = 25
    students[0].save()
    assignment = give(school_class=school_class, minutes=20)
    page.goto("/join/SSS234/")
    page.get_by_label("Your name").select_option(label="Ben Okri")
    look(page, "roster")
    page.get_by_role("button", name="Start", exact=True).click()
    answer(page, 3, ["Amina"])
    expect_saved(page)
    client = Client()
    client.force_login(teacher)
    context.add_cookies([{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}])
    for name, address in {
        "classes": "/classes/",
        "class": f"/classes/{school_class.pk}/",
        "assignment": f"/assignments/{assignment.pk}/",
        "assigning": f"/quizzes/{quiz.pk}/assign/",
        "quiz": f"/quizzes/{quiz.pk}/",
        "sheet-under-way": f"/quizzes/{quiz.pk}/results/{Sitting.objects.get().pk}/",
    }.items():
        page.goto(address)
        for folded in page.locator("details").all():
            folded.evaluate("folded => { folded.open = true }")
        look(page, name)


@pytest.mark.parametrize("language", ["ar", "es"])
def test_it_is_for_whoever_reads_another_language(page: Page, context: BrowserContext, quiz: Quiz, language: str) -> None:
    context.set_extra_http_headers({"Accept-Language": language})
    page.goto("/join/RVR234/")
    look(page, f"name-{language}")
    page.locator("button[name=name]").click()
    answer_everything(page)
    expect(page.locator("#status.good")).to_be_visible()
    look(page, f"questions-{language}")
    page.locator("button[value=submit]").click()
    expect(page.locator(".points")).to_be_visible()
    look(page, f"score-{language}")
    page.goto("/cards/432RVR/")
    page.locator("summary:visible").click()
    look(page, f"cards-{language}")


def test_it_prints_every_card_with_its_back(page: Page, quiz: Quiz) -> None:
    page.goto("/cards/432RVR/")
    page.emulate_media(media="print")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    for text in ("the den of an otter", "studies mammals", "keeps trout"):
        expect(page.get_by_text(text)).to_be_visible()
