"""A PDF opened and drawn in a process of its own, with bounds on its time and memory: a hostile one ends that process and nothing else.

`counted` and `drawn` start this file as a program and hand the PDF over. They hear how many pages it has, then each page as its
height, its width and its bytes of grey. It is started by its path and not as a part of the room, so that it loads nothing but what draws.
"""

import contextlib
import signal
import struct
import subprocess
import sys
from collections.abc import Iterator
from subprocess import DEVNULL, PIPE
from typing import IO

import numpy as np
import numpy.typing as npt
import pypdfium2

MOST_SECONDS = 30.0
"""To open the file, and for each page; an honest one takes less than one, on a computer that has other things to do a few."""
MOST_MEMORY = 1_200_000_000
"""Bytes, the program itself and the PDF included; a page of A4 in colours at 600 dots an inch takes a third of it."""
BROKEN = (0, 0)
LOCKED = 2**32 - 1
"""Instead of the number of pages, where there is a password on the file."""
_PAGES, _SIZE = struct.Struct("<I"), struct.Struct("<II")


class NotDrawn(Exception):
    """The file or the page is broken, or too much to draw."""


class Locked(NotDrawn):
    """There is a password on the file."""


def counted(content: bytes) -> int:
    """How many pages the PDF has. Raises NotDrawn, and Locked where there is a password on it."""
    with _process(content, first=LOCKED, long_side=0) as said:
        return _number(said)


def drawn(content: bytes, *, first: int, long_side: int) -> Iterator[npt.NDArray[np.uint8]]:
    """The pages of the PDF from the `first` on in grey, each `long_side` pixels long. Raises NotDrawn at the page that cannot be."""
    with _process(content, first=first, long_side=long_side) as said:
        _number(said)
        yield from _heard(said)


@contextlib.contextmanager
def _process(content: bytes, *, first: int, long_side: int) -> Iterator[IO[bytes]]:
    """What the process says that opens the PDF and draws its pages from the `first` on."""
    command = [sys.executable, __file__, str(first), str(long_side), str(MOST_SECONDS), str(MOST_MEMORY + len(content))]
    with subprocess.Popen(command, stdin=PIPE, stdout=PIPE, stderr=DEVNULL) as process:  # noqa: S603 (ourselves, and numbers)
        try:
            with contextlib.suppress(BrokenPipeError), _open(process.stdin) as to:
                to.write(content)
            yield _open(process.stdout)
            if process.wait():
                raise NotDrawn
        finally:
            process.kill()


def _open(pipe: IO[bytes] | None) -> IO[bytes]:
    if not pipe:
        raise NotDrawn
    return pipe


def _number(said: IO[bytes]) -> int:
    pages = said.read(_PAGES.size)
    if len(pages) < _PAGES.size:
        raise NotDrawn
    (number,) = _PAGES.unpack(pages)
    if number == LOCKED:
        raise Locked
    return int(number)


def _heard(said: IO[bytes]) -> Iterator[npt.NDArray[np.uint8]]:
    """The pages that the process sends; what it did not send to its end, it could not draw."""
    while size := said.read(_SIZE.size):
        height, width = _SIZE.unpack(size)
        page = said.read(height * width)
        if not page or len(page) < height * width:
            raise NotDrawn
        yield np.frombuffer(page, np.uint8).reshape(height, width)


def main(first: int, long_side: int, seconds: float, memory: int) -> None:
    """The process: bound first, then say how many pages there are and draw one after the other."""
    _limit(memory)
    content = sys.stdin.buffer.read()
    with contextlib.suppress(BrokenPipeError):
        with _within(seconds):
            document = _opened(content)
            pages = len(document)
        _say(_PAGES.pack(pages))
        for at in range(first, pages):
            with _within(seconds):
                grey = _grey(document, at, long_side)
            _say(_SIZE.pack(*(BROKEN if grey is None else grey.shape)), b"" if grey is None else grey.tobytes())


@contextlib.contextmanager
def _within(seconds: float) -> Iterator[None]:
    """When the seconds are over before it is done, the process ends."""
    signal.setitimer(signal.ITIMER_REAL, seconds)
    yield
    signal.setitimer(signal.ITIMER_REAL, 0)


def _opened(content: bytes) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as problem:
        if "password" in str(problem).lower():
            _say(_PAGES.pack(LOCKED))
        raise


def _say(*parts: bytes) -> None:
    for part in parts:
        sys.stdout.buffer.write(part)
    sys.stdout.buffer.flush()


def _grey(document: pypdfium2.PdfDocument, at: int, long_side: int) -> npt.NDArray[np.uint8] | None:
    """The page as a printer would show it, whatever size it says it has."""
    try:
        page = document[at]
        long = max(page.get_width(), page.get_height(), 1)
        return np.ascontiguousarray(page.render(scale=long_side / long, grayscale=True).to_numpy().squeeze())
    except (pypdfium2.PdfiumError, MemoryError, ValueError):
        return None


def _limit(memory: int) -> None:
    """By the system itself where it can: macOS refuses such a limit."""
    import resource

    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3]), int(sys.argv[4]))
