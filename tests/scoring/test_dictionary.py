from pathlib import Path

import pytest

from quizzes.scoring.dictionary import word_teller


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "index.noun").write_text(
        "  1 A licence of several lines.\notter n 1 0 1 0 00000001\ncity n 1 0 1 0 00000002\nglass_eel n 1\n"
    )
    (tmp_path / "index.verb").write_text("bury v 1 0 1 0 00000003\nmake v 1 0 1 0 00000004\n")
    (tmp_path / "verb.exc").write_text("dug dig\n")
    return tmp_path


@pytest.mark.parametrize("word", ["otter", "otters", "cities", "buried", "burying", "making", "dug", "their"])
def test_it_works(folder: Path, word: str) -> None:
    is_word = word_teller(folder)
    assert is_word and is_word(word)


@pytest.mark.parametrize("word", ["", "ottre", "citty", "licence", "glass"])
def test_it_knows_no_other(folder: Path, word: str) -> None:
    is_word = word_teller(folder)
    assert is_word and not is_word(word)


def test_it_says_where_it_knows_nothing(tmp_path: Path) -> None:
    assert word_teller(tmp_path) is None
