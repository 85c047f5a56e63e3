"""An article of our own, and the command run as a teacher runs it: in a process of its own."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parents[2]
ARTICLE = Path(__file__).with_name("ferry.txt")
Ran = subprocess.CompletedProcess[bytes]
Quizzes = Callable[..., Ran]


@pytest.fixture
def article() -> Path:
    return ARTICLE


@pytest.fixture
def quizzes(tmp_path: Path) -> Quizzes:
    """`python -m quizzes` with these words, run in an empty folder."""

    def run(*words: str, given: bytes = b"", **environment: str) -> Ran:
        known = {**os.environ, "PYTHONPATH": str(HERE), "PYTHONIOENCODING": "utf-8", **environment}
        return subprocess.run(
            [sys.executable, "-m", "quizzes", *words], cwd=tmp_path, env=known, input=given, capture_output=True, timeout=120, check=False
        )

    return run
