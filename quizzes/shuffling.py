"""In which order the choices of a question are shown: the same for the same seed, on paper and on the page.

Nothing here draws from a random generator: choices are sorted by a fingerprint of seed, question and text, so that the
order is the same on every machine and in every version of Python.
"""

import hashlib
import re
from collections import Counter
from collections.abc import Sequence

from quizzes.items import Item, Kind

_PLACE = re.compile(r"[\[(]?([A-Z])[\])]?\.?")
_LAST = re.compile(r"(all|none|both|neither) of (the|these|them)\b", re.IGNORECASE)
_NUMBER = re.compile(
    r"([^\w\s-]{0,2})(-?\d[\d,]*(?:\.\d+)?|[a-z]+(?:-[a-z]+)?)\b\s*(hundred|thousand|million|billion|trillion)?(.*)", re.IGNORECASE
)
_SMALL = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_WORDS = {word: float(n) for n, word in enumerate(_SMALL.split())} | {word: 10.0 * n for n, word in enumerate(_TENS.split(), 2)}
_WORDS |= {f"{ten}-{small}": _WORDS[ten] + _WORDS[small] for ten in _TENS.split() for small in _SMALL.split()[1:10]}
_TIMES = {"": 1.0, "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}


def shown(item: Item, seed: int) -> tuple[str, ...]:
    """What of the item is to be chosen from, in the order to show it; empty where nothing is.

    True before False, numbers ascending, lettered places ("A", "[B]") by their letters, "none of these" last, a word bank
    by the alphabet, what is to be put in order never in its right order, everything else shuffled by the seed.
    """
    return shown_together((item,), seed)[0]


def shown_together(items: Sequence[Item], seed: int) -> tuple[tuple[str, ...], ...]:
    """`shown` for each item of one quiz, with the keys of its single-key questions spread evenly over the positions.

    Judgements do not count: with True always first and oftener right, no other key would stand first.
    """
    orders = [_alone(item, seed) for item in items]
    taken: Counter[int] = Counter()
    for item, order in zip(items, orders, strict=True):
        if len(item.keys) == 1 and not _movable(item) and item.kind is not Kind.TRUE_FALSE:
            taken[order.index(item.keys[0])] += 1
    for at, item in enumerate(items):
        if _movable(item):
            orders[at] = _with_key_at_rarest(item, orders[at], taken, seed)
    return tuple(orders)


def place(text: str) -> str:
    """The letter of a lettered place of a passage: "[B]" is "B"; any other choice has none."""
    found = _PLACE.fullmatch(text)
    return found[1] if found else ""


def _alone(item: Item, seed: int) -> tuple[str, ...]:
    match item.kind:
        case Kind.TRUE_FALSE:
            return ("True", "False")
        case Kind.MATCHING:
            matches = dict.fromkeys([pair.match for pair in item.pairs] + [choice.text for choice in item.choices])
            return _arranged(tuple(matches), item, seed)
        case Kind.ORDERING:
            return _disordered(tuple(choice.text for choice in item.choices), item, seed)
        case Kind.CLOZE if item.bank:
            return tuple(sorted({*item.bank, *(gap.answer for gap in item.gaps)}, key=lambda word: (word.casefold(), word)))
        case _:
            return _arranged(tuple(choice.text for choice in item.choices), item, seed)


def _arranged(texts: tuple[str, ...], item: Item, seed: int) -> tuple[str, ...]:
    return _in_given_order(texts) or tuple(sorted(texts, key=lambda text: (bool(_LAST.match(text)), _lot(item, seed, text))))


def _in_given_order(texts: tuple[str, ...]) -> tuple[str, ...]:
    """The texts in the order that they have of themselves; empty where they have none."""
    if set(texts) == {"True", "False"}:
        return ("True", "False")
    if all(place(text) for text in texts):
        return tuple(sorted(texts, key=place))
    numbers = _numbers(texts)
    return tuple(sorted(texts, key=lambda text: (numbers[text], text))) if numbers else ()


def _disordered(texts: tuple[str, ...], item: Item, seed: int) -> tuple[str, ...]:
    order = tuple(sorted(texts, key=lambda text: _lot(item, seed, text)))
    return order if order != texts else order[1:] + order[:1]


def _movable(item: Item) -> bool:
    """Whether the one key of the item may stand anywhere among its choices."""
    texts = tuple(choice.text for choice in item.choices)
    chosen = item.kind is Kind.MULTIPLE_CHOICE or (item.kind is Kind.CLOZE and not item.bank)
    return chosen and len(item.keys) == 1 and not _LAST.match(item.keys[0]) and not _in_given_order(texts)


def _with_key_at_rarest(item: Item, order: tuple[str, ...], taken: Counter[int], seed: int) -> tuple[str, ...]:
    key = item.keys[0]
    others = [text for text in order if text != key]
    places = range(1 + sum(not _LAST.match(text) for text in others))
    place = min(places, key=lambda place: (taken[place], _lot(item, seed, str(place))))
    taken[place] += 1
    return (*others[:place], key, *others[place:])


def _numbers(texts: tuple[str, ...]) -> dict[str, float]:
    """What each text amounts to, where all are numbers of the same thing; otherwise nothing."""
    read = {text: _number(text) for text in texts}
    known = {text: number for text, number in read.items() if number is not None}
    alike = len({unit for _, unit in known.values()}) == 1
    return {text: value for text, (value, _) in known.items()} if alike and len(known) == len(read) else {}


def _number(text: str) -> tuple[float, str] | None:
    """The value that a text begins with, and what is counted: "two million trees" is (2000000.0, "tree")."""
    found = _NUMBER.fullmatch(text.strip())
    if not found:
        return None
    before, digits, times, after = found.groups(default="")
    value = _WORDS.get(digits.casefold()) if digits[0].isalpha() else float(digits.replace(",", ""))
    unit = (before + after).strip().casefold().removesuffix("s")
    return None if value is None else (value * _TIMES[times.casefold()], unit)


def _lot(item: Item, seed: int, text: str) -> str:
    return hashlib.sha256(f"{seed} {item.id} {text}".encode()).hexdigest()
