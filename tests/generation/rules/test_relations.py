"""Causes and purposes: what is asked, what answers it, and which reasons may stand beside it."""

import pytest

from quizzes.generation.rules.relations import causes
from quizzes.items import Item, Kind
from tests.generation.cast import ARTICLES, material, read_whole

FILL = "Bakers in Oslo sell bread made of rye and barley. Ships of Bergen carry salt and timber to Spain."


def asked(said: str) -> list[Item]:
    return [candidate.item for candidate in causes(material(f"{said} {FILL}"))]


def answer(item: Item) -> str:
    return (*item.keys, *item.answers)[0]


def test_it_works() -> None:
    (item,) = asked("Deserts of the world have very thin soils because few plants grow in dry sand.")
    assert item.stem == "According to the article, why do deserts of the world have very thin soils?"
    assert answer(item) == "Because few plants grow in dry sand"


@pytest.mark.parametrize(
    ("said", "question", "reason"),
    [
        (
            "Because few plants grow in dry sand, deserts of the world have very thin soils.",
            "why do deserts of the world have very thin soils?",
            "Because few plants grow in dry sand",
        ),
        (
            "The harbour of Bergen was closed because of a heavy storm.",
            "why was the harbour of Bergen closed?",
            "Because of a heavy storm",
        ),
        (
            "Farmers in Peru built terraces of stone in order to save water in summer.",
            "why did farmers in Peru build terraces of stone?",
            "To save water in summer",
        ),
        ("Heavy rain led to a flood in the harbour of Bergen.", "what led to a flood in the harbour of Bergen?", "Heavy rain"),
        (
            "Because the pier of Bergen has six arches, it takes six winters to mend the pier of Bergen.",
            "why does it take six winters to mend the pier of Bergen?",
            "Because the pier of Bergen has six arches",
        ),
        (
            "The harbour of Bergen has split Norway because some sailors want it, while other sailors fear its cranes.",
            "why has the harbour of Bergen split Norway?",
            "Because some sailors want it, while other sailors fear its cranes",
        ),
        (
            "A heavy storm eventually led to a flood in the harbour of Bergen.",
            "what led to a flood in the harbour of Bergen?",
            "A heavy storm",
        ),
        (
            "The flood of Bergen was caused by heavy rain in the mountains.",
            "what caused the flood of Bergen?",
            "Heavy rain in the mountains",
        ),
    ],
)
def test_it_reads_every_mark_of_a_cause(said: str, question: str, reason: str) -> None:
    (item,) = asked(said)
    assert item.stem == f"According to the article, {question}"
    assert answer(item) == reason


@pytest.mark.parametrize(
    "said",
    [
        "“Deserts have thin soils because few plants grow in dry sand,” said Ann Pike.",
        "They left the town because the harbour was closed.",
        "Do deserts have thin soils because few plants grow in dry sand?",
        "Deserts have thin soils because of it.",
        "Deserts of the world have very thin soils because few plants grow in dry sand [4].",
        "Farmers lead their goats to the hills of Peru.",
        "Because the river flows through three countries, what is done in one of them may harm farmers of the other two.",
        "Sailors of Bergen have twice left the harbour because its piers were loose, on one occasion leaving their boats behind.",
        "A school in Bergen is dear because the hall is cold in winter and every child of the harbour needs a bench, a lamp and help from "
        "three teachers.",
        "Fears of a flood also forced many villages of Peru to create walls of stone.",
    ],
)
def test_it_leaves_what_is_no_plain_cause(said: str) -> None:
    assert not asked(said)


@pytest.mark.parametrize("name", ARTICLES)
def test_it_asks_in_words_where_the_article_gives_no_other_reasons(name: str) -> None:
    for candidate in causes(read_whole(name)):
        item = candidate.item
        assert item.kind is (Kind.MULTIPLE_CHOICE if item.choices else Kind.SHORT_ANSWER)
        assert len(item.choices) in {0, 3, 4}
        assert len(item.answers) == (not item.choices)


@pytest.mark.parametrize("name", ARTICLES)
def test_every_reason_is_of_its_sentence(name: str) -> None:
    for candidate in causes(read_whole(name)):
        reason = answer(candidate.item).removeprefix("Because ").removeprefix("of ").removeprefix("To ")
        words = {word.strip(".,") for word in candidate.item.source.text.lower().split()}
        assert len({word.strip(".,").lower() for word in reason.split()} & words) >= 0.6 * len(reason.split())


@pytest.mark.parametrize("name", ARTICLES)
def test_reasons_that_stand_together_are_built_alike(name: str) -> None:
    for candidate in causes(read_whole(name)):
        texts = [choice.text for choice in candidate.item.choices]
        assert len({text.startswith("Because") for text in texts}) <= 1
        assert len({text.startswith("Because of") for text in texts}) <= 1


@pytest.mark.parametrize("name", ARTICLES)
def test_every_question_is_one(name: str) -> None:
    for candidate in causes(read_whole(name)):
        assert candidate.item.stem.startswith(("According to the article, ", "According to paragraph "))
        assert candidate.item.stem.endswith("?")
        assert not {"he", "she", "they", "this", "these"} & set(candidate.item.stem.lower().strip("?").split())


def test_it_asks_for_a_purpose_at_the_end() -> None:
    (item,) = [c.item for c in causes(material("Norway closed the harbour of Bergen to protect young cod."))]
    assert item.stem == "According to the article, why did Norway close the harbour of Bergen?"
    assert item.answers == ("To protect young cod",)


def test_it_asks_for_a_cause_or_purpose_that_comes_first() -> None:
    (item,) = [c.item for c in causes(material("In order to protect young cod, Norway closed the harbour of Bergen."))]
    assert item.stem == "According to the article, why did Norway close the harbour of Bergen?"
    assert item.answers == ("To protect young cod",)


@pytest.mark.parametrize(
    "words",
    [
        "Norway gave fishermen the right to protect the harbour of Bergen.",
        "The minister said that Norway closed the harbour of Bergen to protect young cod.",
        "Norway built a net and closed the harbour of Bergen to protect young cod.",
    ],
)
def test_it_leaves_a_to_that_may_belong_to_another_word(words: str) -> None:
    assert not list(causes(material(words)))


def test_it_sends_readers_to_the_paragraph_of_what_was_named_there() -> None:
    said = "A trawler came to Bergen in the winter.\n\nThe trawler left the harbour of Bergen because its captain feared the ice."
    (item,) = [c.item for c in causes(material(said))]
    assert item.stem == "According to paragraph 2, why did the trawler leave the harbour of Bergen?"


def test_it_asks_no_reason_that_belongs_to_what_a_noun_did() -> None:
    assert asked("The harbour of Bergen was a friend of the ships of Oslo, which sank as a result of a heavy storm.") == []


def test_it_asks_no_reason_for_the_words_of_somebody_without_marks() -> None:
    assert asked("The harbour of Bergen was closed because of a heavy storm, she said.") == []


def test_it_takes_no_clause_for_what_something_led_to() -> None:
    assert asked("Heavy rain led to floods in Bergen and sailors were asked to stay at home.") == []


@pytest.mark.parametrize(
    "said",
    [
        "Nobody was more surprised than Lars Vik to learn that sailors had sold the harbour of Bergen.",
        "The pier of Bergen was found to be very old because of rings in its oak by students of Oslo.",
    ],
)
def test_it_takes_no_feeling_and_no_doer_for_a_reason(said: str) -> None:
    assert not asked(said)


def test_a_reason_ends_where_a_name_in_small_letters_begins() -> None:
    item = asked("The harbour of Bergen was closed because of a heavy storm. al-Masri said that sailors, mostly from Norway, stayed.")[0]
    assert answer(item) == "Because of a heavy storm"


def test_no_question_ends_in_a_word_that_belongs_to_the_reason() -> None:
    assert not asked("Deserts of the world have thin soils generally because few plants grow in dry sand.")


def test_no_question_ends_in_there() -> None:
    said = "A meeting in Bergen resulted in a letter to the sailors {}."
    assert asked(said.format("of Oslo"))
    assert not asked(said.format("there"))


def test_a_reason_ends_where_a_clause_of_another_subject_begins() -> None:
    item = asked("Deserts of the world have very thin soils because few plants grow in dry sand, and camels wander about in it.")[0]
    assert answer(item) == "Because few plants grow in dry sand"
