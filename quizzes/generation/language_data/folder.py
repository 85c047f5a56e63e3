"""The folder that holds the language data, and how things are laid into it.

NLTK refuses data that others could change (group- or world-writable files and folders), and says only that it cannot find
it. Ubuntu's usual umask, 002, makes exactly such files. So everything is written under a umask of our own.
"""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import Any

import nltk

CHECKOUT = Path(__file__).resolve().parents[3]
USUAL = str(CHECKOUT / "var" / "language")
OTHERS_MAY_WRITE = 0o022
CURE = "Run `python -m quizzes setup`."


class MissingLanguageData(RuntimeError):
    """Something that the text room needs is not on this machine; the message says what, and what cures it."""


def data_folder() -> Path:
    """Where the language data lives: `QUIRE_DATA`, else `var/language` in the checkout."""
    return _resolved(os.environ.get("QUIRE_DATA") or USUAL)


@cache
def _resolved(folder: str) -> Path:
    """Asked for with every word that is looked up, so it is not resolved anew each time."""
    return Path(folder).expanduser().resolve()


@contextmanager
def own_umask() -> Iterator[None]:
    before = os.umask(OTHERS_MAY_WRITE)
    try:
        yield
    finally:
        os.umask(before)


def made(folder: Path) -> Path:
    """The folder, created with its parents where it is missing."""
    with own_umask():
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as problem:
            raise MissingLanguageData(
                f"The language data cannot be kept in {folder} ({problem.strerror}). Set QUIRE_DATA to a folder that you may write to."
            ) from problem
    return folder


@contextmanager
def laid_down(target: Path) -> Iterator[Path]:
    """An empty folder to fill, which becomes `target` when all went well and vanishes otherwise: never half a folder."""
    made(target.parent)
    with own_umask():
        filling = Path(tempfile.mkdtemp(prefix=".setting-up-", dir=target.parent))
        try:
            yield filling
            filling.chmod(0o755)
            _move(filling, target)
        finally:
            shutil.rmtree(filling, ignore_errors=True)


def read_by_nltk(folder: Path, load: Callable[[], Any]) -> Any:
    """What NLTK loads from the folder. Raises MissingLanguageData, with the cure, where NLTK will not or cannot read it."""
    if str(folder) not in nltk.data.path:
        nltk.data.path.insert(0, str(folder))
    try:
        return load()
    except Exception as problem:  # a damaged file fails in as many ways as there are parsers
        why = "cannot be read: it is damaged, or others may change it"
        raise MissingLanguageData(f"The language data in {folder} {why}. Remove that folder. {CURE}") from problem


def close_to_others(folder: Path) -> None:
    """Take from others the right to write here, where a copy or an earlier umask gave it."""
    for path in [folder, *folder.rglob("*")]:
        mode = path.lstat().st_mode
        if mode & OTHERS_MAY_WRITE and not path.is_symlink():
            with suppress(PermissionError):  # another's folder: reading it will say so
                path.chmod(mode & 0o7777 & ~OTHERS_MAY_WRITE)


def _move(filling: Path, target: Path) -> None:
    try:
        filling.rename(target)
    except OSError:
        if not target.is_dir():  # another run, at the same time, may have been first
            raise
