"""From how much is filled to what is said: empty, filled, or unsure, which is for a person to decide."""

import re
from collections.abc import Sequence
from enum import StrEnum

from quizzes.scanning.measuring import Amount
from quizzes.sheets import Field, Takes

EMPTY_BELOW = 0.045
FILLED_FROM = 0.22
SOLID_FROM = 0.28
"""Shares of a bubble. Between empty and filled lie faint pencil, what an eraser left, and lines that went astray: all for a person."""

SHADED_UP_TO = 0.42
"""Of the paper around a bubble. Where an edge of a shadow leaves so much of it light, it covers too little of the bubble to fill it."""
FEW_GONE, SHARE_GONE = 2, 0.05
"""Rings that may be missing from a page, as below white tape; none is from a flat one, though folded, torn or in shade."""
SHARE_UNSURE = 0.5

_NUMBER = re.compile(r"-?\d+(\.\d+)?")


class State(StrEnum):
    EMPTY = "empty"
    FILLED = "filled"
    UNSURE = "unsure"


def state(amount: Amount) -> State:
    """The state of a bubble that is filled so much. None is empty whose ring is not seen: it may be white paper, and not the bubble."""
    if amount.mean < EMPTY_BELOW:
        return State.EMPTY if amount.ringed else State.UNSURE
    is_dark = amount.mean >= FILLED_FROM and amount.solid >= SOLID_FROM
    return State.FILLED if is_dark and amount.shaded <= SHADED_UP_TO else State.UNSURE


def lies_flat(amounts: Sequence[Amount]) -> bool:
    """Whether bubbles are where they should be: on bent paper the marks of one row may lie where another row belongs."""
    gone = sum(amount.mean < EMPTY_BELOW and not amount.ringed for amount in amounts)
    unsure = sum(state(amount) is State.UNSURE for amount in amounts)
    return gone <= max(FEW_GONE, SHARE_GONE * len(amounts)) and unsure <= max(FEW_GONE, SHARE_UNSURE * len(amounts))


def said(field: Field, states: Sequence[State]) -> tuple[tuple[str, ...], str]:
    """What a row of bubbles says, and why a person has to look, which is empty where nobody has to."""
    filled = tuple(bubble.value for bubble, state in zip(field.bubbles, states, strict=True) if state is State.FILLED)
    if State.UNSURE in states:
        return filled, "A mark is neither clearly filled nor clearly empty."
    if len(filled) > 1 and field.takes is not Takes.SEVERAL:
        return filled, "More than one bubble is filled."
    return filled, ""


def number(digits: Sequence[tuple[str, ...]]) -> tuple[str, str]:
    """The number that columns of digits say, and why a person has to look."""
    written = "".join(sign for column in digits for sign in column)
    within = "".join("x" if column else " " for column in digits).strip()
    if " " in within or (written and not _NUMBER.fullmatch(written)):
        return written, "The bubbles do not make a number."
    return written, ""
