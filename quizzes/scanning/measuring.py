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
OUTSIDE = (1.15, 1.38)
"""Of the radius: paper on which nothing is printed, neither ring nor letter, and where a mark hardly reaches."""
DIM, DARK = 0.15, 0.8
"""How dark paper is at most in an even light, and in a shadow in which something can still be seen."""
SEARCH = 1.2
"""Millimetres around its place that a bubble is looked for: paper curls, and lenses bend."""
REACH = round(SEARCH * PER_MM)
NEAR = 45.0
"""Millimetres: bubbles as near as this lie off their places by about the same."""
NEIGHBOURS = 9
RING = 0.18
"""Millimetres that the ring is taken for, to each side of its line."""
SOLID = 0.35
"""How dark ink and a firm pencil are at least; what an eraser leaves, and a hand that does not dare, are lighter."""
CLEAR = 0.25
"""How well a ring has to match to say where it lies; a crossed one does not."""


STRAY = 0.4
"""Millimetres that a ring may lie off the place that its neighbours tell."""


class Amount(NamedTuple):
    """What is inside a ring: its mean darkness, and the share of it that is as dark as ink or a firm pencil, both from 0 to 1.

    `ringed` tells whether the ring itself is seen around it. Where it is not, this is not the bubble, or something lies on it.
    All is measured against the paper just outside the ring where that lies in shade; `shaded` is the share of it that is not lit
    like the rest, as where the edge of a shadow runs across.
    """

    mean: float
    solid: float
    ringed: bool
    shaded: float


def amounts(dark: Darkness, bubbles: Sequence[Bubble], square: Sequence[bool]) -> list[Amount]:
    """How much of each bubble is filled; `square` tells which have the shape of a box."""
    if not bubbles:
        return []
    fits = [_fit(dark, bubble, is_square) for bubble, is_square in zip(bubbles, square, strict=True)]
    moved = _smoothed(np.array([[b.x, b.y] for b in bubbles]), [_off(fit) for fit in fits])
    return [_inside(dark, *one) for one in zip(bubbles, square, moved, fits, strict=True)]


def _fit(dark: Darkness, bubble: Bubble, is_square: bool) -> Matrix:
    """How well a ring matches, -1 to 1, at each pixel around the place where it should be."""
    ring = _ring(round(bubble.radius * PER_MM, 1), is_square)
    around = _patch(dark, bubble.x * PER_MM, bubble.y * PER_MM, ring.shape[0] // 2 + REACH)
    fit: Matrix = cv2.matchTemplate(around, ring, cv2.TM_CCOEFF_NORMED)
    return fit


def _off(fit: Matrix) -> tuple[float, float] | None:
    """By how many millimetres the ring lies off its place; nothing where it is not clear."""
    _, best, _, (x, y) = cv2.minMaxLoc(fit)
    return ((x - REACH) / PER_MM, (y - REACH) / PER_MM) if best >= CLEAR else None


def _is_ringed(fit: Matrix, off: tuple[float, float]) -> bool:
    """Whether a ring is seen just there."""
    x, y = (round(far * PER_MM) + REACH for far in off)
    near = round(STRAY * PER_MM)
    return bool(fit[max(0, y - near) : y + near + 1, max(0, x - near) : x + near + 1].max() >= CLEAR)


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


def _inside(dark: Darkness, bubble: Bubble, is_square: bool, off: tuple[float, float], fit: Matrix) -> Amount:
    disc, rim = _disc(round(bubble.radius * PER_MM, 1)), _rim(round(bubble.radius * PER_MM, 1), is_square)
    patch = _patch(dark, (bubble.x + off[0]) * PER_MM, (bubble.y + off[1]) * PER_MM, disc.shape[0] // 2)
    ground = float(np.median(patch[rim]))
    lit = (patch - ground) / (1 - ground) if DIM <= ground < DARK else patch
    inside, outside = lit[disc], lit[rim]
    shaded = float((np.abs(outside) >= DIM).mean())
    return Amount(float(inside.mean()), float((inside >= SOLID).mean()), _is_ringed(fit, off), shaded)


def _patch(dark: Darkness, x: float, y: float, reach: int) -> Darkness:
    return cv2.getRectSubPix(dark, (2 * reach + 1, 2 * reach + 1), (x, y))


@lru_cache(64)
def _disc(radius: float) -> Matrix:
    """The pixels that are looked at within a ring."""
    within: Matrix = _distance(OUTSIDE[1] * radius) <= INSIDE * radius
    return within


@lru_cache(64)
def _rim(radius: float, is_square: bool) -> Matrix:
    """The pixels just outside it."""
    far = _distance(OUTSIDE[1] * radius, is_square) / radius
    around: Matrix = (far >= OUTSIDE[0]) & (far <= OUTSIDE[1])
    return around


@lru_cache(64)
def _ring(radius: float, is_square: bool) -> Darkness:
    return (np.abs(_distance(radius + 3, is_square) - radius) <= RING * PER_MM).astype(np.float32)


def _distance(radius: float, is_square: bool = False) -> Matrix:
    """How far each pixel is from the middle: as a circle grows, or as a square does."""
    reach = int(np.ceil(radius))
    down, across = np.mgrid[-reach : reach + 1, -reach : reach + 1]
    distance: Matrix = np.maximum(np.abs(down), np.abs(across)) if is_square else np.hypot(down, across)
    return distance
