"""What a class reads of an article: its own text and headings, without the captions, links and by-lines that came along.

What cannot be told for certain stays: a caption too many does less harm than a paragraph too few.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import zip_longest

from quizzes.generation.paragraphs import FEWEST_WORDS_TO_LEAD_IN, MOST_HEADING_WORDS, Role
from quizzes.generation.paragraphs import Paragraph as Found
from quizzes.generation.words import FUNCTION_WORDS
from quizzes.items import Paragraph

OTHER_STORY = re.compile(r"\w: \S")  # "Ferry strike: What passengers can do"
FEWEST_WORDS_OF_ANOTHER_STORY = 8
MOST_WORDS_OF_A_QUESTION, MOST_WHERE_HEADED = 9, 14
_MARKS = ("“", '"', "‘")
_GOING_ON = frozenset("so but and or then yet".split())
_ASKING = frozenset("what who why how when where which".split())


def shown(found: Sequence[Found]) -> tuple[Paragraph, ...]:
    """The paragraphs to show, in order: all that were found where too little would be left."""
    kept = [one for at, one in enumerate(found) if _belongs(found, at)]
    read = kept if 2 * _words(kept) >= _words(found) else found
    headed = sum(one.role is Role.HEADING for one in read) > 1
    return tuple(Paragraph(one.start, one.end, _is_heading(one, after, headed=headed)) for one, after in zip_longest(read, read[1:]))


def numbered(found: Sequence[Found], read: Sequence[Paragraph]) -> tuple[Found, ...]:
    """The paragraphs found with the numbers that a class sees beside them: headings have none, nor has what it does not read."""
    starts = [one.start for one in read]
    body = [not one.is_heading for one in read]
    return tuple(replace(one, number=_number(one, read, starts, body)) for one in found)


def _number(one: Found, read: Sequence[Paragraph], starts: Sequence[int], body: Sequence[bool]) -> int:
    at = bisect_right(starts, one.start) - 1
    inside = one.role is Role.BODY and at >= 0 and body[at] and one.start < read[at].end
    return sum(body[: at + 1]) if inside else 0


def _belongs(found: Sequence[Found], at: int) -> bool:
    match found[at].role:
        case Role.BODY | Role.LIST:
            return True
        case Role.HEADING | Role.QUESTION:
            return not _names_another_story(found[at].text) or not any(one.role is Role.BODY for one in found[:at])
        case Role.LABEL:
            return _leads_in(found, at)
        case _:
            return False


def _is_heading(one: Found, after: Found | None, *, headed: bool) -> bool:
    """Textbooks head their sections with questions too, and write those like titles, "Who Should Rule?", or short before the text
    that answers them, "What is a tide?"; any short one where the article is `headed`, "After the flood?"."""
    if one.role is not Role.QUESTION or one.text.startswith(_MARKS):
        return one.role is Role.HEADING
    words = one.text.split()
    leads = len(words) <= (MOST_WHERE_HEADED if headed else MOST_WORDS_OF_A_QUESTION) and after is not None and after.role is Role.BODY
    return (leads and (words[0].lower() in _ASKING or (headed and words[0].lower() not in _GOING_ON))) or all(
        word[0].isupper() for word in words if len(word) > 3 and word not in FUNCTION_WORDS
    )


def _names_another_story(text: str) -> bool:
    return len(text.split()) >= FEWEST_WORDS_OF_ANOTHER_STORY and bool(OTHER_STORY.search(text))


def _leads_in(found: Sequence[Found], at: int) -> bool:
    """Whether it is the beginning of what follows: "The keeper had three reasons to stay:"."""
    words, following = found[at].text.split(), found[at + 1].role if at + 1 < len(found) else None
    leads = following in {Role.BODY, Role.LIST} or (following is Role.HEADING and len(words) >= MOST_HEADING_WORDS)
    return words[-1].endswith(":") and len(words) >= FEWEST_WORDS_TO_LEAD_IN and leads


def _words(found: Iterable[Found]) -> int:
    return sum(len(one.text.split()) for one in found)
