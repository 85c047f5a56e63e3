from decimal import Decimal

import pytest

from quizzes.items import Answer, Item, Mark
from quizzes.scoring import right_answer, score
from tests.scoring.items import (
    CHOSEN_CLOZE,
    EVERY_KIND,
    GAPS,
    MATCHING,
    NUMERIC,
    ONE_KEY,
    ORDERING,
    SHORT,
    TRUE_FALSE,
    TWO_KEYS,
    TYPED_CLOZE,
)


def fraction(item: Item, *answer: str) -> Decimal:
    return score(item, answer).fraction


def test_it_works() -> None:
    assert score(ONE_KEY, ("otters",)) == Mark(Decimal(1), "Right.")


@pytest.mark.parametrize("item", EVERY_KIND, ids=lambda item: item.kind)
def test_it_gives_everything_for_the_key_and_nothing_for_a_blank(item: Item) -> None:
    assert score(item, right_answer(item)).fraction == 1
    assert score(item, ()) == score(item, ("", " ")) == Mark(Decimal(0), "Not answered.")


@pytest.mark.parametrize("item", EVERY_KIND, ids=lambda item: item.kind)
def test_it_gives_nothing_for_what_the_item_does_not_know(item: Item) -> None:
    assert score(item, ("submarines",)).fraction == 0


def test_it_wants_one_choice_where_one_is_right() -> None:
    assert fraction(ONE_KEY, "herons") == 0
    assert fraction(ONE_KEY, "otters", "herons") == 0
    assert fraction(TRUE_FALSE, "True", "False") == 0
    assert fraction(CHOSEN_CLOZE, "canal") == 0


@pytest.mark.parametrize(
    ("answer", "expected", "why"),
    [
        (("otters",), "0.5", "1 of 2 chosen."),
        (("herons", "otters"), "1", "Right."),
        (("otters", "herons", "eels"), "0.5", "2 of 2 chosen, and 1 that should not be."),
        (("otters", "eels"), "0", "1 of 2 chosen, and 1 that should not be."),
        (("otters", "herons", "eels", "ducks"), "0", "2 of 2 chosen, and 2 that should not be."),
        (("eels", "ducks"), "0", "0 of 2 chosen, and 2 that should not be."),
    ],
)
def test_it_takes_wrong_choices_off_the_right_ones(answer: Answer, expected: str, why: str) -> None:
    assert score(TWO_KEYS, answer) == Mark(Decimal(expected), why)


def test_it_gives_a_share_for_each_match() -> None:
    assert score(MATCHING, ("fish", "nets", "a holt", "rain")) == Mark(Decimal("0.5"), "2 of 4 matched.")
    assert fraction(MATCHING, "", "", "", "rain") == Decimal("0.25")
    assert fraction(MATCHING, "fish", "a holt") == Decimal("0.5")


def test_it_gives_a_share_for_each_gap() -> None:
    assert score(GAPS, ("River", "otters", "9")).fraction == 1
    assert score(GAPS, ("", "otter", "lake")) == Mark(Decimal("0.3333333"), "1 of 3 gaps right.")


def test_it_gives_a_share_for_each_step_that_follows_as_it_should() -> None:
    assert score(ORDERING, ("frog", "egg", "tadpole", "froglet")) == Mark(Decimal("0.6666667"), "2 of 3 steps in order.")
    assert fraction(ORDERING, "frog", "froglet", "tadpole", "egg") == 0
    assert fraction(ORDERING, "egg", "", "froglet", "frog") == Decimal("0.3333333")
    assert fraction(ORDERING, "egg", "tadpole", "tadpole", "froglet", "frog") < 1


def test_it_takes_any_of_the_answers() -> None:
    assert fraction(SHORT, "oyelaran") == fraction(SHORT, " maria  OYELARAN. ") == 1
    assert fraction(SHORT, "Maria") == 0
    assert fraction(TYPED_CLOZE, "Old mill") == 1


@pytest.mark.parametrize("typed", ["22,000", "22000", "22 000", "twenty-two thousand", "22 thousand tigers", "about 22,400", "21500"])
def test_it_reads_numbers_however_they_are_written(typed: str) -> None:
    assert fraction(NUMERIC, typed) == 1


@pytest.mark.parametrize("typed", ["22", "2200", "-22000", "23,000", "22,000 or 12,000", "many"])
def test_it_refuses_another_number_or_two(typed: str) -> None:
    assert fraction(NUMERIC, typed) == 0
