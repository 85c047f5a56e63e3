"""What is the article's own text, and what newsrooms and textbooks put around it."""

import itertools

import pytest

from quizzes.generation.paragraphs import Role, paragraphs
from quizzes.generation.text import analyse
from quizzes.items import Article
from tests.generation.cast import ARTICLES, SOIL, TUNNEL

BODY = "The old bridge was closed in March. Nobody in the town knew why."


def role(line: str, title: str = "Untitled") -> Role:
    """The role of a line that stands between two paragraphs of text."""
    found = paragraphs(Article(title, f"{BODY}\n\n{line}\n\n{BODY}"))
    return found[1].role


def test_it_works() -> None:
    assert [paragraph.role for paragraph in paragraphs(Article("Bridge closed", f"Bridge closed\n\n{BODY}"))] == [Role.HEADING, Role.BODY]


@pytest.mark.parametrize("name", ARTICLES)
def test_it_gives_every_paragraph_its_place_in_the_article(name: str) -> None:
    article = ARTICLES[name]
    found = paragraphs(article)
    assert all(article.text[paragraph.start : paragraph.end] == paragraph.text for paragraph in found)
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))


def test_it_leaves_out_no_words() -> None:
    words = [word for paragraph in paragraphs(SOIL) for word in paragraph.text.split()]
    assert words == SOIL.text.split()


def test_it_counts_paragraphs_as_a_reader_would() -> None:
    found = analyse(Article("Untitled", f"A heading\n\n{BODY}\n\nAnother heading\n\n{BODY}")).paragraphs
    assert [(paragraph.role, paragraph.number) for paragraph in found] == [
        (Role.HEADING, 0),
        (Role.BODY, 1),
        (Role.HEADING, 0),
        (Role.BODY, 2),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "bridge-at-night.jpg",
        "old bridge closed march_00031415.mp4",
        "02:41 - Source: Northern News",
        "Photo: The bridge in winter",
        "More: Ten bridges to see before they fall",
        "Read more: Why bridges fall",
        "Related: The price of steel",
        "Credit: Northern News",
        "Advertisement",
    ],
)
def test_it_knows_labels_file_names_and_pointers(line: str) -> None:
    assert role(line) is Role.LABEL


@pytest.mark.parametrize(
    "line",
    [
        "Northern News' Lise Berg, Tom Aker and Rune Dahl contributed to this report.",
        "Reporting by Lise Berg in Oslo; editing by Tom Aker",
        "This article was first published in the Northern News.",
        "© Northern News 2019. All rights reserved.",
    ],
)
def test_it_knows_by_lines(line: str) -> None:
    assert role(line) in {Role.BYLINE, Role.LABEL}


@pytest.mark.parametrize("line", ["What people think", "Ferries lose their passengers", "THE LAST CROSSING", "By Lise Berg"])
def test_it_knows_lines_that_are_no_sentences(line: str) -> None:
    assert role(line) is not Role.BODY


def test_it_takes_the_title_for_a_heading_even_with_a_full_stop() -> None:
    assert role("A bridge is closed for ever.", title="A bridge is closed for ever.") is Role.HEADING


@pytest.mark.parametrize("line", ["1. What is humus?", "• Explain how rock becomes soil", "- bread", "(2) Describe the layers of soil."])
def test_it_knows_lines_of_lists(line: str) -> None:
    assert role(line) is Role.LIST


def test_it_takes_a_short_question_for_no_text() -> None:
    assert role("What would you have done?") is Role.QUESTION


@pytest.mark.parametrize(
    "line",
    [
        "Nobody knows more.",
        "A salmon.",
        "“It was a very cold winter.”",
        "Photos of the old bridge hang in the town hall.",
        "More people crossed the river by boat than before.",
        "By May the river had risen by two metres.",
        "Watch makers from the valley paid for the new bridge.",
    ],
)
def test_it_leaves_sentences_alone(line: str) -> None:
    assert role(line) is Role.BODY


def test_it_takes_what_follows_the_word_highlights_for_highlights_until_the_text_begins() -> None:
    lines = "Story highlights\n\nA bridge is closed\n\nNobody knows why\n\nCARROW — The old bridge was closed in March."
    assert [paragraph.role for paragraph in paragraphs(Article("Untitled", lines))] == [
        Role.LABEL,
        Role.HIGHLIGHT,
        Role.HIGHLIGHT,
        Role.BODY,
    ]


@pytest.mark.parametrize("head", ["CARROW — ", "CARROW, England — ", "CARROW BAY, Eng. - ", "NEW YORK (AP) — ", "Carrow (Reuters) - "])
def test_it_takes_the_dateline_off(head: str) -> None:
    article = Article("Untitled", f"{head}{BODY}")
    (paragraph,) = paragraphs(article)
    assert paragraph.text == BODY
    assert article.text[paragraph.start : paragraph.end] == BODY


def test_it_takes_a_dateline_on_a_line_of_its_own_for_no_text() -> None:
    assert role("Carrow, England (Northern News) —") is Role.LABEL


def test_it_joins_lines_that_were_wrapped_at_a_margin() -> None:
    wrapped = (
        "The old bridge at Carrow was closed in March, and\nnobody in the town knew why until the mayor told\nthem of the loose stones."
    )
    (paragraph,) = paragraphs(Article("Untitled", wrapped))
    assert paragraph.text == wrapped


def test_it_parts_lines_that_are_paragraphs() -> None:
    assert len(paragraphs(Article("Untitled", f"{BODY}\n{BODY}\n{BODY}"))) == 3


def test_it_finds_the_text_of_the_news_story_and_nothing_else() -> None:
    body = [paragraph.text for paragraph in paragraphs(TUNNEL) if paragraph.role is Role.BODY]
    assert body[0].startswith("Norway and Denmark have opened")
    assert body[-1].startswith("The tunnel will be repaired")
    assert not [line for line in body if ".jpg" in line or "contributed" in line or "Source:" in line or line == TUNNEL.title]


def test_it_counts_a_line_that_leads_in_as_a_reader_would() -> None:
    lines = ["A heading", BODY, "Let us hear once more what the keeper wrote:", BODY, "What you need to know before it opens:", BODY]
    found = analyse(Article("Untitled", "\n\n".join(lines))).paragraphs
    assert [paragraph.number for paragraph in found] == [0, 1, 0, 3, 0, 4]


@pytest.mark.parametrize(
    ("line", "after", "shown"),
    [
        ("Here is what the keeper wrote of it:", BODY, True),
        ("Here is what the keeper wrote of it:", "Another heading", False),
        ("The Long Winter of the Northern Bridge:", BODY, False),
        ("The bridge in winter:", BODY, False),
    ],
)
def test_it_tells_a_line_that_leads_in_from_a_heading(line: str, after: str, *, shown: bool) -> None:
    found = paragraphs(Article("Untitled", f"{BODY}\n\n{line}\n\n{after}"))
    assert (found[1].role is Role.LABEL) == shown
