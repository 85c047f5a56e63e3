"""`site/` stands beside a module of Python's own with that name, so it must stay a path and never become a package."""

import subprocess
import sys
import sysconfig
import tomllib
from pathlib import Path

HERE = Path(__file__).resolve().parents[2]


def test_it_works() -> None:
    import site

    assert Path(str(site.__file__)).parent == Path(sysconfig.get_path("stdlib"))


def test_it_has_no_init() -> None:
    assert not (HERE / "site" / "__init__.py").exists()


def test_it_leaves_pythons_own_module_alone_in_a_new_interpreter() -> None:
    said = subprocess.run([sys.executable, "-c", "import site; print(site.__file__)"], cwd=HERE, capture_output=True, text=True, check=True)
    assert str(HERE / "site") not in said.stdout


def test_ruff_watches_over_names_of_pythons_own() -> None:
    lint = tomllib.loads((HERE / "pyproject.toml").read_text())["tool"]["ruff"]["lint"]
    assert {"A", "A005"} & set(lint["select"])
    assert not {"A", "A005"} & set(lint["ignore"])


def test_what_stands_in_it_is_imported_by_its_own_name() -> None:
    import config.settings
    import library.models

    assert Path(config.settings.__file__).is_relative_to(HERE / "site")
    assert Path(library.models.__file__).is_relative_to(HERE / "site")
