"""What the dictionary knows a name to be: places, bodies, and people of the past. What it says of the living is of 2006, and is left."""

import re
from functools import cache
from typing import Any

from quizzes.generation import language_data
from quizzes.generation.names import Type

_LIVED = re.compile(r"\((\d{3,4})-(\d{3,4})\)$")
_OF_TYPE = {
    Type.PERSON: {"noun.person"},
    Type.PLACE: {"noun.location", "noun.object"},
    Type.ORGANISATION: {"noun.group"},
    Type.OTHER: {"noun.group"},
}
_NO_GLOSS = re.compile(r"`|^(elected|born|also)\b|geographical area")
_BESIDE_THE_POINT = re.compile(r",? with an? .*")
_OF_ITS_PEOPLE = re.compile(r"population|relig|Muslim|Islam|Christian|Catholic|Protestant|Hindu|Buddhis|Jewish|Sunni|Shi")
"""What the dictionary tells of a place and an article seldom means."""
_NUMBERED = re.compile(r" [IVX]+$")
"""Kings and popes of one name and number there are in several countries."""
MOST_WORDS = 28


@cache
def known_as(name: str, type_: Type) -> str:
    """ "Scottish philosopher whose … (1711–1776)": the name's meaning, with its article; empty for names of several and of the living."""
    synset = _only(name.replace(" ", "_"))
    if (
        _NUMBERED.search(name)
        or synset is None
        or synset.lexname() not in _OF_TYPE.get(type_, set())
        or (type_ is Type.PERSON and " " not in name)
    ):
        return ""
    lived = _LIVED.search(synset.definition())
    if type_ is Type.PERSON and not lived:
        return ""
    gloss = " ".join(re.sub(r"\([^)]*\)", "", synset.definition()).partition(";")[0].split())
    gloss = _BESIDE_THE_POINT.sub("", gloss)
    gloss = re.sub(r"^United States (?=[a-z])", "American ", gloss)
    if type_ is Type.PLACE and _OF_ITS_PEOPLE.search(gloss):
        return ""
    if not 3 <= len(gloss.split()) <= MOST_WORDS or _NO_GLOSS.search(gloss) or _shares(name, gloss):
        return ""
    return gloss[:1].upper() + gloss[1:] + (f" ({lived[1]}–{lived[2]})" if lived else "")


def _shares(name: str, gloss: str) -> bool:
    """Whether the meaning only says the name again: "East Africa" is "in eastern Africa"."""
    return bool({word for word in name.lower().split() if len(word) > 3} & set(re.findall(r"\w+", gloss.lower())))


def _only(lemma: str) -> Any:
    """The one synset that has the lemma with these very capitals: "Morocco" is a kingdom, "morocco" a leather."""
    found = [synset for synset in language_data.wordnet().synsets(lemma, "n") if lemma in synset.lemma_names()]
    return found[0] if len(found) == 1 and lemma[:1].isupper() | lemma[3:4].isupper() else None
