"""The faces that everything is set in, and what is done for a character that they lack.

Atkinson Hyperlegible was drawn for readers with low vision: no two of its letters look alike. It has neither Greek nor
Cyrillic nor arrows, so single characters come from Arimo, Arabic from IBM Plex, what is left from the Vera that ReportLab
brings. What none of them has is written as its plainest relative, as the name of its script or a question mark, never as an
empty box.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from itertools import groupby
from pathlib import Path
from xml.sax.saxutils import escape

import reportlab
from reportlab.pdfbase.pdfmetrics import getFont, registerFont, registerFontFamily, stringWidth
from reportlab.pdfbase.ttfonts import TTFError, TTFont
from reportlab.pdfgen.canvas import Canvas

from quizzes.printing.scripts import name_of_script, on_lines, on_one_line

REGULAR, BOLD, ITALIC, BOLD_ITALIC = "Quire", "Quire-Bold", "Quire-Italic", "Quire-BoldItalic"
ATKINSON = "fontpkg_atkinson_hyperlegible"
ARIMO = "fontpkg_arimo"
PLEX = "fontpkg_ibm_plex_sans_arabic"
UNKNOWN = "?"

_OURS = {
    REGULAR: ("AtkinsonHyperlegible-Regular.ttf", "Vera.ttf"),
    BOLD: ("AtkinsonHyperlegible-Bold.ttf", "VeraBd.ttf"),
    ITALIC: ("AtkinsonHyperlegible-Italic.ttf", "VeraIt.ttf"),
    BOLD_ITALIC: ("AtkinsonHyperlegible-BoldItalic.ttf", "VeraBI.ttf"),
}
_SPARE = ("Quire-Arimo", "Quire-Arabic", "Quire-Vera")
_REPEATED = re.compile(r"(\[\w+ script\])(?:\W{0,3}\1)+")
_INVISIBLE = ("Cc", "Cf", "Cs", "Co", "Cn")
_PLAINER = {"\u2009": " ", "\u200a": " ", "\u202f": "\u00a0", "\u2011": "-", "\u2010": "-", "✓": "√", "✔": "√", "⇒": "→"}


def paragraph_text(text: str, *, face: str = REGULAR) -> str:
    """`text` as the markup that a ReportLab paragraph of `face` reads, every character from a font that has it."""
    drawn = printable(on_lines(text))
    if _glyphs(face).issuperset(map(ord, drawn)):
        return escape(drawn)
    return "".join(_run(chars, font, face) for font, chars in _runs(drawn, face))


def draw_line(canvas: Canvas, x: float, y: float, text: str, face: str, size: float) -> None:
    """Draw `text` that `line_of` made, from x to the right, every character from a font that has it."""
    for font, chars in _runs(text, face):
        canvas.setFont(font, size)
        canvas.drawString(x, y, chars)
        x += stringWidth(chars, font, size)


def width_of_line(text: str, face: str, size: float) -> float:
    """How far `draw_line` reaches, in points."""
    return sum(stringWidth(chars, font, size) for font, chars in _runs(text, face))


def line_of(text: str) -> str:
    """`text` on one line, as it is drawn."""
    return printable(on_one_line(" ".join(text.split())))


def printable(text: str) -> str:
    """`text` without what cannot be drawn: control characters go, unknown ones become their plainest relatives."""
    composed = unicodedata.normalize("NFC", text)
    if composed.isascii() and composed.isprintable():
        return composed
    said = ((lost, "".join(chars)) for lost, chars in groupby(composed, key=_is_lost))
    return _REPEATED.sub(r"\1", "".join(name_of_script(chars) if lost else "".join(map(_drawable, chars)) for lost, chars in said))


def blank(width: float, size: float) -> str:
    """A blank of about `width` points as markup: underscores of the one face in which they join to a line."""
    line = "_" * max(3, round(width / stringWidth("_", _SPARE[0], size)))
    return f'<font name="{_SPARE[0]}">{line}</font>'


def _runs(text: str, face: str) -> Iterator[tuple[str, str]]:
    if text and _glyphs(face).issuperset(map(ord, text)):
        yield face, text
        return
    for font, chars in groupby(text, key=lambda char: _font_for(char, face)):
        yield font, "".join(chars)


def _is_lost(char: str) -> bool:
    """Whether it is a letter that no face has, nor any relative of it."""
    return not char.isascii() and unicodedata.category(char)[0] in "LM" and UNKNOWN in _drawable(char)


def _run(text: str, font: str, face: str) -> str:
    return escape(text) if font == face else f'<font name="{font}">{escape(text)}</font>'


def _font_for(char: str, face: str) -> str:
    return next((font for font in (face, *_SPARE) if _has(font, char)), face)


@cache
def _drawable(char: str) -> str:
    """What stands for `char` on paper: itself where a font has it, else something plainer, else nothing or UNKNOWN."""
    if char.isspace() and char != "\u00a0":
        return "\n" if char == "\n" else " "
    if unicodedata.category(char) in _INVISIBLE:
        return ""
    if any(_has(font, char) for font in (REGULAR, *_SPARE)):
        return char
    plainer = _PLAINER.get(char) or unicodedata.normalize("NFKD", char)
    if plainer != char:
        return "".join(_drawable(part) for part in plainer)
    return "" if unicodedata.combining(char) else UNKNOWN


@cache
def _glyphs(font: str) -> frozenset[int]:
    known = getFont(font)
    return frozenset(known.face.charToGlyph) if isinstance(known, TTFont) else frozenset()


def _has(font: str, char: str) -> bool:
    return ord(char) in _glyphs(font)


def _register() -> None:
    """Make the faces known to ReportLab, from the font packages where they are installed and from its own Vera otherwise."""
    for name, (file, vera) in _OURS.items():
        registerFont(_font(name, _packaged(ATKINSON, file), vera))
    registerFontFamily(REGULAR, normal=REGULAR, bold=BOLD, italic=ITALIC, boldItalic=BOLD_ITALIC)
    registerFont(_font(_SPARE[0], _packaged(ARIMO, "Arimo[wght].ttf"), "Vera.ttf"))
    registerFont(_font(_SPARE[1], _packaged(PLEX, "IBMPlexSansArabic-Regular.ttf"), "Vera.ttf"))
    registerFont(_font(_SPARE[2], None, "Vera.ttf"))
    for spare in _SPARE:
        registerFontFamily(spare, normal=spare, bold=spare, italic=spare, boldItalic=spare)


def _font(name: str, file: Path | None, vera: str) -> TTFont:
    own = Path(reportlab.__file__).parent / "fonts" / vera
    try:
        return TTFont(name, str(file or own))
    except TTFError:
        return TTFont(name, str(own))


def _packaged(package: str, file: str) -> Path | None:
    found = find_spec(package)
    return Path(found.origin).parent / "files" / file if found and found.origin else None


_register()
