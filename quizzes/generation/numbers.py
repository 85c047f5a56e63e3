"""Numbers as the text writes them: reading them, and writing another one in the same manner."""

import re

_FIGURES = re.compile(r"(?P<before>[£$€¥]?)(?P<digits>\d[\d,]*(?:\.\d+)?)(?P<after>%|bn|m|k|th|st|nd|rd)?$")
_WORDS = "zero one two three four five six seven eight nine ten eleven twelve".split()
_TENS = "ten twenty thirty forty fifty sixty seventy eighty ninety".split()
_FACTORS = (1.5, 0.5, 2.0, 0.75, 3.0)


def value(text: str) -> float | None:
    """The number that figures or a simple number word stand for, without its unit."""
    if found := _FIGURES.match(text):
        return float(found["digits"].replace(",", ""))
    lower = text.lower()
    if lower in _WORDS:
        return float(_WORDS.index(lower))
    return 10.0 * (_TENS.index(lower) + 1) if lower in _TENS else None


def other_number(text: str, *, factor: int = 0, is_percent: bool = False) -> str:
    """A number that is plainly another but just as likely, rounded like the first; empty where none can be made."""
    number = value(text)
    if number is None or number <= 1:
        return ""
    if found := _FIGURES.match(text):
        if found["after"] in {"th", "st", "nd", "rd"}:
            return ""
        digits = _other_figures(found["digits"], number, factor, is_percent=is_percent or found["after"] == "%")
        return f"{found['before']}{digits}{found['after'] or ''}" if digits else ""
    lower = text.lower()
    other = _other_word(lower, factor)
    return other.capitalize() if text[0].isupper() else other


def _other_figures(digits: str, number: float, factor: int, *, is_percent: bool) -> str:
    if is_year(digits):
        return str(int(number) + (-9, 6 if number < 2005 else -4, -14, 11 if number < 2005 else -6)[(int(number) + factor) % 4])
    scale = _FACTORS[(int(number) + factor) % len(_FACTORS)]
    if is_percent and number * scale >= 100:
        scale = 0.5
    return _rounded_like(digits, number * scale, number)


def is_year(digits: str) -> bool:
    return bool(re.fullmatch(r"1[5-9]\d\d|20\d\d", digits))


def _rounded_like(digits: str, other: float, number: float) -> str:
    decimals = len(digits.partition(".")[2])
    zeros = len(digits.replace(",", "")) - len(digits.replace(",", "").rstrip("0")) if not decimals else 0
    rounded = round(other, decimals) if decimals else round(other / 10**zeros) * 10**zeros or 10**zeros
    if abs(rounded - number) < 10**-decimals / 2:
        rounded = number + 10**zeros
    return f"{rounded:,.{decimals}f}" if "," in digits or (rounded >= 1_000 and not is_year(digits)) else f"{rounded:.{decimals}f}"


def _other_word(lower: str, factor: int) -> str:
    for row in (_WORDS, _TENS):
        if lower in row:
            at = row.index(lower)
            other = at + (2, -1, 3)[(at + factor) % 3]
            return row[other] if 1 < other < len(row) else row[at - 1 if at > 2 else at + 1]
    return ""
