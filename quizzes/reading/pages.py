"""Lines on pages to paragraphs: running heads away, lines joined, headings told by their letters' size."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from quizzes.reading.document import Block, block

Piece = tuple[str, float, bool, float, float]
"""Text, size in points, whether it is bold, and where it begins: from the left, from the bottom."""

DIGITS = re.compile(r"\d+|\b[ivxlc]{1,6}\b", re.IGNORECASE)
PAGE_NUMBER = re.compile(r"^\W*(?:page\s*)?(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:of|/)\s*\d{1,4})?\W*$", re.IGNORECASE)
SENTENCE_END = re.compile(r"[.!?…:][\"'”’)\]]*$")
CAPTION = re.compile(r"^(?:fig(?:ure|\.)?|table|photo(?:graph)?|image|plate|map|chart|box)\s*\d+(?:\.\d+)*\s*[.:|—–-]", re.IGNORECASE)
LIST_MARK = re.compile(r"^(?:[•●▪◦‣*–—-]|\(?\d{1,2}[.)]|\(?[a-z]\))\s+")
AT_THE_EDGE = 2  # lines at the top and the foot of a page among which running heads are sought
LARGER, SMALLER = 1.12, 0.86  # than the body's letters: a heading, a note
GAP = 1.45  # times the usual distance of lines: a new paragraph
SHORT = 0.72  # of the longest lines: where a paragraph ends
INDENT = (6.0, 60.0)  # points further right than the line before
MOST_HEADING_WORDS = 20


@dataclass(frozen=True, slots=True)
class Line:
    text: str
    size: float = 10.0
    bold: bool = False
    left: float = 0.0
    height: float = 0.0
    terms: tuple[str, ...] = ()


Page = list[Line]


def line_of(pieces: Sequence[Piece]) -> Line:
    """One line of its pieces, without the small raised figures that point to notes."""
    told = [piece for piece in pieces if piece[0].strip()]
    if not told:
        return Line("")
    size = max(told, key=lambda piece: len(piece[0]))[1]
    kept = [piece for piece in pieces if not (piece[1] < 0.85 * size and piece[0].strip().isdecimal())]
    text = "".join(piece[0] for piece in kept)
    bold = all(piece[2] for piece in told)
    terms = () if bold else tuple(piece[0].strip() for piece in kept if piece[2] and piece[0].strip())
    return Line(" ".join(text.split()), size, bold, told[0][3], told[0][4], terms)


def blocks_of_pages(pages: Sequence[Page]) -> list[Block]:
    """The paragraphs and headings that run through the pages."""
    trimmed = _without_running_heads(pages)
    everything = [line for page in trimmed for line in page]
    if not everything:
        return []
    body = _body_size(everything)
    read = [[line for line in page if line.size >= SMALLER * body] for page in trimmed]  # what is smaller are notes
    lines = [line for page in read for line in page]
    whole = " ".join(line.text for line in lines)
    levels = _levels(lines, body)
    gathered = [_joined(group, levels, whole) for group in _groups(read, body)]
    return list(_continued(one for one in gathered if one.text and not CAPTION.match(one.text)))


def _continued(blocks: Iterable[Block]) -> Iterator[Block]:
    """A paragraph that a caption or the end of a page has cut in two, in one again."""
    last: Block | None = None
    for one in blocks:
        if last and not last.level and not one.level and not SENTENCE_END.search(last.text) and one.text[:1].islower():
            last = block(f"{last.text} {one.text}", terms=(*last.terms, *one.terms))
            continue
        if last:
            yield last
        last = one
    if last:
        yield last


def _without_running_heads(pages: Sequence[Page]) -> list[Page]:
    """A line at the edge of a page that is a number, or that stands, but for numbers, at the edge of others too, is none of the text."""
    edges = Counter(pattern for page in pages for pattern in {_pattern(page[at].text) for at in _edge(page)})
    enough = max(2, min(4, len(pages) // 3))

    def runs(page: Page, at: int) -> bool:
        text = page[at].text
        return bool(PAGE_NUMBER.match(text)) or (len(pages) > 1 and edges[_pattern(text)] >= enough)

    return [[line for at, line in enumerate(page) if at not in _edge(page) or not runs(page, at)] for page in pages]


def _edge(page: Page) -> set[int]:
    """The places of the lines highest and lowest on the page; of a page of few lines only the outermost."""
    depth = AT_THE_EDGE if len(page) > 3 * AT_THE_EDGE else 1
    by_height = sorted(range(len(page)), key=lambda at: -page[at].height)
    return {*by_height[:depth], *by_height[-depth:]}


def _pattern(text: str) -> str:
    return DIGITS.sub("#", text).casefold()


def _body_size(lines: Iterable[Line]) -> float:
    letters: Counter[float] = Counter()
    for line in lines:
        letters[line.size] += len(line.text)
    return letters.most_common(1)[0][0]


def _levels(lines: Iterable[Line], body: float) -> dict[float, int]:
    """The sizes of headings, largest first, as levels from 1."""
    sizes = sorted({line.size for line in lines if line.size > LARGER * body}, reverse=True)
    return {size: min(level, 6) for level, size in enumerate(sizes, start=1)}


def _groups(pages: Sequence[Page], body: float) -> Iterator[list[Line]]:
    """Lines that make one paragraph or heading."""
    lines = [line for page in pages for line in page]
    usual = _usual_distance(pages)
    longest = sorted(len(line.text) for line in lines if line.size == body)
    full = longest[int(0.9 * (len(longest) - 1))] if longest else 0
    group: list[Line] = []
    for line in lines:
        if group and _begins_anew(group, line, usual, full, body):
            yield group
            group = []
        group.append(line)
    yield group


def _usual_distance(pages: Sequence[Page]) -> float:
    steps = [above.height - below.height for page in pages for above, below in pairwise(page)]
    falling = [round(step, 1) for step in steps if 0 < step < 100]
    return median(falling) if falling else 12.0


def _begins_anew(group: list[Line], line: Line, usual: float, full: int, body: float) -> bool:
    last = group[-1]
    if abs(last.size - line.size) > 0.06 * body or (last.bold != line.bold and (_alone(last, body) or _alone(line, body))):
        return True
    if LIST_MARK.match(line.text):
        return True
    step = last.height - line.height
    if step > 0:
        if step > GAP * usual * max(1.0, line.size / body):
            return True
        if line.size <= LARGER * body and INDENT[0] < line.left - last.left < INDENT[1] and not LIST_MARK.match(group[0].text):
            return True
    ended = bool(SENTENCE_END.search(last.text))
    return ended and len(last.text) < SHORT * full


def _alone(line: Line, body: float) -> bool:
    return line.bold and line.size >= SMALLER * body


def _joined(group: list[Line], levels: dict[float, int], whole: str) -> Block:
    text = group[0].text
    for line in group[1:]:
        text = _join(text, line.text, whole)
    level = levels.get(group[0].size, 0)
    if not level and all(line.bold for line in group) and not SENTENCE_END.search(text):
        level = min(len(levels) + 1, 6)
    if len(text.split()) > MOST_HEADING_WORDS:
        level = 0
    return block(text, level=level, terms=(term for line in group for term in line.terms))


def _join(text: str, following: str, whole: str) -> str:
    """A word that was parted at the end of its line is put together again; one with a hyphen of its own keeps it."""
    if not re.search(r"[a-z][-‐]$", text) or not following[:1].islower():
        return f"{text} {following}"
    first, second = text[:-1].rsplit(None, 1)[-1], following.split(None, 1)[0].rstrip(".,;:!?”’)\"'")
    keeps_hyphen = f"{first}-{second}" in whole and f"{first}{second}" not in whole
    return f"{text}{following}" if keeps_hyphen else f"{text[:-1]}{following}"
