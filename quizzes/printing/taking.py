"""What a question gives its taker to answer with: bubbles, boxes, a word bank, two columns, lines to write on."""

from collections.abc import Sequence
from itertools import zip_longest

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Table

from quizzes.items import Item, Kind
from quizzes.printing.fonts import paragraph_text
from quizzes.printing.lettering import are_places, labels, labels_for_matches
from quizzes.printing.look import SOFT, Look, Role
from quizzes.printing.marks import HAIR, Mark, Marked, WritingLines, box, bubble, label, line
from quizzes.printing.room import blank_width, gaps, lines_for

INDENT = 2.2
"""How far everything but the number is set in, in sizes of the text; so are the other measures."""
BESIDE_BUBBLE = 2.2
BESIDE_LETTER = 1.6
LINE, LONGEST_LINE, BESIDE = 3.2, 12 * mm, 0.8
"""A line for one letter, which no hand needs longer in larger print, and the room after it."""
SHORT_CELL, LETTER_CELL = 7.0, 3.4
LONGEST_IN_COLUMN = 400
"""Characters; a column of longer texts would be longer than a page."""
LONGEST_BANK = 1500
"""Characters; more of them are printed without a box, which cannot go on over a page."""


def to_answer(item: Item, order: Sequence[str], look: Look) -> list[Flowable]:
    """What stands below the stem, `order` being what `shown` says is to be chosen from."""
    match item.kind:
        case Kind.TRUE_FALSE:
            return [row_of([(bubble(), text) for text in order], SHORT_CELL, look)]
        case Kind.MATCHING:
            return matching([pair.prompt for pair in item.pairs], order, look)
        case Kind.ORDERING:
            return [beside(box(), text, look) for text in order]
        case Kind.CLOZE if item.bank:
            return [bank(order, look)]
        case _ if order:
            return _choices(order, several=len(item.keys) > 1, look=look)
        case _ if gaps(item.stem, item):
            return []
        case _:
            return [set_in(_lines(item, look), look)]


def set_in(body: Flowable, look: Look, mark: Mark | None = None, *, room: float = INDENT) -> Marked:
    """`body` set in by `room` sizes of the text, with the mark in the room."""
    return Marked(body, size=look.size, indent=room * look.size, mark=mark)


def _choices(order: Sequence[str], *, several: bool, look: Look) -> list[Flowable]:
    shape = box if several else bubble
    if are_places(order):
        return [row_of([(shape(name), "") for name in labels(order)], LETTER_CELL, look)]
    return [beside(shape(name), text, look) for name, text in zip(labels(order), order, strict=True)]


def beside(mark: Mark, text: str, look: Look) -> Marked:
    """A choice with the mark before it."""
    body, indent = look.text(text, Role.CHOICE), INDENT * look.size
    return Marked(body, size=look.size, indent=indent + BESIDE_BUBBLE * look.size, mark=mark, at=indent)


def row_of(cells: Sequence[tuple[Mark, str]], width: float, look: Look) -> Flowable:
    """Short choices side by side, as many to a row as there is room for."""
    across = int((look.paper.text_width - INDENT * look.size) // (width * look.size))
    marked = [set_in(look.text(text, Role.CHOICE), look, mark, room=BESIDE_BUBBLE) for mark, text in cells]
    rows = [marked[at : at + across] for at in range(0, len(marked), across)]
    return set_in(_table(rows, [width * look.size] * max(map(len, rows)), look), look)


def matching(prompts: Sequence[str], matches: Sequence[str], look: Look, marks: Sequence[Mark] = ()) -> list[Flowable]:
    """Prompts and lettered matches beside each other; each prompt has its mark, or a line to write a letter on."""
    to_write = min(LINE * look.size, LONGEST_LINE)
    room = BESIDE_BUBBLE if marks else to_write / look.size + BESIDE
    marked = zip(prompts, marks or [line(to_write)] * len(prompts), strict=True)
    left = [set_in(look.text(text, Role.CHOICE), look, mark, room=room) for text, mark in marked]
    right = [
        set_in(look.text(text, Role.CHOICE), look, label(name), room=BESIDE_LETTER)
        for name, text in zip(labels_for_matches(matches), matches, strict=True)
    ]
    if not left or max(map(len, (*prompts, *matches)), default=0) > LONGEST_IN_COLUMN:
        return [set_in(part, look) for part in (*left, *right)]
    width = look.paper.text_width - INDENT * look.size
    share = _left_share(prompts, matches)
    rows = [list(row) for row in zip_longest(left, right, fillvalue="")]
    return [set_in(_table(rows, [width * share, width * (1 - share)], look), look)]


def _left_share(prompts: Sequence[str], matches: Sequence[str]) -> float:
    """How much of the width the left column takes: the longer its texts, the more."""
    left, right = (max(map(len, texts), default=1) for texts in (prompts, matches))
    return min(max((left + 8) / (left + right + 12), 0.36), 0.64)


def bank(words: Sequence[str], look: Look, letters: Sequence[str] = (), *, indent: float = INDENT) -> Flowable:
    """The words in a box, each after its letter where there are letters; set in by `indent` sizes of the text."""
    apart = "&nbsp;" * 3 + " " + "&nbsp;" * 3
    said_words = [paragraph_text(word.replace(" ", "\u00a0")) for word in words]
    lettered = [f"<b>{name}</b>&nbsp;{word}" for name, word in zip(letters, said_words, strict=False)]
    said = look.markup(apart.join(lettered or said_words), Role.BANK)
    if sum(map(len, words)) > LONGEST_BANK:
        return set_in(said, look, room=indent)
    table = Table([[said]], colWidths=[look.paper.text_width - indent * look.size], spaceAfter=2.5 * mm, hAlign="LEFT")
    table.setStyle(
        [
            ("BOX", (0, 0), (-1, -1), HAIR, SOFT),
            ("TOPPADDING", (0, 0), (-1, -1), 8),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 6),
            ("ROUNDEDCORNERS", [4, 4, 4, 4]),
        ]
    )
    return set_in(table, look, room=indent)


def _lines(item: Item, look: Look) -> Flowable:
    """One short line for a number, as many as the answer deserves for words."""
    answer = item.answers[0] if item.answers else ""
    if item.kind is Kind.NUMERIC:
        return WritingLines(1, width=blank_width(answer) + 10 * mm)
    return WritingLines(lines_for(answer, look.paper.text_width - INDENT * look.size))


def _table(rows: Sequence[Sequence[Flowable | str]], widths: Sequence[float], look: Look) -> Table:
    table = Table([[*row, *[""] * (len(widths) - len(row))] for row in rows], colWidths=widths, hAlign="LEFT")
    table.setStyle(
        [
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("RIGHTPADDING", (0, 0), (-1, -1), look.size),
            ("TOPPADDING", (0, 0), (-1, -1), 0),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 0.4 * look.size),
        ]
    )
    return table
