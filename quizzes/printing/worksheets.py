"""The worksheet, which is handed out: one, or one for each student of a class."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, PageBreak

from quizzes.items import Article, Item, say_points, total_points
from quizzes.printing.answersheet import answer_sheet, how_to_fill
from quizzes.printing.document import Bookmark, Part, ToBeScanned, document
from quizzes.printing.heading import head, refuse_nothing, title_of
from quizzes.printing.look import Role
from quizzes.printing.marks import Fields
from quizzes.printing.passage import passage
from quizzes.printing.places import Places
from quizzes.printing.questions import Asked, question
from quizzes.printing.setup import PLAIN, Bubbles, Setup, Shown
from quizzes.printing.versions import Version, version
from quizzes.sheets import Sheet

FIELDS = {"Name": 5.0, "Class": 2.0, "Date": 2.4, "Points": 1.7}
"""What the student or the teacher fills in, and its share of the width."""
ENOUGH = 0.5
"""Of a page: where a short article, or the last lines of a long one, leaves so much free, the questions follow at once."""


@dataclass(frozen=True)
class Printed:
    """A PDF, and a sheet for each version in it that can be scanned back."""

    pdf: bytes
    sheets: tuple[Sheet, ...] = ()


def worksheet(article: Article, items: Sequence[Item], setup: Setup = PLAIN, *, seed: int = 0) -> bytes:
    """The questions as a PDF to hand out, after the article if wanted. The seed fixes the order of the choices.

    Raises ValueError where there is no question.
    """
    return class_set(article, [version(items, seed, mixed=setup.mixed)], setup).pdf


def class_set(article: Article, versions: Sequence[Version], setup: Setup = PLAIN) -> Printed:
    """A worksheet for each version in one PDF, each with its student's name if it has one, each beginning on a front.

    Raises ValueError where there is no version, or no question in one.
    """
    for one in versions or [version((), 0)]:
        refuse_nothing(one.items, "worksheet")
    places = [Places(setup.paper) for _ in versions]
    parts = [_part(article, one, setup, at) for one, at in zip(versions, places, strict=True)]
    printed = document(parts, title=title_of(article), look=setup.look, two_sided=len(versions) > 1, tagged=setup.tagged)
    if setup.bubbles is Bubbles.NONE:
        return Printed(printed.pdf)
    return Printed(printed.pdf, tuple(_sheet(*one, setup) for one in zip(versions, printed.pages, places, strict=True)))


def _part(article: Article, one: Version, setup: Setup, places: Places) -> Part:
    return Part(
        list(_story(article, one, setup, places)),
        footer=f"{title_of(article)} · {one.called}",
        code=one.code(setup),
        begins=places.begins,
        name=one.name or one.words,
    )


def _story(article: Article, one: Version, setup: Setup, places: Places) -> Iterator[Flowable]:
    yield from head(article, "Worksheet", setup)
    yield Fields(
        FIELDS,
        size=setup.look.size * 0.9,
        last=f"/ {say_points(total_points(one.items))}",
        written={"Name": one.name},
    )
    if setup.article is not Shown.NOT:
        yield Bookmark("Article", "article")
        yield from passage(article, setup)
        yield CondPageBreak(ENOUGH * setup.paper.text_height)
    yield Bookmark("Questions", "questions")
    if setup.article is not Shown.NOT:
        yield setup.look.text("Questions", Role.HEADING)
    if setup.bubbles is Bubbles.INLINE:
        yield ToBeScanned()
        yield from how_to_fill(setup, places, named=bool(one.name))
    weighted = any(item.points != 1 for item in one.items)  # then each has to say what it is worth
    asked = Asked(replace(setup, points=setup.points or weighted), places)
    for number, (item, order) in enumerate(zip(one.items, one.orders, strict=True), 1):
        yield from question(number, item, order, asked)
    if setup.bubbles is Bubbles.APART:
        yield PageBreak()
        yield ToBeScanned()
        yield Bookmark("Answer sheet", "answer-sheet")
        yield from answer_sheet(article, one, setup, places)


def _sheet(one: Version, pages: int, places: Places, setup: Setup) -> Sheet:
    return Sheet(
        code=one.code(setup),
        words=one.words,
        seed=one.seed,
        name=one.name,
        width=round(setup.paper.width / mm, 3),
        height=round(setup.paper.height / mm, 3),
        pages=pages,
        items=tuple(item.id for item in one.items),
        fields=places.fields(),
    )
