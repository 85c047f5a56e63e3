"""The key, which stays with the teacher: each answer with the sentences that prove it."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from reportlab.platypus import Flowable

from quizzes.items import Article, Item, Source, say_points
from quizzes.printing.answers import Line, right_answer
from quizzes.printing.combined import overview
from quizzes.printing.document import Bookmark, Part, document
from quizzes.printing.fonts import REGULAR, paragraph_text
from quizzes.printing.heading import head, refuse_nothing, title_of
from quizzes.printing.look import Look, Role
from quizzes.printing.marks import Scored, label
from quizzes.printing.passage import places_in
from quizzes.printing.setup import PLAIN, Bubbles, Setup
from quizzes.printing.stack import Whole
from quizzes.printing.taking import set_in
from quizzes.printing.versions import Version, version

Place = Callable[[Source], str]

BESIDE_MARK = 1.6
"""How far an answer is set in beside its letter, in sizes of the text."""
APART = 0.8
SMALLER = 0.9
WHERE_SIZE = 0.8
_OPENING = re.compile(r"(^|(?<=[\s(\[—–]))[“\"]")
_CLOSING = re.compile(r"[“”\"]")


def key(article: Article, items: Sequence[Item], setup: Setup = PLAIN, *, seed: int = 0) -> bytes:
    """The answers to the worksheet of the same items, setup and seed, as PDF bytes.

    Raises ValueError where there is no question.
    """
    return keys(article, [version(items, seed, mixed=setup.mixed)], setup)


def keys(article: Article, versions: Sequence[Version], setup: Setup = PLAIN) -> bytes:
    """A cover sheet with all answers in one grid, then a key for each version, in one PDF.

    Raises ValueError where there is no version, or no question in one.
    """
    for one in versions or [version((), 0)]:
        refuse_nothing(one.items, "key")
    place = places_in(article, setup)
    said = "For the teacher"
    cover = [Part(list(overview(article, versions, setup)), footer=f"{said}: {title_of(article)}", name=said)] if len(versions) > 1 else []
    parts = [_part(article, one, setup, place) for one in versions]
    return document([*cover, *parts], title=f"Answer key: {title_of(article)}", look=setup.look, tagged=setup.tagged).pdf


def _part(article: Article, one: Version, setup: Setup, place: Place) -> Part:
    story = [*head(article, "Answer key", setup, one.called), Bookmark("Answers", "answers")]
    for number, (item, order) in enumerate(zip(one.items, one.orders, strict=True), 1):
        story += _answer(number, item, order, place, setup)
    return Part(story, footer=f"Answer key: {title_of(article)} · {one.words}", name=one.called)


def _answer(number: int, item: Item, order: Sequence[str], place: Place, setup: Setup) -> list[Flowable]:
    look, lettered = _look(setup), setup.bubbles is not Bubbles.NONE
    sources = sorted({item.source, *item.evidence}, key=lambda source: (source.start, source.end))
    first, *others = [_line(line, look) for line in right_answer(item, order, lettered=lettered)] or [
        _line(Line("", "No answer is given."), look)
    ]
    proofs = [_proof(source, place, look) for source in sources if source.text.strip()]
    if item.points != 1:
        first = Scored(first, look.size, f"/ {say_points(item.points)}")
    parts = [set_in(first, look, label(f"{number}.")), *(set_in(part, look) for part in (*others, *proofs))]
    bookmark = Bookmark(f"Question {number}", f"answer-{number}", level=1)
    return [Whole([bookmark, *parts], look.paper.text_height, after=APART * look.size)]


def _look(setup: Setup) -> Look:
    """A little smaller than the worksheet: a quiz of a dozen questions has its key on one page, thirty times in a class set."""
    look = setup.look
    return replace(look, size=SMALLER * look.size)


def _line(line: Line, look: Look) -> Flowable:
    """The letter of the answer in a column of its own, so that "A new roof" is not read as a roof."""
    words = look.text(line.text or line.mark, Role.ANSWER)
    return set_in(words, look, label(line.mark), room=BESIDE_MARK) if line.text and line.mark else words


def _proof(source: Source, place: Place, look: Look) -> Flowable:
    """The sentence in italics and quotation marks, and upright where it stands."""
    said = paragraph_text(quoted(source.text), face=look.face(Role.PROOF))
    where = place(source).replace(" ", "&nbsp;")
    return look.markup(said + (f' <font name="{REGULAR}" size="{WHERE_SIZE * look.size:g}">{where}</font>' if where else ""), Role.PROOF)


def quoted(text: str) -> str:
    """`text` on one line in quotation marks; those inside become single ones, as books print it."""
    opened = _OPENING.sub("‘", " ".join(text.split()))
    return f"“{_CLOSING.sub('’', opened)}”"
