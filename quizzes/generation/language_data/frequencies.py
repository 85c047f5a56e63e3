"""How often words are met: counts from film subtitles, which the package `pyspellchecker` carries. The package itself is never imported.

A word that people seldom say is a hard one for learners, however often newspapers print it. The package's list is one packed JSON,
which takes longer to read than an article to be asked about; at set-up it is laid out in sorted lines, in a folder named by the
hash of the list, so that another list, of another version, is never taken for it.
"""

import gzip
import hashlib
import json
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path

from quizzes.generation.language_data.folder import CURE, MissingLanguageData, data_folder, laid_down
from quizzes.generation.language_data.sorted_lines import SortedLines

LIST = Path("resources") / "en.json.gz"
INSTALL = "Run `python -m pip install -r requirements.txt`."
NAME = "counts.txt"
KEPT = 1 << 16
"""Words that are not looked up again."""


def how_often(word: str) -> int:
    """How often a word, written small, stands in 1.6 thousand million words of speech; nought if never. Raises MissingLanguageData."""
    return _counted(data_folder(), word)


def prepare() -> str:
    """Lay out the package's list, and say so; nothing where that was done. Raises MissingLanguageData."""
    target = _target(data_folder())
    if target.is_dir():
        return ""
    counts = json.loads(gzip.decompress(_list_of_package().read_bytes()))
    lines = sorted(f"{word} {count}\n".encode() for word, count in counts.items() if " " not in word)
    with laid_down(target) as filling:
        (filling / NAME).write_bytes(b"".join(lines))
    return f"The word counts are set up in {target}."


@lru_cache(KEPT)
def _counted(folder: Path, word: str) -> int:
    line = _lines(folder).line_of(word)
    return int(line.rpartition(" ")[2]) if line else 0


@cache
def _lines(folder: Path) -> SortedLines:
    file = _target(folder) / NAME
    if not file.is_file():
        raise MissingLanguageData(f"The word counts are missing from {folder}. {CURE}")
    return SortedLines(file)


def _target(folder: Path) -> Path:
    return folder / "frequencies" / hashlib.sha256(_list_of_package().read_bytes()).hexdigest()[:16]


def _list_of_package() -> Path:
    found = find_spec("spellchecker")
    for folder in (found and found.submodule_search_locations) or ():
        if (Path(folder) / LIST).is_file():
            return Path(folder) / LIST
    raise MissingLanguageData(f"The list of word counts is missing: the package `pyspellchecker` is not installed. {INSTALL}")
