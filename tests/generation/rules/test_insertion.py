"""A sentence to be put back into its paragraph."""

import pytest

from quizzes.generation.rules.insertion import put_it_back
from quizzes.items import Item
from tests.generation.cast import material

PARAGRAPH = (
    "Bakers in Carrow open their shops at five in the morning. Farmers bring wheat and barley to the market. "
    "The old mill stands beside a wide green pond. In 1931 a fire destroyed the wheel of the mill. "
    "This fire destroyed every wheel that the town had. Painters and writers rent small rooms in summer."
)


def whole(said: str) -> Item:
    """The question over the whole of the text."""
    return next(candidate.item for candidate in put_it_back(material(said)) if candidate.item.source.text == said)


def test_it_works() -> None:
    item = whole(PARAGRAPH)
    assert "“This fire destroyed every wheel that the town had.”" in item.stem
    (key,) = item.keys
    before = item.stem.partition(f"[{key}]")[0]
    assert item.stem.count(f" [{key}]") == 2
    assert "In 1931 a fire destroyed the wheel of the mill. " in item.stem
    assert item.stem.rpartition(f"[{key}]")[0].endswith("In 1931 a fire destroyed the wheel of the mill. ")
    assert before


def test_it_has_four_places_in_the_order_of_their_letters() -> None:
    item = whole(PARAGRAPH)
    passage = item.stem.rpartition("\n\n")[2]
    places = [passage.index(f"[{letter}]") for letter in "ABCD"]
    assert places == sorted(places)
    assert [choice.text for choice in item.choices] == list("ABCD")


def test_the_passage_is_the_paragraph_without_the_sentence() -> None:
    item = whole(PARAGRAPH)
    passage = item.stem.rpartition("\n\n")[2]
    for letter in "ABCD":
        passage = passage.replace(f" [{letter}]", "")
    assert passage == PARAGRAPH.replace("This fire destroyed every wheel that the town had. ", "")


def test_it_leaves_paragraphs_without_a_linked_sentence() -> None:
    assert not list(put_it_back(material(PARAGRAPH.replace("This fire", "A fire"))))


def test_it_leaves_short_and_quoting_paragraphs() -> None:
    assert not list(put_it_back(material("In 1931 a fire destroyed the wheel. This fire destroyed every wheel of the old mill.")))
    quoting = "“In 1931 a fire destroyed the wheel,” said a baker. “That year nobody in Carrow ate bread, and we lost our houses.”"
    assert not list(put_it_back(material(PARAGRAPH.replace("In 1931 a fire destroyed the wheel of the mill.", quoting))))


@pytest.mark.parametrize(
    "other",
    ["A fire destroyed the wheel of another mill.", "Every wheel of the town was destroyed by fire."],
)
def test_it_leaves_a_sentence_that_could_stand_elsewhere(other: str) -> None:
    assert not list(put_it_back(material(PARAGRAPH.replace("Farmers bring wheat and barley to the market.", other))))
