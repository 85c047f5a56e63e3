"""A sentence, or what is said in one, to be told from two others."""

import pytest

from quizzes.generation.rules.missing import which_is_missing
from quizzes.items import Item, Kind
from tests.generation.cast import ARTICLES, material, read_whole, spans

MILL = (
    "The miller of Carrow, whose mill stands on the bank of a narrow river, found a crack in the iron wheel last winter.",
    "A blacksmith closed the crack with a plate of iron from an old wheel.",
    "The plate broke after a week, and the blacksmith asked for more iron.",
)
SCHOOL = (
    "Children at the village school wanted to see how iron is made.",
    "A teacher took the children to the blacksmith in the week before the holidays.",
    "The teacher says that the children now want a blacksmith at the school.",
)
HARBOUR = (
    "Boats that lie in the harbour were painted for the holidays.",
    "An old sailor from the village painted the wheel of each of the boats.",
    "The sailor has asked the harbour for a new pot of paint.",
)


def story(*paragraphs: tuple[str, ...]) -> str:
    return "\n\n".join(" ".join(paragraph) for paragraph in paragraphs)


def asked(said: str) -> list[Item]:
    return [candidate.item for candidate in which_is_missing(material(said))]


@pytest.fixture(params=ARTICLES)
def items(request: pytest.FixtureRequest) -> list[Item]:
    return [candidate.item for candidate in which_is_missing(read_whole(request.param))]


def test_it_works() -> None:
    item = next(item for item in asked(story(MILL, SCHOOL, HARBOUR)) if item.keys == (MILL[1],))
    assert item.kind is Kind.MULTIPLE_CHOICE
    assert {choice.text for choice in item.choices} < {MILL[1], *SCHOOL, *HARBOUR}
    assert f"{MILL[0]} […] {MILL[2]}" in item.stem


def test_the_key_put_back_gives_the_passage(items: list[Item]) -> None:
    for item in items:
        passage = item.stem.partition("\n\n")[2]
        whole = " ".join(" ".join(source.text for source in spans(item)).split())
        before, after = " ".join(passage.split()).split("[…]")
        assert whole.startswith(before)
        assert whole.endswith(after)
        assert item.keys[0].rstrip(".") in whole


def test_it_offers_two_others_that_are_not_in_the_passage(items: list[Item]) -> None:
    for item in items:
        assert [choice.key for choice in item.choices].count(False) == 2
        assert not any(choice.text in item.stem for choice in item.choices)


def test_it_asks_for_what_is_said_without_its_speaker() -> None:
    said = story(
        (MILL[0], f"“{MILL[1][:-1]},” said the miller.", MILL[2]),
        (SCHOOL[0], f"“{SCHOOL[1][:-1]},” said the teacher.", SCHOOL[2]),
        (HARBOUR[0], f"“{HARBOUR[1][:-1]},” said the sailor.", HARBOUR[2]),
    )
    item = next(item for item in asked(said) if item.keys == (MILL[1],))
    assert "“[…],” said the miller." in item.stem
    assert {choice.text for choice in item.choices} == {MILL[1], SCHOOL[1], HARBOUR[1]}


@pytest.mark.parametrize(
    "sentence",
    [
        "First, a blacksmith closed the crack with a plate of iron from an old wheel.",
        "Who closed the crack with a plate of iron from an old wheel?",
        "A blacksmith “closed the crack with a plate of iron” from “an old wheel” there.",
    ],
)
def test_it_leaves_rows_questions_and_what_is_half_quoted(sentence: str) -> None:
    assert not any(sentence[:12] in item.keys[0] for item in asked(story((MILL[0], sentence, MILL[2]), SCHOOL, HARBOUR)))


def test_it_leaves_what_fits_loosely() -> None:
    loose = (MILL[0], "Many people in the region were glad of the good news.", MILL[2])
    assert not any(loose[1] in item.keys for item in asked(story(loose, SCHOOL, HARBOUR)))


def test_it_offers_no_sentence_that_opens_with_somebody_of_elsewhere() -> None:
    him = (SCHOOL[0], SCHOOL[1].replace("A teacher", "He"), SCHOOL[2])
    assert any(SCHOOL[1] in {choice.text for choice in item.choices} for item in asked(story(MILL, SCHOOL, HARBOUR)))
    assert not any(him[1] == choice.text and not choice.key for item in asked(story(MILL, him, HARBOUR)) for choice in item.choices)
