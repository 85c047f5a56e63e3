"""Partial credit and penalties: what a scheme may do to a mark, and what it never does."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as some

from quizzes.items import Alternative, Band, Item, Kind
from quizzes.scoring import right_answer, score
from quizzes.scoring.scheme import Scheme
from tests.scoring.items import EVERY_KIND, GAPS, MATCHING, ONE_KEY, TRUE_FALSE, item
from tests.scoring.test_promises import items

penalties = some.decimals(0, 1, places=4)
schemes = some.builds(
    Scheme, is_partial=some.booleans(), penalty=penalties, takes_typos=some.booleans(), is_word=some.sampled_from([None, str.isalpha])
)
answers = some.lists(some.text(max_size=40), max_size=8).map(tuple)


def test_it_works() -> None:
    strict = Scheme(is_partial=False, penalty=Decimal("0.25"))
    assert score(ONE_KEY, ("otters",), strict).fraction == 1
    assert score(ONE_KEY, ("herons",), strict).fraction == Decimal("-0.25")
    assert score(ONE_KEY, (), strict).fraction == 0


def test_it_gives_nothing_in_part_where_that_was_announced() -> None:
    whole = Scheme(is_partial=False, penalty=Decimal("0.5"))
    assert score(MATCHING, ("fish", "nets", "a holt", "rain"), whole).fraction == 0
    assert score(GAPS, ("river", "otter", "nine"), whole).fraction == 1


def test_it_takes_nothing_off_what_is_right_in_part() -> None:
    assert score(GAPS, ("river", "", ""), Scheme(penalty=Decimal(1))).fraction == Decimal("0.3333333")


def test_it_gives_an_alternative_its_share() -> None:
    partial = item(Kind.SHORT_ANSWER, answers=("Alderby",), alternatives=(Alternative("a town", Decimal("0.25")),))
    assert score(partial, ("the river",)).fraction == 0
    assert score(partial, ("A town!",)).fraction == Decimal("0.25")
    assert score(partial, ("alderby",)).fraction == 1


@pytest.mark.parametrize(
    ("typed", "share"),
    [("200", "1"), ("203", "1"), ("210 people", "0.5"), ("two hundred and fifteen", "0.25"), ("225", "0"), ("22", "0"), ("50", "0.1")],
)
def test_it_gives_the_best_of_several_bands(typed: str, share: str) -> None:
    banded = item(
        Kind.NUMERIC,
        answers=("200",),
        tolerance=3.0,
        bands=(Band(Decimal(10), Decimal("0.5")), Band(Decimal("0.1"), Decimal("0.25"), is_relative=True)),
        alternatives=(Alternative("fifty", Decimal("0.1")),),
    )
    assert score(banded, (typed,)).fraction == Decimal(share)


def test_it_allows_a_part_of_the_key_either_way() -> None:
    relative = item(Kind.NUMERIC, answers=("-40",), bands=(Band(Decimal("0.05"), is_relative=True),))
    assert [score(relative, (typed,)).fraction for typed in ("-42", "-38", "-42.01", "40")] == [1, 1, 0, 0]


@given(items, answers, schemes)
def test_it_stays_between_the_penalty_and_everything(item: Item, answer: tuple[str, ...], scheme: Scheme) -> None:
    assert -scheme.penalty <= score(item, answer, scheme).fraction <= 1


@given(items, schemes)
def test_it_gives_everything_for_the_key_whatever_the_scheme(item: Item, scheme: Scheme) -> None:
    assert score(item, right_answer(item), scheme).fraction == 1


@given(items, some.lists(some.sampled_from(["", " ", "\n", "\u00a0"]), max_size=8), schemes)
def test_it_never_charges_for_a_blank(item: Item, answer: list[str], scheme: Scheme) -> None:
    assert score(item, tuple(answer), scheme).fraction == 0


@given(items, answers, schemes)
def test_it_keeps_seven_places(item: Item, answer: tuple[str, ...], scheme: Scheme) -> None:
    fraction = score(item, answer, scheme).fraction
    assert fraction == fraction.quantize(Decimal("0.0000001"))


@given(some.sampled_from(EVERY_KIND), some.data())
def test_it_never_makes_more_of_an_answer_than_the_plain_scheme(item: Item, data: some.DataObject) -> None:
    own = [*right_answer(item), *(choice.text for choice in item.choices), "", "nonsense"]
    answer = tuple(data.draw(some.lists(some.sampled_from(own), max_size=6)))
    strict = Scheme(is_partial=data.draw(some.booleans()), penalty=data.draw(penalties))
    assert score(item, answer, strict).fraction <= score(item, answer).fraction


@given(some.decimals(-10_000, 10_000, places=3), some.decimals(0, 100, places=3), some.decimals(0, 200, places=3))
def test_it_draws_a_band_where_it_says(key: Decimal, within: Decimal, off: Decimal) -> None:
    banded = item(Kind.NUMERIC, answers=(f"{key:f}",), bands=(Band(within),))
    assert (score(banded, (f"{key + off:f}",)).fraction == 1) == (off <= within)


def test_it_charges_a_wrong_guess_of_two_what_was_announced() -> None:
    assert score(TRUE_FALSE, ("False",), Scheme(penalty=Decimal(1))).fraction == -1
