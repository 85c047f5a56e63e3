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


def test_no_chapter_holds_what_no_reader_sees() -> None:
    """A database would refuse it; and whoever wrote a book may have a long name."""
    lines = (f"<h1>{text.title}\x07</h1>" + "".join(f"<p>{part}\x01</p>" for part in text.paragraphs) for text in BOOK)
    head = f'<head><meta name="author" content="{"Ada " * 90}"><title>Coast</title></head>'
    page = f"<html>{head}<body><article>{''.join(lines)}</article></body></html>"
    for article in read_book(page.encode(), name="coast.html").articles:
        assert not {"\x01", "\x07"} & set(article.title + article.text + article.author)
        assert len(article.author) <= 200


def test_it_leaves_an_article_whole() -> None:
    text = texts()[0]
    book = read_book(docx(text))
    assert [(book.title, article.title) for article in book.articles] == [(text.title, text.title)]
