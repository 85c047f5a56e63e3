"""Whether the place of the key, or always saying True, would help somebody who has not read the article."""

from collections import Counter
from collections.abc import Iterable, Sequence
from math import sqrt

from quizzes.evaluation.attempts import Attempt
from quizzes.evaluation.figures import PERCENT, Figure
from quizzes.items import Item, Kind
from quizzes.shuffling import place

PART = "key positions: more than chance explains"
DEVIATIONS = 3


def figures(attempts: Sequence[Attempt]) -> list[Figure]:
    """By how much the likeliest place is likelier than it should be, over all quizzes; 0 where chance alone may have done it."""
    items = [item for attempt in attempts for item in attempt.quiz.items]
    judged = [item for item in items if item.kind is Kind.TRUE_FALSE]
    chosen = [item for item in items if _is_chosen(item)]
    sizes = sorted({len(item.choices) for item in chosen})
    return [_figure(f"{size} choices", [_place_of_key(item) for item in chosen if len(item.choices) == size], size) for size in sizes] + [
        _figure("true or false", [_place_of_key(item) for item in judged], 2)
    ]


def _is_chosen(item: Item) -> bool:
    """Whether the item has one key among choices that may stand in any order, which numbers and lettered places may not."""
    texts = [choice.text for choice in item.choices]
    return item.kind is not Kind.TRUE_FALSE and len(item.keys) == 1 and not any(place(text) or text[:1].isdigit() for text in texts)


def _place_of_key(item: Item) -> int:
    return [choice.key for choice in item.choices].index(True)


def _figure(name: str, places: Sequence[int], size: int) -> Figure:
    return Figure(PART, name, 100 * beyond_chance(places, size), PERCENT, len(places))


def beyond_chance(places: Iterable[int], size: int) -> float:
    """By how much the share of the commonest of `size` places is above an even one, less three standard deviations, which chance alone
    hardly ever brings about."""
    count = Counter(places)
    if not count:
        return 0.0
    even = 1 / size
    deviation = sqrt(even * (1 - even) / count.total())
    return max(0.0, max(count.values()) / count.total() - even - DEVIATIONS * deviation)
