"""Texts as their words, to compare them by."""

import re
from collections.abc import Iterable

from quizzes.generation.lexicon import stem
from quizzes.generation.words import FUNCTION_WORDS
from quizzes.items import Item, Kind
from quizzes.shuffling import place

NAME_LETTERS = 4
"""So many that Turkey and Turkish are alike."""
_TWICE = re.compile(r"\b(\w+) \1\b", re.IGNORECASE)
_LIST_MARK = re.compile(r"(?<!\S)\(?\w\)")
_BROKEN = re.compile(r"\s[,.;:?!](?!\.)|,\s*[,.]|\(\s*\)|  |(?<!\.)\.\.(?!\.)")
_OF_WORDS = frozenset({"words-and-meanings", "word-for-a-meaning"})
_WORD = re.compile(r"[\w$£€%]+(?:[.,’'-]\w+)*")


def words(text: str) -> list[str]:
    return [word.lower().replace("’", "'").removesuffix("'s") for word in _WORD.findall(text)]


def content(text: str) -> set[str]:
    """The words that carry the meaning, by what is alike in a word family."""
    return {stem(word) for word in words(text) if word not in FUNCTION_WORDS}


def says(text: str, key: str) -> bool:
    """Whether all that the key means stands in the text, or words of the same family: Turkish for Turkey, closing for closed."""
    told, openings = content(text), {word[:NAME_LETTERS] for word in words(text)}
    wanted = [word for word in _WORD.findall(key) if word.lower() not in FUNCTION_WORDS]
    return bool(wanted) and all(word.lower()[:NAME_LETTERS] in openings if word[0].isupper() else stem(word) in told for word in wanted)


def shown(item: Item) -> tuple[str, ...]:
    """All that a student sees of an item, piece by piece."""
    pairs = [text for pair in item.pairs for text in (pair.prompt, pair.match)]
    choices = [] if item.kind is Kind.TRUE_FALSE else [choice.text for choice in item.choices]
    return (item.stem, *choices, *pairs, *item.bank)


def keys(item: Item) -> tuple[str, ...]:
    """What is right, as texts: none for a judgement or for a place or an order of the passage itself."""
    if item.kind is Kind.TRUE_FALSE or (shows_passage(item) and not item.gaps):
        return ()
    matches = [pair.match for pair in item.pairs]
    return (*item.keys, *item.answers[:1], *(gap.answer for gap in item.gaps), *matches)


def shows_passage(item: Item) -> bool:
    """Whether a passage of the article stands in the item as it is, so that "he" and "this" have what they need, or a word is
    asked for by its meaning, which no article tells."""
    return (
        item.rule in _OF_WORDS
        or item.kind is Kind.ORDERING
        or bool(item.gaps)
        or "\n\n" in item.stem
        or (bool(item.choices) and all(place(choice.text) for choice in item.choices))
    )


def proofs(item: Item) -> str:
    """The words of all the spans that the item rests on."""
    return " ".join(source.text for source in (item.source, *item.evidence))


def broken(text: str, own: str) -> bool:
    """Whether a word stands twice where the article's own words have it once, a bracket is alone, or a space is out of place."""
    text = _LIST_MARK.sub("", text)
    return bool(
        _BROKEN.search(text)
        or text.count("(") != text.count(")")
        or any(match.group().lower() not in own.lower() for match in _TWICE.finditer(text))
    )


def shared(one: Iterable[str], other: Iterable[str]) -> float:
    """The share of the first that is also in the second; 1 where the first is empty."""
    first, second = set(one), set(other)
    return len(first & second) / len(first) if first else 1.0
