"""Numbers as people write them: 22,000, 22 000, 1.5 million, twenty-two, three hundred and five, a dozen."""

import re
from decimal import Decimal

_TO_NINETEEN = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
SMALL = {word: value for value, word in enumerate(_TO_NINETEEN.split())}
SMALL |= {word: 10 * tens for tens, word in enumerate(_TENS.split(), start=2)}
SCALES = {"dozen": 12, "thousand": 10**3, "million": 10**6, "mn": 10**6, "billion": 10**9, "bn": 10**9, "trillion": 10**12}
LARGE = {"hundred": 100} | SCALES

_LARGE = "|".join(LARGE)
_WORD = rf"(?:{'|'.join([*SMALL, *LARGE])})\b"
_AND = f"(?:{'|'.join(f'(?<={word})' for word in LARGE)})(?: and |, )"  # "three hundred and five", but not "five and six"
_FIGURE = r"\d{1,3}(?:[,.' ]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?|\.\d+"
_NUMBER = re.compile(
    r"(?<![\w.])(?P<sign>-|minus )?(?:"
    rf"(?P<figure>{_FIGURE})(?!\d)(?:[ -]?(?P<scale>{_LARGE})\b)?"
    rf"|(?P<words>(?:an? (?=(?:{_LARGE})\b))?{_WORD}(?:(?:[ -]|{_AND}){_WORD})*))"
)


def figures(text: str) -> str:
    """`text`, in lower case, with each number in it as plain figures: "twenty-two thousand tigers" is "22000 tigers"."""
    return _NUMBER.sub(lambda found: " ".join(f"{value:f}" for value in _values(found)), text)


def numbers(text: str) -> tuple[Decimal, ...]:
    """The numbers in `text`, which is in lower case, in its order."""
    return tuple(value for found in _NUMBER.finditer(text) for value in _values(found))


def _values(found: re.Match[str]) -> list[Decimal]:
    sign = -1 if found["sign"] else 1
    if found["figure"]:
        return [_tidy(sign * _figure(found["figure"]) * LARGE.get(found["scale"], 1))]
    return [_tidy(Decimal(sign * value)) for value in _spoken(re.findall(_WORD, found["words"]))]


def _figure(written: str) -> Decimal:
    """A mark before three figures parts thousands, unless it is the only point: 1,234 is a thousand, 1.234 a little over one."""
    bare = re.sub(r"[ ']", "", written)
    if re.fullmatch(r"\d+(?:\.\d{3}){2,}(?:,\d+)?|\d+\.\d{3},\d+", bare):
        return Decimal(bare.replace(".", "").replace(",", "."))
    if re.fullmatch(r"\d+(?:,\d{3})+(?:\.\d+)?", bare):
        return Decimal(bare.replace(",", ""))
    whole, _, part = bare.replace(",", ".").partition(".")
    return Decimal(f"{whole or 0}.{part.replace('.', '') or 0}")


def _spoken(words: list[str]) -> list[int]:
    """The numbers that a run of number words says: "three hundred five" is one number, "one two" are two."""
    said: list[int] = []
    for word in words:
        grown = _grown(said[-1], word) if said else None
        said = [*said[:-1], grown] if grown is not None else [*said, LARGE.get(word) or SMALL[word]]
    return said


def _grown(number: int, word: str) -> int | None:
    """The number that `word` makes of the one before it, or None where it begins another: a small number fits into the
    zeros at the end (twenty + two), a scale multiplies what is smaller than itself (two thousand + five, hundred)."""
    if word in SMALL:
        return number + SMALL[word] if 0 < SMALL[word] < _room(number) else None
    return _multiplied(number, LARGE[word])


def _multiplied(number: int, scale: int) -> int | None:
    above = next((larger for larger in (10**3, 10**6, 10**9, 10**12) if larger > scale), 10**15)
    rest = number % above
    return number - rest + rest * scale if 0 < rest < (100 if scale == 100 else 1000) else None


def _room(number: int) -> int:
    """Below what a small number must be to be said after `number`: 10 after thirty, 100 after three hundred."""
    if number == 0:
        return 0
    if number % 100 == 0:
        return 100
    return 10 if number % 10 == 0 and number % 100 > 10 else 0


def _tidy(value: Decimal) -> Decimal:
    """Without zeros after the point, so that 22.50 and 22.5 are written alike."""
    return value.normalize()
