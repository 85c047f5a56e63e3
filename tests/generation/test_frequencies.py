"""How often words are met: the package's list, laid out at set-up so that a word is found without reading the others."""

import gzip
import json
from pathlib import Path

import pytest

from quizzes.generation.language_data import MissingLanguageData, frequencies, how_often


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A list of three words, and an empty place for the language data."""
    file = tmp_path / "en.json.gz"
    file.write_bytes(gzip.compress(json.dumps({"tea": 70, "café": 5, "tea-time": 2}).encode()))
    monkeypatch.setattr(frequencies, "_list_of_package", lambda: file)
    monkeypatch.setenv("QUIRE_DATA", str(tmp_path / "data"))
    return file


def test_it_works() -> None:
    assert how_often("the") > how_often("river") > how_often("estuary") > how_often("zzzz") == 0


def test_it_finds_every_word_of_the_list_and_no_other(package: Path) -> None:
    assert "are set up" in frequencies.prepare()
    assert [how_often(word) for word in ("tea", "café", "tea-time", "te", "teas", "tea ", "")] == [70, 5, 2, 0, 0, 0, 0]


def test_it_lays_the_list_out_once(package: Path) -> None:
    frequencies.prepare()
    assert frequencies.prepare() == ""


def test_it_takes_no_other_list_for_this_one(package: Path) -> None:
    frequencies.prepare()
    package.write_bytes(gzip.compress(json.dumps({"tea": 80}).encode()))
    with pytest.raises(MissingLanguageData, match=r"missing from .*python -m quizzes setup"):
        how_often("tea")
    frequencies.prepare()
    assert how_often("tea") == 80
