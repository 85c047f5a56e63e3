"""The tagger's weights: read from the package only when they are the known ones, and afterwards one by one."""

import hashlib
import json
import os
import pickle
from pathlib import Path

import pytest

from quizzes.generation import language_data
from quizzes.generation.language_data import MissingLanguageData, tagger_weights


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty place for the language data."""
    folder = tmp_path / "data"
    monkeypatch.setenv("QUIRE_DATA", str(folder))
    return folder


def test_it_works() -> None:
    assert language_data.tagger().tag(["Mary", "sings", "."])[0] == ("Mary", "NNP")


def test_it_refuses_weights_that_are_not_the_known_ones(tmp_path: Path) -> None:
    tampered = tmp_path / "weights.pickle"
    tampered.write_bytes(pickle.dumps(({}, {}, set())))
    with pytest.raises(MissingLanguageData, match=r"not the ones that Quire knows.*force-reinstall"):
        tagger_weights.read_weights(tampered)


def test_it_makes_nothing_but_plain_values_even_of_known_weights(tmp_path: Path) -> None:
    class Runs:
        def __reduce__(self) -> tuple[object, ...]:
            return (os.mkdir, (str(tmp_path / "ran"),))

    hostile = tmp_path / "weights.pickle"
    hostile.write_bytes(pickle.dumps(Runs()))
    with pytest.raises(pickle.UnpicklingError, match="has no place"):
        tagger_weights.read_weights(hostile, sha256=hashlib.sha256(hostile.read_bytes()).hexdigest())
    assert not (tmp_path / "ran").exists()


def test_it_looks_the_weights_up_one_by_one_as_nltk_reads_all(tmp_path: Path) -> None:
    weights = {
        "suffix s": {"NNS": 1.5, "VBZ": -0.25},
        "suffix": {"NN": 3.0},
        'word "': {"``": 2.0},
        "word \\n": {"NN": 1e-05},
        "word café": {"NN": 0.0},
    }
    (tmp_path / "weights.json").write_text(tagger_weights.sorted_lines(weights))
    assert json.loads((tmp_path / "weights.json").read_text()) == weights
    read = tagger_weights.Weights(tmp_path / "weights.json")
    assert {feature: read[feature] for feature in weights if feature in read} == weights
    assert [feature for feature in ("", "word", "word tea", "{", "suffix s\n") if feature in read] == []


@pytest.mark.slow
def test_it_looks_up_every_weight_of_the_package() -> None:
    all_of_them = tagger_weights.read_weights(tagger_weights._pickle_of_package())[0]
    looked_up = language_data.tagger().model.weights
    assert [feature for feature, weights in all_of_them.items() if looked_up[feature] != weights] == []


@pytest.mark.slow
def test_it_reads_a_file_of_weights_that_nltk_wrote_and_sorts_it_at_the_next_set_up(data: Path) -> None:
    tagger_weights.prepare()
    (file,) = data.rglob("*.weights.json")
    sorted_content, as_set_up = file.read_text(), language_data.tagger().tag(["Mary", "had", "little"])
    file.write_text(json.dumps(json.loads(sorted_content)))
    tagger_weights._loaded.cache_clear()
    assert language_data.tagger().tag(["Mary", "had", "little"]) == as_set_up
    assert "are sorted" in tagger_weights.prepare()
    assert (file.read_text(), tagger_weights.prepare()) == (sorted_content, "")
    assert list(data.rglob(".*")) == []
