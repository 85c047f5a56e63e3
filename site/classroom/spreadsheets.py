"""Tables as files. What students typed stays text: no cell of it is ever a formula that somebody's computer carries out."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from io import BytesIO, StringIO
from typing import Any

Cell = str | int | float | None
Rows = Iterable[Sequence[Cell]]
BEGINS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")
LONGEST = 32_000  # characters that a cell of a spreadsheet holds


def as_csv(rows: Rows) -> bytes:
    """With a byte order mark, by which spreadsheet programs know the letters; an apostrophe before whatever would calculate."""
    file = StringIO()
    writer = csv.writer(file)
    writer.writerows([_harmless(cell) for cell in row] for row in rows)
    return ("\ufeff" + file.getvalue()).encode()


def as_xlsx(rows: Rows, *, title: str) -> bytes:
    """One sheet, its first row kept in sight; text as text, whatever it begins with."""
    from openpyxl import Workbook
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    book = Workbook()
    sheet: Any = book.active
    sheet.title = "".join(letter for letter in title if letter not in "[]:*?/\\")[:31] or "Quire"
    for at, row in enumerate(rows, start=1):
        for column, said in enumerate(row, start=1):
            cell = sheet.cell(at, column)
            cell.value = ILLEGAL_CHARACTERS_RE.sub("", said)[:LONGEST] if isinstance(said, str) else said
            if isinstance(said, str):
                cell.data_type = "s"
    sheet.freeze_panes = "B2"
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def _harmless(cell: Cell) -> Cell:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(BEGINS_A_FORMULA) else cell
