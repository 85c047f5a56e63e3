"""The part-of-speech tagger: weights from the textblob-aptagger package, kept as the three JSON files that NLTK reads.

The package's weights are a pickle, which could run anything when it is loaded. So it is read once, at set-up, only when its
hash is the known one, and by an unpickler that can make nothing but plain values. Neither that package nor
textblob is ever imported.
"""

import hashlib
import io
import json
import pickle
from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from nltk.data import FileSystemPathPointer, open_datafile
from nltk.tag.perceptron import PerceptronTagger

from quizzes.generation.language_data.folder import CURE, MissingLanguageData, data_folder, laid_down, read_by_nltk

PACKAGE, VERSION, PICKLE = "textblob_aptagger", "0.2.0", "trontagger-0.1.0.pickle"
SHA256 = "1109164b3d28dce58f96b763128bab2fd8754c3921fd3330de2724ac6d1ada7c"
NAME = "averaged_perceptron_tagger_eng"
REINSTALL = f"Run `python -m pip install --force-reinstall --no-deps textblob-aptagger=={VERSION}`, then `python -m quizzes setup`."


def tagger() -> Any:
    """NLTK's perceptron tagger: `.tag(words)` gives (word, Penn Treebank tag) pairs. Raises MissingLanguageData."""
    return _loaded(data_folder())


def prepare() -> str:
    """Write NLTK's three files, and say so; nothing where they are there. Raises MissingLanguageData."""
    target = _target(data_folder())
    if target.is_dir():
        return ""
    weights, known_words, tags = read_weights(_pickle_of_package())
    with laid_down(target) as filling:
        for name, content in (
            ("weights", a_line_each(weights)),
            ("tagdict", json.dumps(known_words)),
            ("classes", json.dumps(sorted(tags))),
        ):
            (filling / f"{NAME}.{name}.json").write_text(content, encoding="utf-8")
    return f"The tagger's weights are set up in {target}."


def read_weights(file: Path, sha256: str = SHA256) -> tuple[Any, Any, Any]:
    """Weights by feature and tag, tags of the words that have one only, all tags. Refuses any file but the known one."""
    content = file.read_bytes()
    if hashlib.sha256(content).hexdigest() != sha256:
        raise MissingLanguageData(f"The tagger's weights in {file} are not the ones that Quire knows, so they were not read. {REINSTALL}")
    weights, known_words, tags = _Plain(io.BytesIO(content)).load()
    return weights, known_words, tags


class Weights(dict[str, Any]):
    """Feature → tag → weight, read when it is first asked for: a text needs few of them, and to read all takes half a second."""

    def __init__(self, content: str) -> None:
        """`content` is JSON with a line for each feature. Raises ValueError for anything else."""
        lines = (line.split(_THEN, 1) for line in content.split(_LINE)[1:])
        super().__init__((json.loads(f'"{feature}"') if "\\" in feature else feature, weights) for feature, weights in lines)

    def __getitem__(self, feature: str) -> Any:
        weights = super().__getitem__(feature)
        if isinstance(weights, str):
            self[feature] = weights = json.loads("{" + weights.rstrip("\n,}") + "}")
        return weights


_LINE, _THEN = '\n"', '": {'


def a_line_each(weights: Mapping[str, object]) -> str:
    """The JSON that NLTK reads as well, which `Weights` can take apart."""
    return "{\n" + ",\n".join(f"{json.dumps(feature)}: {json.dumps(by_tag)}" for feature, by_tag in weights.items()) + "\n}"


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


@cache
def _loaded(folder: Path) -> Any:
    if not _target(folder).is_dir():
        raise MissingLanguageData(f"The tagger's weights are missing from {folder}. {CURE}")
    return read_by_nltk(folder, lambda: _read(_target(folder)))


def _read(files: Path) -> Any:
    def content(name: str) -> str:
        with open_datafile(FileSystemPathPointer(str(files)), f"{NAME}.{name}.json", encoding=None) as file:
            return str(file.read(), "utf-8")

    weights, known_words, tags = content("weights"), json.loads(content("tagdict")), json.loads(content("classes"))
    read = Weights if "\n" in weights else json.loads  # all in one line: NLTK's own file, or an earlier set-up's
    return PerceptronTagger.decode_json_obj((read(weights), known_words, tags))
