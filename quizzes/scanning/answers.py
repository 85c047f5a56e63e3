"""What the pages of one sheet say, question by question."""

from collections.abc import Sequence

import numpy as np

from quizzes.items import Answer
from quizzes.scanning.grey import Grey, as_png
from quizzes.scanning.judging import State, number, said
from quizzes.scanning.page import PageRead
from quizzes.scanning.results import Answered, ReadSheet
from quizzes.sheets import Field, Sheet, Takes

BY_HAND = "Written by hand."
Said = tuple[Answer, str]
"""What a question seems to be answered with, and why a person has to look, which is empty where nobody has to."""


def answers(sheet: Sheet, pages: Sequence[PageRead]) -> ReadSheet:
    """Every question of the sheet, from the pages of it that were read."""
    answered = tuple(_answered(sheet, at, item, pages) for at, item in enumerate(sheet.items, 1))
    fields = _fields(sheet, 0)
    if not fields:
        return ReadSheet(sheet, answered)
    (student, *_), why = _said(sheet, fields, pages)
    return ReadSheet(sheet, answered, None if why or not student else student, _picture(fields, pages) if why or not student else b"")


def _answered(sheet: Sheet, question: int, item: str, pages: Sequence[PageRead]) -> Answered:
    fields = _fields(sheet, question)
    answer, why = _said(sheet, fields, pages)
    if why:
        return Answered(question, item, None, answer, why, _picture(fields, pages))
    return Answered(question, item, answer)


def _fields(sheet: Sheet, question: int) -> list[tuple[int, Field]]:
    return [(at, one) for at, one in enumerate(sheet.fields) if one.question == question]


def _said(sheet: Sheet, fields: Sequence[tuple[int, Field]], pages: Sequence[PageRead]) -> Said:
    needed = {page for _, one in fields for page in ({one.box[0]} | {bubble.page for bubble in one.bubbles})}
    missing = sorted(needed - {page.page for page in pages})
    if missing or not fields:
        return ("",), f"Page {missing[0]} is missing." if missing else "Nothing of this question is on the sheet."
    if fields[0][1].takes is Takes.WORDS:
        return (), BY_HAND
    rows = [said(one, _states(at, one, pages)) for at, one in fields]
    unsure = next((why for _, why in rows if why), "")
    answer, why = _together(fields[0][1].takes, [one for _, one in fields], [values for values, _ in rows])
    return answer, unsure or why


def _states(at: int, one: Field, pages: Sequence[PageRead]) -> list[State]:
    return [next(page.states[at, of] for page in pages if (at, of) in page.states) for of in range(len(one.bubbles))]


def _together(takes: Takes, fields: Sequence[Field], rows: Sequence[Answer]) -> Said:
    match takes:
        case Takes.DIGIT:
            written, why = number(rows)
            return (written,), why
        case Takes.PLACE:
            return _in_order([one.name for one in fields], rows)
        case _ if len(rows) == 1:
            return rows[0], ""
        case _:
            return tuple(row[0] if row else "" for row in rows), ""


def _in_order(lines: Sequence[str], rows: Sequence[Answer]) -> Said:
    """The lines in the order of their numbers; nothing where none has one."""
    if not any(rows):
        return (), ""
    places = [int(row[0]) if row else 0 for row in rows]
    ordered = tuple(line for _, line in sorted(zip(places, lines, strict=True), key=lambda placed: placed[0]))
    return ordered, "" if sorted(places) == list(range(1, len(lines) + 1)) else "Not every line has a number of its own."


def _picture(fields: Sequence[tuple[int, Field]], pages: Sequence[PageRead]) -> bytes:
    """The pictures of the rows below each other, as a PNG; empty where none was read."""
    rows = [page.pictures[at] for at, _ in fields for page in pages if at in page.pictures]
    columns = {one.takes for _, one in fields} == {Takes.DIGIT}
    return as_png(_joined(rows, beside=columns)) if rows else b""


def _joined(rows: Sequence[Grey], *, beside: bool) -> Grey:
    axis = 1 if beside else 0
    across = max(row.shape[1 - axis] for row in rows)
    padded = [
        np.pad(row, [(0, across - row.shape[at]) if at == 1 - axis else (0, 0) for at in (0, 1)], constant_values=255) for row in rows
    ]
    return np.concatenate(padded, axis=axis)
