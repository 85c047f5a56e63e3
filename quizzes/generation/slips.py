"""Slips of the pen that a teacher would have to mend: a word twice, one broken in two, two sentences run together."""

import re
from itertools import pairwise

from quizzes.generation.lexicon import is_written_small
from quizzes.generation.sentences import Sentence, once
from quizzes.generation.words import FUNCTION_WORDS

LONGEST_PIECE = 4
"""Letters of the first piece of a broken word: "str ike"."""
_TWICE = frozenset("a an the of in on at to for and is are was were with by from this".split())
"""Words that never stand twice in a row, as "that that" and "had had" may."""
_SMALL_I = re.compile(r"(?<![\w.’'(-])i(?![\w.’'-])")
_RUN_TOGETHER = re.compile(r"[a-z0-9][.!?][A-Z][a-z]+ ")


@once
def has_a_slip(sentence: Sentence) -> bool:
    """Whether something in the sentence is plainly misprinted."""
    words = [token.lower for token in sentence.tokens]
    twice = any(one == two and one in _TWICE for one, two in pairwise(words))
    broken = any(_is_broken(one.text, two.text) for one, two in pairwise(sentence.tokens) if two.start == one.end + 1)
    return twice or broken or bool(_SMALL_I.search(sentence.text) or _RUN_TOGETHER.search(sentence.text))


def _is_broken(one: str, two: str) -> bool:
    """Whether two pieces that are no words make one: "str ike"."""
    if not (one.islower() and two.islower() and one.isalpha() and two.isalpha() and 1 < len(one) <= LONGEST_PIECE):
        return False
    return not _is_word(one) and not _is_word(two) and _is_word(one + two)


def _is_word(letters: str) -> bool:
    return letters in FUNCTION_WORDS or is_written_small(letters)
