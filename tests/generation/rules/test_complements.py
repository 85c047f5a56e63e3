"""What is planned, urged or found: what is asked, what answers it, and what is left alone."""

import pytest

from quizzes.generation.rules.complements import what_is_planned_or_found
from quizzes.items import Item, Kind
from tests.generation.cast import ARTICLES, material, read_whole

FILL = "Bakers in Oslo sell bread made of rye and barley. Ships of Bergen carry salt and timber to Spain."


def asked(said: str) -> list[Item]:
    return [candidate.item for candidate in what_is_planned_or_found(material(f"{said} {FILL}"))]


def test_it_works() -> None:
    (item,) = asked("Fishermen of Bergen planned to build piers of oak and stone.")
    assert (item.kind, item.stem) == (Kind.SHORT_ANSWER, "According to the article, what did fishermen of Bergen plan to do?")
    assert item.answers == ("To build piers of oak and stone",)


@pytest.mark.parametrize(
    ("said", "question", "answer"),
    [
        (
            "Farmers in Peru were forced to sell their oldest llamas.",
            "what were farmers in Peru forced to do?",
            "To sell their oldest llamas",
        ),
        (
            "In 1990, fishermen of Bergen agreed to leave the youngest cod alone.",
            "what did fishermen of Bergen agree to do in 1990?",
            "To leave the youngest cod alone",
        ),
        (
            "Doctors in Norway urged young parents to read aloud every evening.",
            "what did doctors in Norway urge young parents to do?",
            "To read aloud every evening",
        ),
        (
            "Biologists in Bergen found that young seals can sleep under water.",
            "what did biologists in Bergen find?",
            "That young seals can sleep under water",
        ),
        (
            "Many fishermen in Bergen have predicted that the youngest cod will leave the fjord.",
            "what have many fishermen in Bergen predicted?",
            "That the youngest cod will leave the fjord",
        ),
    ],
)
def test_it_asks_by_the_verb(said: str, question: str, answer: str) -> None:
    (item,) = asked(said)
    assert item.stem == f"According to the article, {question}"
    assert item.answers == (answer,)


@pytest.mark.parametrize(
    "said",
    [
        "Fishermen of Bergen used to leave the youngest cod alone.",  # what they used to do is not what they meant to do
        "Fishermen of Bergen plan to sail.",
        "Fishermen of Bergen work hard to feed the youngest children.",
        "“Fishermen of Bergen planned to build piers of oak and stone.”",
        "Fishermen of Bergen said that young seals can sleep under water.",
        "Fishermen of Bergen feared that the youngest cod might leave the fjord.",
        "Bergen plans to sell the oldest pier and runs a small shop.",
    ],
)
def test_it_leaves_alone_what_another_reading_fits(said: str) -> None:
    assert asked(said) == []


def test_it_offers_what_others_plan() -> None:
    said = (
        "Fishermen of Bergen planned to build piers of oak and stone. Farmers in Peru hope to save rain water for dry months. "
        "The museum in Lyon wants to show paintings of harvests."
    )
    items = asked(said)
    assert [item.kind for item in items] == [Kind.MULTIPLE_CHOICE] * 3
    assert items[0].keys == ("To build piers of oak and stone",)
    assert {choice.text for choice in items[0].choices if not choice.key} == {
        "To save rain water for dry months",
        "To show paintings of harvests",
    }


def test_it_asks_nobody_who_plans_more_than_one_thing() -> None:
    said = (
        "Fishermen of Bergen planned to build piers of oak and stone. Fishermen of Bergen hope to sell salt and timber to Spain. "
        "The museum in Lyon wants to show paintings of harvests."
    )
    assert [item.stem for item in asked(said)] == ["According to the article, what does the museum in Lyon want to do?"]


def test_it_does_not_ask_what_findings_suggest_that_are_not_named() -> None:
    assert asked("The findings suggest that few sailors of Bergen could swim in winter.") == []


def test_it_asks_for_no_half_of_a_claim_that_a_result_follows() -> None:
    assert asked("Sailors of Bergen claimed that they could not swim in winter, so few of them went to sea.") == []


def test_it_asks_nothing_that_has_two_answers() -> None:
    said = (
        "Fishermen of Bergen planned to build piers of oak and stone. Rye is a grass of cold fields. "
        "Fishermen of Bergen planned to open a museum of ships."
    )
    assert asked(said) == []


@pytest.mark.parametrize("name", ARTICLES)
def test_it_answers_in_the_words_of_its_source(name: str) -> None:
    for candidate in what_is_planned_or_found(read_whole(name)):
        answer = (*candidate.item.keys, *candidate.item.answers)[0]
        assert answer.split()[-1] in candidate.item.source.text


def test_it_does_not_ask_headlines() -> None:
    assert asked("The Council of Bergen Wants to Build Piers of Oak.") == []
