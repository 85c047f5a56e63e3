"""Finding a page in its picture: its markers, its code, and how to lay it flat."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import cv2
import numpy as np
import zxingcpp

from quizzes.scanning.grey import Grey, Matrix
from quizzes.sheets import MARKER, MARKERS, code_middle, corners, read_payload

PER_MM = 8.0
"""Pixels a millimetre of the flat page: 203 dots an inch."""
FEWEST = 3
"""Markers: with three of them the place of the fourth is known, and a torn corner does no harm."""
SMALL = 2200
"""Pixels of the long side; in smaller pictures a code is looked for in twice their size too."""
FARTHEST_OFF = 1.5
"""Millimetres that a marker may lie off its place; more means that the paper is another one, or crumpled."""
FARTHEST_CODE = 8.0
"""Millimetres that a code may seem to lie off its place, where the page is bent."""

_dictionary = cv2.aruco.getPredefinedDictionary(cv2.aruco.DICT_4X4_50)
_OURS = cv2.aruco.Dictionary(_dictionary.bytesList[: len(MARKERS)], 4, 1)


@dataclass(frozen=True)
class Code:
    """A QR code of ours: of which page of which sheet it is, and where its middle is seen, in pixels of the picture."""

    sheet: str
    page: int
    seen: tuple[float, float]


@dataclass(frozen=True)
class Flat:
    """A page laid flat, `PER_MM` pixels a millimetre, and how it lay in its picture."""

    grey: Grey
    to_picture: Matrix
    picture_size: tuple[int, int]

    def shows(self, places: Sequence[tuple[float, float]]) -> bool:
        """Whether places, in millimetres, were all in the picture."""
        height, width = self.picture_size
        seen = _mapped(self.to_picture, np.array(places, np.float64) * PER_MM)
        return bool((seen >= 0).all() and (seen < (width, height)).all())

    def is_place_of(self, code: Code) -> bool:
        """Whether the code is seen where the page has it: another sheet in the same picture has its code elsewhere."""
        height, width = self.grey.shape
        ((x, y),) = _mapped(np.linalg.inv(self.to_picture), [code.seen]) / PER_MM
        there = code_middle(width / PER_MM, height / PER_MM)
        return math.hypot(x - there[0], y - there[1]) <= FARTHEST_CODE

    def code(self) -> Code | None:
        """What a code says that was too small or too bent to be read as it lay."""
        found = next(iter(find_codes(self.grey)), None)
        if not found:
            return None
        ((x, y),) = _mapped(self.to_picture, [found.seen])
        return Code(found.sheet, found.page, (float(x), float(y)))


def find_codes(grey: Grey) -> list[Code]:
    """The QR codes of ours in the picture, each page once; those of others are passed over."""
    for picture in _sizes(grey):
        read = zxingcpp.read_barcodes(picture, formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode))
        codes = [_code(found, grey.shape[0] / picture.shape[0]) for found in read]
        if ours := {(code.sheet, code.page): code for code in codes if code}:
            return list(ours.values())
    return []


def _code(found: zxingcpp.Barcode, scale: float) -> Code | None:
    named, at = read_payload(found.text), found.position
    ends = at.top_left, at.top_right, at.bottom_left, at.bottom_right
    middle = sum(end.x for end in ends) * scale / 4, sum(end.y for end in ends) * scale / 4
    return Code(*named, middle) if named else None


def _sizes(grey: Grey) -> Iterator[Grey]:
    """The picture halved, where most codes are found in a quarter of the time; then as it is; then doubled where it is small."""
    if max(grey.shape) > SMALL:
        yield _halved(grey)
    yield grey
    if max(grey.shape) <= SMALL:
        yield cv2.resize(grey, None, fx=2, fy=2, interpolation=cv2.INTER_CUBIC)


def _halved(grey: Grey) -> Grey:
    return cv2.resize(grey, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)


def find_markers(grey: Grey) -> dict[int, Matrix]:
    """The corners of each marker that is seen, by its number, in pixels."""
    seen = {number: _sharpened(grey, 2 * corners + 0.5) for number, corners in _detected(_halved(grey)).items()}
    return seen if len(seen) == len(MARKERS) else {**seen, **_detected(grey)}


def _sharpened(grey: Grey, points: Matrix) -> Matrix:
    """Corners that were found in a smaller picture, where they are in this one."""
    until = (cv2.TERM_CRITERIA_EPS | cv2.TERM_CRITERIA_MAX_ITER, 20, 0.02)
    return cv2.cornerSubPix(grey, points.astype(np.float32).reshape(-1, 1, 2), (5, 5), (-1, -1), until).reshape(4, 2)


def _detected(grey: Grey) -> dict[int, Matrix]:
    options = cv2.aruco.DetectorParameters()
    options.cornerRefinementMethod = cv2.aruco.CORNER_REFINE_SUBPIX
    options.adaptiveThreshWinSizeMin, options.adaptiveThreshWinSizeMax, options.adaptiveThreshWinSizeStep = 15, 55, 20
    options.minMarkerPerimeterRate = 0.02
    found, numbers, _ = cv2.aruco.ArucoDetector(_OURS, options).detectMarkers(grey)
    seen: dict[int, Matrix] = {}
    for corner, number in zip(found, [] if numbers is None else map(int, numbers.flatten()), strict=False):
        seen[number] = corner.reshape(4, 2) if number not in seen else _larger(seen[number], corner.reshape(4, 2))
    return seen


def lay_flat(grey: Grey, markers: dict[int, Matrix], width: float, height: float) -> Flat | None:
    """The page of a size in millimetres laid flat; nothing where too few markers are seen or they do not lie as they should."""
    if len(markers) < FEWEST:
        return None
    places = corners(width, height)
    flat = np.array([point for number in markers for point in _square(places[number])], np.float32) * PER_MM
    seen = np.concatenate([markers[number] for number in markers]).astype(np.float32)
    to_picture, _ = cv2.findHomography(flat, seen, 0)
    if to_picture is None or not _is_plausible(to_picture, flat, seen):
        return None
    size = round(width * PER_MM), round(height * PER_MM)
    laid = cv2.warpPerspective(
        grey, to_picture, size, flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP, borderMode=cv2.BORDER_CONSTANT, borderValue=255
    )
    return Flat(laid, to_picture, (grey.shape[0], grey.shape[1]))


def _is_plausible(to_picture: Matrix, flat: Matrix, seen: Matrix) -> bool:
    """Whether the markers lie where the page says, seen from its printed side."""
    if np.linalg.det(to_picture) <= 0:
        return False
    back = _mapped(np.linalg.inv(to_picture), seen)
    return float(np.abs(back - flat).max()) <= FARTHEST_OFF * PER_MM


def _mapped(matrix: Matrix, points: Sequence[tuple[float, float]] | Matrix) -> Matrix:
    mapped: Matrix = cv2.perspectiveTransform(np.array([points], np.float32), matrix)[0]
    return mapped


def _square(corner: tuple[float, float]) -> list[tuple[float, float]]:
    x, y = corner
    return [(x, y), (x + MARKER, y), (x + MARKER, y + MARKER), (x, y + MARKER)]


def _larger(one: Matrix, other: Matrix) -> Matrix:
    return max(one, other, key=lambda corners: float(cv2.contourArea(corners.astype(np.float32))))
