"""Numbers as the text writes them, and others like them."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from quizzes.generation.numbers import is_year, other_number, value


def test_it_works() -> None:
    assert value("22,000") == 22_000


@pytest.mark.parametrize(
    ("text", "number"), [("7", 7), ("3.5", 3.5), ("£180", 180), ("40%", 40), ("9bn", 9), ("Nine", 9), ("thirty", 30), ("12th", 12)]
)
def test_it_reads_figures_and_words(text: str, number: float) -> None:
    assert value(text) == number


@pytest.mark.parametrize("text", ["", "bread", "nineteen-ish", "1914–18", "3-4", "half"])
def test_it_reads_nothing_else(text: str) -> None:
    assert value(text) is None
    assert other_number(text) == ""


@pytest.mark.parametrize("text", ["22,000", "1,200", "600", "3.5", "£180", "40%", "9bn", "nine", "thirty", "2016", "17", "104"])
def test_it_writes_another_in_the_same_manner(text: str) -> None:
    for factor in range(8):
        other = other_number(text, factor=factor)
        assert value(other) not in {None, value(text)}
        assert other[0].isdigit() == text[0].isdigit()
        assert other.isalpha() == text.isalpha()
        assert other.endswith(("%", "bn")) == text.endswith(("%", "bn"))
        assert ("." in other) == ("." in text)


def test_it_keeps_a_capital() -> None:
    assert other_number("Nine")[0].isupper()


def test_it_keeps_a_percentage_below_a_hundred() -> None:
    assert all((value(other_number("90%", factor=factor)) or 0) < 100 for factor in range(8))
    assert all((value(other_number("90", factor=factor, is_percent=True)) or 0) < 100 for factor in range(8))


def test_it_gives_a_year_for_a_year() -> None:
    assert all(is_year(other_number("2016", factor=factor)) for factor in range(8))


@pytest.mark.parametrize("text", ["1", "0", "one", "3rd", "21st"])
def test_it_leaves_what_has_no_likely_other(text: str) -> None:
    assert other_number(text) == ""


@given(some.integers(min_value=2, max_value=10**12), some.integers(min_value=0, max_value=20))
def test_it_never_gives_the_same_number(number: int, factor: int) -> None:
    for text in (str(number), f"{number:,}", f"{number}%"):
        other = other_number(text, factor=factor)
        assert other == "" or value(other) != value(text)


@given(some.text(max_size=12))
def test_it_takes_any_text(text: str) -> None:
    other_number(text)
    is_year(text)
