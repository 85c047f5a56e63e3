"""The article on paper, its paragraphs numbered, and which paragraph a sentence stands in."""

import re
from collections.abc import Iterator

from reportlab.platypus import Flowable

from quizzes.items import Article, Source
from quizzes.printing.look import Look, Role
from quizzes.printing.marks import label
from quizzes.printing.taking import set_in


def paragraphs(article: Article) -> list[Source]:
    """The paragraphs of the article: parted by blank lines where there are any, else by line ends.

    The title, where it stands above the text, is none of them.
    """
    parting = r"\n\s*\n" if re.search(r"\S\s*\n\s*\n\s*\S", article.text) else r"\n"
    found = list(_between(re.compile(parting), article))
    return found[1:] if found and found[0].text.strip() == article.title.strip() else found


def paragraph_of(source: Source, article: Article) -> int | None:
    """The number of the paragraph that the source begins in, counted from 1."""
    found = (number for number, paragraph in enumerate(paragraphs(article), 1) if paragraph.start <= source.start < paragraph.end)
    return next(found, None)


def passage(article: Article, look: Look) -> list[Flowable]:
    """The article as numbered paragraphs."""
    return [
        set_in(look.text(" ".join(paragraph.text.split()), Role.PASSAGE), look, label(str(number)))
        for number, paragraph in enumerate(paragraphs(article), 1)
    ]


def _between(parting: re.Pattern[str], article: Article) -> Iterator[Source]:
    start = 0
    for end, following in [(found.start(), found.end()) for found in parting.finditer(article.text)] + [(len(article.text), 0)]:
        if article.text[start:end].strip():
            yield article.slice(start, end)
        start = following
