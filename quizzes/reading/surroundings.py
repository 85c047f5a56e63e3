"""What of a document is none of its text: contents, references, links to elsewhere."""

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
PROMOTION = re.compile(
    r"^(?:[•*]\s*)?(?:read (?:more|also|next)|also read|see also|related(?: (?:story|stories|article|articles))?|"
    r"more on this(?: story)?|recommended|watch|listen)\s*(?::|[-–—|»>→]\s).{0,120}[^.!?…:”\"]$|"
    r"^(?:advertisement|(?:story|article) continues below(?: this)?(?: ad(?:vertisement)?)?|share this(?: article| story| page)?:?)$",
    re.IGNORECASE,
)
"""A line within the text that leads elsewhere: it says so, and is no sentence."""


def without_surroundings(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks without such sections, each up to the next heading that is as high; contents end with their entries.

    Lines that lead elsewhere go too, wherever they stand.
    """
    within, in_contents = 0, False
    for one in blocks:
        if one.level and (not within or one.level <= within):
            in_contents = bool(CONTENTS.match(one.text))
            within = one.level if in_contents or SECTIONS.match(one.text) else 0
        elif in_contents and not one.level and not ENTRY.search(one.text):
            within, in_contents = 0, False
        if not within and (one.level or not PROMOTION.match(one.text)):
            yield one
