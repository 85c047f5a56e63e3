"""Whether what a student typed says the same as the key: what a patient teacher would let pass, and nothing else."""

import re
import unicodedata
from decimal import Decimal

from quizzes.scoring.numbers import figures, numbers

LONGEST = 1000
"""Characters of a typed answer that are read; no key comes near it."""

SAME = str.maketrans(
    dict.fromkeys("‘’‚‛ʼ`´′", "'") | dict.fromkeys("“”„‟«»″", '"') | dict.fromkeys("‐‑‒–—―−", "-")  # hyphens, dashes and the minus sign
)
KEPT = frozenset("%#&@")  # marks of punctuation that change what is meant: 5%, C#, R&B
SPELLINGS = (
    (re.compile(r"(?<=\d) ?(?:%|per ?cent\b)"), "%"),
    (re.compile(r"(?<=\b[a-z])\.(?=[a-z]\b)"), ""),  # U.S. is US
    (re.compile(r"[.,;:!?](?= )"), ""),  # Mr. Smith is Mr Smith; Paris, France is Paris France
    (re.compile(r"(?<=\S)-(?=\S)"), " "),  # visa-free is visa free
    (re.compile(r" & "), " and "),
    (re.compile(r'"'), ""),
)
UNITS = (
    {"second", "seconds", "sec", "s"},
    {"minute", "minutes", "min"},
    {"hour", "hours", "h", "hr", "hrs"},
    {"day", "days"},
    {"week", "weeks"},
    {"month", "months"},
    {"year", "years", "yr", "yrs"},
    {"decade", "decades"},
    {"century", "centuries"},
    {"mm", "millimetre", "millimetres", "millimeter", "millimeters"},
    {"cm", "centimetre", "centimetres", "centimeter", "centimeters"},
    {"m", "metre", "metres", "meter", "meters"},
    {"km", "kilometre", "kilometres", "kilometer", "kilometers"},
    {"ft", "foot", "feet"},
    {"mile", "miles", "mi"},
    {"g", "gram", "grams"},
    {"kg", "kilo", "kilos", "kilogram", "kilograms"},
    {"ton", "tons", "tonne", "tonnes"},
    {"pound", "pounds", "lb", "lbs", "£"},
    {"litre", "litres", "liter", "liters", "l"},
    {"dollar", "dollars", "$"},
    {"euro", "euros", "€"},
    {"%"},
)


def agrees(given: str, key: str) -> bool:
    """Whether two texts say the same but for case, spaces, quotes, dashes, accents, marks around them, a leading article,
    and numbers in words or figures. A blank agrees with nothing."""
    return bool(given.strip()) and plain(given) == plain(key)


def agrees_as_number(given: str, key: str, tolerance: float | None = None) -> bool:
    """Whether `given` holds exactly one number, at most `tolerance` from the key's, and no other unit than the key's."""
    off = off_by(given, key)
    return off is not None and off <= Decimal(str(tolerance or 0))


def off_by(given: str, key: str) -> Decimal | None:
    """How far the number that `given` holds is from the key's; None where it holds none, or more than one, or of another unit.

    Two numbers are no answer: "5 or 6" hedges. Units that are not a measure ("people", "tigers") are not compared.
    """
    if agrees(given, key):
        return Decimal(0)
    said, meant = numbers_in(given), numbers_in(key)
    if len(said) != 1 or len(meant) != 1 or _measures_differ(given, key):
        return None
    return abs(said[0] - meant[0])


def numbers_in(text: str) -> tuple[Decimal, ...]:
    """The numbers that a text holds, however they are written."""
    return numbers(_evened(text))


def plain(text: str) -> str:
    """`text` as it is compared: "The  “Twenty-Two” Tigers!" is "22 tigers"."""
    evened = figures(_evened(text))
    said = evened
    for written, meant in SPELLINGS:
        said = written.sub(meant, said)
    return _without_article(_stripped(said)) or evened


def _evened(text: str) -> str:
    """Case, accents, kinds of quotes, dashes and spaces made one. (Accents of the Latin kind only: students type English.)"""
    folded = unicodedata.normalize("NFKC", text[:LONGEST]).casefold()
    bare = "".join(letter for letter in unicodedata.normalize("NFKD", folded) if not "\u0300" <= letter <= "\u036f")
    seen = "".join(letter for letter in unicodedata.normalize("NFKC", bare) if unicodedata.category(letter) != "Cf")
    return " ".join(seen.translate(SAME).split())


def _stripped(text: str) -> str:
    """Without the marks of punctuation and spaces around it; the minus of a number stays."""
    start, end = 0, len(text)
    while start < end and _is_mark(text[start]) and not re.match(r"-\d", text[start:]):
        start += 1
    while start < end and _is_mark(text[end - 1]):
        end -= 1
    return text[start:end]


def _is_mark(letter: str) -> bool:
    return letter.isspace() or (unicodedata.category(letter).startswith("P") and letter not in KEPT)


def _without_article(text: str) -> str:
    return re.sub(r"^(?:the|an?) (?=\S)", "", text)


def _measures_differ(given: str, key: str) -> bool:
    said, meant = _measures(given), _measures(key)
    return bool(said and meant and said.isdisjoint(meant))


def _measures(text: str) -> set[int]:
    """Which of the known units stand right beside the number."""
    found = re.findall(r"[$£€](?=\d)|(?<=\d)[a-z%$£€]+|(?<=\d )[a-z$£€]+", plain(text))
    return {index for index, names in enumerate(UNITS) if names & set(found)}
