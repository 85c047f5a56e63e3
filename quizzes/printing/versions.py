"""Versions of a quiz: the same questions, each time in another order of choices, and of questions where that is wanted."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from quizzes.items import Item
from quizzes.printing.setup import Setup
from quizzes.sheets import Field, code_for, words_for
from quizzes.shuffling import shown_together


@dataclass(frozen=True, slots=True)
class Version:
    """What one student gets. `asked` are the questions' numbers in the quiz, from 1, in the order of this version.

    `of` tells the same version apart that was printed for somebody else: of another teacher, or another day.
    """

    seed: int
    items: tuple[Item, ...]
    orders: tuple[tuple[str, ...], ...]
    asked: tuple[int, ...]
    name: str = ""
    of: str = ""

    @property
    def words(self) -> str:
        """What people call the version: the same for what is printed the same, whoever gets it; the key has no part in it."""
        return words_for([item.stem for item in self.items], self.orders)

    @property
    def called(self) -> str:
        """Its words, and whose it is where it has a name."""
        return " · ".join(filter(None, (self.words, self.name)))

    def code(self, setup: Setup, fields: Sequence[Field] = ()) -> str:
        """What its QR code calls it: another one as soon as somebody else gets it, or any of the `fields` stands elsewhere.

        So a sheet is never read by the places of another: not even where a later Quire lays the same version out anew.
        """
        return code_for(self.words, self.seed, self.name, self.of, repr(setup), *fields)


def version(items: Sequence[Item], seed: int, *, mixed: bool = False, name: str = "", of: str = "") -> Version:
    """The version of a seed; one that is printed of the same items twice is the same twice."""
    asked = sorted(range(1, len(items) + 1), key=lambda number: _lot(seed, items[number - 1])) if mixed else range(1, len(items) + 1)
    orders = shown_together(items, seed)
    return Version(seed, tuple(items[n - 1] for n in asked), tuple(orders[n - 1] for n in asked), tuple(asked), name, of)


def _lot(seed: int, item: Item) -> str:
    return hashlib.sha256(f"{seed} {item.id}".encode()).hexdigest()
