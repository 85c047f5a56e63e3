"""Packed files (Word documents and e-books are): opened only as far as it is safe."""

from __future__ import annotations

import re
import zipfile
from dataclasses import dataclass
from io import BytesIO

from quizzes.reading.unreadable import UnreadableArticle

MOST_MEMBERS = 5_000
MOST_UNPACKED = 64 * 1024 * 1024  # all members that are read, taken together
A_PIECE = 64 * 1024
ENTITIES = re.compile(rb"<!(?:DOCTYPE[^>\[]*\[|ENTITY)", re.IGNORECASE)
BOMB = "This file unpacks to far more than any article has, so it was not opened. Save it anew from the program that made it."
DAMAGED = "This file is damaged: it cannot be unpacked. Save it anew from the program that made it, or copy its text and paste it."


@dataclass(slots=True)
class Packed:
    """A packed file; what it says of its own sizes is not believed: bytes are counted while they are unpacked."""

    archive: zipfile.ZipFile
    left: int = MOST_UNPACKED

    def names(self) -> list[str]:
        return self.archive.namelist()

    def member(self, name: str) -> bytes:
        """One member's bytes; raises UnreadableArticle where they are too many, damaged or not there."""
        try:
            with self.archive.open(name) as file:
                return self._counted(file)
        except KeyError as missing:
            raise UnreadableArticle(f"This file is damaged: the part {name[:80]} of it is missing.") from missing
        except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError, ValueError) as problem:
            if isinstance(problem, UnreadableArticle):
                raise
            raise UnreadableArticle(DAMAGED) from problem

    def _counted(self, file: object) -> bytes:
        pieces = []
        while piece := file.read(A_PIECE):  # type: ignore[attr-defined]
            self.left -= len(piece)
            if self.left < 0:
                raise UnreadableArticle(BOMB)
            pieces.append(piece)
        return b"".join(pieces)


def unpack(data: bytes) -> Packed:
    """The file, open. Raises UnreadableArticle where it is no packed file, or has more members than any document."""
    try:
        archive = zipfile.ZipFile(BytesIO(data))
    except (zipfile.BadZipFile, OSError, ValueError, EOFError, NotImplementedError) as problem:
        raise UnreadableArticle(DAMAGED) from problem
    if len(archive.namelist()) > MOST_MEMBERS:
        raise UnreadableArticle(BOMB)
    return Packed(archive)


def check_entities(xml: bytes) -> None:
    """Refuse XML that defines entities of its own: no program writes such, and a few lines of it can fill a computer's memory."""
    if ENTITIES.search(xml):
        raise UnreadableArticle("This file holds definitions that no word processor writes, so it was not opened. Save it anew.")
