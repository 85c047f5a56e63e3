"""Flashcards: defined terms, people, places and bodies with what the article says of them, hard words, sentences with a gap."""

from collections.abc import Iterator
from itertools import islice

from quizzes.generation.cards.definitions import defined_terms, gives_itself_away, key
from quizzes.generation.cards.dictionary import hard_words
from quizzes.generation.cards.facts import facts
from quizzes.generation.cards.gapped import gapped
from quizzes.generation.cards.named import named_things
from quizzes.generation.cards.people import people
from quizzes.generation.cards.subjects import subjects
from quizzes.generation.material import Material
from quizzes.items import Card


def write_cards(material: Material, cards: int) -> tuple[Card, ...]:
    """At most `cards` cards, one a front, the surest and most telling kinds first."""
    found: dict[str, Card] = {}
    for card in _proposed(material):
        if len(found) == cards:
            break
        repeats = card.rule.startswith("cloze") and card.source in {other.source for other in found.values()}
        if key(card.front) not in found and not repeats and not gives_itself_away(card):
            found[key(card.front)] = card
    return tuple(found.values())


def _proposed(material: Material) -> Iterator[Card]:
    """What the article defines, whom and what it names, what it speaks of, its hard words, and sentences to be filled."""
    told, words = facts(material), list(hard_words(material))
    yield from defined_terms(material)
    yield from (card for card in words if card.rule == "word-of-topic")
    named = [*people(material, told), *named_things(material, told)]
    yield from sorted(named, key=lambda card: card.rule.endswith("-fact"))
    yield from subjects(material)
    yield from (card for card in words if card.rule == "hard-word")
    yield from (card for card in words if card.rule == "dictionary")


def _mixed(words: Iterator[Card], sentences: Iterator[Card]) -> Iterator[Card]:
    """A sentence to be filled after every two words."""
    while True:
        taken = [*islice(words, 2), *islice(sentences, 1)]
        if not taken:
            return
        yield from taken
