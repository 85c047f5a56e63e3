"""The article on paper, its paragraphs numbered, and which paragraph a sentence stands in."""

from collections.abc import Iterator

from reportlab.platypus import Flowable

from quizzes.items import Article, Source
from quizzes.paragraphs import paragraphs, text_of
from quizzes.printing.look import Look, Role
from quizzes.printing.marks import label
from quizzes.printing.taking import set_in


def paragraph_of(source: Source, article: Article) -> int | None:
    """The number of the paragraph that the source begins in, counted from 1; headings have none."""
    body = [paragraph for paragraph in paragraphs(article) if not paragraph.is_heading]
    return next((number for number, paragraph in enumerate(body, 1) if paragraph.start <= source.start < paragraph.end), None)


def passage(article: Article, look: Look) -> Iterator[Flowable]:
    """The article as numbered paragraphs with its headings between them."""
    number = 0
    for paragraph in paragraphs(article):
        if paragraph.is_heading:
            yield _heading(text_of(paragraph, article), look)
        else:
            number += 1
            yield set_in(look.text(text_of(paragraph, article), Role.PASSAGE), look, label(str(number)))


def _heading(text: str, look: Look) -> Flowable:
    heading = look.text(text, Role.HEADING)
    heading.keepWithNext = True
    return heading
