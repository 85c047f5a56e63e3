"""A file of lines sorted by their first word, as WordNet's are: looked up where it lies, nothing is read that nobody asks for.

The format is meant for this (wndb(5WN): "The index files are sorted … so that a binary search can be done").
"""

import mmap
from collections.abc import Iterator
from pathlib import Path

LICENCE = "  "
"""What the lines of the licence begin with; it sorts before every word."""


class Unsorted(ValueError):
    """The file is not what it should be; whatever was looked up in it might be missed."""


class SortedLines:
    """Safe to share between threads: nothing moves in the file."""

    def __init__(self, path: Path) -> None:
        """Raises OSError or ValueError where there is nothing to read."""
        with path.open("rb") as file:
            self._bytes = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)

    def line_at(self, start: int) -> str:
        """The line that begins at a place in bytes, without its end."""
        return self._bytes[start : self._end(start)].decode()

    def line_of(self, word: str) -> str:
        """The line that begins with this word and a space; empty where there is none."""
        wanted = word.encode("utf-8", "replace") + b" "
        low, high = 0, len(self._bytes)
        while low < high:
            start = self._bytes.rfind(b"\n", low, (low + high) // 2) + 1 or low
            if self._bytes[start : start + len(wanted)] < wanted:
                low = self._end(start) + 1
            else:
                high = start
        found = self._bytes[low : low + len(wanted)] == wanted and word
        return self.line_at(low) if found else ""

    def check(self) -> None:
        """Read all of it once. Raises Unsorted."""
        before = b""
        for start in self._starts():
            word = self._first_word(start)
            if word < before:
                raise Unsorted(f"{word.decode(errors='replace')} stands after {before.decode(errors='replace')}.")
            before = word

    def _starts(self) -> Iterator[int]:
        start = 0
        while start < len(self._bytes):
            yield start
            start = self._end(start) + 1

    def _first_word(self, start: int) -> bytes:
        """Up to the first space; nothing in a line of the licence."""
        end = self._end(start)
        space = self._bytes.find(b" ", start, end)
        return self._bytes[start : end if space < 0 else space]

    def _end(self, start: int) -> int:
        end = self._bytes.find(b"\n", start)
        return len(self._bytes) if end < 0 else end
