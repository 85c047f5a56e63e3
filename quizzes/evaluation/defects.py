"""The faults of items that a program can see: the share of items that have each."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import permutations

from quizzes.evaluation.attempts import QUIZ, Attempt
from quizzes.evaluation.figures import Figure, share
from quizzes.evaluation.pronouns import has_unresolved_pronoun
from quizzes.evaluation.wording import broken, content, keys, proofs, says, shared, shown, shows_passage, words
from quizzes.items import Draft, Item, Kind

PART = "defects"
IN_SOURCE = 0.6
SHORT_KEY = 5
"""In words: what is longer is a statement, which may well be read somewhere else."""
_NOT = re.compile(r"\b(EXCEPT|NOT)\b")
_STOP = re.compile(r"[.!?…:][\"'”’)\]]*(\s?\[?\d+\]?)*$")
_AROUND = re.compile(
    r"\.(jpe?g|png|gif)\b|^\d\d?:\d\d\b|contributed to this (report|article|story)|all rights reserved|"
    r"^(read more|watch|related|photos?|opinion|source|credit|image|listen|subscribe|see also)\b.{0,80}$",
    re.IGNORECASE,
)


def key_is_not_in_its_source(item: Item) -> bool:
    """Whether the words of a key are not in the sentences that prove it; what is false of the article cannot be."""
    if _NOT.search(item.stem):
        return False
    proof = words(proofs(item))
    return any(shared(words(key), proof) < IN_SOURCE for key in keys(item))


def stem_holds_the_key(item: Item) -> bool:
    """Whether the question already says its answer, or a word of the same family: Turkish where Turkey is asked for."""
    if item.kind is Kind.MATCHING:
        return any(says(pair.prompt, pair.match) for pair in item.pairs)
    asked = item.stem.partition("\n\n")[2] or item.stem  # what to do with a passage says nothing of it
    return any(says(asked, key) for key in keys(item))


def choices_overlap(item: Item) -> bool:
    """Whether two choices are the same, or one is a part of the other."""
    if shows_passage(item):
        return False
    texts = [words(text) for text in (*(choice.text for choice in item.choices), *dict.fromkeys(pair.match for pair in item.pairs))]
    return any(_is_part(one, other) for one, other in permutations(texts, 2))


def source_is_not_the_article(item: Item) -> bool:
    """Whether it rests on a caption, a label, a by-line or anything else that is no sentence."""
    return any(_AROUND.search(source.text) or not _STOP.search(source.text) for source in (item.source, *item.evidence))


def length_gives_the_key_away(item: Item) -> bool:
    """Whether the key is more than twice as long as the longest of the others, or less than half as long as the shortest."""
    others = [len(choice.text) for choice in item.choices if not choice.key]
    if len(item.keys) != 1 or len(others) < 2:
        return False
    return len(item.keys[0]) > 2 * max(others) + 8 or 2 * len(item.keys[0]) + 8 < min(others)


def has_no_fair_key(item: Item) -> bool:
    """Whether nothing that may be chosen is right, or nothing is wrong."""
    if item.kind in {Kind.MULTIPLE_CHOICE, Kind.TRUE_FALSE}:
        return not 0 < len(item.keys) < len(item.choices)
    return not (item.keys or item.answers or item.gaps or item.pairs or item.kind is Kind.ORDERING)


def text_is_broken(item: Item) -> bool:
    """Whether a word stands twice, a bracket or quotation mark is alone, or a space is where none belongs."""
    alone = not shows_passage(item) and any(text.count("“") != text.count("”") for text in shown(item))
    return alone or any(broken(text, proofs(item)) for text in shown(item))


DEFECTS: dict[str, Callable[[Item], bool]] = {
    "key not in its source": key_is_not_in_its_source,
    "stem holds the key": stem_holds_the_key,
    "unresolved pronoun": has_unresolved_pronoun,
    "choices overlap": choices_overlap,
    "source is not the article": source_is_not_the_article,
    "length gives the key away": length_gives_the_key_away,
    "no fair key": has_no_fair_key,
    "broken text": text_is_broken,
}


def figures(attempts: Sequence[Attempt]) -> list[Figure]:
    """The share of items with each defect, of all that there are and of those in the quizzes."""
    full = [item for attempt in attempts for item in attempt.full.items]
    quiz = [item for attempt in attempts for item in attempt.quiz.items]
    given = sum(len(given_away(attempt.quiz)) for attempt in attempts)
    return [
        *(share(f"{PART}: all items", name, sum(map(has, full)), len(full)) for name, has in DEFECTS.items()),
        *(share(f"{PART}: quizzes of {QUIZ}", name, sum(map(has, quiz)), len(quiz)) for name, has in DEFECTS.items()),
        share(f"{PART}: quizzes of {QUIZ}", "another item says the key", given, len(quiz)),
    ]


def faults(attempts: Sequence[Attempt]) -> Iterator[str]:
    """Each item that has a defect, on a line."""
    for attempt in attempts:
        given = given_away(attempt.quiz)
        for item in dict.fromkeys((*attempt.full.items, *attempt.quiz.items)):
            found = [name for name, has in DEFECTS.items() if has(item)] + ["another item says the key"] * (item in given)
            if found:
                told = " | ".join((*shown(item), *keys(item)))
                yield f"{', '.join(found)} [{item.rule}, {attempt.sample.name}]: {' '.join(told.split())}"


def given_away(draft: Draft) -> list[Item]:
    """The items whose short key stands in another item of the quiz, beside most of the words that ask for it."""
    return [item for item in draft.items if any(other is not item and _tells(other, item) for other in draft.items)]


def _tells(item: Item, other: Item) -> bool:
    said = " ".join(shown(item))
    asked = content(other.stem)
    short = [key for key in keys(other) if len(key.split()) <= SHORT_KEY and other.kind is not Kind.MATCHING]
    return len(asked) > 2 and shared(asked, content(said)) > 0.6 and any(_is_part(words(key), words(said)) for key in short)


def _is_part(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether the words of one stand in a row in the other."""
    return bool(one) and any(list(other[at : at + len(one)]) == list(one) for at in range(len(other) - len(one) + 1))
