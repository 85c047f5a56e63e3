"""How many: numbers that count something named."""

import pytest

from quizzes.generation.numbers import value
from quizzes.generation.rules.quantities import how_many
from quizzes.items import Item
from tests.generation.cast import ARTICLES, material, read_whole


def asked(said: str) -> list[Item]:
    return [candidate.item for candidate in how_many(material(said))]


def test_it_works() -> None:
    (item,) = asked("About 14,000 people have bought tickets for the first week.")
    assert item.stem == "According to the article, about how many people have bought tickets for the first week?"
    assert item.keys == ("14,000",)


@pytest.mark.parametrize(
    ("said", "stem", "key"),
    [
        ("Forty families left the town of Carrow in winter.", "how many families left the town of Carrow in winter?", "Forty"),
    ],
)
def test_it_asks_for_what_is_counted(said: str, stem: str, key: str) -> None:
    (item,) = asked(said)
    assert item.stem == f"According to the article, {stem}"
    assert item.keys == (key,)


@pytest.mark.parametrize(
    "said", ["Six years passed in the town of Carrow.", "In 2016 engineers found sand in the tunnel.", "Bread costs money in Carrow."]
)
def test_it_leaves_times_and_years(said: str) -> None:
    assert not asked(said)


@pytest.mark.parametrize("name", ARTICLES)
def test_it_offers_four_different_numbers(name: str) -> None:
    for candidate in how_many(read_whole(name)):
        texts = [choice.text for choice in candidate.item.choices]
        assert len({value(text.split()[0]) for text in texts}) == 4
        assert candidate.item.keys[0] in candidate.item.source.text
