"""What a class reads of an article: its own text and headings, without the captions, links and by-lines that came along.

What cannot be told for certain stays: a caption too many does less harm than a paragraph too few.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Protocol

from quizzes.items import Paragraph, Source

OTHER_STORY = re.compile(r"\w: \S")  # "Ferry strike: What passengers can do"
FEWEST_WORDS_OF_ANOTHER_STORY = 8
FEWEST_WORDS_TO_LEAD_IN = 5


class Found(Protocol):
    """A paragraph and the role that it plays on the page it came from."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def text(self) -> str: ...
    @property
    def role(self) -> str: ...


def shown(found: Sequence[Found], sources: Iterable[Source]) -> tuple[Paragraph, ...]:
    """The paragraphs to show, among them all that a source lies in. None, which stands for all, where too little would be left."""
    proofs = tuple(sources)
    kept = [one for at, one in enumerate(found) if _belongs(found, at) or any(_holds(one, proof) for proof in proofs)]
    if 2 * _words(kept) < _words(found):
        return ()
    return tuple(Paragraph(one.start, one.end, _is_heading(one)) for one in kept)


def _belongs(found: Sequence[Found], at: int) -> bool:
    match found[at].role:
        case "body" | "list":
            return True
        case "heading" | "question":
            return not _names_another_story(found[at].text) or not any(one.role == "body" for one in found[:at])
        case "label":
            return _leads_in(found, at)
        case _:
            return False


def _is_heading(one: Found) -> bool:
    """Textbooks head their sections with questions too, and write those like titles: "Who Should Rule?"."""
    return one.role == "heading" or (one.role == "question" and all(word[0].isupper() for word in one.text.split() if len(word) > 3))


def _names_another_story(text: str) -> bool:
    return len(text.split()) >= FEWEST_WORDS_OF_ANOTHER_STORY and bool(OTHER_STORY.search(text))


def _leads_in(found: Sequence[Found], at: int) -> bool:
    """Whether it is the beginning of what follows: "The keeper had three reasons to stay:"."""
    text = found[at].text
    following = found[at + 1].role if at + 1 < len(found) else ""
    return text.endswith(":") and len(text.split()) >= FEWEST_WORDS_TO_LEAD_IN and following in ("body", "list")


def _holds(one: Found, source: Source) -> bool:
    return one.start < source.end and source.start < one.end


def _words(found: Iterable[Found]) -> int:
    return sum(len(one.text.split()) for one in found)
