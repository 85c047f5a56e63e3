"""What is tested on SQLite holds on PostgreSQL too: the same tests, in a process that keeps everything there."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import urlsplit

import pytest

HERE = Path(__file__).resolve().parent
ADDRESS = os.environ.get("QUIRE_TEST_POSTGRES", "postgres://postgres@127.0.0.1:5432/postgres")
TESTS = (
    "test_taking.py",
    "test_keep.py",
    "test_sit.py",
    "test_time.py",
    "test_grading.py",
    "test_entering.py",
    "test_hostile.py",
    "test_classes.py",
    "test_renaming.py",
    "test_join.py",
    "test_at_once.py",
    "test_assigning.py",
    "test_regrading.py",
    "test_results.py",
    "test_analysis.py",
    "test_admin.py",
    "test_admin_classes.py",
    "../library/test_at_once.py",
    "../library/test_edit_card.py",
    "../library/test_bank.py",
    "../library/test_sharing_a_bank.py",
    "../library/test_splitting.py",
    "../library/test_changes.py",
    "../library/test_leaning.py",
    "../config/test_addresses.py",
)


def why_not() -> str:
    """What keeps these tests from running; empty where nothing does."""
    if find_spec("psycopg") is None:
        return "psycopg is not installed: pip install -r requirements-postgres.txt"
    import psycopg

    try:
        psycopg.connect(ADDRESS, connect_timeout=5).close()
    except psycopg.OperationalError as why:
        return f"no PostgreSQL answers at {urlsplit(ADDRESS).hostname}: {why}"
    return ""


@pytest.mark.slow
def test_it_works() -> None:
    if missing := why_not():
        (pytest.fail if os.environ.get("QUIRE_NEEDS_POSTGRES") == "1" else pytest.skip)(f"NOT TESTED on PostgreSQL: {missing}")
    files = [str(HERE / name) for name in TESTS]
    environment = os.environ | {"QUIRE_DATABASE": ADDRESS}
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "--create-db", "-m", "not slow", *files],
        cwd=HERE.parents[1],
        env=environment,
        capture_output=True,
        text=True,
    )
    assert run.returncode == 0, run.stdout[-4000:] + _how_it_ended(run.stderr)


def _how_it_ended(told: str) -> str:
    """The end of what was told, or, where the process was brought down, what each thread was at, which stands first."""
    crash = told.find("Fatal Python error")
    return told[-1000:] if crash < 0 else told[crash : crash + 6000]
