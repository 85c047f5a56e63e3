"""E-books (EPUB 2 and 3): the documents of the spine in order, each of them beginning a chapter."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from urllib.parse import unquote

from lxml import etree

from quizzes.reading.document import Block, Document, tidy
from quizzes.reading.markup import blocks_of
from quizzes.reading.packed import Packed, check_entities, unpack
from quizzes.reading.unreadable import UnreadableArticle

CONTAINER = "META-INF/container.xml"
LOCKED = "META-INF/encryption.xml"
NAMES = {
    "c": "urn:oasis:names:tc:opendocument:xmlns:container",
    "o": "http://www.idpf.org/2007/opf",
    "d": "http://purl.org/dc/elements/1.1/",
}
FEWEST_WORDS = 20  # a page with fewer is a title page, a dedication, a picture
NO_BOOK = "This e-book has no text that Quire can find. Open it in a reader, copy the chapter and paste it."
PROTECTED = "This e-book is copy-protected, so its text cannot be read. Type or paste the part that the class will read."


def read_epub(data: bytes) -> Document:
    """The book, every chapter's heading at level 1."""
    packed = unpack(data)
    package_name = _package_name(packed)
    package = _xml(packed.member(package_name))
    blocks = tuple(_all_blocks(packed, posixpath.dirname(package_name), package))
    if not blocks:
        raise UnreadableArticle(PROTECTED if LOCKED in packed.names() else NO_BOOK)
    return Document(blocks, _said(package, "title"), _said(package, "creator"))


def _all_blocks(packed: Packed, folder: str, package: Any) -> Iterator[Block]:
    """A document that cannot be read is passed over, as e-book readers do."""
    for name in _spine(folder, package):
        try:
            blocks = blocks_of(packed.member(name)) if name in packed.names() else []
        except (etree.LxmlError, ValueError) as problem:
            if isinstance(problem, UnreadableArticle):
                raise
            continue
        if sum(len(one.text.split()) for one in blocks) >= FEWEST_WORDS:
            yield from _as_chapter(blocks)


def _as_chapter(blocks: list[Block]) -> list[Block]:
    """Its first heading becomes the chapter's, all others stand below it."""
    lowered = [replace(one, level=min(one.level + 1, 6)) if one.level else one for one in blocks]
    return [replace(lowered[0], level=1), *lowered[1:]] if blocks[0].level else lowered


def _spine(folder: str, package: Any) -> Iterator[str]:
    files = {item.get("id"): item for item in package.iterfind("o:manifest/o:item", NAMES)}
    for place in package.iterfind("o:spine/o:itemref", NAMES):
        item = files.get(place.get("idref"))
        if item is None or place.get("linear") == "no" or "nav" in (item.get("properties") or "").split():
            continue
        yield posixpath.normpath(posixpath.join(folder, unquote(item.get("href") or "")))


def _package_name(packed: Packed) -> str:
    root = _xml(packed.member(CONTAINER)).find("c:rootfiles/c:rootfile", NAMES)
    if root is None or not root.get("full-path"):
        raise UnreadableArticle(NO_BOOK)
    return str(root.get("full-path"))


def _xml(data: bytes) -> Any:
    check_entities(data)
    try:
        return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))
    except etree.XMLSyntaxError as problem:
        raise UnreadableArticle(NO_BOOK) from problem


def _said(package: Any, what: str) -> str:
    return tidy(package.findtext(f"o:metadata/d:{what}", namespaces=NAMES) or "")
