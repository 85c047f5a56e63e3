"""What kind of file it is, told by its first bytes rather than by its name."""

from __future__ import annotations

import re
from enum import Enum, auto
from pathlib import PurePath

from quizzes.reading.packed import unpack
from quizzes.reading.unreadable import UnreadableArticle


class Form(Enum):
    TEXT = auto()
    MARKDOWN = auto()
    WEB = auto()
    PDF = auto()
    WORD = auto()
    EPUB = auto()

    @property
    def called(self) -> str:
        return {Form.WEB: "web page", Form.PDF: "PDF", Form.WORD: "Word document", Form.EPUB: "e-book"}.get(self, "text")


ENDINGS = {".md": Form.MARKDOWN, ".markdown": Form.MARKDOWN, ".html": Form.WEB, ".htm": Form.WEB, ".xhtml": Form.WEB}
PICTURE = "This file is a picture. Type the article's text or let a program for text recognition (OCR) read it."
SAVE_AS = "Open it in the program that made it and save it as DOCX or PDF, or copy the text and paste it."
REFUSED = (
    (b"\xd0\xcf\x11\xe0", f"This file is an old Word document. {SAVE_AS}"),
    (b"{\\rtf", f"This file is a rich text document. {SAVE_AS}"),
    (b"\x89png", PICTURE),
    (b"\xff\xd8\xff", PICTURE),
    (b"gif8", PICTURE),
    (b"7z\xbc\xaf", "This file is packed. Unpack it first and bring the article itself."),
    (b"\x1f\x8b", "This file is packed. Unpack it first and bring the article itself."),
    (b"rar!", "This file is packed. Unpack it first and bring the article itself."),
)
NO_DOCUMENT = f"This file is packed, and neither a Word document (DOCX) nor an e-book (EPUB). {SAVE_AS}"
PAGE_BEGINNING = re.compile(rb"<(?:!doctype html|!--|\?xml|(?:html|head|body|title|main|article|section|div|h[1-6]|p|table|font|center)\b)")


def form_of(data: bytes, *, name: str = "") -> Form:
    """The form that these bytes have. Raises UnreadableArticle for those that Quire knows but does not read."""
    beginning = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    for known, sentence in REFUSED:
        if beginning.startswith(known):
            raise UnreadableArticle(sentence)
    if b"%pdf-" in beginning:
        return Form.PDF
    if beginning.startswith(b"pk\x03\x04"):
        return _packed_form(data)
    if PAGE_BEGINNING.match(beginning):
        return Form.WEB
    return ENDINGS.get(PurePath(name.replace("\\", "/")).suffix.lower(), Form.TEXT)


def _packed_form(data: bytes) -> Form:
    names = set(unpack(data).names())
    if "word/document.xml" in names or any(name.startswith("word/document") for name in names):
        return Form.WORD
    if "META-INF/container.xml" in names:
        return Form.EPUB
    raise UnreadableArticle(NO_DOCUMENT)
