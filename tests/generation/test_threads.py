"""What ties sentences to one another."""

import pytest

from quizzes.generation.threads import link, tie
from tests.generation.cast import text

BEFORE = "In 1931 Anna Kvist opened a bakery beside the old harbour."


def linked(said: str) -> str:
    read = text(f"{BEFORE} {said}")
    return link(read, read.sentences[1], read.sentences[0])


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("This bakery sold bread to sailors.", "this"),
        ("The bakery sold bread to sailors.", "definite"),
        ("She sold bread to sailors.", "he"),
        ("In her shop sailors bought bread.", "he"),
        ("It sold bread to sailors.", "it"),
        ("However, sailors bought no bread.", "connective"),
        ("Another bakery sold cakes.", "other"),
    ],
)
def test_it_works(said: str, expected: str) -> None:
    assert linked(said) == expected


@pytest.mark.parametrize(
    "said",
    [
        "Sailors from Holm bought bread there.",
        "The council of Carrow met in spring.",
        "Other arguments were heard in the council.",
        "Olaf Holm sold his boats in spring.",
    ],
)
def test_it_finds_no_link_where_nothing_points_back(said: str) -> None:
    assert linked(said) == ""


def test_a_word_of_few_sentences_ties_more_than_one_of_many() -> None:
    often = " ".join(f"The council met in {month}." for month in ("spring", "summer", "autumn", "winter", "March", "May"))
    read = text(f"The council built a harbour. Ships used the harbour. {often}")
    harbour, ships, council = read.sentences[0], read.sentences[1], read.sentences[2]
    assert tie(read, harbour, ships) > tie(read, harbour, council) > 0
