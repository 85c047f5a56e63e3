"""What ties one sentence to another: words that few sentences of the article have, names, and openings that point back."""

from quizzes.generation.names import Type
from quizzes.generation.sentences import Sentence
from quizzes.generation.text import Text
from quizzes.generation.words import CONNECTIVES

COMMON = 4
"""In how many sentences a word may stand that still ties two of them; what stands in more runs through the whole article."""
_POINTING = frozenset({"this", "these", "those", "such"})
_HE = frozenset({"he", "she", "his", "her"})
_IT = frozenset({"it", "its", "they", "their", "them"})
_CONNECTIVES = tuple(sorted((connective.lower() for connective in CONNECTIVES), key=len, reverse=True))


def tie(text: Text, one: Sentence, other: Sentence) -> float:
    """How much two sentences have to do with each other: each shared word counts the more the fewer sentences have it."""
    stems = text.stems[one.index] & text.stems[other.index]
    often = max(COMMON, len(text.sentences) // 12)
    words = sum(1.0 if text.frequency[stem] <= often else 0.3 for stem in stems)
    return words + 0.5 * len(names(text, one) & names(text, other))


def names(text: Text, sentence: Sentence) -> frozenset[str]:
    return frozenset(mention.entity for mention in text.names.within(sentence))


def link(text: Text, sentence: Sentence, before: Sentence) -> str:
    """By what the opening of a sentence points back to the one before it, which has something to point to; empty for none.

    "connective" for However and its like, "this" for a pointing word with its noun or verb, "he" and "it" for pronouns.
    """
    first, second = sentence.tokens[0], sentence.tokens[min(1, len(sentence.tokens) - 1)]
    if first.lower in _POINTING and second.tag[:2] in {"NN", "JJ", "VB", "MD"}:
        return "this"
    if first.lower in _HE and any(mention.type is Type.PERSON for mention in text.names.within(before)):
        return "he"
    if first.lower in _IT and any(token.tag.startswith("NN") for token in before.tokens):
        return "it"
    lower = sentence.text.lower()
    if any(lower.startswith((f"{connective},", f"{connective} ")) for connective in _CONNECTIVES):
        return "connective"
    return ""
