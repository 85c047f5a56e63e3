"""Items and answers to marks. Pure: the same item and answer give the same mark on every machine."""

from collections import Counter
from collections.abc import Iterable
from decimal import Decimal
from itertools import pairwise

from quizzes.items import Answer, Item, Kind, Mark
from quizzes.scoring.own_words import in_own_words, is_in_own_words
from quizzes.scoring.typed import agrees, agrees_as_number

PLACES = Decimal("0.0000001")  # the seven that Moodle keeps, so that marks survive an export
NOTHING = Decimal(0)
EVERYTHING = Decimal(1)


def score(item: Item, answer: Answer) -> Mark:
    """How right `answer` is, from 0 to 1, in steps of 0.0000001, and why in a short sentence for the student.

    A blank is 0. Whatever strings are given, nothing is raised: what the item does not know is a wrong answer.
    """
    if is_blank(answer):
        return Mark(NOTHING, "Not answered.")
    match item.kind:
        case Kind.MATCHING:
            return _matched(item, answer)
        case Kind.ORDERING:
            return _ordered(item, answer)
        case Kind.NUMERIC:
            return _whole(any(agrees_as_number(answer[0], key, item.tolerance) for key in item.answers))
        case Kind.CLOZE if item.gaps:
            return _filled(item, answer)
        case Kind.SHORT_ANSWER if any(is_in_own_words(key) for key in item.answers) and not _typed(answer[0], item.answers):
            return max((in_own_words(answer[0], key) for key in item.answers), key=lambda mark: mark.fraction)
        case _:
            return _taken(item, answer) if item.choices else _whole(_typed(answer[0], item.answers))


def right_answer(item: Item) -> Answer:
    """The answer to show as the right one; `score(item, right_answer(item))` is 1."""
    match item.kind:
        case Kind.MATCHING:
            return tuple(pair.match for pair in item.pairs)
        case Kind.ORDERING:
            return tuple(choice.text for choice in item.choices)
        case Kind.CLOZE if item.gaps:
            return tuple(gap.answer for gap in item.gaps)
        case _:
            return item.keys if item.choices else item.answers[:1]


def is_blank(answer: Answer) -> bool:
    return not any(part.strip() for part in answer)


def _taken(item: Item, answer: Answer) -> Mark:
    """Several keys: the share of keys taken less the share of distractors taken, so that ticking everything gains nothing."""
    taken, keys = set(answer), set(item.keys)
    if len(keys) < 2:
        return _whole(taken == keys)
    right, wrong = taken & keys, taken - keys
    distractors = max(1, len({choice.text for choice in item.choices} - keys))
    share = Decimal(len(right)) / len(keys) - Decimal(len(wrong)) / distractors
    return Mark(_exact(max(NOTHING, share)), _count(len(right), len(keys), "chosen", len(wrong)))


def _matched(item: Item, answer: Answer) -> Mark:
    right = sum(given == pair.match for pair, given in zip(item.pairs, answer, strict=False))
    return _share(right, len(item.pairs), "matched")


def _filled(item: Item, answer: Answer) -> Mark:
    right = sum(_typed(given, (gap.answer, *gap.accept)) for gap, given in zip(item.gaps, answer, strict=False))
    return _share(right, len(item.gaps), "gaps right")


def _ordered(item: Item, answer: Answer) -> Mark:
    """The share of neighbours that follow each other as they should (Moodle's "relative to the next item, excluding last"):
    one text out of place costs a little, where counting places would fail everything that it pushed along."""
    key = right_answer(item)
    if len(key) < 2:
        return _whole(answer == key)
    followed = Counter(pairwise(key)) & Counter(pairwise(answer[: len(key)]))
    return _share(followed.total(), len(key) - 1, "steps in order")


def _typed(given: str, keys: Iterable[str]) -> bool:
    return any(agrees(given, key) for key in keys)


def _whole(right: bool) -> Mark:
    return Mark(EVERYTHING, "Right.") if right else Mark(NOTHING, "Not right.")


def _share(right: int, of: int, what: str) -> Mark:
    return Mark(_exact(Decimal(right) / max(1, of)), _count(right, of, what))


def _count(right: int, of: int, what: str, wrong: int = 0) -> str:
    if right == of and not wrong:
        return "Right."
    return f"{right} of {of} {what}, and {wrong} that should not be." if wrong else f"{right} of {of} {what}."


def _exact(share: Decimal) -> Decimal:
    return share.quantize(PLACES)
