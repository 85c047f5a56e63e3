"""One page: which it is, how it lies, and what is filled on it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from quizzes.scanning.bringing import Page
from quizzes.scanning.grey import Grey, darkness
from quizzes.scanning.judging import State, lies_flat, state
from quizzes.scanning.measuring import amounts
from quizzes.scanning.registering import FEWEST, PER_MM, Code, Flat, find_codes, find_markers, lay_flat
from quizzes.scanning.results import Problem, Trouble
from quizzes.sheets import Field, Sheet, Takes

AROUND = 2.0
"""Millimetres that the picture of a place shows around it."""
BLANK = 0.0004
"""A page of which less than this share is dark has nothing on it: the back of a sheet."""
PAPERS = ((210.0, 297.0), (215.9, 279.4))
"""Millimetres; for a page that does not say whose it is."""


@dataclass(frozen=True)
class PageRead:
    """What one page of a sheet shows: the state of each bubble and the picture of each field, by their places in the sheet."""

    where: str
    code: str
    page: int
    states: Mapping[tuple[int, int], State] = field(default_factory=dict)
    pictures: Mapping[int, Grey] = field(default_factory=dict)


def read_page(page: Page, sheets: Mapping[str, Sheet]) -> PageRead | Problem | None:
    """What the page shows, why it cannot be read, or None where there is nothing to read on it."""
    markers = find_markers(page.grey)
    codes = find_codes(page.grey)
    code = codes[0] if codes else _code_when_flat(page.grey, markers)
    if not code:
        return None if _is_blank(page.grey) else _nameless(page, len(markers))
    if len(codes) > 1:
        return _crowded(page)
    sheet, number = sheets.get(code.sheet), code.page
    if not sheet or number > sheet.pages:
        return Problem(Trouble.FOREIGN, page.where, f"{page.where} belongs to another quiz, so it was not read. Take it out of the stack.")
    if number not in sheet.to_fill:
        return None
    flat = lay_flat(page.grey, markers, sheet.width, sheet.height)
    if not flat or not _is_whole(flat, sheet, number):
        return _cut(page, sheet, number, len(markers))
    if not flat.is_place_of(code):
        return _crowded(page)
    return _read(page, sheet, number, flat)


def name_of(sheet: Sheet, page: int) -> str:
    """What a person calls a page of a sheet."""
    return f"{', '.join(filter(None, (sheet.name, f'version {sheet.words}')))}, page {page}"


def _read(page: Page, sheet: Sheet, number: int, flat: Flat) -> PageRead | Problem:
    here = [(at, of) for at, one in enumerate(sheet.fields) for of, bubble in enumerate(one.bubbles) if bubble.page == number]
    dark = darkness(flat.grey, PER_MM)
    square = [sheet.fields[at].takes is Takes.SEVERAL for at, _ in here]
    measured = amounts(dark, [sheet.fields[at].bubbles[of] for at, of in here], square)
    if not lies_flat(measured):
        return _bent(page, sheet, number)
    states = {place: state(amount) for place, amount in zip(here, measured, strict=True)}
    pictures = {at: _picture(flat.grey, one) for at, one in enumerate(sheet.fields) if one.box[0] == number}
    return PageRead(page.where, sheet.code, number, states, pictures)


def _picture(grey: Grey, one: Field) -> Grey:
    _, left, top, width, height = one.box
    edges = (top - AROUND, top + height + AROUND, left - AROUND, left + width + AROUND)
    upper, lower, before, after = (max(0, round(edge * PER_MM)) for edge in edges)
    return grey[upper:lower, before:after].copy()


def _is_whole(flat: Flat, sheet: Sheet, number: int) -> bool:
    """Whether every place to read was in the picture."""
    rims = [(b.x + across * b.radius, b.y + down * b.radius) for b in sheet.on_page(number) for across in (-1, 1) for down in (-1, 1)]
    boxes = [one.box[1:] for one in sheet.fields if one.box[0] == number]
    rims += [(x + across * width, y + down * height) for x, y, width, height in boxes for across in (0, 1) for down in (0, 1)]
    return flat.shows(rims)


def _code_when_flat(grey: Grey, markers: Mapping[int, Grey]) -> Code | None:
    """A code that is too small or too bent to be read as it lies may be read when the page is laid flat."""
    flats = (lay_flat(grey, dict(markers), width, height) for width, height in PAPERS)
    return next((code for flat in flats if flat and (code := flat.code())), None)


def _is_blank(grey: Grey) -> bool:
    return bool((darkness(grey, PER_MM) > 0.3).mean() < BLANK)


def _nameless(page: Page, markers: int) -> Problem:
    if markers:
        why = f"The code on {page.where} cannot be read, so nobody knows whose it is. Scan it again, flat and whole."
        return Problem(Trouble.UNREADABLE, page.where, why)
    return Problem(Trouble.FOREIGN, page.where, f"{page.where} is no sheet that Quire printed, or its code is not in the picture.")


def _bent(page: Page, sheet: Sheet, number: int) -> Problem:
    why = f"{page.where} ({name_of(sheet, number)}) does not lie flat, or its bubbles are covered. Press it flat and scan it again."
    return Problem(Trouble.CUT, page.where, why)


def _crowded(page: Page) -> Problem:
    """The markers of one sheet and the code of another would give a student's answers to somebody else."""
    why = f"{page.where} shows more than one sheet, so nobody knows whose marks are whose. Photograph or scan each by itself."
    return Problem(Trouble.UNREADABLE, page.where, why)


def _cut(page: Page, sheet: Sheet, number: int, markers: int) -> Problem:
    name = name_of(sheet, number)
    if markers < FEWEST:
        why = f"{page.where} ({name}) shows {markers} of its four corner markers, and three are needed. Scan the whole page again."
        return Problem(Trouble.CUT, page.where, why)
    why = f"{page.where} ({name}) is cut off or badly creased, so its bubbles cannot be found. Scan the whole page again, flat."
    return Problem(Trouble.CUT, page.where, why)
