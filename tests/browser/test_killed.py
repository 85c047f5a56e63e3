"""The server is killed (SIGKILL) between two answers, on the default SQLite: what was acknowledged is there, the rest comes after."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import PATIENCE
from tests.serving import Server, full_class_served

pytestmark = [pytest.mark.browser, pytest.mark.slow]

CODE = "BNCH22"


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    with full_class_served(tmp_path) as server:
        yield server


@pytest.fixture
def page(chromium: Browser, server: Server) -> Iterator[Page]:
    context = chromium.new_context(base_url=f"http://127.0.0.1:{server.port}")
    context.set_default_timeout(PATIENCE)
    yield context.new_page()
    context.close()


def write(page: Page, position: int, words: str) -> None:
    page.locator(f"#q{position} input[type=text], #q{position} fieldset input:not([type])").first.fill(words)


def expect_words(page: Page, position: int, words: str) -> None:
    expect(page.locator(f"#q{position} fieldset input").first).to_have_value(words)


def test_it_works(page: Page, server: Server) -> None:
    page.goto(f"/join/{CODE}/")
    page.get_by_label("Your name").fill("Blue Otter")
    page.get_by_role("button", name="Start", exact=True).click()
    write(page, 1, "before")
    expect(page.locator("#status")).to_have_text(re.compile("^Saved"))

    server.kill()
    write(page, 2, "between")
    write(page, 3, "also between")
    expect(page.locator("#status")).to_have_text(re.compile("^Not saved: 2 answers kept on this device"))

    server.start()
    expect(page.locator("#status")).to_have_text(re.compile("^Saved"))
    write(page, 4, "after")
    expect(page.locator("#status")).to_have_text(re.compile("^Saved"))
    expect(page.locator("#count")).to_have_text("4 of 20 answered")
    server.kill()
    server.start()
    page.reload()
    for position, words in enumerate(("before", "between", "also between", "after"), 1):
        expect_words(page, position, words)


def test_it_keeps_what_was_written_while_the_server_was_gone_through_a_closed_page(page: Page, server: Server) -> None:
    page.goto(f"/join/{CODE}/")
    page.get_by_label("Your name").fill("Red Fox")
    page.get_by_role("button", name="Start", exact=True).click()
    expect(page.locator("#q1 fieldset input").first).to_be_visible()
    page.wait_for_load_state("load")  # the script is there by then
    server.kill()
    write(page, 7, "kept")
    expect(page.locator("#status")).to_have_text(re.compile("^Not saved: 1 answer kept on this device"))
    address, context = page.url, page.context
    page.close()

    server.start()
    again = context.new_page()
    again.goto(address)
    expect(again.locator("#status")).to_have_text(re.compile("^Saved"))
    expect_words(again, 7, "kept")
