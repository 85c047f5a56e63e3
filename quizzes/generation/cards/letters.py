"""Cards of letters that the article writes out: "the Northern Harbour Board (NHB)", with what it says of them."""

import re
from collections import Counter
from collections.abc import Iterator

from quizzes.generation.cards.facts import Fact, Facts
from quizzes.generation.cards.people import points, source
from quizzes.generation.material import Material
from quizzes.generation.sentences import Sentence
from quizzes.items import Card

_SMALL = frozenset("of the and & for in on to".split())
FEWEST_WORDS, MOST_WORDS = 3, 40


def written_out(material: Material, all_facts: Facts) -> Iterator[Card]:
    """One card for letters that stand in brackets after the name whose initials they are, and that the article goes on to use."""
    seen: set[str] = set()
    used = Counter(token.text for sentence in material.text.sentences for token in sentence.tokens if token.text.isupper())
    for sentence in material.text.sentences:
        for place in range(2, len(sentence.tokens) - 1):
            letters, start = sentence.tokens[place].text, _start_of_name(sentence, place)
            if start is None or letters in seen:
                continue
            seen.add(letters)
            name = sentence.said(start, place - 1).strip()
            if len(name.split()) >= FEWEST_WORDS and used[letters] > 1:
                yield _card(material, sentence, letters, name, [*all_facts.get(letters, []), *all_facts.get(name, [])])


def _card(material: Material, sentence: Sentence, letters: str, name: str, told: list[Fact]) -> Card:
    known = (fact for fact in told if not fact.is_quotation and not points(material, fact.text))
    fact = next((fact for fact in known if len(name.split()) + len(fact.text.split()) <= MOST_WORDS), None)
    return Card(letters, f"{name}, which {fact.text}." if fact else f"{name}.", source(fact.sentence if fact else sentence), "letters")


def _start_of_name(sentence: Sentence, place: int) -> int | None:
    """Where the name begins whose letters stand, in brackets, at `place`; None where the letters are not its initials."""
    tokens, letters = sentence.tokens, sentence.tokens[place].text
    if tokens[place - 1].text != "(" or tokens[place + 1].text != ")" or not re.fullmatch(r"[A-Z]{3,6}", letters):
        return None
    start, left = place - 1, letters
    while start > 0 and left:
        word = tokens[start - 1].text
        if word in _SMALL and not left.endswith(word[0].upper()):
            start -= 1
            continue
        initials = word if word.isupper() else "".join(part[:1] for part in word.split("-"))
        if not word[:1].isupper() or not left.endswith(initials.upper()):
            return None
        left, start = left[: len(left) - len(initials)], start - 1
    return start if not left else None
