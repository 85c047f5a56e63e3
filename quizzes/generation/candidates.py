"""An item that a rule proposes, with what selection must know of it."""

from collections.abc import Iterable
from dataclasses import dataclass

from quizzes.items import Item, Source


@dataclass(frozen=True, slots=True)
class Candidate:
    """`uses` are the sentences whose words the item asks for or shows around them: no two items of a quiz may use one sentence.

    `shows` are others that stand whole among its choices: another item may have them in its passage, but not ask for what is in them.
    `gaps` are those of its `uses` that it asks for, where it asks for a part of them only.
    """

    item: Item
    uses: frozenset[int]
    family: str
    shows: frozenset[int] = frozenset()
    gaps: frozenset[int] = frozenset()

    @property
    def asks(self) -> frozenset[int]:
        return self.gaps or self.uses


def in_order(sources: Iterable[Source]) -> tuple[Source, ...]:
    """Further spans as an item lists them: in the article's order."""
    return tuple(sorted(sources, key=lambda source: source.start))
