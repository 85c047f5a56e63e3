"""Cards of the things that the article comes back to."""

import pytest

from quizzes.generation.cards.subjects import subjects
from tests.generation.cast import material

AGAIN = "Farmers know false harvests. Judges know false harvests too. A false harvest fools the judges."


def cards(said: str) -> dict[str, str]:
    return {card.front: card.back for card in subjects(material(f"{said} {AGAIN}"))}


def test_it_works() -> None:
    assert cards("False harvests are a great danger to the courts of law.") == {"false harvests": "A great danger to the courts of law."}


@pytest.mark.parametrize(
    "said",
    [
        "Painted boats are a great danger to the courts of law.",  # spoken of once
        "False harvests could be a great danger to the courts.",  # a guess
        "False harvests are thought of in three main ways.",
        "They are a great danger to the courts of law.",
    ],
)
def test_it_leaves_what_tells_little(said: str) -> None:
    assert not cards(said)
