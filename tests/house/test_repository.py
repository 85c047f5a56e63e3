"""What may lie in the repository: our own work, in small files with names that say something."""

import re
import subprocess
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parents[2]
MOST_LINES = 350
MOST_BYTES = 600_000
SAYS_NOTHING = {"utils", "util", "helpers", "helper", "services", "service", "manager", "managers", "misc", "common"}
VENDORED = re.compile(
    r"\.min\.(?:js|css)$|\.(?:woff2?|ttf|otf|eot|whl|egg|jar|so|dll|zip|tgz|gz)$|(?:^|/)(?:vendor|third_party|node_modules)/"
)
# Written in pieces, so that this file does not find itself.
OF_ONE_MACHINE = re.compile("|".join(("/wo" + "rk/", "/ro" + "ot/", "/ho" + r"me/\w", "/Us" + r"ers/\w", "[A-Z]:" + r"\\\\?Users")))
REGISTRIES = re.compile("|".join(("pypi" + r"\.org", "pythonhosted" + r"\.org", "npmjs" + r"\.(?:org|com)", "deb" + r"\.debian\.org")))


def git(*arguments: str) -> str:
    return subprocess.run(["git", *arguments], cwd=HERE, capture_output=True, text=True, check=False).stdout


def tracked() -> list[Path]:
    """The files in the repository that are here; without git there is nothing to look at."""
    files = [HERE / name for name in git("ls-files", "-z").split("\0") if name]
    if not files:
        pytest.skip("this is no git checkout")
    return [file for file in files if file.is_file()]


def text_of(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return ""


def found(pattern: re.Pattern[str]) -> list[str]:
    return [f"{file.relative_to(HERE)}: {hit.group()}" for file in tracked() if (hit := pattern.search(text_of(file)))]


def test_it_works() -> None:
    assert HERE / "quizzes" / "items.py" in tracked()


@pytest.mark.parametrize("name", ["site/config/settings.py", "site/static/quire.css", "site/library/migrations/0001_initial.py"])
def test_git_does_not_hide_the_site(name: str) -> None:
    assert git("check-ignore", name) == ""


@pytest.mark.parametrize("name", ["var/quire.sqlite3", "var/secret-key", "build/bench.json", ".venv/bin/python"])
def test_git_hides_what_a_machine_makes(name: str) -> None:
    tracked()
    assert git("check-ignore", name).strip() == name


def test_no_file_names_a_path_of_one_machine() -> None:
    assert found(OF_ONE_MACHINE) == []


def test_no_file_names_a_registry() -> None:
    assert found(REGISTRIES) == []


def test_no_file_has_a_name_that_says_nothing() -> None:
    assert [str(file) for file in tracked() if file.stem in SAYS_NOTHING] == []


def test_no_python_file_is_swollen() -> None:
    lines = {str(file): len(text_of(file).splitlines()) for file in tracked() if file.suffix == ".py"}
    assert {file: count for file, count in lines.items() if count > MOST_LINES} == {}


def test_nothing_is_vendored() -> None:
    assert [str(file) for file in tracked() if VENDORED.search(file.relative_to(HERE).as_posix())] == []
    assert [str(file) for file in tracked() if file.stat().st_size > MOST_BYTES] == []
