"""Flashcards: people, places and bodies with what the article says they are, terms with their definitions, hard words."""

from quizzes.generation.cards.definitions import defined_terms, gives_itself_away
from quizzes.generation.cards.dictionary import hard_words
from quizzes.generation.cards.gapped import gapped
from quizzes.generation.cards.named import named_things
from quizzes.generation.cards.people import people
from quizzes.generation.cards.subjects import subjects
from quizzes.generation.material import Material
from quizzes.items import Card


def write_cards(material: Material, cards: int) -> tuple[Card, ...]:
    """At most `cards` cards, one a front: first defined terms, then names, then words from the dictionary."""
    found: dict[str, Card] = {}
    for rule in (defined_terms, people, named_things, subjects, hard_words, gapped):
        for card in rule(material):
            if len(found) < cards and card.front.lower() not in found and not gives_itself_away(card):
                found[card.front.lower()] = card
    return tuple(found.values())
