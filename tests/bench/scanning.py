"""Reading a page of forty answers that was photographed, in CPU time: a stack of a class takes as many times that."""

import random

from quizzes.printing import Bubbles, Setup
from quizzes.scanning import read_stack
from tests.bench.measuring import Figure, cpu_seconds
from tests.scanning import wear
from tests.scanning.cast import MANY, one_sheet

LIMIT = 0.35
PAGES = 12


def figures() -> list[Figure]:
    pdf, sheet = one_sheet(MANY, Setup(bubbles=Bubbles.APART), 1)
    page = min(sheet.to_fill)
    files = [(f"{at}.png", _photograph(wear.draw(pdf, page - 1), at)) for at in range(PAGES)]
    read_stack(files[:1], {sheet.code: sheet})
    value = cpu_seconds(lambda: read_stack(files, {sheet.code: sheet})) / PAGES
    return [Figure("scanning: a photographed page", value, LIMIT, "s of CPU")]


def _photograph(picture: wear.Picture, seed: int) -> bytes:
    return wear.as_png(wear.photographed(picture, random.Random(seed)))
