"""A hard word's meaning with the article's own sentence around it: a reader who learns it learns what the article does with it."""

import re

from quizzes.generation.cards.phrases import FINITE
from quizzes.generation.lexicon import stem
from quizzes.generation.runs import opens_alone
from quizzes.generation.sentences import Sentence, Token

GAP = "___"
SHORTEST, LONGEST = 7, 20
_MARKS = re.compile(r"[“”\"‘\n:;()\[\]…?!–—]|(?<!\w)['’]|['’](?!\w)|  ")
"""What a sentence on a card may not hold: quotation marks, what is put in between, and what ends it otherwise than with a stop."""
_LEANING = frozenset("this these those such also however therefore hand instead there".split())


def in_use(sentence: Sentence, place: int, base: str, meaning: str) -> str:
    """ "Search for food, as in “Whales ___ up the coast”.": only the meaning, where the sentence is long, cannot be understood alone,
    or has the word twice or in a form that nobody would put into the gap."""
    token, said = sentence.tokens[place], sentence.text.strip()
    fits = (
        SHORTEST <= len(said.split()) <= LONGEST
        and re.fullmatch(r"[A-Z].*\w\.", said) is not None
        and not _MARKS.search(said)
        and _is_plain(token, base)
        and not _LEANING & {one.lower for one in sentence.tokens}
        and not _is_beside_noun(sentence, place)
        and opens_alone(sentence)
        and any(one.tag in FINITE for one in sentence.tokens)
        and sum(stem(one.text) == stem(token.text) for one in sentence.tokens) == 1
    )
    if not fits:
        return meaning
    before, after = sentence.said(0, place), sentence.said(place + 1, len(sentence.tokens) - 1)
    after = f" {after}" if after[:1].isalnum() else after  # "a ___’s dream"
    return f"{meaning[:-1]}, as in “{before} {GAP}{after}”."


def _is_beside_noun(sentence: Sentence, place: int) -> bool:
    """ "The cart restraint system", "spokeswoman Ann Lee": the gap is only a part of what is named."""
    before, token, after = sentence.tokens[max(0, place - 1)], sentence.tokens[place], sentence.tokens[place + 1]
    return token.tag.startswith("NN") and (after.tag.startswith("NN") or (place > 0 and before.tag.startswith("NN")))


def _is_plain(token: Token, base: str) -> bool:
    """Whether the word has the very form that its card shows: not "decades" for "decade". After "was" a participle may mean what its
    verb does not."""
    return token.tag not in {"VBN", "VBG"} and token.lower == base
