"""The language data: set up once, from whatever source there is, and never trusted blindly."""

import os
import stat
import subprocess
import sys
import threading
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from quizzes.generation import language_data
from quizzes.generation.language_data import MissingLanguageData, dictionary, tagger_weights
from quizzes.generation.language_data.wordnet_sources import NEEDED, Source, nltk_copy, system_package

OTHERS_MAY_WRITE = stat.S_IWGRP | stat.S_IWOTH


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty place for the language data."""
    folder = tmp_path / "data"
    monkeypatch.setenv("QUIRE_DATA", str(folder))
    return folder


@pytest.fixture
def careless_umask() -> Iterator[None]:
    """Ubuntu's usual one, under which everything that is made may be changed by the group."""
    before = os.umask(0o002)
    yield
    os.umask(before)


def small_wordnet(folder: Path, *more: str) -> Path:
    """A WordNet without a word, but whole: NLTK reads it."""
    folder.mkdir(parents=True)
    for name in (*NEEDED, *more):
        (folder / name).write_text(f"  1 the licence that opens {name}\n")
    return folder


def source(name: str, folder: Path | None) -> Source:
    return Source(name, lambda scratch: folder)


def modes(folder: Path) -> dict[str, int]:
    return {str(path): path.stat().st_mode for path in [folder, *folder.rglob("*")]}


def test_it_works() -> None:
    assert language_data.tagger().tag(["Mary", "sings", "."])[0] == ("Mary", "NNP")
    assert language_data.wordnet().morphy("geese") == "goose"
    assert {"Mary", "Robert"} <= language_data.first_names()


def test_it_knows_how_a_word_is_written() -> None:
    known = language_data.wordnet()
    written = {word for word in ("dog", "Dog", "moscow", "Moscow", "galore", "well-known", "geese", "") if known.writes(word)}
    assert written == {"dog", "Moscow", "galore", "well-known"}
    assert all(known.writes(name) for synset in known.synsets("bank") for name in synset.lemma_names())


# setting up


@pytest.mark.slow
def test_it_sets_up_what_is_missing_and_says_so(data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = small_wordnet(tmp_path / "wordnet", "noun.exc", "verb.exc", "adj.exc", "adv.exc")
    monkeypatch.setattr(language_data, "STEPS", (tagger_weights.prepare, lambda: dictionary.prepare([source("a friend", found)])))
    said: list[str] = []
    assert language_data.prepare(said.append)
    assert len(said) == 2
    assert str(data) in said[0]
    assert "a friend" in said[1]


@pytest.mark.slow
def test_it_repeats_nothing_when_run_again(data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = small_wordnet(tmp_path / "wordnet")
    monkeypatch.setattr(language_data, "STEPS", (tagger_weights.prepare, lambda: dictionary.prepare([source("a friend", found)])))
    language_data.prepare(lambda said: None)
    before = {path: path.stat().st_mtime_ns for path in data.rglob("*")}
    said: list[str] = []
    assert language_data.prepare(said.append)
    assert said == [f"The language data is complete in {data}."]
    assert {path: path.stat().st_mtime_ns for path in data.rglob("*")} == before


@pytest.mark.slow
def test_it_lets_nobody_else_write_whatever_the_umask(data: Path, tmp_path: Path, careless_umask: None) -> None:
    found = small_wordnet(tmp_path / "wordnet")
    assert found.stat().st_mode & OTHERS_MAY_WRITE
    tagger_weights.prepare()
    dictionary.prepare([source("a friend", found)])
    assert [path for path, mode in modes(data).items() if mode & OTHERS_MAY_WRITE] == []
    assert language_data.tagger().tag(["Mary"]) == [("Mary", "NNP")]


def test_it_mends_the_modes_of_data_that_was_copied_carelessly(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(language_data, "STEPS", ())
    (data / "corpora").mkdir(parents=True)
    (data / "corpora" / "a-list").touch()
    for path in (data, data / "corpora", data / "corpora" / "a-list"):
        path.chmod(path.stat().st_mode | OTHERS_MAY_WRITE)
    language_data.prepare(lambda said: None)
    assert [path for path, mode in modes(data).items() if mode & OTHERS_MAY_WRITE] == []


def test_it_says_every_problem_and_goes_on(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails() -> str:
        raise MissingLanguageData("No such luck. Try again.")

    monkeypatch.setattr(language_data, "STEPS", (fails, lambda: "This went well.", lambda: ""))
    said: list[str] = []
    assert not language_data.prepare(said.append)
    assert said == ["No such luck. Try again.", "This went well."]


def test_it_does_not_call_it_complete_when_a_step_failed(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def cannot_write() -> str:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(language_data, "STEPS", (cannot_write, lambda: ""))
    said: list[str] = []
    assert not language_data.prepare(said.append)
    assert said == [f"The language data cannot be kept in {data} (Permission denied). Set QUIRE_DATA to a folder that you may write to."]


def test_it_leaves_no_half_folder_behind(data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = small_wordnet(tmp_path / "wordnet")
    monkeypatch.setattr(dictionary, "_lexnames", lambda: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        dictionary.prepare([source("a friend", found)])
    assert [path for path in data.rglob("*") if path.is_file()] == []
    assert not (data / "corpora" / "wordnet").exists()


# where WordNet comes from


def test_it_takes_the_first_source_that_has_it(data: Path, tmp_path: Path) -> None:
    first, second = small_wordnet(tmp_path / "first", "cntlist.rev"), small_wordnet(tmp_path / "second")
    done = dictionary.prepare([source("nobody", None), source("the first", first), source("the second", second)])
    assert "from the first." in done
    assert (data / "corpora" / "wordnet" / "cntlist.rev").exists()


def test_it_passes_over_a_damaged_source(data: Path, tmp_path: Path) -> None:
    def packed_badly(scratch: Path) -> Path:
        raise zipfile.BadZipFile

    damaged = small_wordnet(tmp_path / "damaged")
    (damaged / "index.noun").write_text("rubbish\n")
    sources = [
        Source("a bad zip", packed_badly),
        source("a damaged one", damaged),
        source("a whole one", small_wordnet(tmp_path / "whole")),
    ]
    assert "from a whole one." in dictionary.prepare(sources)


def test_it_passes_over_a_copy_in_which_words_would_be_missed(data: Path, tmp_path: Path) -> None:
    jumbled = small_wordnet(tmp_path / "jumbled")
    (jumbled / "index.noun").write_text("  1 the licence\nzebra n 1 0 1 0 00000012\nant n 1 0 1 0 00000012\n")
    sources = [source("a jumbled one", jumbled), source("a whole one", small_wordnet(tmp_path / "whole"))]
    assert "from a whole one." in dictionary.prepare(sources)


def test_it_names_all_sources_and_the_cure_when_none_has_it(data: Path) -> None:
    with pytest.raises(MissingLanguageData, match=r"this one, that one.*apt-get install wordnet-base.*python -m quizzes setup"):
        dictionary.prepare([source("this one", None), source("that one", None)])


def test_it_finds_the_folder_of_nltk(tmp_path: Path) -> None:
    copy = small_wordnet(tmp_path / "nltk_data" / "corpora" / "wordnet")
    assert nltk_copy(tmp_path, [str(tmp_path / "nowhere"), str(tmp_path / "nltk_data")]) == copy


def test_it_unpacks_the_zip_of_nltk_and_nothing_outside_it(tmp_path: Path) -> None:
    corpora = tmp_path / "nltk_data" / "corpora"
    corpora.mkdir(parents=True)
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    with zipfile.ZipFile(corpora / "wordnet.zip", "w") as packed:
        for name in NEEDED:
            packed.writestr(f"wordnet/{name}", f"  1 the licence that opens {name}\n")
        packed.writestr("../../escaped.exc", "")
        packed.writestr("wordnet/something.else", "")
    assert nltk_copy(scratch, [str(tmp_path / "nltk_data")]) == scratch
    assert {path.name for path in scratch.iterdir()} == {*NEEDED, "escaped.exc"}


def test_it_finds_the_system_package(tmp_path: Path) -> None:
    copy = small_wordnet(tmp_path / "usr" / "share" / "wordnet")
    assert system_package(tmp_path, [str(tmp_path / "nowhere"), str(copy)]) == copy


def test_it_passes_over_a_copy_with_files_missing(tmp_path: Path) -> None:
    copy = small_wordnet(tmp_path / "wordnet")
    (copy / "data.noun").unlink()
    assert system_package(tmp_path, [str(copy)]) is None


def test_it_says_when_irregular_forms_are_missing(data: Path, tmp_path: Path) -> None:
    done = dictionary.prepare([source("a friend", small_wordnet(tmp_path / "wordnet"))])
    assert "irregular forms" in done
    assert (data / "corpora" / "wordnet" / "noun.exc").read_text() == ""


@pytest.mark.slow
def test_it_writes_the_lexicographers_names_that_a_source_lacks(data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = dictionary.prepare([source("here", whole_wordnet(monkeypatch))])
    assert "irregular forms" not in whole
    names = (data / "corpora" / "wordnet" / "lexnames").read_text().splitlines()
    assert (names[0], names[18], names[44]) == ("00\tadj.all\t3", "18\tnoun.person\t1", "44\tadj.ppl\t3")
    assert language_data.wordnet().synset("teacher.n.01").lexname() == "noun.person"


def whole_wordnet(monkeypatch: pytest.MonkeyPatch) -> Path:
    with monkeypatch.context() as outside:
        outside.delenv("QUIRE_DATA")
        return language_data.data_folder() / "corpora" / "wordnet"


# the loaders


def test_it_says_the_cure_when_the_data_is_missing(data: Path) -> None:
    for load in (language_data.tagger, language_data.wordnet):
        with pytest.raises(MissingLanguageData, match=r"missing from .*python -m quizzes setup"):
            load()


def test_it_says_the_cure_when_the_data_is_damaged(data: Path, tmp_path: Path) -> None:
    dictionary.prepare([source("a friend", small_wordnet(tmp_path / "wordnet"))])
    (data / "corpora" / "wordnet" / "index.noun").write_text("rubbish\n")
    with pytest.raises(MissingLanguageData, match=r"damaged.*python -m quizzes setup"):
        language_data.wordnet()


def test_it_shares_wordnet_between_threads() -> None:
    wordnet = language_data.wordnet()
    wrong: list[Exception] = []

    def look_up(words: list[str]) -> None:
        try:
            for word in words:
                for synset in wordnet.synsets(word):
                    [hypernym.name() for hypernym in synset.hypernyms()]
        except Exception as problem:  # whatever two readers of one file make of each other's lines
            wrong.append(problem)

    words = ["river", "teach", "bright", "music", "bank", "run", "light", "table", "plant", "glass", "stone", "paper"]
    threads = [threading.Thread(target=look_up, args=(words[n:] + words[:n],)) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


@pytest.mark.slow
def test_it_finds_every_word_of_wordnet_with_all_its_senses() -> None:
    lemmas = language_data.wordnet()._lemma_pos_offset_map
    for index in (language_data.data_folder() / "corpora" / "wordnet").glob("index.*"):
        lines = [line.split() for line in index.read_text(encoding="utf-8").splitlines() if not line.startswith(" ")]
        assert len(lines) > 4000
        assert [word for word, part, number, *rest in lines if list(lemmas[word][part]) != list(map(int, rest[-int(number) :]))] == []


def test_it_knows_no_word_that_wordnet_lacks() -> None:
    lemmas = language_data.wordnet()._lemma_pos_offset_map
    assert not any(word in lemmas for word in ("", "zzzz", "dog ", "This", "\ud800", "~"))
    assert language_data.wordnet().synsets("zzzz") == []


def test_it_tells_satellites_from_other_adjectives() -> None:
    assert [synset.pos() for synset in language_data.wordnet().synsets("lukewarm", "s")] == ["s", "s"]
    assert len(language_data.wordnet().synsets("hot", "a")) > len(language_data.wordnet().synsets("hot", "s")) > 5


def test_it_counts_how_often_a_word_was_met() -> None:
    assert language_data.wordnet().synset("dog.n.01").lemmas()[0].count() == 42
    assert language_data.wordnet().synset("dog.n.01").lemmas()[1].count() == 0


@pytest.mark.slow
def test_it_gives_what_a_synset_points_to_in_one_order() -> None:
    asked = "wordnet().synset('aberdeen.n.01').instance_hypernyms(), wordnet().synset('dog.n.01').hyponyms()"
    program = f"from quizzes.generation.language_data import wordnet; print({asked})"
    here = str(Path(__file__).resolve().parents[2])
    orders = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": here},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3", "4")
    }
    assert len(orders) == 1


def test_it_knows_women_and_men_by_first_name() -> None:
    assert "Mary" in language_data.female_names()
    assert "Robert" in language_data.male_names()
    assert "Monday" not in language_data.first_names()
