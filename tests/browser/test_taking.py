"""A student takes a quiz: with a mouse, with the keyboard alone, with no script; and nothing that is answered is ever lost."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect
from pytest_django.live_server_helper import LiveServer

from classroom.models import Response, Sitting
from library.models import Quiz
from tests.browser.conftest import PATIENCE
from tests.browser.student import answer, answer_everything, expect_saved, expect_score, join, question, submit
from tests.browser.watching import Watch
from tests.classroom.conftest import answers_of
from tests.classroom.river import ITEMS, KEYS

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]

KEEP = "**/keep/"


def stands() -> dict[int, list[str]]:
    """The answers that the server has; those of several choices in the order of the key."""
    answers = answers_of(Sitting.objects.get())
    return {position: sorted(words) if position == 7 else words for position, words in answers.items()}


def refuse(route: Route) -> None:
    route.fulfill(status=503, body="Busy.")


def test_it_works(page: Page, quiz: Quiz) -> None:
    join(page)
    answer_everything(page)
    expect(page.locator("#count")).to_have_text("9 of 9 answered")
    submit(page)
    expect_score(page, "9")
    expect(page.locator("mark").first).to_have_text(ITEMS[0].source.text.replace("\n", " "))
    page.get_by_role("link", name="Learn it with the flashcards").click()
    expect(page.get_by_text("Card 1 of 3")).to_be_visible()


def test_it_works_by_keyboard_alone(page: Page, quiz: Quiz) -> None:
    page.goto("/")
    press_until(page, "input#code")
    page.keyboard.type("rvr234")
    page.keyboard.press("Enter")
    press_until(page, "input#name")
    page.keyboard.type("Red Fox")
    page.keyboard.press("Enter")
    for position in range(1, len(ITEMS) + 1):
        answer_by_keyboard(page, position)
    expect(page.locator("#count")).to_have_text("9 of 9 answered")
    press_until(page, "button[value=submit]")
    page.keyboard.press("Enter")
    expect_score(page, "9")


def press_until(page: Page, selector: str) -> None:
    """Tab on to the thing; where the focus is can always be seen, above the bar at the bottom."""
    page.wait_for_load_state()
    for _ in range(80):
        if page.locator(f"{selector}:focus").count():
            assert_in_sight(page)
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"The Tab key never reaches {selector}.")


def assert_in_sight(page: Page) -> None:
    assert page.evaluate(
        """() => {
          const box = document.activeElement.getBoundingClientRect();
          const bar = document.querySelector(".bar")?.getBoundingClientRect();
          return box.top >= 0 && box.top < (bar ? bar.top : innerHeight);
        }"""
    ), "What has the focus is hidden."


def answer_by_keyboard(page: Page, position: int) -> None:
    there = question(page, position)
    name = there.get_attribute("data-name")
    if there.get_by_role("radio").count():
        choose_by_keyboard(page, f"input[name={name}]", KEYS[position][0])
    elif there.get_by_role("checkbox").count():
        for word in KEYS[position]:
            press_until(page, f"input[name={name}][value='{value_of(page, position, word)}']")
            page.keyboard.press("Space")
    else:
        for place, word in enumerate(KEYS[position]):
            field = there.get_by_role("combobox").or_(there.get_by_role("textbox")).nth(place)
            field.evaluate("(field, place) => field.dataset.place = place", place)
            press_until(page, f"[name={name}][data-place='{place}']")
            page.keyboard.type(letter_of(page, position, word) if there.locator(".lettered").count() else word)


def value_of(page: Page, position: int, word: str) -> str:
    return question(page, position).locator("label", has_text=re.compile(rf"^\s*{re.escape(word)}\s*$")).locator("input").input_value()


def letter_of(page: Page, position: int, word: str) -> str:
    return question(page, position).locator(".lettered li", has_text=word).locator("b").inner_text()


def choose_by_keyboard(page: Page, selector: str, word: str) -> None:
    press_until(page, selector)
    page.keyboard.press("Space")
    for _ in range(8):
        if page.locator("label:has(input:focus:checked)").inner_text().strip() == word:
            return
        page.keyboard.press("ArrowDown")
    raise AssertionError(f"The arrow keys never reach {word}.")


def test_it_works_without_a_script(chromium: Browser, live_server: LiveServer, quiz: Quiz, watch: Watch) -> None:
    context = chromium.new_context(base_url=live_server.url, java_script_enabled=False)
    context.set_default_timeout(PATIENCE)
    context.on("page", watch.follow)
    page = context.new_page()
    join(page)
    answer(page, 1, KEYS[1])
    page.get_by_role("button", name="Save and continue later").click()
    expect(page.get_by_text("Your answers are saved.")).to_be_visible()

    page.goto("/join/RVR234/")
    page.get_by_role("link", name="Go on as Blue Otter").click()
    expect(question(page, 1).get_by_label(KEYS[1][0])).to_be_checked()
    submit(page)
    expect(page.get_by_text("8 questions are still open")).to_be_visible()
    for position in range(2, 10):
        answer(page, position, KEYS[position])
    submit(page)
    expect_score(page, "9")

    page.goto("/cards/432RVR/")
    page.get_by_text("Amina Sesay").click()
    expect(page.get_by_text("studies mammals at the county museum")).to_be_visible()
    context.close()


def test_it_takes_the_last_word_of_whoever_goes_back_without_a_script(
    chromium: Browser, live_server: LiveServer, quiz: Quiz, watch: Watch
) -> None:
    context = chromium.new_context(base_url=live_server.url, java_script_enabled=False)
    context.on("page", watch.follow)
    page = context.new_page()
    join(page)
    save, said = page.get_by_role("button", name="Save and continue later"), page.get_by_text("Your answers are saved.")
    for wrong_or_right in (ITEMS[0].choices[1].text, *KEYS[1], ITEMS[0].choices[1].text):
        answer(page, 1, [wrong_or_right])
        save.click()
        expect(said).to_be_visible()
        assert stands()[1] == [wrong_or_right]
        page.go_back()
        expect(said).to_be_hidden()
    context.close()


def test_it_saves_each_change_by_itself(page: Page, quiz: Quiz) -> None:
    join(page)
    answer(page, 3, ["Joss"])
    expect_saved(page)
    assert stands() == {3: ["Joss"]}
    page.reload()
    expect(question(page, 3).get_by_role("textbox")).to_have_value("Joss")


def test_it_goes_on_at_another_device(page: Page, chromium: Browser, quiz: Quiz) -> None:
    join(page)
    answer(page, 3, ["Joss"])
    expect_saved(page)
    other = chromium.new_context().new_page()
    other.goto(page.url)
    expect(question(other, 3).get_by_role("textbox")).to_have_value("Joss")
    other.context.close()


def test_it_keeps_answers_while_the_server_refuses(page: Page, quiz: Quiz, watch: Watch) -> None:
    watch.expected = ("503",)
    join(page)
    page.route(KEEP, refuse)
    answer(page, 1, KEYS[1])
    answer(page, 3, KEYS[3])
    answer(page, 8, KEYS[8])
    expect(page.get_by_role("status")).to_have_text("Not saved: 3 answers kept on this device.")
    assert stands() == {}

    page.unroute(KEEP)
    expect_saved(page)
    assert stands() == {1: KEYS[1], 3: KEYS[3], 8: KEYS[8]}


def test_it_sends_what_it_kept_when_the_page_is_opened_again(page: Page, context: BrowserContext, quiz: Quiz, watch: Watch) -> None:
    watch.expected = ("503",)
    join(page)
    context.route(KEEP, refuse)
    for position in (1, 3, 7, 8, 9):
        answer(page, position, KEYS[position])
    expect(page.get_by_role("status")).to_have_text("Not saved: 5 answers kept on this device.")
    address = page.url
    page.close()

    context.unroute(KEEP)
    again = context.new_page()
    again.goto(address)
    expect_saved(again)
    expect(question(again, 1).get_by_label(KEYS[1][0])).to_be_checked()
    expect(again.locator("#count")).to_have_text("5 of 9 answered")
    assert stands() == {position: KEYS[position] for position in (1, 3, 7, 8, 9)}


def test_it_does_not_leave_the_page_while_answers_wait(page: Page, context: BrowserContext, quiz: Quiz, watch: Watch) -> None:
    watch.expected = ("ERR_INTERNET_DISCONNECTED",)
    join(page)
    answer_everything(page)
    expect_saved(page)
    context.set_offline(True)
    answer(page, 3, ["Penhale"])
    submit(page)
    expect(page.get_by_role("status")).to_contain_text("Press the button again when you are back online.")

    context.set_offline(False)
    submit(page)
    expect_score(page, "9")
    assert stands()[3] == ["Penhale"]


def test_it_hands_in_at_once_what_was_typed_last(page: Page, quiz: Quiz) -> None:
    """The button is pressed before the saving of the last letter has begun."""
    join(page)
    answer_everything(page)
    question(page, 3).get_by_role("textbox").fill("Penhale")
    submit(page)
    expect_score(page, "9")
    assert stands()[3] == ["Penhale"]


def test_it_takes_back_what_was_erased(page: Page, quiz: Quiz) -> None:
    join(page)
    answer(page, 3, ["Joss"])
    expect_saved(page)
    question(page, 3).get_by_role("textbox").fill("")
    page.get_by_role("button", name="Save and continue later").click()
    expect(page.get_by_text("Your answers are saved.")).to_be_visible()
    assert stands() == {}


def test_it_counts_two_tabs_as_one(page: Page, context: BrowserContext, quiz: Quiz) -> None:
    join(page)
    other = context.new_page()
    other.goto(page.url)
    answer(page, 3, KEYS[3])
    expect_saved(page)
    answer(other, 4, KEYS[4])
    expect_saved(other)
    other.get_by_role("button", name="Save and continue later").click()
    expect(other.get_by_text("Your answers are saved.")).to_be_visible()
    expect(other.locator("#count")).to_have_text("2 of 9 answered")
    assert stands() == {3: KEYS[3], 4: KEYS[4]}


def test_it_shows_the_result_to_whoever_goes_back(page: Page, quiz: Quiz) -> None:
    join(page)
    answer_everything(page)
    submit(page)
    expect_score(page, "9")
    page.go_back()
    expect_score(page, "9")
    assert Response.objects.filter(kind=Response.Kind.SUBMIT).count() == len(ITEMS)


def test_it_counts_a_double_click_once(page: Page, quiz: Quiz) -> None:
    join(page)
    answer_everything(page)
    page.get_by_role("button", name="Submit my answers").dblclick()
    expect_score(page, "9")
    assert Response.objects.filter(kind=Response.Kind.SUBMIT).count() == len(ITEMS)


def test_it_does_not_hand_in_at_the_enter_key(page: Page, quiz: Quiz) -> None:
    join(page)
    answer_everything(page)
    question(page, 3).get_by_role("textbox").press("Enter")
    expect_saved(page)
    assert Sitting.objects.get().submitted is None


def test_it_turns_cards_by_keyboard(page: Page, quiz: Quiz) -> None:
    page.goto("/cards/432RVR/")
    press_until(page, "summary")
    expect(page.get_by_text("the den of an otter")).to_be_hidden()
    page.keyboard.press("Space")
    expect(page.get_by_text("the den of an otter")).to_be_visible()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_text("Card 2 of 3")).to_be_visible()
    expect(page.get_by_text("the den of an otter")).to_be_hidden()
    page.keyboard.press("Enter")
    expect(page.get_by_text("studies mammals at the county museum")).to_be_visible()


def test_it_leads_from_a_question_to_the_article_and_back_on_a_phone(page: Page, quiz: Quiz) -> None:
    page.set_viewport_size({"width": 390, "height": 700})
    join(page)
    page.wait_for_load_state("load")  # the script listens by then, and nothing moves any more
    page.evaluate("document.getElementById('q5').scrollIntoView()")
    to_article = page.get_by_role("link", name="Article", exact=True).bounding_box()
    assert to_article and to_article["y"] < 700, "The way to the article is not in sight."
    page.mouse.click(to_article["x"] + 5, to_article["y"] + 5)
    expect(page.get_by_role("heading", name="The article")).to_be_in_viewport()
    page.get_by_role("link", name="Question 5", exact=True).click()
    expect(page.locator("#q5 legend")).to_be_in_viewport()
