"""`python -m quizzes scan`, from a printed class set to answers."""

import json
from pathlib import Path

import pytest

from quizzes.__main__ import main

from .conftest import Quizzes

SET = ("quiz.class.pdf", "quiz.sheets.json")


@pytest.mark.slow
def test_it_works(quizzes: Quizzes, article: Path, tmp_path: Path) -> None:
    (tmp_path / "class.txt").write_text("Ada Okafor\n\nBjørn Ærlig\n", encoding="utf-8")
    (tmp_path / "look").mkdir()
    wishes = ("--names", "class.txt", "--bubbles", "inline", "--mixed", "--show", "lines", "--points", "--school", "Hill")
    ran = quizzes("write", str(article), *wishes, *(word for name in SET for word in ("--to", name)))
    assert (ran.returncode, ran.stderr) == (0, b"")
    ran = quizzes("scan", "quiz.sheets.json", "quiz.class.pdf", "--to", "answers.json", "--pictures", "look")
    assert (ran.returncode, ran.stderr) == (0, b"")
    said = json.loads((tmp_path / "answers.json").read_bytes())
    assert [sheet["name"] for sheet in said["sheets"]] == ["Ada Okafor", "Bjørn Ærlig"] and said["problems"] == []
    answers = [answer for sheet in said["sheets"] for answer in sheet["answers"]]
    assert all(answer["answer"] is None or not any(answer["answer"]) for answer in answers), "Nobody has filled in anything."
    by_hand = {answer["picture"] for answer in answers if answer["answer"] is None}
    assert {file.name for file in (tmp_path / "look").iterdir()} == by_hand
    assert b"2 sheets, " in ran.stdout


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["scan", "missing.json", "a.pdf", "--to", "b.json"], "missing.json cannot be read: no such file or directory.\n"),
        (["scan", "no.json", "no.json", "--to", "b.json"], "no.json cannot be used. This is not a file of sheets that Quire printed"),
        (["scan", "no.json", "--to", "b.json"], "The following arguments are required: PAGES."),
    ],
)
def test_it_tells_what_is_wrong(
    words: list[str], told: str, capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "no.json").write_text("no")
    assert main(words) == 2
    out, err = capsys.readouterr()
    assert out == "" and err.startswith(told) and err.count("\n") == 1
    assert not (tmp_path / "b.json").exists()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("wishes", "told"),
    [
        (("--to", "a.sheets.json"), "Nothing was written: a.sheets.json cannot be made. Nothing can be scanned without bubbles."),
        (("--to", "a.cards.pdf", "--layout", "A0"), "Nothing was written: a.cards.pdf cannot be made. There is no layout called A0."),
        (("--to", "a.class.pdf", "--names", "missing.txt"), "Nothing was written: missing.txt cannot be read: no such file or directory."),
        (("--to", "a.class.pdf", "--names", "empty.txt"), "Nothing was written: a.class.pdf cannot be made. empty.txt has 0 names;"),
        (("--to", "a.class.pdf", "--logo", "empty.txt"), "Nothing was written: a.class.pdf cannot be made. The logo cannot be read:"),
        (("--to", "a.class.pdf", "--copies", "0"), "Argument --copies: 0 is not a number from 1 to 400."),
    ],
)
def test_it_tells_what_cannot_be_printed(quizzes: Quizzes, article: Path, tmp_path: Path, wishes: tuple[str, ...], told: str) -> None:
    (tmp_path / "empty.txt").touch()
    ran = quizzes("write", str(article), *wishes)
    assert ran.returncode == 2 and ran.stderr.decode().startswith(told) and ran.stderr.count(b"\n") == 1
    assert [file.name for file in tmp_path.iterdir()] == ["empty.txt"]
