"""Which sentence sums the article up: its first, to be told from what it says of details further on.

News and much else says at its beginning what it is about. Where it does, its first sentence has more to do with the rest than nearly any
other; it names whom or what the article keeps naming, and shares words with the title. (Of two dozen such sentences that open with no
scene raters held none to be wrong; of those that stand later or reach less far, one in six told only a part.) The others are true too,
but only a part.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations

from quizzes.generation.candidates import Candidate, in_order
from quizzes.generation.cutting import FINITE
from quizzes.generation.material import Material
from quizzes.generation.paragraphs import Role
from quizzes.generation.runs import closes_its_marks, is_prose, opens_alone, speaks_of_itself, tidied
from quizzes.generation.sentences import Sentence, once
from quizzes.generation.text import Text
from quizzes.items import Choice, Item, Kind, Process

STEM = "Which of these sentences from the article sums all of it up best?"
FARTHEST = 2
"""Among how many of those that reach farthest the first sentence is."""
WORDS = range(12, 61)
MOST_QUOTED = 0.5
"""What share of a sentence may be quoted."""
FAR = 8
"""How many other sentences one word may be counted for."""
LEADING, FEWEST_LEADING, NAMED = 3, 2, 2
"""Of the article's three commonest words it has two, or one of its two commonest names."""
FEWEST_OF_TITLE = 2
"""How many words of the title it has; all of a shorter one."""
WRONG, LIKELIEST = 2, 8
"""How many details are offered, and among how many of the most tempting."""
LEAST_WORDS, FURTHER_ON, BEHIND, APART = 9, 6, 5, 3
"""Words of a detail; it stands behind the first sixth of the article and its first sentences, and details three from each other."""
NARROWER, NARROWEST = 0.7, 0.3
"""How far a detail reaches beside the key, at most and at least: nobody takes a mere trifle."""
LEAST_SHARED, MOST_SHARED = 1, 4
"""How many words it shares with the key, and with another detail at most."""
LIKE_THE_KEY, FIGURES, MOST_FIGURES, NAMES, QUOTED, LATE = 0.15, 0.35, 3, 1.5, 0.4, 1.0
"""What makes a detail tempting: each word that it shares with the key; less where it has figures or names, is quoted in part, or
stands late in the article."""
TEMPTING = 0.4
"""How tempting each detail is at least."""
SHORTER, LONGER = 0.4, 1.3
"""How long a detail may be, beside the key."""
_DATELINE = re.compile(r"[A-Z]{3}[^a-z]*.{0,40}(?: [–—-] |--)")
""" "SEASIDE, Cal., 10 September – The university …": it shows that the sentence is the first."""


def what_sums_it_up(material: Material) -> Iterator[Candidate]:
    """The one question, where the first sentence carries the article and there are details to tell it from: once for each two of the
    most tempting, so that one is left whatever else is asked."""
    text = material.text
    reach = [_reach(text, sentence) for sentence in text.sentences]
    key = _key(text, reach)
    details = _details(text, key, reach) if key else []
    for chosen in combinations(details, WRONG):
        if key and _are_apart(text, chosen):
            yield _candidate(material, key, chosen, reach)


def _key(text: Text, reach: Sequence[float]) -> Sentence | None:
    """The first sentence, if it reaches as far as nearly any and names what the article is about."""
    first = text.sentences[0] if text.sentences else None
    if first is None or first.words not in WORDS or sum(other > reach[0] for other in reach) >= FARTHEST:
        return None
    is_scene = first.tokens[0].tag in {"IN", "TO", "RB", "WRB"}  # "At midnight, on the last day of the year, …"
    return first if not is_scene and _is_told(first) and _is_about_it(text, first) and _has_title(text, first) else None


def _is_about_it(text: Text, sentence: Sentence) -> bool:
    """Whether it has what the article speaks of most."""
    words = Counter({stem: often for stem, often in text.frequency.items() if stem.isalpha() and len(stem) > 2})
    names = Counter(entity for entities in text.entities for entity in entities)
    leading = {stem for stem, _ in words.most_common(LEADING)}
    named = {entity for entity, _ in names.most_common(NAMED)}
    return len(leading & text.stems[sentence.index]) >= FEWEST_LEADING or bool(named & text.entities[sentence.index])


def _has_title(text: Text, sentence: Sentence) -> bool:
    """Whether enough of the title is in it, where there is one."""
    return len(text.title_stems & text.stems[sentence.index]) >= min(len(text.title_stems), FEWEST_OF_TITLE)


def _details(text: Text, key: Sentence, reach: Sequence[float]) -> list[Sentence]:
    """What is told further on, reaches much less far and is about as long: the most tempting first."""
    behind = max(len(text.sentences) // FURTHER_ON, BEHIND)
    fitting = [
        sentence
        for sentence in text.sentences[behind:]
        if _is_told(sentence)
        and sentence.words >= LEAST_WORDS
        and SHORTER <= sentence.words / key.words <= LONGER
        and NARROWEST <= reach[sentence.index] / reach[key.index] <= NARROWER
        and LEAST_SHARED <= _shared(text, sentence, key) <= MOST_SHARED
        and _temptation(text, sentence, key, reach) >= TEMPTING
    ]
    return sorted(fitting, key=lambda one: (-_temptation(text, one, key, reach), one.index))[:LIKELIEST]


def _temptation(text: Text, detail: Sentence, key: Sentence, reach: Sequence[float]) -> float:
    """How likely somebody who has skimmed the article takes the detail for what sums it up, by what raters thought of some 170: one
    that reaches far, says how things are, not what happened once, and soon."""
    verbs = [token.tag for token in detail.tokens if token.tag in FINITE]
    is_general = 1 - verbs.count("VBD") / max(1, len(verbs))
    figures = min(sum(token.text[0].isdigit() for token in detail.tokens), MOST_FIGURES)
    names = sum(token.tag.startswith("NNP") for token in detail.tokens) / len(detail.tokens)
    likeness = reach[detail.index] / reach[key.index] + LIKE_THE_KEY * _shared(text, detail, key)
    late = detail.index / len(text.sentences)
    return likeness + is_general - FIGURES * figures - NAMES * names - QUOTED * any(detail.quoted) - LATE * late


def _shared(text: Text, one: Sentence, other: Sentence) -> int:
    """How many words both have."""
    return len(text.stems[one.index] & text.stems[other.index])


def _are_apart(text: Text, details: Sequence[Sentence]) -> bool:
    return all(
        abs(one.index - other.index) >= APART and _shared(text, one, other) <= MOST_SHARED for one, other in combinations(details, 2)
    )


def _reach(text: Text, sentence: Sentence) -> float:
    """How much of the article has to do with the sentence: for each of its words, the other sentences that have it."""
    return sum(min(text.frequency[stem] - 1, FAR) for stem in text.stems[sentence.index])


@once
def _is_told(sentence: Sentence) -> bool:
    """Whether it can be read alone, whole, and mostly in the article's own words."""
    said = sentence.text
    return (
        sentence.paragraph.role is Role.BODY
        and closes_its_marks(sentence)
        and "?" not in said
        and not said.startswith(("Like ", "When "))  # a comparison, a scene
        and not _DATELINE.match(said)
        and sum(sentence.quoted) <= MOST_QUOTED * len(sentence.tokens)
        and is_prose(sentence)
        and opens_alone(sentence)
        and not speaks_of_itself(sentence)
    )


def _candidate(material: Material, key: Sentence, details: Sequence[Sentence], reach: Sequence[float]) -> Candidate:
    tempting = sum(_temptation(material.text, detail, key, reach) for detail in details)
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
