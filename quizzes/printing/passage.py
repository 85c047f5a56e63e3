"""The article on paper, its paragraphs numbered and its lines too where wanted, and where a sentence stands in it."""

from bisect import bisect_right
from collections.abc import Callable, Iterator
from typing import Any

from reportlab.platypus import Flowable

from quizzes.items import Article, Source
from quizzes.paragraphs import paragraphs, text_of
from quizzes.printing.fonts import REGULAR
from quizzes.printing.look import SOFT, Look, Role
from quizzes.printing.marks import label
from quizzes.printing.setup import Setup, Shown
from quizzes.printing.taking import INDENT, set_in
from quizzes.printing.text import Text

EACH = 5
"""Every fifth line bears its number."""
NUMBER_SIZE = 0.75


def paragraph_of(source: Source, article: Article) -> int | None:
    """The number of the paragraph that the source begins in, counted from 1; headings have none."""
    body = [paragraph for paragraph in paragraphs(article) if not paragraph.is_heading]
    return next((number for number, paragraph in enumerate(body, 1) if paragraph.start <= source.start < paragraph.end), None)


def passage(article: Article, setup: Setup) -> Iterator[Flowable]:
    """The article as numbered paragraphs with its headings between them."""
    look, number, line = setup.look, 0, 1
    for paragraph in paragraphs(article):
        text = text_of(paragraph, article)
        if paragraph.is_heading:
            yield _heading(text, look)
            continue
        number += 1
        body = look.text(text, Role.PASSAGE)
        lined = Lined(body, line, look) if setup.article is Shown.LINES else body
        yield set_in(lined, look, label(str(number)))
        line += len(_line_starts(text, look))


def places_in(article: Article, setup: Setup) -> Callable[[Source], str]:
    """What tells where a source stands: "line 12", "lines 12–13" where lines are numbered, else "paragraph 3"; or nothing."""
    if setup.article is not Shown.LINES:
        return lambda source: f"paragraph {number}" if (number := paragraph_of(source, article)) else ""
    spans = list(_lines(article, setup.look))
    starts = [start for start, _ in spans]

    def place(source: Source) -> str:
        number = paragraph_of(source, article)
        if not number:
            return ""
        first, last = (spans[bisect_right(starts, at) - 1][1] for at in (source.start, max(source.end - 1, source.start)))
        return f"line {first}" if first >= last else f"lines {first}–{last}"

    return place


class Lined(Flowable):
    """A paragraph whose lines are counted, from `first` on, at its right edge."""

    def __init__(self, body: Text, first: int, look: Look) -> None:
        super().__init__()
        self.body, self.first, self.look = body, first, look
        self.spaceBefore, self.spaceAfter = body.getSpaceBefore(), body.getSpaceAfter()

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        self.width = available_width
        _, self.height = self.body.wrapOn(self.canv, available_width - INDENT * self.look.size, available_height)
        return self.width, self.height

    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        parts: list[Any] = self.body.splitOn(self.canv, available_width - INDENT * self.look.size, available_height)
        lines = [0, *(len(part.blPara.lines) for part in parts[:1])]
        return [Lined(part, self.first + sum(lines[: at + 1]), self.look) for at, part in enumerate(parts)]

    def draw(self) -> None:
        self.body.drawOn(self.canv, 0, 0)
        size, leading = NUMBER_SIZE * self.look.size, self.body.style.leading
        self.canv.setFont(REGULAR, size)
        self.canv.setFillColor(SOFT)
        for at in range(len(self.body.blPara.lines)):
            if (self.first + at) % EACH == 0:
                self.canv.drawRightString(self.width, self.height - self.look.size - at * leading, str(self.first + at))


def _lines(article: Article, look: Look) -> Iterator[tuple[int, int]]:
    """Where in the article's text each printed line begins, and its number."""
    line = 1
    for paragraph in paragraphs(article):
        if paragraph.is_heading:
            continue
        spans = _word_spans(article.text, paragraph.start, paragraph.end)
        for first_word in _line_starts(text_of(paragraph, article), look):
            yield spans[min(first_word, len(spans) - 1)], line
            line += 1


def _line_starts(text: str, look: Look) -> list[int]:
    """The number of the word that each line of a paragraph begins with."""
    body = look.text(text, Role.PASSAGE)
    body.wrap(look.paper.text_width - 2 * INDENT * look.size, look.paper.height)
    starts, words = [], 0
    for line in body.blPara.lines:
        starts.append(words)
        said = " ".join(line[1]) if isinstance(line, tuple) else "".join(word.text for word in line.words)
        words += len(said.split())
    return starts


def _word_spans(text: str, start: int, end: int) -> list[int]:
    spans, at = [], start
    for word in text[start:end].split():
        at = text.index(word, at)
        spans.append(at)
        at += len(word)
    return spans or [start]


def _heading(text: str, look: Look) -> Flowable:
    heading = look.text(text, Role.HEADING)
    heading.keepWithNext = True
    return heading
