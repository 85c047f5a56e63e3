"""Answers of a whole clause ("because a landslide had buried the road"): judged by the key's words that they say.

Nobody types such a key letter by letter. Two thirds of its content words count as right, one third as half right: a coarse
rule that a student can be told, and that a teacher can overrule.
"""

import re
from decimal import Decimal

from quizzes.items import Mark
from quizzes.scoring.typed import plain

FEWEST = 3
"""Content words from which on a key is judged by its words; a shorter one has to be given as it is."""
WHOLE, HALF = Decimal(2) / 3, Decimal(1) / 3
ALIKE = 5
"""Letters by which two forms of a word are alike: "buried", "buries". Shorter words may only take an ending: "road", "roads"."""
NEGATIONS = frozenset({"not", "never", "no", "nobody", "nothing", "none", "without", "cannot"})
EMPTY = frozenset(
    "a an the and or but of to in on at by for from with as that this these those it its they them their he his him she her we us our you "
    "your i my me is are was were be been being am has have had do does did will would can could may might must should so if then than "
    "because since due there here also very too just more most such which who whom whose what when where why how into out up down over "
    "about after before".split()
)


def is_in_own_words(key: str) -> bool:
    """Whether a key is a clause rather than a name, a number or a phrase."""
    return len(key_words(key)) >= FEWEST


def in_own_words(given: str, key: str) -> Mark:
    """1, 1/2 or 0 by the share of the key's content words that the answer says; 0 where one denies what the other affirms."""
    wanted, said = key_words(key), key_words(given)
    found = [word for word in wanted if any(_alike(word, other) for other in said)]
    share = Decimal(len(found)) / max(1, len(wanted))
    why = f"{len(found)} of {len(wanted)} key words."
    if _denies(given) != _denies(key) or share < HALF:
        return Mark(Decimal(0), "Not right." if not found else why)
    return Mark(Decimal(1), "Right.") if share >= WHOLE else Mark(Decimal("0.5"), why)


def key_words(text: str) -> list[str]:
    """The words of a text that carry it, each once, in order."""
    words = re.findall(r"[^\W_]+", plain(text))
    return list(dict.fromkeys(word for word in words if word not in EMPTY | NEGATIONS))


def _alike(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return one == other or (len(short) >= ALIKE and short[:ALIKE] == long[:ALIKE]) or long in {f"{short}s", f"{short}es", f"{short}ed"}


def _denies(text: str) -> bool:
    return bool(NEGATIONS & set(re.findall(r"[^\W_]+", plain(text)))) or "n't" in plain(text)
