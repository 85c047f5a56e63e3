"""A file's bytes become text, or a sentence that says why not."""

import codecs

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from quizzes.items import Article
from quizzes.reading import UnreadableArticle, read, read_text

TEXT = "The café on the bridge\n\nIt opened in May. “Nobody came,” said the owner – at first.\n"


def test_it_works() -> None:
    article = read(TEXT.encode(), name="cafe.txt")
    assert article == Article("The café on the bridge", TEXT)


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("cp1252"),
    ],
    ids=["utf-8", "utf-8 with mark", "utf-16 le", "utf-16 be", "windows"],
)
def test_it_reads_the_same_text_in_every_encoding(data: bytes) -> None:
    assert read(data).text == TEXT


def test_it_reads_all_line_ends_as_one_kind() -> None:
    assert read(b"One line\r\nanother\rthe third\nlast\x0cpage two").text == "One line\nanother\nthe third\nlast\npage two"


def test_it_lets_control_characters_fall_out_and_changes_nothing_else() -> None:
    assert read_text("  Two  spaces,\ta tab,\x07 a bell \x01and a \ud800half. ").text == "  Two  spaces,\ta tab, a bell and a half. "


def test_it_refuses_pasted_text_that_is_none() -> None:
    with pytest.raises(UnreadableArticle, match=r"^This is not a text file.*paste it\.$"):
        read_text("The tower stood\0on the hill.")


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "This PDF is damaged"),
        (b"PK\x03\x04\x14\x00", "This file is damaged: it cannot be unpacked."),
        (b"\xd0\xcf\x11\xe0 words", "This file is an old Word document."),
        (b"{\\rtf1 words", "This file is a rich text document."),
        (b"  <!DOCTYPE html><html>", "No article was found on this page"),
        (b"\x00\x01\x02\x03 words", "This is not a text file"),
        (b"\x81\x8d words \x8f", "This is not a text file"),
        (codecs.BOM_UTF16_LE + b"\x00\xd8a", "This is not a text file"),
    ],
)
def test_it_refuses_files_of_other_kinds_by_name(data: bytes, told: str) -> None:
    with pytest.raises(UnreadableArticle) as refused:
        read(data)
    assert str(refused.value).startswith(told)
    assert str(refused.value).endswith("paste it.")


@pytest.mark.parametrize("data", [b"", b" \n\t ", codecs.BOM_UTF8, b"12 + 30 = 42"])
def test_it_refuses_an_empty_article(data: bytes) -> None:
    with pytest.raises(UnreadableArticle, match=r"^The article is empty: there are no words in it\.$"):
        read(data)


@given(st.binary(max_size=400), st.text(max_size=40))
@example(b"\xff\xfe", "\0")
@example(b"\xff\xfe\x00\xd8", "..")
def test_any_bytes_are_an_article_or_unreadable(data: bytes, name: str) -> None:
    assume(b"%pdf-" not in data.lower())  # test_apart.py has those, without the process that each would start
    try:
        article = read(data, name=name)
    except UnreadableArticle as refused:
        assert str(refused).endswith(".")
    else:
        assert_sound(article)


@given(st.text(st.characters(), max_size=400), st.text(st.characters(), max_size=250))
def test_any_text_is_an_article_or_unreadable(text: str, title: str) -> None:
    try:
        article = read_text(text, title=title)
    except UnreadableArticle:
        return
    assert_sound(article)
    assert read_text(article.text, title=title) == article


def assert_sound(article: Article) -> None:
    assert article.text.encode().decode() == article.text
    assert "\r" not in article.text
    assert "\0" not in article.text
    assert 1 <= len(article.title) <= 200
    assert article.title == " ".join(article.title.split())
