"""What a teacher may want of a sheet, all in one value."""

from dataclasses import dataclass
from enum import StrEnum

from quizzes.printing.look import Look
from quizzes.printing.paper import A4, Paper


class Letters(StrEnum):
    """For whose eyes the text is set."""

    NORMAL = "normal"
    LARGE = "large"
    """18 points, as for readers with low vision."""
    OPEN = "open"
    """As readers with dyslexia are helped: larger, no slanted letters, more room between lines."""

    @property
    def look(self) -> tuple[float, float, bool]:
        """The size of the text in points, how far its lines are spread, and whether some of it is slanted."""
        return {Letters.NORMAL: (11.0, 1.0, True), Letters.LARGE: (18.0, 1.0, True), Letters.OPEN: (13.0, 1.2, False)}[self]


class Shown(StrEnum):
    """How the article stands before the questions."""

    NOT = "not"
    PARAGRAPHS = "paragraphs"
    LINES = "lines"
    """Its paragraphs and each fifth of its lines are numbered, and the key names lines."""


class Bubbles(StrEnum):
    """Whether the sheet can be scanned back, and where answers are then filled in."""

    NONE = "none"
    INLINE = "inline"
    APART = "apart"
    """On a sheet of its own, the last of each set."""


@dataclass(frozen=True, slots=True)
class Setup:
    """How worksheets, keys and answer sheets are printed.

    `logo` is a PNG or JPEG. `points` gives each question room for its points. `mixed` asks the questions in another order
    in each version. `tagged` gives tags to class sets and their keys too, which have none else: they are made for paper, and tags
    take half as long again. `digits` is how many digits a student's number has, where students fill in one; 0 where sheets are named.
    """

    paper: Paper = A4
    letters: Letters = Letters.NORMAL
    article: Shown = Shown.NOT
    bubbles: Bubbles = Bubbles.NONE
    school: str = ""
    logo: bytes = b""
    points: bool = False
    mixed: bool = False
    digits: int = 0
    tagged: bool = False

    @property
    def look(self) -> Look:
        size, spread, slanted = self.letters.look
        return Look(self.paper, size, spread, slanted)


PLAIN = Setup()
