"""The key, which stays with the teacher: each answer with the sentences that prove it."""

import re
from collections.abc import Sequence

from reportlab.platypus import Flowable, KeepTogether, Spacer

from quizzes.items import Article, Item, Source
from quizzes.printing.answers import Line, right_answer
from quizzes.printing.document import Bookmark, document
from quizzes.printing.fonts import REGULAR, paragraph_text
from quizzes.printing.heading import head, refuse_nothing, title_of
from quizzes.printing.look import Look, Role
from quizzes.printing.marks import label
from quizzes.printing.paper import A4, Paper
from quizzes.printing.passage import paragraph_of
from quizzes.printing.taking import set_in
from quizzes.shuffling import shown_together

BESIDE_MARK = 1.6
"""How far an answer is set in beside its letter, in sizes of the text."""
APART = 0.9
WHERE_SIZE = 0.8
_OPENING = re.compile(r"(^|(?<=[\s(\[—–]))[“\"]")
_CLOSING = re.compile(r"[“”\"]")


def key(article: Article, items: Sequence[Item], *, seed: int = 0, paper: Paper = A4) -> bytes:
    """The answers to the worksheet of the same items and seed, as PDF bytes.

    Raises ValueError where there is no question.
    """
    refuse_nothing(items, "key")
    look, title = Look(paper), f"Answer key: {title_of(article)}"
    story = [*head(article, "Answer key", look), Bookmark("Answers", "answers")]
    for number, (item, order) in enumerate(zip(items, shown_together(items, seed), strict=True), 1):
        story += _answer(number, item, order, article, look)
    return document(story, title=title, footer=title, look=look)


def _answer(number: int, item: Item, order: Sequence[str], article: Article, look: Look) -> list[Flowable]:
    sources = sorted({item.source, *item.evidence}, key=lambda source: (source.start, source.end))
    first, *others = [_line(line, look) for line in right_answer(item, order)] or [_line(Line("", "No answer is given."), look)]
    proofs = [_proof(source, article, look) for source in sources if source.text.strip()]
    parts = [set_in(first, look, label(f"{number}.")), *(set_in(part, look) for part in (*others, *proofs))]
    bookmark = Bookmark(f"Question {number}", f"answer-{number}", level=1)
    return [KeepTogether([bookmark, *parts]), Spacer(0, APART * look.size)]


def _line(line: Line, look: Look) -> Flowable:
    """The letter of the answer in a column of its own, so that "A new roof" is not read as a roof."""
    words = look.text(line.text or line.mark, Role.ANSWER)
    return set_in(words, look, label(line.mark), room=BESIDE_MARK) if line.text and line.mark else words


def _proof(source: Source, article: Article, look: Look) -> Flowable:
    """The sentence in italics and quotation marks, and upright the paragraph that it stands in."""
    number = paragraph_of(source, article)
    said = paragraph_text(quoted(source.text), face=Role.PROOF.value.face)
    where = f' <font name="{REGULAR}" size="{WHERE_SIZE * look.size:g}">paragraph&nbsp;{number}</font>' if number else ""
    return look.markup(said + where, Role.PROOF)


def quoted(text: str) -> str:
    """`text` on one line in quotation marks; those inside become single ones, as books print it."""
    opened = _OPENING.sub("‘", " ".join(text.split()))
    return f"“{_CLOSING.sub('’', opened)}”"
