"""How cards lie on a sheet: a table of numbers."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from reportlab.lib.units import inch, mm

from quizzes.printing.paper import A4, LETTER, Paper


class Sides(StrEnum):
    """How a front and its back come together."""

    LONG_EDGE = "long-edge"
    """Printed on both sides, turned over the long edge of the paper, as most printers do by themselves."""
    SHORT_EDGE = "short-edge"
    FOLD = "fold"
    """Front and back beside each other on one side of the paper, to fold and glue: nothing can be out of line."""
    ONE_SIDED = "one-sided"
    """A sheet of fronts, then a sheet of backs in the same order, to glue together or to lay out as a game."""

    @property
    def turned(self) -> bool:
        return self in (Sides.LONG_EDGE, Sides.SHORT_EDGE)


@dataclass(frozen=True, slots=True)
class Layout:
    """`columns` by `rows` cards of one size on a paper; lengths in points.

    They lie in the middle, edge to edge, to be cut apart. What is cut already says where the first of them begins, from
    the left and from the top, and how far they are apart.
    """

    paper: Paper
    columns: int
    rows: int
    width: float
    height: float
    cut: tuple[float, float] | None = None
    apart: tuple[float, float] = (0.0, 0.0)

    @property
    def per_sheet(self) -> int:
        return self.columns * self.rows

    @property
    def left(self) -> float:
        return self.cut[0] if self.cut else (self.paper.width - self.columns * self.width) / 2

    @property
    def bottom(self) -> float:
        high = self.rows * self.height + (self.rows - 1) * self.apart[1]
        return self.paper.height - self.cut[1] - high if self.cut else (self.paper.height - high) / 2

    def at(self, column: int, row: int) -> tuple[float, float]:
        """The lower left corner of the card in a column, counted from the left, and a row, counted from the bottom."""
        return self.left + column * (self.width + self.apart[0]), self.bottom + row * (self.height + self.apart[1])

    def corner(self, place: int, *, back: bool = False, sides: Sides = Sides.LONG_EDGE) -> tuple[float, float]:
        """The lower left corner of a side of the card at a place, counted row by row from the top.

        Turned over the long edge, left and right change places; over the short edge, top and bottom.
        """
        if sides is Sides.FOLD:
            row, pair = divmod(place, self.columns // 2)
            return self.at(2 * pair + back, self.rows - 1 - row)
        row, column = divmod(place, self.columns)
        if back and sides is Sides.LONG_EDGE:
            column = self.columns - 1 - column
        up = row if back and sides is Sides.SHORT_EDGE else self.rows - 1 - row
        return self.at(column, up)

    def places(self, sides: Sides) -> int:
        """How many cards a sheet holds. Raises ValueError where nothing can be folded."""
        if sides is not Sides.FOLD:
            return self.per_sheet
        if self.columns < 2:
            raise ValueError("These cards stand alone on their sheet, so nothing can be folded. Take a layout with two columns or more.")
        return self.rows * (self.columns // 2)


def _grids(paper: Paper, width: float, height: float) -> Iterator[tuple[str, Layout]]:
    """Cards that fill the room that a printer reaches, cut marks and a note around them left out."""
    for columns, rows in ((2, 2), (2, 3), (2, 4), (3, 3), (3, 4), (4, 4), (4, 5)):
        yield f"{paper.name} {columns}×{rows}", Layout(paper, columns, rows, width / columns, height / rows)


def _card(name: str, width: float, height: float) -> Layout:
    """A card that goes through the printer by itself."""
    return Layout(Paper(name, width, height, side=6 * mm, top=6 * mm, bottom=6 * mm), 1, 1, width, height, cut=(0.0, 0.0))


LAYOUTS: Mapping[str, Layout] = MappingProxyType(
    {
        **dict(_grids(A4, 190 * mm, 264 * mm)),
        "A4 playing cards 63 × 88 mm": Layout(A4, 3, 3, 63 * mm, 88 * mm),
        "A4 business cards 85 × 54 mm": Layout(A4, 2, 4, 85 * mm, 54 * mm),
        "A4 labels 99 × 68 mm, 8 a sheet": Layout(A4, 2, 4, 99.1 * mm, 67.7 * mm, (4.65 * mm, 13.1 * mm), (2.5 * mm, 0)),
        "A4 labels 99 × 38 mm, 14 a sheet": Layout(A4, 2, 7, 99.1 * mm, 38.1 * mm, (4.65 * mm, 15.15 * mm), (2.5 * mm, 0)),
        "A4 labels 64 × 38 mm, 21 a sheet": Layout(A4, 3, 7, 63.5 * mm, 38.1 * mm, (7.25 * mm, 15.15 * mm), (2.5 * mm, 0)),
        **dict(_grids(LETTER, 194 * mm, 248 * mm)),
        "Letter index cards 5 × 3 in": Layout(LETTER, 1, 3, 5 * inch, 3 * inch),
        "Letter business cards 3½ × 2 in": Layout(LETTER, 2, 5, 3.5 * inch, 2 * inch),
        "Letter labels 4 × 3⅓ in, 6 a sheet": Layout(
            LETTER, 2, 3, 4 * inch, 10 / 3 * inch, (5 / 32 * inch, 0.5 * inch), (3 / 16 * inch, 0)
        ),
        "Letter labels 4 × 2 in, 10 a sheet": Layout(LETTER, 2, 5, 4 * inch, 2 * inch, (5 / 32 * inch, 0.5 * inch), (3 / 16 * inch, 0)),
        "Card 5 × 3 in": _card("Card 5 × 3 in", 5 * inch, 3 * inch),
        "Card 6 × 4 in": _card("Card 6 × 4 in", 6 * inch, 4 * inch),
        "Card A7": _card("Card A7", 105 * mm, 74 * mm),
        "Card A6": _card("Card A6", 148 * mm, 105 * mm),
    }
)
DEFAULT = LAYOUTS["A4 2×4"]
