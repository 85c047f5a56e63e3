"""In which year: years at the edge of a plain sentence."""

import pytest

from quizzes.generation.rules.dates import in_which_year
from quizzes.items import Item
from tests.generation.cast import material


def asked(said: str) -> list[Item]:
    return [candidate.item for candidate in in_which_year(material(said))]


@pytest.mark.parametrize(
    "said", ["In 1931, the mill of Carrow closed its doors for ever.", "The mill of Carrow closed its doors for ever in 1931."]
)
def test_it_works(said: str) -> None:
    (item,) = asked(said)
    assert item.stem == "According to the article, in which year did the mill of Carrow close its doors for ever?"
    assert item.keys == ("1931",)
    assert len({choice.text for choice in item.choices}) == 4


def test_it_offers_years_of_the_article_first() -> None:
    (item, *_) = asked("In 1931, the mill of Carrow closed its doors for ever. Bakers left in 1936. Painters came in 1944.")
    assert {"1936", "1944"} <= {choice.text for choice in item.choices}


@pytest.mark.parametrize(
    "said",
    [
        "Between 1931 and 1936, the mill of Carrow closed its doors for ever.",
        "The mill of 1931 closed its doors for ever in winter.",
        "In May 1931, the mill of Carrow closed its doors for ever.",
        "The mill of Carrow ground 1931 bags of flour in winter.",
    ],
)
def test_it_leaves_other_years(said: str) -> None:
    assert not asked(said)
