"""How cards lie on a sheet: a table of numbers."""

from dataclasses import dataclass
from types import MappingProxyType

from reportlab.lib.units import mm

from quizzes.printing.paper import A4, LETTER, Paper


@dataclass(frozen=True, slots=True)
class Layout:
    """`columns` by `rows` cards of one size in the middle of a paper; lengths in points."""

    paper: Paper
    columns: int
    rows: int
    width: float
    height: float

    @property
    def per_sheet(self) -> int:
        return self.columns * self.rows

    @property
    def left(self) -> float:
        return (self.paper.width - self.columns * self.width) / 2

    @property
    def bottom(self) -> float:
        return (self.paper.height - self.rows * self.height) / 2

    def corner(self, at: int, *, back: bool = False) -> tuple[float, float]:
        """The lower left corner of the card at a place, counted row by row from the top.

        Backs lie mirrored from left to right: the sheet is turned over its long edge.
        """
        row, column = divmod(at, self.columns)
        across = self.columns - 1 - column if back else column
        return self.left + across * self.width, self.bottom + (self.rows - 1 - row) * self.height


LAYOUTS = MappingProxyType(
    {
        "A4 2×4": Layout(A4, 2, 4, 95 * mm, 66 * mm),
        "A4 2×2": Layout(A4, 2, 2, 95 * mm, 132 * mm),
        "A4 3×3": Layout(A4, 3, 3, 63 * mm, 88 * mm),
        "Letter 2×4": Layout(LETTER, 2, 4, 97 * mm, 62 * mm),
        "Letter 3×3": Layout(LETTER, 3, 3, 63 * mm, 82 * mm),
    }
)
DEFAULT = LAYOUTS["A4 2×4"]
