"""What the dictionary knows a name to be."""

import pytest

from quizzes.generation.cards.known import body_known_as, person_known_as


def test_it_works() -> None:
    assert person_known_as("Samuel Johnson") == "English writer and lexicographer (1709–1784)"


def test_it_knows_bodies() -> None:
    assert body_known_as("Taliban") == "A fundamentalist Islamic militia"


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
    assert person_known_as(name) == ""


@pytest.mark.parametrize("name", ["Bolivia", "Samuel Johnson", "Carrow"])
def test_what_is_no_body_is_not_known_as_one(name: str) -> None:
    assert body_known_as(name) == ""
