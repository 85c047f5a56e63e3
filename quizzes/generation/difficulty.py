"""How hard an item is, and why: what the reader has to do, the words and the sentences, the choices, the answer's own words.

Each reason weighs half a step or a whole one, up or down; what the reasons come to gives the level. The weights are set by
judgement: nobody has taken these quizzes in numbers yet.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from statistics import mean

from quizzes.generation import language_data
from quizzes.generation.lexicon import noun_base, stem, verb_base
from quizzes.generation.words import FUNCTION_WORDS
from quizzes.items import Item, Kind, Level, Process
from quizzes.shuffling import place

EASY, HARD = -0.75, 0.75
"""At or below, at or above what sum of its reasons an item is easy or hard."""
MOST_REASONS = 2
RARE = 8_000
"""What stands less often in 1.6 thousand million words of speech is a word that learners may not know."""
MANY_RARE, FEW_RARE = 0.14, 0.04
LONG, SHORT = 26, 15
ALIKE, UNLIKE = 0.3, 0.05
OWN_WORDS = 0.6
_PROCESSES = {
    Process.RETRIEVE: (-0.5, "what is asked is said in the text"),
    Process.INFER: (0.5, "what is asked has to be worked out"),
    Process.INTEGRATE: (0.5, "several sentences have to be put together"),
    Process.EVALUATE: (1.0, "how the text is written has to be judged"),
}


@dataclass(frozen=True, slots=True)
class Reason:
    """What makes an item harder (above nought) or easier (below), and by how much."""

    weight: float
    words: str


def graded(item: Item) -> Item:
    """The item with its level and what that rests on."""
    reasons = sorted(_reasons(item), key=lambda reason: -abs(reason.weight))
    total = sum(reason.weight for reason in reasons)
    level = Level.EASY if total <= EASY else Level.HARD if total >= HARD else Level.MEDIUM
    return replace(item, level=level, basis="; ".join(reason.words for reason in _telling(reasons, level)))


def _telling(reasons: list[Reason], level: Level) -> list[Reason]:
    """The weightiest reasons that speak for the level; of a medium one the weightiest on each side."""
    harder, easier = ([reason for reason in reasons if reason.weight * sign > 0] for sign in (1, -1))
    match level:
        case Level.HARD:
            return harder[:MOST_REASONS]
        case Level.EASY:
            return easier[:MOST_REASONS]
        case _:
            return harder[:1] + easier[:1]


def _reasons(item: Item) -> Iterator[Reason]:
    yield Reason(*_PROCESSES[item.process])
    yield from _of_words(item)
    yield from _of_sentences(item)
    yield from _of_choices(item)
    yield from _of_the_answer(item)


def _of_words(item: Item) -> Iterator[Reason]:
    words = [word for text in (item.stem, item.source.text, *(choice.text for choice in item.choices)) for word in _words(text)]
    known = [word for word in words if word.islower() and word.isalpha()]
    rare = sum(_is_rare(word) for word in known) / len(known) if known else 0.0
    if rare >= MANY_RARE:
        yield Reason(0.5, "many rare words")
    elif rare <= FEW_RARE:
        yield Reason(-0.5, "everyday words")


def _of_sentences(item: Item) -> Iterator[Reason]:
    length = mean(len(sentence.split()) for source in (item.source, *item.evidence) for sentence in _sentences(source.text))
    if length >= LONG:
        yield Reason(0.5, "long sentences")
    elif length <= SHORT:
        yield Reason(-0.5, "short sentences")


def _of_choices(item: Item) -> Iterator[Reason]:
    if item.kind is Kind.TRUE_FALSE:
        yield Reason(-0.5, "only two answers to choose from")
    elif not (item.choices or item.bank or item.pairs):
        yield Reason(0.5, "the answer has to be written")
    elif len(item.keys) == 1 and not place(item.keys[0]):
        likeness = _likeness(item)
        if likeness >= ALIKE:
            yield Reason(0.5, "choices that are like the answer")
        elif likeness <= UNLIKE:
            yield Reason(-0.25, "choices that are unlike the answer")


def _of_the_answer(item: Item) -> Iterator[Reason]:
    """Whether the answer, or what is to be judged, stands in its sentence as it is, or in quite other words."""
    answers = [item.stem] if item.kind is Kind.TRUE_FALSE else [*item.keys, *item.answers[:1]]
    said = " ".join(source.text for source in (item.source, *item.evidence))
    if not answers or any(place(answer) for answer in answers):
        return
    if all(" ".join(_words(answer)).lower() in " ".join(_words(said)).lower() for answer in answers):
        yield Reason(-0.5, "the answer stands in the text word for word")
    elif any(_shared(answer, said) < OWN_WORDS for answer in answers):
        yield Reason(0.5, "the answer is in other words than the text")


def _likeness(item: Item) -> float:
    """How many of their words the choices share with the key, on average."""
    others = [choice.text for choice in item.choices if not choice.key]
    return mean(_shared(other, item.keys[0]) for other in others) if others else 0.0


def _shared(one: str, other: str) -> float:
    stems, others = ({stem(word) for word in _words(text) if word.lower() not in FUNCTION_WORDS} for text in (one, other))
    return len(stems & others) / len(stems) if stems else 1.0


def _is_rare(word: str) -> bool:
    if word in FUNCTION_WORDS or len(word) < 4:
        return False
    return max(language_data.how_often(form) for form in {word, noun_base(word), verb_base(word)}) < RARE


def _words(text: str) -> list[str]:
    return [bare for word in text.replace("—", " ").split() if (bare := word.strip(".,;:!?“”‘’\"'()[]…"))]


def _sentences(text: str) -> list[str]:
    return [sentence for sentence in language_data.sentence_splitter().tokenize(text) if sentence.strip()] or [text]
