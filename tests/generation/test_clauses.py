"""The main clause of a plain sentence, and the question made of it."""

import pytest

from quizzes.generation.clauses import main_clause, question
from tests.generation.cast import sentence


def parts(said: str) -> tuple[str, str] | None:
    """Subject and verb group of a sentence."""
    found = sentence(said)
    clause = main_clause(found, 0, len(found.tokens) - 1)
    return (found.said(clause.subject, clause.verb), found.said(clause.verb, clause.rest)) if clause else None


def why(said: str) -> str | None:
    found = sentence(said)
    clause = main_clause(found, 0, len(found.tokens) - 1)
    return question(clause, "why") if clause else None


def test_it_works() -> None:
    assert parts("The engineers found the sand.") == ("The engineers", "found")


@pytest.mark.parametrize(
    ("said", "subject"),
    [
        ("In 2016 , the engineers found the sand.", "the engineers"),
        ("The price of a wagon will be lower in winter.", "The price of a wagon"),
        ("Anders Kvist, a captain, left the harbour.", "Anders Kvist, a captain,"),
    ],
)
def test_it_finds_the_subject(said: str, subject: str) -> None:
    found = parts(said)
    assert found is not None
    assert found[0] == subject


@pytest.mark.parametrize("said", ["In the harbour of Bergen.", "Because the sand was loose.", "Never again."])
def test_it_gives_up_where_there_is_no_plain_clause(said: str) -> None:
    assert parts(f"{said} {said}") is None


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("The engineers found the sand.", "why did the engineers find the sand"),
        ("The trains are full in winter.", "why are the trains full in winter"),
        ("The fish will return to Bergen.", "why will the fish return to Bergen"),
        ("The fish have left the coast.", "why have the fish left the coast"),
        ("The farmers need water in summer.", "why do the farmers need water in summer"),
        ("Humus holds water in dry soil.", "why does humus hold water in dry soil"),
        ("The sailors did not pay for the ships.", "why did the sailors not pay for the ships"),
    ],
)
def test_it_asks(said: str, asked: str) -> None:
    assert why(said) == asked
