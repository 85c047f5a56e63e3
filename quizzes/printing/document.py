"""A story of paragraphs becomes a PDF: pages with footers, bookmarks, language and title."""

from collections.abc import Sequence
from functools import partial
from io import BytesIO
from typing import Any

from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from quizzes.printing.fonts import REGULAR, printable
from quizzes.printing.look import SOFT, Look
from quizzes.printing.marks import HAIR
from quizzes.printing.paper import Paper

LANGUAGE = "en"
FOOTER_SIZE = 8.5


def document(story: Sequence[Flowable], *, title: str, footer: str, look: Look) -> bytes:
    """The story as PDF bytes, the same for the same story; `footer` and "Page x of y" stand at the foot of each page."""
    file, paper = BytesIO(), look.paper
    frame = Frame(
        paper.side,
        paper.bottom,
        paper.text_width,
        paper.height - paper.top - paper.bottom,
        leftPadding=0,
        rightPadding=0,
        topPadding=0,
        bottomPadding=0,
    )
    template = BaseDocTemplate(
        file,
        pagesize=(paper.width, paper.height),
        title=printable(title),
        author="",
        subject="",
        creator="Quire",
        lang=LANGUAGE,
        invariant=1,
    )
    template.addPageTemplates(PageTemplate(frames=[frame], onPageEnd=_place_footer))
    template.build(list(story), canvasmaker=partial(_Pages, footer=printable(footer), paper=paper))
    return file.getvalue()


class Bookmark(Flowable):
    """An entry of the outline that leads here; takes no room."""

    def __init__(self, text: str, name: str, level: int = 0) -> None:
        super().__init__()
        self.text, self.name, self.level = printable(text), name, level

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        return 0, 0

    def draw(self) -> None:
        self.canv.bookmarkHorizontal(self.name, 0, 14)
        self.canv.addOutlineEntry(self.text, self.name, self.level, closed=0)


class _Pages(Canvas):
    """Knows only at the end how many pages there are: each footer is a form that is drawn then."""

    def __init__(self, *args: Any, footer: str, paper: Paper, **options: Any) -> None:
        super().__init__(*args, **options)
        self.footer, self.paper = footer, paper
        self.setViewerPreference("DisplayDocTitle", "true")

    def save(self) -> None:
        pages = self.getPageNumber() - 1
        for page in range(1, pages + 1):
            self.beginForm(_footer_name(page), 0, 0, self.paper.width, self.paper.bottom)
            self._draw_footer(f"Page {page} of {pages}")
            self.endForm()
        super().save()

    def _draw_footer(self, page: str) -> None:
        left, right, baseline = self.paper.side, self.paper.width - self.paper.side, 10 * mm
        self.setStrokeColor(SOFT)
        self.setLineWidth(HAIR)
        self.line(left, baseline + 4 * mm, right, baseline + 4 * mm)
        self.setFillColor(SOFT)
        self.setFont(REGULAR, FOOTER_SIZE)
        room = right - left - stringWidth(page, REGULAR, FOOTER_SIZE) - 5 * mm
        self.drawString(left, baseline, shortened(self.footer, room, FOOTER_SIZE))
        self.drawRightString(right, baseline, page)


def shortened(text: str, room: float, size: float) -> str:
    """`text` cut at a word so that it fits into `room` points."""
    words = text.split()
    while words and stringWidth(" ".join(words) + "…", REGULAR, size) > room:
        words.pop()
    kept = " ".join(words)
    return kept if kept == " ".join(text.split()) else kept + "…"


def _place_footer(canvas: Canvas, template: BaseDocTemplate) -> None:
    canvas.doForm(_footer_name(canvas.getPageNumber()))


def _footer_name(page: int) -> str:
    return f"footer-{page}"
