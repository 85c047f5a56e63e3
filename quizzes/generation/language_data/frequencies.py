"""How often words are met: counts from film subtitles, which the package `pyspellchecker` carries. The package itself is never imported.

A word that people seldom say is a hard one for learners, however often newspapers print it.
"""

import gzip
import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from quizzes.generation.language_data.folder import MissingLanguageData

LIST = Path("resources") / "en.json.gz"
CURE = "Run `python -m pip install -r requirements.txt`."


def how_often(word: str) -> int:
    """How often a word, written small, stands in 1.6 thousand million words of speech; nought if never. Raises MissingLanguageData."""
    return _counts().get(word, 0)


def prepare() -> str:
    """Nothing to set up: only see that the list is there. Raises MissingLanguageData."""
    _list_of_package()
    return ""


@cache
def _counts() -> dict[str, int]:
    with gzip.open(_list_of_package(), "rt", encoding="utf-8") as packed:
        counts: dict[str, int] = json.load(packed)
    return counts


def _list_of_package() -> Path:
    found = find_spec("spellchecker")
    for folder in (found and found.submodule_search_locations) or ():
        if (Path(folder) / LIST).is_file():
            return Path(folder) / LIST
    raise MissingLanguageData(f"The list of word counts is missing: the package `pyspellchecker` is not installed. {CURE}")
