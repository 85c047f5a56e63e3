"""Files become pages in grey: PDF, TIFF, PNG and JPEG, every size and number bounded."""

import warnings
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from io import BytesIO

import cv2
import numpy as np
import pypdfium2
from PIL import Image, UnidentifiedImageError

from quizzes.scanning.drawing import NotDrawn, drawn
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
        with closing(_opened(name, content)) as document:
            return _bounded(name, len(document))
    with _explained(name):
        return _bounded(name, getattr(Image.open(BytesIO(content), formats=FORMATS), "n_frames", 1))


def _is_pdf(content: bytes) -> bool:
    return content[:1024].lstrip().startswith(b"%PDF")


def _bounded(name: str, pages: int) -> int:
    if pages > MOST_PAGES:
        raise Unreadable(f"{name} has {pages} pages, and {MOST_PAGES} are read at a time. Send it in parts.")
    return pages


def _opened(name: str, content: bytes) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as problem:
        cure = "Take the password off and send it again" if "password" in str(problem).lower() else "Scan it again"
        raise Unreadable(f"{name} cannot be opened as a PDF. {cure}.") from problem


def _of_pdf(name: str, content: bytes, first: int) -> Iterator[Page]:
    with closing(_opened(name, content)) as document:
        pages, at = _bounded(name, len(document)), first
    try:
        for grey in drawn(content, first=first, long_side=LONG_SIDE):
            yield Page(_where(name, at, pages), grey)
            at += 1
    except NotDrawn as problem:
        raise UnreadablePage(f"{_where(name, at, pages)} is broken, or too much to draw. Scan it again, in grey.") from problem


def _of_picture(name: str, content: bytes, first: int) -> Iterator[Page]:
    with _explained(name):
        picture = Image.open(BytesIO(content), formats=FORMATS)
        frames = _bounded(name, getattr(picture, "n_frames", 1))
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
