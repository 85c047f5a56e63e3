from hypothesis import given
from hypothesis import strategies as st

from quizzes.items import Article, Paragraph
from quizzes.paragraphs import paragraphs, text_of


def said(article: Article) -> list[str]:
    return [text_of(paragraph, article) for paragraph in paragraphs(article)]


def test_it_works() -> None:
    assert said(Article("A walk", "One\nmore.\n\nTwo.\n \nThree.\n")) == ["One more.", "Two.", "Three."]


def test_it_takes_lines_where_no_empty_ones_part_them() -> None:
    assert said(Article("A walk", "One.\nTwo.\nThree.")) == ["One.", "Two.", "Three."]


def test_it_leaves_the_title_to_whoever_sets_it_above() -> None:
    assert said(Article("A long  walk", "A long walk \n\nOne.")) == ["One."]
    assert said(Article("Another walk", "A long walk\n\nOne.")) == ["A long walk", "One."]


def test_it_gives_those_that_the_article_names() -> None:
    text = "photo.jpg\n\nA walk\n\nOne.\n\nAt the lake\n\nTwo."
    named = [Paragraph(text.index(part), text.index(part) + len(part), head) for part, head in (("One.", False), ("At the lake", True))]
    assert paragraphs(Article("A walk", text, tuple(named))) == tuple(named)


def test_it_finds_none_in_an_empty_text() -> None:
    assert paragraphs(Article("", "")) == ()


@given(st.text("ab.\n ", max_size=60))
def test_it_loses_no_word(text: str) -> None:
    assert " ".join(said(Article("x", text))).split() == text.split()
