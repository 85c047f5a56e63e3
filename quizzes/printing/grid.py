"""Bubbles in rows and columns."""

from collections.abc import Sequence

from reportlab.platypus import Flowable

from quizzes.printing.look import SOFT
from quizzes.printing.marks import LINE, Mark

STEP = 2.0
"""From one bubble to the next, in sizes of the text; a bubble is 1.44 wide."""
LOW = 1.9
"""From one row to the next."""


class BubbleRow(Flowable):
    """Bubbles side by side, on as many lines as there must be."""

    def __init__(self, bubbles: Sequence[Mark], *, size: float) -> None:
        super().__init__()
        self.bubbles, self.size = bubbles, size
        self.spaceAfter = 0.3 * size

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        self.across = max(1, int(available_width // (STEP * self.size)))
        self.width, self.height = available_width, -(-len(self.bubbles) // self.across) * LOW * self.size
        return self.width, self.height

    def draw(self) -> None:
        for at, mark in enumerate(self.bubbles):
            line, column = divmod(at, self.across)
            self.canv.saveState()
            mark(self.canv, column * STEP * self.size, self.height - line * LOW * self.size - self.size, self.size)
            self.canv.restoreState()


class DigitGrid(Flowable):
    """A column of bubbles for each digit of a number, each below a box to write the digit in."""

    BOX = 2.2

    def __init__(self, columns: Sequence[Sequence[Mark]], *, size: float) -> None:
        super().__init__()
        self.columns, self.size = columns, size
        self.spaceAfter = 0.6 * size

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        self.width = len(self.columns) * self.BOX * self.size
        self.height = (self.BOX + 0.3 + LOW * max(map(len, self.columns))) * self.size
        return self.width, self.height

    def draw(self) -> None:
        side = self.BOX * self.size
        self.canv.setStrokeColor(SOFT)
        self.canv.setLineWidth(LINE)
        for at, column in enumerate(self.columns):
            self.canv.rect(at * side, self.height - side, side, side)
            for row, mark in enumerate(column):
                self.canv.saveState()
                mark(self.canv, (at + 0.5) * side - 0.72 * self.size, self.height - side - (1.3 + row * LOW) * self.size, self.size)
                self.canv.restoreState()
