"""How hard texts are to read."""

from itertools import pairwise

import pytest

from quizzes.items import Article, Paragraph
from quizzes.reading_level import GRADES, ReadingLevel, reading_level, syllables

PLAIN = "The dog ran to the sea. It saw a big ship. The ship was red. A man sat on it. He had a hat. The dog was glad. It ran home to us."
LEARNED = (
    "Considerable disagreement concerning the administration of international environmental regulations continues to complicate "
    "negotiations, particularly where industrial manufacturers anticipate substantial additional expenditure without proportional "
    "compensation from responsible governmental organisations."
)


def level(text: str) -> ReadingLevel:
    found = reading_level(Article("A title", text))
    assert found
    return found


def test_it_works() -> None:
    assert level(PLAIN).label == "about grade 1, level A1"
    assert level(f"{LEARNED} {LEARNED}").grade > 20
    assert level(f"{LEARNED} {PLAIN}").grade > level(PLAIN).grade


def test_it_follows_the_formula() -> None:
    """Three sentences, thirty words, thirty syllables."""
    text = "The old man and his dog went to the sea. " * 3
    assert level(text).grade == pytest.approx(0.39 * 10 + 11.8 - 15.59)


def test_it_says_nothing_of_a_text_that_is_too_short() -> None:
    assert reading_level(Article("A title", "The dog ran to the sea.")) is None
    assert reading_level(Article("", "")) is None


def test_it_leaves_out_headings_and_what_the_class_does_not_read() -> None:
    text = f"{LEARNED}\n\n{PLAIN}"
    start = text.index(PLAIN)
    heading, body = Paragraph(0, len(LEARNED), is_heading=True), Paragraph(start, len(text))
    assert reading_level(Article("A title", text, (heading, body))) == level(PLAIN)


def test_it_takes_no_stop_inside_a_sentence_for_its_end() -> None:
    assert level(PLAIN.replace("red.", "red (about 3.5 m).")).grade < 3
    assert level(PLAIN.replace(" It saw", " it saw")).grade > level(PLAIN).grade


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("the make called through eyes shoes watched died", 1),
        ("table people being lonely quiet science going prism boxes", 2),
        ("family museum period serious area tourism", 3),
        ("situation material biology society temperature", 4),
    ],
)
def test_it_counts_syllables(words: str, number: int) -> None:
    assert {word: syllables(word) for word in words.split()} == dict.fromkeys(words.split(), number)


def test_it_names_levels_in_order() -> None:
    names = [ReadingLevel(grade).cefr for grade in (-1.0, *GRADES)]
    assert names == ["A1", "A2", "B1", "B2", "C1", "C2"]
    assert all(one < two for one, two in pairwise(GRADES))
