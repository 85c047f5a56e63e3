"""What happens on an occasion and what is done for a purpose: what is asked, what answers it, and what is left alone."""

import pytest

from quizzes.generation.rules.connections import what_happens_then
from quizzes.items import Item
from tests.generation.cast import material

FILL = "Bakers in Oslo sell bread made of rye and barley. Ships of Bergen carry salt and timber to Spain."


def asked(said: str) -> list[Item]:
    return [candidate.item for candidate in what_happens_then(material(f"{said}\n\n{FILL}"))]


@pytest.mark.parametrize(
    ("said", "question", "answer"),
    [
        (
            "When snow melts early in spring, farmers in Peru lose most of their seeds.",
            "what happens when snow melts early in spring?",
            "Farmers in Peru lose most of their seeds.",
        ),
        (
            "Farmers in Peru lost most of their seeds when rivers flooded the valleys of the south.",
            "what happened when rivers flooded the valleys of the south?",
            "Farmers in Peru lost most of their seeds.",
        ),
        (
            "If farmers in Peru built walls of stone, then many people would have to leave the valleys of the south.",
            "what would happen if farmers in Peru built walls of stone?",
            "Many people would have to leave the valleys of the south.",
        ),
        (
            "If all people in Bergen sold fish, there would be no boats on the western shore.",
            "what would happen if all people in Bergen sold fish?",
            "There would be no boats on the western shore.",
        ),
        (
            "Despite heavy rain in summer, farmers in Peru sold most of their wheat to Chile.",
            "what happened despite heavy rain in summer?",
            "Farmers in Peru sold most of their wheat to Chile.",
        ),
        (
            "Farmers in Peru sold most of their wheat to Chile despite heavy rain in summer.",
            "what happened despite heavy rain in summer?",
            "Farmers in Peru sold most of their wheat to Chile.",
        ),
        (
            "To feed people in winter, the council of Bergen also planted beans on the western shore.",
            "what did the council of Bergen do to feed people in winter?",
            "The council of Bergen planted beans on the western shore.",
        ),
        (
            "After serving fishermen in Bergen for two years, Ingrid Solheim has sold boats to Spain.",
            "what has Ingrid Solheim done after serving fishermen in Bergen for two years?",
            "Ingrid Solheim has sold boats to Spain.",
        ),
    ],
)
def test_it_reads_every_mark(said: str, question: str, answer: str) -> None:
    (item,) = asked(said)
    assert item.stem == f"According to the article, {question}"
    assert item.answers == (answer,)


def test_it_asks_for_the_difference_between_two_things() -> None:
    (item,) = asked("Unlike farmers in Chile, farmers in Peru built long walls of stone.")
    assert item.stem == "What difference between farmers in Chile and farmers in Peru does the article give?"
    assert item.answers == ("Farmers in Peru built long walls of stone.",)


@pytest.mark.parametrize(
    "said",
    [
        "As surveys of farmers in Peru show, walls of stone keep soil in the valleys.",
        "If surveys of farmers in Peru are correct, walls of stone will keep soil in the valleys.",
        "When farmers in Peru lost their seeds, walls of stone were a sight in the valleys.",
        "Despite being farmers with soil and seeds, fishermen bought most of their wheat from Chile.",
        "To be sure, farmers in Peru built long walls of stone in the valleys.",
        "When she had sold most of the boats, farmers in Peru built long walls of stone.",
        "When Ingrid Solheim entered the council of Bergen, she did so with plans for a harbour.",
        "If farmers in Peru built walls of stone, on the other hand, rivers would flood the valleys.",
    ],
)
def test_it_leaves_alone_what_is_no_event_or_not_understood(said: str) -> None:
    assert asked(said) == []
