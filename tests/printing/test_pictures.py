"""Every layout as a small picture that was looked at once: what is printed today looks the same, within a tolerance.

Where a change is meant: `QUIRE_TAKE_PICTURES=1 .venv/bin/python -m pytest tests/printing/test_pictures.py`, then look at them.
"""

import os
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import numpy as np
import pypdfium2
import pytest
from PIL import Image

from quizzes.printing import (
    LAYOUTS,
    LETTER,
    Bubbles,
    Letters,
    Setup,
    Shown,
    Sides,
    calibration,
    cards,
    class_set,
    crossword,
    keys,
    version,
    vocabulary,
    word_search,
)
from tests.printing import cast

pytestmark = pytest.mark.slow

HERE = Path(__file__).with_name("pictures")
WIDTH = 250
TOLERANCE = 2.0
"""Grey levels, of 255, that a picture may differ by on the average: another renderer's edges, never a line of text."""
VERSIONS = [version(cast.ITEMS, seed, name=name) for seed, name in ((1, "Ada Okafor"), (2, "Bjørn Ærlig"))]

WEIGHTED = tuple(replace(item, points=Decimal(at % 3 + 1)) for at, item in enumerate(cast.ITEMS))


def sheet(setup: Setup) -> bytes:
    return class_set(cast.ARTICLE, VERSIONS[:1], setup).pdf


PRINTED: dict[str, tuple[Callable[[], bytes], int]] = {
    "worksheet": (lambda: sheet(Setup(school="Marlow Street School", points=True)), 0),
    "worksheet-paragraphs-letter": (lambda: sheet(Setup(article=Shown.PARAGRAPHS, paper=LETTER)), 0),
    "worksheet-lines": (lambda: sheet(Setup(article=Shown.LINES)), 0),
    "worksheet-large": (lambda: sheet(Setup(letters=Letters.LARGE)), 0),
    "worksheet-open-letter": (lambda: sheet(Setup(letters=Letters.OPEN, paper=LETTER)), 0),
    "bubbles-inline": (lambda: sheet(Setup(bubbles=Bubbles.INLINE)), 0),
    "bubbles-inline-2": (lambda: sheet(Setup(bubbles=Bubbles.INLINE)), 1),
    "answer-sheet": (lambda: sheet(Setup(bubbles=Bubbles.APART)), 2),
    "answer-sheet-large": (lambda: sheet(Setup(bubbles=Bubbles.APART, letters=Letters.LARGE)), 4),
    "keys-points": (lambda: keys(cast.ARTICLE, [replace(one, items=WEIGHTED) for one in VERSIONS]), 1),
    "keys-cover": (lambda: keys(cast.ARTICLE, VERSIONS), 0),
    "keys-grid": (lambda: keys(cast.ARTICLE, VERSIONS), 1),
    "key": (lambda: keys(cast.ARTICLE, VERSIONS), 2),
    "vocabulary": (lambda: vocabulary("Swifts", cast.CARDS), 0),
    "crossword": (lambda: crossword("Swifts", cast.CARDS), 0),
    "word-search": (lambda: word_search("Swifts", cast.CARDS), 0),
    "calibration": (calibration, 0),
    "cards-fold": (lambda: cards("Swifts", cast.CARDS, layout=LAYOUTS["A4 4×5"], sides=Sides.FOLD), 0),
    "cards-fronts": (lambda: cards("Swifts", cast.CARDS), 0),
    "cards-backs": (lambda: cards("Swifts", cast.CARDS), 1),
    "cards-index": (lambda: cards("Swifts", cast.CARDS, layout=LAYOUTS["Letter index cards 5 × 3 in"]), 0),
    "cards-a7": (lambda: cards("Swifts", cast.CARDS, layout=LAYOUTS["Card A7"]), 1),
    "cards-short-edge": (lambda: cards("Swifts", cast.CARDS, layout=LAYOUTS["A4 2×2"], sides=Sides.SHORT_EDGE), 1),
    "cards-labels": (lambda: cards("Swifts", cast.CARDS, layout=LAYOUTS["A4 labels 64 × 38 mm, 21 a sheet"]), 1),
}


def picture(pdf: bytes, page: int) -> Image.Image:
    drawn = pypdfium2.PdfDocument(pdf)[page]
    shown: Image.Image = drawn.render(scale=WIDTH / drawn.get_width()).to_pil().convert("L")
    return shown


@pytest.mark.parametrize("name", PRINTED)
def test_it_looks_as_it_did(name: str) -> None:
    make, page = PRINTED[name]
    shown = picture(make(), page)
    kept = HERE / f"{name}.png"
    if os.environ.get("QUIRE_TAKE_PICTURES") == "1":
        shown.quantize(16).save(kept, optimize=True)
    with Image.open(kept) as before:
        assert before.size == shown.size
        difference = np.abs(np.asarray(before.convert("L"), int) - np.asarray(shown, int)).mean()
    assert difference <= TOLERANCE, f"{name} differs by {difference:.1f} grey levels"


def test_it_would_notice_a_line_that_is_gone() -> None:
    """The measure is no trifle: one question less, or a bubble that moves by its own size, is beyond the tolerance."""
    whole, less = (picture(class_set(cast.ARTICLE, [version(cast.ITEMS[at:], 1)], Setup()).pdf, 0) for at in (0, 1))
    assert np.abs(np.asarray(whole, int) - np.asarray(less, int)).mean() > TOLERANCE


def test_it_has_no_picture_of_nothing() -> None:
    assert {file.stem for file in HERE.iterdir()} == set(PRINTED)
