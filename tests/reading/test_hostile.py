"""Files that were made to do harm, or broke on the way: a sentence for the teacher, and nothing worse."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quizzes.items import Article
from quizzes.reading import MOST_BYTES_OF_A_FILE, UnreadableArticle, read, read_book
from tests.reading.binding import WORD, docx, epub, markdown, packed, pdf, picture_pdf
from tests.reading.shelf import Text, news, texts
from tests.reading.test_decoding import assert_sound

TEXT = texts()[3]
WHOLE = {"pdf": pdf(TEXT), "docx": docx(TEXT), "epub": epub([TEXT]), "html": news(TEXT).encode(), "md": markdown(TEXT).encode()}
LAUGHS = "".join(f'<!ENTITY l{at} "{f"&l{at - 1};" * 10}">' for at in range(1, 10))
BILLION_LAUGHS = f'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY l0 "ha">{LAUGHS}]><w:document {WORD}><w:body>&l9;</w:body></w:document>'


def refused(data: bytes, name: str = "") -> str:
    with pytest.raises(UnreadableArticle) as problem:
        read(data, name=name)
    assert str(problem.value).endswith(".")
    return str(problem.value)


def test_it_works() -> None:
    assert "is a scan" in refused(picture_pdf())


@pytest.mark.parametrize("form", [form for form in WHOLE if form != "pdf"])  # which test_apart.py does without a process each time
@given(data=st.data())
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_file_with_bytes_changed_or_missing_is_an_article_or_unreadable(form: str, data: st.DataObject) -> None:
    chance = data.draw(st.randoms(use_true_random=False))
    broken = bytearray(WHOLE[form])
    for _ in range(chance.choice((1, 3, 30, 300))):
        broken[chance.randrange(len(broken))] = chance.randrange(256)
    if chance.random() < 0.4:
        del broken[chance.randrange(len(broken)) :]
    if chance.random() < 0.2:
        at = chance.randrange(len(broken) + 1)
        broken[at:at] = broken[: chance.randrange(400)]
    article_or_sentence(bytes(broken), f"../../etc/{form}.{form}")


@pytest.mark.parametrize("beginning", [b"PK\x03\x04", b"<html>", b"<?xml version='1.0'?>", b""])
@given(rest=st.binary(max_size=600), name=st.text(max_size=60))
@settings(max_examples=25, deadline=None)
def test_any_bytes_behind_any_beginning_are_an_article_or_unreadable(beginning: bytes, rest: bytes, name: str) -> None:
    article_or_sentence(beginning + rest, name)


def article_or_sentence(data: bytes, name: str) -> Article | None:
    try:
        article = read(data, name=name)
        read_book(data, name=name)
    except UnreadableArticle as problem:
        assert str(problem).endswith(".")
        return None
    assert_sound(article)
    for one in article.paragraphs:
        assert article.text[one.start : one.end].strip() == article.text[one.start : one.end] != ""
    return article


def test_it_counts_what_a_packed_file_unpacks_to() -> None:
    bomb = docx(TEXT, document="<w:document>" + " " * (200 * 1024 * 1024) + "</w:document>")
    assert len(bomb) < 1024 * 1024
    assert "unpacks to far more" in refused(bomb)


def test_it_does_not_believe_what_a_packed_file_says_of_its_size() -> None:
    lying = bytearray(docx(TEXT, extra={"word/more.xml": b"<a>" + b" " * (100 * 1024 * 1024) + b"</a>"}))
    at = lying.rindex(b"word/more.xml") - 46
    lying[at + 24 : at + 28] = (10).to_bytes(4, "little")
    article_or_sentence(bytes(lying), "a.docx")


def test_it_refuses_a_file_of_a_hundred_thousand_members() -> None:
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("word/document.xml", "<a/>")
        for at in range(6_000):
            archive.writestr(f"word/{at}.xml", "")
    assert "unpacks to far more" in refused(file.getvalue())


def test_it_refuses_packed_files_in_packed_files() -> None:
    inner = packed({"a.txt": "Dogs bark."})
    for _ in range(10):
        inner = packed({"inner.zip": inner})
    assert "neither a Word document" in refused(inner, "homework.zip")


@pytest.mark.parametrize("make", [lambda: docx(TEXT, document=BILLION_LAUGHS), lambda: packed({"META-INF/container.xml": BILLION_LAUGHS})])
def test_it_opens_no_file_that_defines_words_of_words(make: Callable[[], bytes]) -> None:
    assert "definitions" in refused(make())


def test_it_reads_no_file_of_this_computer_for_a_document() -> None:
    said = "<w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body>"
    stealing = f'<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/hostname">]><w:document {WORD}>{said}</w:document>'
    assert "definitions" in refused(docx(TEXT, document=stealing))


def test_it_refuses_a_hundred_megabytes_before_any_work() -> None:
    assert "too large" in refused(b"%PDF-1.7\n" + b"x" * (100 * 1024 * 1024))
    assert "too large" in refused(b"a" * (MOST_BYTES_OF_A_FILE + 1))


def test_it_survives_a_page_nested_ten_thousand_deep() -> None:
    article_or_sentence(b"<html><body>" + b"<div>" * 10_000 + b"<p>The bell rang all night long.</p>", "deep.html")
    article_or_sentence(b"<html><body>" + b"<b><i>" * 20_000 + b"The bell rang all night long.", "deep.html")


def test_it_says_that_a_pdf_is_locked() -> None:
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(BytesIO(WHOLE["pdf"])))
    writer.encrypt("secret", algorithm="RC4-128")
    file = BytesIO()
    writer.write(file)
    assert "opens only with a password" in refused(file.getvalue())


def test_it_opens_a_pdf_that_is_locked_against_changes_only() -> None:
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(BytesIO(WHOLE["pdf"])))
    writer.encrypt("", "secret", algorithm="AES-256")
    file = BytesIO()
    writer.write(file)
    assert read(file.getvalue(), name="locked.pdf").text == read(WHOLE["pdf"], name="open.pdf").text


GERMAN = Text("Der Turm", ("Der Turm steht seit hundert Jahren auf dem Meer und niemand weiß, wer ihn gebaut hat.",) * 20)
IN_GERMAN = {
    "docx": docx(GERMAN),
    "pdf": pdf(GERMAN),
    "html": news(GERMAN).encode(),
    "epub": epub([GERMAN]),
    "md": markdown(GERMAN).encode(),
}


@pytest.mark.parametrize("form", IN_GERMAN)
def test_it_says_of_every_format_that_it_is_not_english(form: str) -> None:
    assert "does not seem to be in English" in refused(IN_GERMAN[form], f"turm.{form}")
