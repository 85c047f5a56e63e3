"""Short answers of a whole clause: judged by the key's words, not letter by letter."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.items import Item, Kind, Source
from quizzes.scoring import score

KEY = "Because a landslide had buried the coast road"
ITEM = Item(Kind.SHORT_ANSWER, "Why did the trucks stop?", Source(0, len(KEY), KEY), "cause", answers=(KEY,))


def fraction(text: str) -> Decimal:
    return score(ITEM, (text,)).fraction


def test_it_works() -> None:
    assert fraction("a landslide buried the road") == 1


@pytest.mark.parametrize("text", [KEY, KEY.upper(), "The coast road was buried by a landslide.", "landslides burying coast roads"])
def test_it_takes_the_key_in_other_words_and_forms(text: str) -> None:
    assert fraction(text) == 1


def test_it_gives_half_for_half_of_it() -> None:
    mark = score(ITEM, ("because of a landslide on the road",))
    assert (mark.fraction, mark.why) == (Decimal("0.5"), "2 of 4 key words.")


@pytest.mark.parametrize(
    "text", ["because of the fog", "because", "no landslide buried the coast road", "a landslide had not buried the coast road"]
)
def test_it_refuses_what_says_something_else_or_the_contrary(text: str) -> None:
    assert fraction(text) == 0


def test_it_leaves_short_keys_to_the_letter() -> None:
    item = Item(Kind.SHORT_ANSWER, "Where is it?", Source(0, 5, "Chile"), "where", answers=("northern Chile",))
    assert score(item, ("Chile",)).fraction == 0


@given(st.text())
def test_it_marks_anything_between_nothing_and_all(text: str) -> None:
    assert fraction(text) in {0, Decimal("0.5"), 1}
