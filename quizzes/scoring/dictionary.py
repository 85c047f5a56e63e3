"""Which words are real ones, so that none of them is taken for a slip of another.

Read from WordNet's own files as plain text: nothing of NLTK is loaded where students are served.
"""

from collections.abc import Callable
from functools import cache
from pathlib import Path

PARTS = ("noun", "verb", "adj", "adv")
LITTLE = frozenset(  # WordNet holds what has a meaning of its own, and none of these
    "about above after again against along also although among and another any anybody anyone anything around because been before behind "
    "below beneath beside between beyond both cannot could does down during each either else even ever every everybody everyone "
    "everything except from hers herself himself into itself just less like many might mine more most much must myself near neither "
    "never nobody none nothing once only onto other ought ours ourselves over quite rather same shall should since some somebody someone "
    "something such than that their theirs them themselves then there these they this those though through throughout till toward "
    "towards under underneath unless until upon very were what whatever when whenever where wherever whether which while whom whose with "
    "within without would your yours yourself".split()
)
ENDINGS = (("ies", "y"), ("ied", "y"), ("es", ""), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"), ("s", ""), ("er", ""), ("est", ""))


def word_teller(folder: Path) -> Callable[[str], bool] | None:
    """Tells whether a word, in lower case, is a real one; None where there is no WordNet in the folder."""
    words = _words(folder)
    if not words:
        return None
    return lambda word: word in words or any(_stem(word, ending, instead) in words for ending, instead in ENDINGS)


@cache
def _words(folder: Path) -> frozenset[str]:
    files = [file for part in PARTS for file in (folder / f"index.{part}", folder / f"{part}.exc") if file.exists()]
    found = {line.partition(" ")[0] for file in files for line in file.read_text(encoding="utf-8").splitlines()}
    return LITTLE | found - {""} if found else frozenset()


def _stem(word: str, ending: str, instead: str) -> str:
    return word.removesuffix(ending) + instead if word.endswith(ending) else ""
