"""The answer sheet: rows of bubbles for every question in columns, then lines for what is to be written."""

from collections.abc import Iterator, Sequence
from typing import Any

from reportlab.platypus import Flowable, PageBreak, Spacer, Table

from quizzes.items import Article, Item
from quizzes.printing.grid import STEP, BubbleRow, DigitGrid
from quizzes.printing.heading import title_of
from quizzes.printing.lettering import letter
from quizzes.printing.look import Look, Role
from quizzes.printing.marks import Fields, Marked, WritingLines, box, bubble, label
from quizzes.printing.places import Places, Written
from quizzes.printing.room import lines_for
from quizzes.printing.rows import Cells, columns_of, is_written, rows
from quizzes.printing.setup import Setup
from quizzes.printing.stack import Stack, Whole
from quizzes.printing.versions import Version
from quizzes.sheets import Takes

HOW_TO_FILL = "Fill the bubble of your answer, or cross it. To take one back, rub it out."
YOUR_NUMBER = "Your number"
SMALLEST = 9.0
"""Points: a bubble of 2.3 mm radius, which a pencil still hits."""
NUMBER = 3.0
"""The room for a question's number before its bubbles, in sizes of the text."""
PART = 2.2
APART = 0.5
MOST_ACROSS = 10
"""Bubbles of one row that a column is made wide for; longer rows go on below."""
FEWEST_LINES = 12
"""A further column is begun only where there is as much as this for each."""
SLACK = 16.0
NO_CANVAS: Any = None


def how_to_fill(setup: Setup, places: Places, *, named: bool) -> Iterator[Flowable]:
    """How bubbles are filled in, and the student's number where sheets bear no names."""
    yield setup.look.text(HOW_TO_FILL, Role.HINT)
    if setup.digits and not named:
        yield setup.look.text(YOUR_NUMBER, Role.EYEBROW)
        yield _grid(columns_of(setup.digits), 0, setup.look.size, places)


def answer_sheet(article: Article, version: Version, setup: Setup, places: Places) -> Iterator[Flowable]:
    """The story of the sheet; `places` learns where every bubble and line came to stand."""
    look, digits = setup.look, setup.digits if not version.name else 0
    top = [
        look.text(f"Answer sheet · {version.words}", Role.EYEBROW),
        look.text(title_of(article), Role.HEADING),
        Fields({"Name": 5.0, "Class": 2.0, "Date": 2.4}, size=look.size * 0.9, written={"Name": version.name}),
        look.text(HOW_TO_FILL, Role.HINT),
    ]
    yield from top
    size, page = max(SMALLEST, 0.85 * look.size), look.paper.text_height
    numbered = list(enumerate(zip(version.items, version.orders, strict=True), 1))
    filled = [(n, cells) for n, (item, order) in numbered if not is_written(item, order) and (cells := rows(item, order))]
    columns = _columns(filled, digits, look.paper.text_width, size)
    student = [_student(digits, look, size, places)] if digits else []
    blocks = {number: _block(number, cells, size, places) for number, cells in filled}
    written = {n: list(_lines(n, item, order, look, places)) for n, (item, order) in numbered if is_written(item, order)}
    if columns == 1:
        yield from (Whole(block.parts, page) for block in student)
        parts = {**{number: block.parts for number, block in blocks.items()}, **written}
        yield from (Whole(parts[number], page, after=0 if number in blocks else look.size) for number in sorted(parts))
        return
    room = page - _height(top, look.paper.text_width) - SLACK
    yield from _in_columns([*student, *blocks.values()], columns, look.paper.text_width / columns, first=room, others=page - SLACK)
    yield from (line for lines in written.values() for line in lines)


def _student(digits: int, look: Look, size: float, places: Places) -> Stack:
    """Where sheets bear no names, the student's number heads the first column."""
    grid = _grid(columns_of(digits), 0, size, places)
    return Stack([look.text(YOUR_NUMBER, Role.EYEBROW), grid, Spacer(0, APART * size)])


def _in_columns(blocks: list[Stack], columns: int, width: float, *, first: float, others: float) -> Iterator[Flowable]:
    """The questions in columns from the top down, over as many pages as there must be."""
    heights = [_height([block], width) for block in blocks]
    room = first
    while blocks:
        taken = _dealt(heights, columns, room)
        if not any(taken) and room == others:  # a question that is longer than a page goes over as many as it needs
            yield from blocks.pop(0).parts
            heights.pop(0)
            continue
        if any(taken):
            yield _table([blocks[start:end] for start, end in taken], width)
            blocks, heights = blocks[taken[-1][1] :], heights[taken[-1][1] :]
        if blocks:
            yield PageBreak()
        room = others


def _dealt(heights: Sequence[float], columns: int, room: float) -> list[tuple[int, int]]:
    """Which blocks stand in which column of a page: as even as may be where all fit, else as many as fit."""
    height = max(sum(heights) / columns, max(heights))
    while True:
        spans = _spans(heights, columns, min(height, room))
        if spans[-1][1] == len(heights) or height >= room:
            return spans if spans[-1][1] else []
        height *= 1.03


def _spans(heights: Sequence[float], columns: int, room: float) -> list[tuple[int, int]]:
    spans, at = [], 0
    for _ in range(columns):
        start, left = at, room
        while at < len(heights) and heights[at] <= left + 0.001:
            left -= heights[at]
            at += 1
        spans.append((start, at))
    return spans


def _columns(filled: Sequence[tuple[int, Sequence[Cells]]], digits: int, width: float, size: float) -> int:
    across = max((_across(cells) for _, cells in filled), default=1)
    lines = sum(len(cells) if cells[0].takes is not Takes.DIGIT else FEWEST_LINES for _, cells in filled) + (FEWEST_LINES if digits else 0)
    widest = max(NUMBER + PART + STEP * min(across, MOST_ACROSS), DigitGrid.BOX * (digits + 2) if digits else 0)
    fit = int(width // (widest * size))
    return max(1, min(fit, 4, lines // FEWEST_LINES + 1))


def _across(cells: Sequence[Cells]) -> int:
    return len(cells) + 1 if cells[0].takes is Takes.DIGIT else max(len(one.cells) for one in cells)


def _block(number: int, cells: Sequence[Cells], size: float, places: Places) -> Stack:
    """One question: its number, then its rows."""
    if cells[0].takes is Takes.DIGIT:
        return Stack([_marked(_grid(cells, number, size, places), f"{number}.", size, NUMBER), Spacer(0, APART * size)])
    lines = [_row(one, number, size, places, several=len(cells) > 1) for one in cells]
    return Stack([*(_marked(line, "" if at else f"{number}.", size, NUMBER) for at, line in enumerate(lines)), Spacer(0, APART * size)])


def _row(cells: Cells, number: int, size: float, places: Places, *, several: bool) -> Flowable:
    row = places.row(number, cells.part, cells.takes, cells.name)
    shape = box if cells.takes is Takes.SEVERAL else bubble
    body = BubbleRow(cells, row, size=size, shape=shape())
    if not several:
        return body
    return _marked(body, letter(cells.part - 1) if cells.takes is Takes.PLACE else f"({cells.part})", 0.85 * size, PART)


def _marked(body: Flowable, text: str, size: float, room: float) -> Flowable:
    return Marked(body, size=size, indent=room * size, mark=label(text))


def _grid(cells: Sequence[Cells], number: int, size: float, places: Places) -> Flowable:
    return DigitGrid(cells, [places.row(number, one.part, one.takes) for one in cells], size=0.9 * size)


def _lines(number: int, item: Item, order: Sequence[str], look: Look, places: Places) -> Iterator[Flowable]:
    """Lines to write on, as many as the answer deserves."""
    answers = [gap.answer for gap in item.gaps] or [item.answers[0] if item.answers else ""]
    width = look.paper.text_width - NUMBER * look.size
    lines = [WritingLines(lines_for(answer, width)) for answer in answers]
    named = [_marked(line, f"({at})", look.size, PART) for at, line in enumerate(lines, 1)] if len(lines) > 1 else lines
    body = Written(Stack(named), places.row(number, 1, Takes.WORDS))
    yield _marked(body, f"{number}.", look.size, NUMBER)


def _table(columns: Sequence[Sequence[Flowable]], width: float) -> Table:
    table = Table([[Stack(column) for column in columns]], colWidths=[width] * len(columns), hAlign="LEFT")
    table.setStyle(
        [
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            *((f"{side}PADDING", (0, 0), (-1, -1), 0) for side in ("LEFT", "RIGHT", "TOP", "BOTTOM")),
        ]
    )
    return table


def _height(parts: Sequence[Flowable], width: float) -> float:
    return sum(part.wrapOn(NO_CANVAS, width, 10_000)[1] + part.getSpaceAfter() for part in parts)
