"""Which rows of bubbles a question needs to be answered without writing, and what each bubble then says."""

from collections.abc import Sequence
from typing import NamedTuple

from quizzes.items import Item, Kind
from quizzes.printing.lettering import labels, labels_for_matches
from quizzes.sheets import Takes

FEWEST_DIGITS, MOST_DIGITS = 5, 9
DIGITS = "0123456789"


class Cells(NamedTuple):
    """One row: `cells` are what is printed in each bubble and what the bubble says."""

    part: int
    takes: Takes
    name: str
    cells: tuple[tuple[str, str], ...] = ()


def rows(item: Item, order: Sequence[str]) -> list[Cells]:
    """The rows of a question, `order` being what `shown` says is to be chosen from; places to write have no bubbles."""
    match item.kind:
        case Kind.TRUE_FALSE:
            return [Cells(1, Takes.ONE, "", (("T", "True"), ("F", "False")))]
        case Kind.MATCHING:
            lettered = _lettered(labels_for_matches(order), order)
            return [Cells(part, Takes.ONE, pair.prompt, lettered) for part, pair in enumerate(item.pairs, 1)]
        case Kind.ORDERING:
            numbers = tuple((str(n), str(n)) for n in range(1, len(order) + 1))
            return [Cells(part, Takes.PLACE, text, numbers) for part, text in enumerate(order, 1)]
        case Kind.CLOZE if item.bank:
            lettered = _lettered(labels_for_matches(order), order)
            return [Cells(part, Takes.ONE, f"({part})", lettered) for part in range(1, len(item.gaps) + 1)]
        case Kind.NUMERIC:
            return _columns(_number_of_columns(item), (*DIGITS, ".", "-"))
        case _ if order:
            return [Cells(1, Takes.SEVERAL if len(item.keys) > 1 else Takes.ONE, "", _lettered(labels(order), order))]
        case _:
            return [Cells(1, Takes.WORDS, "")]


def is_written(item: Item, order: Sequence[str]) -> bool:
    """Whether the answer is handwriting, for a person to read."""
    return not order and item.kind is not Kind.NUMERIC


def columns_of(digits: int) -> list[Cells]:
    """The columns of a student's number."""
    return _columns(digits, tuple(DIGITS))


def _lettered(names: Sequence[str], order: Sequence[str]) -> tuple[tuple[str, str], ...]:
    return tuple(zip(names, order, strict=True))


def _columns(number: int, signs: Sequence[str]) -> list[Cells]:
    return [Cells(part, Takes.DIGIT, "", tuple((sign, sign) for sign in signs)) for part in range(1, number + 1)]


def _number_of_columns(item: Item) -> int:
    """As many for every short number, so that they do not tell how long the answer is."""
    return min(max([FEWEST_DIGITS, *(len(answer) + 1 for answer in item.answers)]), MOST_DIGITS)
