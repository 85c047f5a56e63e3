"""The faces that everything is set in, and what is done for a character that they lack.

Atkinson Hyperlegible was drawn for readers with low vision: no two of its letters look alike. It has neither Greek nor
Cyrillic nor arrows, so single characters come from Arimo, then from the Vera that ReportLab brings. What none of them has
is written as its plainest relative or a question mark, never as an empty box.
"""

import unicodedata
from functools import cache
from importlib.util import find_spec
from itertools import groupby
from pathlib import Path
from xml.sax.saxutils import escape

import reportlab
from reportlab.pdfbase.pdfmetrics import getFont, registerFont, registerFontFamily, stringWidth
from reportlab.pdfbase.ttfonts import TTFError, TTFont

REGULAR, BOLD, ITALIC, BOLD_ITALIC = "Quire", "Quire-Bold", "Quire-Italic", "Quire-BoldItalic"
ATKINSON = "fontpkg_atkinson_hyperlegible"
ARIMO = "fontpkg_arimo"
UNKNOWN = "?"

_OURS = {
    REGULAR: ("AtkinsonHyperlegible-Regular.ttf", "Vera.ttf"),
    BOLD: ("AtkinsonHyperlegible-Bold.ttf", "VeraBd.ttf"),
    ITALIC: ("AtkinsonHyperlegible-Italic.ttf", "VeraIt.ttf"),
    BOLD_ITALIC: ("AtkinsonHyperlegible-BoldItalic.ttf", "VeraBI.ttf"),
}
_SPARE = ("Quire-Arimo", "Quire-Vera")
_INVISIBLE = ("Cc", "Cf", "Cs", "Co", "Cn")
_PLAINER = {"\u2009": " ", "\u200a": " ", "\u202f": "\u00a0", "\u2011": "-", "\u2010": "-", "✓": "√", "✔": "√", "⇒": "→"}


def paragraph_text(text: str, *, face: str = REGULAR) -> str:
    """`text` as the markup that a ReportLab paragraph of `face` reads, every character from a font that has it."""
    drawn = printable(text)
    if _glyphs(face).issuperset(map(ord, drawn)):
        return escape(drawn)
    runs = groupby(drawn, key=lambda char: _font_for(char, face))
    return "".join(_run("".join(chars), font, face) for font, chars in runs)


def printable(text: str) -> str:
    """`text` without what cannot be drawn: control characters go, unknown ones become their plainest relatives."""
    composed = unicodedata.normalize("NFC", text)
    if composed.isascii() and composed.isprintable():
        return composed
    return "".join(_drawable(char) for char in composed)


def blank(width: float, size: float) -> str:
    """A blank of about `width` points as markup: underscores of the one face in which they join to a line."""
    line = "_" * max(3, round(width / stringWidth("_", _SPARE[0], size)))
    return f'<font name="{_SPARE[0]}">{line}</font>'


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
    registerFont(_font(_SPARE[1], None, "Vera.ttf"))
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
