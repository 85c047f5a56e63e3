"""Whom or what a pronoun means: followed back only where one name can be meant."""

from quizzes.generation import language_data
from quizzes.generation.lexicon import is_person_noun
from quizzes.generation.names import Mention, Type
from quizzes.generation.sentences import Sentence
from quizzes.generation.text import Text

FARTHEST = 6
"""How many sentences back a pronoun is followed."""


def antecedent(text: Text, sentence: Sentence, before: int, pronoun: str) -> str:
    """The one person whom a pronoun can mean: looking back, the only one of that sex in the nearest sentence that names any.

    Looks through the paragraph and the one before it; gives up ("") where another person is described there or two are named.
    """
    for index in range(sentence.index, max(-1, sentence.index - FARTHEST), -1):
        near = text.sentences[index]
        if near.paragraph.number < sentence.paragraph.number - 1:
            return ""
        end = before if near is sentence else len(near.tokens)
        named = text.names.within(near, 0, end)
        fitting = {mention.entity for mention in named if mention.type is Type.PERSON and may_be(mention.entity, pronoun)}
        if (
            len(fitting) > 1
            or any(may_be_somebody(mention) for mention in named)
            or any(_is_somebody_else(near, place) for place in range(end))
        ):
            return ""
        if fitting:
            return fitting.pop()
    return ""


def may_be_somebody(mention: Mention) -> bool:
    """Whether a name of which nothing is known could be a person's: "Qorvath Wilk"."""
    words = mention.text.split()
    return mention.type is Type.OTHER and 2 <= len(words) <= 3 and all(word[:1].isupper() and word[1:].islower() for word in words)


def _is_somebody_else(sentence: Sentence, place: int) -> bool:
    """Whether a person is described here without a name beside: "her father", "a local fisherman"."""
    token = sentence.tokens[place]
    return token.tag == "NN" and is_person_noun(token.lower) and not _describes_a_name(sentence, place)


def _describes_a_name(sentence: Sentence, place: int) -> bool:
    around = sentence.tokens[max(0, place - 8) : place + 8]
    return any(token.tag == "NNP" for token in around)


def may_be(entity: str, pronoun: str) -> bool:
    """Whether the first name allows the pronoun; a name that tells nothing allows both."""
    needed = "male" if pronoun in {"he", "his", "him", "himself"} else "female"
    return language_data.mostly(entity.split()[0]) in {"", needed}
