"""What of an item tells beforehand whether a teacher would take it, and how much of that its score is moved by.

`features` are the numbers that labels hold; `python -m quizzes fit` finds weights for them. Only those few are used here that put
items in a better order in rounds that they were not fitted on: an item that leans on pronouns, that is over in a few words,
that is about a number (docs/quality.md).
"""

import re
from dataclasses import replace
from statistics import mean

from quizzes.generation.sentences import Sentence, tag
from quizzes.generation.text import Text
from quizzes.generation.words import FUNCTION_WORDS, HE_SHE, IT_THEY
from quizzes.items import Item, Kind

WEIGHTS = {"pronouns": -0.89, "short": -0.78, "numbers": -0.60}
"""As fitted on 346 items of two experiments; they order the 254 of three later rounds better than the rules' scores alone."""
SCALE = 0.13
"""How much of a score one unit of weight is."""
SHORT = 10
_TOKEN = re.compile(r"\w+(?:[’'-]\w+)*|[^\w\s]")
_PASSAGE = re.compile(r"\n\n.*", re.DOTALL)


def weighed(item: Item) -> Item:
    """The item with its score moved by what its wording tells."""
    wording = _of_wording(_tokens(item))
    return replace(item, score=item.score + SCALE * sum(weight * wording[name] for name, weight in WEIGHTS.items()))


def features(text: Text, item: Item) -> dict[str, float]:
    """All that may tell something about an item of this article: name → number, 0 to 1."""
    tokens = _tokens(item)
    return {**_of_wording(tokens), **_of_sources(text, item), "oddity": _oddity(text, tokens)}


def _of_wording(tokens: list[str]) -> dict[str, float]:
    lower = [token.lower() for token in tokens]
    return {
        "length": min(len(tokens), 60) / 60,
        "short": float(len(tokens) < SHORT),
        "pronouns": min(sum(word in HE_SHE or word in IT_THEY for word in lower), 3) / 3,
        "the": min(lower.count("the"), 6) / 6,
        "names": min(sum(token[0].isupper() for token in tokens[1:]), 6) / 6,
        "numbers": float(any(token[0].isdigit() for token in tokens)),
        "commas": min(lower.count(","), 3) / 3,
        "content": sum(word.isalpha() and word not in FUNCTION_WORDS for word in lower) / max(1, len(lower)),
    }


def _of_sources(text: Text, item: Item) -> dict[str, float]:
    rests = [sentence for sentence in text.sentences if _rests_on(item, sentence)]
    return {
        "importance": mean([text.importance[sentence.index] for sentence in rests] or [0.0]),
        "early": 1 - min((sentence.index for sentence in rests), default=0) / max(1, len(text.sentences)),
        "opens": float(any(sentence.is_first for sentence in rests)),
        "sources": min(len(rests), 6) / 6,
    }


def _oddity(text: Text, tokens: list[str]) -> float:
    """The share of the item's runs of three tags that the article never has."""
    known = {run for sentence in text.sentences for run in _runs([token.tag for token in sentence.tokens])}
    runs = _runs(tag(tokens))
    return sum(run not in known for run in runs) / max(1, len(runs))


def _tokens(item: Item) -> list[str]:
    """The item's own wording with its key, without the passage that is shown whole."""
    whole = item.kind in {Kind.CLOZE, Kind.ORDERING, Kind.MATCHING} or bool(item.gaps)
    stem = _PASSAGE.sub("", item.stem) if whole else item.stem
    chosen = [] if item.kind is Kind.TRUE_FALSE else [choice.text for choice in item.choices if choice.key]
    return _TOKEN.findall(" ".join((stem, *chosen)))


def _rests_on(item: Item, sentence: Sentence) -> bool:
    return any(source.start < sentence.end and sentence.start < source.end for source in (item.source, *item.evidence))


def _runs(tags: list[str]) -> list[tuple[str, ...]]:
    return list(zip(tags, tags[1:], tags[2:], strict=False))
