"""What a teacher brings, read into an Article: `read` for a file's bytes, `read_text` for text that was pasted."""

from quizzes.items import Article
from quizzes.reading.bounds import MOST_BYTES, MOST_BYTES_A_CHARACTER, check_size, check_words
from quizzes.reading.decoding import check_text, decoded
from quizzes.reading.language import check_english
from quizzes.reading.plain import plain
from quizzes.reading.titles import title_of
from quizzes.reading.unreadable import UnreadableArticle

__all__ = ["MOST_BYTES", "UnreadableArticle", "read", "read_text"]


def read(data: bytes, *, name: str = "", title: str = "") -> Article:
    """The article in a file of plain text; `name` is the file's, for want of a headline.

    UTF-8, UTF-16 with a byte order mark, and Windows' own encoding are understood. Raises UnreadableArticle, whose text
    tells the teacher what is wrong.
    """
    check_size(len(data) // MOST_BYTES_A_CHARACTER)
    return _article(decoded(data), name=name, title=title)


def read_text(text: str, *, title: str = "") -> Article:
    """The article in a text. Raises UnreadableArticle, whose text tells the teacher what is wrong."""
    return _article(text, name="", title=title)


def _article(text: str, *, name: str, title: str) -> Article:
    check_size(len(text))
    check_text(text)
    text = plain(text)
    check_words(text)
    check_english(text)
    return Article(title_of(text, name=name, given=plain(title)), text)
