"""Cards of letters that the article writes out."""

import pytest

from quizzes.generation.cards.facts import facts
from quizzes.generation.cards.letters import written_out
from tests.generation.cast import material


def cards(said: str) -> dict[str, str]:
    read = material(said)
    return {card.front: card.back for card in written_out(read, facts(read))}


def test_it_works() -> None:
    said = "They asked the Board for Northern Harbours (BNH). The BNH paid nine hundred sailors in winter."
    assert cards(said) == {"BNH": "Board for Northern Harbours, which paid nine hundred sailors in winter."}


@pytest.mark.parametrize(
    "said",
    [
        "They asked the Board for Northern Harbours (BNH).",  # never used again
        "They asked the Board for Northern Harbours (BSH). The BSH paid.",  # other initials
        "They asked a man (NBA) of the north. The NBA paid.",
        "They asked Harbour Board (HB). The HB paid.",
    ],
)
def test_it_leaves_letters_that_nobody_needs_or_that_stand_for_something_else(said: str) -> None:
    assert not cards(said)
