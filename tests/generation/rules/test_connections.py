"""What the text connects: which side is told, which is asked for, and what is left alone."""

import pytest

from quizzes.generation.rules.connections import what_goes_with_it
from quizzes.items import Item, Kind
from tests.generation.cast import material

FILL = "Bakers in Oslo sell bread made of rye and barley. Ships of Bergen carry salt and timber to Spain."


def asked(said: str) -> list[Item]:
    return [candidate.item for candidate in what_goes_with_it(material(f"{said}\n\n{FILL}"))]


def test_it_works() -> None:
    (item,) = asked("Fishermen in Bergen sold most of their boats last spring. But they kept the old pier for their children.")
    assert (item.kind, item.rule) == (Kind.SHORT_ANSWER, "contrast-in-words")
    assert item.stem == (
        "Paragraph 1 says: “Fishermen in Bergen sold most of their boats last spring.” What does it say in contrast to this?"
    )
    assert item.answers == ("They kept the old pier for their children.",)
    assert item.source.text.startswith("But they kept")
    assert [source.text for source in item.evidence] == ["Fishermen in Bergen sold most of their boats last spring."]


@pytest.mark.parametrize(
    ("said", "stem", "answer"),
    [
        (
            "Although farmers in Peru grow three kinds of wheat, they buy most of their bread from Chile.",
            "Paragraph 1 says that farmers in Peru grow three kinds of wheat. What does it say in contrast to this?",
            "They buy most of their bread from Chile.",
        ),
        (
            "Farmers in Peru grow three kinds of wheat, but they buy most of their bread from Chile.",
            "Paragraph 1 says that farmers in Peru grow three kinds of wheat. What does it say in contrast to this?",
            "They buy most of their bread from Chile.",
        ),
        (
            "Farmers in Peru built long walls of stone because the river took away their soil.",
            "Paragraph 1 says that farmers in Peru built long walls of stone. What reason does it give for this?",
            "Because the river took away their soil.",
        ),
        (
            "Farmers in Peru built long walls of stone in order to keep the river away.",
            "Paragraph 1 says that farmers in Peru built long walls of stone. What purpose does it give for this?",
            "To keep the river away.",
        ),
        (
            "Farmers in Peru lost half of their seeds in the flood, leading to hunger in most of the valleys.",
            "Paragraph 1 says that farmers in Peru lost half of their seeds in the flood. What does it say is the result of this?",
            "Hunger in most of the valleys.",
        ),
        (
            "Farmers in Peru grow many kinds of plants on their walls. For example, they grow beans and maize on the western side.",
            "Paragraph 1 says that farmers in Peru grow many kinds of plants on their walls. What example of this does it give?",
            "They grow beans and maize on the western side.",
        ),
        (
            "When snow melts early in spring, farmers in Peru lose most of their seeds.",
            "What does paragraph 1 say happens when snow melts early in spring?",
            "Farmers in Peru lose most of their seeds.",
        ),
    ],
)
def test_it_reads_every_mark(said: str, stem: str, answer: str) -> None:
    (item,) = asked(said)
    assert (item.stem, item.answers) == (stem, (answer,))


def test_it_asks_a_speaker_for_what_the_speaker_says() -> None:
    (item,) = asked("“We closed the old pier because nobody wanted to mend it,” said Ingrid Solheim, the mayor of Bergen.")
    assert item.stem == "In paragraph 1, Ingrid Solheim says: “We closed the old pier …” What reason does Ingrid Solheim give for this?"
    assert item.answers == ("Because nobody wanted to mend it.",)


def test_it_sends_to_the_next_paragraph_where_that_goes_on_with_the_same_thing() -> None:
    (item,) = asked("Fishermen in Bergen sold most of their boats to Spain.\n\nBut two fishermen kept their boats on the western shore.")
    assert item.stem.endswith("What does paragraph 2 say in contrast to this?")
    assert not asked("Fishermen in Bergen sold most of their boats to Spain.\n\nBut nobody had asked the mayor for her opinion.")


@pytest.mark.parametrize(
    "said",
    [
        "They sold most of their boats to Spain in spring. But the pier on the western shore was kept.",
        "Farmers in Peru did not build long walls of stone because the river took away their soil.",
        "Farmers in Peru built long walls of stone partly because the river took away their soil.",
        "This old wall keeps the river away from houses. But the water of the river comes back every spring.",
        "Did farmers in Peru build long walls of stone? But the river took away their soil again.",
    ],
)
def test_it_leaves_alone_what_points_back_or_may_be_read_in_another_way(said: str) -> None:
    assert asked(said) == []


def test_it_keeps_what_two_people_say_apart() -> None:
    said = (
        "“The new harbour will bring work to the town,” said Ingrid Solheim, the mayor. "
        "“But the fish will leave the western shore for good,” said Lars Vik, a fisherman."
    )
    assert asked(said) == []


def test_it_asks_for_what_somebody_unnamed_says() -> None:
    (item,) = asked("“We closed the old pier because nobody wanted to mend it,” a spokesman said.")
    assert item.stem == "Paragraph 1 quotes somebody who says: “We closed the old pier …” What reason does the speaker give for this?"
