"""Paragraphs that know themselves again: a class set says the same things thirty times, and breaks and draws each of them once."""

from functools import lru_cache
from typing import Any

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph

from quizzes.printing.tagging import CHOICE, marked

REMEMBERED = 4096
"""Paragraphs; the longest articles with their questions have fewer."""
TAGS = {"TITLE": "H1", "HEADING": "H2", "CHOICE": CHOICE}
"""What a screen reader takes a text for, by its style; all others are paragraphs."""
OVERHANG = 0.5
"""What letters may reach over the edge of their paragraph, in sizes of the text."""


class Text(Paragraph):
    """A paragraph of which the same markup in the same style is parsed, and broken into lines of the same width, only once.

    On a canvas that `repeats`, it is drawn as a form the first time and only named from then on.
    """

    blPara: Any  # noqa: N815 (ReportLab's names)
    frags: Any

    def __init__(self, markup: str, style: ParagraphStyle, bulletText: None = None, frags: Any = None) -> None:  # noqa: N803 (ReportLab's name)
        self.markup = markup if frags is None else None
        super().__init__(markup, style, frags=_parsed(markup, style) if frags is None else frags)

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        if self.markup is None:
            return super().wrap(available_width, available_height)
        broken: Any = _broken(self.markup, self.style, round(available_width, 3))
        self.frags, self.blPara, self.width, self.height = broken.frags, broken.blPara, broken.width, broken.height
        self._wrapWidths = broken._wrapWidths
        return self.width, self.height

    def draw(self) -> None:
        marked(self.canv, TAGS.get(self.style.name, "P"), self._draw)

    def _draw(self) -> None:
        canvas: Any = self.canv
        if self.markup is None or not getattr(canvas, "repeats", False):
            super().draw()
            return
        canvas.doForm(canvas.form(self._key, self._box, super().draw))

    @property
    def _key(self) -> tuple[object, ...]:
        return self.markup, self.style.name, self.style.fontName, self.style.fontSize, self.style.leading, round(self.width, 3)

    @property
    def _box(self) -> tuple[float, float, float, float]:
        over = OVERHANG * self.style.fontSize
        return -over, -over, self.width + over, self.height + over


@lru_cache(REMEMBERED)
def _parsed(markup: str, style: ParagraphStyle) -> Any:
    return Paragraph(markup, style).frags


@lru_cache(REMEMBERED)
def _broken(markup: str, style: ParagraphStyle, width: float) -> Paragraph:
    paragraph = Paragraph(markup, style, frags=_parsed(markup, style))
    paragraph.wrap(width, 0)
    return paragraph
