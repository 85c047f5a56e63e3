"""What else could be asked: the next best question in place of one, and the next best wrong choice."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from library import authoring
from library.authoring import Refused
from library.models import Quiz, Standing
from quizzes.exchange.contract import item_as_json, item_from_json
from quizzes.items import Choice, Item, Kind, Source

MANY = 60  # questions that are asked for at once: far more than any quiz takes
NO_MORE = "Nothing else can be asked about this article as well as it should be. Edit the question, or write one of your own."
NO_MORE_HERE = "Nothing else can be asked about this paragraph as well as it should be. Write a question of your own."
NO_MORE_SO_HARD = "Nothing else that is {level} can be asked, but there is something {others}: choose that level, or any."
NO_CHOICE = "No other wrong choice fits as well as it should. Edit the question and write one."
LONGEST_TYPED = 6  # words that a student can be expected to type as they stand
FEWEST_WRONG, MOST_WRONG = 2, 3
WORDS = re.compile(r"\w+")


def next_best(quiz: Quiz, *, beside: Source | None = None, level: str = "") -> Item:
    """The best item that shares no sentence and no wording with those that were looked at; within the same paragraph as
    `beside`, and of the level, where these are given. The first time takes as long as writing a quiz. Raises Refused without one."""
    asked = [question.as_item() for question in quiz.questions.exclude(standing=Standing.REPLACED)]
    free = [item for item in _spares(quiz) if not any(_overlap(item, other) for other in asked)]
    if beside is not None:
        start, end = _paragraph(quiz.article.text, beside)
        free = [item for item in free if start <= item.source.start < end]
    if not free:
        raise Refused(NO_MORE_HERE if beside is not None else NO_MORE)
    fitting = [item for item in free if not level or item.level == level]
    if not fitting:
        raise Refused(NO_MORE_SO_HARD.format(level=level, others=", ".join(sorted({item.level for item in free}))))
    return fitting[0]


def with_next_choice(quiz: Quiz, item: Item, wrong: str) -> Item:
    """The item with another wrong choice in the place of this one. Raises Refused where none fits."""
    if not any(choice.text == wrong and not choice.key for choice in item.choices):
        raise Refused("This is not one of the wrong choices.")
    fitting = _wrong_choices(quiz, item)
    if not fitting:
        raise Refused(NO_CHOICE)
    return replace(item, choices=tuple(Choice(fitting[0]) if choice.text == wrong else choice for choice in item.choices))


def other_kinds(item: Item) -> tuple[Kind, ...]:
    """What this very question could be asked as instead."""
    match item.kind:
        case Kind.MULTIPLE_CHOICE if len(item.keys) == 1 and len(item.keys[0].split()) <= LONGEST_TYPED:
            return (Kind.SHORT_ANSWER,)
        case Kind.SHORT_ANSWER:
            return (Kind.MULTIPLE_CHOICE,)
        case _:
            return ()


def as_kind(quiz: Quiz, item: Item, kind: Kind) -> Item:
    """The item asked in another way. Raises Refused where there is none."""
    if kind not in other_kinds(item):
        raise Refused("This question cannot be asked in that way. Write one of your own.")
    if kind is Kind.SHORT_ANSWER:
        return replace(item, kind=kind, choices=(), answers=item.keys)
    key = Choice(item.answers[0], key=True)
    wrong = _wrong_choices(quiz, replace(item, choices=(key,)), any_rule=True)
    if len(wrong) < FEWEST_WRONG:
        raise Refused(NO_CHOICE)
    return replace(item, kind=kind, choices=(key, *map(Choice, wrong[:MOST_WRONG])), answers=())


def _spares(quiz: Quiz) -> list[Item]:
    """Written once a quiz, when the first is wanted, and kept."""
    if quiz.spares is None:
        items = authoring.written(quiz.article, questions=MANY, cards=0).items
        quiz.spares = [item_as_json(item) for item in items]
        quiz.save(update_fields=["spares"])
    return [item_from_json(said) for said in quiz.spares]


def _wrong_choices(quiz: Quiz, item: Item, *, any_rule: bool = False) -> list[str]:
    """What other questions of the article offer and would fit here, the likest to the key first."""
    others = [*_spares(quiz), *(row.as_item() for row in quiz.questions.all())]
    offered = [
        text for one in others if any_rule or one.rule == item.rule for text in (*(choice.text for choice in one.choices), *one.answers)
    ]
    key = item.keys[0] if item.keys else ""
    return sorted((text for text in dict.fromkeys(offered) if _fits(text, item)), key=lambda text: _unlike(text, key))


def _overlap(item: Item, other: Item) -> bool:
    if item.kind is not Kind.TRUE_FALSE and item.stem == other.stem:
        return item.source == other.source or not item.source.text
    theirs = [other.source, *other.evidence]
    return any(one.start < two.end and two.start < one.end for one in (item.source, *item.evidence) for two in theirs)


def _paragraph(text: str, source: Source) -> tuple[int, int]:
    """From the empty line before it to the one after it."""
    start = text.rfind("\n\n", 0, source.start) + 1
    end = text.find("\n\n", source.end)
    return start, end if end >= 0 else len(text)


def _fits(text: str, item: Item) -> bool:
    """No choice of it yet, not said by its sentences, and alike in its outer form."""
    said = " ".join(source.text for source in (item.source, *item.evidence)).casefold()
    there = [choice.text.casefold() for choice in item.choices]
    lower = text.casefold()
    return not any(lower in one or one in lower for one in there) and lower not in said and _is_alike(text, item.keys)


def _is_alike(text: str, keys: Iterable[str]) -> bool:
    """A name for a name, a number for a number, and about as long."""
    return any(
        text[:1].isupper() == key[:1].isupper()
        and any(map(str.isdigit, text)) == any(map(str.isdigit, key))
        and 0.5 <= (len(text) + 4) / (len(key) + 4) <= 2
        for key in keys
    )


def _unlike(text: str, key: str) -> tuple[int, str]:
    return abs(len(WORDS.findall(text)) - len(WORDS.findall(key))), text
