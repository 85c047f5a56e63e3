"""Quotations told by somebody else: I becomes he or she, and the verb goes with it."""

import pytest

from quizzes.generation.attribution import speakers_of_quotations
from quizzes.generation.reported import reported
from tests.generation.cast import text


def told(words: str) -> list[str]:
    read = text(words)
    return [statement.text for statement in reported(read, speakers_of_quotations(read))]


def test_it_works() -> None:
    (statement,) = told("“I sold my boat before the winter,” said Ingrid Solheim.")
    assert statement == "In paragraph 1, Ingrid Solheim says that she sold her boat before the winter."


@pytest.mark.parametrize(
    ("quote", "told_of_her"),
    [
        ("I am the last captain of the harbour of Bergen", "she is the last captain of the harbour of Bergen"),
        ("I’m the last captain of the harbour of Bergen", "she is the last captain of the harbour of Bergen"),
        ("I’ve sailed from Bergen since the spring of 1990", "she has sailed from Bergen since the spring of 1990"),
        ("I have sailed from Bergen since the spring of 1990", "she has sailed from Bergen since the spring of 1990"),
        ("I don’t trust the new trains of the state railway", "she doesn’t trust the new trains of the state railway"),
        ("I carry bread and letters to the northern islands", "she carries bread and letters to the northern islands"),
        ("The railway has taken my work and my house", "the railway has taken her work and her house"),
    ],
)
def test_it_changes_the_verb_with_the_person(quote: str, told_of_her: str) -> None:
    assert told(f"“{quote},” said Ingrid Solheim.") == [f"In paragraph 1, Ingrid Solheim says that {told_of_her}."]


@pytest.mark.parametrize(
    "quote",
    [
        "We sold our boats before the winter came",
        "You cannot sail a railway carriage in a storm",
        "I told him that I would sell my boat",
        "I wonder where I will find a new ship?",
        "I get up at four and go to the old harbour",
    ],
)
def test_it_leaves_what_cannot_be_told_with_certainty(quote: str) -> None:
    assert not told(f"“{quote},” said Ingrid Solheim.")


def test_it_needs_a_name_that_tells_he_from_she() -> None:
    known = "{} is a captain from the old harbour of Bergen. “I sold my boat before the winter,” said Solheim."
    assert not told(known.format("Qorvath Solheim"))
