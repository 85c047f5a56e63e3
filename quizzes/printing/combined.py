"""What the teacher keeps of a class set: who has which version, and the answers of all versions in one grid."""

from collections.abc import Iterator, Sequence
from typing import Any

from reportlab.platypus import Flowable, PageBreak, Table

from quizzes.items import Article, Item, say_points, total_points
from quizzes.printing.answers import right_answer
from quizzes.printing.document import Bookmark
from quizzes.printing.fonts import BOLD, REGULAR
from quizzes.printing.heading import head
from quizzes.printing.look import SOFT, Look, Role
from quizzes.printing.marks import HAIR
from quizzes.printing.setup import Bubbles, Setup
from quizzes.printing.stack import Whole
from quizzes.printing.versions import Version

ACROSS = 8
"""Versions beside each other in one grid."""
LONGEST = 12
"""Characters of an answer in words; the rest stands in the key of the version."""
SMALL = 0.74
"""Of the text's size: thirty versions of twelve questions stand on one page."""
NARROW, POINTS = 2.6, 4.2
"""The columns of the questions' numbers and points, in sizes of the text."""


def overview(article: Article, versions: Sequence[Version], setup: Setup) -> Iterator[Flowable]:
    """The cover sheet: how many there are and what to do with them, who has which version, and the combined grid."""
    small = Look(setup.paper, SMALL * setup.look.size, setup.look.spread, setup.look.slanted)
    yield from head(article, "For the teacher", setup)
    for line in _what_to_do(versions, setup):
        yield setup.look.text(line, Role.STEM)
    yield Bookmark("Who has which version", "copies")
    yield setup.look.text("Who has which version", Role.HEADING)
    yield _copies(versions, small)
    yield PageBreak()
    yield Bookmark("All answers", "grid")
    yield setup.look.text("All answers", Role.HEADING)
    for at in range(0, len(versions), ACROSS):
        grid = _grid(versions[at : at + ACROSS], at + 1, small, lettered=setup.bubbles is not Bubbles.NONE)
        yield Whole([grid], setup.paper.text_height, after=small.size)


def _what_to_do(versions: Sequence[Version], setup: Setup) -> Iterator[str]:
    different = len({one.words for one in versions})
    yield f"{len(versions)} copies of {different} different versions. Printed on both sides, each begins on a front."
    yield f"Questions: {len(versions[0].items)}. Points: {say_points(total_points(versions[0].items))}."
    yield "A version is called by three words, which stand at the foot of each of its pages; the keys follow in the order of this list."
    if setup.bubbles is not Bubbles.NONE:
        yield "Print at actual size (100 %). Scan or photograph the filled pages in any order: each knows by its codes where it belongs."


def _copies(versions: Sequence[Version], look: Look) -> Flowable:
    rows = [
        [look.text(str(n), Role.CHOICE), look.text(one.words, Role.CHOICE), look.text(one.name, Role.CHOICE)]
        for n, one in enumerate(versions, 1)
    ]
    width = look.paper.text_width
    return _ruled([["", "version", "name"], *rows], [0.08 * width, 0.42 * width, 0.5 * width], look)


def _grid(versions: Sequence[Version], first: int, look: Look, *, lettered: bool) -> Flowable:
    """A row a question, as the quiz numbers them, with its points where they differ; a column a version."""
    by_question = [{number: at for at, number in enumerate(one.asked)} for one in versions]
    mixed = any(one.asked != tuple(sorted(one.asked)) for one in versions)
    worth = dict(zip(versions[0].asked, versions[0].items, strict=True))
    weighted = any(item.points != 1 for item in worth.values())
    rows = [
        [
            str(number),
            *([say_points(worth[number].points)] if weighted else []),
            *(_cell(one, places[number], look, mixed=mixed, lettered=lettered) for one, places in zip(versions, by_question, strict=True)),
        ]
        for number in sorted(versions[0].asked)
    ]
    head = ["", *(["points"] if weighted else []), *(str(at) for at in range(first, first + len(versions)))]
    narrow = [NARROW * look.size, *([POINTS * look.size] if weighted else [])]
    each = (look.paper.text_width - sum(narrow)) / ACROSS
    return _ruled([head, *rows], [*narrow, *[each] * len(versions)], look)


def _cell(one: Version, at: int, look: Look, *, mixed: bool, lettered: bool) -> Flowable:
    said = _short(one.items[at], one.orders[at], lettered=lettered)
    return look.text(f"{at + 1}: {said}" if mixed else said, Role.CHOICE)


def _short(item: Item, order: Sequence[str], *, lettered: bool) -> str:
    """The letters or numbers of the answer, or the beginning of its words."""
    lines = right_answer(item, order, lettered=lettered)
    marks = " ".join(line.mark for line in lines if line.mark)
    words = lines[0].text if lines else "–"
    return marks or (words if len(words) <= LONGEST else words[: LONGEST - 1].rstrip() + "…")


def _ruled(rows: list[list[Any]], widths: list[float], look: Look) -> Flowable:
    said = [[look.markup(f"<b>{cell}</b>", Role.CHOICE) if isinstance(cell, str) else cell for cell in row] for row in rows]
    table = Table(said, colWidths=widths, repeatRows=1, hAlign="LEFT")
    table.setStyle(
        [
            ("FONT", (0, 0), (-1, -1), REGULAR, look.size),
            ("FONT", (0, 0), (-1, 0), BOLD, look.size),
            ("FONT", (0, 0), (0, -1), BOLD, look.size),
            ("LINEBELOW", (0, 0), (-1, -1), HAIR, SOFT),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), 2),
            ("RIGHTPADDING", (0, 0), (-1, -1), 2),
            ("TOPPADDING", (0, 0), (-1, -1), 1.5),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 1),
        ]
    )
    return table
