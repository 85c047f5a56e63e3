"""What some hundreds of words mean, in plain words of our own: those of news and textbooks that are worth learning.

Only words that such texts hardly ever use in another sense, each with a meaning that is easier than the word. WordNet's
own meanings are not asked for: its words of one sense have another in one text of seven, and half of its meanings are
harder than the word. The lists beside this file hold a word and its meaning a line.
"""

from functools import cache
from pathlib import Path

from quizzes.generation import language_data
from quizzes.generation.language_data.senses import Place
from quizzes.generation.lexicon import noun_base, stem, verb_base
from quizzes.generation.sentences import Sentence, Token
from quizzes.generation.words import FUNCTION_WORDS


def _table(file: str) -> dict[str, str]:
    lines = Path(__file__).with_name(file).read_text(encoding="utf-8").splitlines()
    return dict(line.split(": ", 1) for line in lines)


MEANINGS = {"v": _table("verbs.txt"), "a": _table("adjectives.txt"), "n": _table("nouns.txt"), "r": _table("adverbs.txt")}
_CLASSES = {"NN": "n", "NNS": "n", "JJ": "a", "RB": "r"} | dict.fromkeys(("VB", "VBD", "VBG", "VBN", "VBP", "VBZ"), "v")


def base_of(token: Token) -> str:
    """The word as a dictionary lists it."""
    match _CLASSES.get(token.tag, ""):
        case "n":
            return noun_base(token.text)
        case "v":
            return verb_base(token.text)
        case _:
            return token.lower


def meaning_of(token: Token) -> str:
    """What the word means, as a phrase without a stop; empty where we do not know."""
    kind = _CLASSES.get(token.tag, "")
    return MEANINGS[kind].get(base_of(token), "") if kind and token.text.islower() else ""


def takes_an_object(sentence: Sentence, place: int) -> bool:
    """Whether what taggers hold for an adjective is a verb: "overwhelming its staff" is not what "an overwhelming flood" is."""
    token = sentence.tokens[place]
    follows = next((one for one in sentence.tokens[place + 1 :] if one.text not in {"”", '"', "’"}), token)
    return token.tag == "JJ" and token.lower.endswith("ing") and follows.tag in {"DT", "PRP", "PRP$", "NNP"}


def mean_alike(one: Token, other: Token) -> bool:
    """Whether two words may be taken for each other: by our meanings, by their form, or because the dictionary puts them together."""
    shared = words_of(meaning_of(one)) & words_of(meaning_of(other))
    if shared - _VAGUE or stem(one.text)[:4] == stem(other.text)[:4]:
        return True
    kinds = {_CLASSES[token.tag] for token in (one, other) if token.tag in _CLASSES}
    return any(_stand_together(base_of(one), base_of(other), kind) for kind in kinds)


def words_of(meaning: str) -> frozenset[str]:
    return frozenset(word.strip(",’") for word in meaning.split()) - FUNCTION_WORDS


_VAGUE = frozenset({"person", "people", "somebody", "something", "state", "make"})


def _stand_together(one: str, other: str, kind: str) -> bool:
    (mine, around), (others, around_others) = _near(one, kind), _near(other, kind)
    return bool(mine & around_others or others & around)


@cache
def _near(base: str, kind: str) -> tuple[frozenset[Place], frozenset[Place]]:
    """The dictionary's first senses of a word, and those with what stands beside and above them."""
    senses = language_data.wordnet().senses(base, kind)[:4]
    around = (near for sense in senses for near in (sense.place, *sense.pointed_to("@", "&")))
    return frozenset(sense.place for sense in senses), frozenset(around)
