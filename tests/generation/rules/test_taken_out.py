"""Sentences taken out of a passage, to be put back."""

import re

import pytest

from quizzes.generation.rules import taken_out
from quizzes.generation.rules.taken_out import sentences_taken_out
from quizzes.items import Item, Kind
from tests.generation.cast import ARTICLES, material, read_whole, spans

FERRY, BAKERY, SCHOOL = (
    ("The ferry between Carrow and Holm stopped in April.", "Its engine had broken twice, and the ferry had no second engine."),
    ("A bakery in Mill Street has begun to sell bread at night.", "The bakery sells most of its bread to nurses who work at night."),
    ("Teachers at the village school have planted an orchard.", "The orchard has forty apple trees, one for each of the teachers."),
)
ENDS = (
    "Nobody in the harbour expects that it will sail again this year.",
    "The baker sleeps until noon.",
    "Children pick the fruit in autumn.",
)


def story(*parts: tuple[str, str]) -> str:
    return "\n\n".join(" ".join((*part, end)) for part, end in zip(parts, ENDS, strict=True))


@pytest.fixture(params=ARTICLES)
def items(request: pytest.FixtureRequest) -> list[Item]:
    return [candidate.item for candidate in sentences_taken_out(read_whole(request.param))]


def test_it_works() -> None:
    item = next(sentences_taken_out(material(story(FERRY, BAKERY, SCHOOL)))).item
    assert item.kind is Kind.MATCHING
    assert [pair.match for pair in item.pairs] == [FERRY[1], BAKERY[1], SCHOOL[1]]


def test_the_sentences_put_back_give_the_passage(items: list[Item]) -> None:
    for item in items:
        passage = item.stem.partition("\n\n")[2]
        for pair in item.pairs:
            passage = passage.replace(pair.prompt, pair.match)
        assert " ".join(passage.split()) == " ".join(" ".join(source.text for source in spans(item)).split())


def test_its_gaps_are_numbered_in_order_and_stand_apart(items: list[Item]) -> None:
    for item in items:
        assert re.findall(r"\[\d\]", item.stem) == [pair.prompt for pair in item.pairs]
        assert not re.search(r"\[\d\]\s*\[\d\]", item.stem)


def test_it_takes_two_where_a_third_does_not_hold_and_offers_one_of_elsewhere() -> None:
    items = [candidate.item for candidate in sentences_taken_out(read_whole("tunnel"))]
    spared = next(item for item in items if item.choices)
    (spare,) = spared.choices
    assert not spare.key
    assert len(spared.pairs) == 2
    assert "One of the sentences is not needed." in spared.stem
    assert spare.text not in spared.stem


def test_it_offers_a_spare_only_with_two(items: list[Item]) -> None:
    for item in items:
        assert (len(item.pairs), len(item.choices)) in {(3, 0), (2, 1)}


def test_it_takes_out_no_sentences_that_could_change_places() -> None:
    loose = [
        (one, f"Many people in the village were glad of the {word}.")
        for (one, _), word in zip((FERRY, BAKERY, SCHOOL), ("news", "change", "idea"), strict=True)
    ]
    assert not list(sentences_taken_out(material(story(*loose))))


def test_it_takes_out_no_sentence_that_leaves_an_inner_quotation_open() -> None:
    closed, open_one = (
        "The bakery sells ‘most of its bread’ to nurses who work at night.",
        "The bakery sells ‘most of its bread to nurses who work.",
    )
    assert [
        any(
            pair.match == said
            for candidate in sentences_taken_out(material(story(FERRY, (BAKERY[0], said), SCHOOL)))
            for pair in candidate.item.pairs
        )
        for said in (closed, open_one)
    ] == [True, False]


def test_no_spare_one_fits_better_than_it_may(monkeypatch: pytest.MonkeyPatch) -> None:
    def spared() -> list[Item]:
        return [candidate.item for candidate in sentences_taken_out(read_whole("tunnel")) if candidate.item.choices]

    assert spared()
    monkeypatch.setattr(taken_out, "MOST_SPARE_FIT", -9.0)
    assert not spared()


def test_of_three_each_fits_well(monkeypatch: pytest.MonkeyPatch) -> None:
    def threes() -> int:
        return sum(len(candidate.item.pairs) == 3 for candidate in sentences_taken_out(read_whole("tunnel")))

    assert threes()
    monkeypatch.setattr(taken_out, "LEAST_OF_THREE", 99.0)
    assert not threes()


def test_none_is_spare_where_little_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    def shortest() -> int:
        found = [candidate for candidate in sentences_taken_out(read_whole("tunnel")) if candidate.item.choices]
        return min(len(candidate.uses) for candidate in found)

    assert shortest() == taken_out.FEWEST_WITH_SPARE
    monkeypatch.setattr(taken_out, "FEWEST_WITH_SPARE", 6)
    assert shortest() == 6
