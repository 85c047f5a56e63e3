"""The words of a deck as a sheet to learn from."""

from collections.abc import Sequence

from reportlab.platypus import Flowable, KeepTogether, Table

from quizzes.items import Card
from quizzes.printing.document import Bookmark, Part, document
from quizzes.printing.fonts import BOLD, paragraph_text
from quizzes.printing.look import SOFT, Look, Role
from quizzes.printing.marks import HAIR, Fields
from quizzes.printing.setup import PLAIN, Setup

SHARE = 0.32
"""Of the width, for the words; the rest is for what the article says of them."""
LONGEST_IN_ROW = 700
"""Characters; a row of more could be longer than a page, and stands below its word instead."""


def vocabulary(title: str, cards: Sequence[Card], setup: Setup = PLAIN) -> bytes:
    """Each word beside what the article says of it, as PDF bytes. Raises ValueError where there is no card."""
    refuse_no_cards(cards, "vocabulary sheet")
    look, said = setup.look, " ".join(title.split())
    story: list[Flowable] = [
        look.text("Vocabulary", Role.EYEBROW),
        look.text(said, Role.TITLE),
        Fields({"Name": 5.0, "Class": 2.0, "Date": 2.4}, size=0.9 * look.size),
        Bookmark("Words", "words"),
    ]
    story += [_row(card, look) for card in cards]
    return document([Part(story, footer=f"Vocabulary: {said}")], title=f"Vocabulary: {said}", look=look).pdf


def refuse_no_cards(cards: Sequence[Card], what: str) -> None:
    """Raise ValueError where there is no card to print."""
    if not cards:
        raise ValueError(f"There is nothing to print: a {what} needs at least one card. Accept or write one first.")


def _row(card: Card, look: Look) -> Flowable:
    word, meaning = look.markup(paragraph_text(card.front, face=BOLD), Role.ANSWER), look.text(card.back, Role.CHOICE)
    width = look.paper.text_width
    if max(len(card.front), len(card.back)) > LONGEST_IN_ROW:
        return KeepTogether([word, meaning])
    table = Table([[word, meaning]], colWidths=[SHARE * width, (1 - SHARE) * width], hAlign="LEFT")
    table.setStyle(
        [
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LINEBELOW", (0, 0), (-1, -1), HAIR, SOFT),
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("RIGHTPADDING", (0, 0), (-1, -1), look.size),
        ]
    )
    return table
