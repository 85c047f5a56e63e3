"""A file of lines sorted by their first word, as WordNet's are: looked up where it lies, nothing is read that nobody asks for.

The format is meant for this (wndb(5WN): "The index files are sorted … so that a binary search can be done").
"""

import mmap
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

LICENCE = "  "
"""What the lines of the licence begin with; it sorts before every word."""
STRETCH = 1 << 12
"""Bytes between two fences: few enough to search through at once."""


class Unsorted(ValueError):
    """The file is not what it should be; whatever was looked up in it might be missed."""


class SortedLines:
    """Safe to share between threads: nothing moves in the file."""

    def __init__(self, path: Path, stretch: int = STRETCH, after: bytes = b" ") -> None:
        """`after` is what ends the first word of each line. Raises OSError or ValueError where there is nothing to read."""
        self._stretch, self._after = stretch, after
        with path.open("rb") as file:
            self._bytes = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)

    def line_at(self, start: int) -> str:
        """The line that begins at a place in bytes, without its end."""
        return self._bytes[start : self._end(start)].decode()

    def line_of(self, word: str) -> str:
        """The line that begins with this word and what ends it; empty where there is none."""
        wanted = word.encode("utf-8", "replace") + self._after
        starts, words = self._fences
        at = bisect_right(words, wanted)
        if not word or not at:
            return ""
        begin, end = starts[at - 1], starts[at] if at < len(starts) else len(self._bytes)
        if words[at - 1] == wanted:
            return self.line_at(begin)
        before = self._bytes.find(b"\n" + wanted, begin, end)
        return "" if before < 0 else self.line_at(before + 1)

    def check(self) -> None:
        """Read all of it once. Raises Unsorted."""
        before = b""
        for start in self._starts():
            word = self._first_word(start)
            if word < before:
                raise Unsorted(f"{word.decode(errors='replace')} stands after {before.decode(errors='replace')}.")
            before = word

    @cached_property
    def _fences(self) -> tuple[list[int], list[bytes]]:
        """Where every so many bytes a line begins, and its first word with what ends it."""
        starts = sorted({self._bytes.rfind(b"\n", 0, place) + 1 for place in range(0, len(self._bytes), self._stretch)})
        return starts, [self._first_word(start) + self._after for start in starts]

    def _starts(self) -> Iterator[int]:
        start = 0
        while start < len(self._bytes):
            yield start
            start = self._end(start) + 1

    def _first_word(self, start: int) -> bytes:
        """Up to the first space, or what else ends it; nothing in a line of the licence."""
        end = self._end(start)
        after = self._bytes.find(self._after, start, end)
        return self._bytes[start : end if after < 0 else after]

    def _end(self, start: int) -> int:
        end = self._bytes.find(b"\n", start)
        return len(self._bytes) if end < 0 else end
