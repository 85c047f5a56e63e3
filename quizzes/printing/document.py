"""Stories of paragraphs become a PDF: pages with footers, codes and corner markers, bookmarks, language and title."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from typing import Any

from reportlab.lib.rl_accel import fp_str
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import ActionFlowable, BaseDocTemplate, Flowable, Frame, PageBreak, PageTemplate

from quizzes.printing.fonts import REGULAR, draw_line, line_of, printable, width_of_line
from quizzes.printing.look import SOFT, Look
from quizzes.printing.marks import HAIR
from quizzes.printing.paper import Paper
from quizzes.printing.registration import QR_SIDE, draw_markers, draw_qr
from quizzes.printing.tagging import AFTER, QUESTION, SECTION, Tagged, begins, with_tags
from quizzes.sheets import payload

LANGUAGE = "en"
FOOTER_SIZE = 8.5
BASELINE = 10 * mm
APART = 4 * mm


@dataclass(frozen=True)
class Part:
    """What one person gets: a story with pages of its own, which are counted from 1.

    `footer` and "Page x of y" stand at the foot of each page; where there is a `code`, it stands there too as a QR code.
    `begins` is told the number of the part's first page. `name` is what the part is called in the outline of several.
    """

    story: Sequence[Flowable]
    footer: str
    code: str = ""
    begins: Callable[[int], None] = lambda page: None
    name: str = ""


@dataclass(frozen=True)
class Document:
    """A PDF and how many pages each of its parts has."""

    pdf: bytes
    pages: tuple[int, ...]


def document(parts: Sequence[Part], *, title: str, look: Look, two_sided: bool = False, tagged: bool = False) -> Document:
    """The parts one after the other, the same bytes for the same parts. Where it is `two_sided`, each begins on a front.

    A single part has tags wherever they are possible, several have them where it is to be `tagged`.
    """
    file, paper = BytesIO(), look.paper
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
    template.addPageTemplates(PageTemplate(frames=[_frame(paper)], onPageEnd=_end_page))
    pages = partial(_Pages, paper=paper, two_sided=two_sided, repeats=len(parts) > 1, tagged=tagged)
    template.build(list(_story(parts, two_sided)), canvasmaker=pages)
    canvas = _pages(template.canv)
    return Document(with_tags(file.getvalue(), canvas), tuple(canvas.lengths))


class Bookmark(Flowable):
    """An entry of the outline that leads here; takes no room.

    Where there are several parts, it stands below the name of its own, and questions, thirty times the same, have none.
    """

    def __init__(self, text: str, name: str, level: int = 0) -> None:
        super().__init__()
        self.text, self.name, self.level = printable(text), name, level

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        return 0, 0

    def draw(self) -> None:
        begins(self.canv, QUESTION if self.level and self.text.startswith("Question") else AFTER)
        several = _pages(self.canv).repeats
        if self.level and several:
            return
        name = f"{self.name}-{self.canv.getPageNumber()}"
        self.canv.bookmarkHorizontal(name, 0, 14)
        self.canv.addOutlineEntry(self.text, name, self.level + several, closed=0)


class ToBeScanned(Flowable):
    """From this page on, the pages of the part have corner markers; takes no room."""

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        return 0, 0

    def draw(self) -> None:
        _pages(self.canv).scanned = True
        self.canv.setViewerPreference("PrintScaling", "None")


def shortened(text: str, room: float, size: float) -> str:
    """`text` cut at a word so that it fits into `room` points."""
    words = text.split()
    while words and width_of_line(" ".join(words) + "…", REGULAR, size) > room:
        words.pop()
    kept = " ".join(words)
    return kept if kept == " ".join(text.split()) else kept + "…"


def _frame(paper: Paper) -> Frame:
    height = paper.height - paper.top - paper.bottom
    return Frame(paper.side, paper.bottom, paper.text_width, height, leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=0)


def _story(parts: Sequence[Part], two_sided: bool) -> Iterator[Flowable]:
    for at, part in enumerate(parts):
        if at:
            yield PageBreak()
            if two_sided:
                yield _ToFront()
        yield _Begin(part)
        yield from part.story


class _Begin(Flowable):
    """The first thing on the first page of a part; takes no room."""

    def __init__(self, part: Part) -> None:
        super().__init__()
        self.part = part

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        return 0, 0

    def draw(self) -> None:
        _pages(self.canv).begin(self.part)


class _ToFront(ActionFlowable):
    """Leaves a back empty, so that what follows begins on a front."""

    def apply(self, doc: BaseDocTemplate) -> None:
        if doc.canv.getPageNumber() % 2 == 0:
            _pages(doc.canv).begin(None)
            doc.handle_pageBreak()


class _Pages(Tagged):
    """Knows only at the end how many pages each part has: each footer is a form that is drawn then."""

    def __init__(self, *args: Any, paper: Paper, two_sided: bool, repeats: bool, tagged: bool, **options: Any) -> None:
        super().__init__(*args, **options)
        self.paper, self.repeats, self.is_tagged = paper, repeats, self.is_tagged and (tagged or not repeats)
        self.forms: dict[object, str] = {}
        self.part: Part | None = None
        self.scanned = False
        self.page_of_part = 0
        self.lengths: list[int] = []
        self.footers: list[tuple[int, Part, int, int]] = []
        self.setViewerPreference("DisplayDocTitle", "true")
        if two_sided:
            self.setViewerPreference("Duplex", "DuplexFlipLongEdge")

    def begin(self, part: Part | None) -> None:
        self.part, self.page_of_part, self.scanned = part, 0, False
        if part:
            begins(self, SECTION)
            self.lengths.append(0)
            if self.repeats:
                name = f"part-{len(self.lengths)}"
                self.bookmarkPage(name)
                self.addOutlineEntry(printable(part.name), name, 0, closed=1)
            part.begins(self.getPageNumber())

    def translate(self, dx: float, dy: float) -> None:
        """Move the origin, as Canvas does, but write two numbers down instead of six: every piece of text is moved."""
        code: list[str] = self._code  # type: ignore[attr-defined]
        if code and code[-1].endswith(" cm"):
            super().translate(dx, dy)
            return
        canvas: Any = self
        a, b, c, d, e, f = canvas._currentMatrix
        canvas._currentMatrix = (a, b, c, d, a * dx + c * dy + e, b * dx + d * dy + f)
        code.append(f"1 0 0 1 {fp_str(dx, dy)} cm")

    def form(self, key: object, box: tuple[float, float, float, float], draw: Callable[[], None]) -> str:
        """The name of the form of a key; where there is none yet, it is drawn."""
        if key not in self.forms:
            self.forms[key] = f"text-{len(self.forms)}"
            self.beginForm(self.forms[key], *box)  # type: ignore[arg-type]
            draw()
            self.endForm()
        return self.forms[key]

    def end_page(self) -> None:
        """What stands on the margin of the page that is done."""
        if not self.part:
            return
        self.lengths[-1] += 1
        self.page_of_part += 1
        self.footers.append((self.getPageNumber(), self.part, len(self.lengths) - 1, self.page_of_part))
        self.doForm(_footer_name(self.getPageNumber()))
        if self.scanned:
            draw_markers(self, self.paper)
        if self.part.code:
            draw_qr(self, payload(self.part.code, self.page_of_part), self.paper)

    def save(self) -> None:
        for at, part, number, page in self.footers:
            self.beginForm(_footer_name(at), 0, 0, self.paper.width, self.paper.bottom)
            self._draw_footer(part, f"Page {page} of {self.lengths[number]}")
            self.endForm()
        super().save()

    def _draw_footer(self, part: Part, page: str) -> None:
        left, right = self.paper.side, self.paper.width - self.paper.side - (QR_SIDE + APART if part.code else 0)
        self.setStrokeColor(SOFT)
        self.setLineWidth(HAIR)
        self.line(left, BASELINE + APART, right, BASELINE + APART)
        self.setFillColor(SOFT)
        self.setFont(REGULAR, FOOTER_SIZE)
        room = right - left - stringWidth(page, REGULAR, FOOTER_SIZE) - 5 * mm
        draw_line(self, left, BASELINE, shortened(line_of(part.footer), room, FOOTER_SIZE), REGULAR, FOOTER_SIZE)
        self.setFont(REGULAR, FOOTER_SIZE)
        self.drawRightString(right, BASELINE, page)


def _end_page(canvas: Canvas, template: BaseDocTemplate) -> None:
    _pages(canvas).end_page()


def _pages(canvas: Any) -> _Pages:
    pages: _Pages = canvas
    return pages


def _footer_name(page: int) -> str:
    return f"footer-{page}"
