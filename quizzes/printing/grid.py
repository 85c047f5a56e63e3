"""Bubbles in rows and columns."""

from collections.abc import Sequence

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from quizzes.printing.look import SOFT
from quizzes.printing.marks import LINE, RADIUS, Mark, bubble, label, scanned
from quizzes.printing.places import Row
from quizzes.printing.rows import Cells
from quizzes.printing.tagging import marked

STEP = 3.5
"""From one bubble to the next with its letter between, in sizes of the text; a bubble is 1.44 wide."""
LOW = 1.9
"""From one row to the next."""


class BubbleRow(Flowable):
    """Bubbles side by side, each with its letter after it, on as many lines as there must be."""

    def __init__(self, cells: Cells, row: Row, *, size: float, shape: Mark = bubble()) -> None:  # noqa: B008 (a mark is a value)
        super().__init__()
        self.bubbles = [scanned(shape, row.bubble(value), name) for name, value in cells.cells]
        self.size, self.spaceAfter = size, 0.3 * size

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        self.across = max(1, int(available_width // (STEP * self.size)))
        self.width, self.height = available_width, -(-len(self.bubbles) // self.across) * LOW * self.size
        return self.width, self.height

    def draw(self) -> None:
        marked(self.canv, "P", self._draw)

    def _draw(self) -> None:
        for at, mark in enumerate(self.bubbles):
            line, column = divmod(at, self.across)
            _draw(self.canv, mark, column * STEP * self.size, self.height - line * LOW * self.size - self.size, self.size)


class DigitGrid(Flowable):
    """A column of bubbles for each digit of a number, below a box to write the digit in; what a row says stands before it."""

    BOX = 2.2

    def __init__(self, cells: Sequence[Cells], rows: Sequence[Row], *, size: float) -> None:
        super().__init__()
        self.cells, self.rows, self.size, self.spaceAfter = cells, rows, size, 0.6 * size

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        self.width = (len(self.cells) + 1) * self.BOX * self.size
        self.height = (self.BOX + 0.3 + LOW * max(len(one.cells) for one in self.cells)) * self.size
        return self.width, self.height

    def draw(self) -> None:
        marked(self.canv, "P", self._draw)

    def _draw(self) -> None:
        side, top = self.BOX * self.size, self.height - self.BOX * self.size
        for column, (cells, row) in enumerate(zip(self.cells, self.rows, strict=True), 1):
            self.canv.setStrokeColor(SOFT)
            self.canv.setLineWidth(LINE)
            self.canv.rect(column * side, top, side, side)
            for at, (_, value) in enumerate(cells.cells):
                mark = scanned(bubble(), row.bubble(value))
                _draw(self.canv, mark, (column + 0.5 - RADIUS / self.BOX) * side, self._baseline(at), self.size)
        for at, (name, _) in enumerate(self.cells[0].cells):
            _draw(self.canv, label(name), 0.4 * side, self._baseline(at), self.size)

    def _baseline(self, at: int) -> float:
        return self.height - (self.BOX + 1.3 + at * LOW) * self.size


def _draw(canvas: Canvas, mark: Mark, x: float, baseline: float, size: float) -> None:
    canvas.saveState()
    mark(canvas, x, baseline, size)
    canvas.restoreState()
