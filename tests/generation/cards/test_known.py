"""What the dictionary knows a name to be."""

import pytest

from quizzes.generation.cards.known import known_as
from quizzes.generation.names import Type


def test_it_works() -> None:
    assert known_as("Samuel Johnson", Type.PERSON) == "English writer and lexicographer (1709–1784)"


def test_it_knows_places() -> None:
    assert known_as("Bolivia", Type.PLACE) == "A landlocked republic in central South America"


def test_it_leaves_faith_and_numbers_of_people_out() -> None:
    assert known_as("Morocco", Type.PLACE) == "A kingdom in northwestern Africa"


@pytest.mark.parametrize(
    ("name", "type_"),
    [
        ("Margaret Thatcher", Type.PERSON),  # living, to the dictionary
        ("Johnson", Type.PERSON),  # of many
        ("Ferdinand II", Type.PERSON),  # of several countries
        ("East Africa", Type.PLACE),  # only its name again
        ("Bolivia", Type.PERSON),
        ("Carrow", Type.PLACE),
    ],
)
def test_it_leaves_names_of_several_of_the_living_and_unknown_ones(name: str, type_: Type) -> None:
    assert known_as(name, type_) == ""
