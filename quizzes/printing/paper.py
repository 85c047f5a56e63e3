"""The sheets that a school's printer takes."""

from dataclasses import dataclass

from reportlab.lib.units import mm


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet of paper, upright. All lengths are in points."""

    name: str
    width: float
    height: float
    side: float = 18 * mm
    top: float = 16 * mm
    bottom: float = 20 * mm

    @property
    def text_width(self) -> float:
        return self.width - 2 * self.side

    @property
    def text_height(self) -> float:
        return self.height - self.top - self.bottom


A4 = Paper("A4", 210 * mm, 297 * mm)
LETTER = Paper("Letter", 612, 792)
PAPERS = {paper.name: paper for paper in (A4, LETTER)}
