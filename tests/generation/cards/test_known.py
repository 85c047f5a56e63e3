"""Whom the dictionary knows."""

import pytest

from quizzes.generation.cards.known import known_as


def test_it_works() -> None:
    assert known_as("Samuel Johnson") == "English writer and lexicographer (1709–1784)"


@pytest.mark.parametrize(
    "name",
    [
        "Margaret Thatcher",  # living, to the dictionary
        "Johnson",  # of many
        "Ferdinand II",  # of several countries
        "Bolivia",  # nobody
        "Amina Diallo",
    ],
)
def test_it_leaves_names_of_several_of_the_living_and_unknown_ones(name: str) -> None:
    assert known_as(name) == ""
