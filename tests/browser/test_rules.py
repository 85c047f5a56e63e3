"""Assignments in a browser: time that runs out, answers checked at once, going on elsewhere, a file as the last resort."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.utils import timezone
from playwright.sync_api import Browser, Page, expect

from classroom.models import Assignment, Sitting
from library.models import Quiz
from tests.browser.conftest import PATIENCE
from tests.browser.student import answer, answer_everything, expect_saved, expect_score, join, question, submit
from tests.browser.test_taking import KEEP, press_until, stands
from tests.browser.watching import Watch
from tests.classroom.river import ITEMS, KEYS

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]

TOO_SMALL = """() => [...document.querySelectorAll("a, button, input:not([type=hidden]), select, summary")]
  .filter((thing) => thing.checkVisibility() && !thing.closest("p:not(.checking), .small") && !thing.matches(".skip"))
  .map((thing) => [thing.outerHTML.slice(0, 90), (thing.closest(".choice") ?? thing).getBoundingClientRect()])
  .filter(([, box]) => box.width < 24 || box.height < 24).map(([name]) => name)
"""
"""What can be pressed and is less than 24 pixels wide or high; links within a sentence may be."""

Assign = Callable[..., Assignment]


@pytest.fixture
def assign(quiz: Quiz) -> Assign:
    def made(**rules: Any) -> Assignment:
        return Assignment.objects.create(quiz=quiz, code="SSS234", created=timezone.now(), **rules)

    return made


def end_in(seconds: int) -> None:
    """Let the time of the one sitting be over so soon, as if it had begun long ago."""
    Sitting.objects.update(deadline=timezone.now() + timedelta(seconds=seconds))


def test_it_hands_in_by_itself_when_the_time_is_over(page: Page, assign: Assign) -> None:
    assign(minutes=20)
    join(page, code="SSS234")
    answer(page, 3, KEYS[3])
    expect_saved(page)
    end_in(4)
    page.reload()
    answer(page, 5, KEYS[5])
    expect_score(page, "2")
    expect(page.get_by_text("Blue Otter, the time is over.")).to_be_visible()
    assert stands() == {3: KEYS[3], 5: KEYS[5]}


def test_it_tells_the_time_in_words_and_aloud_only_near_the_end(page: Page, assign: Assign) -> None:
    assign(minutes=20)
    join(page, code="SSS234")
    expect(page.get_by_role("timer")).to_have_text("20 minutes left")
    expect(page.locator("#announcer")).to_have_text("")
    for seconds, said in ((601, "10 minutes left"), (301, "5 minutes left"), (61, "1 minute left")):
        end_in(seconds)
        page.reload()
        expect(page.get_by_role("timer")).to_have_text(said)
        expect(page.locator("#announcer")).to_have_text(said)


def test_it_goes_on_where_the_teacher_has_given_more_time(page: Page, assign: Assign) -> None:
    assign(minutes=20)
    join(page, code="SSS234")
    end_in(3)
    page.reload()
    end_in(600)
    expect(page.get_by_role("timer")).to_have_text(re.compile("^(9|10) minutes left$"))
    answer(page, 3, KEYS[3])
    expect_saved(page)
    assert Sitting.objects.get().submitted is None


def test_it_keeps_as_a_file_what_comes_too_late(page: Page, assign: Assign, watch: Watch, tmp_path: Path) -> None:
    watch.expected = ("503", "409")
    assign(minutes=20, grace=0)
    join(page, code="SSS234")
    page.route(KEEP, lambda route: route.fulfill(status=503, body="Busy."))
    answer(page, 3, KEYS[3])
    expect(page.locator("#status")).to_have_text("Not saved: 1 answer kept on this device.")
    end_in(-5)
    page.unroute(KEEP)
    expect(page.locator("#status")).to_contain_text("1 answer did not reach the server in time")
    with page.expect_download() as downloading:
        page.get_by_role("button", name="Keep my answers as a file").click()
    downloading.value.save_as(tmp_path / "answers.json")
    said = json.loads((tmp_path / "answers.json").read_text())
    assert said["quire"] == "answers" and said["token"] in page.url
    assert [(entry["name"], entry["values"]) for entry in said["answers"]] == [("a3", KEYS[3])]
    assert stands() == {}

    page.goto(f"/sit/{said['token']}/result/")
    expect(page.locator("#stranded")).to_contain_text("1 answer did not reach the server in time")


def test_it_keeps_the_answers_of_two_tabs_apart_while_offline(page: Page, assign: Assign, watch: Watch) -> None:
    watch.expected = ("503",)
    join(page)
    context = page.context
    other = context.new_page()
    other.goto(page.url)
    context.route(KEEP, lambda route: route.fulfill(status=503, body="Busy."))
    answer(page, 3, KEYS[3])
    answer(other, 4, KEYS[4])
    expect(other.locator("#status")).to_contain_text("Not saved: 1 answer")
    address = page.url
    page.close()
    other.close()

    context.unroute(KEEP)
    again = context.new_page()
    again.goto(address)
    expect_saved(again)
    assert stands() == {3: KEYS[3], 4: KEYS[4]}


def test_it_checks_each_answer_at_once_where_that_is_allowed(page: Page, assign: Assign) -> None:
    assign(is_practice=True)
    join(page, code="SSS234")
    answer(page, 3, ["Amina"])
    page.get_by_role("button", name="Check my answer (Question 3)").click()
    expect(page.locator("#q3")).to_contain_text("Not right")
    expect(page.locator("#q3 mark")).to_contain_text("Joss Penhale")
    expect(page.locator("#count")).to_have_text("1 of 9 answered")
    expect(page.locator("#q4 mark")).to_have_count(0)


def test_it_goes_on_elsewhere_with_the_recovery_code(page: Page, chromium: Browser, quiz: Quiz) -> None:
    join(page)
    answer(page, 3, KEYS[3])
    expect_saved(page)
    code = page.locator("#recovery").inner_text()
    context = chromium.new_context(base_url=re.sub(r"/sit/.*", "", page.url), viewport={"width": 390, "height": 844})
    context.set_default_timeout(PATIENCE)
    elsewhere = context.new_page()
    elsewhere.goto("/join/rvr234/")
    elsewhere.get_by_role("link", name="I have begun on another device").click()
    elsewhere.get_by_label("Recovery code").fill(code.lower())
    elsewhere.get_by_role("button", name="Go on").click()
    expect(question(elsewhere, 3).get_by_role("textbox")).to_have_value(KEYS[3][0])
    answer(elsewhere, 4, KEYS[4])
    expect_saved(elsewhere)
    context.close()
    assert stands() == {3: KEYS[3], 4: KEYS[4]}


def test_it_lets_a_student_practise_what_was_missed(page: Page, quiz: Quiz) -> None:
    join(page)
    answer_everything(page)
    question(page, 3).get_by_role("textbox").fill("Amina")
    submit(page)
    expect_score(page, "8")
    page.get_by_role("button", name="Practise what I missed").click()
    expect(page.get_by_text("This is for practice.")).to_be_visible()
    expect(page.locator("fieldset[data-name]")).to_have_count(1)
    question(page, 1).get_by_role("textbox").fill("Joss Penhale")
    submit(page)
    expect_score(page, "1", 1)


def test_it_works_on_a_phone_in_arabic_from_right_to_left(chromium: Browser, page: Page, quiz: Quiz, live_server: Any) -> None:
    context = chromium.new_context(
        base_url=live_server.url, locale="ar", viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True
    )
    context.set_default_timeout(PATIENCE)
    phone = context.new_page()
    phone.goto("/join/RVR234/")
    phone.get_by_label("اسمك").fill("ثعلب")
    phone.get_by_role("button", name="ابدأ", exact=True).tap()
    expect(phone.locator(".article [lang=en]")).to_have_attribute("dir", "ltr")
    expect(phone.locator("html")).to_have_attribute("dir", "rtl")
    for position in range(1, len(ITEMS) + 1):
        answer(phone, position, KEYS[position])
    expect(phone.locator("#status")).to_have_text(re.compile(r"^حُفظ \d\d:\d\d$"))
    phone.get_by_role("button", name="سلّم إجاباتي").tap()
    expect(phone.locator(".points")).to_have_text("9 من 9")
    context.close()


def test_it_moves_the_focus_to_what_is_still_open(page: Page, quiz: Quiz) -> None:
    join(page)
    answer(page, 1, KEYS[1])
    submit(page)
    expect(page.locator("#still-open")).to_be_focused()
    press_until(page, "#still-open a[href='#q2']")


def test_it_has_targets_that_can_be_hit_and_holds_at_twice_the_size(page: Page, assign: Assign) -> None:
    assign(minutes=20, is_practice=True)
    page.set_viewport_size({"width": 640, "height": 400})  # a laptop of 1280 × 800 at 200 %
    join(page, code="SSS234")
    assert page.evaluate("document.documentElement.scrollWidth") <= 640
    small = page.evaluate(TOO_SMALL)
    assert small == []
