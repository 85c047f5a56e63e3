"""Word documents (DOCX)."""

from __future__ import annotations

import zipfile
from io import BytesIO

from lxml import etree

from quizzes.reading.document import Document
from quizzes.reading.markup import blocks_of
from quizzes.reading.packed import Packed, check_entities, unpack
from quizzes.reading.unreadable import UnreadableArticle

PROPERTIES = "docProps/core.xml"
DUBLIN_CORE = "{http://purl.org/dc/elements/1.1/}"
STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='Subtitle'] => h2:fresh
p[style-name='Caption'] => !
p[style-name='caption'] => !
p[style-name^='toc'] => !
p[style-name^='TOC'] => !
p[style-name='header'] => !
p[style-name='footer'] => !
b => strong
"""


def read_word(data: bytes) -> Document:
    """What the document says; contents lists, captions, tables and notes are left out."""
    import mammoth

    packed = unpack(data)
    whole = _checked(packed)
    markup = mammoth.convert_to_html(BytesIO(whole), style_map=STYLES, convert_image=mammoth.images.img_element(lambda image: {})).value
    title, author = _told(packed)
    blocks = tuple(blocks_of(markup))
    if not blocks:
        raise UnreadableArticle("There is no text in this document. If it holds pictures of pages, type or paste the article's text.")
    if blocks[0].level and (not title or blocks[0].text == title):
        title, blocks = blocks[0].text, blocks[1:] or blocks
    return Document(blocks, title, author)


def _checked(packed: Packed) -> bytes:
    """The document packed anew of parts that were each looked at: what is never read (pictures, fonts) is not in it."""
    whole = BytesIO()
    with zipfile.ZipFile(whole, "w") as anew:
        for name in dict.fromkeys(packed.names()):
            if name.endswith((".xml", ".rels")):
                part = packed.member(name)
                check_entities(part)
                anew.writestr(name, part)
    return whole.getvalue()


def _told(packed: Packed) -> tuple[str, str]:
    """Title and author as the document's own properties tell them."""
    if PROPERTIES not in packed.names():
        return "", ""
    try:
        told = etree.fromstring(packed.member(PROPERTIES), etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))
    except etree.XMLSyntaxError:
        return "", ""
    return tuple(" ".join((told.findtext(f"{DUBLIN_CORE}{what}") or "").split()) for what in ("title", "creator"))  # type: ignore[return-value]
