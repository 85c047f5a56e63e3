"""Two thousand answers and more, filled in and worn by chance: not one is misread in silence.

All of it is drawn by a program (`wear`): firm and faint pencil, pen, crosses thin and thick, ticks, dots, what an eraser
leaves and lines that went astray; then skew, any way up, any angle, slant, shade, folds, torn corners, blur, noise, JPEG.
"""

import random
from collections import Counter
from dataclasses import dataclass, field

import pytest

from quizzes.items import Item
from quizzes.printing import LETTER, Bubbles, Letters, Setup
from quizzes.scanning import Answered, read_stack
from quizzes.sheets import Sheet
from tests.printing import cast
from tests.scanning import harder, wear
from tests.scanning.cast import MANY, one_sheet

pytestmark = pytest.mark.slow

EACH = {wear.scanned: 14, wear.upside_down: 14, wear.photographed: 14, wear.folded: 7, wear.torn: 7, harder.any_angle: 7}
"""How many copies of the long sheet are worn in each way."""
SETUPS = (
    (Setup(bubbles=Bubbles.INLINE), 6),
    (Setup(bubbles=Bubbles.APART, digits=4, paper=LETTER), 6),
    (Setup(bubbles=Bubbles.APART, letters=Letters.LARGE), 4),
)


@dataclass
class Tally:
    """What was read, of clear answers and of those with a mark in doubt."""

    counted: Counter[str] = field(default_factory=Counter)
    silent: list[str] = field(default_factory=list)

    def take(self, sheet: Sheet, filled: wear.Filled, one: Answered, how: str) -> None:
        if one.why == "Written by hand.":
            return
        doubtful = any(question == one.question for question, _ in filled.doubtful)
        self.counted["doubtful" if doubtful else "clear"] += 1
        if one.answer is None:
            self.counted["doubtful to a person" if doubtful else "clear to a person"] += 1
            return
        meant = filled.answer(sheet, one.question)
        if one.answer != meant and any((*one.answer, *meant)):
            self.silent.append(f"{how}, question {one.question}: read {one.answer}, meant {meant}")


def wear_and_read(items: tuple[Item, ...], setup: Setup, seed: int, how: wear.Wear, tally: Tally) -> None:
    rng = random.Random(seed)
    pdf, sheet = one_sheet(items, setup, seed)
    pages = {page: wear.draw(pdf, page - 1) for page in sheet.to_fill}
    filled = wear.fill_in(pages, sheet, rng)
    files = [(f"{page}.png", wear.as_png(how(picture, rng))) for page, picture in pages.items()]
    stack = read_stack(files, {sheet.code: sheet})
    assert stack.problems == (), (how.__name__, seed)
    for one in stack.sheets[0].answers:
        tally.take(sheet, filled, one, f"{how.__name__} {seed}")


def test_it_works() -> None:
    """On one sheet of forty questions for each kind of wear, so that a failure shows soon."""
    tally = Tally()
    for seed, how in enumerate(EACH):
        wear_and_read(MANY, Setup(bubbles=Bubbles.APART), 900 + seed, how, tally)
    assert tally.silent == []


def test_it_reads_two_thousand_worn_answers_without_a_silent_error() -> None:
    tally, flat = Tally(), Tally()
    for how, copies in EACH.items():
        for seed in range(copies):
            wear_and_read(MANY, Setup(bubbles=Bubbles.APART), 1000 * len(how.__name__) + seed, how, tally if how is wear.folded else flat)
    for setup, copies in SETUPS:
        for seed in range(copies):
            wear_and_read(cast.ITEMS, setup, 5000 + seed, list(EACH)[seed % 3], flat)
    counted = tally.counted + flat.counted
    print(dict(counted), "of them on folded sheets", dict(tally.counted))
    assert tally.silent == flat.silent == []
    assert counted["clear"] + counted["doubtful"] >= 2000
    assert counted["doubtful to a person"] >= 0.5 * counted["doubtful"], "The doubtful marks are no trial."
    assert counted["clear to a person"] <= 0.02 * counted["clear"]
