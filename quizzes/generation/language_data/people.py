"""First names, from the lists of the US Census that the package `names` carries. The package itself is never imported."""

from functools import cache
from importlib.util import find_spec
from pathlib import Path

from quizzes.generation.language_data.folder import MissingLanguageData

CURE = "Run `python -m pip install -r requirements.txt`."


def first_names() -> frozenset[str]:
    """All first names, written as in `Mary`. Raises MissingLanguageData."""
    return female_names() | male_names()


@cache
def female_names() -> frozenset[str]:
    return _names("dist.female.first")


@cache
def male_names() -> frozenset[str]:
    return _names("dist.male.first")


def prepare() -> str:
    """Nothing to set up: only see that the lists are there. Raises MissingLanguageData."""
    first_names()
    return ""


def _names(file: str) -> frozenset[str]:
    lines = _list_of_package(file).read_text(encoding="ascii").splitlines()
    return frozenset(line.split()[0].title() for line in lines if line.strip())


def _list_of_package(file: str) -> Path:
    found = find_spec("names")
    for folder in (found and found.submodule_search_locations) or ():
        if (Path(folder) / file).is_file():
            return Path(folder) / file
    raise MissingLanguageData(f"The list of first names is missing: the package `names` is not installed. {CURE}")
