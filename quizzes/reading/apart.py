"""A PDF read in a process of its own, with bounds on its time and its memory: one hostile page may hang or swell that process, never
the site or the worker that a teacher's file was brought to.

`read_pdf_apart` starts `python -m quizzes.reading.apart`, hands the bytes over and hears the document as JSON. A plain program rather
than multiprocessing, which neither Celery's workers nor threads take well.
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import threading
import time
from dataclasses import astuple
from pathlib import Path

from quizzes.reading.bounds import MOST_CHARACTERS_OF_A_BOOK, MOST_MEMORY, MOST_SECONDS
from quizzes.reading.document import Block, Document
from quizzes.reading.unreadable import UnreadableArticle

ROOT = Path(__file__).resolve().parents[2]
OUT_OF_MEMORY = 3
BETWEEN_LOOKS = 0.1
TOO_SLOW = (
    "This PDF needs longer than {seconds:,.0f} seconds to read, so it was left. Bring the pages that the class will read, "
    "or copy their text and paste it."
)
TOO_MUCH_MEMORY = (
    "This PDF needs more than {megabytes:,} MB of memory to read, so it was left. Bring the pages that the class will read, "
    "or copy their text and paste it."
)
TOO_MUCH_TEXT = "This PDF holds more text than any book has. Bring the part that the class will read."


class Broken(Exception):
    """The process ended without an answer."""


def read_pdf_apart(data: bytes, *, seconds: float = MOST_SECONDS, memory: int = MOST_MEMORY) -> Document:
    """What the PDF says, read in at most so many seconds and bytes of memory.

    Raises UnreadableArticle with a sentence for the teacher, and Broken where the file was too damaged for one.
    """
    command = [sys.executable, "-m", "quizzes.reading.apart", str(os.getpid()), str(seconds), str(memory)]
    try:
        done = subprocess.run(  # noqa: S603 - ourselves, and numbers
            command, input=data, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, cwd=ROOT, timeout=seconds, check=False
        )
    except subprocess.TimeoutExpired as problem:
        raise UnreadableArticle(TOO_SLOW.format(seconds=seconds)) from problem
    if done.returncode == -signal.SIGALRM:
        raise UnreadableArticle(TOO_SLOW.format(seconds=seconds))
    if done.returncode in (OUT_OF_MEMORY, -signal.SIGKILL):  # a system short of memory kills by itself
        raise UnreadableArticle(TOO_MUCH_MEMORY.format(megabytes=memory // 1024 // 1024))
    if done.returncode:
        raise Broken(f"ended with {done.returncode}")
    return _understood(done.stdout)


def answer(data: bytes) -> bytes:
    """What the process says: the document, or the sentence that tells why there is none."""
    from quizzes.reading.pdf import read_pdf

    try:
        document = read_pdf(data)
        if sum(len(block.text) for block in document.blocks) > MOST_CHARACTERS_OF_A_BOOK:
            raise UnreadableArticle(TOO_MUCH_TEXT)
    except UnreadableArticle as why:
        return json.dumps({"unreadable": str(why)}).encode()
    return json.dumps({"title": document.title, "author": document.author, "blocks": [astuple(one) for one in document.blocks]}).encode()


def _understood(said: bytes) -> Document:
    told = json.loads(said)
    if "unreadable" in told:
        raise UnreadableArticle(told["unreadable"])
    return Document(tuple(Block(text, level, tuple(terms)) for text, level, terms in told["blocks"]), told["title"], told["author"])


def main(parent: int, seconds: float, memory: int) -> None:
    """The process: bound first, then read."""
    signal.setitimer(signal.ITIMER_REAL, seconds)  # ends it even where nobody is left who waits
    _limit(memory)
    threading.Thread(target=_watch, args=(parent, memory), daemon=True).start()
    try:
        said = answer(sys.stdin.buffer.read())
    except MemoryError:
        os._exit(OUT_OF_MEMORY)
    sys.stdout.buffer.write(said)


def _limit(memory: int) -> None:
    """By the system itself where it can: macOS refuses such a limit, and `_watch` alone looks after it."""
    import resource

    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _watch(parent: int, memory: int) -> None:
    """End the process once it is too large, or once whoever started it is gone."""
    while os.getppid() == parent:
        if _used() > memory:
            os._exit(OUT_OF_MEMORY)
        time.sleep(BETWEEN_LOOKS)
    os._exit(1)


def _used() -> int:
    """Bytes of memory used at most so far; Linux counts in kilobytes."""
    import resource

    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most * 1024


if __name__ == "__main__":
    main(int(sys.argv[1]), float(sys.argv[2]), int(sys.argv[3]))
