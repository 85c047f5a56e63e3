"""Whether cards find a book's own terms."""

from dataclasses import replace

import pytest

from quizzes.evaluation.corpus import Sample, Term
from quizzes.evaluation.glossary import figures
from tests.evaluation.items import attempt
from tests.generation.cast import SOIL, draft


def test_it_works() -> None:
    known = draft("soil").cards[0]
    terms = (Term(f"the {known.front.upper()}s", known.back), Term("quicksilver", "a metal"))
    made = replace(attempt(), sample=Sample("soil", "textbook", SOIL, glossary=terms))
    recall, meaning = figures([made])
    assert (recall.value, recall.of) == (50, 2)
    assert (meaning.value, meaning.of) == (100, 1)


def test_it_says_nothing_without_a_glossary() -> None:
    assert figures([attempt()]) == []


@pytest.mark.parametrize("meaning", ["ground", "what has nothing to do with it"])
def test_it_measures_the_meaning(meaning: str) -> None:
    terms = (Term(draft("soil").cards[0].front, f"{meaning}, quicksilver and brass"),)
    _, figure = figures([replace(attempt(), sample=Sample("soil", "textbook", SOIL, glossary=terms))])
    assert figure.value < 60
