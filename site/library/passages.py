"""The place of an item in its article: the paragraphs that it rests on, with its sentences marked."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from quizzes.items import Source

END = re.compile(r"\n[ \t]*\n|(?<=[.!?”\"’)\]])[ \t]*\n")  # an empty line, or a line that ends a sentence: the others are wrapped by hand
AROUND = 400  # characters kept before and after what is marked, where a paragraph is longer than a screen


@dataclass(frozen=True, slots=True)
class Stretch:
    """A run of text that is either marked or not."""

    text: str
    marked: bool = False


Passage = tuple[Stretch, ...]


def passages(text: str, sources: Iterable[Source]) -> list[Passage]:
    """A passage for each paragraph of `text` that holds one of the sources, in the article's order."""
    spans = sorted({(source.start, source.end) for source in sources if 0 <= source.start < source.end <= len(text)})
    groups: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for start, end in spans:
        groups.setdefault(_paragraph(text, start, end), []).append((start, end))
    return [tuple(_stretches(text, paragraph, marks)) for paragraph, marks in groups.items()]


def _paragraph(text: str, start: int, end: int) -> tuple[int, int]:
    before = [found.end() for found in END.finditer(text, 0, start)]
    after = END.search(text, end - 1)
    return before[-1] if before else 0, after.start() if after else len(text)


def _stretches(text: str, paragraph: tuple[int, int], marks: list[tuple[int, int]]) -> Iterator[Stretch]:
    first, last = paragraph
    at = max(first, _word_start(text, marks[0][0] - AROUND))
    if at > first:
        yield Stretch("… ")
    for start, end in marks:
        if start > at:
            yield Stretch(text[at:start])
        if end > at:
            yield Stretch(text[max(at, start) : end], marked=True)
        at = max(at, end)
    stop = min(last, at + AROUND)
    if stop > at:
        yield Stretch(text[at:stop] if stop == last else text[at:stop].rsplit(" ", 1)[0] + " …")


def _word_start(text: str, at: int) -> int:
    """The first beginning of a word at or after `at`."""
    return text.find(" ", at) + 1 if at > 0 else 0
