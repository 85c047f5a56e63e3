"""Where everything stands on a sheet that is scanned back: printing puts it there and writes it down, scanning looks for it there.

All lengths are millimetres, from the upper left corner of the page.
"""

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

MARKER = 9.0
"""The side of a corner marker."""
EDGE = 6.0
"""How far a corner marker stays away from the edges of the paper."""
MARKERS = (
    ("1011", "0101", "0011", "0010"),
    ("0000", "1111", "1001", "1010"),
    ("0011", "0011", "0010", "1101"),
    ("1001", "1001", "0100", "0110"),
)
"""The cells of the four corner markers, clockwise from the upper left, "1" for white: the first four of ArUco's 4×4 dictionary.
Each corner has one of its own, so that a page tells which side is up."""
QUIET = 1.0
"""White that a marker needs around itself."""
CODE = 12.5
"""The side of the QR code."""
CODE_FROM_RIGHT, CODE_FROM_BELOW = 18.0, 5.5
"""How far it stays away from the right and the lower edge of the paper."""

_PAYLOAD = re.compile(r"Q1:([A-Z2-7]{12}):(\d{1,3})")
_WORDS = """acorn amber anchor apple arrow aspen autumn badger bamboo barley basil beacon beech berry birch blossom bramble breeze bridge
brook button cactus candle canoe canyon castle cedar cherry chestnut clover cobalt comet copper coral cotton cricket crystal daisy dawn
delta desert dolphin dragon eagle ember falcon feather fern fiddle finch forest fossil fountain fox garden garnet ginger glacier goose
granite grove harbour harvest hazel heather heron hickory holly honey island ivory ivy jasmine jungle juniper kettle kite lantern
lagoon laurel lemon lilac linen lotus lynx magnet maple marble meadow melon mint mirror moon moss mountain nutmeg oak ocean olive
orchard orchid otter owl paper pearl pebble pepper pine planet plum pond poppy quartz quill rabbit raven reef ribbon river robin
rocket rose saddle saffron sail shell silver sparrow spruce starling stone summer sunset swan thistle thunder tulip valley velvet
violet walnut willow window winter wren""".split()


class Takes(StrEnum):
    """What may be filled in a field, and what it then says."""

    ONE = "one"
    SEVERAL = "several"
    PLACE = "place"
    """One of the numbers 1, 2, 3 …: the place of a line that is put in order."""
    DIGIT = "digit"
    """One column of a number."""
    WORDS = "words"
    """Handwriting, for a person to read."""


@dataclass(frozen=True, slots=True)
class Bubble:
    """What is filled to say `value`: a circle, or the square of the same size, around a middle."""

    value: str
    page: int
    x: float
    y: float
    radius: float


@dataclass(frozen=True, slots=True)
class Field:
    """One row of bubbles, or one place to write: a part of a question, which is counted from 1.

    Question 0 is the student's number. `name` is what the row says of itself: a prompt, or a line to put in order.
    `box` is the place as (page, left, top, width, height).
    """

    question: int
    part: int
    takes: Takes
    name: str
    box: tuple[int, float, float, float, float]
    bubbles: tuple[Bubble, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """What one student was given: its code, its pages and every place on them. `items` are the ids of its questions in order."""

    code: str
    words: str
    seed: int
    name: str
    width: float
    height: float
    pages: int
    items: tuple[str, ...]
    fields: tuple[Field, ...]

    def on_page(self, page: int) -> tuple[Bubble, ...]:
        return tuple(bubble for field in self.fields for bubble in field.bubbles if bubble.page == page)

    @property
    def to_fill(self) -> frozenset[int]:
        """The pages that have something to read on them; the others need not come back."""
        return frozenset({field.box[0] for field in self.fields} | {bubble.page for field in self.fields for bubble in field.bubbles})


def corners(width: float, height: float) -> tuple[tuple[float, float], ...]:
    """The upper left corner of each marker, clockwise from the upper left."""
    far, low = width - EDGE - MARKER, height - EDGE - MARKER
    return (EDGE, EDGE), (far, EDGE), (far, low), (EDGE, low)


def code_middle(width: float, height: float) -> tuple[float, float]:
    """Where the middle of the QR code is."""
    return width - CODE_FROM_RIGHT - CODE / 2, height - CODE_FROM_BELOW - CODE / 2


def code_for(*said: object) -> str:
    """Twelve letters and digits that stand for whatever was said, the same on every machine."""
    number = int.from_bytes(hashlib.sha256(repr(said).encode()).digest()[:8], "big")
    return "".join("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"[number >> 5 * place & 31] for place in range(12))


def words_for(*said: object) -> str:
    """Three words that stand for whatever was said: what people call a version."""
    number = int.from_bytes(hashlib.sha256(repr(said).encode()).digest()[8:16], "big")
    return " ".join(_WORDS[number // len(_WORDS) ** place % len(_WORDS)] for place in range(3))


def payload(code: str, page: int) -> str:
    """What the QR code of a page says."""
    return f"Q1:{code}:{page}"


def read_payload(text: str) -> tuple[str, int] | None:
    """The code and the page that a QR code of ours names; nothing where it is somebody else's."""
    found = _PAYLOAD.fullmatch(text)
    return (found[1], int(found[2])) if found else None


def as_json(sheet: Sheet) -> dict[str, Any]:
    return asdict(sheet)


def from_json(said: Mapping[str, Any]) -> Sheet:
    """The sheet that `as_json` wrote. Raises ValueError where something else did."""
    try:
        return Sheet(**{**said, "items": tuple(said["items"]), "fields": tuple(_fields(said["fields"]))})
    except (KeyError, TypeError, ValueError) as problem:
        raise ValueError(f"This is not a sheet that Quire printed: {problem}.") from problem


def write(sheets: tuple[Sheet, ...]) -> bytes:
    """Sheets as a file, the same for the same sheets."""
    return json.dumps([as_json(sheet) for sheet in sheets], ensure_ascii=False, separators=(",", ":")).encode()


def read(content: bytes) -> tuple[Sheet, ...]:
    """The sheets of a file that `write` wrote. Raises ValueError where something else did."""
    try:
        return tuple(from_json(said) for said in json.loads(content))
    except (TypeError, ValueError) as problem:
        raise ValueError(f"This is not a file of sheets that Quire printed: {problem}") from problem


def _fields(said: list[dict[str, Any]]) -> Iterator[Field]:
    for one in said:
        bubbles = tuple(Bubble(**bubble) for bubble in one["bubbles"])
        yield Field(**{**one, "takes": Takes(one["takes"]), "box": tuple(one["box"]), "bubbles": bubbles})
