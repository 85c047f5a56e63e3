"""Files become pages in grey: PDF, TIFF, PNG and JPEG, every size and number bounded."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO

import cv2
import numpy as np
from PIL import Image, UnidentifiedImageError

from quizzes.scanning.drawing import Locked, NotDrawn, counted, drawn
from quizzes.scanning.grey import Grey

MOST_BYTES = 200_000_000
MOST_PAGES = 400
MOST_PIXELS = 60_000_000
LONG_SIDE = 2600
"""Pixels: about 220 dots an inch of A4; more say nothing more about a bubble."""
WORTH_SHRINKING = 0.85
"""A picture that is only a little larger is left as it is: to shrink it takes longer than to read the rest of it."""
FORMATS = ("PNG", "JPEG", "TIFF")


class Unreadable(ValueError):
    """A file that gives no pages; the text is a sentence that says what would help."""


class UnreadablePage(Unreadable):
    """One page of a file; those after it may be read."""


@dataclass(frozen=True)
class Page:
    """One picture of one side of paper. `where` is what a person calls it: the file and the page in it."""

    where: str
    grey: Grey


def pages(name: str, content: bytes, *, first: int = 0) -> Iterator[Page]:
    """The pages of a file from the `first` on, one at a time. Raises Unreadable, where there are too many before any is read."""
    if len(content) > MOST_BYTES:
        raise Unreadable(f"{name} is larger than 200 MB. Scan in grey at 200 dots an inch, or send it in parts.")
    yield from _of_pdf(name, content, first) if _is_pdf(content) else _of_picture(name, content, first)


def count_pages(name: str, content: bytes) -> int:
    """How many pages a file has, without looking at them. Raises Unreadable."""
    if _is_pdf(content):
        return _pages_of_pdf(name, content)
    with _explained(name):
        return _frames(name, Image.open(BytesIO(content), formats=FORMATS))


def _is_pdf(content: bytes) -> bool:
    return content[:1024].lstrip().startswith(b"%PDF")


def _too_many(name: str, pages: str) -> Unreadable:
    return Unreadable(f"{name} has {pages} pages, and {MOST_PAGES} are read at a time. Send it in parts.")


def _pages_of_pdf(name: str, content: bytes) -> int:
    try:
        pages = counted(content)
    except NotDrawn as problem:
        cure = "Take the password off and send it again" if isinstance(problem, Locked) else "Scan it again"
        raise Unreadable(f"{name} cannot be opened as a PDF. {cure}.") from problem
    if pages > MOST_PAGES:
        raise _too_many(name, str(pages))
    return pages


def _frames(name: str, picture: Image.Image) -> int:
    """How many pictures are in the file, none of them decoded. A TIFF does not say so: they are counted only as far as they are read."""
    for at in range(MOST_PAGES + 1):
        try:
            picture.seek(at)
        except EOFError:
            picture.seek(0)
            return at
    raise _too_many(name, f"more than {MOST_PAGES}")


def _of_pdf(name: str, content: bytes, first: int) -> Iterator[Page]:
    pages, at = _pages_of_pdf(name, content), first
    try:
        for grey in drawn(content, first=first, long_side=LONG_SIDE):
            yield Page(_where(name, at, pages), grey)
            at += 1
    except NotDrawn as problem:
        raise UnreadablePage(f"{_where(name, at, pages)} is broken, or too much to draw. Scan it again, in grey.") from problem


def _of_picture(name: str, content: bytes, first: int) -> Iterator[Page]:
    with _explained(name):
        picture = Image.open(BytesIO(content), formats=FORMATS)
        frames = _frames(name, picture)
        for at in range(first, frames):
            picture.seek(at)
            yield Page(_where(name, at, frames), _grey(name, picture))


@contextmanager
def _explained(name: str) -> Iterator[None]:
    """Whatever a picture is that is none, told in one sentence."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, Image.DecompressionBombError) as problem:
        if isinstance(problem, Unreadable):
            raise
        raise Unreadable(f"{name} cannot be read. Pages have to come as PDF, TIFF, PNG or JPEG.") from problem


def _grey(name: str, frame: Image.Image) -> Grey:
    if frame.width * frame.height > MOST_PIXELS:
        raise Unreadable(f"{name} has more than 60 million pixels. Scan at 200 dots an inch.")
    frame.draft("L", (LONG_SIDE, LONG_SIDE))
    grey = np.asarray(_on_white(frame), dtype=np.uint8)
    scale = LONG_SIDE / max(grey.shape)
    shrinks = scale < WORTH_SHRINKING
    return np.ascontiguousarray(cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA) if shrinks else grey)


def _on_white(frame: Image.Image) -> Image.Image:
    if "A" not in frame.getbands() and "transparency" not in frame.info:
        return frame.convert("L")
    clear = frame.convert("RGBA")
    return Image.alpha_composite(Image.new("RGBA", clear.size, "white"), clear).convert("L")


def _where(name: str, at: int, pages: int) -> str:
    return f"{name}, page {at + 1}" if pages > 1 else name
