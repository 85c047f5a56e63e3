"""From all candidates to one quiz."""

import itertools

import pytest

from quizzes.generation.candidates import Candidate
from quizzes.generation.rules import RESTING, RESTING_GROUPS, SINGLE
from quizzes.generation.selection import SHARES, select
from quizzes.items import Item, Kind
from tests.generation.cast import ARTICLES, TUNNEL, material, read_whole, spans

ALL = tuple(Kind)


def candidates(name: str) -> list[Candidate]:
    whole = read_whole(name)
    grouped = [candidate for rule in RESTING_GROUPS.values() for candidate in rule(whole, frozenset())]
    return [candidate for rule in (*SINGLE, *RESTING.values()) for candidate in rule(whole)] + grouped


def family(item: Item) -> str:
    """The family that the rule belongs to."""
    (found,) = {candidate.family for name in ARTICLES for candidate in candidates(name) if candidate.item.rule == item.rule}
    return found


def test_it_works() -> None:
    assert len(select(read_whole("tunnel"), 5, ALL)) == 5


@pytest.mark.parametrize("questions", [0, 1, 3])
def test_it_gives_at_most_as_many_as_are_wanted(questions: int) -> None:
    assert len(select(read_whole("tunnel"), questions, ALL)) == questions


def test_it_gives_fewer_rather_than_bad_ones() -> None:
    assert 0 < len(select(read_whole("tides"), 40, ALL)) < 10


@pytest.mark.parametrize("name", ARTICLES)
def test_it_gives_the_best_first(name: str) -> None:
    scores = [item.score for item in select(read_whole(name), 12, ALL)]
    assert scores == sorted(scores, reverse=True)


@pytest.mark.parametrize("kind", [Kind.TRUE_FALSE, Kind.MULTIPLE_CHOICE, Kind.CLOZE, Kind.SHORT_ANSWER])
def test_it_gives_only_the_kinds_that_are_wanted(kind: Kind) -> None:
    found = select(read_whole("tunnel"), 12, (kind,))
    assert found
    assert {item.kind for item in found} == {kind}


def test_it_gives_nothing_where_no_kind_is_wanted() -> None:
    assert select(read_whole("tunnel"), 12, ()) == []


@pytest.mark.parametrize("name", ARTICLES)
def test_no_family_comes_too_often(name: str) -> None:
    families = [family(item) for item in select(read_whole(name), 12, ALL)]
    assert all(families.count(one) <= 2 * SHARES[one] for one in families)


def test_every_family_has_a_share() -> None:
    assert {candidate.family for name in ARTICLES for candidate in candidates(name)} <= set(SHARES)


@pytest.mark.parametrize("name", ARTICLES)
def test_no_sentence_is_asked_twice(name: str) -> None:
    asked = [item.source.start for item in select(read_whole(name), 40, ALL) if item.rule != "what-sums-it-up"]
    assert len(set(asked)) == len(asked)


def used(item: Item) -> list[range]:
    """Where the article stands that an item shows or asks for; what other people say is only beside the point of a speaker's claim."""
    found = (item.source,) if item.rule == "what-somebody-says" else spans(item)
    return [range(source.start, source.end) for source in found]


@pytest.mark.parametrize("name", ARTICLES)
def test_no_two_questions_use_one_sentence(name: str) -> None:
    chosen = [item for item in select(read_whole(name), 40, ALL) if item.rule != "what-sums-it-up"]  # shows what others do not ask for
    for one, other in itertools.combinations(chosen, 2):
        for mine, theirs in itertools.product(used(one), used(other)):
            assert mine.stop <= theirs.start or theirs.stop <= mine.start


@pytest.mark.parametrize("name", ARTICLES)
def test_no_question_states_what_another_asks_to_be_judged(name: str) -> None:
    """A true statement must not stand beside its own false version: each would give the other away."""
    chosen = select(read_whole(name), 40, ALL)
    for one in chosen:
        if one.kind is Kind.TRUE_FALSE:
            others = [text for item in chosen if item is not one for text in (item.stem, *(choice.text for choice in item.choices))]
            assert not [text for text in others if one.stem.rstrip(".") in text or one.feedback.removeprefix("The article says: ") == text]


def test_it_does_not_ask_for_what_the_title_says() -> None:
    for item in select(read_whole("tunnel"), 40, ALL):
        if item.rule.startswith("cloze"):
            assert not set(item.keys) & set(TUNNEL.title.split())


def test_words_only_fill_up() -> None:
    said = (
        "Bakers in Carrow opened their shops at five in the morning and sold bread to the sailors from Holm. "
        "In 1931 a terrible fire spread through the old harbour and burned for three days and three nights. "
        "The mayor promised new houses to the families, but the council could not find enough money to build them. "
        "Painters and writers came in the following summer, and slowly the town began to live again.\n\n"
        "Critics called the plan precarious and lucrative. The mayor postponed it twice. Builders endured a winter. "
        "A storm eroded the bank and contaminated the pond. Volunteers irrigated the dry fields."
    )
    chosen = [[item.rule for item in select(material(said), most, (Kind.CLOZE, Kind.MATCHING))] for most in (1, 12)]
    assert "words-and-meanings" not in chosen[0]
    assert "words-and-meanings" in chosen[1]


@pytest.mark.parametrize("rule", [*RESTING, *RESTING_GROUPS])
def test_a_rule_that_rests_is_not_asked(rule: str) -> None:
    assert not [item for name in ARTICLES for item in select(read_whole(name), 40, ALL) if item.rule.startswith(rule)]


@pytest.mark.parametrize("rule", RESTING_GROUPS)
def test_a_rule_that_rests_is_asked_by_name(rule: str) -> None:
    assert [item for name in ARTICLES for item in select(read_whole(name), 60, ALL, also=(rule,)) if item.rule == rule]
