"""Every format on articles of our own: at least 95 of 100 of their sentences are kept, at most 2 of 100 are foreign."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import pytest

from quizzes.items import Article
from quizzes.reading import read
from tests.reading.binding import docx, epub, markdown, pdf
from tests.reading.shelf import SKINS, Skin, Text, is_heading, sentences, texts
from tests.reading.skins import MORE_SKINS

KEPT, FOREIGN = 0.95, 0.02


def dressed(skin: Skin) -> Callable[[Text], bytes]:
    return lambda text: skin(text).encode()


FILES: dict[str, Callable[[Text], bytes]] = {
    "pdf": pdf,
    "two columns.pdf": lambda text: pdf(text, columns=2),
    "indented.pdf": lambda text: pdf(text, indented=True),
    "word.docx": docx,
    "book.epub": lambda text: epub([text]),
    "notes.md": lambda text: markdown(text).encode(),
    "plain.txt": lambda text: "\n\n".join((text.title, *text.paragraphs)).encode(),
    **{f"{skin.__name__}.html": dressed(skin) for skin in (*SKINS, *MORE_SKINS)},
}


@pytest.fixture(params=texts(), ids=lambda text: text.title[:20])
def text(request: pytest.FixtureRequest) -> Text:
    said: Text = request.param
    return said


@cache
def article_of(text: Text, name: str) -> Article:
    return read(FILES[name](text), name=name)


def measured(article: Article, text: Text) -> tuple[float, float]:
    """The share of the text's sentences that were kept, and of what was read the share that is not the text's."""
    wanted = [sentence for paragraph in text.body for sentence in sentences(paragraph)]
    known = {*wanted, *(one for part in (text.title, *text.paragraphs) for one in sentences(part))}
    got = sentences(article.text)
    return sum(sentence in got for sentence in wanted) / len(wanted), sum(sentence not in known for sentence in got) / len(got)


@pytest.mark.parametrize("name", FILES)
def test_it_works(text: Text, name: str) -> None:
    article = article_of(text, name)
    kept, foreign = measured(article, text)
    assert (kept >= KEPT, foreign <= FOREIGN) == (True, True), f"kept {kept:.3f}, foreign {foreign:.3f}:\n{article.text}"


@pytest.mark.parametrize("name", [name for name in FILES if name not in ("old_table.html", "blog.html")])
def test_it_calls_the_article_by_its_title(text: Text, name: str) -> None:
    assert article_of(text, name).title.removeprefix("4.2 ") in (text.title, "The Coast Reader")


@pytest.mark.parametrize("name", ["pdf", "word.docx", "book.epub", "notes.md", "news.html", "encyclopaedia.html", "textbook.html"])
def test_it_keeps_headings_as_headings(text: Text, name: str) -> None:
    article = article_of(text, name)
    headings = [article.text[one.start : one.end] for one in article.paragraphs if one.is_heading]
    assert set(headings) - {text.title} == {part for part in text.paragraphs if is_heading(part)}


@pytest.mark.parametrize("name", ["pdf", "word.docx", "book.epub", "news.html"])
def test_it_knows_the_author(text: Text, name: str) -> None:
    assert article_of(text, name).author == "Ines Marlow"


def test_its_paragraphs_are_those_of_the_page(text: Text) -> None:
    article = read(docx(text))
    assert [article.text[one.start : one.end] for one in article.paragraphs] == list(text.paragraphs)


def test_it_keeps_what_is_bold_as_a_hint() -> None:
    page = b"<h1>Soil</h1><p>Soil has <b>humus</b>, which is what is left of plants when they decay in the ground for a very long time.</p>"
    assert read(page).terms == ("humus",)


PROMOTED = "Read more: How the coast learned to love the fog again"


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        (PROMOTED, False),
        ("Related – The ferry that never came back to the harbour", False),
        ("Story continues below advertisement", False),
        ("Read more: it will make you a better judge of what others tell you.", True),
        ("Watch the kettle and it will not boil", True),
        ("Related animals live on both shores of the strait", True),
    ],
)
def test_it_leaves_out_a_line_that_leads_elsewhere(text: Text, said: str, kept: bool) -> None:
    parts = [text.title, *text.paragraphs[:3], said, *text.paragraphs[3:]]
    assert (said in read("".join(f"<p>{part}</p>" for part in parts).encode()).text) is kept


def test_it_puts_words_together_that_a_line_has_parted() -> None:
    from quizzes.reading.pages import Line, blocks_of_pages

    lines = ["The light-", "house keeper was well-", "known for his short-", "sighted dog and a well-known cat."]
    page = [Line(line, height=100.0 - 12 * at) for at, line in enumerate(lines)]
    assert [one.text for one in blocks_of_pages([page])] == [
        "The lighthouse keeper was well-known for his shortsighted dog and a well-known cat."
    ]
