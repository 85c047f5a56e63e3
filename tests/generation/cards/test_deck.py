"""The deck of an article: which cards, in which order, how many."""

import pytest

from quizzes.generation.cards import write_cards
from quizzes.generation.lexicon import stem
from quizzes.items import Card
from tests.generation.cast import ARTICLES, material, read_whole


@pytest.fixture(params=ARTICLES)
def deck(request: pytest.FixtureRequest) -> tuple[Card, ...]:
    return write_cards(read_whole(request.param), 40)


def test_it_works() -> None:
    assert {"weathering", "humus"} <= {card.front for card in write_cards(read_whole("soil"), 4)}


@pytest.mark.parametrize("cards", [0, 1, 3])
def test_it_gives_at_most_as_many_as_are_wanted(cards: int) -> None:
    assert len(write_cards(read_whole("soil"), cards)) == cards


def test_no_two_have_one_front(deck: tuple[Card, ...]) -> None:
    assert len({card.front.lower() for card in deck}) == len(deck)
    assert len({card.id for card in deck}) == len(deck)


def test_no_front_stands_in_its_back(deck: tuple[Card, ...]) -> None:
    for card in deck:
        assert card.front.lower() not in card.back.lower()
        assert not {stem(word) for word in card.front.split()} <= {stem(word.strip(".,;“”")) for word in card.back.split()}


def test_a_card_that_gives_itself_away_is_left_out() -> None:
    said = "Soil erosion is the process by which soil is lost through erosion. Humus is a dark substance that is left when plants decay."
    assert [card.front for card in write_cards(material(said), 9) if card.rule.startswith("definition")] == ["humus"]


def test_every_back_is_a_line_of_text(deck: tuple[Card, ...]) -> None:
    for card in deck:
        if card.rule.startswith("cloze"):
            continue
        assert card.back.endswith((".", ".”"))
        assert card.back[0].isupper() or card.back[0].isdigit() or card.back[0] == "“"
        assert "  " not in card.back
        assert "\n" not in card.front + card.back


WORDS = "They saw a cyclone. They met an activist. They saw an aquifer. They met a pollutant. They saw a monsoon. They met a prosecutor."


def test_hard_words_are_half_of_what_is_wanted_where_there_is_little_else() -> None:
    assert len(write_cards(material(WORDS), 9)) == 4


def test_hard_words_are_no_more_than_the_other_cards() -> None:
    deck = write_cards(read_whole("soil"), 40)
    words = [card for card in deck if card.rule in {"hard-word", "dictionary"}]
    assert len(words) <= max(40 // 2, len(deck) - len(words))


def test_a_name_that_is_explained_in_few_words_gets_what_is_said_of_it() -> None:
    said = "They joined Northern Uncut, a group of angry fishermen in Bergen. Northern Uncut closed nine northern quays in January."
    backs = {card.front: card.back for card in write_cards(material(said), 9)}
    assert backs["Northern Uncut"] == "A group of angry fishermen in Bergen, which closed nine northern quays in January."


def test_only_another_name_is_no_card() -> None:
    said = "They draw village charts (also called kinship plans). They asked the Board for Northern Harbours (BNH). The BNH is here."
    assert not [card for card in write_cards(material(said), 9) if card.rule in {"definition-also", "definition-letters", "letters"}]


@pytest.mark.parametrize(
    ("general", "of_the_story"),
    [
        (
            "A spillway, a channel that carries water safely around a dam, is wide.",
            "A spillway, a channel that leads water round the wall, is wide.",
        ),
        ("Melatonin, a hormone that prepares the body for sleep, is old.", "Melatonin, a hormone that prepares it for sleep, is old."),
    ],
)
def test_it_defines_nothing_by_what_only_the_article_tells(general: str, of_the_story: str) -> None:
    def defined(said: str) -> list[str]:
        return [card.front for card in write_cards(material(f"{said} Boats lie in Bergen."), 9) if card.rule.startswith("definition")]

    assert defined(general)
    assert not defined(of_the_story)


def test_nobody_is_defined() -> None:
    said = "{} is a person who studies the oldest stars of all. Boats lie in Bergen."
    assert [card.front for card in write_cards(material(said.format("An astrologer")), 9) if card.rule.startswith("definition")]
    assert not [card.front for card in write_cards(material(said.format("Dr Ehrenholm")), 9) if card.rule.startswith("definition")]
