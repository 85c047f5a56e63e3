"""That the faults of cards are seen where they are, and only there."""

from dataclasses import replace

import pytest

from quizzes.evaluation.cards import DEFECTS, faults, figures
from quizzes.items import Article, Card, Source
from tests.evaluation.items import attempt

SAID = "Loam, which holds water and air at once, is a soil of sand, silt and clay."
CARD = Card("loam", "A soil of sand, silt and clay, which holds water and air at once.", Source(0, len(SAID), SAID), "definition")
ARTICLE = Article("Soils", f"{SAID} Sand dries out.")


def found(card: Card) -> list[str]:
    return [name for name, has in DEFECTS.items() if has(card, ARTICLE)]


def test_it_works() -> None:
    assert found(CARD) == []
    assert found(replace(CARD, front="Loam holds ___ and air at once.", back="water")) == []


@pytest.mark.parametrize(
    ("back", "defect"),
    [
        ("A soil of sand, silt and clay: loam.", "front in its back"),
        ("A metal that melts in the hand of whoever picks it up.", "back not in the article"),
        ("It is a soil of sand and clay.", "back opens with a pronoun"),
        ("Soil.", "back too short or too long"),
        ("A soil of , sand and clay.", "broken text"),
    ],
)
def test_it_sees(back: str, defect: str) -> None:
    assert found(replace(CARD, back=back)) == [defect]


def test_it_does_not_look_for_the_dictionary_in_the_article() -> None:
    assert found(replace(CARD, back="A metal that melts in the hand.", rule="dictionary")) == []


def test_it_counts_and_lists() -> None:
    spoilt, made = replace(CARD, back="Soil."), attempt()
    made = replace(made, sample=replace(made.sample, article=ARTICLE), full=replace(made.full, cards=(CARD, spoilt)))
    said = {figure.name: figure.value for figure in figures([made])}
    assert said["back too short or too long"] == 50
    assert said["front on an earlier card"] == 50
    assert list(faults([made])) == ["back too short or too long [definition, harbour]: loam | Soil."]
