"""Names that are typed, pasted or brought as a file; and no file, however broken, that brings the page down."""

from __future__ import annotations

import io
import random
import zipfile

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as some
from openpyxl import Workbook

from classroom.rosters import LARGEST_FILE, names_in_file, names_in_text


def xlsx(*rows: list[object]) -> bytes:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def test_it_works() -> None:
    assert names_in_text("Amira Haddad\n  Ben   Okri \n\nAmira Haddad\n") == ["Amira Haddad", "Ben Okri"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Amira\tHaddad\nBen\tOkri", ["Amira", "Ben"]),
        ("First name\tLast name\tMark\nAmira\tHaddad\t7\nBen\tOkri\t9", ["Amira Haddad", "Ben Okri"]),
        ("No\tName\n1\tAmira\n2\tBen", ["Amira", "Ben"]),
        ("Ma\u202eri\u200ba\x00", ["Ma ri a"]),
        ("1\n2\n...", []),
        ("x" * 90, ["x" * 60]),
    ],
)
def test_it_reads_what_is_pasted(text: str, names: list[str]) -> None:
    assert names_in_text(text) == names


@pytest.mark.parametrize(
    ("content", "names"),
    [
        (xlsx(["Surname", "Forename", "Born"], ["Haddad", "Amira", 2012], ["Okri", "Ben", None]), ["Amira Haddad", "Ben Okri"]),
        (xlsx(["Amira Haddad"], ["Ben Okri"], [None], [7]), ["Amira Haddad", "Ben Okri"]),
        (b"\xef\xbb\xbfname;mark\r\nAmira;7\r\nBen;9\r\n", ["Amira", "Ben"]),
        ("Zoë\nJosé\n".encode("cp1252"), ["Zoë", "José"]),
        (b'"Haddad, Amira",7\n"Okri, Ben",9\n', ["Haddad, Amira", "Okri, Ben"]),
    ],
)
def test_it_reads_a_file(content: bytes, names: list[str]) -> None:
    assert names_in_file(content, "class.csv") == names


def bomb() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/workbook.xml", b"0" * 60_000_000)
    return file.getvalue()


def xml_bomb() -> bytes:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 9))
    workbook = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "ha">{laughs}]><workbook>&l8;</workbook>'
    file, before = io.BytesIO(), zipfile.ZipFile(io.BytesIO(xlsx(["Amira"])))
    with zipfile.ZipFile(file, "w") as packed:
        for name in before.namelist():
            packed.writestr(name, workbook if name == "xl/workbook.xml" else before.read(name))
    return file.getvalue()


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "no names"),
        (b"1\n2\n", "no names"),
        (b"\xd0\xcf\x11\xe0 old", "old kind of spreadsheet"),
        (b"PK\x03\x04 but nothing more", "damaged"),
        (b"a\x00b", "no list of names"),
        (b"x" * (LARGEST_FILE + 1), "larger than"),
        (bomb(), "larger than"),
        (xml_bomb(), "damaged"),
        (b"\n".join(b"Name %d" % n for n in range(501)), "501 names"),
    ],
)
def test_it_says_what_is_wrong_with_a_file(content: bytes, why: str) -> None:
    with pytest.raises(ValidationError, match=why):
        names_in_file(content, "class.xlsx")


@given(some.binary(max_size=400))
def test_it_survives_any_bytes(content: bytes) -> None:
    try:
        names_in_file(content, "class.csv")
    except ValidationError as why:
        assert why.messages


@pytest.mark.parametrize("seed", range(25))
def test_it_survives_a_spreadsheet_that_was_cut_or_changed(seed: int) -> None:
    dice, content = random.Random(seed), bytearray(xlsx(["Name"], ["Amira"], ["Ben"]))
    for _ in range(12):
        content[dice.randrange(4, len(content))] = dice.randrange(256)
    try:
        names_in_file(bytes(content[: dice.randrange(4, len(content) + 1)]), "class.xlsx")
    except ValidationError as why:
        assert why.messages
