"""What stands in the margin of a paragraph: a number, a bubble to fill, a box or a line to write in."""

from collections.abc import Callable, Mapping
from functools import lru_cache
from types import MappingProxyType

from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.pathobject import PDFPathObject
from reportlab.platypus import Flowable

from quizzes.printing.fonts import BOLD, REGULAR, draw_line, line_of, width_of_line
from quizzes.printing.look import INK, SOFT
from quizzes.printing.tagging import LABEL, marked

Mark = Callable[[Canvas, float, float, float], None]
"""Draws itself on a canvas from x to the right, on a baseline, beside text of a size."""
Note = Callable[[Canvas, float, float, float], None]
"""Is told where a bubble was drawn: on which canvas, its middle and its radius."""
RADIUS = 0.72
"""Of a bubble, and half the side of a box, in sizes of the text."""
MIDDLE = 0.34
"""How high its middle is above the baseline."""
LETTER = 1.74
"""How far after its left edge the letter of a bubble stands that is scanned."""

DRAWN = 1024
"""Shapes that are kept: most bubbles stand at the same few places beside their choices."""
NOTHING: Mapping[str, str] = MappingProxyType({})
HAIR = 0.5
LINE = 0.75


class Marked(Flowable):
    """A flowable set in by `indent` points, with a mark at `at` points beside its first line."""

    def __init__(self, body: Flowable, *, size: float, indent: float, mark: Mark | None = None, at: float = 0.0) -> None:
        super().__init__()
        self.body, self.mark, self.size, self.indent, self.at = body, mark, size, indent, at
        self.spaceBefore, self.spaceAfter = body.getSpaceBefore(), body.getSpaceAfter()

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        _, self.height = self.body.wrapOn(self.canv, available_width - self.indent, available_height)
        self.width = available_width
        return self.width, self.height

    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        parts = self.body.splitOn(self.canv, available_width - self.indent, available_height)
        return [
            Marked(part, size=self.size, indent=self.indent, mark=None if number else self.mark, at=self.at)
            for number, part in enumerate(parts)
        ]

    def draw(self) -> None:
        if self.mark:
            self.canv.saveState()
            self.mark(self.canv, self.at, self.height - self.size, self.size)
            self.canv.restoreState()
        self.body.drawOn(self.canv, self.indent, 0)


def label(text: str) -> Mark:
    """A number or a letter in bold."""

    def draw(canvas: Canvas, x: float, baseline: float, size: float) -> None:
        canvas.setFillColor(INK)
        canvas.setFont(BOLD, size)
        if text:
            marked(canvas, LABEL, lambda: canvas.drawString(x, baseline, text))

    return draw


def bubble(letter: str = "") -> Mark:
    """A circle to fill or cross, the letter of its choice in it: one choice is right."""

    def draw(canvas: Canvas, x: float, baseline: float, size: float) -> None:
        _prepare(canvas)
        canvas.drawPath(_circle(x, baseline, size))
        _inside(canvas, letter, x + RADIUS * size, baseline, size)

    return draw


def box(letter: str = "") -> Mark:
    """A square, to tick where several choices are right or to write a number in."""

    def draw(canvas: Canvas, x: float, baseline: float, size: float) -> None:
        _prepare(canvas)
        canvas.drawPath(_square(x, baseline, size))
        _inside(canvas, letter, x + RADIUS * size, baseline, size)

    return draw


@lru_cache(DRAWN)
def _circle(x: float, baseline: float, size: float) -> PDFPathObject:
    path = PDFPathObject()
    path.circle(x + RADIUS * size, baseline + MIDDLE * size, RADIUS * size)
    return path


@lru_cache(DRAWN)
def _square(x: float, baseline: float, size: float) -> PDFPathObject:
    path = PDFPathObject()
    path.roundRect(x, baseline + (MIDDLE - RADIUS) * size, 2 * RADIUS * size, 2 * RADIUS * size, 1)
    return path


def scanned(mark: Mark, note: Note, letter: str = "") -> Mark:
    """A bubble or box that is scanned: nothing is printed in it, its letter stands after it."""

    def draw(canvas: Canvas, x: float, baseline: float, size: float) -> None:
        mark(canvas, x, baseline, size)
        note(canvas, x + RADIUS * size, baseline + MIDDLE * size, RADIUS * size)
        label(letter)(canvas, x + LETTER * size, baseline, size)

    return draw


def line(width: float) -> Mark:
    """A line to write on."""

    def draw(canvas: Canvas, x: float, baseline: float, size: float) -> None:
        _prepare(canvas)
        canvas.line(x, baseline - 0.2 * size, x + width, baseline - 0.2 * size)

    return draw


class WritingLines(Flowable):
    """Lines to write an answer on, far enough apart for handwriting."""

    APART = 8.5 * mm

    def __init__(self, lines: int, *, width: float | None = None) -> None:
        super().__init__()
        self.lines, self.line_width = lines, width
        self.spaceAfter = 1.5 * mm

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        self.width = min(self.line_width or available_width, available_width)
        self.height = self.lines * self.APART
        return self.width, self.height

    def draw(self) -> None:
        _prepare(self.canv)
        for number in range(self.lines):
            self.canv.line(0, number * self.APART, self.width, number * self.APART)


class Scored(Flowable):
    """A stem with a short line in the right margin for its points."""

    ROOM = 3.6

    def __init__(self, body: Flowable, size: float, points: str = "/ 1") -> None:
        super().__init__()
        self.body, self.size, self.points = body, size, points
        self.spaceBefore, self.spaceAfter = body.getSpaceBefore(), body.getSpaceAfter()

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        _, self.height = self.body.wrapOn(self.canv, available_width - self.ROOM * self.size, available_height)
        self.width = available_width
        return self.width, self.height

    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        parts = self.body.splitOn(self.canv, available_width - self.ROOM * self.size, available_height)
        return [Scored(part, self.size, self.points) if at == 0 else part for at, part in enumerate(parts)]

    def draw(self) -> None:
        self.body.drawOn(self.canv, 0, 0)
        baseline, text = self.height - self.size, 0.86 * self.size
        _prepare(self.canv)
        end = self.width - stringWidth(self.points, REGULAR, text) - 0.3 * self.size
        self.canv.line(end - 1.6 * self.size, baseline - 0.2 * self.size, end, baseline - 0.2 * self.size)
        self.canv.setFont(REGULAR, text)
        self.canv.setFillColor(SOFT)
        marked(self.canv, "P", lambda: self.canv.drawRightString(self.width, baseline, self.points))


class Fields(Flowable):
    """Labels with a line to write on after each, side by side; `shares` of the width. What is `written` already is printed.

    In large print, where side by side would leave no room to write, the first has a row to itself.
    """

    NARROWEST, ROW = 4 * mm, 2.6

    def __init__(self, shares: Mapping[str, float], *, size: float, last: str = "", written: Mapping[str, str] = NOTHING) -> None:
        super().__init__()
        self.shares, self.size, self.last, self.written = shares, size, last, written
        self.spaceAfter = 1.2 * size

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        self.rows = self._rows(available_width)
        self.width, self.height = available_width, self.ROW * len(self.rows) * self.size
        return self.width, self.height

    def _rows(self, width: float) -> list[dict[str, float]]:
        """The shares of each row: one, or two where a line would be too short to write on."""
        room = (width - stringWidth(self.last, REGULAR, self.size)) / sum(self.shares.values())
        lines = [room * share - stringWidth(text, REGULAR, self.size) - 1.4 * self.size for text, share in self.shares.items()]
        first, *others = self.shares.items()
        return [dict(self.shares)] if min(lines) >= self.NARROWEST or not others else [dict([first]), dict(others)]

    def draw(self) -> None:
        marked(self.canv, "P", self._draw)

    def _draw(self) -> None:
        _prepare(self.canv)
        for at, shares in enumerate(reversed(self.rows)):
            self._draw_row(shares, at * self.ROW * self.size, self.last if at == 0 else "")

    def _draw_row(self, shares: Mapping[str, float], y: float, last: str) -> None:
        x, room = 0.0, self.width - stringWidth(last, REGULAR, self.size)
        for text, share in shares.items():
            end = x + room * share / sum(shares.values())
            start = x + stringWidth(text, REGULAR, self.size) + 0.4 * self.size
            self.canv.setFont(REGULAR, self.size)
            self.canv.setFillColor(SOFT)
            self.canv.drawString(x, y + 0.3 * self.size, text)
            until = end - (self.size if end < room - 1 else 0.3 * self.size)
            self.canv.line(start, y, until, y)
            _write(self.canv, self.written.get(text, ""), start, y + 0.3 * self.size, until - start, self.size)
            x = end
        self.canv.setFont(REGULAR, self.size)
        self.canv.setFillColor(SOFT)
        self.canv.drawString(x, y + 0.3 * self.size, last)


def _write(canvas: Canvas, text: str, x: float, baseline: float, room: float, size: float) -> None:
    """`text` on a line, as small as it must be to fit."""
    if text:
        said = line_of(text)
        canvas.setFillColor(INK)
        draw_line(canvas, x, baseline, said, BOLD, min(1.15 * size, size * room / max(width_of_line(said, BOLD, size), 1)))


def _prepare(canvas: Canvas) -> None:
    canvas.setStrokeColor(SOFT)
    canvas.setLineWidth(LINE)


def _inside(canvas: Canvas, letter: str, middle: float, baseline: float, size: float) -> None:
    canvas.setFillColor(INK)
    canvas.setFont(BOLD, 0.86 * size)
    if letter:
        marked(canvas, LABEL, lambda: canvas.drawCentredString(middle, baseline + 0.04 * size, letter))
