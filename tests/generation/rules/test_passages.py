"""A real paragraph with words taken out."""

import re

import pytest

from quizzes.generation.rules.passages import gapped_paragraph
from quizzes.items import Item, Kind
from tests.generation.cast import ARTICLES, read_whole


@pytest.fixture(params=ARTICLES)
def items(request: pytest.FixtureRequest) -> list[Item]:
    return [candidate.item for candidate in gapped_paragraph(read_whole(request.param))]


def test_it_works() -> None:
    assert next(gapped_paragraph(read_whole("soil"))).item.kind is Kind.CLOZE


def test_the_words_put_back_give_the_paragraph(items: list[Item]) -> None:
    for item in items:
        passage = item.stem.partition("\n\n")[2]
        for number, gap in enumerate(item.gaps, 1):
            passage = passage.replace(f"[{number}]", gap.answer)
        assert passage == " ".join(item.source.text.split())


def test_its_gaps_are_numbered_in_order(items: list[Item]) -> None:
    for item in items:
        assert re.findall(r"\[(\d)\]", item.stem) == [str(number) for number in range(1, len(item.gaps) + 1)]
        assert len(item.gaps) >= 4


def test_the_box_has_every_word_and_says_how_many_more(items: list[Item]) -> None:
    for item in items:
        more = 2 if "two words more" in item.stem else 0
        assert {gap.answer for gap in item.gaps} <= set(item.bank)
        assert len(set(item.bank)) == len(item.bank) == len(item.gaps) + more
        assert list(item.bank) == sorted(item.bank, key=str.lower)


def test_no_word_more_stands_in_the_paragraph(items: list[Item]) -> None:
    for item in items:
        spare = set(item.bank) - {gap.answer for gap in item.gaps}
        assert not spare & set(re.findall(r"\w+", item.source.text.lower()))
