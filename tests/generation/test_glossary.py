"""The meanings that Quire knows of itself."""

from dataclasses import replace

import pytest

from quizzes.generation.glossary import MEANINGS, base_of, meaning_of, takes_an_object
from quizzes.generation.lexicon import noun_base, stem, verb_base
from tests.generation.cast import sentence


def meaning(said: str, word: str) -> str:
    return next(meaning_of(token) for token in sentence(said).tokens if token.text == word)


def test_it_works() -> None:
    assert meaning("The fish remained elusive for years.", "elusive") == "hard to find, catch or reach"


def test_a_form_of_a_word_has_the_words_meaning() -> None:
    assert meaning("The council abolished the tax.", "abolished") == "put an end to by law"
    assert base_of(next(token for token in sentence("The setbacks were many.").tokens if token.text == "setbacks")) == "setback"


def test_a_word_of_another_class_has_none() -> None:
    assert meaning("The monarch spoke to the people.", "people") == ""
    assert meaning("Prevalent Books opened a shop in Holm.", "Books") == ""


@pytest.mark.parametrize(
    ("said", "is_verb"),
    [("The overwhelming flood came.", False), ("It avoids overwhelming its staff.", True), ("It avoids “overwhelming” its staff.", True)],
)
def test_a_word_that_takes_an_object_is_no_adjective(said: str, *, is_verb: bool) -> None:
    read = sentence(said)
    place = next(at for at, token in enumerate(read.tokens) if token.text == "overwhelming")
    as_adjective = replace(read, tokens=(*read.tokens[:place], replace(read.tokens[place], tag="JJ"), *read.tokens[place + 1 :]))
    assert takes_an_object(as_adjective, place) is is_verb


@pytest.mark.parametrize("kind", "nvar")
def test_a_meaning_never_says_the_word_again(kind: str) -> None:
    for word, said in MEANINGS[kind].items():
        assert word not in said.split()
        assert not {one for one in said.split() if len(one) > 4 and one[:5] == word[:5]}
        assert len(said.split()) <= 16


def test_the_words_are_listed_as_a_dictionary_has_them() -> None:
    assert [word for word in MEANINGS["v"] if verb_base(word) != word] == []
    assert [word for word in MEANINGS["n"] if noun_base(word) != word] == []
    assert len({stem(word) for word in MEANINGS["a"]}) > 150
