"""A real passage with words taken out."""

import re

import pytest

from quizzes.generation.rules.passages import gapped_passage
from quizzes.items import Item, Kind
from tests.generation.cast import ARTICLES, material, read_whole, spans

PASSAGE = (
    "Bakers in Carrow opened their shops at five in the morning and sold bread to the sailors from Holm. "
    "In 1931 a terrible fire spread through the old harbour and burned for three days and three nights. "
    "The mayor promised new houses to the families, but the council could not find enough money to build them. "
    "Painters and writers came in the following summer, and slowly the town began to live again."
)


@pytest.fixture(params=ARTICLES)
def items(request: pytest.FixtureRequest) -> list[Item]:
    return [candidate.item for candidate in gapped_passage(read_whole(request.param))]


def gapped(said: str) -> list[Item]:
    return [candidate.item for candidate in gapped_passage(material(said))]


def answers(said: str) -> set[str]:
    return {gap.answer for item in gapped(said) for gap in item.gaps}


def test_it_works() -> None:
    assert next(gapped_passage(read_whole("soil"))).item.kind is Kind.CLOZE
    assert gapped(PASSAGE)


def test_the_words_put_back_give_the_passage(items: list[Item]) -> None:
    for item in items:
        passage = item.stem.partition("\n\n")[2]
        for number, gap in enumerate(item.gaps, 1):
            passage = passage.replace(f"[{number}]", gap.answer)
        assert " ".join(passage.split()) == " ".join(" ".join(source.text for source in spans(item)).split())


def test_its_gaps_are_numbered_in_order(items: list[Item]) -> None:
    for item in items:
        assert re.findall(r"\[(\d)\]", item.stem) == [str(number) for number in range(1, len(item.gaps) + 1)]
        assert 4 <= len(item.gaps) <= 6


def test_the_box_has_every_word_and_no_more(items: list[Item]) -> None:
    for item in items:
        assert sorted((gap.answer for gap in item.gaps), key=str.lower) == list(item.bank)
        assert len(set(item.bank)) == len(item.bank)


def test_no_word_of_the_box_stands_in_the_passage(items: list[Item]) -> None:
    for item in items:
        assert not set(item.bank) & set(re.findall(r"\w+", item.stem.partition("\n\n")[2].lower()))


def test_two_words_that_could_change_places_are_not_both_gaps() -> None:
    said = PASSAGE.replace("terrible fire", "complicated fire").replace("following summer", "more difficult summer")
    for item in gapped(said):
        assert not {"complicated", "difficult", "burned"} <= set(item.bank)
        assert not {"sold", "spread"} <= set(item.bank)


def test_words_that_mean_little_are_no_gaps() -> None:
    assert not {"came", "began", "five", "three", "following"} & answers(PASSAGE)


def test_half_of_a_term_is_no_gap() -> None:
    assert "primary" not in answers(PASSAGE.replace("the old harbour", "the primary school"))


def test_it_names_the_paragraph_of_what_begins_by_pointing_back() -> None:
    leaning = [item.stem for item in gapped(PASSAGE.replace("Bakers in Carrow", "They")) if item.source.text.startswith("They")]
    assert leaning
    assert all(stem.startswith(("Complete paragraph 1 with", "Complete this part of paragraph 1 with")) for stem in leaning)


def test_two_nouns_of_people_are_not_both_gaps() -> None:
    said = PASSAGE.replace("Painters and writers came", "A whole team came").replace("the sailors from Holm", "the researchers from Holm")
    assert all(not {"team", "researchers"} <= set(item.bank) for item in gapped(said))


def test_two_words_of_like_meaning_are_not_both_gaps() -> None:
    said = PASSAGE.replace("sold bread", "gathered rubbish").replace("the old harbour", "the old waste")
    assert all(not {"rubbish", "waste"} <= set(item.bank) for item in gapped(said))


@pytest.mark.parametrize(
    ("one", "other", "both"),
    [
        ("captain", "voyage", True),
        ("ship", "voyage", False),
        ("measurement", "report", False),
        ("community", "county", False),
        ("revivalism", "religiosity", False),
        ("system", "monopoly", False),
        ("captain", "voyages", True),
    ],
)
def test_two_nouns_of_one_realm_are_not_both_gaps(one: str, other: str, *, both: bool) -> None:
    said = (
        "Everybody in Carrow got up at five in the morning and sang loudly. In 1931, however, there was nobody in Holm or Carrow who could "
        f"say where a {one} had been for so very many days. They could not even say whether a {other} had really been worth it, and so "
        "they resigned. Quietly they began to sing again."
    )
    assert any({one, other} <= set(item.bank) for item in gapped(said)) is both


@pytest.mark.parametrize(("one", "other"), [("appointed", "employed"), ("damaged", "painted")])
def test_two_verbs_of_one_form_are_not_both_gaps(one: str, other: str) -> None:
    said = PASSAGE.replace("spread through", f"{one}").replace("promised new houses to", other)
    assert answers(said)
    assert all(not {one, other} <= set(item.bank) for item in gapped(said))


def test_cent_is_no_gap() -> None:
    said = PASSAGE.replace("three days and three nights", "three days, and 41 per cent of the houses were lost")
    assert answers(said)
    assert "cent" not in answers(said)
