"""Marks to item analysis, by the formulas of Moodle's quiz statistics.

Checked against Moodle 4.5: facility and standard deviation are shares of what could be had; discrimination is the correlation of
an item with the *rest* of the test (not the difference of a top and a bottom group); all variances are of a sample (n - 1).
All figures are in per cent, as Moodle shows them; None where they are not defined (one sitting, everybody alike).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from statistics import fmean, median, variance

FEWEST = 10
"""With fewer sittings the figures say more about chance than about the items."""

Marks = Mapping[str, float]
"""What one sitting earned in each item that it had."""


@dataclass(frozen=True, slots=True)
class ItemFigures:
    sittings: int
    facility: float | None = None
    """How much of what could be had was had."""
    deviation: float | None = None
    """How far apart the marks are."""
    discrimination: float | None = None
    """Whether those who do well in the rest do well in it: the correlation with the rest of the test."""
    efficiency: float | None = None
    """How much of the discrimination that such marks could have at best it has."""
    intended_weight: float | None = None
    """Its share of what can be had."""
    effective_weight: float | None = None
    """Its share of what makes the totals differ; None where it works against them."""


@dataclass(frozen=True, slots=True)
class QuizFigures:
    sittings: int
    items: Mapping[str, ItemFigures]
    mean: float | None = None
    median: float | None = None
    deviation: float | None = None
    consistency: float | None = None
    """The coefficient of internal consistency (Cronbach's alpha): whether the items measure one thing."""
    error_ratio: float | None = None
    """How much of the spread of totals is chance."""
    standard_error: float | None = None
    """By how much a total may be off by chance."""


def analyse(sittings: Sequence[Marks], most: Mapping[str, float]) -> QuizFigures:
    """The figures of a test. `most` says what can be had in each item; a sitting that lacks an item had nothing in it to win."""
    totals = [sum(marks.values()) for marks in sittings]
    there_is = sum(most.values())
    roots = {item: _root(_covariance_with_total(item, sittings, totals)) for item in most}
    spread = sum(root for root in roots.values() if root is not None)
    items = {item: _figures(item, sittings, totals, most, there_is, roots[item], spread) for item in most}
    if len(sittings) < 2 or not there_is:
        mean = 100 * fmean(totals) / there_is if totals and there_is else None
        return QuizFigures(len(sittings), items, mean, mean)
    deviation = 100 * sqrt(variance(totals)) / there_is
    consistency = _consistency(sittings, totals, most)
    ratio = error_ratio(consistency)
    return QuizFigures(
        len(sittings),
        items,
        100 * fmean(totals) / there_is,
        100 * median(totals) / there_is,
        deviation,
        consistency,
        ratio,
        ratio * deviation / 100 if ratio is not None else None,
    )


def error_ratio(consistency: float | None) -> float | None:
    """100·√(1 - CIC/100); None where the items measure so little of one thing that it is not defined."""
    return None if consistency is None or consistency > 100 else 100 * sqrt(1 - consistency / 100)


def is_dead(taken: int, sittings: int) -> bool:
    """Whether so few took a wrong choice that it might as well not be there: under five in a hundred, where enough answered to tell."""
    return sittings >= FEWEST and taken * 20 < sittings


def _figures(
    item: str,
    sittings: Sequence[Marks],
    totals: Sequence[float],
    most: Mapping[str, float],
    there_is: float,
    root: float | None,
    spread: float,
) -> ItemFigures:
    having = [(marks[item], total - marks[item]) for marks, total in zip(sittings, totals, strict=True) if item in marks]
    own, rest = [mark for mark, _ in having], [other for _, other in having]
    if not own or not most[item]:
        return ItemFigures(len(own))
    intended = 100 * most[item] / there_is
    if len(own) < 2:
        return ItemFigures(len(own), 100 * fmean(own) / most[item], intended_weight=intended)
    return ItemFigures(
        len(own),
        100 * fmean(own) / most[item],
        100 * sqrt(variance(own)) / most[item],
        _ratio(_covariance(own, rest), sqrt(variance(own) * variance(rest))),
        _ratio(_covariance(own, rest), _covariance(sorted(own), sorted(rest))),
        intended,
        _ratio(root, spread) if root is not None else None,
    )


def _consistency(sittings: Sequence[Marks], totals: Sequence[float], most: Mapping[str, float]) -> float | None:
    """100·p/(p - 1)·(1 - Σvar(item)/var(total))."""
    of_total = variance(totals)
    if len(most) < 2 or not _counts(of_total):
        return None
    of_items = sum(variance([marks.get(item, 0.0) for marks in sittings]) for item in most)
    return 100 * len(most) / (len(most) - 1) * (1 - of_items / of_total)


def _covariance_with_total(item: str, sittings: Sequence[Marks], totals: Sequence[float]) -> float | None:
    if len(sittings) < 2:
        return None
    return _covariance([marks.get(item, 0.0) for marks in sittings], totals)


def _covariance(one: Sequence[float], other: Sequence[float]) -> float:
    mean, other_mean = fmean(one), fmean(other)
    return sum((a - mean) * (b - other_mean) for a, b in zip(one, other, strict=True)) / (len(one) - 1)


def _root(covariance: float | None) -> float | None:
    return None if covariance is None or covariance < 0 else sqrt(covariance)


def _ratio(part: float, whole: float) -> float | None:
    return 100 * part / whole if _counts(whole) else None


def _counts(number: float) -> bool:
    """Not zero but for what adding floats leaves behind."""
    return abs(number) > 1e-12
