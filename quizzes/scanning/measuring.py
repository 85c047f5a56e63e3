"""How much of each bubble is filled, measured where the bubble really lies."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

import cv2
import numpy as np

from quizzes.scanning.grey import Darkness, Matrix
from quizzes.scanning.registering import PER_MM
from quizzes.sheets import Bubble

INSIDE = 0.74
"""Of the radius: what is looked at, so that the printed ring does not count, nor its blur."""
SEARCH = 1.2
"""Millimetres around its place that a bubble is looked for: paper curls, and lenses bend."""
NEAR = 45.0
"""Millimetres: bubbles as near as this lie off their places by about the same."""
NEIGHBOURS = 9
RING = 0.18
"""Millimetres that the ring is taken for, to each side of its line."""
SOLID = 0.35
"""How dark ink and a firm pencil are at least; what an eraser leaves, and a hand that does not dare, are lighter."""
CLEAR = 0.25
"""How well a ring has to match to say where it lies; a crossed one does not."""


class Amount(NamedTuple):
    """What is inside a ring: its mean darkness, and the share of it that is as dark as ink or a firm pencil, both from 0 to 1."""

    mean: float
    solid: float


def amounts(dark: Darkness, bubbles: Sequence[Bubble]) -> list[Amount]:
    """How much of each bubble is filled."""
    if not bubbles:
        return []
    moved = _smoothed(np.array([[b.x, b.y] for b in bubbles]), [_off(dark, bubble) for bubble in bubbles])
    return [_inside(dark, bubble, off) for bubble, off in zip(bubbles, moved, strict=True)]


def _off(dark: Darkness, bubble: Bubble) -> tuple[float, float] | None:
    """By how many millimetres the ring lies off its place; nothing where it is not clear."""
    ring = _ring(round(bubble.radius * PER_MM, 1))
    reach = round(SEARCH * PER_MM)
    around = _patch(dark, bubble.x * PER_MM, bubble.y * PER_MM, ring.shape[0] // 2 + reach)
    fit = cv2.matchTemplate(around, ring, cv2.TM_CCOEFF_NORMED)
    _, best, _, (x, y) = cv2.minMaxLoc(fit)
    return ((x - reach) / PER_MM, (y - reach) / PER_MM) if best >= CLEAR else None


def _smoothed(places: Matrix, offs: Sequence[tuple[float, float] | None]) -> list[tuple[float, float]]:
    """The median of what is known around each place; its own place where nothing is."""
    known = [at for at, off in enumerate(offs) if off is not None]
    if not known:
        return [(0.0, 0.0)] * len(offs)
    moved = np.array([offs[at] for at in known])
    far = np.hypot(*(places[known][None] - places[:, None]).transpose(2, 0, 1))
    nearest = np.argsort(far, axis=1, kind="stable")[:, :NEIGHBOURS]
    far = np.take_along_axis(far, nearest, axis=1)
    counts = (far <= np.maximum(NEAR, far[:, :1])).sum(axis=1)
    smoothed = np.empty((len(places), 2))
    for count in np.unique(counts):
        rows = counts == count
        smoothed[rows] = np.median(moved[nearest[rows, :count]], axis=1)
    return [(float(across), float(down)) for across, down in smoothed]


def _inside(dark: Darkness, bubble: Bubble, off: tuple[float, float]) -> Amount:
    disc = _disc(round(INSIDE * bubble.radius * PER_MM, 1))
    patch = _patch(dark, (bubble.x + off[0]) * PER_MM, (bubble.y + off[1]) * PER_MM, disc.shape[0] // 2)
    return Amount(float((patch * disc).sum() / disc.sum()), float(((patch >= SOLID) * disc).sum() / disc.sum()))


def _patch(dark: Darkness, x: float, y: float, reach: int) -> Darkness:
    return cv2.getRectSubPix(dark, (2 * reach + 1, 2 * reach + 1), (x, y))


@lru_cache(64)
def _disc(radius: float) -> Darkness:
    return (_distance(radius) <= radius).astype(np.float32)


@lru_cache(64)
def _ring(radius: float) -> Darkness:
    return (np.abs(_distance(radius + 3) - radius) <= RING * PER_MM).astype(np.float32)


def _distance(radius: float) -> Matrix:
    reach = int(np.ceil(radius))
    down, across = np.mgrid[-reach : reach + 1, -reach : reach + 1]
    distance: Matrix = np.hypot(down, across)
    return distance
