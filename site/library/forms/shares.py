"""Answers that are right in part, as a teacher writes them: one a line, with what it earns at the end."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from django import forms

from library.forms.items import LONGEST, lines
from quizzes.items import Alternative, Band

SHARED = re.compile(r"(?P<said>.*\S)\s*[:=]\s*(?P<share>\d{1,3}(?:[.,]\d{1,5})?)\s*%|(?P<halved>.*\S)\s*[:=]\s*half", re.IGNORECASE)
OFF = re.compile(r"(?:within |up to )?(?P<number>\d{1,12}(?:[.,]\d{1,9})?)\s*(?P<relative>%)?(?: off)?", re.IGNORECASE)


def alternatives_as_text(alternatives: Iterable[Alternative]) -> tuple[str, ...]:
    return tuple(f"{other.text}: {other.percent} %" for other in alternatives)


def bands_as_text(bands: Iterable[Band]) -> tuple[str, ...]:
    return tuple(f"{band.width}: {band.percent} %" for band in bands)


def alternatives_in(said: str) -> tuple[Alternative, ...]:
    """Raises ValidationError where a line does not say what it earns."""
    return tuple(Alternative(text, share) for text, share in map(_parted, lines(said)))


def bands_in(said: str) -> tuple[Band, ...]:
    """Raises ValidationError where a line says no distance, or not what it earns."""
    return tuple(_band(*_parted(line)) for line in lines(said))


def _band(text: str, share: Decimal) -> Band:
    found = OFF.fullmatch(text)
    if found is None:
        raise forms.ValidationError(f"“{text}” is no distance: write a number, such as 10, or a part of the right one, such as 5 %.")
    within = _number(found["number"])
    return Band(within / 100 if found["relative"] else within, share, is_relative=bool(found["relative"]))


def _parted(line: str) -> tuple[str, Decimal]:
    """What stands before the colon, and the share after it, from 0 to 1."""
    found = SHARED.fullmatch(line)
    share = _number(found["share"] or "50") / 100 if found else Decimal(2)
    text = (found["said"] or found["halved"]) if found else ""
    if share > 1 or len(text) > LONGEST:
        raise forms.ValidationError(
            f"“{line[:80]}” does not say what it earns: end it with a colon and a share up to 100 %, such as “: 50 %”."
        )
    return text, share


def _number(written: str) -> Decimal:
    return Decimal(written.replace(",", "."))
