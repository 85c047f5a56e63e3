"""What a class reads of an article, the same on the page and on paper: its paragraphs and headings in order."""

import re
from collections.abc import Iterator

from quizzes.items import Article, Paragraph

EMPTY_LINE, LINE_END = re.compile(r"\n\s*\n"), re.compile(r"\n")
HAS_EMPTY_LINES = re.compile(r"\S\s*\n\s*\n\s*\S")


def paragraphs(article: Article) -> tuple[Paragraph, ...]:
    """Those that the article names; else all of its text, parted by empty lines where it has any, by line ends where not.

    The title, where it stands above the text, is none of them.
    """
    found = article.paragraphs or tuple(_parted(article.text))
    return found[1:] if found and text_of(found[0], article) == " ".join(article.title.split()) else found


def text_of(paragraph: Paragraph, article: Article) -> str:
    """Its words on one line."""
    return " ".join(article.text[paragraph.start : paragraph.end].split())


def _parted(text: str) -> Iterator[Paragraph]:
    start = 0
    between = EMPTY_LINE if HAS_EMPTY_LINES.search(text) else LINE_END
    for end, following in [*(found.span() for found in between.finditer(text)), (len(text), len(text))]:
        if text[start:end].strip():
            yield Paragraph(start, end)
        start = following
