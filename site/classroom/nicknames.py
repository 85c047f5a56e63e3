"""Friendly names for whoever does not want to give their own."""

from collections.abc import Collection

COLOURS = (
    "Amber Blue Bright Brave Calm Clever Copper Coral Crimson Gentle Golden Green Jolly Lilac Lucky Merry Quick Quiet Ruby Silver".split()
)
ANIMALS = (
    "Badger Beaver Bee Crane Dolphin Finch Fox Gecko Heron Ibex Koala Lynx Marten Newt Otter Owl Panda Puffin Robin Seal Swan Tern".split()
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
