"""How much room a hand needs to write an answer. Handwriting is about twice as wide as print."""

import math
import re

from reportlab.lib.units import mm

from quizzes.items import Item, Kind

HAND = 3.2 * mm
"""The width of one handwritten character."""
STEP = 15 * mm
NARROWEST, WIDEST = 30 * mm, 90 * mm
MOST_LINES = 8

_GAP = re.compile(r"(?:\[(?P<place>\d{1,2})\]|\((?P<number>\d{1,2})\))(?:\s*_{2,})?|_{2,}")
"""A gap of a cloze: `[1]`, `(1) ___` or `___`."""
_BARE = re.compile(r"_{2,}")


def blank_width(answer: str) -> float:
    """The length in points of a blank for `answer`, in coarse steps, so that it does not tell the answer's length."""
    return min(max(math.ceil(len(answer) * HAND / STEP) * STEP, NARROWEST), WIDEST)


def lines_for(answer: str, width: float) -> int:
    """How many lines of `width` points a written answer needs, with room for other words than ours."""
    return min(max(1, math.ceil(1.3 * len(answer) * HAND / width)), MOST_LINES)


def gap_widths(item: Item) -> list[float]:
    """The length of each gap of a cloze: all alike where the words are given, for they would tell them apart."""
    answers = [gap.answer for gap in item.gaps] or list(item.answers[:1]) or [""]
    widths = [blank_width(answer) for answer in answers]
    if item.choices:
        return [NARROWEST] * len(widths)
    return [max(widths)] * len(widths) if item.bank else widths


def gaps(text: str, item: Item) -> list[tuple[int, int, int | None]]:
    """Where the gaps of one paragraph of the stem begin and end, and the number of each where it bears one.

    Only in a cloze does a number in brackets stand for a gap; underscores do everywhere.
    """
    found = (_GAP if item.kind is Kind.CLOZE else _BARE).finditer(text)
    return [(gap.start(), gap.end(), next((int(number) for number in gap.groups() if number), None)) for gap in found]
