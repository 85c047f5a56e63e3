"""A hard word's meaning with the article's own words around it: a reader who learns it learns what the article does with it."""

import re
from collections.abc import Sequence

from quizzes.generation.lexicon import stem
from quizzes.generation.sentences import Sentence, Token
from quizzes.generation.words import SPEECH_VERBS

GAP = "___"
SHORTEST, LONGEST_WHOLE, LONGEST = 5, 16, 12
BEFORE = 6
"""How many words at most stand before the gap where a long stretch is cut."""
_JOINS = frozenset("that which who so as if".split())
_OPENS = frozenset({"DT", "PRP$", "TO", "MD"})
_OPENS_PHRASE = frozenset({"DT", "IN", "TO", "CC", "PRP$", "WDT", "WP", "WRB", "MD", "POS"})
"""What begins a phrase, and so cannot end what is quoted."""


def in_use(sentence: Sentence, place: int, meaning: str) -> str:
    """ "Search for food, as in “whales ___ up the coast”.": only the meaning, where the sentence has no stretch without marks around
    the word that is long enough and has the word but once."""
    tokens = sentence.tokens
    start = next((at + 1 for at in range(place - 1, -1, -1) if _parts(tokens[at])), 0)
    end = next((at for at in range(place + 1, len(tokens)) if _parts(tokens[at])), len(tokens))
    begin, stop = (start, end) if end - start <= LONGEST_WHOLE else _cut(tokens, start, end, place)
    begin += tokens[begin].lower in _JOINS
    if (
        stop - begin < SHORTEST
        or tokens[stop - 1].lower in SPEECH_VERBS
        or tokens[begin].tag == "CC"
        or _again(tokens[begin:stop], tokens[place])
    ):
        return meaning
    before = sentence.said(begin, place) + " " if begin < place else ""
    after = sentence.said(place + 1, stop) if place + 1 < stop else ""
    after = f" {after}" if after[:1].isalnum() else after  # "a ___’s dream"
    said = f"{'… ' if begin > start else ''}{before}{GAP}{after}{' …' if stop < end else ''}"
    if "  " in said or "\n" in said or re.search(r"[“”\"]", said):
        return meaning
    return f"{meaning[:-1]}, as in “{said}”."


def _again(tokens: Sequence[Token], word: Token) -> bool:
    return sum(stem(token.text) == stem(word.text) for token in tokens) > 1


def _parts(token: Token) -> bool:
    return not token.text[:1].isalnum() and token.text[:1] not in "$£€%’'-&"


def _cut(tokens: Sequence[Token], start: int, end: int, place: int) -> tuple[int, int]:
    """A stretch of a few words around the gap, from where a phrase begins to where one ends."""
    near = [at for at in range(max(start, place - BEFORE), place) if tokens[at].tag in _OPENS and not _is_verb_after(tokens, at)]
    begin = start if place - start <= BEFORE else near[0] if near else place
    stop = min(end, begin + LONGEST)
    if stop < end:
        stop = next((at for at in range(stop, place, -1) if _ends_phrase(tokens, at)), begin)
    return begin, stop


def _ends_phrase(tokens: Sequence[Token], at: int) -> bool:
    """Whether a phrase ends before `at`: after its noun, and where another begins."""
    return tokens[at].tag in _OPENS_PHRASE and tokens[at - 1].tag[:2] == "NN"


def _is_verb_after(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].tag == "TO" and not tokens[at + 1].tag.startswith("VB")
