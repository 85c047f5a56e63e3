"""What the text connects: which side is told, which is asked for, and what is left alone."""

import pytest

from quizzes.generation.rules.connections import for_what_purpose, what_goes_with_it, which_example
from quizzes.items import Item, Kind
from tests.generation.cast import material

FILL = "Bakers in Oslo sell bread made of rye and barley. Ships of Bergen carry salt and timber to Spain."


def asked(said: str) -> list[Item]:
    return [
        candidate.item for rule in (what_goes_with_it, for_what_purpose, which_example) for candidate in rule(material(f"{said}\n\n{FILL}"))
    ]


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
            "Farmers in Peru built a canal of stone to the sea, allowing fishermen to sell salt in the valleys.",
            "Paragraph 1 says that farmers in Peru built a canal of stone to the sea. What did this allow fishermen to do?",
            "To sell salt in the valleys.",
        ),
        (
            "Farmers in Peru built a canal of stone to the sea. This allowed fishermen to sell salt in the valleys.",
            "Paragraph 1 says that farmers in Peru built a canal of stone to the sea. What did this allow fishermen to do?",
            "To sell salt in the valleys.",
        ),
        (
            "Farmers in Peru lost half of their seeds in the flood. That is why ships of Bergen bring wheat to Peru.",
            "Paragraph 1 says that ships of Bergen bring wheat to Peru. What reason does it give for this?",
            "Farmers in Peru lost half of their seeds in the flood.",
        ),
        (
            "Farmers in Peru lost half of their seeds in the flood. This led to hunger in most of the valleys.",
            "Paragraph 1 says that farmers in Peru lost half of their seeds in the flood. What does it say is the result of this?",
            "Hunger in most of the valleys.",
        ),
        (
            "A wall of stone keeps the river away from houses but takes soil from farmers in the valleys.",
            "Paragraph 1 says that a wall of stone keeps the river away from houses. What does it say in contrast to this?",
            "A wall of stone takes soil from farmers in the valleys.",
        ),
        (
            "Because farmers have no boats in winter, they buy most of their fish from Chile.",
            "Paragraph 1 says that farmers buy most of their fish from Chile. What reason does it give for this?",
            "Because farmers have no boats in winter.",
        ),
        (
            "Farmers in Peru built walls of stone to keep the river away from their houses.",
            "Paragraph 1 says that farmers in Peru built walls of stone. What purpose does it give for this?",
            "To keep the river away from their houses.",
        ),
        (
            "While some farmers in Peru grow wheat on walls of stone, most have maize in the valleys.",
            "Paragraph 1 says that some farmers in Peru grow wheat on walls of stone. What does it say in contrast to this?",
            "Most have maize in the valleys.",
        ),
        (
            "Farmers in Peru grow three kinds of wheat but they buy most of their bread from Chile.",
            "Paragraph 1 says that farmers in Peru grow three kinds of wheat. What does it say in contrast to this?",
            "They buy most of their bread from Chile.",
        ),
        (
            "Farmers in Peru lost half of their seeds in the flood, and as a result they bought wheat from Chile.",
            "Paragraph 1 says that farmers in Peru lost half of their seeds in the flood. What does it say is the result of this?",
            "They bought wheat from Chile.",
        ),
        (
            "The mayor of Bergen said harbours are made of oak and stone, but sailors want a harbour of wood.",
            "Paragraph 1 reports that the mayor of Bergen said harbours are made of oak and stone. What does it say in contrast to this?",
            "Sailors want a harbour of wood.",
        ),
        (
            "Farmers in Peru did not sell the wheat of the valleys. Instead, they gave most of it to their children.",
            "Paragraph 1 says that farmers in Peru did not sell the wheat of the valleys. What does it say is the case instead?",
            "They gave most of it to their children.",
        ),
        (
            "Farmers in Peru lost half of their seeds in the flood. Despite these losses, they sold maize and beans to Chile.",
            "Paragraph 1 says that farmers in Peru lost half of their seeds in the flood. What does it say in contrast to this?",
            "They sold maize and beans to Chile.",
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


def test_it_does_not_go_on_into_the_next_paragraph() -> None:
    assert not asked("Fishermen in Bergen sold most of their boats to Spain.\n\nBut two fishermen kept their boats on the western shore.")


@pytest.mark.parametrize("mark", ["So", "Therefore,", "Thus,"])
def test_what_may_sum_up_a_section_is_no_result(mark: str) -> None:
    assert not asked(f"Farmers in Peru lost half of their seeds in the flood. {mark} farmers in Peru bought seeds from Chile.")


def test_a_contrast_has_to_be_with_the_same_thing() -> None:
    assert not asked("Fishermen in Bergen sold most of their boats last spring. But painters from Oslo came by train in summer.")


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


def test_it_says_who_speaks_where_only_a_calling_is_told() -> None:
    (item,) = asked("“We closed the old pier because nobody wanted to mend it,” a spokesman said.")
    assert item.stem == "In paragraph 1, a spokesman says: “We closed the old pier …” What reason does the spokesman give for this?"


@pytest.mark.parametrize(
    "said",
    [
        "“We closed the old pier because nobody wanted to mend it.”",
        "We closed the old pier because nobody wanted to mend it, she said.",
        "I sold most of my boats in spring because nobody wanted to mend them.",
        "The pier on the western shore isnt safe because nobody wanted to mend it.",
    ],
)
def test_it_leaves_alone_the_words_of_nobody_named(said: str) -> None:
    assert asked(said) == []


@pytest.mark.parametrize(
    "said",
    [
        "The mayor of Bergen spoke of the cost of mending boats because of the storm.",
        "Farmers in Peru grow three kinds of wheat, but there are two serious problems.",
        "Fishermen in Bergen sold most of their boats to Spain, leading to the mayor being dismissed by the council.",
        "While Ingrid Solheim was mending boats in Bergen, farmers in Peru planted maize and beans.",
        "The museum in Lyon is open to children from seven to nine, due to open again in May.",
        "Although farmers in Peru grow three kinds of wheat, such walls of stone took most of their soil.",
        "Farmers in Peru forced the council of the valley to build walls of stone.",
        "Ingrid Solheim changed her vote to support the new harbour in Bergen.",
        "Farmers in Peru planted three kinds of wheat. Instead, the river took away most of their soil.",
        "Farmers in Peru grow wheat on walls of stone, while their children plant maize and beans.",
        "“We sold most of our boats to Spain in spring,” said Ingrid Solheim. “But nobody in Bergen wanted to buy the pier.”",
        "Farmers in Peru live in valleys where rivers took their soil but fishermen kept their boats.",
        "Fishermen in Bergen lost their boats in the storm, so that they came home on foot in the evening.",
        "Ingrid Solheim noticed that few farmers in Peru grow wheat, but that most of them plant maize and beans.",
        "Farmers in Peru grow three kinds of wheat, but they buy most of their bread from Chile [4].",
        "The mayor of Bergen saw fishermen mending most of their boats because of a storm.",
        "Farmers in Peru grow many kinds of plants. For example, let’s say a farmer has three walls of beans and maize.",
        "Not only do farmers in Peru grow three kinds of wheat, but they also plant maize and beans.",
    ],
)
def test_it_leaves_alone_halves_and_what_belongs_to_another_word(said: str) -> None:
    assert asked(said) == []


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        (
            "Farmers in Peru built long walls of stone because the river took away their soil, and fishermen sold their boats to Chile.",
            "Because the river took away their soil.",
        ),
        (
            "Farmers in Peru built long walls of stone because the river took away their soil, while fishermen in Chile sold boats.",
            "Because the river took away their soil.",
        ),
        (
            "Farmers in Peru built long walls of stone because the river took away their soil, and in two valleys had to sell their boats.",
            "Because the river took away their soil.",
        ),
    ],
)
def test_it_ends_the_reason_where_another_clause_begins(said: str, answer: str) -> None:
    (item,) = asked(said)
    assert item.answers == (answer,)


def test_it_tells_a_quotation_without_what_ties_it_to_the_one_before() -> None:
    (item,) = asked(
        "Peru is dry. In addition, farmers in Peru lost half of their seeds last spring, although few of them live on the shore."
    )
    assert "Paragraph 1 says: “Farmers in Peru lost half of their seeds last spring …”" in item.stem


def test_it_tells_of_nobody_who_is_only_them() -> None:
    said = "Looms were common in the mills of Holm until 1990. By 2005 most families had got rid of {} because new cloth was cheap."
    assert list(what_goes_with_it(material(said.format("their looms"))))
    assert not list(what_goes_with_it(material(said.format("them"))))
