"""Sheets that are bent, copied, shaded, shrunk, two in one picture: what is not certain is refused or asked, never guessed."""

import random
from collections.abc import Callable

import cv2
import numpy as np
import pytest

from quizzes.items import Item
from quizzes.printing import Bubbles, Setup, class_set, version
from quizzes.scanning import Problem, Stack, Trouble, read_stack
from quizzes.sheets import CODE, Sheet, code_middle
from tests.printing import cast
from tests.scanning import harder, wear
from tests.scanning.cast import MANY, one_sheet
from tests.scanning.wear import PER_MM, Filled, Picture


def filled_page(seed: int, items: tuple[Item, ...] = MANY) -> tuple[Picture, Sheet, Filled]:
    """The first page to fill of a sheet, filled in clearly."""
    pdf, sheet = one_sheet(items, Setup(bubbles=Bubbles.APART), seed)
    pages = {page: wear.draw(pdf, page - 1) for page in sheet.to_fill}
    meant = wear.fill_in(pages, sheet, random.Random(seed), doubtful=0)
    return pages[min(pages)], sheet, meant


def read(picture: Picture, *sheets: Sheet) -> Stack:
    return read_stack([("photo.png", wear.as_png(picture))], {sheet.code: sheet for sheet in sheets})


def silent(stack: Stack, meant: dict[str, Filled]) -> list[str]:
    """The answers that were read wrongly and that no person is asked about."""
    answers = [(one, each.sheet) for each in stack.sheets for one in each.answers if one.answer is not None]
    said = [(one.question, one.answer or (), meant[sheet.code].answer(sheet, one.question)) for one, sheet in answers]
    return [f"{question}: read {read}, meant {right}" for question, read, right in said if read != right and any((*read, *right))]


def only(stack: Stack) -> Problem:
    assert stack.sheets == () and len(stack.problems) == 1
    return stack.problems[0]


Hard = Callable[[Picture, random.Random], Picture]


@pytest.mark.parametrize("how", [harder.any_angle, harder.hand_shadowed, harder.scaled, harder.fit_to_letter])
def test_it_works(how: Hard) -> None:
    """Turned by any angle, in the shadow of a hand, printed at 97 %, printed on Letter to fit: read, and nothing wrongly."""
    page, sheet, meant = filled_page(3)
    stack = read(how(page, random.Random(3)), sheet)
    assert stack.problems == () and silent(stack, {sheet.code: meant}) == []
    assert len(stack.sheets[0].unsure) <= (len(MANY) // 2 if how is harder.hand_shadowed else 0)


@pytest.mark.slow
@pytest.mark.parametrize("how", [harder.any_angle, harder.hand_shadowed, harder.curled, harder.scaled, harder.fit_to_letter])
def test_it_guesses_nothing(how: Hard) -> None:
    for seed in range(8):
        page, sheet, meant = filled_page(seed, MANY if seed % 2 else cast.ITEMS)
        assert silent(read(how(page, random.Random(seed)), sheet), {sheet.code: meant}) == [], seed


@pytest.mark.parametrize(("across", "down"), [(0, 3), (0, 6.3), (2.5, 0), (11.5, 0)])
def test_it_refuses_a_page_that_does_not_lie_flat(across: float, down: float) -> None:
    """Bent by just a row or a column of bubbles, another bubble lies where each should be."""
    page, sheet, _ = filled_page(5)
    problem = only(read(harder.bent(page, across, down, random.Random(5)), sheet))
    assert problem.trouble is Trouble.CUT and "does not lie flat" in problem.why and sheet.words in problem.why


def test_it_reads_a_page_that_is_bent_a_little() -> None:
    page, sheet, meant = filled_page(5)
    stack = read(harder.bent(page, 0.8, 0.8, random.Random(5)), sheet)
    assert silent(stack, {sheet.code: meant}) == [] and stack.sheets[0].unsure == ()


def test_it_asks_about_a_row_below_white_tape() -> None:
    """Where a bubble is covered, nobody knows that it is empty."""
    page, sheet, meant = filled_page(7)
    row = next(one for one in sheet.fields if one.question == 2)
    for bubble in [bubble for bubble in row.bubbles if bubble.value in meant.meant[2, 1]]:
        x, y, reach = (round(PER_MM * length) for length in (bubble.x, bubble.y, 1.6 * bubble.radius))
        page[y - reach : y + reach, x - reach : x + reach] = 252
    stack = read(page, sheet)
    assert [one.question for one in stack.sheets[0].unsure] == [2]


@pytest.mark.parametrize("larger", [0.85, 1.0, 1.15])
def test_it_gives_nobody_the_marks_of_a_neighbour(larger: float) -> None:
    """Two sheets in one photograph: the markers of the nearer one must not be read with the code of the other."""
    (one, first, _), (other, second, _) = filled_page(1), filled_page(2)
    problem = only(read(harder.beside(one, other, random.Random(1), larger=larger), first, second))
    assert "shows more than one sheet" in problem.why and "photo.png" in problem.why


def test_it_takes_no_code_that_stands_elsewhere() -> None:
    """The nearer sheet's own code is covered: the only one that is seen belongs to its neighbour."""
    (one, first, _), (other, second, _) = filled_page(1), filled_page(2)
    x, y, reach = (round(PER_MM * length) for length in (*code_middle(first.width, first.height), 0.6 * CODE))
    one[y - reach : y + reach, x - reach : x + reach] = 255
    problem = only(read(harder.beside(one, other, random.Random(1), larger=1.15), first, second))
    assert "shows more than one sheet" in problem.why


@pytest.mark.parametrize("seed", range(3))
def test_it_reads_sheets_that_were_copied_twice(seed: int) -> None:
    """Copies of a copy, handed out and filled in with a pen or a firm pencil: read, or refused for a code that is gone."""
    pdf, sheet = one_sheet(MANY, Setup(bubbles=Bubbles.APART), seed)
    rng, page = random.Random(seed), min(sheet.to_fill)
    pages = {page: harder.copied_twice(wear.draw(pdf, page - 1), rng)}
    meant = wear.fill_in(pages, sheet, rng, doubtful=0)
    stack = read(wear.scanned(pages[page], rng), sheet)
    assert silent(stack, {sheet.code: meant}) == []
    assert stack.sheets or "cannot be read" in stack.problems[0].why


def test_it_keeps_classes_apart() -> None:
    """Pages of two classes, mixed and upside down: each sheet has its own answers."""
    setup = Setup(bubbles=Bubbles.APART)
    printed = [
        class_set(cast.ARTICLE, [version(MANY, seed, name=name, of=of)], setup) for seed, name, of in ((1, "Ada", "5a"), (1, "Ada", "5b"))
    ]
    files, meant, sheets = [], {}, {}
    for at, made in enumerate(printed):
        sheet = made.sheets[0]
        pages = {page: wear.draw(made.pdf, page - 1) for page in sheet.to_fill}
        meant[sheet.code], sheets[sheet.code] = wear.fill_in(pages, sheet, random.Random(at), doubtful=0), sheet
        files += [(f"{at} {page}.png", wear.as_png(np.ascontiguousarray(np.rot90(picture, 2 * at)))) for page, picture in pages.items()]
    stack = read_stack(files[::-1], sheets)
    assert len(stack.sheets) == 2 and stack.problems == () and silent(stack, meant) == []


def test_it_asks_who_filled_in_a_number_and_took_it_back() -> None:
    """One digit rubbed out and another filled in: what is left of the first is for a person, if it is seen at all."""
    pdf, sheet = one_sheet(cast.ITEMS, Setup(bubbles=Bubbles.APART, digits=4), 1)
    pages = {page: wear.draw(pdf, page - 1) for page in sheet.to_fill}
    rng = random.Random(2)
    columns = [one for one in sheet.fields if one.question == 0]
    for digit, column in zip("4711", columns, strict=True):
        wear.mark(pages[column.box[0]], column.bubbles[int(digit)], "fill", rng)
    before = columns[0].bubbles[9]
    x, y, radius = (round(PER_MM * length) for length in (before.x, before.y, before.radius))
    cv2.circle(pages[before.page], (x, y), radius, 205, -1)
    stack = read_stack([(f"{page}.png", wear.as_png(picture)) for page, picture in pages.items()], {sheet.code: sheet})
    assert stack.sheets[0].student is None and stack.sheets[0].student_picture
