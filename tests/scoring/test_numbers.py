from decimal import Decimal

import pytest

from quizzes.scoring.numbers import figures, numbers


def test_it_works() -> None:
    assert figures("twenty-two thousand tigers") == "22000 tigers"


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("22,000", "22000"),
        ("22 000", "22000"),
        ("22'000", "22000"),
        ("1,234,567.5", "1234567.5"),
        ("1.234.567,5", "1234567.5"),
        ("1.234", "1.234"),
        ("3,5", "3.5"),
        (".5", "0.5"),
        ("22.50", "22.5"),
        ("1.5 million", "1500000"),
        ("300 thousand", "300000"),
        ("5bn", "5000000000"),
        ("minus two", "-2"),
        ("-2", "-2"),
        ("three hundred and five", "305"),
        ("two thousand and sixteen", "2016"),
        ("two million, three hundred thousand and five", "2300005"),
        ("four hundred fifty-six thousand seven hundred eighty-nine", "456789"),
        ("fifteen hundred", "1500"),
        ("two dozen", "24"),
        ("a hundred million", "100000000"),
    ],
)
def test_it_reads_one_number(written: str, value: str) -> None:
    assert numbers(written) == (Decimal(value),)


@pytest.mark.parametrize(
    ("written", "values"),
    [("one two three", [1, 2, 3]), ("five and six", [5, 6]), ("5-6", [5, 6]), ("in 2016 100 people", [2016, 100]), ("ten five", [10, 5])],
)
def test_it_keeps_two_numbers_apart(written: str, values: list[int]) -> None:
    assert numbers(written) == tuple(values)


@pytest.mark.parametrize("written", ["hundreds", "tension", "someone", "m2", "often", "soften"])
def test_it_leaves_words_alone(written: str) -> None:
    assert numbers(written) == ()
    assert figures(written) == written
