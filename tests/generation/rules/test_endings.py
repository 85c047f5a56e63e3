"""A real passage with the ends of its sentences taken out."""

import re

import pytest

from quizzes.generation.rules.endings import endings_taken_out
from quizzes.items import Item, Kind
from tests.generation.cast import ARTICLES, material, read_whole, spans

PASSAGE = (
    "The council in Carrow closed the old bridge because its pillars had begun to sink. "
    "Engineers from Holm offered to {offer}. "
    "Shopkeepers on the north bank complained that their customers stayed at home. "
    "The mayor answered them by opening a free ferry for the whole winter."
)


@pytest.fixture(params=ARTICLES)
def items(request: pytest.FixtureRequest) -> list[Item]:
    return [candidate.item for candidate in endings_taken_out(read_whole(request.param))]


def taken_out(said: str) -> set[str]:
    return {pair.match for candidate in endings_taken_out(material(said)) for pair in candidate.item.pairs}


def test_it_works() -> None:
    assert next(endings_taken_out(read_whole("soil"))).item.kind is Kind.MATCHING
    assert taken_out(PASSAGE.format(offer="build a new bridge of steel")) == {
        "its pillars had begun to sink",
        "build a new bridge of steel",
        "their customers stayed at home",
        "opening a free ferry for the whole winter",
    }


def test_the_ends_put_back_give_the_passage(items: list[Item]) -> None:
    for item in items:
        passage = item.stem.partition("\n\n")[2]
        for pair in item.pairs:
            passage = passage.replace(pair.prompt, pair.match)
        assert " ".join(passage.split()) == " ".join(" ".join(source.text for source in spans(item)).split())


def test_its_gaps_are_numbered_in_order(items: list[Item]) -> None:
    for item in items:
        assert re.findall(r"\[\d\]", item.stem) == [pair.prompt for pair in item.pairs]
        assert 3 <= len(item.pairs) <= 4


def test_it_takes_one_end_from_a_sentence_and_no_two_alike(items: list[Item]) -> None:
    for item in items:
        assert len({pair.match for pair in item.pairs}) == len(item.pairs)
        assert not re.search(r"\[\d\][^.!?]*\[\d\]", item.stem)


@pytest.mark.parametrize(
    "offer",
    [
        "build a new one, but the council refused",
        "build “a bridge for a century” of steel",
        "build a new bridge (of steel)",
        "build what they called 'a bridge",
    ],
)
def test_it_takes_nothing_out_that_goes_on_with_what_stands_before_it_or_opens_a_mark(offer: str) -> None:
    assert not any(part.startswith("build") for part in taken_out(PASSAGE.format(offer=offer)))


def test_ends_that_grammar_alone_gives_back_come_last() -> None:
    """One clause, one infinitive, one phrase: whoever cannot read can still tell which goes where."""
    all_different = (
        "The council in Carrow closed the old bridge because its pillars had begun to sink. "
        "Engineers from Holm came in the autumn and offered to build a new bridge of steel. "
        "Nobody in the harbour was surprised by the plan, for the mayor of Carrow is the owner of the largest ferry in the county."
    )
    easy, telling = (
        [candidate.item.score for candidate in endings_taken_out(material(said))]
        for said in (all_different, PASSAGE.format(offer="build a new bridge of steel"))
    )
    assert max(easy) < max(telling) - 0.2


@pytest.mark.parametrize(
    ("cue", "clause", "opens"),
    [
        ("said", "the shops were empty all day", True),
        ("lost half of their guests as", "they stayed at home all winter", True),
        ("repaired things such as", "the shops were empty all day", False),
        ("sold the market as", "a whole may be worth less", False),
    ],
)
def test_it_takes_out_what_somebody_said_or_what_went_on_meanwhile(cue: str, clause: str, opens: bool) -> None:
    passage = PASSAGE.format(offer="build a new bridge of steel").replace(
        "complained that their customers stayed at home", f"{cue} {clause}"
    )
    assert (clause in taken_out(passage)) is opens


def test_passages_that_lose_whole_clauses_come_first() -> None:
    clauses = (
        "The council in Carrow closed the old bridge because its pillars had begun to sink. "
        "Shopkeepers on the north bank complained that their customers stayed at home. "
        "Engineers from Holm came in the autumn and argued that a new road would be cheaper."
    )
    infinitives = (
        "The council in Carrow closed the old bridge in order to mend the pillars of the bridge in winter. "
        "Shopkeepers on the north bank decided to look for customers of other shopkeepers. "
        "Engineers from Holm came in the autumn and promised to build a new road before autumn."
    )
    assert best(clauses) > best(infinitives) + 0.2


def best(said: str) -> float:
    return max(candidate.item.score for candidate in endings_taken_out(material(said)))


@pytest.mark.parametrize(
    ("plain", "cut"),
    [
        ("looked for work that harmed their shops and their market", "looked for work that harmed their shops, and cheaper bread"),
        ("saw no signs of floods near the old river bank", "saw no signs of floods but that the bank was old"),
        ("knew how people on the island lived", "knew how poor people on the island were"),
        ("were so poor that their customers stayed at home", "were so poor that their customers, according to the mayor, stayed at home"),
        ("sold baskets of fish and fruit to the fishermen", "sold baskets of fish and heard, within a week, that ships came"),
    ],
)
def test_it_cuts_no_end_across_what_its_sentence_joins(plain: str, cut: str) -> None:
    def parts(said: str) -> set[str]:
        passage = PASSAGE.format(offer="build a new bridge of steel").replace("complained that their customers stayed at home", said)
        return {part for part in taken_out(passage) if part in said}

    assert parts(plain)
    assert not parts(cut)


def test_it_cuts_no_phrase_with_which_in_two() -> None:
    def parts(said: str) -> set[str]:
        return taken_out(
            PASSAGE.format(offer="build a new bridge of steel").replace("complained that their customers stayed at home", said)
        )

    assert "brought ships from Holm to the harbour" in parts("sold ropes which brought ships from Holm to the harbour")
    assert not {"time brought ships from Holm to the harbour"} & parts("sold ropes by which time brought ships from Holm to the harbour")


def test_it_takes_no_subject_and_half_of_its_clause_for_what_was_before() -> None:
    said = "A baker {} two ferries before the flood could now ask for ten."
    whole, half = (
        said.format(verb).replace("could now ask", then) for verb, then in (("lost", "came to the town"), ("who lost", "could now ask"))
    )
    passage = PASSAGE.format(offer="build a new bridge of steel")
    shopkeepers = "Shopkeepers on the north bank complained that their customers stayed at home."
    assert any(part.startswith("the flood came") for part in taken_out(passage.replace(shopkeepers, whole)))
    assert not any(part.startswith("the flood could") for part in taken_out(passage.replace(shopkeepers, half)))


@pytest.mark.parametrize(("subject", "both"), [("Shopkeepers", True), ("They", False)])
def test_no_two_ends_say_what_they_can_do(subject: str, *, both: bool) -> None:
    passage = (
        "Hagfish are common in the cold harbour of Carrow. Where the water is deep they can tie a knot under the water. "
        f"In the autumn, when few boats come to Holm, {subject.lower()} may close the doors of the boats early. "
        "The council in Carrow closed the old bridge because its pillars had begun to sink."
    )
    ends = {"tie a knot under the water", "close the doors of the boats early"}
    found = [{pair.match for pair in candidate.item.pairs} for candidate in endings_taken_out(material(passage))]
    assert any(ends <= one for one in found) is both


@pytest.mark.parametrize(("cues", "both"), [(("after", "because"), True), (("after", "after"), False), (("after", "when"), False)])
def test_no_two_ends_say_when_something_was(cues: tuple[str, str], *, both: bool) -> None:
    first, second = cues
    passage = (
        f"The council in Carrow closed the old bridge {first} its pillars had begun to sink. "
        f"Shopkeepers on the north bank wept {second} their customers stayed at home. "
        "Engineers from Holm came in the autumn and offered to build a new bridge of steel."
    )
    ends = {"its pillars had begun to sink", "their customers stayed at home"}
    found = [{pair.match for pair in candidate.item.pairs} for candidate in endings_taken_out(material(passage))]
    assert any(ends <= one for one in found) is both
