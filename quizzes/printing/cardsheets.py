"""Cards to cut out: a sheet of fronts, then its backs so that they meet when printed on both sides."""

from collections.abc import Sequence
from io import BytesIO
from math import sqrt

from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph

from quizzes.items import Card
from quizzes.printing.document import LANGUAGE, shortened
from quizzes.printing.fonts import BOLD, REGULAR, paragraph_text, printable
from quizzes.printing.layouts import DEFAULT, Layout
from quizzes.printing.look import INK, SOFT

SAFE = 6 * mm
"""No ink comes nearer to a cut: scissors are not exact, nor are printers."""
NUMBER_SIZE = 7.0
NUMBER_ROOM = 4 * mm
FRONT_SIZES = (22.0, 11.0)
BACK_SIZES = (15.0, 9.0)
"""The largest size of the text, and the one below which a long word may be broken."""
SHRINK = 0.94
OPTIMISM = 1.04
"""Wrapped text is about as high as the square of its size; a little more may fit, since lines break anew."""
LEADING = 1.28
MARK_FROM, MARK_TO = 2 * mm, 6 * mm
"""Where a cut mark begins and ends, outwards from the cards."""
MARK_WIDTH = 0.25
NOTE_BASELINE, NOTE_SIZE = 4.6 * mm, 6.5
HOW_TO = "Print on both sides, flipped on the long edge, at actual size (100 %)."


def cards(title: str, cards: Sequence[Card], *, layout: Layout = DEFAULT) -> bytes:
    """The cards as PDF bytes: for each sheet a page of fronts and one of backs. Text shrinks until it fits its card.

    Raises ValueError where there is no card.
    """
    if not cards:
        raise ValueError("There is nothing to print: cards to cut out need at least one card. Accept or write one first.")
    file = BytesIO()
    canvas = _canvas(file, title, layout)
    sheets = [cards[at : at + layout.per_sheet] for at in range(0, len(cards), layout.per_sheet)]
    for number, sheet in enumerate(sheets):
        _page(canvas, sheet, first=number * layout.per_sheet + 1, title=title, layout=layout, back=False)
        _page(canvas, sheet, first=number * layout.per_sheet + 1, title=title, layout=layout, back=True)
    canvas.save()
    return file.getvalue()


def _canvas(file: BytesIO, title: str, layout: Layout) -> Canvas:
    canvas = Canvas(file, pagesize=(layout.paper.width, layout.paper.height), invariant=1, lang=LANGUAGE)
    canvas.setTitle(printable(title))
    canvas.setAuthor("")
    canvas.setSubject("")
    canvas.setCreator("Quire")
    canvas.setViewerPreference("Duplex", "DuplexFlipLongEdge")
    canvas.setViewerPreference("PrintScaling", "None")
    canvas.setViewerPreference("DisplayDocTitle", "true")
    return canvas


def _page(canvas: Canvas, sheet: Sequence[Card], *, first: int, title: str, layout: Layout, back: bool) -> None:
    last = first + len(sheet) - 1
    name = f"{'Backs' if back else 'Fronts'} {first}–{last}" if last > first else f"{'Back' if back else 'Front'} {first}"
    canvas.bookmarkPage(name)
    canvas.addOutlineEntry(name, name)
    _cut_marks(canvas, layout)
    _note(canvas, f"{name} · {title}", layout)
    for at, card in enumerate(sheet):
        x, y = layout.corner(at, back=back)
        _face(canvas, card.back if back else card.front, x, y, layout, back=back)
        _number(canvas, first + at, x + layout.width / 2, y + SAFE)
    canvas.showPage()


def _face(canvas: Canvas, text: str, x: float, y: float, layout: Layout, *, back: bool) -> None:
    """The text of one side in the middle of its card, as large as it fits."""
    width, height = layout.width - 2 * SAFE, layout.height - 2 * (SAFE + NUMBER_ROOM)
    paragraph = fitted(text, width, height, face=REGULAR if back else BOLD, sizes=BACK_SIZES if back else FRONT_SIZES)
    paragraph.drawOn(canvas, x + SAFE, y + (layout.height - paragraph.height) / 2)


def fitted(text: str, width: float, height: float, *, face: str, sizes: tuple[float, float]) -> Paragraph:
    """`text` as a paragraph, wrapped and no larger than `width` by `height`: as large as it may be, as small as it must."""
    size, whole_words = sizes
    while True:
        style = ParagraphStyle("card", fontName=face, fontSize=size, leading=size * LEADING, alignment=1, textColor=INK)
        paragraph = Paragraph(paragraph_text(" ".join(text.split()), face=face), style)
        _, needed = paragraph.wrap(width, height)
        longest = paragraph.minWidth() if size > whole_words else 0
        if needed <= height and longest <= width:
            return paragraph
        size *= min(SHRINK, OPTIMISM * sqrt(height / needed)) if longest <= width else max(SHRINK * width / longest, whole_words / size)


def _number(canvas: Canvas, number: int, middle: float, baseline: float) -> None:
    """The number by which a front and its back find each other again."""
    canvas.setFillColor(SOFT)
    canvas.setFont(REGULAR, NUMBER_SIZE)
    canvas.drawCentredString(middle, baseline, str(number))


def _cut_marks(canvas: Canvas, layout: Layout) -> None:
    right, top = layout.paper.width - layout.left, layout.paper.height - layout.bottom
    canvas.setStrokeColor(SOFT)
    canvas.setLineWidth(MARK_WIDTH)
    for column in range(layout.columns + 1):
        x = layout.left + column * layout.width
        canvas.line(x, top + MARK_FROM, x, top + MARK_TO)
        canvas.line(x, layout.bottom - MARK_FROM, x, layout.bottom - MARK_TO)
    for row in range(layout.rows + 1):
        y = layout.bottom + row * layout.height
        canvas.line(layout.left - MARK_FROM, y, layout.left - MARK_TO, y)
        canvas.line(right + MARK_FROM, y, right + MARK_TO, y)


def _note(canvas: Canvas, text: str, layout: Layout) -> None:
    """What the page is and how to print it, on the strip that is cut off."""
    said = f"{HOW_TO} {printable(text)}"
    canvas.setFillColor(SOFT)
    canvas.setFont(REGULAR, NOTE_SIZE)
    room = layout.columns * layout.width - 12 * mm
    canvas.drawCentredString(layout.paper.width / 2, NOTE_BASELINE, shortened(said, room, NOTE_SIZE))
