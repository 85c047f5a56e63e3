"""Whether our cards find the terms that a textbook's authors thought worth a definition, and tell what they mean."""

from collections.abc import Sequence

from quizzes import generation
from quizzes.evaluation.attempts import Attempt
from quizzes.evaluation.figures import PERCENT, Figure, mean, share
from quizzes.evaluation.wording import content, shared, words
from quizzes.items import Card

PART = "glossary terms"
AS_MANY = 2
"""Times as many cards as there are terms."""


def figures(attempts: Sequence[Attempt]) -> list[Figure]:
    """Recall among twice as many cards, and the share of the book's words that stand on the backs; nothing without a glossary."""
    found, meant, of = 0, [], 0
    for attempt in attempts:
        terms = attempt.sample.glossary
        cards = _cards(attempt, AS_MANY * len(terms)) if terms else ()
        pairs = [(term, card) for term in terms if (card := _about(term.term, cards))]
        found, of = found + len(pairs), of + len(terms)
        meant += [shared(content(term.meaning), content(card.back)) for term, card in pairs]
    if not of:
        return []
    return [
        share(PART, f"on one of {AS_MANY} cards a term", found, of),
        Figure(PART, "of the book's meaning on the back", 100 * mean(meant), PERCENT, len(meant)),
    ]


def _cards(attempt: Attempt, most: int) -> tuple[Card, ...]:
    return generation.write(attempt.sample.article, questions=0, cards=most).cards


def _about(term: str, cards: Sequence[Card]) -> Card | None:
    return next((card for card in cards if _plain(card.front) == _plain(term)), None)


def _plain(term: str) -> str:
    """A term as it is compared: no article, no capitals, no plural, no second name in brackets."""
    kept = [word for word in words(term.partition("(")[0]) if word not in {"the", "a", "an"}]
    return " ".join(word[:-1] if word.endswith("s") and not word.endswith("ss") else word for word in kept)
