"""Terms that the article defines: which term is meant, which definition fits, and all of them to be matched."""

from collections.abc import Iterator

from quizzes.generation.candidates import Candidate, in_order
from quizzes.generation.cards.definitions import COMMON, defined_terms
from quizzes.generation.language_data import how_often
from quizzes.generation.lexicon import noun_base, noun_classes, stem
from quizzes.generation.material import Material
from quizzes.generation.words import FUNCTION_WORDS
from quizzes.items import Card, Choice, Item, Kind, Pair, Process

_OTHER_NAMES = frozenset({"definition-also", "definition-letters"})
"""Cards that only give another name: they tell nothing of what the term means."""
_SURE = frozenset({"definition-is", "definition-means"})
"""Forms of definition that tell in a whole sentence what the term is."""
_OPENING = frozenset("a an the any one when what how anything something someone those".split())
_APART = frozenset("that which who whose where made built used found done given".split())
FEWEST_PAIRS, MOST_PAIRS = 4, 6
FEWEST_WORDS = 7
"""Words that a definition must have to be worth telling."""


def terms_and_definitions(material: Material) -> Iterator[Candidate]:
    """Four to six terms to be matched with what the article says they are."""
    cards = _terms(material)[:MOST_PAIRS]
    if len(cards) < FEWEST_PAIRS:
        return
    item = Item(
        kind=Kind.MATCHING,
        stem="Match each term with its meaning in the article.",
        source=cards[0].source,
        rule="terms-and-definitions",
        pairs=tuple(Pair(card.front, card.back.rstrip(".")) for card in cards),
        evidence=in_order(card.source for card in cards[1:]),
        process=Process.INTEGRATE,
        score=0.85,
    )
    yield Candidate(item, frozenset(_sentence(material, card) for card in cards), "terms")


def what_is_meant(material: Material) -> Iterator[Candidate]:
    """A term is given, and what it means is to be told in the student's words."""
    for card in _terms(material):
        sentence = material.text.sentences[_sentence(material, card)]
        if sentence.paragraph.number and _may_be_asked(card):
            item = Item(
                kind=Kind.SHORT_ANSWER,
                stem=f"According to paragraph {sentence.paragraph.number}, what is meant by “{card.front}”?",
                source=card.source,
                rule="term-in-words",
                answers=(card.back,),
                score=0.65 + 0.2 * material.text.importance[sentence.index],
            )
            yield Candidate(item, frozenset({sentence.index}), "terms")


def which_term(material: Material) -> Iterator[Candidate]:
    """The definition is given, the term is to be chosen among the article's other terms."""
    cards = _terms(material)
    for at, card in enumerate(cards):
        others = [other.front for other in sorted(cards, key=lambda other: abs(cards.index(other) - at)) if _alike(card, other)][:3]
        if len(others) < 2 or any(mark in card.back for mark in '“”"()'):
            continue
        back = card.back.rstrip(".")
        item = Item(
            kind=Kind.MULTIPLE_CHOICE,
            stem=f"Which term does the article use for this: “{back}”?",
            source=card.source,
            rule="which-term",
            choices=(Choice(card.front, True), *(Choice(other) for other in others)),
            score=0.7,
        )
        yield Candidate(item, frozenset({_sentence(material, card)}), "terms")


def which_definition(material: Material) -> Iterator[Candidate]:
    """The term is given, what it means is to be chosen among the article's definitions of like things and like length."""
    cards = _terms(material)
    for at, card in enumerate(cards):
        near = sorted(cards, key=lambda other: abs(cards.index(other) - at))
        others = [other.back for other in near if _alike(card, other) and _as_long(card, other)][:3]
        if len(others) < 2:
            continue
        item = Item(
            kind=Kind.MULTIPLE_CHOICE,
            stem=f"What does the article mean by “{card.front}”?",
            source=card.source,
            rule="which-definition",
            choices=(Choice(card.back.rstrip("."), True), *(Choice(other.rstrip(".")) for other in others)),
            score=0.72,
        )
        yield Candidate(item, frozenset({_sentence(material, card)}), "terms")


def _as_long(card: Card, other: Card) -> bool:
    """Whether neither definition is more than half as long again as the other: a key that stands out gives itself away."""
    shorter, longer = sorted((len(card.back), len(other.back)))
    return 2 * longer <= 3 * shorter + 20


def _alike(card: Card, other: Card) -> bool:
    """Whether two terms are things of one kind, by what their definitions begin with: a method is not offered for a belief."""
    return card is not other and bool(set(_kind(card)) & set(_kind(other)))


def _kind(card: Card) -> tuple[str, ...]:
    if card.back.startswith("When "):
        return ("when",)
    words = [word.strip(",.;()").lower() for word in card.back.removeprefix("A kind of").split()]
    noun = next((word for word in words[:6] if noun_classes(word) and word not in FUNCTION_WORDS), "")
    return (noun, *noun_classes(noun)[:1]) if noun else ()


def _terms(material: Material) -> list[Card]:
    return [card for card in defined_terms(material) if card.rule not in _OTHER_NAMES and not _shows(card)]


def _may_be_asked(card: Card) -> bool:
    """Whether a term is one that readers may not know, and a whole sentence tells what it is: not what birds do in passing."""
    *_, last = words = card.front.split()
    rare = len(words) > 1 or how_often(noun_base(last.lower())) < COMMON
    return card.rule in _SURE and last.islower() and rare and len(card.back.split()) >= FEWEST_WORDS and _defines(card)


def _defines(card: Card) -> bool:
    """Whether the back begins as definitions do: with an article, or a noun that is told apart ("basins built beside", "people who")."""
    first, *others = (word.strip(",;") for word in card.back.lower().split())
    return first in _OPENING or any(word in _APART or word.endswith("ed") for word in others[:3])


def _shows(card: Card) -> bool:
    """Whether the definition gives the term away."""
    front = {stem(word) for word in card.front.split()}
    return bool(front & {stem(word.strip(".,;()“”’")) for word in card.back.split()})


def _sentence(material: Material, card: Card) -> int:
    return next(sentence.index for sentence in material.text.sentences if sentence.start == card.source.start)
