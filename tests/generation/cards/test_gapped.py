"""Cards with a sentence to be filled."""

import pytest

from quizzes.generation.cards.gapped import GAP, gapped
from quizzes.generation.material import gather
from quizzes.items import Article
from tests.generation.cast import ARTICLES, material, read_whole


def test_it_works() -> None:
    found = {card.back: card.front for card in gapped(read_whole("tunnel"))}
    assert found["Europe"] == f"Norway and Denmark have opened the longest rail tunnel in {GAP} after eleven years of work. (E…, 6 letters)"


@pytest.mark.parametrize("name", ARTICLES)
def test_the_filling_is_not_shown(name: str) -> None:
    for card in gapped(read_whole(name)):
        assert card.front.count(GAP) == 1
        assert card.back.lower() not in card.front.lower()


def test_a_word_has_its_first_letter_and_its_length() -> None:
    said = "Old irrigation works run under the hills of the north. Good irrigation saves the northern villages in dry years."
    fronts = [card.front for card in gapped(material(said)) if card.back == "irrigation"]
    assert fronts
    assert all(f"i{GAP} (10 letters)" in front for front in fronts)


@pytest.mark.parametrize(
    "said",
    [
        "The law was passed after nine long weeks of talks by Congress in summer.",
        "Turkish ministers have asked for nine new ships from Turkey this cold winter.",
    ],
)
def test_it_asks_for_no_name_that_fits_everywhere_or_is_given_away(said: str) -> None:
    assert not list(gapped(material(said)))


def test_a_name_of_several_words_has_their_letters() -> None:
    said = "Engineers opened the longest rail tunnel in New York after eleven years of hard work."
    fronts = [card.front for card in gapped(material(said)) if card.back == "New York"]
    assert fronts
    assert all(front.endswith("(N… Y…)") for front in fronts)


def test_it_leaves_a_sentence_that_opens_with_a_thing_named_before() -> None:
    said = "The amendment required nine northern towns to close their old wells before Carrow. Old wells near Carrow were closed by law."
    assert not [card for card in gapped(material(said)) if card.front.startswith("The amendment")]


def test_a_term_in_bold_is_asked_for_first() -> None:
    said = "Engineers opened the longest rail tunnel in New York after eleven years of hard work."
    (card,) = gapped(gather(Article("", said, terms=("rail tunnel",))))
    assert (card.back, card.rule) == ("rail tunnel", "cloze-term")
    assert card.front == f"Engineers opened the longest {GAP} in New York after eleven years of hard work. (r… t…)"
