"""What ties one sentence to another: words that few sentences of the article have, names, and openings that point back."""

from quizzes.generation.cutting import FINITE
from quizzes.generation.lexicon import noun_base, stem
from quizzes.generation.names import Type
from quizzes.generation.sentences import Sentence, once
from quizzes.generation.text import Text
from quizzes.generation.words import CONNECTIVES

COMMON = 4
"""In how many sentences a word may stand that still ties two of them; what stands in more runs through the whole article."""
OPENING = 5
"""Within how many words of a sentence it must point back."""
_POINTING = frozenset({"this", "these", "those", "such"})
_OTHER = frozenset({"another", "other", "both", "same", "second", "third"})
_OTHERS = ("other ", "others ", "another ")
_HE = frozenset({"he", "she", "his", "her"})
_IT = frozenset({"it", "its", "they", "their", "them"})
_CONNECTIVES = tuple(f"{connective.lower()}{mark}" for connective in CONNECTIVES for mark in (",", " "))


def tie(text: Text, one: Sentence, other: Sentence) -> float:
    """How much two sentences have to do with each other: each shared word counts the more the fewer sentences have it."""
    stems = text.stems[one.index] & text.stems[other.index]
    often = max(COMMON, len(text.sentences) // 12)
    words = sum(1.0 if text.frequency[stem] <= often else 0.3 for stem in stems)
    return words + 0.5 * len(text.entities[one.index] & text.entities[other.index])


def link(text: Text, sentence: Sentence, before: Sentence) -> str:
    """By what the opening of a sentence points back to the one before it, which has something to point to; empty for none.

    "connective" for However and its like, "this" for a pointing word with its noun or verb, "definite" for "the mill" after
    "a mill", "other" for another and both, "he" and "it" for pronouns.
    """
    if sentence.text.lower().startswith(_CONNECTIVES):
        return "connective"
    for place, token in enumerate(sentence.tokens[:OPENING]):
        following = sentence.tokens[min(place + 1, len(sentence.tokens) - 1)].tag[:2]
        if token.tag in FINITE and place:
            break
        if token.lower in _POINTING and following in ({"NN", "JJ"} if place else {"NN", "JJ", "VB", "MD"}):
            return "this"
        if token.lower == "the" and _noun_after(sentence, place) in _introduced(before):
            return "definite"
        if token.lower in _OTHER and _noun_after(sentence, place) and stem(_noun_after(sentence, place)) in text.stems[before.index]:
            return "other"
        if token.lower in _HE and any(mention.type is Type.PERSON for mention in text.names.within(before)):
            return "" if text.names.within(sentence, 0, place) else "he"
        if token.lower in _IT and any(token.tag.startswith("NN") for token in before.tokens):
            return "" if any(one.tag.startswith("NN") for one in sentence.tokens[:place]) else "it"
    return ""


def _noun_after(sentence: Sentence, place: int) -> str:
    """The noun that ends the phrase after "the"."""
    at = place + 1
    while at < len(sentence.tokens) and sentence.tokens[at].tag[:2] in {"JJ", "NN", "CD"}:
        at += 1
    noun = sentence.tokens[at - 1]
    return noun_base(noun.lower) if at > place + 1 and noun.tag in {"NN", "NNS"} else ""


@once
def _introduced(sentence: Sentence) -> set[str]:
    """Nouns that the sentence brings in with "a" or "an"."""
    return {_noun_after(sentence, place) for place, token in enumerate(sentence.tokens) if token.lower in {"a", "an"}} - {""}
