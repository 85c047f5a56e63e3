"""Join codes: short, easy to read aloud and to copy from a board."""

import secrets
from collections.abc import Callable

ALPHABET = "BCDFGHJKMNPQRSTVWXYZ23456789"  # nothing that looks like something else, no vowels and so no words
LENGTH = 6

Choose = Callable[[str], str]


def make_code(taken: Callable[[str], bool], *, choose: Choose = secrets.choice) -> str:
    """A code that is not taken; there are 480 million, so that guessing one is no way in."""
    while True:
        code = "".join(choose(ALPHABET) for _ in range(LENGTH))
        if not taken(code):
            return code
