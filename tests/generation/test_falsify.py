"""False versions of a statement: one thing turned, as likely on its face, and contradicted by the article."""

import pytest

from quizzes.generation.falsify import falsehoods
from quizzes.generation.opposites import OPPOSITES
from quizzes.generation.statements import Statement
from tests.generation.cast import ARTICLES, false, read_whole, turned

NEGATIONS = {"not", "never", "no", "nobody", "none", "neither", "nor"}


def words(text: str) -> list[str]:
    return [word.strip(".,“”\"'") for word in text.lower().replace("n't", " not").replace("n’t", " not").split()]


def test_it_works() -> None:
    assert "Ferries are slower than trains on the way to Denmark." in false("Ferries are faster than trains on the way to Denmark.")


# each way


def test_it_turns_a_direction() -> None:
    assert "Engineers expect that the price of tickets will fall in winter." in false(
        "Engineers expect that the price of tickets will rise in winter."
    )


def test_it_changes_two_names_over() -> None:
    assert "Denmark lent Norway two ships for the first winter." in false("Norway lent Denmark two ships for the first winter.")


def test_it_takes_a_negation_out() -> None:
    assert "Sailors want to work in the dark of a tunnel." in false("Sailors do not want to work in the dark of a tunnel.")
    assert "The harbour of Bergen was open in the first winter." in false("The harbour of Bergen was not open in the first winter.")
    assert "The farmers of Norway can leave the harbour in winter." in false("The farmers of Norway can't leave the harbour in winter.")


def test_it_puts_another_place_of_the_same_size() -> None:
    whole = "Engineers finished the work in Denmark before the first winter. Ships left Norway. Fish left Oslo."
    assert "Engineers finished the work in Norway before the first winter." in false(whole)
    assert not [text for text in false(whole) if "Oslo" in text]


def test_it_puts_another_month() -> None:
    assert [text for text in false("The first trains leave the harbour of Bergen in May.") if text.startswith("The first trains leave")]


def test_it_puts_another_number() -> None:
    (found,) = [text for text in false("Engineers pumped cold water through 600 pipes of steel.") if "600" not in text]
    assert found.startswith("Engineers pumped cold water through ")
    assert found.endswith("00 pipes of steel.")


# what it never does


@pytest.mark.parametrize("name", ARTICLES)
def test_it_turns_one_thing_and_keeps_everything_else(name: str) -> None:
    whole = read_whole(name)
    for statement in whole.statements:
        for falsehood in whole.falsehoods(statement):
            before, after = words(statement.text), words(falsehood.statement.text)
            gone, come = set(before) - set(after), set(after) - set(before)
            assert falsehood.statement.text != statement.text
            assert len(gone) <= 4
            assert len(come) <= 4


@pytest.mark.parametrize("name", ARTICLES)
def test_it_never_puts_a_negation_in(name: str) -> None:
    whole = read_whole(name)
    for statement in whole.statements:
        for falsehood in whole.falsehoods(statement):
            assert not (set(words(falsehood.statement.text)) - set(words(statement.text))) & (NEGATIONS - {"never", "nobody"})
            assert words(falsehood.statement.text).count("not") <= words(statement.text).count("not")


@pytest.mark.parametrize("name", ARTICLES)
def test_its_sentences_are_sentences(name: str) -> None:
    whole = read_whole(name)
    for statement in whole.statements:
        for falsehood in whole.falsehoods(statement):
            text = falsehood.statement.text
            assert text[0].isupper() or text[0].isdigit()
            assert text.endswith(".")
            assert "  " not in text


@pytest.mark.parametrize("name", ARTICLES)
def test_it_gives_the_strongest_first(name: str) -> None:
    whole = read_whole(name)
    for statement in whole.statements:
        strengths = [falsehood.strength for falsehood in whole.falsehoods(statement)]
        assert strengths == sorted(strengths, reverse=True)


@pytest.mark.parametrize("name", ARTICLES)
def test_no_false_version_is_a_statement_of_the_article(name: str) -> None:
    whole = read_whole(name)
    true = {statement.text for statement in whole.statements}
    assert not [f.statement.text for statement in whole.statements for f in whole.falsehoods(statement) if f.statement.text in true]


@pytest.mark.parametrize(
    "said",
    [
        "The trains of Norway are not faster than the trains of Denmark.",
        "The trains of Norway were never faster than the trains of Denmark.",
        "The trains of Norway cannot be faster than the trains of Denmark.",
    ],
)
def test_it_leaves_words_that_are_negated(said: str) -> None:
    assert not [text for text in false(said) if "slower" in text]


def test_it_leaves_what_another_sentence_bears_out() -> None:
    said = "The price of bread rose in the winter of Denmark. In the same winter of Denmark, the price of bread fell again."
    assert not [text for text in false(said) if text.startswith("The price of bread fell")]


def test_it_leaves_quoted_words() -> None:
    assert not [text for text in false("Holm called the trains of Norway “faster than ships” in a letter.") if "slower" in text]


def test_it_leaves_a_swap_that_changes_nothing() -> None:
    assert "Denmark met Norway in the harbour for a talk." not in false("Norway met Denmark in the harbour for a talk.")


def test_it_leaves_reasons_alone() -> None:
    assert not [text for text in false("Trains are faster because tunnels are shorter than the way by sea.") if "slower" in text]


@pytest.mark.parametrize(
    ("said", "false_version"),
    [
        ("Engineers expect an increase in the number of tickets.", "Engineers expect a decrease in the number of tickets."),
        ("A tunnel was a success for railways in Norway.", "A tunnel was a failure for railways in Norway."),
    ],
)
def test_it_puts_a_and_an_right(said: str, false_version: str) -> None:
    assert false_version in false(said)


def test_it_turns_a_verb_into_a_verb() -> None:
    found = false("The terraces of Peru were built to slow the water of the hills.")
    assert "The terraces of Peru were built to fast the water of the hills." not in found


def test_every_opposite_is_one_other_word() -> None:
    assert {
        word for word, opposite in OPPOSITES.items() if word == opposite or opposite.split("|")[0].split() != [opposite.split("|")[0]]
    } == set()
    assert all(word == word.lower() for word in OPPOSITES)


def test_it_says_how_each_was_made() -> None:
    ways = {falsehood.way for falsehood in turned("Norway lent Denmark 600 steel pipes in May of 2016.")}
    assert ways <= {
        "a direction or degree turned",
        "two names changed over",
        "a negation taken out",
        "another name",
        "another month",
        "another number",
    }


def test_it_is_worked_out_once() -> None:
    whole = read_whole("tides")
    statement: Statement = whole.statements[0]
    assert whole.falsehoods(statement) is whole.falsehoods(statement)
    assert whole.falsehoods(statement) == falsehoods(whole.text, statement)
