"""What goes wrong at the keyboard is told in one sentence, and leaves no file behind."""

import subprocess
import sys
from pathlib import Path

import pytest

from quizzes.__main__ import main


def test_it_works(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["write", "missing.txt", "--to", "quiz.json"]) == 2
    assert capsys.readouterr() == ("", "The article missing.txt cannot be read: no such file or directory.\n")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["write", "a.txt", "--to", "quiz.doc"], "Quire cannot tell what to write into quiz.doc: give it a name that ends in .json, "),
        (["write", "a.txt", "--to", ".json"], "Quire cannot tell what to write into .json"),
        (["write", "a.txt", "--to", "nowhere/quiz.json"], "nowhere/quiz.json cannot be written: there is no folder nowhere."),
        (["write", "a.txt", "--to", "folder.json"], "folder.json cannot be written: it is a folder."),
        (["write", "empty.txt", "--to", "quiz.json"], "The article is empty: there are no words in it."),
        (["write", "picture.png", "--to", "quiz.json"], "This file is a picture. Type the article's text"),
        (["write", "folder.json", "--to", "quiz.json"], "The article folder.json cannot be read: is a directory."),
        (["write", "a\0b", "--to", "quiz.json"], "The article a\0b cannot be read: embedded null byte."),
        (["write", "a.txt"], "The following arguments are required: --to."),
        (["write", "a.txt", "--to", "quiz.json", "--questions", "-1"], "Argument --questions: -1 is not a number from 0 to 200."),
        (["write", "a.txt", "--to", "quiz.json", "--cards", "many"], "Argument --cards: many is not a number from 0 to 200."),
        (["write", "a.txt", "--to", "quiz.json", "--kinds", "essay"], "Argument --kinds: invalid choice: 'essay'"),
        (["write", "a.txt", "--to", "quiz.json", "--seed", "x"], "Argument --seed: invalid int value: 'x'."),
        (["publish"], "Argument COMMAND: invalid choice: 'publish'"),
        ([], "The following arguments are required: COMMAND."),
    ],
)
def test_it_tells_what_is_wrong(
    words: list[str], told: str, capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "empty.txt").touch()
    (tmp_path / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    (tmp_path / "folder.json").mkdir()
    before = sorted(tmp_path.iterdir())
    assert main(words) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(told)
    assert err.count("\n") == 1
    assert sorted(tmp_path.iterdir()) == before


def test_help_loads_neither_nltk_nor_reportlab_nor_django() -> None:
    loaded = "import sys, quizzes.__main__; print([name for name in ('nltk', 'reportlab', 'django') if name in sys.modules])"
    ran = subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, check=True)
    assert ran.stdout == "[]\n"


@pytest.mark.parametrize("words", [["setup"], ["write", "-", "--to", "quiz.json"]])
def test_it_says_what_to_install_where_packages_are_missing(words: list[str], tmp_path: Path) -> None:
    without_packages = [sys.executable, "-S", "-m", "quizzes", *words]
    here = {"PYTHONPATH": str(Path(__file__).resolve().parents[2])}
    ran = subprocess.run(without_packages, cwd=tmp_path, env=here, input="Dogs bark.", capture_output=True, text=True, check=False)
    assert ran.returncode == 2
    assert ran.stderr.startswith("The package nltk, which Quire needs, is not installed for this Python. Run `python -m pip install")
    assert list(tmp_path.iterdir()) == []
