"""An article, a question of every kind about it, its cards, and the quiz that they become."""

from __future__ import annotations

from datetime import UTC, datetime

from django.contrib.auth.models import User

from library import authoring
from library.models import Article, Quiz
from quizzes.items import Article as ArticleValue
from quizzes.items import Card, Choice, Draft, Gap, Item, Kind, Pair, Source

NOW = datetime(2026, 3, 2, 8, 30, tzinfo=UTC)
LATER = datetime(2026, 3, 2, 8, 50, tzinfo=UTC)

TITLE = "Otters come home to the Linnet"
TEXT = """Otters come home to the Linnet

For forty years nobody in Alderby had seen an otter. The paper mill above the bridge coloured the Linnet brown, and the fish
went first. When the mill closed in 1994, people expected the river to stay empty.

It did not. In the spring of 2009 a postman, Joss Penhale, found a footprint in the mud below the weir and took a photograph
of it on his round. “I thought it was a dog with muddy manners,” he said. Dr Amina Sesay, who studies mammals at the county
museum, knew better. She counted nine otters in the first winter and twenty-two in the third.

An otter's den is called a holt. It is dug under the roots of old trees, and its door lies under water. Because the town had
felled most of the alders along the bank, Sesay's students built twelve holts out of logs and pipes.

Not everyone is pleased. Rona Keel, who keeps trout in two ponds by the mill, says that she lost three hundred fish in one
year. The council paid for a fence. Since then the trout are safe, and Keel sells tickets to visitors who want to watch the
otters at dusk."""


def span(start: str) -> Source:
    """The sentence that begins with `start`."""
    at = TEXT.index(start)
    end = TEXT.index(".", at) + 1
    return Source(at, end, TEXT[at:end])


def choices(*texts: str) -> tuple[Choice, ...]:
    """Choices of which those with a star are keys."""
    return tuple(Choice(text.removeprefix("*"), text.startswith("*")) for text in texts)


ITEMS = (
    Item(
        Kind.MULTIPLE_CHOICE,
        "Why had the fish gone from the Linnet?",
        span("The paper mill above"),
        "cause",
        choices=choices("*A paper mill dirtied the water.", "Otters ate them all.", "The town built a weir.", "The river dried up."),
    ),
    Item(
        Kind.TRUE_FALSE,
        "The otters came back in the year the mill closed.",
        span("In the spring of 2009"),
        "truth",
        choices("True", "*False"),
    ),
    Item(Kind.SHORT_ANSWER, "Who found the footprint?", span("In the spring of 2009"), "who", answers=("Joss Penhale", "Penhale")),
    Item(Kind.NUMERIC, "How many otters did Sesay count in the third winter?", span("She counted nine"), "number", answers=("twenty-two",)),
    Item(Kind.CLOZE, "An otter's den is called a ___.", span("An otter's den"), "cloze", answers=("holt",)),
    Item(
        Kind.CLOZE,
        "A holt is dug under the [1] of old trees, and its [2] lies under water.",
        span("It is dug under"),
        "gaps",
        gaps=(Gap("roots"), Gap("door", ("entrance",))),
    ),
    Item(
        Kind.MULTIPLE_CHOICE,
        "Which of these did people build or pay for?",
        span("The council paid"),
        "several",
        choices=choices("*A fence", "*Twelve holts", "A bridge", "A museum"),
        evidence=(span("Because the town had"),),
    ),
    Item(
        Kind.MATCHING,
        "Who is who in the article?",
        span("Rona Keel, who keeps"),
        "people",
        pairs=(
            Pair("Found the first footprint", "Joss Penhale"),
            Pair("Counts the otters", "Amina Sesay"),
            Pair("Keeps trout", "Rona Keel"),
        ),
        choices=(Choice("The mayor"),),
    ),
    Item(
        Kind.ORDERING,
        "What happened first? Put it in order.",
        span("When the mill closed"),
        "order",
        choices=choices("The mill closed.", "A footprint was found.", "Holts were built.", "Visitors came at dusk."),
    ),
)
KEYS = {
    1: ["A paper mill dirtied the water."],
    2: ["False"],
    3: ["Joss Penhale"],
    4: ["22"],
    5: ["holt"],
    6: ["roots", "door"],
    7: ["A fence", "Twelve holts"],
    8: ["Joss Penhale", "Amina Sesay", "Rona Keel"],
    9: ["The mill closed.", "A footprint was found.", "Holts were built.", "Visitors came at dusk."],
}
"""A right answer in each place, as a student gives it. The questions keep this order: each is placed by hand below."""

CARDS = (
    Card("holt", "the den of an otter, dug under the roots of old trees", span("An otter's den"), "definition"),
    Card("Amina Sesay", "studies mammals at the county museum", span("Dr Amina Sesay"), "person"),
    Card("Rona Keel", "keeps trout in two ponds by the mill", span("Rona Keel, who keeps"), "person"),
)


def open_quiz(teacher: User, items: tuple[Item, ...] = ITEMS, code: str = "RVR234") -> Quiz:
    """The quiz published under `code`, with its questions in the order given, and its deck under another."""
    article = Article.objects.create(owner=teacher, title=TITLE, text=TEXT, created=NOW)
    quiz = authoring.keep(article, Draft(ArticleValue(TITLE, TEXT), items, CARDS), now=NOW)
    for question in quiz.questions.all():
        question.position = 1 + [item.id for item in items].index(question.as_item().id)
        question.save(update_fields=["position"])
    deck = article.decks.get()
    authoring.accept_all(quiz)
    authoring.accept_all(deck)
    authoring.publish(quiz, now=NOW)
    quiz.code, deck.code = code, code[::-1]
    quiz.save(update_fields=["code"])
    deck.save(update_fields=["code"])
    return quiz
