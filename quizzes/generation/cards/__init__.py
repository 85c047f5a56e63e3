"""Flashcards: defined terms, people, places and bodies with what the article says of them, hard words."""

import re
from collections.abc import Iterator
from dataclasses import replace

from quizzes.generation.cards.definitions import defined_terms, gives_itself_away, key
from quizzes.generation.cards.dictionary import hard_words
from quizzes.generation.cards.facts import Facts, facts
from quizzes.generation.cards.letters import written_out
from quizzes.generation.cards.named import named_things
from quizzes.generation.cards.people import people, points
from quizzes.generation.cards.subjects import subjects
from quizzes.generation.lexicon import noun_classes, stem
from quizzes.generation.material import Material
from quizzes.generation.words import GENERIC_DEFINITES
from quizzes.items import Card

WORDS = frozenset({"hard-word", "dictionary"})
_BESIDE = frozenset({"definition-apposed", "definition-is"})
"""Rules that take what is said of one thing of the story for a definition, where it leans on the story."""
_LEANING = re.compile(r"^(A|An|The) \w+ of (which|whom)\b|\b(that|which|who) \w+ (it|them|him|her)\b")
_DEFINITE = re.compile(r"\bthe ((?:[a-z]+ )?[a-z]+)(?=[.,;]|$| (?:and|or|by|with|on|from)\b)")
_TITLE = re.compile(r"(Dr|Mr|Mrs|Ms|Prof|Professor|Sir|Dame|Lady|Lord)\b")
_KNOWN = frozenset({"state", "surface"})
_THINGS = frozenset({"noun.artifact", "noun.location", "noun.object", "noun.communication", "noun.event"})
FEW_WORDS = 10
FEWEST_WORDS = 2
"""A share of the cards wanted, one in so many, that may be hard words however little else is found."""


def write_cards(material: Material, cards: int) -> tuple[Card, ...]:
    """At most `cards` cards, one a front, the surest and most telling kinds first; hard words are no more than about half of them,
    for they show less of whether an article was understood."""
    deck: list[Card] = []
    known: set[str] = set()
    words = 0
    for card in _proposed(material):
        if len(deck) == cards or (card.rule in WORDS and words >= max(cards // FEWEST_WORDS, len(deck) - words)):
            break
        if known.isdisjoint(_names(card.front)) and not gives_itself_away(card):
            deck.append(card)
            known.update(_names(card.front))
            words += card.rule in WORDS
    return tuple(deck)


def _names(front: str) -> tuple[str, ...]:
    """What a front may be called on another card: "Harbour Works Board (HWB)" is HWB too."""
    return (key(front), *(key(letters) for letters in re.findall(r"\(([A-Z]+)\)", front)))


def _proposed(material: Material) -> Iterator[Card]:
    """What the article defines, whom and what it names, what it speaks of, and its hard words."""
    told, words = facts(material), list(hard_words(material))
    defined = (card for card in defined_terms(material) if card.rule not in _BESIDE or not _leans_on_the_story(material, card))
    yield from (card for card in (_with_fact(material, card, told) for card in defined) if _tells(card))
    yield from (card for card in words if card.rule == "word-of-topic")
    yield from sorted((*people(material, told), *named_things(material, told)), key=lambda card: -_mentions(material, card))
    yield from (card for card in written_out(material, told) if _tells(card))
    yield from subjects(material)
    yield from (card for card in words if card.rule == "hard-word")
    yield from (card for card in words if card.rule == "dictionary")


def _leans_on_the_story(material: Material, card: Card) -> bool:
    """Whether the back speaks of "the wall", "it" or "a quarter of which", which only the article can tell, or
    the front is somebody, who is not defined."""
    known = material.text.topic | {stem(word) for word in card.front.split()}
    things = (words.split()[-1] for words in _DEFINITE.findall(card.back))
    unknown = (noun for noun in things if stem(noun) not in known and noun not in GENERIC_DEFINITES | _KNOWN)
    return (
        _LEANING.search(card.back) is not None
        or bool(_TITLE.match(card.front))
        or any(set(noun_classes(noun)[:1]) & _THINGS for noun in unknown)
    )


def _tells(card: Card) -> bool:
    """Whether a card of letters or of another name says more than the name: only a name teaches nobody what the thing is."""
    return card.rule not in {"definition-also", "definition-letters", "letters"} or bool(re.search(r"\b(which|that|who)\b", card.back))


def _with_fact(material: Material, card: Card, told: Facts) -> Card:
    """A name that is explained in few words, with what the article says of it."""
    name = card.back.partition("Another name for the ")[2].rstrip(".") or card.front
    fact = next((fact for fact in told.get(name, []) if not fact.is_said and not points(material, fact.text)), None)
    if fact is None or ", " in card.back or len(card.back.split()) > FEW_WORDS:
        return card
    return replace(card, back=f"{card.back.rstrip('.')}, which {fact.text}.")


def _mentions(material: Material, card: Card) -> int:
    """How often the article names what the card is of: whom it is about comes before whom it only quotes."""
    return len(material.text.names.of(card.front.partition(" (")[0]))
