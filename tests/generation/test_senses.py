"""Senses as their lines tell them: the same as NLTK's synsets, at a fraction of the work."""

import pytest

from quizzes.generation import language_data
from quizzes.generation.language_data.senses import Sense

HEN = Sense("00000042 05 n 02 hen 0 domestic_fowl 1 003 @ 00000017 n 0000 ~ 00000023 n 0000 + 00000031 v 0101 | a bird that lays")
WORDS = ("river", "geese", "run", "bright", "lukewarm", "good_faith", "quickly", "Lisbon", "zzzz", "")


def test_it_works() -> None:
    assert (HEN.place, HEN.file, HEN.words) == (("n", 42), 5, ["hen", "domestic_fowl"])


def test_it_follows_the_pointers_asked_for_from_sense_to_sense() -> None:
    assert list(HEN.pointed_to("@", "~")) == [("n", 17), ("n", 23)]
    assert list(HEN.pointed_to("&", "+")) == []  # "+" leads from one word to another


def test_it_counts_satellites_among_the_adjectives() -> None:
    satellite = Sense("00000077 00 s 01 lukewarm(p) 0 001 & 00000050 s 0000 | neither hot nor cold")
    assert (satellite.place, satellite.words, list(satellite.pointed_to("&"))) == (("a", 77), ["lukewarm"], [("a", 50)])


@pytest.mark.parametrize("part", ["n", "v", "a", "r"])
@pytest.mark.parametrize("word", WORDS)
def test_it_says_what_the_synsets_say(word: str, part: str) -> None:
    wordnet = language_data.wordnet()
    senses, synsets = wordnet.senses(word, part), wordnet.synsets(word, part)
    assert [(sense.place[1], wordnet.lexname(sense), sense.words) for sense in senses] == [
        (synset.offset(), synset.lexname(), synset.lemma_names()) for synset in synsets
    ]
    assert [[place for _, place in sense.pointed_to("@")] for sense in senses] == [
        [above.offset() for above in synset.hypernyms()] for synset in synsets
    ]
