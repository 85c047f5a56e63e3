"""Cards of terms that the article defines."""

import pytest

from quizzes.generation.cards.definitions import defined_terms
from quizzes.items import Card
from tests.generation.cast import SOIL, material, read_whole


def cards(said: str) -> dict[str, str]:
    return {card.front: card.back for card in defined_terms(material(said))}


@pytest.fixture
def found() -> dict[str, Card]:
    """The terms of the textbook section."""
    return {card.front: card for card in defined_terms(read_whole("soil"))}


def test_it_works() -> None:
    assert cards("Erosion is the movement of soil by water or wind.") == {"erosion": "The movement of soil by water or wind."}


@pytest.mark.parametrize(
    ("said", "front", "back"),
    [
        ("A terrace is a flat field that is cut into a slope.", "terrace", "A flat field that is cut into a slope."),
        ("Erosion refers to the movement of soil by water.", "erosion", "The movement of soil by water."),
        ("A drought is defined as a long time without any rain.", "drought", "A long time without any rain."),
        (
            "Broken rock holds humus, a dark substance that is left when plants decay.",
            "humus",
            "A dark substance that is left when plants decay.",
        ),
        ("On windy hills, farmers need a row of trees called a windbreak.", "windbreak", "A row of trees."),
    ],
)
def test_it_reads_every_form_of_a_definition(said: str, front: str, back: str) -> None:
    assert cards(said).get(front) == back


@pytest.mark.parametrize(
    "said",
    [
        "Erosion is a great problem for the farmers of Peru.",
        "This is the movement of soil by water or wind.",
        "It is the movement of soil by water or wind.",
        "Bread is the main reason for the fame of the town.",
        "The idea is a plan that they had long before.",
        "Erosion is the movement that he told them of.",
        "Bakers are tired in the morning because of their work.",
    ],
)
def test_it_leaves_what_defines_nothing(said: str) -> None:
    assert not cards(said)


@pytest.mark.parametrize("term", ["weathering", "humus", "erosion", "contour ploughing"])
def test_it_finds_the_terms_of_the_textbook(term: str, found: dict[str, Card]) -> None:
    assert term in found


def test_it_points_to_the_defining_sentence(found: dict[str, Card]) -> None:
    for card in found.values():
        assert SOIL.text[card.source.start : card.source.end] == card.source.text
        assert card.front in card.source.text.lower()
        assert card.back[1:].rstrip(".") in card.source.text


def test_the_first_definition_counts() -> None:
    twice = "Erosion is the movement of soil by water. Erosion is the process by which wind takes soil away."
    assert cards(twice) == {"erosion": "The movement of soil by water."}
