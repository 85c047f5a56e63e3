"""How hard a text is to read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.reading import grade
from quizzes.reading.level import syllables


def test_it_works() -> None:
    assert grade("The dog ran. It was fun. We sat in the sun.") < 2
    easy = "The village bought a bell for its lighthouse. It was cast in Norwick and weighed a great deal."
    hard = "Institutional accountability notwithstanding, municipal authorities consistently underestimated infrastructural deterioration."
    assert grade(easy) < 7 < 15 < grade(hard)


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("cat", 1),
        ("water", 2),
        ("made", 1),
        ("table", 2),
        ("played", 1),
        ("wanted", 2),
        ("beautiful", 3),
        ("rhythm", 1),
        ("the", 1),
        ("areas", 2),
    ],
)
def test_it_counts_syllables(word: str, count: int) -> None:
    assert syllables(word) == count


def test_it_is_nothing_without_words() -> None:
    assert grade("12 + 30") == 0


@given(st.text(max_size=300))
def test_it_is_a_number_for_any_text(text: str) -> None:
    assert grade(text) >= 0
