"""How strictly answers are marked: one scheme for a whole sitting, told to students before they start."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Scheme:
    """The plain scheme gives a share for what is right in part, takes nothing off and lets no slip of spelling pass."""

    is_partial: bool = True
    """Whether an answer that is right in part earns its share; otherwise nothing."""
    penalty: Decimal = Decimal(0)
    """What an answer costs of which nothing is right, from 0 to 1. A blank never costs anything."""
    takes_typos: bool = False
    """Whether small slips of spelling pass."""
    is_word: Callable[[str], bool] | None = None
    """Tells a real word from a slip. Where nobody can tell, every slip waits for the teacher."""


PLAIN = Scheme()
