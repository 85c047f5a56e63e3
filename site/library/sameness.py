"""When two questions are the same question: alike in words and answer, whatever else stands around them."""

from __future__ import annotations

import re

from quizzes.items import Item, Kind

NOT_A_WORD = re.compile(r"[\W_]+")


def asks(item: Item) -> tuple[str, frozenset[str]]:
    """What it asks and what is right, but for capitals and marks: "Which of these is true?" alone says nothing yet."""
    right = [*item.keys, *item.answers, *(gap.answer for gap in item.gaps), *(f"{pair.prompt} {pair.match}" for pair in item.pairs)]
    if item.kind is Kind.ORDERING:
        right += [choice.text for choice in item.choices]
    return _plain(item.stem), frozenset(map(_plain, right))


def rests_on_the_same(item: Item, other: Item) -> bool:
    """Whether both ask the same thing of the same sentence in different words, such as a gap and a question with one answer."""
    right, others = asks(item)[1], asks(other)[1]
    is_told = item.kind is not Kind.TRUE_FALSE and other.kind is not Kind.TRUE_FALSE
    return is_told and bool(right) and right == others and item.source.text == other.source.text


def _plain(said: str) -> str:
    return NOT_A_WORD.sub(" ", said.casefold()).strip()
