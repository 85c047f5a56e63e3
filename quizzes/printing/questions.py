"""A question as it stands on a worksheet, every kind in its own way. No answer is printed, nor can one be told from it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.platypus import Flowable, Paragraph

from quizzes.items import Item, Kind, say_points
from quizzes.printing.document import Bookmark
from quizzes.printing.filling import to_fill, to_look_up, writes_in_gaps
from quizzes.printing.fonts import blank, paragraph_text
from quizzes.printing.lettering import are_gaps
from quizzes.printing.look import Look, Role
from quizzes.printing.marks import Scored, label
from quizzes.printing.places import Places, Written
from quizzes.printing.room import gap_widths, gaps
from quizzes.printing.rows import is_written
from quizzes.printing.setup import Bubbles, Setup
from quizzes.printing.stack import Whole
from quizzes.printing.taking import set_in, to_answer
from quizzes.sheets import Takes

APART = 1.5
"""The room between two questions, in sizes of the text."""
SMALL = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
PASSAGE_MARK, GAP_MARK = re.compile(r"\[[A-Z]\]"), re.compile(r"\[\d{1,2}\]")
"""Of places in a passage, and of gaps that are filled by letter."""


@dataclass(frozen=True)
class Asked:
    """Where and how questions are asked: the setup, and what learns the places to answer where the sheet is scanned back."""

    setup: Setup
    places: Places | None = None

    @property
    def look(self) -> Look:
        return self.setup.look


def question(number: int, item: Item, order: Sequence[str], asked: Asked) -> list[Flowable]:
    """The question with its number, `order` being what `shown` says is to be chosen from; whole on one page where it can be."""
    look = asked.look
    parts = [*_stem(number, item, order, asked), *_hint(item, order, asked), *_to_answer(number, item, order, asked)]
    bookmark = Bookmark(f"Question {number}", f"question-{number}", level=1)
    return [Whole([bookmark, *parts], look.paper.text_height, after=APART * look.size)]


def _to_answer(number: int, item: Item, order: Sequence[str], asked: Asked) -> list[Flowable]:
    match asked.setup.bubbles:
        case Bubbles.INLINE if asked.places:
            return to_fill(number, item, order, asked.look, asked.places)
        case Bubbles.APART:
            return to_look_up(item, order, asked.look)
        case _:
            return to_answer(item, order, asked.look)


def _stem(number: int, item: Item, order: Sequence[str], asked: Asked) -> list[Flowable]:
    look = asked.look
    first, *more = [text for text in re.split(r"\n\s*\n", item.stem.strip()) if text.strip()] or ["Answer."]
    widths = gap_widths(item)
    said = _said(first, item, widths, look)
    numbered = set_in(
        Scored(said, look.size, f"/ {say_points(item.points)}") if asked.setup.points else said,
        look,
        label(f"{number}."),
    )
    stem: list[Flowable] = [numbered, *(set_in(_said(text, item, widths, look), look) for text in more)]
    if asked.places and asked.setup.bubbles is Bubbles.INLINE and writes_in_gaps(item, order):
        return [Written(part, asked.places.row(number, at, Takes.WORDS)) for at, part in enumerate(stem, 1)]
    return stem


def _said(text: str, item: Item, widths: list[float], look: Look) -> Paragraph:
    """One paragraph of the stem: gaps become blanks, the marks of lettered places stand out."""
    if found := gaps(text, item):
        return look.markup(_with_blanks(text, found, widths, look), Role.STEM if item.choices else Role.GAPPED)
    ends, parts = 0, []
    for mark in (GAP_MARK if _fills_gaps(item) else PASSAGE_MARK).finditer(text):
        parts += [paragraph_text(text[ends : mark.start()]), f"<b>{mark[0]}</b>"]
        ends = mark.end()
    return look.markup("".join(parts) + paragraph_text(text[ends:]), Role.PASSAGE if parts else Role.STEM)


def _fills_gaps(item: Item) -> bool:
    return are_gaps([pair.prompt for pair in item.pairs])


def _with_blanks(text: str, found: list[tuple[int, int, int | None]], widths: list[float], look: Look) -> str:
    ends, parts = 0, []
    for at, (start, end, number) in enumerate(found):
        which = min(at if number is None else max(number - 1, 0), len(widths) - 1)
        parts += [paragraph_text(text[ends:start]), f"<b>({number})</b>&nbsp;" if number else "", blank(widths[which], look.size)]
        ends = end
    return "".join(parts) + paragraph_text(text[ends:])


def _hint(item: Item, order: Sequence[str], asked: Asked) -> list[Flowable]:
    said = _what_to_do(item, order, asked.setup.bubbles)
    return [set_in(asked.look.text(said, Role.HINT), asked.look)] if said else []


def _what_to_do(item: Item, order: Sequence[str], bubbles: Bubbles) -> str:
    """What paper must say that a screen shows of itself."""
    by_hand = bubbles is Bubbles.NONE
    match item.kind:
        case Kind.MULTIPLE_CHOICE | Kind.CLOZE if len(item.keys) > 1:
            return f"Choose {_in_words(len(item.keys))} answers."
        case Kind.MATCHING:
            spare = len(order) - len({pair.match for pair in item.pairs})
            again = " A letter may be used more than once." if len({pair.match for pair in item.pairs}) < len(item.pairs) else ""
            place = "gap" if _fills_gaps(item) else "line"
            how = "Write a letter on each line." if by_hand else f"Choose a letter for each {place}."
            return how + again + _not_needed(spare, "letter")
        case Kind.ORDERING:
            how = f"Number the boxes from 1 to {len(order)}."
            return how if by_hand else f"Choose a number from 1 to {len(order)} for each line: 1 comes first."
        case Kind.CLOZE if item.bank:
            how = "Take the words from the box." if by_hand else "Choose a letter for each gap."
            return how + _not_needed(len(order) - len({gap.answer for gap in item.gaps}), "word")
        case Kind.TRUE_FALSE if bubbles is Bubbles.APART:
            return "True or false?"
        case Kind.NUMERIC if bubbles is Bubbles.INLINE:
            return "Write one digit in each box and fill its bubble below."
        case _ if bubbles is Bubbles.APART and is_written(item, order):
            return "Write your answer on the answer sheet."
        case _:
            return ""


def _not_needed(spare: int, what: str) -> str:
    if spare < 1:
        return ""
    return f" One {what} is not needed." if spare == 1 else f" {_in_words(spare).capitalize()} {what}s are not needed."


def _in_words(number: int) -> str:
    """Small numbers as a book prints them."""
    return dict(enumerate(SMALL)).get(number, str(number))
