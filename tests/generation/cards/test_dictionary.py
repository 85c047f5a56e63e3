"""Cards of hard words, with the dictionary's meaning."""

import pytest

from quizzes.generation.cards import meanings
from quizzes.generation.cards.dictionary import hard_words
from quizzes.generation.cards.noun_meanings import NOUNS
from tests.generation.cast import ARTICLES, material, read_whole


def cards(said: str) -> dict[str, str]:
    return {card.front: card.back for card in hard_words(material(said))}


def test_it_works() -> None:
    assert cards("The sick may hallucinate.") == {"hallucinate": "See or hear things that are not there."}


@pytest.mark.parametrize(
    ("said", "back"),
    [
        (
            "The doctor knew that he would hallucinate.",
            "See or hear things that are not there, as in “The doctor knew that he would ___”.",
        ),
        (
            "After the storm, sailors hallucinated, they say.",
            "See or hear things that are not there.",
        ),
    ],
)
def test_it_shows_a_word_in_use_where_there_is_a_stretch_that_is_long_enough(said: str, back: str) -> None:
    assert cards(said)["hallucinate"] == back


def test_what_is_cut_out_of_a_long_stretch_says_so() -> None:
    said = "The doctors of the northern harbours told every captain that thirsty sailors will hallucinate under the sun of the long days."
    use = cards(said)["hallucinate"].partition("as in ")[2]
    assert use.startswith("“… ")
    assert use.endswith("”.")
    assert len(use.split()) < 16


def test_a_word_that_the_stretch_has_twice_is_not_shown_in_it() -> None:
    assert "___" not in cards("The sailors who hallucinate tell others how they hallucinate.")["hallucinate"]


@pytest.mark.parametrize("word", ["bread", "bank", "table", "nobody", "everybody", "something", "anyone", "Limestone"])
def test_it_leaves_common_words_and_words_of_many_senses(word: str) -> None:
    assert word.lower() not in cards(f"Long ago {word} stood beside the mill, and the mill had {word} enough.")


@pytest.mark.parametrize("name", ARTICLES)
def test_every_word_stands_in_its_sentence(name: str) -> None:
    for card in hard_words(read_whole(name)):
        assert card.front[:4] in card.source.text.lower()
        assert card.back.endswith(".")
        assert card.back[0].isupper()


@pytest.mark.parametrize("name", ARTICLES)
def test_no_meaning_repeats_its_word(name: str) -> None:
    assert not [card for card in hard_words(read_whole(name)) if card.front in card.back.lower()]


@pytest.mark.parametrize(
    "said",
    [
        "The case had become a quagmire for the town.",  # a soft wet area of land, says WordNet
        "The aquarium has dismissed its director.",  # a tank
        "They took the freeway home.",  # two common words
        "Her hopelessness was great.",  # a common word with endings
    ],
)
def test_it_leaves_what_may_be_meant_otherwise_and_what_explains_itself(said: str) -> None:
    assert not cards(said)


def test_what_we_explain_ourselves_comes_first() -> None:
    rules = [card.rule for card in hard_words(material("The cell of the neuron is a postulate that the philatelist will corroborate."))]
    assert rules == sorted(rules, key=lambda rule: rule != "hard-word")
    assert rules[0] == "hard-word"


def test_every_meaning_of_ours_is_a_phrase_that_its_word_is_not_in() -> None:
    for table in (meanings._VERBS, meanings._ADJECTIVES, meanings._ADVERBS, NOUNS):
        lines = [line.split(": ", 1) for line in table.strip().splitlines()]
        assert len({line[0] for line in lines}) == len(lines)
        for word, meaning in lines:
            assert word not in meaning.split()
            assert not meaning.endswith(".")
