"""How a question is answered on a sheet that is scanned back: in bubbles, or in a box that a person reads afterwards."""

from collections.abc import Sequence

from reportlab.platypus import Flowable, Spacer

from quizzes.items import Item, Kind
from quizzes.printing.grid import STEP, BubbleRow, DigitGrid
from quizzes.printing.lettering import are_gaps, are_places, labels, labels_for_matches
from quizzes.printing.look import Look, Role
from quizzes.printing.marks import WritingLines, box, bubble, label, scanned
from quizzes.printing.places import Places, Row, Written
from quizzes.printing.room import gaps, lines_for
from quizzes.printing.rows import Cells, is_written, rows
from quizzes.printing.taking import (
    APART,
    BESIDE_BUBBLE,
    BESIDE_LETTER,
    INDENT,
    LETTER_CELL,
    SHORT_CELL,
    bank,
    matching,
    row_of,
    set_in,
    table,
    widest,
)
from quizzes.sheets import Takes

BESIDE_LETTERED = 3.1
"""How far a choice is set in beside its bubble and letter, in sizes of the text."""
MOST_BESIDE = 0.5
"""Of the width: lines that take more have their bubbles below them."""


def to_fill(number: int, item: Item, order: Sequence[str], look: Look, places: Places) -> list[Flowable]:
    """What stands below the stem of question `number`; `places` learns where it came to stand."""
    cells = rows(item, order)
    noted = [places.row(number, one.part, one.takes, one.name) for one in cells if not writes_in_gaps(item, order)]
    match item.kind:
        case Kind.TRUE_FALSE:
            return [row_of([(scanned(bubble(), noted[0].bubble(text)), text) for text in order], SHORT_CELL, look)]
        case Kind.MATCHING | Kind.ORDERING:
            lettered = _lettered(order, look) if item.kind is Kind.MATCHING else []
            return [*lettered, *_named_rows(cells, noted, look)]
        case Kind.CLOZE if item.bank:
            return [bank(order, look, labels_for_matches(order)), *(_short(one, noted[at], look) for at, one in enumerate(cells))]
        case Kind.NUMERIC:
            return [set_in(DigitGrid(cells, noted, size=0.85 * look.size), look)]
        case _ if order:
            return _choices(cells[0], noted[0], order, look)
        case _ if gaps(item.stem, item):
            return []
        case _:
            return [set_in(Written(WritingLines(lines_for(item.answers[0] if item.answers else "", _width(look))), noted[0]), look)]


def writes_in_gaps(item: Item, order: Sequence[str]) -> bool:
    """Whether the answer is written into the stem."""
    return is_written(item, order) and bool(gaps(item.stem, item))


def to_look_up(item: Item, order: Sequence[str], look: Look) -> list[Flowable]:
    """What stands below the stem where answers are filled in on a sheet of their own: the choices with their letters."""
    match item.kind:
        case Kind.TRUE_FALSE | Kind.NUMERIC:
            return []
        case Kind.MATCHING if are_gaps([pair.prompt for pair in item.pairs]):
            return _lettered(order, look)
        case Kind.MATCHING:
            numbers = [label(f"({at})") for at in range(1, len(item.pairs) + 1)]
            return matching([pair.prompt for pair in item.pairs], order, look, numbers)
        case Kind.CLOZE if item.bank:
            return [bank(order, look, labels_for_matches(order))]
        case _ if not order or are_places(order):
            return []
        case _:
            return _lettered(order, look)


def _choices(cells: Cells, row: Row, order: Sequence[str], look: Look) -> list[Flowable]:
    shape = box if cells.takes is Takes.SEVERAL else bubble
    marked = [(scanned(shape(), row.bubble(text), name), text) for name, text in zip(labels(order), order, strict=True)]
    if are_places(order):
        return [row_of([(mark, "") for mark, _ in marked], LETTER_CELL, look)]
    return [set_in(set_in(look.text(text, Role.CHOICE), look, mark, room=BESIDE_LETTERED), look) for mark, text in marked]


def _lettered(order: Sequence[str], look: Look) -> list[Flowable]:
    names = labels_for_matches(order)
    return [
        set_in(set_in(look.text(text, Role.CHOICE), look, label(name), room=BESIDE_LETTER), look)
        for name, text in zip(names, order, strict=True)
    ]


def _named_rows(cells: Sequence[Cells], rows: Sequence[Row], look: Look) -> list[Flowable]:
    """Each line and its bubbles: side by side where all lines are short, else below each other."""
    names = widest([one.name for one in cells], look) + APART * look.size
    bubbles = STEP * look.size * max((len(one.cells) for one in cells), default=0) + APART * look.size
    if not cells or names > MOST_BESIDE * _width(look) or names + bubbles > _width(look):
        return [part for one, row in zip(cells, rows, strict=True) for part in _named(one, row, look)]
    beside = [(look.text(one.name, Role.CHOICE), BubbleRow(one, row, size=look.size)) for one, row in zip(cells, rows, strict=True)]
    return [Spacer(0, 0.4 * look.size), set_in(table(beside, [names, _width(look) - names], look), look)]


def _named(cells: Cells, row: Row, look: Look) -> list[Flowable]:
    """A line and its row of bubbles below it."""
    text = set_in(look.text(cells.name, Role.CHOICE), look)
    text.keepWithNext = True
    return [text, set_in(BubbleRow(cells, row, size=look.size), look, room=INDENT + BESIDE_BUBBLE)]


def _short(cells: Cells, row: Row, look: Look) -> Flowable:
    return set_in(set_in(BubbleRow(cells, row, size=look.size), look, label(cells.name), room=BESIDE_BUBBLE), look)


def _width(look: Look) -> float:
    return look.paper.text_width - INDENT * look.size
