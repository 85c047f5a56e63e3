"""Cards of hard words, with the dictionary's meaning."""

import pytest

from quizzes.generation.cards import meanings
from quizzes.generation.cards.dictionary import hard_words, only_sense
from quizzes.generation.cards.noun_meanings import NOUNS
from quizzes.generation.glossary import MEANINGS
from tests.generation.cast import ARTICLES, material, read_whole


def cards(said: str) -> dict[str, str]:
    return {card.front: card.back for card in hard_words(material(said))}


def test_it_works() -> None:
    assert cards("The sick may hallucinate.") == {"hallucinate": "See or hear things that are not there."}


@pytest.mark.parametrize(
    ("said", "back"),
    [
        ("The doctor knew that he would hallucinate.", "The doctor knew that he would ___"),
        ("After a storm, all sailors hallucinate, they say.", "After a storm, all sailors ___, they say"),
    ],
)
def test_it_shows_a_word_in_its_whole_sentence(said: str, back: str) -> None:
    assert cards(said)["hallucinate"] == f"See or hear things that are not there, as in “{back}”."


@pytest.mark.parametrize(
    ("said", "word"),
    [
        ("Sailors may hallucinate.", "hallucinate"),  # too short to show anything
        (
            "The doctors of the northern harbours told every captain that thirsty sailors will hallucinate under the sun of the long days.",
            "hallucinate",
        ),
        ("They said that the sailors would hallucinate at sea.", "hallucinate"),  # who said so?
        ("The doctor said “the sailors will hallucinate” to the captain.", "hallucinate"),
        ("The plan was condemned by a doctor of the harbour.", "condemn"),  # another form than the front's
        ("The harbour sent its spokeswoman Ann Lee to the captain.", "spokeswoman"),  # a part of what is named
        ("The doctor told the captain that this pollutant was known.", "pollutant"),
    ],
)
def test_it_shows_no_sentence_that_does_not_stand_alone_or_does_not_fit_the_front(said: str, word: str) -> None:
    assert "___" not in cards(said)[word]


@pytest.mark.parametrize("said", ["The loss of the ship has been devastating.", "It was a devastating storm for the harbour."])
def test_a_participle_that_describes_is_not_its_verb(said: str) -> None:
    assert "devastate" not in cards(said)


def test_a_word_inside_a_longer_name_of_a_thing_may_mean_something_else() -> None:
    assert not cards("The shop sold the cart restraint system to a farmer.")
    assert "restraint" in cards("The farmer showed restraint.")


@pytest.mark.parametrize(("word", "pos"), [("scurvy", "n"), ("scurvy", "a"), ("skyscraper", "v")])
def test_the_dictionary_explains_only_what_it_has_one_sense_of(word: str, pos: str) -> None:
    assert only_sense(word, pos) is None
    assert only_sense("skyscraper", "n")


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


def test_a_participle_in_a_list_of_things_is_not_its_verb() -> None:
    assert "specialize" not in cards("The doctor used lamps, screens, and specialized optical instruments.")


def test_it_leaves_a_gap_for_another_form_of_the_word_out() -> None:
    assert cards("The old mill has been a problem for decades now.")["decade"] == "Ten years."


@pytest.mark.parametrize("word", ["asylum", "reservoir", "stigma", "volatile"])
def test_it_does_not_explain_a_word_of_two_common_senses(word: str) -> None:
    assert all(word not in table for table in MEANINGS.values())


def test_a_verb_is_not_explained_where_the_article_has_the_noun() -> None:
    noun = "The trigger is small. The flower has a second trigger beside the first one."
    assert "trigger" not in cards(f"Bees may trigger the trap. {noun}")
    assert cards("Bees may trigger the trap.")["trigger"] == "Cause to start or happen."


def test_an_everyday_thing_needs_more_than_one_word_of_its_meaning_around_it() -> None:
    assert "staircase" not in cards("Where there is no other way, boats climb a staircase of basins.")


@pytest.mark.parametrize(
    ("said", "word", "back"),
    [
        ("They criticise him.", "criticise", "Say what is wrong with somebody or something."),
        ("They mislead him.", "mislead", "Give a wrong idea to somebody."),
        ("They inhabit it.", "inhabit", "Live in a place."),
        ("They confine him.", "confine", "Keep within limits, or shut in."),
        ("They relinquish it.", "relinquish", "Give up."),
    ],
)
def test_a_meaning_does_not_end_in_a_preposition_that_needs_more(said: str, word: str, back: str) -> None:
    assert cards(said)[word] == back


def test_archaeology_is_not_only_of_the_time_before_writing() -> None:
    assert cards("The farmers love archaeology.")["archaeology"] == "The study of past peoples by what is left of them."
