"""A question as it stands on a worksheet, every kind in its own way. No answer is printed, nor can one be told from it."""

import re
from collections.abc import Sequence

from reportlab.platypus import Flowable, KeepTogether, Paragraph, Spacer

from quizzes.items import Item, Kind
from quizzes.printing.document import Bookmark
from quizzes.printing.fonts import blank, paragraph_text
from quizzes.printing.look import Look, Role
from quizzes.printing.marks import label
from quizzes.printing.room import gap_widths, gaps
from quizzes.printing.taking import set_in, to_answer

APART = 1.5
"""The room between two questions, in sizes of the text."""
SMALL = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
PASSAGE_MARK = re.compile(r"\[[A-Z]\]")


def question(number: int, item: Item, order: Sequence[str], look: Look) -> list[Flowable]:
    """The question with its number, `order` being what `shown` says is to be chosen from; whole on one page where it can be."""
    parts = [*_stem(number, item, look), *_hint(item, order, look), *to_answer(item, order, look)]
    bookmark = Bookmark(f"Question {number}", f"question-{number}", level=1)
    return [KeepTogether([bookmark, *parts]), Spacer(0, APART * look.size)]


def _stem(number: int, item: Item, look: Look) -> list[Flowable]:
    first, *more = [text for text in re.split(r"\n\s*\n", item.stem.strip()) if text.strip()] or ["Answer."]
    widths = gap_widths(item)
    numbered = set_in(_said(first, item, widths, look), look, label(f"{number}."))
    return [numbered, *(set_in(_said(text, item, widths, look), look) for text in more)]


def _said(text: str, item: Item, widths: list[float], look: Look) -> Paragraph:
    """One paragraph of the stem: gaps become blanks, the marks of lettered places stand out."""
    if found := gaps(text, item):
        return look.markup(_with_blanks(text, found, widths, look), Role.STEM if item.choices else Role.GAPPED)
    ends, parts = 0, []
    for mark in PASSAGE_MARK.finditer(text):
        parts += [paragraph_text(text[ends : mark.start()]), f"<b>{mark[0]}</b>"]
        ends = mark.end()
    return look.markup("".join(parts) + paragraph_text(text[ends:]), Role.PASSAGE if parts else Role.STEM)


def _with_blanks(text: str, found: list[tuple[int, int, int | None]], widths: list[float], look: Look) -> str:
    ends, parts = 0, []
    for at, (start, end, number) in enumerate(found):
        which = min(at if number is None else max(number - 1, 0), len(widths) - 1)
        parts += [paragraph_text(text[ends:start]), f"<b>({number})</b>&nbsp;" if number else "", blank(widths[which], look.size)]
        ends = end
    return "".join(parts) + paragraph_text(text[ends:])


def _hint(item: Item, order: Sequence[str], look: Look) -> list[Flowable]:
    said = _what_to_do(item, order)
    return [set_in(look.text(said, Role.HINT), look)] if said else []


def _what_to_do(item: Item, order: Sequence[str]) -> str:
    """What paper must say that a screen shows of itself."""
    match item.kind:
        case Kind.MULTIPLE_CHOICE | Kind.CLOZE if len(item.keys) > 1:
            return f"Choose {_in_words(len(item.keys))} answers."
        case Kind.MATCHING:
            spare = len(order) - len({pair.match for pair in item.pairs})
            again = " A letter may be used more than once." if len({pair.match for pair in item.pairs}) < len(item.pairs) else ""
            return "Write a letter on each line." + again + _not_needed(spare, "letter")
        case Kind.ORDERING:
            return f"Number the boxes from 1 to {len(order)}."
        case Kind.CLOZE if item.bank:
            return "Take the words from the box." + _not_needed(len(order) - len({gap.answer for gap in item.gaps}), "word")
        case _:
            return ""


def _not_needed(spare: int, what: str) -> str:
    if spare < 1:
        return ""
    return f" One {what} is not needed." if spare == 1 else f" {_in_words(spare).capitalize()} {what}s are not needed."


def _in_words(number: int) -> str:
    """Small numbers as a book prints them."""
    return dict(enumerate(SMALL)).get(number, str(number))
