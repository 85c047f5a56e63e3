"""Short forms of names: a surname for its person, letters for their words."""

import re
from collections import defaultdict
from collections.abc import Sequence

from quizzes.generation import language_data
from quizzes.generation.sentences import Token
from quizzes.generation.words import ORGANISATION_NOUNS, PLACE_NOUNS

ACRONYM = re.compile(r"(?:[A-Z]\.?){2,6}s?$")


def full_forms(texts: Sequence[str]) -> dict[str, str]:
    """Short form → the one longer form that it can stand for: a surname for its person, letters for their words."""
    ending: dict[str, list[str]] = defaultdict(list)
    beginning: dict[str, list[str]] = defaultdict(list)
    lettered: dict[str, list[str]] = defaultdict(list)
    for name in sorted({text for text in texts if " " in text}, key=lambda text: (len(text), text)):
        lettered[_initials(name)].append(name)
        if _is_person_like(name):
            ending[name.split()[-1]].append(name)
            beginning[name.split()[0]].append(name)
    full: dict[str, str] = {}
    for text in dict.fromkeys(texts):
        letters = lettered.get(text.replace(".", ""), []) if ACRONYM.match(text) else []
        starts = beginning.get(text, []) if text in language_data.first_names() else []
        for choices in (ending.get(text, []), letters, starts):
            if len(choices) == 1:
                full[text] = choices[0]
                break
    return full


def begins_a_person(tokens: Sequence[Token]) -> bool:
    """Whether a body's name ends with the first of three words and a person's begins: "the Harbour Party | Ann Lee"."""
    if len(tokens) < 3:
        return False
    body, first, last = tokens
    return body.text in ORGANISATION_NOUNS and first.text in language_data.first_names() and last.tag.startswith("NNP")


def _is_person_like(name: str) -> bool:
    words = name.split()
    return 2 <= len(words) <= 4 and not any(word in ORGANISATION_NOUNS or word in PLACE_NOUNS for word in words)


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isupper())
