"""What a teacher brings, read into an Article: `read` for a file's bytes, `read_text` for text that was pasted, `fetch` for what
stands at a web address, and `read_book` for a file that may hold many chapters.

Each format has its own reader that turns bytes into a Document, blocks of text in order; from there on all are treated alike.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from quizzes.items import Article
from quizzes.reading.bounds import (
    MOST_BYTES_A_CHARACTER,
    MOST_BYTES_OF_A_FILE,
    MOST_WORDS_OF_A_BOOK,
    check_bytes,
    check_size,
    check_words,
)
from quizzes.reading.chapters import chapters
from quizzes.reading.decoding import check_text, decoded
from quizzes.reading.document import BETWEEN, Document, block, compose
from quizzes.reading.fetching import Fetched, fetch
from quizzes.reading.language import check_english
from quizzes.reading.plain import plain
from quizzes.reading.sniffing import Form, form_of
from quizzes.reading.surroundings import without_surroundings
from quizzes.reading.titles import title_of
from quizzes.reading.unreadable import UnreadableArticle

__all__ = [
    "MOST_BYTES_OF_A_FILE",
    "Book",
    "Fetched",
    "UnreadableArticle",
    "check_file",
    "fetch",
    "read",
    "read_book",
    "read_text",
]

LONGEST_AUTHOR = 200


@dataclass(frozen=True, slots=True)
class Book:
    """A file with its articles: the chapters of a book, or the one article that it is."""

    title: str
    articles: tuple[Article, ...]


def read(data: bytes, *, name: str = "", title: str = "", charset: str = "") -> Article:
    """The article in a file: plain text, Markdown, a web page, a PDF, a Word document (DOCX) or an e-book (EPUB).

    `name` is the file's, for want of a headline; `charset` what a web server said of it. Raises UnreadableArticle, whose text
    tells the teacher what is wrong.
    """
    form = _checked_form(data, name)
    if form is Form.TEXT:
        check_size(len(data) // MOST_BYTES_A_CHARACTER)
        return _article(decoded(data), name=name, title=title)
    return _composed(_document(form, data, charset), name=name, title=title)


def read_book(data: bytes, *, name: str = "", title: str = "", charset: str = "") -> Book:
    """The same, a book parted into its chapters; one article where it is none. Raises UnreadableArticle."""
    form = _checked_form(data, name)
    document = _plain_document(data) if form is Form.TEXT else _document(form, data, charset)
    found = chapters(document)
    if not found:
        article = read(data, name=name, title=title) if form is Form.TEXT else _composed(document, name=name, title=title)
        return Book(article.title, (article,))
    if document.words > MOST_WORDS_OF_A_BOOK:
        raise UnreadableArticle(f"This book is too long: Quire reads up to {MOST_WORDS_OF_A_BOOK:,} words. Bring the part that you need.")
    check_english(BETWEEN.join(one.text for one in document.blocks))
    called = title_of("", name=name, given=title or document.title) or "A book"
    return Book(called, tuple(compose(said, title=title_of("", given=heading), author=document.author) for heading, said in found))


def read_text(text: str, *, title: str = "") -> Article:
    """The article in a text. Raises UnreadableArticle, whose text tells the teacher what is wrong."""
    return _article(text, name="", title=title)


def check_file(data: bytes, *, name: str = "") -> None:
    """Refuse at once what the first bytes give away, before a file is kept. Raises UnreadableArticle."""
    _checked_form(data, name)


def _checked_form(data: bytes, name: str) -> Form:
    check_bytes(data)
    return form_of(data, name=name)


def _document(form: Form, data: bytes, charset: str) -> Document:
    """What the file says, without its contents and references, and without what no reader sees, which databases refuse."""
    document = _read_by_form(form, data, charset)
    blocks = without_surroundings(document.blocks)
    seen = tuple(replace(one, text=plain(one.text), terms=tuple(map(plain, one.terms))) for one in blocks)
    return Document(seen, plain(document.title), plain(document.author)[:LONGEST_AUTHOR])


def _read_by_form(form: Form, data: bytes, charset: str) -> Document:
    """Read by the form's own reader, each loaded only where it is needed.

    The packages behind them fail on hostile files in more ways than they tell: whatever it is, the teacher gets a sentence.
    """
    try:
        match form:
            case Form.PDF:
                from quizzes.reading.apart import read_pdf_apart

                return read_pdf_apart(data)
            case Form.WORD:
                from quizzes.reading.word import read_word

                return read_word(data)
            case Form.EPUB:
                from quizzes.reading.epub import read_epub

                return read_epub(data)
            case Form.MARKDOWN:
                from quizzes.reading.markdown import read_markdown

                return read_markdown(plain(decoded(data)))
            case _:
                from quizzes.reading.web import read_web

                return read_web(data, charset=charset)
    except (UnreadableArticle, ModuleNotFoundError):
        raise
    except Exception as problem:
        raise UnreadableArticle(
            f"This {form.called} is damaged and cannot be read. Save it anew, or copy its text and paste it."
        ) from problem


def _plain_document(data: bytes) -> Document:
    """Plain text as blocks, for the sake of its chapters."""
    text = plain(decoded(data))
    check_text(text)
    return Document(tuple(block(part) for part in text.split("\n\n") if part.strip()))


def _composed(document: Document, *, name: str, title: str) -> Article:
    given = plain(title) or document.title
    article = compose(document.blocks, title="", author=document.author)
    check_size(len(article.text))
    check_words(article.text)
    check_english(article.text)
    return Article(title_of(article.text, name=name, given=given), article.text, article.paragraphs, article.author, article.terms)


def _article(text: str, *, name: str, title: str) -> Article:
    check_size(len(text))
    check_text(text)
    text = plain(text)
    check_words(text)
    check_english(text)
    return Article(title_of(text, name=name, given=plain(title)), text)
