"""What stands at the top of a sheet."""

from collections.abc import Sequence

from reportlab.platypus import Flowable

from quizzes.items import Article, Item
from quizzes.printing.look import Look, Role


def head(article: Article, what: str, look: Look) -> list[Flowable]:
    """What the sheet is, and the article's title."""
    return [look.text(what, Role.EYEBROW), look.text(title_of(article), Role.TITLE)]


def title_of(article: Article) -> str:
    """The title on one line."""
    return " ".join(article.title.split()) or "Untitled"


def refuse_nothing(items: Sequence[Item], what: str) -> None:
    """Raise ValueError where there is no question to print."""
    if not items:
        raise ValueError(f"There is nothing to print: a {what} needs at least one question. Accept or write one first.")
