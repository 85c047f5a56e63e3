"""Bytes to text: a byte order mark first, then strict UTF-8, then what is declared, then what Windows writes, then a guess."""

import codecs
import re

from quizzes.reading.unreadable import UnreadableArticle

NUL = "\0"
MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
NOT_TEXT = "This is not a text file, so there is no article to read in it. Save the article as plain text, or copy and paste it."
DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
WHERE_DECLARED = 4096
FEWEST_TO_GUESS = 200  # bytes: with fewer, any guess is as good as another


def decoded(data: bytes) -> str:
    """The text that the bytes write. Raises UnreadableArticle where they write none."""
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _strictly(data[len(mark) :], (encoding,))
    try:
        return _strictly(data, ("utf-8", "cp1252"))
    except UnreadableArticle:
        return _strictly(data, _guessed(data))


def decoded_markup(data: bytes, *, charset: str = "") -> str:
    """The text of a web page; `charset` is what its server said. A few broken letters in it are no reason to refuse it."""
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _checked(data[len(mark) :].decode(encoding, "replace"))
    declared = DECLARED.search(data[:WHERE_DECLARED])
    said = [name for name in (charset, declared.group(1).decode("ascii") if declared else "") if _is_known(name)]
    for encoding in ("utf-8", *said):
        try:
            return _checked(data.decode(encoding))
        except UnicodeDecodeError:
            continue
    return _checked(data.decode(said[0] if said else "cp1252", "replace"))


def _strictly(data: bytes, encodings: tuple[str, ...]) -> str:
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if NUL not in text:
            return text
    raise UnreadableArticle(NOT_TEXT)


def _guessed(data: bytes) -> tuple[str, ...]:
    """What it could be; only where there is enough of it to tell."""
    if len(data) < FEWEST_TO_GUESS or NUL.encode() in data[:FEWEST_TO_GUESS]:
        return ()
    from charset_normalizer import from_bytes

    best = from_bytes(data[: 64 * 1024]).best()
    return (best.encoding,) if best else ()


def _is_known(name: str) -> bool:
    try:
        return codecs.lookup(name)._is_text_encoding if name else False
    except (LookupError, ValueError):
        return False


def _checked(text: str) -> str:
    check_text(text)
    return text


def check_text(text: str) -> None:
    """Refuse what has a character that no text has and every other file does."""
    if NUL in text:
        raise UnreadableArticle(NOT_TEXT)
