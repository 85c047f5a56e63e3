"""Pictures in grey."""

from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

Grey = npt.NDArray[Any]
"""From 0, black, to 255."""
Darkness = npt.NDArray[Any]
"""For each pixel how dark it is beside the paper around it: 0 is paper, 1 is black."""
Matrix = npt.NDArray[Any]

SHARE = 4
"""The paper's own brightness is looked for in a picture this many times smaller."""
DARKEST_PAPER = 30
"""Paper in the deepest shade is taken for as light as this, so that the noise of a black picture is no mark."""


def darkness(grey: Grey, per_mm: float) -> Darkness:
    """How dark each pixel is beside the paper around it, so that a shadow over the page is no mark."""
    small = cv2.resize(grey, None, fx=1 / SHARE, fy=1 / SHARE, interpolation=cv2.INTER_AREA)
    reach = max(3, round(12 * per_mm / SHARE) | 1)
    paper = cv2.dilate(cv2.medianBlur(small, 3), np.ones((reach, reach), np.uint8))
    bell = cv2.getGaussianKernel(6 * (reach // 2) + 1, reach / 2, cv2.CV_32F)  # a sixth of the time of cv2.GaussianBlur
    paper = cv2.sepFilter2D(paper, -1, bell, bell)
    paper = cv2.resize(paper, (grey.shape[1], grey.shape[0]), interpolation=cv2.INTER_LINEAR)
    light = cv2.divide(grey, np.maximum(paper, DARKEST_PAPER), dtype=cv2.CV_32F)
    dark = np.subtract(1, light, out=light)
    return np.maximum(dark, 0, out=dark)


def as_png(grey: Grey) -> bytes:
    written, content = cv2.imencode(".png", grey)
    return content.tobytes() if written else b""
