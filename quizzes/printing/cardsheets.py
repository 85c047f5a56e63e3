"""Cards to cut out: a sheet of fronts, then its backs so that they meet when printed on both sides."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from math import sqrt

from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph

from quizzes.items import Card
from quizzes.printing.document import LANGUAGE, shortened
from quizzes.printing.fonts import BOLD, REGULAR, draw_line, line_of, paragraph_text, printable, width_of_line
from quizzes.printing.layouts import DEFAULT, Layout, Sides
from quizzes.printing.look import INK, SOFT
from quizzes.printing.paper import Paper
from quizzes.printing.tagging import Tagged, marked, with_tags

Offset = tuple[float, float]

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
FOLDED = [1.5, 1.5]
NOTE_BASELINE, NOTE_SIZE = 4.6 * mm, 6.5
NOTE_ROOM = NOTE_BASELINE + NOTE_SIZE + 5 * mm
HOW_TO = {
    Sides.LONG_EDGE: "Print on both sides, flipped on the long edge, at actual size (100 %).",
    Sides.SHORT_EDGE: "Print on both sides, flipped on the short edge, at actual size (100 %).",
    Sides.FOLD: "Print on one side at actual size (100 %). Cut along the outer marks, fold at the broken ones, glue.",
    Sides.ONE_SIDED: "Print on one side at actual size (100 %). Cut, and glue each back to the front of its number.",
}
DUPLEX = {Sides.LONG_EDGE: "DuplexFlipLongEdge", Sides.SHORT_EDGE: "DuplexFlipShortEdge"}
FURTHEST = 20 * mm
"""No printer is more out of line than this."""


@dataclass(frozen=True, slots=True)
class Sheets:
    """How cards are printed: their layout, how their sides come together, and how far backs are moved to the right and up.

    `offset` is in points, as the calibration page tells it.
    """

    layout: Layout = DEFAULT
    sides: Sides = Sides.LONG_EDGE
    offset: tuple[float, float] = (0.0, 0.0)

    def corner(self, place: int, *, back: bool) -> tuple[float, float]:
        x, y = self.layout.corner(place, back=back, sides=self.sides)
        right, up = self.offset if back and self.sides.turned else (0.0, 0.0)
        return x + min(max(right, -FURTHEST), FURTHEST), y + min(max(up, -FURTHEST), FURTHEST)


def cards(
    title: str, cards: Sequence[Card], *, layout: Layout = DEFAULT, sides: Sides = Sides.LONG_EDGE, offset: Offset = (0.0, 0.0)
) -> bytes:
    """The cards as PDF bytes: for each sheet a page of fronts and one of backs, or both beside each other where they are folded.

    Text shrinks until it fits its card. Raises ValueError where there is no card, or the layout cannot be folded.
    """
    if not cards:
        raise ValueError("There is nothing to print: cards to cut out need at least one card. Accept or write one first.")
    sheets, file = Sheets(layout, sides, offset), BytesIO()
    canvas = new_canvas(file, title, layout.paper, duplex=DUPLEX.get(sides, "Simplex"))
    full = layout.places(sides)
    for first in range(0, len(cards), full):
        dealt = cards[first : first + full]
        if sides is Sides.FOLD:
            _page(canvas, dealt, first + 1, title, sheets, (False, True))
            continue
        _page(canvas, dealt, first + 1, title, sheets, (False,))
        _page(canvas, dealt, first + 1, title, sheets, (True,))
    canvas.save()
    return with_tags(file.getvalue(), canvas)


def new_canvas(file: BytesIO, title: str, paper: Paper, *, duplex: str) -> Tagged:
    """A canvas that tells the printer how to turn the paper, and not to scale it."""
    canvas = Tagged(file, pagesize=(paper.width, paper.height), invariant=1, lang=LANGUAGE)
    canvas.setTitle(printable(title))
    canvas.setAuthor("")
    canvas.setSubject("")
    canvas.setCreator("Quire")
    canvas.setViewerPreference("Duplex", duplex)
    canvas.setViewerPreference("PrintScaling", "None")
    canvas.setViewerPreference("DisplayDocTitle", "true")
    return canvas


def _page(canvas: Canvas, dealt: Sequence[Card], first: int, title: str, sheets: Sheets, backs: tuple[bool, ...]) -> None:
    """One page: fronts, backs, or both."""
    name = _name(first, first + len(dealt) - 1, backs)
    canvas.bookmarkPage(name)
    canvas.addOutlineEntry(name, name)
    if not sheets.layout.cut:
        _cut_marks(canvas, sheets, backs)
    if sheets.layout.bottom > NOTE_ROOM:
        _note(canvas, f"{HOW_TO[sheets.sides]} {name} · {title}", sheets.layout)
    for at, card in enumerate(dealt):
        for back in backs:
            x, y = sheets.corner(at, back=back)
            _face(canvas, card.back if back else card.front, x, y, sheets.layout, back=back)
            _number(canvas, first + at, x + sheets.layout.width / 2, y + SAFE)
    canvas.showPage()


def _name(first: int, last: int, backs: tuple[bool, ...]) -> str:
    what = "Card" if len(backs) > 1 else "Back" if backs[0] else "Front"
    return f"{what}s {first}–{last}" if last > first else f"{what} {first}"


def _face(canvas: Canvas, text: str, x: float, y: float, layout: Layout, *, back: bool) -> None:
    """The text of one side in the middle of its card, as large as it fits."""
    width, height = layout.width - 2 * SAFE, layout.height - 2 * (SAFE + NUMBER_ROOM)
    paragraph = fitted(text, width, height, face=REGULAR if back else BOLD, sizes=BACK_SIZES if back else FRONT_SIZES)
    marked(canvas, "P", lambda: paragraph.drawOn(canvas, x + SAFE, y + (layout.height - paragraph.height) / 2))


def fitted(text: str, width: float, height: float, *, face: str, sizes: tuple[float, float]) -> Paragraph:
    """`text` as a paragraph, wrapped and no larger than `width` by `height`: as large as it may be, as small as it must."""
    size, whole_words = sizes
    while True:
        style = ParagraphStyle("card", fontName=face, fontSize=size, leading=size * LEADING, alignment=1, textColor=INK)
        paragraph = Paragraph(paragraph_text(" ".join(text.split()), face=face).replace("\n", "<br/>"), style)
        _, needed = paragraph.wrap(width, height)
        longest = paragraph.minWidth() if size > whole_words else 0
        if needed <= height and longest <= width:
            return paragraph
        size *= min(SHRINK, OPTIMISM * sqrt(height / needed)) if longest <= width else max(SHRINK * width / longest, whole_words / size)


def _number(canvas: Canvas, number: int, middle: float, baseline: float) -> None:
    """The number by which a front and its back find each other again."""
    canvas.setFillColor(SOFT)
    canvas.setFont(REGULAR, NUMBER_SIZE)
    marked(canvas, "P", lambda: canvas.drawCentredString(middle, baseline, str(number)))


def _cut_marks(canvas: Canvas, sheets: Sheets, backs: tuple[bool, ...]) -> None:
    """Short lines outwards from the cards; a broken one where a card is folded. They lie where the cards do: moved with the backs."""
    layout = sheets.layout
    right, up = (moved - at for moved, at in zip(sheets.corner(0, back=True), layout.corner(0, back=True, sides=sheets.sides), strict=True))
    canvas.saveState()
    if backs == (True,):
        canvas.translate(right, up)
    canvas.setStrokeColor(SOFT)
    canvas.setLineWidth(MARK_WIDTH)
    (left, bottom), folded = layout.at(0, 0), sheets.sides is Sides.FOLD
    across = layout.columns // 2 * 2 if folded else layout.columns
    end, top = left + across * layout.width, bottom + layout.rows * layout.height
    for column in range(across + 1):
        x = left + column * layout.width
        canvas.setDash(FOLDED if folded and column % 2 else [])
        canvas.line(x, top + MARK_FROM, x, top + MARK_TO)
        canvas.line(x, bottom - MARK_FROM, x, bottom - MARK_TO)
    canvas.setDash([])
    for row in range(layout.rows + 1):
        y = bottom + row * layout.height
        canvas.line(left - MARK_FROM, y, left - MARK_TO, y)
        canvas.line(end + MARK_FROM, y, end + MARK_TO, y)
    canvas.restoreState()


def _note(canvas: Canvas, text: str, layout: Layout) -> None:
    """What the page is and how to print it, on the strip that is cut off."""
    canvas.setFillColor(SOFT)
    canvas.setFont(REGULAR, NOTE_SIZE)
    room = layout.paper.width - 30 * mm
    said = shortened(line_of(text), room, NOTE_SIZE)
    left = (layout.paper.width - width_of_line(said, REGULAR, NOTE_SIZE)) / 2
    marked(canvas, "P", lambda: draw_line(canvas, left, NOTE_BASELINE, said, REGULAR, NOTE_SIZE))
