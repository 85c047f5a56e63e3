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

_NUMBER = re.compile(r"-?\d+(\.\d+)?")


class State(StrEnum):
    EMPTY = "empty"
    FILLED = "filled"
    UNSURE = "unsure"


def state(amount: Amount) -> State:
    """The state of a bubble that is filled so much."""
    if amount.mean < EMPTY_BELOW:
        return State.EMPTY
    return State.FILLED if amount.mean >= FILLED_FROM and amount.solid >= SOLID_FROM else State.UNSURE


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
