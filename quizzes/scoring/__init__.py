"""Items and answers to marks. Pure: the same item and answer give the same mark on every machine."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from quizzes.items import Answer, Item, Kind, Mark
from quizzes.scoring.own_words import in_own_words, is_in_own_words
from quizzes.scoring.scheme import PLAIN, Scheme
from quizzes.scoring.slips import slips
from quizzes.scoring.typed import agrees, numbers_in, off_by, plain

PLACES = Decimal("0.0000001")  # the seven that Moodle keeps, so that marks survive an export
NOTHING = Decimal(0)
EVERYTHING = Decimal(1)


def score(item: Item, answer: Answer, scheme: Scheme = PLAIN) -> Mark:
    """How right `answer` is, from minus the penalty to 1, in steps of 0.0000001, and why in a short sentence for the student.

    A blank is 0. Whatever strings are given, nothing is raised: what the item does not know is a wrong answer.
    """
    if is_blank(answer):
        return Mark(NOTHING, "Not answered.")
    mark = _mark(item, answer, scheme)
    if mark.waits or mark.fraction == EVERYTHING:
        return mark
    if mark.fraction <= NOTHING:
        return replace(mark, fraction=_exact(-scheme.penalty))
    return mark if scheme.is_partial else replace(mark, fraction=NOTHING)


def _mark(item: Item, answer: Answer, scheme: Scheme) -> Mark:
    match item.kind:
        case Kind.MATCHING:
            return _matched(item, answer)
        case Kind.ORDERING:
            return _ordered(item, answer)
        case Kind.NUMERIC:
            return _counted(item, answer[0])
        case Kind.CLOZE if item.gaps:
            return _filled(item, answer, scheme)
        case _ if item.choices:
            return _taken(item, answer)
        case _:
            return _written(item, answer[0], scheme)


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


def _filled(item: Item, answer: Answer, scheme: Scheme) -> Mark:
    marks = [_fill(item, place, given, scheme) for place, given in zip(range(len(item.gaps)), answer, strict=False)]
    right = sum(mark.fraction == EVERYTHING for mark in marks)
    return replace(_share(right, len(item.gaps), "gaps right"), waits=any(mark.waits for mark in marks))


def _fill(item: Item, place: int, given: str, scheme: Scheme) -> Mark:
    gap = item.gaps[place]
    others = [other.answer for other in item.gaps if other is not gap] + list(item.bank)
    return _typed(given, dict.fromkeys((gap.answer, *gap.accept), EVERYTHING), others, scheme)


def _written(item: Item, given: str, scheme: Scheme) -> Mark:
    shares = {other.text: other.share for other in item.alternatives} | dict.fromkeys(item.answers, EVERYTHING)
    mark = _typed(given, shares, (), scheme)
    if mark.fraction == NOTHING and not mark.waits and any(is_in_own_words(key) for key in item.answers):
        return max((in_own_words(given, key) for key in item.answers), key=lambda mark: mark.fraction)
    return mark


def _counted(item: Item, given: str) -> Mark:
    """The best that any key, band or alternative gives for a number."""
    shares = [_near(item, given, key) for key in item.answers]
    shares += [other.share for other in item.alternatives if off_by(given, other.text) == 0]
    return _part(max(shares, default=NOTHING))


def _near(item: Item, given: str, key: str) -> Decimal:
    off = off_by(given, key)
    if off is None:
        return NOTHING
    within = Decimal(str(item.tolerance or 0))
    size = max((abs(number) for number in numbers_in(key)), default=NOTHING)
    held = [band.share for band in item.bands if off <= (band.within * size if band.is_relative else band.within)]
    return EVERYTHING if off <= within else max(held, default=NOTHING)


def _ordered(item: Item, answer: Answer) -> Mark:
    """The share of neighbours that follow each other as they should (Moodle's "relative to the next item, excluding last"):
    one text out of place costs a little, where counting places would fail everything that it pushed along."""
    key = right_answer(item)
    if len(key) < 2:
        return _whole(answer == key)
    followed = Counter(pairwise(key)) & Counter(pairwise(answer[: len(key)]))
    return _share(followed.total(), len(key) - 1, "steps in order")


def _typed(given: str, shares: Mapping[str, Decimal], others: Iterable[str], scheme: Scheme) -> Mark:
    """The share of the best text that `given` agrees with, else of the best that it misses by a slip of spelling."""
    agreed = [share for text, share in shares.items() if agrees(given, text)]
    if agreed or not scheme.takes_typos:
        return _part(max(agreed, default=NOTHING))
    slipped = {text: slips(plain(given), plain(text)) for text in shares}
    near = [text for text in shares if slipped[text]]
    if not near:
        return _part(NOTHING)
    best = max(near, key=lambda text: shares[text])
    if any(agrees(given, other) for other in others) or not _are_slips(slipped[best] or [], scheme):
        return Mark(NOTHING, "Your teacher will look at the spelling.", waits=True)
    return Mark(_exact(shares[best]), "Right but for the spelling.")


def _are_slips(words: Iterable[str], scheme: Scheme) -> bool:
    return scheme.is_word is not None and not any(scheme.is_word(word) for word in words)


def _part(share: Decimal) -> Mark:
    return _whole(share == EVERYTHING) if share in (NOTHING, EVERYTHING) else Mark(_exact(share), "Right in part.")


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
