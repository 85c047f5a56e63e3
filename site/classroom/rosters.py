"""The names of a class, from what a teacher typed or pasted, or from a spreadsheet file.

Nothing but names is taken: marks, addresses and birthdays that stand in the same file are not even looked at.
"""

from __future__ import annotations

import csv
import io
import unicodedata
import zipfile
from collections.abc import Iterable, Sequence

from django.core.exceptions import ValidationError

MOST_STUDENTS = 500
LONGEST_NAME = 60
LARGEST_FILE = 2 * 1024 * 1024  # bytes
LARGEST_UNPACKED = 40 * 1024 * 1024
MOST_COLUMNS = 40
WHOLE = ("name", "student", "student name", "full name", "pupil", "nickname", "display name")
FIRST = ("first name", "first", "given name", "forename")
LAST = ("last name", "last", "surname", "family name")

Row = Sequence[str]


def names_in_text(text: str) -> list[str]:
    """A name a line. What was copied out of a spreadsheet is read like one."""
    if "\t" in text:
        return names_in_rows(list(csv.reader(io.StringIO(text), delimiter="\t", quoting=csv.QUOTE_NONE)))
    return _tidied(text.splitlines())


def names_in_file(content: bytes, file_name: str) -> list[str]:
    """The names in an XLSX, CSV or text file. Raises ValidationError with a sentence for the teacher where there are none."""
    if len(content) > LARGEST_FILE:
        raise ValidationError("That file is larger than a list of names: 2 MB are the most.")
    if content[:4] == b"PK\x03\x04":
        names = names_in_rows(_rows_of_xlsx(content))
    elif content[:4] == b"\xd0\xcf\x11\xe0":
        raise ValidationError("That is an old kind of spreadsheet (.xls). Save it as .xlsx or .csv and bring it again.")
    else:
        names = names_in_rows(_rows_of_csv(content, file_name))
    if not names:
        raise ValidationError("There are no names in that file. They should stand below each other in the first column.")
    return names


def names_in_rows(rows: Sequence[Row]) -> list[str]:
    """The names in a table: in the columns whose heading says so, else in the first one."""
    heading = [cell.strip().casefold() for cell in rows[0]] if rows else []
    columns = _named(heading, WHOLE) or [*_named(heading, FIRST), *_named(heading, LAST)]
    body = rows[1:] if columns else rows
    return _tidied(" ".join(row[column] for column in columns or [0] if column < len(row)) for row in body)


def _named(heading: Sequence[str], names: Sequence[str]) -> list[int]:
    """The first column with one of these headings, if there is one."""
    return [column for column, name in enumerate(heading) if name in names][:1]


def _rows_of_csv(content: bytes, file_name: str) -> Sequence[Row]:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", errors="replace")  # what a spreadsheet on Windows writes
    if "\x00" in text:
        raise ValidationError(f"{file_name[:60]} is no list of names: bring an .xlsx, .csv or text file.")
    mark = max(";\t,", key=text.partition("\n")[0].count)
    try:
        return list(csv.reader(io.StringIO(text), delimiter=mark))[: MOST_STUDENTS * 4]
    except csv.Error as why:
        raise ValidationError("That file cannot be read as a table. Save it as .xlsx and bring it again.") from why


def _rows_of_xlsx(content: bytes) -> Sequence[Row]:
    """The first sheet, as text. openpyxl is loaded by the first who brings one."""
    from openpyxl import load_workbook

    try:
        _refuse_bombs(content)
        sheet = load_workbook(io.BytesIO(content), read_only=True, data_only=True).worksheets[0]
        rows = sheet.iter_rows(max_row=MOST_STUDENTS * 4, max_col=MOST_COLUMNS, values_only=True)
        return [[_as_text(cell) for cell in row] for row in rows]
    except ValidationError:
        raise
    except Exception as why:  # a damaged file fails in as many ways as there are parts in it
        raise ValidationError("That spreadsheet is damaged or locked. Save it anew as .xlsx or .csv and bring it again.") from why


def _refuse_bombs(content: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        if sum(part.file_size for part in packed.infolist()) > LARGEST_UNPACKED:
            raise ValidationError("That spreadsheet is larger than a list of names.")


def _as_text(cell: object) -> str:
    return "" if cell is None else str(cell)


def _tidied(names: Iterable[str]) -> list[str]:
    """Each name once, with nothing in it that cannot be seen."""
    tidy = dict.fromkeys(" ".join(_seen(name).split())[:LONGEST_NAME].strip() for name in names)
    found = [name for name in tidy if any(letter.isalpha() for letter in name)]
    if len(found) > MOST_STUDENTS:
        raise ValidationError(f"Those are {len(found)} names; a class has {MOST_STUDENTS} at most.")
    return found


def _seen(name: str) -> str:
    plain = unicodedata.normalize("NFC", name)
    return "".join(letter if unicodedata.category(letter)[0] != "C" else " " for letter in plain)
