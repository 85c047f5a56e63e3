"""Statements to be judged: which is true, all true EXCEPT, true or false."""

from collections.abc import Callable, Iterator

import pytest

from quizzes.generation.candidates import Candidate
from quizzes.generation.material import Material
from quizzes.generation.rules.truth import all_true_except, true_or_false, which_is_true
from quizzes.items import Kind
from tests.generation.cast import material, read_whole

TEXT = (
    "Engineers expect that the price of bread will rise in winter. Trains are faster than ferries on the way to Denmark. "
    "Farmers of Norway export more fish than farmers of Denmark. Bakers in Bergen sell bread on the first day of May. "
    "Biologists counted nine hundred cod near the coast of Norway. Doors of steel stand in the tunnels of Denmark."
)
Rule = Callable[[Material], Iterator[Candidate]]


def falsehoods_of(whole: Material) -> dict[str, int]:
    """The false versions of all statements, each with its sentence."""
    return {f.statement.text: f.statement.sentence.index for s in whole.statements for f in whole.falsehoods(s)}


def test_it_works() -> None:
    found = next(which_is_true(material(TEXT))).item
    assert found.stem == "According to the article, which of these statements is true?"
    assert found.keys[0] in TEXT


@pytest.mark.parametrize("name", ["tunnel", "soil"])
def test_it_sets_one_true_statement_among_false_ones(name: str) -> None:
    whole = read_whole(name)
    true, false = {statement.text for statement in whole.statements}, falsehoods_of(whole)
    for candidate in which_is_true(whole):
        for choice in candidate.item.choices:
            assert choice.text in (true if choice.key else false)


@pytest.mark.parametrize("name", ["tunnel", "soil"])
def test_it_sets_one_false_statement_among_true_ones(name: str) -> None:
    whole = read_whole(name)
    true, false = {statement.text for statement in whole.statements}, falsehoods_of(whole)
    for candidate in all_true_except(whole):
        for choice in candidate.item.choices:
            assert choice.text in (false if choice.key else true)


@pytest.mark.parametrize("rule", [which_is_true, all_true_except])
def test_each_statement_is_of_another_sentence_and_points_to_it(rule: Rule) -> None:
    for candidate in rule(read_whole("tunnel")):
        places = {candidate.item.source.start, *(source.start for source in candidate.item.evidence)}
        assert len(places) == len(candidate.item.choices) == len(candidate.uses)


@pytest.mark.parametrize("rule", [which_is_true, all_true_except])
def test_the_key_does_not_stand_out_by_its_length(rule: Rule) -> None:
    long = (
        "Engineers expect that the price of rye bread and of barley bread will rise in towns and villages of Norway and Sweden in winter."
    )
    for candidate in [*rule(read_whole("tunnel")), *rule(material(f"{TEXT} {long}"))]:
        (key,) = candidate.item.keys
        for choice in candidate.item.choices:
            assert max(len(key), len(choice.text)) <= 2 * min(len(key), len(choice.text))


@pytest.mark.parametrize("rule", [which_is_true, all_true_except])
def test_it_leaves_sentences_that_are_taken(rule: Callable[[Material, set[int]], Iterator[Candidate]]) -> None:
    whole = read_whole("tunnel")
    taken = set(range(0, len(whole.text.sentences), 2))
    assert all(not candidate.uses & taken for candidate in rule(whole, taken))
    assert not list(rule(whole, set(range(len(whole.text.sentences)))))


def test_a_false_statement_is_put_right_by_the_feedback() -> None:
    whole = "Engineers in the mountains of Norway expect that the price of rye bread from Denmark will rise in winter."
    found = [candidate.item for candidate in true_or_false(material(whole))]
    false = [item for item in found if item.keys == ("False",)]
    assert false
    for item in false:
        assert item.stem not in whole
        assert item.feedback.removeprefix("The article says: ") == item.source.text


def test_a_true_statement_stands_in_its_source() -> None:
    for candidate in true_or_false(material(TEXT)):
        item = candidate.item
        assert item.kind is Kind.TRUE_FALSE
        assert [choice.text for choice in item.choices] == ["True", "False"]
        if item.keys == ("True",):
            told = item.stem.removeprefix("According to paragraph 1, ")
            assert told[1:] == item.source.text[1:]


def test_it_names_the_paragraph_of_what_no_name_tells_apart() -> None:
    told = "A baker from the mountains has built a large oven, because small ovens burn bread in the first hour."
    stems = [candidate.item.stem for candidate in true_or_false(material(f"Bread has become dear in the markets of Carrow.\n\n{told}"))]
    assert stems == [f"According to paragraph 2, a{told[1:]}"]


def test_it_gives_nothing_where_nothing_can_be_turned() -> None:
    assert not list(which_is_true(material("Bread is sold in the old town of Carrow by bakers.")))


@pytest.mark.parametrize("words", ["Bread is dear in Carrow.", "The mill of Carrow grinds nine sacks of rye a day in winter."])
def test_it_leaves_short_facts(words: str) -> None:
    assert not list(true_or_false(material(words)))


@pytest.mark.parametrize(
    "said",
    [
        "Ingrid Solheim sold the boats of Bergen to a company in Spain because she wanted to build a school beside the harbour.",
        "Fishermen from Bergen sold 40 of the boats that lay in the harbour because a company in Spain had offered them a price.",
    ],
)
def test_it_leaves_what_stands_for_somebody_and_numbers(said: str) -> None:
    assert not list(true_or_false(material(said)))


def test_it_judges_the_same_with_names_alone() -> None:
    said = "Ingrid Solheim sold the boats of Bergen to a company in Spain because the council wanted to build a school beside the harbour."
    assert list(true_or_false(material(said)))
