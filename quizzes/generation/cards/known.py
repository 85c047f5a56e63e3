"""What the dictionary knows of people of the past and of bodies. What it says of the living is of 2006, and is left."""

import re
from functools import cache
from typing import Any

from quizzes.generation import language_data

_LIVED = re.compile(r"\((\d{3,4})-(\d{3,4})\)$")
_NO_GLOSS = re.compile(r"`|^(elected|born|also)\b")
_BESIDE_THE_POINT = re.compile(r",? with an? .*")
_NUMBERED = re.compile(r" [IVX]+$")
"""Kings and popes of one name and number there are in several countries."""
MOST_WORDS = 28


@cache
def person_known_as(name: str) -> str:
    """ "Scottish philosopher whose … (1711–1776)": who the person was; empty for names of several and of the living."""
    synset = _only(name.replace(" ", "_"))
    if _NUMBERED.search(name) or " " not in name or synset is None or synset.lexname() != "noun.person":
        return ""
    lived = _LIVED.search(synset.definition())
    gloss = _gloss(synset) if lived else ""
    return f"{gloss} ({lived[1]}–{lived[2]})" if lived and gloss else ""


@cache
def body_known_as(name: str) -> str:
    """ "A fundamentalist Islamic militia": what the body is; empty for names of several."""
    synset = _only(name.replace(" ", "_"))
    return _gloss(synset) if synset is not None and synset.lexname() == "noun.group" else ""


def _gloss(synset: Any) -> str:
    """The first part of the dictionary's meaning, with a capital; empty where it is too long, or about something else."""
    gloss = " ".join(re.sub(r"\([^)]*\)", "", synset.definition()).partition(";")[0].split())
    gloss = _BESIDE_THE_POINT.sub("", gloss)
    gloss = re.sub(r"^United States (?=[a-z])", "American ", gloss)
    fits = 3 <= len(gloss.split()) <= MOST_WORDS and not _NO_GLOSS.search(gloss)
    return gloss[:1].upper() + gloss[1:] if fits else ""


def _only(lemma: str) -> Any:
    """The one synset that has the lemma with these very capitals."""
    found = [synset for synset in language_data.wordnet().synsets(lemma, "n") if lemma in synset.lemma_names()]
    return found[0] if len(found) == 1 and lemma[:1].isupper() | lemma[3:4].isupper() else None
