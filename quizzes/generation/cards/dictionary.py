"""Cards for hard words, with the dictionary's meaning, only where the word has one meaning that the article can intend."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from quizzes.generation import language_data
from quizzes.generation.lexicon import noun_base, verb_base
from quizzes.generation.material import Material
from quizzes.items import Card, Source

SHORTEST_WORD, LONGEST_MEANING = 6, 20
COMMON = 2
_EVERYBODY = frozenset(
    "nobody somebody anybody everybody nothing something anything everything nowhere somewhere anywhere everywhere".split()
)
_EVERYDAY = frozenset(
    "additional expensive illegal numerous website income protein restaurant recipe postcard drainpipe hospital airport bicycle breakfast "
    "birthday beautiful healthy dangerous delicious enjoyable harmful helpful powerful successful wonderful different important necessary "
    "possible probable kilometre kilometer millimetre millimeter centimetre centimeter litre liter tonne gasoline petroleum seafood "
    "goodbye salad kitchen percent classmate deadline likelihood nurse lawyer doctor teacher student astronaut firefighter".split()
)
"""Words that the dictionary has in one sense and that every learner knows."""
_POS = {"NN": "n", "NNS": "n", "JJ": "a", "VB": "v", "VBD": "v", "VBN": "v", "VBG": "v", "VBZ": "v", "VBP": "v"}


def hard_words(material: Material) -> Iterator[Card]:
    """Rare words of one sense, the rarest first, each with its meaning and the sentence that it stands in."""
    found: dict[str, tuple[tuple[int, int, int], Card]] = {}
    for sentence in material.text.sentences:
        for token in sentence.tokens[1:]:
            if token.tag in _POS and token.text.islower() and len(token.text) >= SHORTEST_WORD and token.text.isalpha():
                base = _base(token.lower, _POS[token.tag])
                meaning = _meaning(base, _POS[token.tag])
                if meaning and base not in found and _familiarity(base, _POS[token.tag]) < COMMON:
                    rank = (_familiarity(base, _POS[token.tag]), -len(base), sentence.index)
                    source = Source(sentence.start, sentence.end, sentence.text)
                    found[base] = (rank, Card(base, meaning, source, "dictionary"))
    for _, card in sorted(found.values(), key=lambda pair: pair[0]):
        yield card


def _base(word: str, pos: str) -> str:
    return noun_base(word) if pos == "n" else verb_base(word) if pos == "v" else word


@cache
def _meaning(base: str, pos: str) -> str:
    """The dictionary's meaning as a sentence; empty where the word has another sense, or the meaning does not read well."""
    wordnet = language_data.wordnet()
    synsets = wordnet.synsets(base)
    if (
        len(synsets) != 1
        or synsets[0].pos() not in {pos, "s" if pos == "a" else pos}
        or synsets[0].lexname() in {"noun.animal", "noun.plant"}
    ):
        return ""
    if base in _EVERYBODY:
        return ""
    gloss = re.sub(r"\([^)]*\)", "", synsets[0].definition()).split(";")[0].strip()
    gloss = " ".join(gloss.split())
    if pos == "n" and not re.match(r"(a|an|the|any|someone|something|one)\b", gloss):
        return ""
    if base in _EVERYDAY or _is_transparent(base) or (pos == "n" and re.match(r"(in|on|at|of|with|by|to)\b", gloss)):
        return ""
    if (
        re.match(r"re[^aeiou]|un", base)
        or not 3 <= len(gloss.split()) <= LONGEST_MEANING
        or base[:5] in gloss.lower()
        or synsets[0].instance_hypernyms()
    ):
        return ""
    if any(word[:6] in base for word in gloss.lower().split() if len(word) > 4) or _comes_from_many_senses(synsets[0], base):
        return ""
    return gloss[:1].upper() + gloss[1:] + "."


def _comes_from_many_senses(synset: Any, base: str) -> bool:
    """Whether the word belongs to another of several senses ("normalization" to "normalize"), whose other senses it may have too."""
    related = (form for lemma in synset.lemmas() if lemma.name() == base for form in lemma.derivationally_related_forms())
    return any(len(language_data.wordnet().synsets(form.name())) > 2 for form in related)


def _is_transparent(base: str) -> bool:
    """Whether the word is two common words put together: "seafood", "website" need no card."""
    return any(_is_common(base[:at]) and _is_common(base[at:]) for at in range(3, len(base) - 2))


@cache
def _is_common(word: str) -> bool:
    return any(_familiarity(word, pos) > COMMON for pos in "nva")


@cache
def _familiarity(base: str, pos: str) -> int:
    """How often the word was met when WordNet's own texts were tagged, capped: nought for the rare."""
    return sum(lemma.count() for synset in language_data.wordnet().synsets(base, pos) for lemma in synset.lemmas() if lemma.name() == base)
