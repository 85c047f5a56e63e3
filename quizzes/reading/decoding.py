"""Bytes to text: a byte order mark first, then strict UTF-8, then what Windows writes."""

import codecs

from quizzes.reading.unreadable import UnreadableArticle

NUL = "\0"
MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
NOT_TEXT = "This is not a text file, so there is no article to read in it. Save the article as plain text, or copy and paste it."
KNOWN_BEGINNINGS = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a Word document, an e-book or another packed file"),
    (b"\xd0\xcf\x11\xe0", "an old Word document"),
    (b"{\\rtf", "a rich text document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"<!doctype html", "a web page"),
    (b"<html", "a web page"),
)


def decoded(data: bytes) -> str:
    """The text that the bytes write. Raises UnreadableArticle where they write none."""
    _refuse_known_files(data)
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _strictly(data[len(mark) :], (encoding,))
    return _strictly(data, ("utf-8", "cp1252"))


def _strictly(data: bytes, encodings: tuple[str, ...]) -> str:
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if NUL not in text:
            return text
    raise UnreadableArticle(NOT_TEXT)


def check_text(text: str) -> None:
    """Refuse what has a character that no text has and every other file does."""
    if NUL in text:
        raise UnreadableArticle(NOT_TEXT)


def _refuse_known_files(data: bytes) -> None:
    beginning = data[:100].lstrip().lower()
    for known, what in KNOWN_BEGINNINGS:
        if beginning.startswith(known.lower()):
            raise UnreadableArticle(f"This file is {what}, which Quire cannot read yet. Copy the article's text out of it and paste it.")
