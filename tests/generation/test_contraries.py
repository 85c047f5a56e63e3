"""A word's opposite where it stands."""

import pytest

from quizzes.generation.contraries import contrary, could_be_turned
from tests.generation.cast import sentence


def turned(said: str, word: str) -> str:
    read = sentence(said)
    place = [token.text for token in read.tokens].index(word)
    return contrary(read.tokens, place)


@pytest.mark.parametrize(
    ("said", "word", "expected"),
    [
        ("The council rejected the plan for the harbour.", "rejected", "accepted"),
        ("The price of bread rose in the spring of that year.", "rose", "fell"),
        ("Its opponents gathered in front of the hall.", "opponents", "supporters"),
        ("The council took a temporary measure against it.", "temporary", "permanent"),
        ("The council usually meets in the old hall.", "usually", "rarely"),
        ("The hall was closed after the storm of that winter.", "after", "before"),
    ],
)
def test_it_works(said: str, word: str, expected: str) -> None:
    assert turned(said, word) == expected


@pytest.mark.parametrize(
    ("said", "word"),
    [
        ("The council never rejected the plan for the harbour.", "rejected"),
        ("The harbour is no longer open to ships.", "longer"),
        ("The council acted in good faith from the start.", "good"),
        ("The council of Carrow met in the early 1890s.", "early"),
        ("The price rose and fell in the same year.", "rose"),
        ("It was an easy way to save the mill.", "easy"),
        ("The council started to repair the hall.", "started"),
        ("The more expensive mill was closed.", "expensive"),
        ("The wall protected the houses of the town from the sea.", "protected"),
        ("The council encouraged the farmers to sell their wheat.", "encouraged"),
        ("The town had almost completely burned down.", "completely"),
        ("The storm left the farmers without a harvest.", "left"),
        ("The town raised money for a new harbour.", "raised"),
    ],
)
def test_it_leaves_what_would_be_no_english_or_says_no_contrary(said: str, word: str) -> None:
    assert turned(said, word) == ""


def test_a_word_that_only_the_dictionary_turns_can_be_thought_of() -> None:
    read = sentence("The council often remembered its elected members.")
    assert could_be_turned(read.tokens, [token.text for token in read.tokens].index("elected")) is False
    read = sentence("The council often attacked the mayor of the town.")
    assert could_be_turned(read.tokens, [token.text for token in read.tokens].index("attacked"))
