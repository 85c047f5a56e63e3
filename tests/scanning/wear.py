"""Sheets filled in and worn, as a class and a scanner would: synthetic all of it, drawn by chance from a seed."""

import math
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt
import pypdfium2

from quizzes.items import Answer
from quizzes.sheets import Bubble, Field, Sheet, Takes

Picture = npt.NDArray[Any]
PER_MM = 8.0
CLEAR = ("fill", "pencil", "cross", "thick cross", "tick")
"""Marks that nobody would doubt."""
DOUBTFUL = ("faint", "dot", "erased", "stray")
"""What a person has to look at, or may take for empty where it is; never what the machine may take for the wrong thing."""


def draw(pdf: bytes, page: int) -> Picture:
    """A page of a PDF as a printer prints it, in grey."""
    drawn = pypdfium2.PdfDocument(pdf)[page].render(scale=PER_MM * 25.4 / 72, grayscale=True).to_numpy().squeeze()
    return np.array(drawn)


def mark(picture: Picture, bubble: Bubble, style: str, rng: random.Random) -> None:
    """Draw a mark of a style where a hand would put it: nearly in the middle."""
    x, y, r = (PER_MM * length for length in (bubble.x + rng.gauss(0, 0.2), bubble.y + rng.gauss(0, 0.2), bubble.radius))
    left, top = max(0, round(x - 7 * r)), max(0, round(y - 7 * r))
    picture, x, y = picture[top : round(y + 7 * r), left : round(x + 7 * r)], x - left, y - top
    match style:
        case "fill":
            _blot(picture, x, y, r * rng.uniform(0.75, 1.05), rng.uniform(0.75, 1.0))
        case "pencil":
            _hatch(picture, x, y, r * rng.uniform(0.8, 1.0), rng.uniform(0.45, 0.7), rng)
        case "faint":
            _hatch(picture, x, y, r * rng.uniform(0.7, 1.0), rng.uniform(0.1, 0.25), rng)
        case "erased":
            _blot(picture, x, y, r * rng.uniform(0.8, 1.1), rng.uniform(0.03, 0.14))
        case "cross" | "thick cross":
            wide = rng.uniform(0.35, 0.55) if style == "cross" else rng.uniform(0.8, 1.4)
            reach = r * rng.uniform(0.8, 1.15)
            for turn in (math.pi / 4, 3 * math.pi / 4):
                _stroke(picture, x, y, reach, turn + rng.gauss(0, 0.12), wide, rng.uniform(0.7, 0.95))
        case "tick":
            _line(picture, (x - 0.6 * r, y), (x - 0.1 * r, y + 0.7 * r), rng.uniform(0.5, 0.7), 0.85)
            _line(picture, (x - 0.1 * r, y + 0.7 * r), (x + 0.9 * r, y - 0.9 * r), rng.uniform(0.5, 0.7), 0.85)
        case "dot":
            _blot(picture, x, y, r * rng.uniform(0.15, 0.35), 0.85)
        case "stray":
            _stroke(picture, x, y, r * rng.uniform(2, 6), rng.uniform(0, math.pi), rng.uniform(0.2, 0.4), rng.uniform(0.4, 0.8))


@dataclass
class Filled:
    """What was meant to be answered in each row, and which rows bear marks that are in doubt."""

    meant: dict[tuple[int, int], list[str]] = field(default_factory=dict)
    doubtful: set[tuple[int, int]] = field(default_factory=set)
    strays: list[Bubble] = field(default_factory=list)
    """Bubbles that a line crosses; it may reach into the rows around."""

    def answer(self, sheet: Sheet, question: int) -> Answer:
        """The answer in the words of the page."""
        rows = [one for one in sheet.fields if one.question == question]
        said = [self.meant.get((question, one.part), []) for one in rows]
        if rows[0].takes is Takes.DIGIT:
            return ("".join(value for row in said for value in row),)
        if rows[0].takes is Takes.PLACE:
            placed = sorted((int(row[0]), one.name) for row, one in zip(said, rows, strict=True) if row)
            return tuple(name for _, name in placed)
        return tuple(said[0]) if len(rows) == 1 else tuple(row[0] if row else "" for row in said)


def fill_in(pages: dict[int, Picture], sheet: Sheet, rng: random.Random, *, doubtful: float = 0.1) -> Filled:
    """Answer the whole sheet by chance; `doubtful` is the share of rows with a mark that nobody could be sure of."""
    filled = Filled()
    for question in sorted({one.question for one in sheet.fields}):
        _answer(pages, [one for one in sheet.fields if one.question == question], filled, rng, doubtful)
    filled.doubtful |= {(one.question, one.part) for one in sheet.fields if any(_reaches(at, one) for at in filled.strays)}
    return filled


def _reaches(stray: Bubble, one: Field) -> bool:
    """Whether the line through a bubble may touch another of the row."""
    return any(b.page == stray.page and math.hypot(b.x - stray.x, b.y - stray.y) < 7 * b.radius for b in one.bubbles)


def _answer(pages: dict[int, Picture], rows: Sequence[Field], filled: Filled, rng: random.Random, doubtful: float) -> None:
    places = rng.sample(range(len(rows)), len(rows))
    used = rng.randint(1, len(rows))
    for at, one in enumerate(rows):
        match one.takes:
            case Takes.WORDS:
                continue
            case Takes.PLACE:
                chosen = [str(places[at] + 1)]
            case Takes.DIGIT:
                chosen = [rng.choice("0123456789")] if at < used else []
            case Takes.SEVERAL:
                chosen = [bubble.value for bubble in one.bubbles if rng.random() < 0.5]
            case _:
                chosen = [rng.choice(one.bubbles).value] if rng.random() < 0.93 else []
        filled.meant[one.question, one.part] = chosen
        _fill_row(pages, one, chosen, filled, rng, doubtful)


def _fill_row(pages: dict[int, Picture], one: Field, chosen: list[str], filled: Filled, rng: random.Random, doubtful: float) -> None:
    in_doubt = rng.random() < doubtful
    if in_doubt:
        filled.doubtful.add((one.question, one.part))
    for bubble in one.bubbles:
        if bubble.value in chosen:
            mark(pages[bubble.page], bubble, rng.choice(DOUBTFUL[:2]) if in_doubt and rng.random() < 0.5 else rng.choice(CLEAR), rng)
        elif in_doubt and rng.random() < 0.4:
            style = rng.choice(DOUBTFUL[2:])
            mark(pages[bubble.page], bubble, style, rng)
            filled.strays += [bubble] if style == "stray" else []


def _blot(picture: Picture, x: float, y: float, radius: float, dark: float) -> None:
    cover = np.zeros(picture.shape, np.uint8)
    cv2.circle(cover, (round(16 * x), round(16 * y)), round(16 * radius), 255, -1, cv2.LINE_AA, 4)
    _ink(picture, cover, dark)


def _hatch(picture: Picture, x: float, y: float, radius: float, dark: float, rng: random.Random) -> None:
    """A pencil going to and fro."""
    cover, turn = np.zeros(picture.shape, np.uint8), rng.uniform(0, math.pi)
    for step in np.arange(-0.9, 0.95, 0.2):
        along = radius * math.sqrt(1 - step * step)
        middle = (x - step * radius * math.sin(turn), y + step * radius * math.cos(turn))
        start, end = [(middle[0] + way * along * math.cos(turn), middle[1] + way * along * math.sin(turn)) for way in (-1, 1)]
        cv2.line(cover, _fine(start), _fine(end), 255, round(0.5 * PER_MM), cv2.LINE_AA, 4)
    _ink(picture, cover, dark)


def _stroke(picture: Picture, x: float, y: float, reach: float, turn: float, wide: float, dark: float) -> None:
    ends = [(x + way * reach * math.cos(turn), y + way * reach * math.sin(turn)) for way in (-1, 1)]
    _line(picture, ends[0], ends[1], wide, dark)


def _line(picture: Picture, start: tuple[float, float], end: tuple[float, float], wide: float, dark: float) -> None:
    cover = np.zeros(picture.shape, np.uint8)
    cv2.line(cover, _fine(start), _fine(end), 255, max(1, round(wide * PER_MM)), cv2.LINE_AA, 4)
    _ink(picture, cover, dark)


def _fine(point: tuple[float, float]) -> tuple[int, int]:
    """In sixteenths of a pixel."""
    return round(16 * point[0]), round(16 * point[1])


def _ink(picture: Picture, cover: Picture, dark: float) -> None:
    picture[:] = (picture * (1 - dark * (cover / 255))).astype(np.uint8)


Wear = Callable[[Picture, random.Random], Picture]


def scanned(picture: Picture, rng: random.Random) -> Picture:
    """A flatbed scanner: a little skew, blur, noise."""
    return noisy(blurred(turned(picture, rng, rng.uniform(-3, 3)), rng), rng)


def upside_down(picture: Picture, rng: random.Random) -> Picture:
    return noisy(turned(np.ascontiguousarray(np.rot90(picture, rng.choice((1, 2, 3)))), rng, rng.uniform(-3, 3)), rng)


def photographed(picture: Picture, rng: random.Random) -> Picture:
    """A phone: seen at a slant, light from one side, blur, noise, JPEG."""
    return as_jpeg(noisy(blurred(shaded(slanted(picture, rng), rng), rng), rng), rng.randint(60, 85))


def folded(picture: Picture, rng: random.Random) -> Picture:
    """Once across and once down, with the light caught in the folds."""
    height, width = picture.shape
    worn = picture.astype(np.float32)
    for at, size, axis in ((height / 2, height, 0), (width / 2, width, 1)):
        far = np.abs(np.arange(size) - at - rng.uniform(-20, 20))
        shade = 1 - rng.uniform(0.1, 0.3) * np.exp(-((far / rng.uniform(2, 5)) ** 2))
        worn *= shade[:, None] if axis == 0 else shade[None, :]
    return scanned(np.clip(worn, 0, 255).astype(np.uint8), rng)


def torn(picture: Picture, rng: random.Random) -> Picture:
    """A corner is missing."""
    height, width = picture.shape
    size = rng.uniform(14, 22) * PER_MM
    corner = rng.choice([(0, 0), (width, 0), (0, height)])  # the fourth has the code: without it nobody knows whose sheet it is
    inward = [(abs(corner[0] - size), corner[1]), (corner[0], abs(corner[1] - size))]
    cv2.fillPoly(picture, [np.array([corner, *inward], np.int32)], 40)
    return scanned(picture, rng)


def turned(picture: Picture, rng: random.Random, degrees: float) -> Picture:
    height, width = picture.shape
    about = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1)
    edge = round(0.05 * width)
    about[:, 2] += edge
    return cv2.warpAffine(picture, about, (width + 2 * edge, height + 2 * edge), borderValue=rng.choice((255, 245, 30)))


def slanted(picture: Picture, rng: random.Random) -> Picture:
    height, width = picture.shape
    edge = 0.12 * width
    flat = np.array([(0, 0), (width, 0), (width, height), (0, height)], np.float32)
    seen = flat + edge + np.array([[rng.uniform(-0.07, 0.07) * width for _ in range(2)] for _ in range(4)], np.float32)
    matrix = cv2.getPerspectiveTransform(flat, seen.astype(np.float32))
    return cv2.warpPerspective(picture, matrix, (round(width + 2 * edge), round(height + 2 * edge)), borderValue=90)


def shaded(picture: Picture, rng: random.Random) -> Picture:
    """Light that falls off to one side."""
    height, width = picture.shape
    across, down = np.meshgrid(np.linspace(-1, 1, width), np.linspace(-1, 1, height))
    turn = rng.uniform(0, 2 * math.pi)
    light = 0.78 + 0.22 * (across * math.cos(turn) + down * math.sin(turn)) / 1.5
    return np.clip(picture * light, 0, 255).astype(np.uint8)


def blurred(picture: Picture, rng: random.Random) -> Picture:
    return cv2.GaussianBlur(picture, (0, 0), rng.uniform(0.4, 1.3))


def noisy(picture: Picture, rng: random.Random) -> Picture:
    grain = np.random.default_rng(rng.getrandbits(32)).normal(0, rng.uniform(2, 12), picture.shape)
    return np.clip(picture + grain, 0, 255).astype(np.uint8)


def as_jpeg(picture: Picture, quality: int) -> Picture:
    again = cv2.imdecode(cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, quality])[1], cv2.IMREAD_GRAYSCALE)
    assert again is not None
    return again


WEARS: tuple[Wear, ...] = (scanned, upside_down, photographed, folded, torn)


def as_png(picture: Picture) -> bytes:
    return bytes(cv2.imencode(".png", picture, [cv2.IMWRITE_PNG_COMPRESSION, 1])[1].tobytes())
