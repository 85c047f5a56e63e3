"""What somebody says of something."""

import pytest

from quizzes.generation.rules.topics import what_is_said_of
from quizzes.items import Item, Kind
from tests.generation.cast import material

INTRODUCED = "Mary Olsen, a biologist at Bergen, counts the fish of the fjord every spring."


def asked(said: str) -> list[Item]:
    return [candidate.item for candidate in what_is_said_of(material(f"{INTRODUCED}\n\n{said}"))]


def test_it_works() -> None:
    (item,) = asked("Mary Olsen said that young seals of Bergen can sleep for hours under water.")
    assert (item.kind, item.stem) == (
        Kind.SHORT_ANSWER,
        "According to paragraph 2, what does Mary Olsen (a biologist at Bergen) say about young seals of Bergen?",
    )
    assert item.answers == ("Young seals of Bergen can sleep for hours under water.",)
    assert item.source.text.startswith("Mary Olsen said")


def test_it_asks_about_a_quotation_told_in_the_third_person() -> None:
    (item,) = asked("“The youngest seals of Bergen can sleep under my boat,” said Mary Olsen.")
    assert item.stem.endswith("say about the youngest seals of Bergen?")
    assert "her boat" in item.answers[0]


@pytest.mark.parametrize(
    "said",
    [
        "Mary Olsen said that they swim towards cold water in summer.",
        "Mary Olsen said that people should not feed the ducks of the fjord.",
        "Mary Olsen said that there are many young cod in the cold fjord.",
        "Mary Olsen said that cod swim north.",
        "Young seals of Bergen can sleep for hours under water.",
        "Mary Olsen said that young seals of Bergen can sleep for hours under water. "
        "Mary Olsen said that young seals of Bergen fear the sound of big ships.",
    ],
)
def test_it_leaves_alone_what_is_not_one_named_thing_said_once(said: str) -> None:
    assert asked(said) == []
