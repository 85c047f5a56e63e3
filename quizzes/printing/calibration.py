"""The calibration page: how far a printer's backs lie beside its fronts, to be read off against the light."""

from functools import partial
from io import BytesIO

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from quizzes.printing.cardsheets import DUPLEX, new_canvas
from quizzes.printing.fonts import BOLD, REGULAR
from quizzes.printing.layouts import Sides
from quizzes.printing.look import INK, SOFT
from quizzes.printing.paper import A4, Paper
from quizzes.printing.tagging import marked, with_tags

REACH = 8
"""Millimetres that the scales reach to each side."""
TITLE = "Calibration page"
SCALES, CROSS = "Two scales in millimetres that cross in the middle of the page.", "A cross in the middle of the page."
FRONT = (
    "1. Print this page on both sides at actual size (100 %), as you will print your cards.",
    "2. Hold the sheet against the light with this side towards you. The cross of the back shines through.",
    "3. Read where its two lines meet the two scales. In line, both say 0.",
    "4. Type both numbers, with their signs, where you print the cards. Backs are then moved to lie on their fronts.",
)


def calibration(*, paper: Paper = A4, sides: Sides = Sides.LONG_EDGE) -> bytes:
    """Two pages: scales in millimetres on the front, a cross on the back. What is read is how far backs have to be moved."""
    file = BytesIO()
    canvas = new_canvas(file, TITLE, paper, duplex=DUPLEX[sides])
    across, up = paper.width / 2, paper.height / 2
    _said(canvas, paper)
    marked(canvas, "Figure", lambda: _scale(canvas, across, up, sides), alt=SCALES)
    canvas.showPage()
    marked(canvas, "Figure", lambda: _cross(canvas, across, up), alt=CROSS)
    canvas.setFont(REGULAR, 9)
    marked(canvas, "P", lambda: canvas.drawCentredString(across, up - 40 * mm, "The back: nothing to read on this side."))
    canvas.showPage()
    canvas.save()
    return with_tags(file.getvalue(), canvas)


def _said(canvas: Canvas, paper: Paper) -> None:
    canvas.setFillColor(INK)
    canvas.setFont(BOLD, 18)
    marked(canvas, "H1", lambda: canvas.drawString(paper.side, paper.height - paper.top - 18, TITLE))
    canvas.setFont(REGULAR, 10)
    for at, line in enumerate(FRONT):
        marked(canvas, "P", partial(canvas.drawString, paper.side, paper.height - paper.top - 44 - 16 * at, line))


def _scale(canvas: Canvas, across: float, up: float, sides: Sides) -> None:
    """Scales through the middle that say by how much a back has to be moved, in its own directions, to meet 0.

    Seen through the paper one of the back's two directions is turned round: left and right where the sheet was turned over
    its long edge, so that a back that shines through on the right has to be moved right; else top and bottom.
    """
    turned = sides is Sides.LONG_EDGE
    canvas.setStrokeColor(INK)
    canvas.setFillColor(INK)
    canvas.setLineWidth(0.4)
    canvas.setFont(REGULAR, 5.5)
    canvas.line(across - REACH * mm, up, across + REACH * mm, up)
    canvas.line(across, up - REACH * mm, across, up + REACH * mm)
    for at in range(-REACH, REACH + 1):
        long = 3.0 if at % 5 == 0 else 1.6
        canvas.line(across + at * mm, up - long * mm / 2, across + at * mm, up + long * mm / 2)
        canvas.line(across - long * mm / 2, up + at * mm, across + long * mm / 2, up + at * mm)
        if at and at % 2 == 0:
            canvas.drawCentredString(across + at * mm, up - 4 * mm, f"{at if turned else -at:+d}")
            canvas.drawString(across + 2.4 * mm, up + at * mm - 1.8, f"{-at if turned else at:+d}")
    canvas.setFont(BOLD, 9)
    canvas.drawString(across + (REACH + 3) * mm, up - 3, "to the right")
    canvas.drawCentredString(across, up + (REACH + 3) * mm, "up")


def _cross(canvas: Canvas, across: float, up: float) -> None:
    canvas.setStrokeColor(SOFT)
    canvas.setLineWidth(0.6)
    canvas.line(across - 30 * mm, up, across + 30 * mm, up)
    canvas.line(across, up - 30 * mm, across, up + 30 * mm)
