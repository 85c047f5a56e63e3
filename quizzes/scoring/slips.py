"""Small slips of spelling: "Penhalle" for "Penhale", "mitochondira" for "mitochondria".

Some words lie one letter apart and mean something else: adsorption, absorption. So a slip is what no dictionary knows, has
more than three letters, and is no number; whatever else comes as near waits for the teacher.
"""

import re
from collections.abc import Sequence

SHORTEST = 4
"""Letters that a word has to have, typed and meant, for one of them to be a slip."""
LONG = 8
"""Letters from which on two slips are allowed."""


def slips(given: str, key: str) -> list[str] | None:
    """The words of `given` that are a slip away from the key's in their place; None where they are further apart.

    Both texts are plain (see `typed.plain`). No word at all means that they say the same.
    """
    typed, meant = given.split(), key.split()
    if len(typed) != len(meant):
        return None
    apart = [(one, other) for one, other in zip(typed, meant, strict=True) if one != other]
    return [one for one, _ in apart] if all(_is_slip(one, other) for one, other in apart) else None


def distance(one: str, other: str) -> int:
    """How many letters have to be put in, left out, changed or swapped with their neighbour (optimal string alignment)."""
    before: Sequence[int] = []
    row: Sequence[int] = range(len(other) + 1)
    for at, letter in enumerate(one, start=1):
        following = [at]
        for place, there in enumerate(other, start=1):
            steps = [row[place] + 1, following[place - 1] + 1, row[place - 1] + (letter != there)]
            if at > 1 and place > 1 and letter == other[place - 2] and one[at - 2] == there:
                steps.append(before[place - 2] + 1)
            following.append(min(steps))
        before, row = row, following
    return row[-1]


def _is_slip(typed: str, meant: str) -> bool:
    if not (_is_word(typed) and _is_word(meant)):
        return False
    allowed = 2 if len(meant) >= LONG else 1
    return abs(len(typed) - len(meant)) <= allowed and distance(typed, meant) <= allowed


def _is_word(text: str) -> bool:
    return len(text) >= SHORTEST and not re.search(r"\d", text)
