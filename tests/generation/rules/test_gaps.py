"""One gap in a sentence, to be filled from names of one kind."""

import pytest

from quizzes.generation.rules.gaps import GAP, cloze
from tests.generation.cast import ARTICLES, material, read_whole

TEXT = (
    "Engineers brought the first train to Oslo in winter. Sailors of many nations live in Stockholm near the harbour. "
    "Bakers opened a school in Helsinki for poor children. Painters from everywhere meet in Copenhagen each summer."
)


def test_it_works() -> None:
    item = next(cloze(material(TEXT))).item
    assert item.stem == f"Complete the sentence: “Engineers brought the first train to {GAP} in winter.”"
    assert item.keys == ("Oslo",)
    assert {choice.text for choice in item.choices} == {"Oslo", "Stockholm", "Helsinki", "Copenhagen"}


@pytest.mark.parametrize("name", ARTICLES)
def test_what_fills_the_gap_stood_there(name: str) -> None:
    for candidate in cloze(read_whole(name)):
        (key,) = candidate.item.keys
        assert candidate.item.stem.count(GAP) == 1
        assert key in candidate.item.source.text
        assert key not in candidate.item.stem


def test_it_offers_cities_for_a_city() -> None:
    said = f"{TEXT} Ships left Norway. Trains left Sweden. Fish left Finland."
    for candidate in cloze(material(said)):
        assert not {"Norway", "Sweden", "Finland"} & {choice.text for choice in candidate.item.choices}


def test_it_never_asks_for_what_the_title_names() -> None:
    assert not [c for c in cloze(material(TEXT, "A train to Oslo")) if c.item.keys == ("Oslo",)]


def test_it_needs_two_names_that_could_stand_there() -> None:
    assert not list(cloze(material("Engineers brought the first train to Oslo in winter. Painters meet in Copenhagen each summer.")))


def test_it_leaves_a_name_that_the_sentence_gives_away() -> None:
    said = "Danish painters from everywhere meet in Denmark each summer. Ships left Norway. Trains left Sweden. Fish left Finland."
    assert not [c for c in cloze(material(said)) if c.item.keys == ("Denmark",)]
