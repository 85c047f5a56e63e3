from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as some

from quizzes.scoring.numbers import figures, numbers
from quizzes.scoring.typed import UNITS, agrees, agrees_as_number

TO_NINETEEN = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
SCALES = {10**9: "billion", 10**6: "million", 1000: "thousand"}

counts = some.integers(0, 10**12 - 1)


def spelled(number: int, joint: str = " and ", hyphen: str = "-") -> str:
    """A number in words, as a book would print it: "three hundred and five"."""
    for scale, name in SCALES.items():
        if number >= scale:
            rest = number % scale
            between = joint if 0 < rest < 100 else " "
            return f"{spelled(number // scale, joint, hyphen)} {name}" + (between + spelled(rest, joint, hyphen) if rest else "")
    if number >= 100:
        return f"{TO_NINETEEN[number // 100]} hundred" + (joint + spelled(number % 100, joint, hyphen) if number % 100 else "")
    if number < 20:
        return TO_NINETEEN[number]
    return TENS[number // 10 - 2] + (hyphen + TO_NINETEEN[number % 10] if number % 10 else "")


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


@given(counts, some.sampled_from([" and ", " "]), some.sampled_from(["-", " "]))
@example(1_000_001, " and ", "-")
@example(100_100, " ", " ")
def test_it_reads_any_number_in_words(number: int, joint: str, hyphen: str) -> None:
    assert numbers(spelled(number, joint, hyphen)) == (Decimal(number),)


@given(counts, some.sampled_from(",' "))
def test_it_reads_any_number_with_its_thousands_marked(number: int, mark: str) -> None:
    assert numbers(f"{number:,}".replace(",", mark)) == (Decimal(number),)


@given(some.integers(1000, 10**12), some.integers(0, 99))
def test_it_reads_any_number_with_a_part(number: int, hundredths: int) -> None:
    value = Decimal(f"{number}.{hundredths:02}")
    assert numbers(f"{value:,}") == (value,)
    assert numbers(f"{value:,}".translate(str.maketrans(",.", ".,"))) == (value,)


@given(counts, some.sampled_from(UNITS), some.data())
def test_it_agrees_in_words_and_figures_whatever_the_unit_is_called(number: int, units: set[str], data: some.DataObject) -> None:
    one, other = (data.draw(some.sampled_from(sorted(units))) for _ in range(2))
    assert agrees(spelled(number), f"{number:,}")
    assert agrees_as_number(f"{number:,} {one}", f"{spelled(number)} {other}")
    assert agrees_as_number(f"{number}", f"{spelled(number)} {other}")


@given(some.integers(2, 10**9), some.sampled_from(UNITS), some.sampled_from(UNITS), some.data())
def test_it_agrees_with_no_other_number_or_unit(number: int, units: set[str], others: set[str], data: some.DataObject) -> None:
    one, other = data.draw(some.sampled_from(sorted(units))), data.draw(some.sampled_from(sorted(others)))
    assert not agrees_as_number(f"{number + 1} {one}", f"{spelled(number)} {one}")
    assert agrees_as_number(f"{number} {one}", f"{number} {other}") == (units == others)
