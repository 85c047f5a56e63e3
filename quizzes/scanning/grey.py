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


def darkness(grey: Grey, per_mm: float) -> Darkness:
    """How dark each pixel is beside the paper around it, so that a shadow over the page is no mark."""
    small = cv2.resize(grey, None, fx=1 / SHARE, fy=1 / SHARE, interpolation=cv2.INTER_AREA)
    reach = max(3, round(12 * per_mm / SHARE) | 1)
    paper = cv2.dilate(cv2.medianBlur(small, 3), np.ones((reach, reach), np.uint8))
    paper = cv2.GaussianBlur(paper, (0, 0), reach / 2)
    paper = cv2.resize(paper, (grey.shape[1], grey.shape[0]), interpolation=cv2.INTER_LINEAR)
    light = grey.astype(np.float32) / np.maximum(paper.astype(np.float32), 30)
    return np.clip(1 - light, 0, 1)


def as_png(grey: Grey) -> bytes:
    written, content = cv2.imencode(".png", grey)
    return content.tobytes() if written else b""
