"""Answers that wait on a device: with the storage full or forbidden, in a crowd, overtaken on the way, on two devices, while the clock
is set, the language changed, or the button pressed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from django.contrib.auth.models import User
from django.utils import timezone
from playwright.sync_api import Browser, BrowserContext, Page, Request, Route, expect
from pytest_django.live_server_helper import LiveServer

from classroom.models import Assignment, Response, Sitting
from library.models import Quiz
from tests.browser.conftest import PATIENCE
from tests.browser.student import answer, answer_everything, expect_saved, expect_score, join, question, submit
from tests.browser.test_taking import KEEP, refuse, stands
from tests.browser.watching import Watch
from tests.classroom.river import ITEMS, KEYS, open_quiz

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]

FORBIDDEN = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('Forbidden', 'SecurityError'); } })"
FULL = """
for (let size = 5 << 20; size > 16; size >>= 1) {
  try { localStorage.setItem(`full ${size}`, "x".repeat(size)); } catch { /* half of it may fit */ }
}
"""
KILLED = "addEventListener('pagehide', (happened) => happened.stopImmediatePropagation(), true)"  # it says no last word
HURRIED = "{ const timeout = AbortSignal.timeout.bind(AbortSignal); AbortSignal.timeout = () => timeout(1000); }"
ONLY_HERE = "Not saved: 1 answer kept only as long as this page is open."


@pytest.fixture
def phone(chromium: Browser, live_server: LiveServer) -> Iterator[Page]:
    """Another device of the same student."""
    context = chromium.new_context(base_url=live_server.url, viewport={"width": 390, "height": 844})
    context.set_default_timeout(PATIENCE)
    yield context.new_page()
    context.close()


def fill(page: Page, position: int, words: str) -> None:
    question(page, position).get_by_role("textbox").first.fill(words)


def hold_first(page: Page, address: str) -> list[Route]:
    """Keep the first request to an address waiting, until the test lets it go; those after it pass."""
    held: list[Route] = []

    def hold(route: Route) -> None:
        if held:
            route.continue_()
        else:
            held.append(route)

    page.route(address, hold)
    return held


def test_it_works_where_nothing_may_be_stored(page: Page, context: BrowserContext, quiz: Quiz, watch: Watch) -> None:
    watch.expected = ("503",)
    context.add_init_script(FORBIDDEN)
    join(page)
    answer_everything(page)
    expect_saved(page)
    page.route(KEEP, refuse)
    fill(page, 3, "Penhale")
    expect(page.locator("#status")).to_have_text(ONLY_HERE)
    page.unroute(KEEP)
    expect_saved(page)
    submit(page)
    expect_score(page, "9")


def test_it_says_so_where_the_storage_is_full_and_asks_before_the_page_is_left(page: Page, quiz: Quiz, watch: Watch) -> None:
    watch.expected = ("503",)
    join(page)
    page.route(KEEP, refuse)
    fill(page, 3, "Amina")
    expect(page.locator("#status")).to_have_text("Not saved: 1 answer kept on this device.")
    page.evaluate(FULL)
    fill(page, 3, "Joss Penhale " * 30)
    expect(page.locator("#status")).to_have_text(ONLY_HERE)
    there = page.evaluate("Object.keys(localStorage)")
    assert there and not [name for name in there if name.startswith("quire")], "An older answer stayed behind, to be sent some day."
    with page.expect_event("dialog") as asked:
        page.once("dialog", lambda dialog: dialog.dismiss())
        page.close(run_before_unload=True)
    assert asked.value.type == "beforeunload"
    page.unroute(KEEP)
    expect_saved(page)


def test_it_sends_more_than_a_browser_takes_along_at_once(page: Page, context: BrowserContext, teacher: User, watch: Watch) -> None:
    """Thirty long answers in three-byte letters are 90 KB; what is sent while a page is left may have 64."""
    watch.expected = ("ERR_INTERNET_DISCONNECTED",)
    open_quiz(teacher, tuple(replace(ITEMS[2], stem=f"Who found footprint number {number}?") for number in range(30)), "LNG234")
    join(page, code="LNG234")
    context.set_offline(True)
    for position in range(1, 31):
        fill(page, position, "水" * 1000)
    expect(page.locator("#status")).to_have_text("Not saved: 30 answers kept on this device.")
    context.set_offline(False)
    expect_saved(page)
    assert stands() == {position: ["水" * 1000] for position in range(1, 31)}


def test_it_is_not_taken_back_by_what_was_overtaken_on_its_way(page: Page, context: BrowserContext, quiz: Quiz) -> None:
    """The server is slow with the first message: the page gives up, says something newer, and then the first comes at last."""
    context.add_init_script(HURRIED)
    join(page)
    held = hold_first(page, KEEP)
    fill(page, 3, "Amina")
    expect(page.locator("#status")).to_have_text("Not saved: 1 answer kept on this device.")
    fill(page, 3, "Joss Penhale")
    expect_saved(page)
    late = page.request.post(held[0].request.url, data=held[0].request.post_data, headers={"Content-Type": "application/json"})
    assert late.ok
    assert stands() == {3: ["Joss Penhale"]}


def test_it_takes_what_was_said_last_of_two_devices(page: Page, phone: Page, context: BrowserContext, quiz: Quiz, watch: Watch) -> None:
    watch.expected = ("ERR_INTERNET_DISCONNECTED",)
    page.clock.install()
    join(page)
    context.set_offline(True)
    fill(page, 3, "Amina")
    fill(page, 5, "holt")
    page.clock.fast_forward("05:00")
    expect(page.locator("#status")).to_have_text("Not saved: 2 answers kept on this device.")

    phone.goto(page.url)
    fill(phone, 3, "Joss Penhale")
    expect_saved(phone)
    context.set_offline(False)
    page.clock.fast_forward("00:20")
    expect_saved(page)
    assert stands() == {3: ["Joss Penhale"], 5: ["holt"]}


def test_it_goes_on_at_another_device_within_the_same_time(page: Page, phone: Page, quiz: Quiz, watch: Watch) -> None:
    watch.expected = ("409",)
    Assignment.objects.create(quiz=quiz, code="SSS234", created=timezone.now(), minutes=20)
    join(page, code="SSS234")
    fill(page, 3, "Joss Penhale")
    expect_saved(page)
    phone.goto("/join/SSS234/go-on/")
    phone.get_by_label("Recovery code").fill(page.locator("#recovery").inner_text())
    phone.get_by_role("button", name="Go on").click()
    expect(phone.get_by_role("timer")).to_have_text("20 minutes left")
    submit(phone)
    phone.get_by_role("button", name="Submit with these left open").click()
    expect_score(phone, "1")

    fill(page, 5, "holt")
    expect(page.locator("#status")).to_contain_text("1 answer did not reach the server in time")
    expect(page.get_by_role("button", name="Keep my answers as a file")).to_be_visible()


@pytest.mark.parametrize("jump", [600, -600], ids=["forwards", "backwards"])
def test_it_does_not_believe_a_clock_that_is_set(page: Page, quiz: Quiz, jump: int) -> None:
    Assignment.objects.create(quiz=quiz, code="SSS234", created=timezone.now(), minutes=20)
    page.clock.install()
    join(page, code="SSS234")
    expect(page.get_by_role("timer")).to_have_text("20 minutes left")
    with page.expect_response(KEEP):
        page.clock.set_system_time(page.evaluate("Date.now()") / 1000 + jump)
    expect(page.get_by_role("timer")).to_have_text(re.compile("^(19|20) minutes left$"))
    assert Sitting.objects.get().submitted is None


def test_it_loses_nothing_to_another_language(page: Page, quiz: Quiz) -> None:
    join(page)
    answer_everything(page)
    fill(page, 3, "Penhale")
    page.get_by_role("button", name="Español").click()
    expect(page.locator("html")).to_have_attribute("lang", "es")
    expect(question(page, 3).get_by_role("textbox")).to_have_value("Penhale")
    expect(page.locator("#status")).to_have_attribute("aria-busy", "false")  # the new page's script is there, and all of it is sent
    assert stands() == {position: ["Penhale"] if position == 3 else words for position, words in KEYS.items()}


def test_it_shows_what_was_saved_while_the_page_was_loaded_anew(page: Page, quiz: Quiz) -> None:
    """The server makes the page before the answer reaches it, and the answer's receipt reaches the browser before the page."""
    join(page)
    stale = page.request.get(page.url).text()
    under_way, asked = hold_first(page, KEEP), hold_first(page, page.url)
    with page.expect_request(KEEP):
        fill(page, 3, "Joss Penhale")
    with page.expect_request(page.url):
        page.evaluate("void setTimeout(() => location.reload())")
    with page.expect_event("requestfinished", lambda request: request.url.endswith("/keep/")):
        under_way[0].continue_()
    asked[0].fulfill(body=stale, content_type="text/html")
    expect(question(page, 3).get_by_role("textbox")).to_have_value("Joss Penhale")
    assert stands() == {3: ["Joss Penhale"]}


def test_it_is_not_taken_back_by_what_a_killed_page_had_sent(page: Page, context: BrowserContext, quiz: Quiz, watch: Watch) -> None:
    """The next page goes on with what it finds on this device, which may still be under way."""
    watch.expected = ("ERR_FAILED",)
    context.add_init_script(KILLED)
    join(page)
    lost: list[Request] = []

    def lose(route: Route) -> None:
        if "Joss" in (route.request.post_data or ""):
            route.continue_()
        else:
            lost.append(route.request)
            route.abort()

    page.route(KEEP, lose)
    with page.expect_request(KEEP):
        fill(page, 3, "Amina")
    script = hold_first(page, "**/taking.js")
    page.reload(wait_until="commit")
    fill(page, 3, "Joss Penhale")
    script[0].continue_()
    expect_saved(page)
    late = page.request.post(lost[0].url, data=lost[0].post_data, headers={"Content-Type": "application/json"})
    assert late.ok
    assert stands() == {3: ["Joss Penhale"]}


def test_it_hands_in_what_was_typed_while_another_answer_was_under_way(page: Page, quiz: Quiz) -> None:
    join(page)
    answer_everything(page)
    expect_saved(page)
    under_way = hold_first(page, KEEP)
    with page.expect_request(KEEP):
        fill(page, 3, "Amina")
    fill(page, 3, "Joss Penhale")
    submit(page)
    under_way[0].continue_()
    expect_score(page, "9")
    assert stands()[3] == ["Joss Penhale"]
    assert Response.objects.filter(kind=Response.Kind.SUBMIT).count() == len(ITEMS)


def test_it_saves_what_was_answered_before_the_script_was_there(page: Page, quiz: Quiz) -> None:
    script = hold_first(page, "**/taking.js")
    page.goto("/join/RVR234/")
    page.get_by_label("Your name").fill("Blue Otter")
    page.get_by_role("button", name="Start", exact=True).click(no_wait_after=True)
    for position in (1, 3, 8):
        answer(page, position, KEYS[position])
    script[0].continue_()
    expect_saved(page)
    assert stands() == {position: KEYS[position] for position in (1, 3, 8)}
