"""Real articles, where they are at hand: how many questions have a fault that a program can see.

The texts belong to others and are no part of the project: they are looked for beside the checkout, in `../shared/corpus`.
"""

import json
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

from quizzes.generation import NothingToAsk, write
from quizzes.items import Article, Draft, Item, Kind
from quizzes.reading import read_text
from tests.generation.cast import LETTERED, shown

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"
MOST_FAULTS = 0.005
MOST_WITHOUT_QUESTIONS = 0.05
OPENING = re.compile(r"[“… ]*(He|She|They|This|These|Those|His|Her|Its|Their)\b")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not CORPUS.is_dir(), reason="../shared/corpus is absent: the questions are not measured on real articles"),
]


def articles() -> Iterator[Article]:
    for path in sorted([*CORPUS.glob("news/*.txt"), *CORPUS.glob("seed/*.txt")]):
        yield read_text(path.read_text(encoding="utf-8"))
    for path in sorted([*CORPUS.glob("human-questions/*.json"), *CORPUS.glob("textbook/*.json")]):
        told = json.loads(path.read_text(encoding="utf-8"))
        yield Article(told["title"], told["text"] if "text" in told else "\n\n".join(one["text"] for one in told["paragraphs"]))


@cache
def drafts() -> tuple[Draft, ...]:
    """What is made of every article; one of which nothing can be made counts as an empty draft."""

    def made(article: Article) -> Draft:
        try:
            return write(article)
        except NothingToAsk:
            return Draft(article, (), ())

    return tuple(made(article) for article in articles())


def items(*kinds: Kind) -> list[Item]:
    return [item for draft in drafts() for item in draft.items if item.kind in kinds or not kinds]


def words(text: str) -> set[str]:
    return {word.strip(".,;:“”‘’\"'()…").lower() for word in text.split()}


def key_is_not_in_its_source(item: Item) -> bool:
    if item.kind is Kind.TRUE_FALSE or item.rule in LETTERED | {"all-true-except", "which-term"}:
        return False
    known = set().union(*(words(source.text) for source in (item.source, *item.evidence)))
    keys = (*item.keys, *item.answers[:1], *(gap.answer for gap in item.gaps))
    return any(len(words(key) & known) < 0.6 * len(words(key)) for key in keys)


def choices_are_the_same(item: Item) -> bool:
    texts = [choice.text.casefold().strip(" .") for choice in item.choices]
    return len(set(texts)) < len(texts)


def opens_with_a_pronoun(item: Item) -> bool:
    asked = [] if item.rule in LETTERED | {"gapped-paragraph"} else shown(item)
    return any(OPENING.match(text) for text in asked if not text.startswith("“"))


def length_gives_the_key_away(item: Item) -> bool:
    """Whether the key is more than twice as long as the longest of the others, or less than half as long as the shortest."""
    others = [len(choice.text) for choice in item.choices if not choice.key]
    return len(item.keys) == 1 and len(others) > 1 and (len(item.keys[0]) > 2 * max(others) + 8 or 2 * len(item.keys[0]) + 8 < min(others))


def has_not_one_key(item: Item) -> bool:
    return item.kind in {Kind.MULTIPLE_CHOICE, Kind.TRUE_FALSE} and len(item.keys) != 1


def test_it_works() -> None:
    assert len(drafts()) >= 20
    assert sum(not draft.items for draft in drafts()) <= MOST_WITHOUT_QUESTIONS * len(drafts())


@pytest.mark.parametrize(
    "fault", [key_is_not_in_its_source, choices_are_the_same, opens_with_a_pronoun, length_gives_the_key_away, has_not_one_key]
)
def test_hardly_a_question_has_a_fault(fault: Callable[[Item], bool]) -> None:
    found = [f"[{item.rule}] {item.stem[:80]} → {(*item.keys, *item.answers)[:1]}" for item in items() if fault(item)]
    assert len(found) < max(1, MOST_FAULTS * len(items())), found


def test_every_item_is_a_slice_of_its_article() -> None:
    for draft in drafts():
        for item in draft.items:
            for source in (item.source, *item.evidence):
                assert draft.article.text[source.start : source.end] == source.text


def test_no_front_stands_in_its_back() -> None:
    cards = [card for draft in drafts() for card in draft.cards]
    found = [f"{card.front}: {card.back}" for card in cards if card.front.lower() in card.back.lower()]
    assert len(found) < max(1, MOST_FAULTS * len(cards)), found


def test_no_word_stands_twice_in_a_row_that_did_not_in_the_article() -> None:
    twice = re.compile(r"\b(\w+) \1\b", re.IGNORECASE)
    found = [
        text
        for draft in drafts()
        for item in draft.items
        for text in shown(item)
        for match in twice.finditer(text)
        if match.group().lower() not in " ".join(draft.article.text.lower().split())
    ]
    assert not found


def test_true_and_false_are_both_there() -> None:
    assert {item.keys for item in items(Kind.TRUE_FALSE)} == {("True",), ("False",)}
