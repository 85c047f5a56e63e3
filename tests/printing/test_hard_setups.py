"""Every setup with text that breaks layouts: nothing leaves its margins, no bubble is lost, nothing raises."""

from itertools import product

import pytest

from quizzes.items import Article, Choice, Item, Kind
from quizzes.printing import Bubbles, Letters, Setup, Shown, class_set, crossword, keys, version, vocabulary, word_search
from quizzes.sheets import Sheet
from tests.printing import cast
from tests.printing.test_cards import deck
from tests.printing.test_hard_text import ENDLESS, FOREIGN, LONG, assert_within_margins, every_kind

NONE = [
    Item(Kind.MULTIPLE_CHOICE, "No choices?", cast.NEST, "rule"),
    Item(Kind.MATCHING, "No pairs?", cast.NEST, "rule"),
    Item(Kind.ORDERING, "No lines?", cast.NEST, "rule"),
    Item(Kind.CLOZE, "[1]", cast.NEST, "rule", bank=("a",)),
    Item(Kind.SHORT_ANSWER, "", cast.NEST, "rule"),
    Item(Kind.NUMERIC, "How many?", cast.NEST, "rule"),
]
SIXTY = [Item(Kind.MULTIPLE_CHOICE, "Which?", cast.NEST, "rule", choices=tuple(Choice(f"choice {n}", n == 0) for n in range(60)))]
TEXTS = {"none": NONE, "sixty choices": SIXTY, "long": every_kind(LONG), "endless": every_kind(ENDLESS), "foreign": every_kind(FOREIGN)}
SIDE, TOP, BOTTOM = 15, 14, 18
"""Millimetres of a page that no place to answer comes into."""


def assert_every_place_is_on_its_page(sheet: Sheet) -> None:
    for field in sheet.fields:
        page, left, top, width, height = field.box
        assert 1 <= page <= sheet.pages
        assert left >= SIDE and left + width <= sheet.width - SIDE and top >= TOP and top + height <= sheet.height - BOTTOM
        for bubble in field.bubbles:
            assert bubble.x - bubble.radius > SIDE and bubble.x + bubble.radius < sheet.width - SIDE
            assert bubble.y - bubble.radius > TOP and bubble.y + bubble.radius < sheet.height - BOTTOM


def assert_bubbles_lie_apart(sheet: Sheet) -> None:
    for page in sheet.to_fill:
        here = sorted(sheet.on_page(page), key=lambda bubble: (bubble.y, bubble.x))
        for at, one in enumerate(here):
            for other in here[at + 1 : at + 12]:
                assert abs(one.x - other.x) + abs(one.y - other.y) > one.radius + other.radius


@pytest.mark.slow
@pytest.mark.parametrize(("text", "bubbles"), list(product(TEXTS, Bubbles)))
@pytest.mark.parametrize("letters", [Letters.NORMAL, Letters.LARGE])
def test_it_works(text: str, bubbles: Bubbles, letters: Letters) -> None:
    setup = Setup(bubbles=bubbles, letters=letters, article=Shown.LINES, points=True, school=ENDLESS[:200], digits=6)
    items, article = TEXTS[text], Article(text, LONG)
    printed = class_set(article, [version(items, 1, name=ENDLESS[:60] if text == "endless" else "")], setup)
    assert_within_margins(printed.pdf)
    for sheet in printed.sheets:
        assert_every_place_is_on_its_page(sheet)
        assert_bubbles_lie_apart(sheet)
    assert keys(article, [version(items, seed) for seed in (1, 2)], setup)


@pytest.mark.slow
@pytest.mark.parametrize("bubbles", [Bubbles.INLINE, Bubbles.APART])
def test_it_prints_three_hundred_questions(bubbles: Bubbles) -> None:
    (sheet,) = class_set(cast.ARTICLE, [version(cast.ITEMS * 25, 1)], Setup(bubbles=bubbles)).sheets
    assert {field.question for field in sheet.fields} == set(range(1, 301))
    assert_every_place_is_on_its_page(sheet)
    assert_bubbles_lie_apart(sheet)


@pytest.mark.slow
@pytest.mark.parametrize("text", [LONG, ENDLESS, FOREIGN, "x", "Ada"])
def test_it_prints_lists_and_puzzles_of_any_words(text: str) -> None:
    assert_within_margins(vocabulary(text, deck(20, text, text)))
    for puzzle in (crossword, word_search):
        try:
            assert_within_margins(puzzle(text, [*deck(9, text, text), *cast.CARDS]))
        except ValueError as why:
            pytest.fail(str(why))
