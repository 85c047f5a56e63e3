"""Who may import whom: the contracts in pyproject.toml, kept."""

from pathlib import Path

import pytest
from importlinter.cli import lint_imports

HERE = Path(__file__).resolve().parents[2]


@pytest.mark.slow
def test_it_works(capsys: pytest.CaptureFixture[str]) -> None:
    broken = lint_imports(config_filename=str(HERE / "pyproject.toml"), no_cache=True, no_logo=True)
    assert not broken, capsys.readouterr().out


@pytest.mark.slow
def test_it_notices_an_import_against_the_stream(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rules = (HERE / "pyproject.toml").read_text()
    turned = rules.replace('"paragraphs",\n  "items",', '"items",\n  "paragraphs",')
    assert turned != rules
    (tmp_path / "pyproject.toml").write_text(turned)
    assert lint_imports(config_filename=str(tmp_path / "pyproject.toml"), no_cache=True, no_logo=True)
    assert "quizzes.paragraphs -> quizzes.items" in capsys.readouterr().out
