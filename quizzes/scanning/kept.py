"""A page that was read, as text that can be kept until the rest of its sheet is there."""

import base64
from collections.abc import Mapping
from typing import Any

import cv2
import numpy as np

from quizzes.scanning.grey import Grey, as_png
from quizzes.scanning.judging import State
from quizzes.scanning.page import PageRead


def as_json(page: PageRead) -> dict[str, Any]:
    return {
        "where": page.where,
        "code": page.code,
        "page": page.page,
        "states": [[*place, state] for place, state in page.states.items()],
        "pictures": {str(at): base64.b64encode(as_png(picture)).decode() for at, picture in page.pictures.items()},
    }


def from_json(said: Mapping[str, Any]) -> PageRead:
    """What `as_json` wrote."""
    states = {(at, of): State(state) for at, of, state in said["states"]}
    pictures = {int(at): _picture(picture) for at, picture in said["pictures"].items()}
    return PageRead(said["where"], said["code"], said["page"], states, pictures)


def _picture(written: str) -> Grey:
    picture = cv2.imdecode(np.frombuffer(base64.b64decode(written), np.uint8), cv2.IMREAD_GRAYSCALE)
    return picture if picture is not None else np.full((8, 8), 255, np.uint8)
