"""What an article is called."""

import pytest

from quizzes.reading import read, read_text

BODY = "The old bridge was closed on Monday. Nobody in the town knew why."


def test_it_works() -> None:
    assert read_text(f"Bridge closed\n\n{BODY}").title == "Bridge closed"


def test_it_takes_the_teachers_own_title_first() -> None:
    assert read_text(f"Bridge closed\n\n{BODY}", title="  My\nbridge ").title == "My bridge"


@pytest.mark.parametrize("line", ["a bridge at night_00017.jpg", "https://news.example/bridge", "Introduction", "www.news.example"])
def test_it_passes_over_lines_that_are_no_headline(line: str) -> None:
    assert read_text(f"{line}\n\nBridge closed\n{BODY}").title == "Bridge closed"


def test_it_takes_a_question_for_a_headline() -> None:
    assert read_text(f"Why is the bridge closed?\n{BODY}").title == "Why is the bridge closed?"


def test_it_takes_two_sentences_in_capitals_for_a_headline() -> None:
    assert read_text(f"The Bridge Was Closed. Then They Asked Why.\n\n{BODY}").title == "The Bridge Was Closed. Then They Asked Why."


@pytest.mark.parametrize(
    "text",
    [BODY, f"“Nobody told us.”\n{BODY}", f"A list of things:\n{BODY}", f"{'A line that goes on and on ' * 7}\n{BODY}", "Only one line"],
)
def test_it_takes_the_files_name_when_there_is_no_headline(text: str) -> None:
    assert read(text.encode(), name="texts/week-3/the_old-bridge.txt").title == "The old bridge"


@pytest.mark.parametrize("name", ["", "-", "...", "12.txt"])
def test_it_takes_the_first_words_when_there_is_nothing_else(name: str) -> None:
    assert read(BODY.encode(), name=name).title == "The old bridge was closed on Monday. Nobody…"


def test_it_says_all_of_a_text_of_few_words() -> None:
    assert read_text("Dogs bark.").title == "Dogs bark."


def test_it_cuts_what_is_too_long() -> None:
    assert read_text(BODY, title="bridge " * 100).title == "bridge " * 28 + "bri…"


def test_a_headline_may_be_as_long_as_a_sentence() -> None:
    headline = "Towns along the northern coast are sinking because of empty wells under them. But the town of Holm has found a cure"
    assert read_text(f"{headline}\n\n{BODY}").title == headline
