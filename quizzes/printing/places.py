"""Writes down, while a sheet is drawn, where each place to answer comes to stand."""

from collections.abc import Sequence

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from quizzes.printing.marks import Note
from quizzes.printing.paper import Paper
from quizzes.sheets import Bubble, Field, Takes

AROUND = 1.0
"""Millimetres that the picture of a row shows around its bubbles."""


class Row:
    """One field while it is drawn: its bubbles, or the place to write."""

    def __init__(self, places: "Places", question: int, part: int, takes: Takes, name: str) -> None:
        self.places, self.question, self.part, self.takes, self.name = places, question, part, takes, name
        self.bubbles: list[Bubble] = []
        self.box: tuple[int, float, float, float, float] | None = None

    def bubble(self, value: str) -> Note:
        """What a bubble is to be told that stands for `value`."""

        def note(canvas: Canvas, x: float, y: float, radius: float) -> None:
            page, left, top = self.places.at(canvas, x, y)
            self.bubbles.append(Bubble(value, page, left, top, round(radius / mm, 3)))

        return note

    def written(self, canvas: Canvas, width: float, height: float) -> None:
        """Take what is drawn from here, `width` by `height` points, for the place to write."""
        page, left, bottom = self.places.at(canvas, 0, 0)
        self.box = (page, left, round(bottom - height / mm, 3), round(width / mm, 3), round(height / mm, 3))

    def more(self) -> "Row":
        """Another row of the same part, where it goes on over the page."""
        return self.places.row(self.question, self.part, self.takes, self.name)

    def field(self) -> Field:
        return Field(self.question, self.part, self.takes, self.name, self.box or _around(self.bubbles), tuple(self.bubbles))


class Places:
    """Every row of one person's sheet; `begins` learns on which page of the PDF it begins."""

    def __init__(self, paper: Paper) -> None:
        self.paper, self.first, self.rows = paper, 1, list[Row]()

    def begins(self, page: int) -> None:
        self.first = page

    def row(self, question: int, part: int, takes: Takes, name: str = "") -> Row:
        self.rows.append(Row(self, question, part, takes, name))
        return self.rows[-1]

    def at(self, canvas: Canvas, x: float, y: float) -> tuple[int, float, float]:
        """The page of the sheet, and millimetres from the left and from the top of it."""
        across, up = canvas.absolutePosition(x, y)
        return canvas.getPageNumber() - self.first + 1, round(across / mm, 3), round((self.paper.height - up) / mm, 3)

    def fields(self) -> tuple[Field, ...]:
        """What was drawn; a row of which nothing was drawn is none."""
        return tuple(row.field() for row in self.rows if row.bubbles or row.box)


class Written(Flowable):
    """A flowable that is a place to write on."""

    def __init__(self, body: Flowable, row: Row) -> None:
        super().__init__()
        self.body, self.row = body, row
        self.spaceBefore, self.spaceAfter = body.getSpaceBefore(), body.getSpaceAfter()

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        self.width, self.height = self.body.wrapOn(self.canv, available_width, available_height)
        return self.width, self.height

    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        parts = self.body.splitOn(self.canv, available_width, available_height)
        return [Written(part, self.row if at == 0 else self.row.more()) for at, part in enumerate(parts)]

    def draw(self) -> None:
        self.row.written(self.canv, self.width, self.height)
        self.body.drawOn(self.canv, 0, 0)


def _around(bubbles: Sequence[Bubble]) -> tuple[int, float, float, float, float]:
    """The box of the bubbles on the page where the first of them stands."""
    page = bubbles[0].page
    here = [bubble for bubble in bubbles if bubble.page == page]
    left, right = min(b.x - b.radius for b in here) - AROUND, max(b.x + b.radius for b in here) + AROUND
    top, bottom = min(b.y - b.radius for b in here) - AROUND, max(b.y + b.radius for b in here) + AROUND
    return page, round(left, 3), round(top, 3), round(right - left, 3), round(bottom - top, 3)
