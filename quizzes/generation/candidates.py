"""An item that a rule proposes, with what selection must know of it."""

from dataclasses import dataclass

from quizzes.items import Item


@dataclass(frozen=True, slots=True)
class Candidate:
    """`uses` are the sentences whose words the item shows or asks for: no two items of a quiz may use one sentence."""

    item: Item
    uses: frozenset[int]
    family: str
