"""What happens to sheets beyond an honest scan: hands, copiers, printers that scale, and paper that does not lie flat."""

import math
import random

import cv2
import numpy as np

from tests.scanning import wear
from tests.scanning.wear import PER_MM, Picture


def any_angle(picture: Picture, rng: random.Random) -> Picture:
    """A photograph or a scan of a sheet that lies as it happened to be dropped, whole in the picture."""
    height, width = picture.shape
    side = math.ceil(math.hypot(height, width))
    about = cv2.getRotationMatrix2D((width / 2, height / 2), rng.uniform(0, 360), 1)
    about[:, 2] += (side - width) / 2, (side - height) / 2
    laid = cv2.warpAffine(picture, about, (side, side), borderValue=rng.choice((255, 200, 60)))
    return wear.noisy(wear.blurred(laid, rng), rng)


def hand_shadowed(picture: Picture, rng: random.Random) -> Picture:
    """The shadow of a hand and a telephone: deep, with an edge that is nearly sharp, right across the bubbles."""
    height, width = picture.shape
    cover = np.zeros(picture.shape, np.uint8)
    x, y = rng.uniform(0.1, 0.9) * width, rng.uniform(0.25, 0.85) * height
    cv2.ellipse(
        cover,
        (round(x), round(y)),
        (round(rng.uniform(25, 60) * PER_MM), round(rng.uniform(40, 80) * PER_MM)),
        rng.uniform(0, 180),
        0,
        360,
        255,
        -1,
    )
    for finger in range(4):
        turn = rng.uniform(-0.3, 0.3) + finger * 0.3
        tip = (round(x + 110 * PER_MM * math.sin(turn)), round(y - 110 * PER_MM * math.cos(turn)))
        cv2.line(cover, (round(x), round(y)), tip, 255, round(rng.uniform(12, 18) * PER_MM), cv2.LINE_AA)
    soft = cv2.GaussianBlur(cover, (0, 0), rng.uniform(0.15, 2.5) * PER_MM) / 255
    worn = np.clip(picture * (1 - rng.uniform(0.3, 0.65) * soft), 0, 255).astype(np.uint8)
    return wear.as_jpeg(wear.noisy(wear.blurred(wear.slanted(worn, rng), rng), rng), rng.randint(60, 85))


def copied_twice(picture: Picture, rng: random.Random) -> Picture:
    """A copy of a copy of an empty sheet: hard contrast, specks, lines that grew or broke."""
    for _ in range(2):
        height, width = picture.shape
        soft = cv2.GaussianBlur(picture, (0, 0), rng.uniform(0.8, 1.6)).astype(np.float32)
        threshold = rng.uniform(120, 185)
        picture = np.clip(255 / (1 + np.exp(-(soft - threshold) / rng.uniform(6, 18))), 0, 255).astype(np.uint8)
        for _ in range(rng.randint(50, 300)):
            at = (rng.randrange(width), rng.randrange(height))
            cv2.circle(picture, at, rng.choice((1, 1, 1, 2, 3)), rng.randint(0, 90), -1)
    return picture


def curled(picture: Picture, rng: random.Random) -> Picture:
    """A sheet that bends like a page of a book: its corners are where they should be, its middle is not."""
    return wear.photographed(bent(picture, rng.uniform(0, 7), rng.uniform(0, 7), rng), rng)


def bent(picture: Picture, across: float, down: float, rng: random.Random) -> Picture:
    """Moved by as many millimetres in the middle as is said, by nothing in the corners."""
    height, width = picture.shape
    v, u = np.mgrid[0:height, 0:width].astype(np.float32)
    s, t = u / width, v / height
    bulge = np.sin(np.pi * s) * rng.choice((-1, 1)) * down * PER_MM
    lean = np.sin(np.pi * t) * rng.choice((-1, 1)) * across * PER_MM
    return cv2.remap(picture, u + lean, v + bulge, cv2.INTER_LINEAR, borderValue=255)


def scaled(picture: Picture, rng: random.Random, share: float = 0.97) -> Picture:
    """Printed smaller than it should be, in the middle of the same paper."""
    height, width = picture.shape
    small = cv2.resize(picture, None, fx=share, fy=share, interpolation=cv2.INTER_AREA)
    paper = np.full((height, width), 255, np.uint8)
    top, left = (height - small.shape[0]) // 2, (width - small.shape[1]) // 2
    paper[top : top + small.shape[0], left : left + small.shape[1]] = small
    return wear.scanned(paper, rng)


def fit_to_letter(picture: Picture, rng: random.Random) -> Picture:
    """A sheet for A4 printed on US Letter, shrunk to fit."""
    width, height = round(215.9 * PER_MM), round(279.4 * PER_MM)
    share = height / picture.shape[0]
    small = cv2.resize(picture, None, fx=share, fy=share, interpolation=cv2.INTER_AREA)
    paper = np.full((height, width), 255, np.uint8)
    left = (width - small.shape[1]) // 2
    paper[: small.shape[0], left : left + small.shape[1]] = small
    return wear.scanned(paper, rng)


def beside(one: Picture, other: Picture, rng: random.Random, *, larger: float = 1.0) -> Picture:
    """Two sheets on one table, in one photograph; the first may be nearer."""
    one = cv2.resize(one, None, fx=larger, fy=larger)
    height, gap = max(one.shape[0], other.shape[0]) + 80, 60
    table = np.full((height, one.shape[1] + other.shape[1] + 3 * gap), 120, np.uint8)
    table[40 : 40 + one.shape[0], gap : gap + one.shape[1]] = one
    table[40 : 40 + other.shape[0], 2 * gap + one.shape[1] : 2 * gap + one.shape[1] + other.shape[1]] = other
    return wear.noisy(wear.blurred(table, rng), rng)
