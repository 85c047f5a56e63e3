"""Slips of the pen."""

import pytest

from quizzes.generation.slips import has_a_slip
from tests.generation.cast import sentence


def test_it_works() -> None:
    assert has_a_slip(sentence("The miners went on str ike in May."))
    assert not has_a_slip(sentence("The miners went on strike in May."))


@pytest.mark.parametrize(
    "said",
    [
        "They built a a small hut beside the mill.",
        "She slept that day and when i came she was well.",
        "The mill closed in 2014.Today the river runs free again.",
    ],
)
def test_it_finds_a_word_twice_a_small_i_and_sentences_run_together(said: str) -> None:
    assert has_a_slip(sentence(said))


@pytest.mark.parametrize(
    "said",
    [
        "They said that that mill had had its day.",
        "The U.S. Army sold it for $3.5 million to J.P. Morgan.",
        "It is written in the i-th row, as on page iv.",
        "It has (i) a wheel and (ii) a pond.",
        "He did not go to an isle of the north.",
        "The house at example.org is sold.",
    ],
)
def test_it_leaves_what_is_right(said: str) -> None:
    assert not has_a_slip(sentence(said))
