"""Friendly names for whoever does not want to give their own, and a look at those that students choose."""

import re
import unicodedata
from collections.abc import Collection
from functools import cache
from typing import Any

COLOURS = (
    "Amber Blue Bright Brave Calm Clever Copper Coral Crimson Gentle Golden Green Jolly Lilac Lucky Merry Quick Quiet Ruby Silver".split()
)
ANIMALS = (
    "Badger Beaver Bee Crane Dolphin Finch Fox Gecko Heron Ibex Koala Lynx Marten Newt Otter Owl Panda Puffin Robin Seal Swan Tern".split()
)
LANGUAGES = ["english", "spanish", "arabic"]  # those that pages for students speak
ALSO_RUDE = "arse dickhead hitler pendejo wanker whore".split()
ALSO_PEOPLE = "annal bonner concha dick escort kos koos koss martillo nik sharma trio zepp".split()  # names, whatever else they mean
LOOK_ALIKE = str.maketrans(
    "аеіјкорсухѕвмнтοαρυικ01",
    "aeijkopcyxsbmhtoapuikol",
)


def friendly(seed: int, taken: Collection[str]) -> str:
    """A name that nobody in `taken` (in lower case) has; with a number once all are taken."""
    there_are = len(COLOURS) * len(ANIMALS)
    for step in range(there_are):
        colour, animal = divmod((seed + step) % there_are, len(ANIMALS))
        if (name := f"{COLOURS[colour]} {ANIMALS[animal]}").casefold() not in taken:
            return name
    return f"Otter {seed % 1_000_000}"


def another(name: str, taken: Collection[str]) -> str:
    """Somebody has the name: the next one like it, within 25 characters."""
    number = next(number for number in range(2, len(taken) + 3) if f"{name[:21]} {number}".casefold() not in taken)
    return f"{name[:21]} {number}"


def is_friendly(name: str) -> bool:
    """Whether `friendly` may have offered it."""
    colour, _, animal = name.partition(" ")
    return (colour in COLOURS and animal in ANIMALS) or bool(re.fullmatch(r"Otter \d{1,6}", name))


def looks_of(name: str) -> str:
    """What a name looks like: the same for two names that a teacher could take for each other."""
    bare = "".join(letter for letter in unicodedata.normalize("NFKD", name.casefold()) if letter.isalnum())
    return bare.translate(LOOK_ALIKE)


def is_rude(name: str) -> bool:
    """Whether a word of the name is one that no class should read, also where it is written with figures or with gaps.

    Whole words only: nobody is refused for being from Scunthorpe, nor a number for looking like one: "Anna 85".
    """
    return bool(_rude_words().is_profane(" ".join(word for word in name.split() if not word.isdigit())))


@cache
def _rude_words() -> Any:
    """Loaded by the first name that is looked at."""
    from glin_profanity import Filter

    return Filter(
        {
            "languages": LANGUAGES,
            "custom_words": ALSO_RUDE,
            "ignore_words": ALSO_PEOPLE,
            "detect_leetspeak": True,
            "normalize_unicode": True,
        }
    )
