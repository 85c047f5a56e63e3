"""What a student does in a browser, in a student's words."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, expect

from tests.classroom.river import ITEMS, KEYS


def join(page: Page, nickname: str = "Blue Otter", code: str = "rvr 234") -> None:
    page.goto("/join/")
    page.get_by_label("Code").fill(code)
    page.get_by_role("button", name="Start").click()
    page.get_by_label("Your name").fill(nickname)
    page.get_by_role("button", name="Start", exact=True).click()
    expect(page.get_by_role("heading", name="Questions")).to_be_visible()


def question(page: Page, position: int) -> Locator:
    return page.locator(f"#q{position} fieldset")


def answer(page: Page, position: int, words: list[str]) -> None:
    """Give an answer in the words of the page, whatever kind the question is of."""
    there = question(page, position)
    if there.get_by_role("combobox").count():
        for place, word in enumerate(words):
            select = there.get_by_role("combobox").nth(place)
            select.select_option(label=select.locator("option", has_text=re.compile(rf"(^|: ){re.escape(word)}$")).inner_text())
    elif there.get_by_role("textbox").count():
        for place, word in enumerate(words):
            there.get_by_role("textbox").nth(place).fill(word)
    else:
        for word in words:
            there.get_by_text(word, exact=True).click()


def answer_everything(page: Page) -> None:
    for position in range(1, len(ITEMS) + 1):
        answer(page, position, KEYS[position])


def submit(page: Page) -> None:
    page.get_by_role("button", name="Submit my answers").click()


def expect_saved(page: Page) -> None:
    """All of it: that the page says so is not enough, for it goes on saying it of what was saved before."""
    expect(page.locator("#status:not([aria-busy=true])")).to_have_text(re.compile(r"^Saved \d\d:\d\d$"))


def expect_score(page: Page, points: str, questions: int = len(ITEMS)) -> None:
    expect(page.locator(".points")).to_have_text(f"{points} of {questions}")
