"""Article → paragraphs, each with its role: what is body text and what is caption, headline, label or by-line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import zip_longest

from quizzes.items import Article

MOST_HEADING_WORDS, FEWEST_WORDS_TO_LEAD_IN = 14, 5
WRAPPED_LINE = range(40, 160)

_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*$|[.!?…]\s?\[?\d*\]?$")
_FILE_NAME = re.compile(r"\.(jpe?g|png|gif|webp|mp4|pdf)\b|_\d{5,}", re.IGNORECASE)
_VIDEO_LABEL = re.compile(r"^\d{1,2}:\d{2}\b")
_POINTER = re.compile(
    r"^(opinion|read( more| also)?|watch|related|more|see also|photos?|video|image|picture|figure|source|credit|listen|subscribe|updated|"
    r"advertisement|published|posted|by|story highlights|share|tags|topics|follow|sign up|click|copyright|©)\b[^.!?]{0,120}(:|$)",
    re.IGNORECASE,
)
_BYLINE = re.compile(
    r"contributed to this (report|article|story)|^(reporting|additional reporting|editing|written|photograph\w*|translated) by\b|"
    r"all rights reserved|^this (article|story) (was|first|originally)",
    re.IGNORECASE,
)
_DATELINE = re.compile(r"^[A-Z][A-Za-z .,'’-]{1,40}(\([A-Za-z .]+\))?\s*[—–-]\s*$")
_DATELINE_HEAD = re.compile(
    r"^([A-Z]{2,}[A-Z .,'’-]*(\s*,\s*[A-Z][a-z]+\.?)?\s*(\([A-Za-z .]+\))?|[A-Z][a-z]+ \((AP|Reuters|AFP|CNN|BBC)\))"
    r"\s*[—–-]+\s+(?=[A-Z“\"])"
)
_LIST_MARK = re.compile(r"^\s*([•·▪◦*–—-]|\(?\d{1,2}[.)]|\(?[a-z]\))\s+")
_HIGHLIGHTS = re.compile(r"^(story )?highlights:?$|^key points:?$|^at a glance:?$", re.IGNORECASE)


class Role(StrEnum):
    BODY = "body"
    HEADING = "heading"
    HIGHLIGHT = "highlight"
    LABEL = "label"
    BYLINE = "byline"
    QUESTION = "question"
    LIST = "list"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A run of the article's text. `number` counts what a class reads from 1, as the page and the paper do; 0 where it is not read."""

    start: int
    end: int
    text: str
    role: Role
    number: int = 0


def paragraphs(article: Article) -> tuple[Paragraph, ...]:
    """The article's paragraphs in order, with roles: rules for what newsrooms and textbooks put around their text."""
    spans = [_trimmed(article.text, start, end) for start, end in _spans(article.text)]
    found: list[Paragraph] = []
    in_highlights = False
    for start, end in spans:
        text = article.text[start:end]
        if not text:
            continue
        role = _role(text, article.title)
        if _HIGHLIGHTS.match(text):
            in_highlights, role = True, Role.LABEL
        elif _DATELINE.match(text):
            in_highlights, role = False, Role.LABEL
        elif in_highlights and role is Role.HEADING:
            role = Role.HIGHLIGHT
        elif role is Role.BODY:
            in_highlights = False
        found.append(_without_dateline(Paragraph(start, end, text, role)))
    return tuple(replace(one, role=Role.LABEL) if _leads_in(one, after) else one for one, after in zip_longest(found, found[1:]))


def _leads_in(one: Paragraph, after: Paragraph | None) -> bool:
    """Whether a line without its full stop announces what follows and heads no section: "Here is what the keeper wrote:"."""
    words = one.text.split()
    if one.role is not Role.HEADING or not one.text.endswith(":") or len(words) < FEWEST_WORDS_TO_LEAD_IN:
        return False
    capitals = sum(word[0].isupper() for word in words[1:])
    asks = words[0].lower() in {"what", "who", "why", "how", "when", "where", "which"}
    return after is not None and after.role in {Role.BODY, Role.LIST} and not asks and 2 * capitals < len(words) - 1


def _role(text: str, title: str) -> Role:
    words = text.split()
    if _FILE_NAME.search(text) and len(words) < 20:
        return Role.LABEL
    if _VIDEO_LABEL.match(text) or (_POINTER.match(text) and len(words) < 20 and not text.rstrip().endswith(".")):
        return Role.LABEL
    if _BYLINE.search(text) and len(words) < 60:
        return Role.BYLINE
    if text == title:
        return Role.HEADING
    if _LIST_MARK.match(text):
        return Role.LIST
    if text.rstrip("”’\"'").endswith("?"):
        return Role.QUESTION if len(words) < 25 else Role.BODY
    if not _SENTENCE_END.search(text):
        return Role.HEADING if len(words) < MOST_HEADING_WORDS or text.isupper() else Role.LABEL if text.endswith(":") else Role.BODY
    return Role.HEADING if len(words) == 1 else Role.BODY


def _spans(text: str) -> Iterator[tuple[int, int]]:
    """Blocks between blank lines; the lines of a block are paragraphs too, unless they were wrapped at a margin."""
    for block in re.finditer(r"\S(?:.*\S)?(?:\n[^\S\n]*\S.*)*", text):
        lines = list(re.finditer(r"[^\n]+", block.group()))
        if len(lines) > 1 and not _is_wrapped([line.group() for line in lines]):
            yield from ((block.start() + line.start(), block.start() + line.end()) for line in lines)
        else:
            yield block.span()


def _is_wrapped(lines: list[str]) -> bool:
    inner = lines[:-1]
    at_margin = sum(len(line) in WRAPPED_LINE and not _SENTENCE_END.search(line.strip()) for line in inner)
    return at_margin >= 0.75 * len(inner) and max(map(len, lines)) < WRAPPED_LINE.stop


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _without_dateline(paragraph: Paragraph) -> Paragraph:
    head = _DATELINE_HEAD.match(paragraph.text) if paragraph.role is Role.BODY else None
    return replace(paragraph, start=paragraph.start + head.end(), text=paragraph.text[head.end() :]) if head else paragraph
