"""A book is parted into its chapters, an article is left whole."""

from __future__ import annotations

import pytest

from quizzes.reading import read_book
from tests.reading.binding import docx, epub, pdf
from tests.reading.shelf import Text, texts


def chapter(number: int) -> Text:
    """Long enough that ten of them are a book."""
    return Text(
        f"Chapter {number}: The {'north south east west'.split()[number % 4]} wind", tuple(part for text in texts() for part in text.body)
    )


BOOK = [chapter(number) for number in range(1, 7)]
TITLES = [text.title for text in BOOK]


def whole() -> Text:
    """The book as one file."""
    return Text("The Coast Reader", tuple(part for text in BOOK for part in (text.title, *text.paragraphs)))


def test_it_works() -> None:
    book = read_book(epub(BOOK))
    assert book.title == "The Coast Reader"
    assert [article.title for article in book.articles] == TITLES
    assert all(" ".join(BOOK[0].paragraphs) == " ".join(article.text.split()) for article in book.articles)


@pytest.mark.parametrize("make", [docx, pdf], ids=["docx", "pdf"])
def test_it_parts_a_document_at_its_highest_headings(make: object) -> None:
    book = read_book(make(whole()))  # type: ignore[operator]
    assert [article.title for article in book.articles] == TITLES


def test_it_parts_plain_text_where_a_line_says_chapter() -> None:
    book = read_book("\n\n".join(whole().paragraphs).encode(), name="coast.txt")
    assert (book.title, [article.title for article in book.articles]) == ("Coast", TITLES)


def test_it_leaves_an_article_whole() -> None:
    text = texts()[0]
    book = read_book(docx(text))
    assert [(book.title, article.title) for article in book.articles] == [(text.title, text.title)]
