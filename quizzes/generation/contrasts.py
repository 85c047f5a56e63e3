"""What is no contrast, though a mark says so, and whether a paragraph sets something else against what is told than its answer."""

from collections.abc import Sequence

from quizzes.generation.lexicon import verb_base
from quizzes.generation.material import Material
from quizzes.generation.sentences import Sentence, Token

_TURNING = frozenset("but however yet nevertheless nonetheless still".split())
_DENYING = frozenset({"not", "n't", "n’t", "never"})
_PUTTING_RIGHT = frozenset({"instead", "rather"})
FEWEST_SHARED = 2
"""Words that a sentence has of what is told, to deny it."""
OPENING = 5
"""Within how many words the answer says that it adds."""
_ADDING = frozenset({"also", "additionally"})
_ANSWERING = frozenset("replied answered responded retorted countered actually".split())
_POINTING = frozenset({"this", "these", "that", "those"})
_PRONOUNS = frozenset({"it", "they", "he", "she"})


def adds_rather_than_contrasts(told: Sequence[Token], answer: Sequence[Token]) -> bool:
    """Whether the answer only goes on: "but it also harms health", "but that is not the way", "while 5 per cent were sent home" beside
    22 per cent."""
    opening = [token.lower for token in answer[:OPENING]]
    bare = opening[:1] in (["that"], ["this"]) and bool(_DENYING & set(opening))
    shares = answer[0].tag == "CD" and any(token.tag == "CD" for token in told[:OPENING])
    return bool(_ADDING & set(opening)) or bare or shares


def is_itself_an_answer(told: Sequence[Token]) -> bool:
    """Whether what is told is set against what stands before it: "She replied that", "The number is actually"."""
    return bool(_ANSWERING & {token.lower for token in told})


def points_at_another(told: Sentence, span: tuple[int, int], answer: Sentence, start: int, end: int) -> bool:
    """Whether the answer speaks of "this sight" and has not told of one, nor has what is told."""
    known = {stem for stem in (*told.stems[slice(*span)], *(answer.stems[:start] if told is not answer else ())) if stem}
    for at in range(start, end - 1):
        if answer.tokens[at].lower in _POINTING and answer.tokens[at].tag == "DT":
            noun = at + 1
            while noun < end - 1 and answer.tokens[noun].tag[:2] == "JJ":
                noun += 1
            if answer.tokens[noun].tag[:2] == "NN" and answer.stems[noun] not in known:
                return True
    return False


def is_set_against_more(material: Material, told: Sentence, span: tuple[int, int], answer: Sentence) -> bool:
    """Whether a later sentence of the paragraph turns again, compares on, or says what is so where what is told is denied."""
    later = [one for one in material.text.sentences_in(answer.paragraph) if one.index > answer.index]
    following = later[:1]
    if any(_TURNING & {token.lower for token in one.tokens[:2]} or _compares_on(one) or _denies_it(told, span, one) for one in following):
        return True
    return any(_puts_right(told, span, one) for one in later)


def _denies_it(told: Sentence, span: tuple[int, int], other: Sentence) -> bool:
    """ "We know how the process works, but conditions are extreme. We don’t know how the process ends", where somebody speaks."""
    start, end = span
    own = {stem for stem in told.stems[start:end] if stem}
    affirmed = all(told.quoted[start:end]) and not _DENYING & {token.lower for token in told.tokens[start:end]}
    return affirmed and bool(_DENYING & {token.lower for token in other.tokens}) and len(own & set(other.stems)) >= FEWEST_SHARED


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
