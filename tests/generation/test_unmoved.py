"""What must not change the quiz: captions and by-lines more or less, and whose quotation marks a paper uses."""

import pytest

from quizzes.generation import write
from quizzes.generation.material import gather
from quizzes.items import Article
from tests.generation.cast import ARTICLES, SOIL, TUNNEL

BYLINE = "Northern News' Lise Berg, Tom Aker and Rune Dahl contributed to this report."


def asked(article: Article) -> set[str]:
    return {item.id for item in write(article).items}


def with_line(article: Article, line: str, after: int) -> Article:
    """The article with a line of its own after so many of its blocks."""
    blocks = article.text.split("\n\n")
    return Article(article.title, "\n\n".join([*blocks[:after], line, *blocks[after:]]))


def with_quotes(article: Article, opening: str, closing: str) -> Article:
    """The article with other quotation marks around what is said in it."""
    parts = article.text.split('"')
    return Article(article.title, "".join(part + (opening, closing)[at % 2] for at, part in enumerate(parts[:-1])) + parts[-1])


def test_it_works() -> None:
    assert asked(TUNNEL) == asked(Article(TUNNEL.title, TUNNEL.text + "\n"))


@pytest.mark.parametrize(
    "line",
    [
        "rescue_workers_00031415.jpg",
        "Photo: Rescue workers in the tunnel",
        "03:12 - Source: Northern News",
        "More: The last ferry from Hirtshals",
        "Advertisement",
        "Karen Berg and Tom Aker contributed to this report.",
    ],
)
@pytest.mark.parametrize("after", [9, 14, 20])
def test_a_caption_or_label_more_changes_no_question(line: str, after: int) -> None:
    assert asked(with_line(TUNNEL, line, after)) == asked(TUNNEL)


def test_a_caption_more_changes_no_question_about_a_textbook() -> None:
    assert asked(with_line(SOIL, "Figure 3: A terrace in Peru", 7)) == asked(SOIL)


def test_another_order_of_reporters_changes_no_question() -> None:
    other = "Northern News' Rune Dahl, Lise Berg and Tom Aker contributed to this report."
    assert asked(Article(TUNNEL.title, TUNNEL.text.replace(BYLINE, other))) == asked(TUNNEL)


def test_no_reporters_change_no_question() -> None:
    assert BYLINE in TUNNEL.text
    assert asked(Article(TUNNEL.title, TUNNEL.text.replace(BYLINE, ""))) == asked(TUNNEL)


@pytest.mark.parametrize(("opening", "closing"), [("“", "”"), ("‘", "’"), ("'", "'")])
def test_other_quotation_marks_give_the_same_claims(opening: str, closing: str) -> None:
    american = [(claim.speaker, claim.text) for claim in gather(TUNNEL).claims]
    assert len(american) >= 4
    assert [(claim.speaker, claim.text) for claim in gather(with_quotes(TUNNEL, opening, closing)).claims] == american


@pytest.mark.parametrize("article", ARTICLES.values(), ids=list(ARTICLES))
def test_more_room_between_paragraphs_changes_no_question(article: Article) -> None:
    assert asked(Article(article.title, article.text.replace("\n\n", "\n\n \n\n"))) == asked(article)


def test_curly_apostrophes_give_as_many_questions() -> None:
    curly = Article(TUNNEL.title, TUNNEL.text.replace("s' ", "s’ ").replace("'s ", "’s ").replace("o'c", "o’c"))
    assert len(asked(curly)) == len(asked(TUNNEL))
