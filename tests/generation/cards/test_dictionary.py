"""Cards of hard words, with the dictionary's meaning."""

import pytest

from quizzes.generation.cards.dictionary import hard_words
from tests.generation.cast import ARTICLES, material, read_whole


def cards(said: str) -> dict[str, str]:
    return {card.front: card.back for card in hard_words(material(said))}


def test_it_works() -> None:
    assert cards("The doctor knew that he would hallucinate.") == {"hallucinate": "Perceive what is not there."}


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
