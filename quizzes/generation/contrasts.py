"""Whether a paragraph sets something else against what is told than the answer that its mark gives."""

from quizzes.generation.lexicon import verb_base
from quizzes.generation.material import Material
from quizzes.generation.sentences import Sentence

_TURNING = frozenset("but however yet nevertheless nonetheless still".split())
_DENYING = frozenset({"not", "n't", "n’t", "never"})
_PUTTING_RIGHT = frozenset({"instead", "rather"})
_PRONOUNS = frozenset({"it", "they", "he", "she"})


def is_set_against_more(material: Material, told: Sentence, span: tuple[int, int], answer: Sentence) -> bool:
    """Whether a later sentence of the paragraph turns again, compares on, or says what is so where what is told is denied."""
    later = [one for one in material.text.sentences_in(answer.paragraph) if one.index > answer.index]
    following = later[:1]
    if any(_TURNING & {token.lower for token in one.tokens[:2]} or _compares_on(one) for one in following):
        return True
    return any(_puts_right(told, span, one) for one in later)


def _compares_on(sentence: Sentence) -> bool:
    """ "A bridge would be harder to burn": harder than what was told just before."""
    tokens = sentence.tokens
    degrees = [at for at, token in enumerate(tokens) if token.tag in {"JJR", "RBR"} and at and verb_base(tokens[at - 1].lower) == "be"]
    return bool(degrees) and "than" not in {token.lower for token in tokens}


def _puts_right(told: Sentence, span: tuple[int, int], other: Sentence) -> bool:
    """ "The wall was not built to keep wolves out … It was built to keep sheep in." """
    start, end = span
    tokens = told.tokens[start:end]
    if not _DENYING & {token.lower for token in tokens} or _DENYING & {token.lower for token in other.tokens}:
        return False
    first = other.tokens[0].lower
    verbs = {verb_base(token.lower) for token in tokens if token.tag.startswith("VB")} - {"be", "have", "do"}
    same = verbs & {verb_base(token.lower) for token in other.tokens if token.tag.startswith("VB")}
    return first in _PUTTING_RIGHT or (first in _PRONOUNS and bool(same))
