"""First names, from the lists of the US Census that the package `names` carries. The package itself is never imported."""

from functools import cache
from importlib.util import find_spec
from pathlib import Path

from quizzes.generation.language_data.folder import MissingLanguageData

CURE = "Run `python -m pip install -r requirements.txt`."
ONE_SEX = 8
"""How many times commoner a name must be with one sex to tell it."""


@cache
def first_names() -> frozenset[str]:
    """All first names, written as in `Mary`. Raises MissingLanguageData."""
    return female_names() | male_names()


def female_names() -> frozenset[str]:
    return frozenset(_shares("dist.female.first"))


def male_names() -> frozenset[str]:
    return frozenset(_shares("dist.male.first"))


@cache
def mostly(name: str) -> str:
    """ "male" or "female" where nearly all who bear the first name are; "" where it is unknown or borne by both."""
    male, female = _shares("dist.male.first").get(name, 0.0), _shares("dist.female.first").get(name, 0.0)
    if male > ONE_SEX * female:
        return "male"
    return "female" if female > ONE_SEX * male else ""


def prepare() -> str:
    """Nothing to set up: only see that the lists are there. Raises MissingLanguageData."""
    first_names()
    return ""


@cache
def _shares(file: str) -> dict[str, float]:
    """First name → how many in a hundred of that sex bear it."""
    lines = (line.split() for line in _list_of_package(file).read_text(encoding="ascii").splitlines())
    return {line[0].title(): float(line[1]) for line in lines if line}


def _list_of_package(file: str) -> Path:
    found = find_spec("names")
    for folder in (found and found.submodule_search_locations) or ():
        if (Path(folder) / file).is_file():
            return Path(folder) / file
    raise MissingLanguageData(f"The list of first names is missing: the package `names` is not installed. {CURE}")
