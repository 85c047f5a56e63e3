"""A class that has taken its quiz on paper."""

from quizzes.items import Choice, Item, Kind
from quizzes.printing import Bubbles, Printed, Setup, class_set, version
from quizzes.sheets import Sheet
from tests.printing import cast

MANY = tuple(
    Item(
        Kind.MULTIPLE_CHOICE,
        f"Question {n}?",
        cast.NEST,
        "rule",
        choices=tuple(Choice(f"choice {m} of {n}", m == 0) for m in range(3 + n % 3)),
    )
    for n in range(40)
)
"""Forty questions that fill one sheet."""


def one_sheet(items: tuple[Item, ...], setup: Setup, seed: int) -> tuple[bytes, Sheet]:
    """One copy and where everything stands on it."""
    printed = class_set(cast.ARTICLE, [version(items, seed)], setup)
    return printed.pdf, printed.sheets[0]


def printed_class(bubbles: Bubbles = Bubbles.APART) -> Printed:
    """Three students with a question of every kind."""
    names = ("Ada", "Bjørn", "Carmen")
    return class_set(cast.ARTICLE, [version(cast.ITEMS, at, name=name) for at, name in enumerate(names)], Setup(bubbles=bubbles))
