"""The part-of-speech tagger: weights from the textblob-aptagger package, kept as the three JSON files that NLTK reads.

The package's weights are a pickle, which could run anything when it is loaded. So it is read once, at set-up, only when its
hash is the known one, and by an unpickler that can make nothing but plain values. Neither that package nor
textblob is ever imported.
"""

import hashlib
import io
import json
import os
import pickle
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from nltk.data import FileSystemPathPointer, open_datafile
from nltk.tag.perceptron import PerceptronTagger

from quizzes.generation.language_data.folder import CURE, MissingLanguageData, data_folder, laid_down, own_umask, read_by_nltk
from quizzes.generation.language_data.sorted_lines import SortedLines

PACKAGE, VERSION, PICKLE = "textblob_aptagger", "0.2.0", "trontagger-0.1.0.pickle"
SHA256 = "1109164b3d28dce58f96b763128bab2fd8754c3921fd3330de2724ac6d1ada7c"
NAME = "averaged_perceptron_tagger_eng"
REINSTALL = f"Run `python -m pip install --force-reinstall --no-deps textblob-aptagger=={VERSION}`, then `python -m quizzes setup`."


def tagger() -> Any:
    """NLTK's perceptron tagger: `.tag(words)` gives (word, Penn Treebank tag) pairs. Raises MissingLanguageData."""
    return _loaded(data_folder())


def prepare() -> str:
    """Write NLTK's three files, the weights in sorted lines, and say so; nothing where they are there. Raises MissingLanguageData."""
    target = _target(data_folder())
    if not target.is_dir():
        weights, known_words, tags = read_weights(_pickle_of_package())
        _write(target, {"weights": sorted_lines(weights), "tagdict": json.dumps(known_words), "classes": json.dumps(sorted(tags))})
        return f"The tagger's weights are set up in {target}."
    if not _is_sorted(target):
        _sort(target)
        return f"The tagger's weights are sorted in {target}."
    return ""


def _write(target: Path, files: Mapping[str, str]) -> None:
    with laid_down(target) as filling:
        for name, content in files.items():
            (filling / _file(name)).write_text(content, encoding="utf-8")


def _sort(target: Path) -> None:
    """Lay out anew what NLTK wrote, or an earlier set-up."""
    file = target / _file("weights")
    beside = file.with_name(f".{file.name}.{os.getpid()}")
    with own_umask():
        beside.write_text(sorted_lines(json.loads(file.read_text(encoding="utf-8"))), encoding="utf-8")
    beside.replace(file)


def read_weights(file: Path, sha256: str = SHA256) -> tuple[Any, Any, Any]:
    """Weights by feature and tag, tags of the words that have one only, all tags. Refuses any file but the known one."""
    content = file.read_bytes()
    if hashlib.sha256(content).hexdigest() != sha256:
        raise MissingLanguageData(f"The tagger's weights in {file} are not the ones that Quire knows, so they were not read. {REINSTALL}")
    weights, known_words, tags = _Plain(io.BytesIO(content)).load()
    return weights, known_words, tags


class Weights:
    """Feature → tag → weight, looked up where it lies: a text needs few of them, and to read all takes half a second."""

    def __init__(self, file: Path) -> None:
        self._lines = SortedLines(file, after=_THEN)
        self._known = lru_cache(KEPT)(self._looked_up)

    def __contains__(self, feature: str) -> bool:
        return bool(self._known(feature))

    def __getitem__(self, feature: str) -> Mapping[str, float]:
        return self._known(feature)

    def _looked_up(self, feature: str) -> Mapping[str, float]:
        line = self._lines.line_of(written := json.dumps(feature))
        weights: Mapping[str, float] = _DECODER.raw_decode(line, len(written) + len(": "))[0] if line else {}
        return weights


KEPT = 1 << 16
"""Features that are not looked up again, those included that have no weights."""
_DECODER, _THEN, _OPENED = json.JSONDecoder(), b": {", " {\n"


def sorted_lines(weights: Mapping[str, object]) -> str:
    """The JSON that NLTK reads as well, in which `Weights` can look up: a sorted line for each feature, and a first one before them."""
    return _OPENED + ",\n".join(sorted(f"{json.dumps(feature)}: {json.dumps(by_tag)}" for feature, by_tag in weights.items())) + "}\n"


class _Plain(pickle.Unpickler):
    """Makes plain values (dictionaries, texts, numbers) and sets, and nothing else."""

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) == ("__builtin__", "set"):
            return set
        raise pickle.UnpicklingError(f"{module}.{name} has no place among a tagger's weights.")


def _pickle_of_package() -> Path:
    found = find_spec(PACKAGE)
    for folder in (found and found.submodule_search_locations) or ():
        if (Path(folder) / PICKLE).is_file():
            return Path(folder) / PICKLE
    raise MissingLanguageData(f"The tagger's weights are missing: the package textblob-aptagger is not installed. {REINSTALL}")


def _target(folder: Path) -> Path:
    return folder / "taggers" / NAME


def _file(name: str) -> str:
    return f"{NAME}.{name}.json"


def _is_sorted(files: Path) -> bool:
    with (files / _file("weights")).open(encoding="utf-8") as file:
        return file.read(len(_OPENED)) == _OPENED


@cache
def _loaded(folder: Path) -> Any:
    if not _target(folder).is_dir():
        raise MissingLanguageData(f"The tagger's weights are missing from {folder}. {CURE}")
    return read_by_nltk(folder, lambda: _read(_target(folder)))


def _read(files: Path) -> Any:
    def content(name: str) -> Any:
        with open_datafile(FileSystemPathPointer(str(files)), _file(name), encoding=None) as file:
            return json.load(file)

    if _is_sorted(files):
        open_datafile(FileSystemPathPointer(str(files)), _file("weights"), encoding=None).close()  # NLTK looks whether others may change it
        return PerceptronTagger.decode_json_obj((Weights(files / _file("weights")), content("tagdict"), content("classes")))
    return PerceptronTagger.decode_json_obj((content("weights"), content("tagdict"), content("classes")))
