"""`python -m quizzes evaluate FOLDER`."""

import json
from pathlib import Path

from tests.command_line.conftest import Quizzes


def test_it_works(quizzes: Quizzes, article: Path) -> None:
    ran = quizzes("evaluate", str(article.parent))
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert ran.stdout.decode().startswith("yield: texts\n  items per 1,000 words ")


def test_it_writes_json(quizzes: Quizzes, article: Path) -> None:
    said = json.loads(quizzes("evaluate", str(article.parent), "--json").stdout)
    assert said["yield: texts"]["items in a quiz of 12"]["value"] >= 4


def test_it_shows_no_faults_where_there_are_none(quizzes: Quizzes, article: Path) -> None:
    plain = quizzes("evaluate", str(article.parent)).stdout.decode().splitlines()
    shown = quizzes("evaluate", str(article.parent), "--faults").stdout.decode().splitlines()
    assert len(shown) - len(plain) <= 2


def test_it_says_what_is_wrong_with_the_folder(quizzes: Quizzes, tmp_path: Path) -> None:
    ran = quizzes("evaluate", str(tmp_path / "nowhere"))
    assert (ran.returncode, ran.stdout) == (2, b"")
    assert ran.stderr.decode() == f"There is no folder {tmp_path / 'nowhere'}.\n"
