"""The worksheet, which is handed out."""

from collections.abc import Sequence

from reportlab.platypus import PageBreak

from quizzes.items import Article, Item
from quizzes.printing.document import Bookmark, document
from quizzes.printing.heading import head, refuse_nothing, title_of
from quizzes.printing.look import Look
from quizzes.printing.marks import Fields
from quizzes.printing.paper import A4, Paper
from quizzes.printing.passage import passage
from quizzes.printing.questions import question
from quizzes.shuffling import shown_together

FIELDS = {"Name": 5.0, "Class": 2.0, "Date": 2.4, "Points": 1.7}
"""What the student or the teacher fills in, and its share of the width."""


def worksheet(article: Article, items: Sequence[Item], *, seed: int = 0, paper: Paper = A4, with_article: bool = False) -> bytes:
    """The questions as a PDF to hand out, after the article if wanted. The seed fixes the order of the choices.

    Raises ValueError where there is no question.
    """
    refuse_nothing(items, "worksheet")
    look = Look(paper)
    story = [*head(article, "Worksheet", look), Fields(FIELDS, size=look.size * 0.9, last=f"/ {len(items)}")]
    if with_article:
        story += [Bookmark("Article", "article"), *passage(article, look), PageBreak()]
    story.append(Bookmark("Questions", "questions"))
    for number, (item, order) in enumerate(zip(items, shown_together(items, seed), strict=True), 1):
        story += question(number, item, order, look)
    return document(story, title=title_of(article), footer=title_of(article), look=look)
