"""What a measure says: a number with its unit, under the heading that it belongs to."""

from collections.abc import Sequence
from dataclasses import dataclass

PERCENT = "%"


@dataclass(frozen=True, slots=True)
class Figure:
    """`value` of `name` in one part of the table; `of` is how many things were looked at, 0 where that says nothing."""

    part: str
    name: str
    value: float
    unit: str = ""
    of: int = 0


def share(part: str, name: str, found: int, of: int) -> Figure:
    """How many of a hundred; nothing of nothing is 0."""
    return Figure(part, name, 100 * found / of if of else 0.0, PERCENT, of)


def mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0
