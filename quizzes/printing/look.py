"""How a sheet looks: its paper, how large its text is, and a table of what each kind of text is set in."""

from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import NamedTuple

from reportlab.lib.colors import Color
from reportlab.lib.styles import ParagraphStyle

from quizzes.printing.fonts import BOLD, ITALIC, REGULAR, paragraph_text
from quizzes.printing.paper import A4, Paper
from quizzes.printing.text import Text

INK = Color(0.07, 0.07, 0.09)
SOFT = Color(0.33, 0.33, 0.36)
"""For what is beside the point; dark enough to survive a photocopier."""


class Setting(NamedTuple):
    """`size` and `after` (the space below) are multiples of the text's size, `leading` of its own."""

    face: str
    size: float
    leading: float
    after: float = 0.0
    colour: Color = INK
    centred: bool = False


class Role(Enum):
    """What a piece of text is there for, and so what it is set in."""

    TITLE = Setting(BOLD, 1.75, 1.18, 1.0)
    EYEBROW = Setting(BOLD, 0.82, 1.4, 0.2, SOFT)
    HEADING = Setting(BOLD, 1.2, 1.3, 0.5)
    STEM = Setting(REGULAR, 1.0, 1.36, 0.45)
    GAPPED = Setting(REGULAR, 1.0, 1.95, 0.3)
    CHOICE = Setting(REGULAR, 1.0, 1.3, 0.52)
    HINT = Setting(ITALIC, 0.86, 1.35, 0.4, SOFT)
    BANK = Setting(REGULAR, 1.0, 1.5, 0.0, INK, True)
    PASSAGE = Setting(REGULAR, 1.0, 1.5, 0.7)
    ANSWER = Setting(BOLD, 1.0, 1.36, 0.15)
    PROOF = Setting(ITALIC, 0.95, 1.36, 0.15)


@dataclass(frozen=True, slots=True)
class Look:
    """A paper and a size of text, in points; every other measure follows from them.

    Lines stand `spread` times as far apart as usual; where the look is not `slanted`, italics are set upright.
    """

    paper: Paper = A4
    size: float = 11.0
    spread: float = 1.0
    slanted: bool = True

    def style(self, role: Role) -> ParagraphStyle:
        return _style(role, self.face(role), self.size, self.spread)

    def face(self, role: Role) -> str:
        return REGULAR if role.value.face == ITALIC and not self.slanted else role.value.face

    def text(self, text: str, role: Role) -> Text:
        """`text` as a paragraph."""
        return self.markup(paragraph_text(text, face=self.face(role)), role)

    def markup(self, markup: str, role: Role) -> Text:
        """A paragraph of markup that `paragraph_text` wrote, or that was put together of such."""
        return Text(markup.replace("\n", "<br/>"), self.style(role))


@cache
def _style(role: Role, face: str, text_size: float, spread: float) -> ParagraphStyle:
    setting = role.value
    size = setting.size * text_size
    return ParagraphStyle(
        role.name,
        fontName=face,
        fontSize=size,
        leading=size * setting.leading * spread,
        textColor=setting.colour,
        alignment=1 if setting.centred else 0,
        spaceAfter=setting.after * text_size,
        allowWidows=0,
        allowOrphans=0,
    )
