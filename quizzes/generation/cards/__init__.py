"""Flashcards: people, places and bodies with what the article says they are, terms with their definitions, hard words."""

from quizzes.generation.cards.definitions import defined_terms
from quizzes.generation.cards.dictionary import hard_words
from quizzes.generation.cards.people import named_things
from quizzes.generation.lexicon import stem
from quizzes.generation.material import Material
from quizzes.generation.words import FUNCTION_WORDS
from quizzes.items import Card


def write_cards(material: Material, cards: int) -> tuple[Card, ...]:
    """At most `cards` cards, one a front: first defined terms, then names, then words from the dictionary."""
    found: dict[str, Card] = {}
    for rule in (defined_terms, named_things, hard_words):
        for card in rule(material):
            if len(found) < cards and card.front.lower() not in found and not _gives_itself_away(card):
                found[card.front.lower()] = card
    return tuple(found.values())


def _gives_itself_away(card: Card) -> bool:
    """Whether the back repeats the words of the front."""
    front = {stem(word) for word in card.front.split() if word.lower() not in FUNCTION_WORDS}
    back = {stem(word.strip("“”.,;:()’'")) for word in card.back.split()}
    return len(front & back) * 2 > len(front)
