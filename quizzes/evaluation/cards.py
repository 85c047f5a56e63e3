"""The faults of cards that a program can see."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from quizzes.evaluation.attempts import Attempt
from quizzes.evaluation.figures import Figure, share
from quizzes.evaluation.wording import broken, content, says, shared
from quizzes.items import Article, Card

PART = "defects: cards"
MOST_WORDS = 60
FROM_A_DICTIONARY = frozenset({"dictionary", "hard-word", "word-of-topic"})
IN_ARTICLE = 0.8
_OPENING = re.compile(r"[“… ]*(He|She|They|It|This|These|Those|His|Her|Its|Their|Such)\b(?! (is|was) (said|likely|not|the))")


def front_is_in_its_back(card: Card, article: Article) -> bool:
    """Whether the back says the front; "a kind of sampling in which …" may name the kind that a term is of."""
    told = card.back.partition(" in which ")[2] or card.back
    return says(told, card.front) and "___" not in card.front


def back_is_not_in_the_article(card: Card, article: Article) -> bool:
    """Whether words of the back are not the article's, where it does not come from the dictionary; it may join several sentences.
    Of a name that the dictionary knows only what follows is the article's: "A republic in South America, which …"."""
    told = re.split(r", (?:which|who|and who) ", card.back)[1:] if card.rule.endswith("-known") else [card.back]
    return card.rule not in FROM_A_DICTIONARY and bool(told) and shared(content(told[-1]), content(article.text)) < IN_ARTICLE


def back_opens_with_a_pronoun(card: Card, article: Article) -> bool:
    return bool(_OPENING.match(card.back))


def back_has_no_fair_length(card: Card, article: Article) -> bool:
    """Whether the back says hardly anything, or more than fits on a card; a synonym and what fills a gap may be one word."""
    fewest = 1 if "___" in card.front or card.rule in FROM_A_DICTIONARY else 2
    return not fewest <= len(card.back.split()) <= MOST_WORDS


def text_is_broken(card: Card, article: Article) -> bool:
    return any(broken(text, article.text) for text in (card.front, card.back))


DEFECTS: dict[str, Callable[[Card, Article], bool]] = {
    "front in its back": front_is_in_its_back,
    "back not in the article": back_is_not_in_the_article,
    "back opens with a pronoun": back_opens_with_a_pronoun,
    "back too short or too long": back_has_no_fair_length,
    "broken text": text_is_broken,
}


def figures(attempts: Sequence[Attempt]) -> list[Figure]:
    """The share of all cards with each defect."""
    cards = [(card, attempt.sample.article) for attempt in attempts for card in attempt.full.cards]
    twice = sum(number - 1 for attempt in attempts for number in Counter(card.front.casefold() for card in attempt.full.cards).values())
    found = [share(PART, name, sum(has(card, article) for card, article in cards), len(cards)) for name, has in DEFECTS.items()]
    return [*found, share(PART, "front on an earlier card", twice, len(cards))]


def faults(attempts: Sequence[Attempt]) -> Iterator[str]:
    """Each card that has a defect, on a line."""
    for attempt in attempts:
        for card in attempt.full.cards:
            found = [name for name, has in DEFECTS.items() if has(card, attempt.sample.article)]
            if found:
                yield f"{', '.join(found)} [{card.rule}, {attempt.sample.name}]: {card.front} | {card.back}"
