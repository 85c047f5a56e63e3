"""How, and on what condition: what is asked, what answers it, and what is left alone."""

import pytest

from quizzes.generation.rules.circumstances import by_what_means, on_what_condition
from quizzes.items import Item, Kind
from tests.generation.cast import material

FILL = "Bakers in Oslo sell bread made of rye and barley. Ships of Bergen carry salt and timber to Spain."


def asked(said: str) -> list[Item]:
    return [candidate.item for rule in (by_what_means, on_what_condition) for candidate in rule(material(f"{said} {FILL}"))]


def test_it_works() -> None:
    (item,) = asked("Farmers in Peru saved rain water for months by building terraces of stone.")
    assert (item.kind, item.stem) == (Kind.SHORT_ANSWER, "According to the article, how did farmers in Peru save rain water for months?")
    assert item.answers == ("By building terraces of stone",)


@pytest.mark.parametrize(
    ("said", "question", "answer"),
    [
        (
            "If snow melts early in spring, farmers in Peru will lose their seeds.",
            "what will happen if snow melts early in spring?",
            "Farmers in Peru will lose their seeds.",
        ),
        (
            "Farmers in Peru will lose their seeds if snow melts early in spring.",
            "what will happen if snow melts early in spring?",
            "Farmers in Peru will lose their seeds.",
        ),
    ],
)
def test_it_reads_every_mark(said: str, question: str, answer: str) -> None:
    (item,) = asked(said)
    assert item.stem == f"According to the article, {question}"
    assert item.answers == (answer,)


@pytest.mark.parametrize(
    "said",
    [
        "Biologists in Bergen tried to find out if snow melts early in spring.",
        "The storm in Bergen was followed by building piers of stone.",
    ],
)
def test_it_leaves_alone_what_another_reading_fits(said: str) -> None:
    assert asked(said) == []


def test_it_offers_the_other_means() -> None:
    items = asked(
        "Farmers in Peru saved rain water for months by building terraces of stone. "
        "Fishermen in Bergen saved diesel oil for weeks by closing two piers of oak. "
        "Sailors in Lyon saved dry bread for months by tying ropes to oaks."
    )
    assert [item.kind for item in items] == [Kind.MULTIPLE_CHOICE] * 3
    assert items[1].keys == ("By closing two piers of oak",)
    assert {choice.text for choice in items[1].choices if not choice.key} == {"By building terraces of stone", "By tying ropes to oaks"}


@pytest.mark.parametrize(
    "said",
    [
        "Farmers in Peru saved rain water for months, helping their children by building terraces of stone.",
        "Farmers in Peru saved rain water for months by bringing terraces – often of stone – back to life.",
    ],
)
def test_it_leaves_a_means_of_something_else_or_one_that_is_cut(said: str) -> None:
    assert not asked(said)
