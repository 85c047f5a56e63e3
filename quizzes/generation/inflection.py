"""English forms that rules have to make: do-support undone and done, "a" or "an"."""

import re
from functools import cache

from quizzes.generation import language_data
from quizzes.generation.lexicon import verb_base

_VOWEL_SOUND = re.compile(r"[aeiou]|ho(ur|nest|nou?r)|8|11\b|18\b", re.IGNORECASE)
_CONSONANT_SOUND = re.compile(r"(?i:uni([^nm]|$)|use|usu|eu|one|once)|U\.?[KNS]\b")


def a_or_an(following: str) -> str:
    return "an" if _VOWEL_SOUND.match(following) and not _CONSONANT_SOUND.match(following) else "a"


def third_person(base: str) -> str:
    """ "try" → "tries"."""
    if base in {"have", "be", "do", "go"}:
        return {"have": "has", "be": "is", "do": "does", "go": "goes"}[base]
    if re.search(r"([sxz]|[cs]h)$", base):
        return base + "es"
    return base[:-1] + "ies" if re.search(r"[^aeiou]y$", base) else base + "s"


def past(base: str) -> str | None:
    """The past of a regular verb; None for one that the dictionary lists as irregular."""
    if base in _irregular_bases():
        return None
    if base.endswith("e"):
        return base + "d"
    if re.search(r"[^aeiou]y$", base):
        return base[:-1] + "ied"
    return base + base[-1] + "ed" if re.fullmatch(r"[^aeiou]*[aeiou][bdgmnprt]", base) else base + "ed"


@cache
def _irregular_bases() -> frozenset[str]:
    exceptions = language_data.wordnet()._exception_map["v"]
    return frozenset(
        base for form, bases in exceptions.items() for base in bases if not form.endswith(("ing", "ied")) or form.endswith("ught")
    )


def do_support(verb: str, tag: str) -> tuple[str, str] | None:
    """A simple verb as a question asks with it: ("did", "shoot") for "shot"; None where its base form is not certain."""
    base = verb_base(verb)
    if tag == "VBD":
        return ("did", base) if base != verb.lower() or verb.lower() in SAME_IN_PAST else None
    if tag == "VBZ":
        return ("does", base) if base != verb.lower() else None
    return ("do", base) if base == verb.lower() else None


SAME_IN_PAST = frozenset("put cut set hit let cost hurt shut spread beat bet cast burst split quit".split())
