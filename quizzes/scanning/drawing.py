"""The pages of a PDF drawn in a process of its own, with bounds on its time and memory: a hostile page ends that process and nothing else.

`drawn` starts this file as a program, hands the PDF over and hears each page as its height, its width and its bytes of grey. It
is started by its path and not as a part of the room, so that it loads nothing but what draws.
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
"""For one page; an honest one takes less than one, on a computer that has other things to do a few."""
MOST_MEMORY = 1_200_000_000
"""Bytes, the program itself and the PDF included; a page of A4 in colours at 600 dots an inch takes a third of it."""
BROKEN = (0, 0)
_SIZE = struct.Struct("<II")


class NotDrawn(Exception):
    """The page is broken, or too much to draw."""


def drawn(content: bytes, *, first: int, long_side: int) -> Iterator[npt.NDArray[np.uint8]]:
    """The pages of the PDF from the `first` on in grey, each `long_side` pixels long. Raises NotDrawn at the page that cannot be."""
    command = [sys.executable, __file__, str(first), str(long_side), str(MOST_SECONDS), str(MOST_MEMORY + len(content))]
    with subprocess.Popen(command, stdin=PIPE, stdout=PIPE, stderr=DEVNULL) as process:  # noqa: S603 (ourselves, and numbers)
        try:
            with contextlib.suppress(BrokenPipeError), _open(process.stdin) as to:
                to.write(content)
            yield from _heard(_open(process.stdout))
            if process.wait():
                raise NotDrawn
        finally:
            process.kill()


def _open(pipe: IO[bytes] | None) -> IO[bytes]:
    if not pipe:
        raise NotDrawn
    return pipe


def _heard(said: IO[bytes]) -> Iterator[npt.NDArray[np.uint8]]:
    """The pages that the process sends; what it did not send to its end, it could not draw."""
    while size := said.read(_SIZE.size):
        height, width = _SIZE.unpack(size)
        page = said.read(height * width)
        if not page or len(page) < height * width:
            raise NotDrawn
        yield np.frombuffer(page, np.uint8).reshape(height, width)


def main(first: int, long_side: int, seconds: float, memory: int) -> None:
    """The process: bound first, then draw page after page."""
    _limit(memory)
    with contextlib.suppress(BrokenPipeError), pypdfium2.PdfDocument(sys.stdin.buffer.read()) as document:
        for at in range(first, len(document)):
            signal.setitimer(signal.ITIMER_REAL, seconds)
            grey = _grey(document, at, long_side)
            signal.setitimer(signal.ITIMER_REAL, 0)
            sys.stdout.buffer.write(_SIZE.pack(*(BROKEN if grey is None else grey.shape)))
            sys.stdout.buffer.write(b"" if grey is None else grey.tobytes())
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
