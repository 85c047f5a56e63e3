"""Charts as numbers for an SVG: drawn by the server, with no script and no style in the page, and always beside their table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

WIDTH, HEIGHT = 640, 200
FOOT = 24  # below the columns, for what they are called; as much above, for their values
FREE = 0.25  # of a column's place


@dataclass(frozen=True, slots=True)
class Column:
    label: str
    short: str
    value: int
    x: float
    y: float
    width: float
    height: float

    @property
    def middle(self) -> float:
        return round(self.x + self.width / 2, 1)

    @property
    def above(self) -> float:
        return round(self.y - 5, 1)


@dataclass(frozen=True, slots=True)
class Chart:
    columns: tuple[Column, ...]
    width: int = WIDTH
    height: int = HEIGHT
    base: int = HEIGHT - FOOT


def columns(values: Sequence[int], labels: Sequence[str], shorts: Sequence[str], *, most: int = 0) -> Chart:
    """A column a value, as high as its share of the largest one, or of `most`."""
    top = max((*values, most, 1))
    place = WIDTH / max(1, len(values))
    named = zip(values, labels, shorts, strict=True)
    return Chart(tuple(_column(at, place, value / top, value, label, short) for at, (value, label, short) in enumerate(named)))


def _column(at: int, place: float, share: float, value: int, label: str, short: str) -> Column:
    height = round((HEIGHT - 2 * FOOT) * share, 1)
    return Column(
        label, short, value, round(place * (at + FREE / 2), 1), round(HEIGHT - FOOT - height, 1), round(place * (1 - FREE), 1), height
    )
