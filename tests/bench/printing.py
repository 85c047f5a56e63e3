"""Printing, beside a bare canvas that draws the same pieces of text, line for line, in the same faces."""

from collections.abc import Sequence
from io import BytesIO
from typing import NamedTuple

from pypdf import PdfReader
from reportlab.pdfgen.canvas import Canvas

from quizzes.items import Item
from quizzes.printing import A4, Setup, Shown, class_set, key, version, worksheet
from quizzes.printing.fonts import BOLD, ITALIC, REGULAR
from tests.bench.article import ARTICLE
from tests.bench.measuring import Figure, cpu_seconds, ratio
from tests.printing import cast

Matrix = list[float]

LIMIT = 4.5
CLASS_LIMIT, CLASS_SECONDS = 2.5, 3.0
CLASS_ROUNDS = 5
COPIES = 30
ROUNDS = 15
QUESTIONS = 12
FACES = {"Bold": BOLD, "Italic": ITALIC}


class Piece(NamedTuple):
    """Text as it was drawn."""

    x: float
    y: float
    face: str
    size: float
    text: str


def figures() -> list[Figure]:
    sheets = [_pieces(pdf) for pdf in _sheets()]
    value = ratio(_sheets, lambda: [_bare(sheet) for sheet in sheets], seconds=cpu_seconds, rounds=ROUNDS)
    return [Figure("printing: worksheet and key", value, LIMIT, "× a bare canvas"), *_class_figures()]


def _class_figures() -> list[Figure]:
    """Thirty versions of twelve questions with the article of the bench before each."""
    versions = [version(cast.ITEMS, seed, name=f"Student {seed}") for seed in range(COPIES)]

    def whole() -> bytes:
        return class_set(ARTICLE, versions, Setup(article=Shown.PARAGRAPHS)).pdf

    pieces = _pieces(whole())
    name = f"printing: {COPIES} versions with article"
    return [
        Figure(name, ratio(whole, lambda: _bare(pieces), seconds=cpu_seconds, rounds=CLASS_ROUNDS), CLASS_LIMIT, "× a bare canvas"),
        Figure(f"{name}, in all", cpu_seconds(whole), CLASS_SECONDS, "s of CPU"),
    ]


def _sheets() -> list[bytes]:
    items: Sequence[Item] = cast.ITEMS[:QUESTIONS]
    return [worksheet(cast.ARTICLE, items, seed=1), key(cast.ARTICLE, items, seed=1)]


def _bare(pages: list[list[Piece]]) -> bytes:
    file = BytesIO()
    canvas = Canvas(file, pagesize=(A4.width, A4.height), invariant=1)
    for page in pages:
        for piece in page:
            canvas.setFont(piece.face, piece.size)
            canvas.drawString(piece.x, piece.y, piece.text)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def _pieces(pdf: bytes) -> list[list[Piece]]:
    """What is drawn on each page, read back from the file."""
    pages = []
    for page in PdfReader(BytesIO(pdf)).pages:
        drawn: list[Piece] = []

        def visit(text: str, outer: Matrix, inner: Matrix, font: dict[str, str] | None, size: float, drawn: list[Piece] = drawn) -> None:
            if text.strip():
                drawn.append(Piece(*_place(outer, inner), _face(font), size, text.strip()))

        page.extract_text(visitor_text=visit)
        pages.append(drawn)
    return pages


def _place(outer: Matrix, inner: Matrix) -> tuple[float, float]:
    x, y = inner[4:]
    return outer[0] * x + outer[2] * y + outer[4], outer[1] * x + outer[3] * y + outer[5]


def _face(font: dict[str, str] | None) -> str:
    style = font["/BaseFont"].rpartition("-")[2] if font else ""
    return FACES.get(style, REGULAR)
