"""Cards of the terms that an author has marked."""

import pytest

from quizzes import reading
from quizzes.generation import write
from quizzes.generation.cards.definitions import defined_terms
from quizzes.generation.material import gather
from quizzes.items import Article, Paragraph

RIVERS = """<html><body><article><h1>Rivers</h1>
<p>Rain that falls on hills runs down to the valleys. The <b>water table</b> is the level below which the ground is full of water.
Farmers dig wells into <strong>aquifers</strong> (layers of rock that hold water) and pump what they need.</p>
<p>A heavy storm moves soil into the streams. Much of the water that leaves the fields, or <dfn>runoff</dfn>, carries salts with it.
It is <b>never</b> safe to drink. Fine grains stay in the water for weeks and sink where the river is slow.</p>
<p>Villages near the sea depend on the river for their fields and their wells, and on the rain that fills both of them in spring.</p>
</article></body></html>"""


def backs(said: str, *terms: str) -> dict[str, str]:
    return {card.front: card.back for card in defined_terms(gather(Article("", said, terms=terms)))}


def test_it_works() -> None:
    said = "The water table is the level below which the ground is full of water."
    assert backs(said, "water table") == {"water table": "The level below which the ground is full of water."}


def test_marks_find_what_plain_text_does_not_show() -> None:
    article = reading.read(RIVERS.encode(), name="rivers.html")
    marked = write(article, questions=0, cards=12).cards
    plain = write(Article(article.title, article.text), questions=0, cards=12).cards
    assert {"water table", "aquifers", "runoff"} <= {card.front for card in marked}
    assert not {"water table", "runoff"} & {card.front for card in plain}
    assert marked[0].front == "water table"


def test_markdown_and_word_mark_their_terms_as_pages_do() -> None:
    said = "Rain runs down from the hills. The **water table** is the level below which the ground is full of water.\n\n" * 2
    article = reading.read(said.encode(), name="rivers.md")
    assert "water table" in {card.front for card in defined_terms(gather(article))}


@pytest.mark.parametrize(
    ("said", "term", "back"),
    [
        ("Condensation occurs when warm air meets a cold window.", "condensation", "When warm air meets a cold window."),
        ("Farmers fear silt – fine grains that fill their canals.", "silt", "Fine grains that fill their canals."),
        ("Earthquakes begin on the line where two plates meet (fault).", "fault", "The line where two plates meet."),
        ("Delta: the flat land at the mouth of a river.", "Delta", "The flat land at the mouth of a river."),
    ],
)
def test_it_reads_the_forms_in_which_marked_terms_are_explained(said: str, term: str, back: str) -> None:
    assert backs(said, term).get(term.lower()) == back


@pytest.mark.parametrize(
    ("said", "term"),
    [
        ("The pump is very important for the village.", "pump"),
        ("You must never drink from the river.", "never"),
        ("The well was dug by hand in a single summer.", "well"),
        ("Most wells (see the map of the valley) are deep.", "wells"),
        ("The pump (born of a long winter) is red.", "pump"),
    ],
)
def test_a_mark_alone_defines_nothing(said: str, term: str) -> None:
    assert not backs(said, term)


def test_what_stands_over_a_section_is_a_term() -> None:
    said = "Water table\n\nThe water table is the level below which the ground is full of water."
    article = Article("", said, (Paragraph(0, 11, is_heading=True), Paragraph(13, len(said))))
    assert {card.front for card in defined_terms(gather(article))} == {"water table"}
    assert not backs(said.partition("\n\n")[2])
