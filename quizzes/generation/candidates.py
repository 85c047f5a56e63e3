"""An item that a rule proposes, with what selection must know of it."""

from collections.abc import Iterable
from dataclasses import dataclass

from quizzes.items import Item, Source


@dataclass(frozen=True, slots=True)
class Candidate:
    """`uses` are the sentences whose words the item shows or asks for: no two items of a quiz may use one sentence."""

    item: Item
    uses: frozenset[int]
    family: str


def in_order(sources: Iterable[Source]) -> tuple[Source, ...]:
    """Further spans as an item lists them: in the article's order."""
    return tuple(sorted(sources, key=lambda source: source.start))
