"""What was rated, as numbers."""

import json
from pathlib import Path

import pytest

from quizzes.evaluation.fitting import NoLabels, read
from quizzes.evaluation.labelling import labels
from quizzes.exchange import contract
from tests.generation.cast import draft


@pytest.fixture
def rated(tmp_path: Path) -> Path:
    """A round: a draft, a key that also knows a card and somebody else's question, and two raters."""
    made = draft("tunnel")
    (tmp_path / "tunnel.json").write_bytes(contract.write(made))
    items = [{"rule": item.rule, "stem": item.stem} for item in made.items[:3]]
    told = {f"tunnel#{n}": one for n, one in enumerate([*items, {"rule": "teacher", "stem": "Who?"}], 1)}
    (tmp_path / "rated").mkdir()
    (tmp_path / "rated" / "key.json").write_text(json.dumps(told))
    for name, taken in (("a", (True, True, False, True)), ("b", (True, False, False, True))):
        lines = [json.dumps({"sheet": "tunnel.md", "n": n, "acceptable": yes}) for n, yes in enumerate(taken, 1)]
        (tmp_path / "rated" / f"{name}.jsonl").write_text("\n".join(lines))
    return tmp_path


def found(rated: Path) -> list[str]:
    return list(labels(rated, rated / "rated" / "key.json", [rated / "rated" / "a.jsonl", rated / "rated" / "b.jsonl"]))


def test_it_works(rated: Path) -> None:
    lines = found(rated)
    assert [json.loads(line)["acceptable"] for line in lines] == [True, False, False]
    (rated / "labels.jsonl").write_text("\n".join(lines))
    assert [label.rule for label in read([rated / "labels.jsonl"])] == [item.rule for item in draft("tunnel").items[:3]]


def test_it_keeps_no_word_of_the_article(rated: Path) -> None:
    for line in found(rated):
        said = json.loads(line)
        assert set(said) == {"article", "rule", "features", "score", "acceptable"}
        assert all(isinstance(value, float) for value in said["features"].values())
        assert "tunnel" not in line.lower()


def test_it_says_what_is_wrong(rated: Path) -> None:
    (rated / "rated" / "a.jsonl").write_text("{}")
    with pytest.raises(NoLabels, match="What was rated cannot be read: 'sheet'"):
        found(rated)
