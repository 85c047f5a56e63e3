"""WordNet: the files that NLTK's reader wants, laid into the data folder from the first source that has them."""

import shutil
import tempfile
import warnings
from collections.abc import Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

from nltk.corpus.reader.wordnet import WordNetCorpusReader, WordNetError
from nltk.data import FileSystemPathPointer

from quizzes.generation.language_data.folder import CURE, MissingLanguageData, data_folder, laid_down, made, own_umask, read_by_nltk
from quizzes.generation.language_data.lemmas import Lemmas
from quizzes.generation.language_data.senses import Sense
from quizzes.generation.language_data.sorted_lines import LICENCE, SortedLines
from quizzes.generation.language_data.wordnet_sources import NEEDED, SOURCES, Source

EXCEPTIONS = tuple(f"{part}.exc" for part in ("adj", "adv", "noun", "verb"))
OPTIONAL = (*EXCEPTIONS, "cntlist.rev", "lexnames")
INSTALL = "Run `sudo apt-get install wordnet-base` (Debian, Ubuntu), or connect to the network, then `python -m quizzes setup`."

# The lexicographers' files in WordNet's own order, by part of speech (3 adjective, 4 adverb, 1 noun, 2 verb), as lexnames(5WN) gives them.
LEXNAMES = {
    3: "adj.all adj.pert",
    4: "adv.all",
    1: "noun.Tops noun.act noun.animal noun.artifact noun.attribute noun.body noun.cognition noun.communication noun.event noun.feeling "
    "noun.food noun.group noun.location noun.motive noun.object noun.person noun.phenomenon noun.plant noun.possession noun.process "
    "noun.quantity noun.relation noun.shape noun.state noun.substance noun.time",
    2: "verb.body verb.change verb.cognition verb.communication verb.competition verb.consumption verb.contact verb.creation verb.emotion "
    "verb.motion verb.perception verb.possession verb.social verb.stative verb.weather",
}
LAST_LEXNAME = (3, "adj.ppl")


def wordnet() -> Any:
    """NLTK's WordNet reader, safe to share between threads. Raises MissingLanguageData."""
    return _loaded(data_folder())


def prepare(sources: Sequence[Source] = SOURCES) -> str:
    """Lay down WordNet from the first source that has it, and say so; nothing where it is there. Raises MissingLanguageData."""
    target = _target(data_folder())
    if target.is_dir():
        return ""
    scratch = made(target.parent.parent)
    for source in sources:
        with own_umask(), tempfile.TemporaryDirectory(prefix=".fetching-", dir=scratch) as folder:
            found = source.look(Path(folder))
            if found:
                with suppress(MissingLanguageData):  # a damaged copy: the next source may have a whole one
                    return _lay_down(found, target, source.name)
    tried = ", ".join(source.name for source in sources)
    raise MissingLanguageData(f"WordNet is missing, and none of its sources has it ({tried}). {INSTALL}")


def _lay_down(found: Path, target: Path, source: str) -> str:
    with laid_down(target) as filling:
        for name in (*NEEDED, *OPTIONAL):
            if (found / name).is_file():
                shutil.copyfile(found / name, filling / name)
        if not (filling / "lexnames").exists():
            (filling / "lexnames").write_text(_lexnames(), encoding="ascii")
        without = [name for name in EXCEPTIONS if not (filling / name).exists()]
        for name in without:
            (filling / name).touch()  # an empty list loads; a missing one does not
        read_by_nltk(data_folder(), _read(filling).check)
    done = f"WordNet is set up in {target}, from {source}."
    return f"{done} {_warning(target)}" if without else done


def _warning(target: Path) -> str:
    return (
        "This copy lacks the irregular forms (geese, children, taught), so some questions will be missed: "
        f"for the full one run `sudo apt-get install wordnet-base`, remove {target} and run `python -m quizzes setup`."
    )


def _lexnames() -> str:
    named = [(part, name) for part, names in LEXNAMES.items() for name in names.split()] + [LAST_LEXNAME]
    return "".join(f"{number:02}\t{name}\t{part}\n" for number, (part, name) in enumerate(named))


def _target(folder: Path) -> Path:
    return folder / "corpora" / "wordnet"


class _WordNet(WordNetCorpusReader):  # type: ignore[misc]
    """NLTK's reader, without the map between versions, without reading everything first, and with an order.

    The map would read index.sense of a corpus called `wordnet`, which Debian's package lacks, and serves only other languages.
    NLTK reads the whole index before the first word, which takes a second and 60 MB, and seeks in shared files, where two
    threads of a server would read each other's lines; here every line is looked up where it lies. What a synset points to NLTK
    keeps in sets, so a city's first hypernym would be another one in the next process.
    """

    def map_wn(self, version: str = "wordnet") -> None:
        return None

    def _scan_satellites(self) -> None:
        """Nothing: which adjectives are satellites is said in their own lines."""

    def _load_exception_map(self) -> None:
        """As NLTK does, but each file at once: line by line its reader takes a hundred times as long."""
        for part, suffix in self._FILEMAP.items():
            with self.open(f"{suffix}.exc") as file:
                irregular = (line.split() for line in file.read().splitlines())
                self._exception_map[part] = {form: bases for form, *bases in irregular}
        self._exception_map["s"] = self._exception_map["a"]

    def _load_lemma_pos_offset_map(self) -> None:
        self._counts = self._lines("cntlist.rev") if Path(self.root, "cntlist.rev").is_file() else None
        self._data = {part: self._whole_lines(f"data.{suffix}") for part, suffix in self._FILEMAP.items()}
        indexes = [self._whole_lines(f"index.{suffix}") for suffix in self._FILEMAP.values()]
        self._lemma_pos_offset_map = Lemmas(indexes, self._data["a"])

    def _whole_lines(self, name: str) -> SortedLines:
        lines = self._lines(name)
        if not lines.line_at(0).startswith(LICENCE):
            raise WordNetError(f"{name} does not begin with WordNet's licence.")
        return lines

    def check(self) -> None:
        """Read the whole index once. Raises Unsorted where words would be missed."""
        self._lemma_pos_offset_map.check()

    def _lines(self, name: str) -> SortedLines:
        self.open(name).close()  # NLTK looks first whether others may change it
        return SortedLines(Path(self.root, name))

    def synset_from_pos_and_offset(self, pos: str, offset: int) -> Any:
        known = self._synset_offset_cache[pos]
        if offset not in known:
            known[offset] = self._synset_from_pos_and_line(pos, self._data["a" if pos == "s" else pos].line_at(offset))
        return known[offset]

    def _synset_from_pos_and_line(self, pos: str, data_file_line: str) -> Any:
        synset = super()._synset_from_pos_and_line(pos, data_file_line)
        for symbol, pointers in synset._pointers.items():
            synset._pointers[symbol] = sorted(pointers, key=lambda pointer: data_file_line.index(f" {pointer[1]:08} {pointer[0]} "))
        return synset

    def senses(self, word: str, part: str) -> list[Sense]:
        """What `synsets` gives for one part of speech ("n", "v", "a", "r"), in the same order, as lines that were not taken apart."""
        data, forms = self._data[part], self._morphy(word.lower(), part)
        return [Sense(data.line_at(place)) for form in forms for place in self._lemma_pos_offset_map[form].get(part, ())]

    def lexname(self, sense: Sense) -> str:
        """The lexicographers' file that the sense is in: "noun.person"."""
        return str(self._lexnames[sense.file])

    def writes(self, word: str) -> bool:
        """Whether some sense writes the word just so, capitals and all."""
        senses = self._lemma_pos_offset_map[word.lower()]
        return any(word in Sense(self._data[part].line_at(place)).words for part in senses.keys() - {"s"} for place in senses[part])

    def lemma_count(self, lemma: Any) -> int:
        line = self._counts.line_of(lemma.key()) if self._counts else ""
        return int(line.rpartition(" ")[2]) if line else 0


@cache
def _loaded(folder: Path) -> Any:
    if not _target(folder).is_dir():
        raise MissingLanguageData(f"WordNet is missing from {folder}. {CURE}")
    return _read(_target(folder))


def _read(files: Path) -> Any:
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="The multilingual functions")
        return read_by_nltk(data_folder(), lambda: _WordNet(FileSystemPathPointer(str(files)), None))
