"""Sections of a document that are none of its text: contents, references, links to elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from quizzes.reading.document import Block

SECTIONS = re.compile(
    r"^(?:\d+(?:\.\d+)*\.?\s+)?(?:references?|notes|footnotes|endnotes|citations|sources|bibliography|works cited|further reading|see also|"
    r"external links|related (?:articles|stories|posts|content)|acknowledge?ments|about the author|comments)$",
    re.IGNORECASE,
)
CONTENTS = re.compile(r"^(?:table of )?contents$", re.IGNORECASE)
ENTRY = re.compile(r"^(?:[•*–—-]|\(?\d+(?:\.\d+)*[.)]?)\s|[^.!?”\"]$")


def without_surroundings(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks without such sections, each up to the next heading that is as high; contents end with their entries."""
    within, in_contents = 0, False
    for one in blocks:
        if one.level and (not within or one.level <= within):
            in_contents = bool(CONTENTS.match(one.text))
            within = one.level if in_contents or SECTIONS.match(one.text) else 0
        elif in_contents and not one.level and not ENTRY.search(one.text):
            within, in_contents = 0, False
        if not within:
            yield one
