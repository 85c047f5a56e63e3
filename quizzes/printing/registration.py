"""What a scanner finds a page by: a marker in each corner, and a QR code that says which page of which sheet it is."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from reportlab.graphics.barcode.qrencoder import QRCode, QRErrorCorrectLevel
from reportlab.lib.colors import black, white
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from quizzes.printing.paper import Paper
from quizzes.sheets import CODE, CODE_FROM_BELOW, CODE_FROM_RIGHT, MARKER, MARKERS, QUIET, corners

QR_SIDE = CODE * mm
QR_QUIET = 1.4 * mm
_VERSION, _MASK = 1, 3
"""21 modules hold every payload of ours. One mask is as good as another here, and looking for the best takes eight times as long."""


def draw_markers(canvas: Canvas, paper: Paper) -> None:
    """A black square with a pattern of its own in each corner, on white."""
    for cells, (x, y) in zip(MARKERS, corners(paper.width / mm, paper.height / mm), strict=True):
        ringed = ("000000", *(f"0{row}0" for row in cells), "000000")
        left, top = x * mm, paper.height - y * mm
        _white(canvas, left, top - MARKER * mm, MARKER * mm, QUIET * mm)
        _draw_cells(canvas, [[cell == "0" for cell in row] for row in ringed], left, top, MARKER * mm)


def draw_qr(canvas: Canvas, text: str, paper: Paper) -> None:
    """A QR code of `QR_SIDE` where scanning expects it, on white."""
    left, bottom = paper.width - CODE_FROM_RIGHT * mm - QR_SIDE, CODE_FROM_BELOW * mm
    _white(canvas, left, bottom, QR_SIDE, QR_QUIET)
    _draw_cells(canvas, _modules(text), left, bottom + QR_SIDE, QR_SIDE)


def _white(canvas: Canvas, left: float, bottom: float, side: float, quiet: float) -> None:
    canvas.setFillColor(white)
    canvas.rect(left - quiet, bottom - quiet, side + 2 * quiet, side + 2 * quiet, stroke=0, fill=1)


def _draw_cells(canvas: Canvas, dark: Sequence[Sequence[bool]], left: float, top: float, side: float) -> None:
    """The dark cells as one shape, each run of a row a rectangle; written as PDF itself, since a class set has thousands of them."""
    runs = [f"{start} {row} {end - start} 1 re" for row, cells in enumerate(dark) for start, end in _runs(cells)]
    canvas.saveState()
    canvas.translate(left, top)
    canvas.scale(side / len(dark), -side / len(dark))
    canvas.setFillColor(black)
    canvas.addLiteral(" ".join([*runs, "f"]))
    canvas.restoreState()


def _runs(cells: Sequence[bool]) -> list[tuple[int, int]]:
    """Where each run of dark cells begins and ends."""
    framed = (False, *cells, False)
    edges = [at for at, (before, after) in enumerate(pairwise(framed)) if before != after]
    return list(zip(edges[::2], edges[1::2], strict=True))


@lru_cache(maxsize=512)
def _modules(text: str) -> Sequence[Sequence[bool]]:
    code = QRCode(_VERSION, QRErrorCorrectLevel.M)
    code.addData(text)
    code.makeImpl(False, _MASK)
    modules: Sequence[Sequence[bool]] = code.modules
    return modules
