"""Whether what the text connects is whole: reasons that go on, marks that stand deeper, halves that are none."""

import pytest

from quizzes.generation.rules.connections import for_what_purpose, what_goes_with_it
from quizzes.items import Item
from tests.generation.cast import material

FILL = "Bakers in Oslo sell bread made of rye and barley. Ships of Bergen carry salt and timber to Spain."


def asked(said: str) -> list[Item]:
    return [candidate.item for rule in (what_goes_with_it, for_what_purpose) for candidate in rule(material(f"{said}\n\n{FILL}"))]


@pytest.mark.parametrize(
    ("said", "stem", "answer"),
    [
        (
            "Because the pier of Bergen has six arches, it takes six winters to mend the pier of Bergen.",
            "Paragraph 1 says that it takes six winters to mend the pier of Bergen. What reason does it give for this?",
            "Because the pier of Bergen has six arches.",
        ),
        (
            "Farmers in Peru built walls of stone because wind, rain, frost, and floods take soil from the valleys.",
            "Paragraph 1 says that farmers in Peru built walls of stone. What reason does it give for this?",
            "Because wind, rain, frost, and floods take soil from the valleys.",
        ),
        (
            "Fishermen in Bergen claimed the harbour on the grounds that they had built it, and they were feeding Norway with fish.",
            "Paragraph 1 says that fishermen in Bergen claimed the harbour. What reason does it give for this?",
            "On the grounds that they had built it, and they were feeding Norway with fish.",
        ),
        (
            "The new harbour of Bergen has split Norway because some sailors want it, while other sailors fear its cranes.",
            "Paragraph 1 says that the new harbour of Bergen has split Norway. What reason does it give for this?",
            "Because some sailors want it, while other sailors fear its cranes.",
        ),
        (
            "The harbours of Norway lose money, largely because of the price of oak.",
            "Paragraph 1 says that the harbours of Norway lose money. What reason does it give for this?",
            "Because of the price of oak.",
        ),
        (
            "Walls, roads, and bridges in Peru broke because the river took away their soil.",
            "Paragraph 1 says that walls, roads, and bridges in Peru broke. What reason does it give for this?",
            "Because the river took away their soil.",
        ),
        (
            "A wall of stone does not keep the river away, because farmers take stones from it every spring.",
            "Paragraph 1 says that a wall of stone does not keep the river away. What reason does it give for this?",
            "Because farmers take stones from it every spring.",
        ),
        (
            "Even though wages grew in Bergen, prices took most of the money away.",
            "Paragraph 1 says: “Wages grew in Bergen …” What does it say in contrast to this?",
            "Prices took most of the money away.",
        ),
        (
            "Fishermen in Bergen mended their boats in spring. Many sailors in Bergen, however, burned their boats for wood.",
            "Paragraph 1 says that fishermen in Bergen mended their boats in spring. What does it say in contrast to this?",
            "Many sailors in Bergen burned their boats for wood.",
        ),
        (
            "Painters of Oslo wrote angry letters to the mayor in autumn. However, their letters never changed the plan of the harbour.",
            "Paragraph 1 says that painters of Oslo wrote angry letters to the mayor in autumn. What does it say in contrast to this?",
            "Their letters never changed the plan of the harbour.",
        ),
        (
            "However, because the river took soil from the valleys, farmers in Peru built long walls of stone.",
            "Paragraph 1 says that farmers in Peru built long walls of stone. What reason does it give for this?",
            "Because the river took soil from the valleys.",
        ),
        (
            "Farmers in different valleys build their walls differently in order to keep the rivers of those valleys away.",
            "Paragraph 1 says that farmers in different valleys build their walls differently. What purpose does it give for this?",
            "To keep the rivers of those valleys away.",
        ),
        (
            "Under this plan, fishermen in Bergen sold most of their boats in order to buy nets for their children.",
            "Paragraph 1 says that fishermen in Bergen sold most of their boats. What purpose does it give for this?",
            "To buy nets for their children.",
        ),
        (
            "Sailors of Bergen banded together in an effort to build a school for their children.",
            "Paragraph 1 says: “Sailors of Bergen banded together …” What purpose does it give for this?",
            "To build a school for their children.",
        ),
        (
            "Under this plan, Long Harbour of Norway built a new school in order to keep sailors in the north.",
            "Paragraph 1 says that Long Harbour of Norway built a new school. What purpose does it give for this?",
            "To keep sailors in the north.",
        ),
        (
            "Sailors of Norway were allowed to vote, thus making the harbours of the north more important.",
            "Paragraph 1 says that sailors of Norway were allowed to vote. What does it say is the result of this?",
            "Making the harbours of the north more important.",
        ),
        (
            "The king of Norway founded a company of whalers in Bergen, giving the company a monopoly over the trade in oil.",
            "Paragraph 1 says that the king of Norway founded a company of whalers in Bergen. What does it say is the result of this?",
            "Giving the company a monopoly over the trade in oil.",
        ),
        (
            "Sailors in Bergen left their boats to their sons, thus keeping the harbour in the hands of a few families.",
            "Paragraph 1 says that sailors in Bergen left their boats to their sons. What does it say is the result of this?",
            "Keeping the harbour in the hands of a few families.",
        ),
        (
            "While the old pier of Bergen remained the pride of fishermen, the new pier gave ships from Spain more room.",
            "Paragraph 1 says that the old pier of Bergen remained the pride of fishermen. What does it say in contrast to this?",
            "The new pier gave ships from Spain more room.",
        ),
    ],
)
def test_it_takes_a_reason_whole_and_reads_marks_that_stand_deeper(said: str, stem: str, answer: str) -> None:
    assert [(item.stem, item.answers) for item in asked(said)] == [(stem, (answer,))]


@pytest.mark.parametrize(
    "said",
    [
        "Many laws on boats in Norway were passed because so many sailors lost their boats in storms.",
        "A last complaint about the harbour is that some “piers,” although small beside the new cranes, are so loud that sailors leave.",
        "The nets of fishermen a year are burned in Bergen in order to keep mice away from the harbour.",
        "Both harbours of Norway use cranes of steel to lift the boats of fishermen.",
        "If the mayor lets five sailors go, the 20 sailors who stay are winners, but the other five are losers.",
        "One pier was more than six metres wide, while another part of the harbour was said to have burned.",
        "While Norway has been a friend of sailors in the north, many other countries have also been friends of sailors.",
        "Lars Vik was sure that the harbour would be full, but this was his last plan for the town of Bergen.",
        "Often, sailors leave Bergen in spring because ice is thin. Sometimes, sailors leave Bergen in spring because fish is dear.",
        "Bergen is a town of sailors. Sailors now say that the harbour is older than the town, but the name has stuck.",
        "The company points out that many sailors of Bergen are ill. But they could do more for children.",
        "Sailors mend their boats by building frames, making nets of wool, and painting sails.",
        "The king of Norway praised a baker who came to Bergen in spring, giving bread to children.",
        "Walls of stone took soil from the valleys, or rivers, due to floods.",
        "Fishermen in Bergen sold their boats. The truth, however, is far more complicated.",
        "Owls find their prey by ear, but mice in Norway have soft feet. Owls have grown quiet wings for the hunt of their prey.",
        "The pier there would have been dearer for sailors, but the town of Bergen built its harbour of oak.",
        "Ferries of wood had all but disappeared from the harbours of Norway by the middle of the last century.",
        "The pier of Bergen was not built to save money, although many sailors believe this. Oak is dear. It was built to keep ice away.",
        "Sailors of Bergen asked for a statue, but pigeons sit on every statue in Norway. A bell would be harder to miss.",
        "The pier of Bergen was found to be very old because of rings in its oak by students of Oslo.",
        "Sailors of Bergen were happy to hear a bell to ring in the year.",
    ],
)
def test_it_leaves_alone_what_is_half_a_reason_or_no_contrast(said: str) -> None:
    assert asked(said) == []


def test_it_asks_for_both_connections_of_a_sentence() -> None:
    said = "Fishermen in Bergen sold most of their boats in spring. But fishermen in Bergen kept the pier because nobody wanted to buy it."
    assert [item.rule for item in asked(said)] == ["contrast-in-words", "reason-in-words"]


def test_a_purpose_ends_where_somebody_begins_to_argue() -> None:
    (item,) = asked("The council of Bergen filed a suit to stop the night ferry, contending that it was too loud for children.")
    assert item.answers == ("To stop the night ferry.",)


def test_anybody_has_no_capital_inside_a_question() -> None:
    (item,) = asked("Anyone in Bergen knows that ships need wind, but sailors of Norway have long forgotten why.")
    assert item.stem.startswith("Paragraph 1 says that anyone in Bergen knows")


def test_there_may_be_where_the_same_words_tell() -> None:
    (item,) = asked("Farmers in Peru found in the valleys that people there grow wheat, but they bought their bread from Chile.")
    assert "people there" in item.stem


def test_it_asks_only_for_the_last_of_two_turns() -> None:
    (item,) = asked("Fishermen in Bergen sold their boats, but they kept the old pier. However, the pier burned down in winter.")
    assert item.answers == ("The pier burned down in winter.",)
