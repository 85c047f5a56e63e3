"""Scripts that are not written from left to right, letter by letter, or of which no face has the letters.

ReportLab draws characters as they come. So Hebrew and Arabic are brought into the order in which they stand on the line (the
Unicode bidirectional algorithm, by python-bidi), Arabic letters in the forms in which they join (by arabic-reshaper).
Letters of scripts without a face are not drawn: their script is named instead.
"""

import re
import unicodedata

from arabic_reshaper import reshape
from bidi import get_display

LONGEST = 36
"""Characters of a right-to-left passage that stay on one line; of longer ones each line is set by itself."""
_LETTERS = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_PASSAGE = re.compile(f"[{_LETTERS}](?:[^A-Za-z\\n<>&]*[{_LETTERS}])?")
_NAMES = {"CJK": "Chinese", "HIRAGANA": "Japanese", "KATAKANA": "Japanese", "HANGUL": "Korean"}


def on_lines(text: str) -> str:
    """`text` as it is drawn in a paragraph: no right-to-left passage is broken but where its next line begins."""
    return _PASSAGE.sub(lambda found: "\n".join(map(_visual, _lines(found[0]))).replace(" ", "\u00a0"), text)


def on_one_line(text: str) -> str:
    """`text` as it is drawn where nothing is broken."""
    return _PASSAGE.sub(lambda found: _visual(found[0]), text)


def name_of_script(letters: str) -> str:
    """What to print in place of letters that no face has: “[Korean script]”."""
    firsts = [unicodedata.name(letter, "UNKNOWN").split()[0] for letter in letters]
    first = next((one for one in firsts if one in ("HIRAGANA", "KATAKANA")), firsts[0])
    return f"[{_NAMES.get(first, first.capitalize())} script]"


def _visual(text: str) -> str:
    shown = get_display(reshape(text), base_dir="R")
    return shown if isinstance(shown, str) else shown.decode()


def _lines(text: str) -> list[str]:
    """As many words to each line as are short enough together."""
    lines = [""]
    for word in text.split():
        if lines[-1] and len(lines[-1]) + len(word) >= LONGEST:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines
