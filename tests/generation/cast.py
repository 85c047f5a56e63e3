"""The articles that the tests read, all written for them, and short ways to what the room makes of a text."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from quizzes.generation import write
from quizzes.generation.falsify import Falsehood, falsehoods
from quizzes.generation.material import Material, gather
from quizzes.generation.sentences import Sentence
from quizzes.generation.standalone import plain, statements
from quizzes.generation.stretch import Dangling
from quizzes.generation.text import Text, analyse
from quizzes.items import Article, Draft, Item, Source


def _article(name: str) -> Article:
    text = Path(__file__).with_name(f"{name}.txt").read_text(encoding="utf-8")
    return Article(text.partition("\n")[0], text)


TUNNEL = _article("tunnel")
"""A news story with all that newsrooms put around one: file name, highlights, video label, dateline, caption, headings, by-line."""
SOIL = _article("soil")
"""A section of a textbook, with definitions and causes, objectives before it and questions after it."""
TIDES = _article("tides")
"""A note of two paragraphs."""
ARTICLES = {"tunnel": TUNNEL, "soil": SOIL, "tides": TIDES}

LETTERED = {"put-it-back", "one-too-many", "changed-word"}
"""Rules whose choices are the letters of places in a passage."""

PUT_BACK = {"sentences-taken-out", "which-is-missing"}
"""Rules that show sentences as they stand, to be put where they belong."""

QUOTES = Article(
    "What they told us",
    "“We had no idea what it would do to us,” she said. “You never think that this could happen to you.”\n\n"
    "“I told them that I would not leave,” he said. “They laughed at me, and then they left.”\n\n"
    "“It was ours, and now it is theirs,” she said. “What would you have done if you had been in my place?”",
)
"""Nothing but the words of people who are not named."""
PRONOUNS = Article(
    "Untitled", "They did not like it at all when she told them. It was too late for that. This had happened before, and he knew it."
)
"""No sentence that can be understood alone."""
LIST = Article("What to bring", "• a torch and two batteries\n• a warm coat\n• bread for two days\n• a map of the northern islands")
"""No sentence at all."""


def text(said: str, title: str = "Untitled") -> Text:
    return analyse(Article(title, said))


def material(said: str, title: str = "Untitled") -> Material:
    return gather(Article(title, said))


def told(said: str, title: str = "Untitled") -> list[str]:
    """The statements that the text gives, as they would be shown."""
    return [statement.text for statement in statements(text(said, title))[0]]


def refused(said: str, title: str = "Untitled") -> str:
    """Why the last sentence of the text cannot stand alone; empty where it can."""
    read = text(said, title)
    try:
        plain(read, read.sentences[-1])
    except Dangling as reason:
        return str(reason)
    return ""


def turned(said: str, title: str = "Untitled") -> list[Falsehood]:
    """The false versions of the text's first statement."""
    read = text(said, title)
    return falsehoods(read, statements(read)[0][0])


def false(said: str, title: str = "Untitled") -> list[str]:
    return [falsehood.statement.text for falsehood in turned(said, title)]


@cache
def draft(name: str) -> Draft:
    """Everything that can be made of one of the articles."""
    return write(ARTICLES[name], questions=40, cards=40)


@cache
def read_whole(name: str) -> Material:
    return gather(ARTICLES[name])


def spans(item: Item) -> Sequence[Source]:
    return (item.source, *item.evidence)


def shown(item: Item) -> list[str]:
    """All that a student sees of an item."""
    return [item.stem, *(c.text for c in item.choices), *(t for p in item.pairs for t in (p.prompt, p.match)), *item.bank]


def sentence(said: str) -> Sentence:
    return text(said).sentences[0]
