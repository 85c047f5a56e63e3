"""What the dictionary knows of single words: base forms, what kind of thing a noun names, stems to compare by."""

import re
from functools import cache, lru_cache

from quizzes.generation import language_data

_ENDINGS = re.compile(r"(ies|ied|ying|ing|edly|ed|es|s|ly|'s|’s)$")
_NOT_PERSONS = frozenset("right left head body face leader-board will well can may us one ones no yes world".split())
_IRREGULAR = {
    "was": "be", "were": "be", "is": "be", "are": "be", "been": "be", "am": "be", "had": "have", "has": "have", "did": "do", "does": "do",
    "saw": "see", "found": "find", "fell": "fall", "left": "leave", "felt": "feel", "lay": "lie", "bore": "bear", "wound": "wind",
    "ground": "grind", "rose": "rise", "shot": "shoot", "led": "lead", "founded": "found", "thought": "think", "spoke": "speak",
}  # fmt: skip


@lru_cache(1 << 16)
def stem(word: str) -> str:
    """A form by which the members of a word family are alike: cut endings, then the first six letters."""
    lower = word.lower()
    return (_ENDINGS.sub("", lower) if len(lower) > 4 else lower)[:6]


@cache
def verb_base(word: str) -> str:
    """The base form of a verb ("tried" → "try"); the word itself where the dictionary has none."""
    lower = word.lower()
    return _IRREGULAR.get(lower) or language_data.wordnet().morphy(lower, "v") or lower


@cache
def noun_base(word: str) -> str:
    lower = word.lower()
    return language_data.wordnet().morphy(lower, "n") or lower


@cache
def noun_classes(word: str) -> tuple[str, ...]:
    """WordNet's file for each of the first three senses of a noun: "noun.person", "noun.act" …"""
    wordnet = language_data.wordnet()
    return tuple(wordnet.lexname(sense) for sense in wordnet.senses(noun_base(word), "n")[:3])


@cache
def is_person_noun(word: str) -> bool:
    """Whether the noun's first sense is a person, or its second where the first is an act or group ("head", "official")."""
    classes = noun_classes(word.removeprefix("co-"))
    return (
        word not in _NOT_PERSONS and bool(classes) and (classes[0] == "noun.person" or (len(classes) > 1 and classes[1] == "noun.person"))
    )


@cache
def is_written_small(lower: str) -> bool:
    """Whether the dictionary writes the word, in some form, with a small letter: "military", not "google"."""
    wordnet = language_data.wordnet()
    lower = lower.partition("-")[0] if len(lower.partition("-")[0]) > 1 else lower  # "Ground-level", "X-ray"
    bases = {lower, *(wordnet.morphy(lower, part) for part in "nvar")} - {None}
    return any(wordnet.writes(base) for base in bases)


@cache
def is_verb(word: str) -> bool:
    """Whether the dictionary has the word as a verb, in any form."""
    return bool(language_data.wordnet().morphy(word.lower(), "v"))


@cache
def parts_of_speech(word: str) -> frozenset[str]:
    """What the dictionary knows the word as in the form given: "n", "v", "a", "r"."""
    wordnet = language_data.wordnet()
    return frozenset(part for part in "nvar" if wordnet.morphy(word.lower(), part))


@cache
def is_only_a_verb(word: str) -> bool:
    """Whether the dictionary has the word for a verb and nothing else, whatever taggers say: "contain", "heard"."""
    return parts_of_speech(word) == {"v"} and not word.endswith("ing")
