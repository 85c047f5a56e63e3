"""Which sentence sums the article up: one of its first, to be told from what it says of details further on.

News and much else says at its beginning what it is about. The sentence that does has more to do with the rest than nearly any other; it
names whom or what the article keeps naming, and shares words with the title. The others are true too, but only a part.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations

from quizzes.generation.candidates import Candidate, in_order
from quizzes.generation.material import Material
from quizzes.generation.paragraphs import Role
from quizzes.generation.runs import is_prose, opens_alone, speaks_of_itself, tidied
from quizzes.generation.sentences import Sentence, once
from quizzes.generation.text import Text
from quizzes.items import Choice, Item, Kind, Process

STEM = "Which of these sentences from the article sums all of it up best?"
SHORTEST_ARTICLE = 12
"""Sentences."""
EARLY, CENTRAL, ONE_IN = 5, 4, 25
"""Among how many first sentences it is looked for, and among how many of those that reach farthest it is; in a long text one in 25."""
WORDS = range(12, 61)
MOST_QUOTED = 0.5
"""What share of a sentence may be quoted."""
FAR = 8
"""How many other sentences one word may be counted for."""
LEADING, FEWEST_LEADING, NAMED, TITLE = 3, 2, 2, 4
"""Of the article's three commonest words it has two, or one of its two commonest names; of a title of four words and more, two."""
WRONG, LIKELIEST = range(2, 4), 8
"""How many details are offered, and among how many of those that reach farthest."""
LEAST_WORDS, FURTHER_ON, APART = 9, 6, 3
"""Words of a detail; it stands behind the first sixth of the article, and details stand three sentences from each other."""
NARROWER, MOST_SHARED = 0.65, 3
"""How far a detail reaches at most, beside the key, and how many words it shares with it and with other details."""
SHORTER, LONGER = 0.5, 1.3
"""How long a detail may be, beside the key."""
_GOING_ON = ("the ", "these ", "both ")
"""Openings of what has been named before, where it is not the first sentence."""


def what_sums_it_up(material: Material) -> Iterator[Candidate]:
    """The one question, where a sentence near the beginning carries the article and there are details to tell it from: once for each
    few of the likeliest, so that one is left whatever else is asked."""
    text = material.text
    if len(text.sentences) < SHORTEST_ARTICLE:
        return
    reach = [_reach(text, sentence) for sentence in text.sentences]
    key = _key(text, reach)
    details = _details(text, key, reach) if key else []
    for number in reversed(WRONG):
        for chosen in combinations(details, number):
            if key and _are_apart(text, chosen):
                yield _candidate(material, key, chosen, reach)


def _key(text: Text, reach: Sequence[float]) -> Sentence | None:
    """The first sentence of the beginning that reaches as far as any and names what the article is about."""
    farthest = sorted(reach, reverse=True)[: max(CENTRAL, len(reach) // ONE_IN)]
    return next(
        (
            sentence
            for sentence in text.sentences[:EARLY]
            if sentence.words in WORDS and reach[sentence.index] >= farthest[-1] and _is_told(sentence) and _is_about_it(text, sentence)
        ),
        None,
    )


def _is_about_it(text: Text, sentence: Sentence) -> bool:
    stems, title = text.stems[sentence.index], text.title_stems
    words = Counter({stem: often for stem, often in text.frequency.items() if stem.isalpha() and len(stem) > 2})
    names = Counter(entity for entities in text.entities for entity in entities)
    leading = {stem for stem, _ in words.most_common(LEADING)}
    named = {entity for entity, _ in names.most_common(NAMED)}
    goes_on = sentence.index and sentence.text.lower().startswith(_GOING_ON) and not text.names.within(sentence, 0, 6)
    untitled = len(title) >= TITLE and len(title & stems) < FEWEST_LEADING
    return bool(len(leading & stems) >= FEWEST_LEADING or named & text.entities[sentence.index]) and not goes_on and not untitled


def _details(text: Text, key: Sentence, reach: Sequence[float]) -> list[Sentence]:
    """What is told further on, reaches much less far and is about as long: those that reach farthest, farthest first."""
    behind = max(len(text.sentences) // FURTHER_ON, EARLY)
    fitting = [
        sentence
        for sentence in text.sentences[behind:]
        if _is_told(sentence)
        and sentence.words >= LEAST_WORDS
        and SHORTER <= sentence.words / key.words <= LONGER
        and reach[sentence.index] <= NARROWER * reach[key.index]
        and len(text.stems[sentence.index] & text.stems[key.index]) <= MOST_SHARED
    ]
    return sorted(fitting, key=lambda one: (-reach[one.index], one.index))[:LIKELIEST]


def _are_apart(text: Text, details: Sequence[Sentence]) -> bool:
    return all(
        abs(one.index - other.index) >= APART and len(text.stems[one.index] & text.stems[other.index]) <= MOST_SHARED
        for one, other in combinations(details, 2)
    )


def _reach(text: Text, sentence: Sentence) -> float:
    """How much of the article has to do with the sentence: for each of its words, the other sentences that have it."""
    return sum(min(text.frequency[stem] - 1, FAR) for stem in text.stems[sentence.index])


@once
def _is_told(sentence: Sentence) -> bool:
    """Whether it can be read alone, whole, and mostly in the article's own words."""
    said = sentence.text
    is_closed = said.count("“") == said.count("”") and said.count('"') % 2 == 0 and said.count("(") == said.count(")")
    return (
        sentence.paragraph.role is Role.BODY
        and is_closed
        and "?" not in said
        and not said.startswith("Like ")  # a comparison
        and sum(sentence.quoted) <= MOST_QUOTED * len(sentence.tokens)
        and is_prose(sentence)
        and opens_alone(sentence)
        and not speaks_of_itself(sentence)
    )


def _candidate(material: Material, key: Sentence, details: Sequence[Sentence], reach: Sequence[float]) -> Candidate:
    tempting = sum(reach[detail.index] for detail in details) / reach[key.index]
    item = Item(
        kind=Kind.MULTIPLE_CHOICE,
        stem=STEM,
        source=material.source(key.start, key.end),
        evidence=in_order(material.source(detail.start, detail.end) for detail in details),
        rule="what-sums-it-up",
        choices=(Choice(tidied(key.text), True), *(Choice(tidied(detail.text)) for detail in details)),
        process=Process.INTEGRATE,
        score=0.8 + 0.1 * tempting,
    )
    return Candidate(item, frozenset(), "gist", shows=frozenset(sentence.index for sentence in (key, *details)))
