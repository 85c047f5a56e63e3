"""Flashcards: defined terms, people, places and bodies with what the article says of them, hard words."""

from collections.abc import Iterator

from quizzes.generation.cards.definitions import defined_terms, gives_itself_away, key
from quizzes.generation.cards.dictionary import hard_words
from quizzes.generation.cards.facts import facts
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
        if key(card.front) not in found and not gives_itself_away(card):
            found[key(card.front)] = card
    return tuple(found.values())


def _proposed(material: Material) -> Iterator[Card]:
    """What the article defines, whom and what it names, what it speaks of, and its hard words."""
    told, words = facts(material), list(hard_words(material))
    yield from defined_terms(material)
    yield from (card for card in words if card.rule == "word-of-topic")
    yield from people(material, told)
    yield from named_things(material, told)
    yield from subjects(material)
    yield from (card for card in words if card.rule == "hard-word")
    yield from (card for card in words if card.rule == "dictionary")
