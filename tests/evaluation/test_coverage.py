"""How much of a small article is asked about."""

from quizzes.evaluation.attempts import Attempt
from quizzes.evaluation.corpus import Sample
from quizzes.evaluation.coverage import figures
from quizzes.generation.text import analyse
from quizzes.items import Article, Draft, Item, Kind

ARTICLE = Article(
    "The harbour",
    "The harbour of Lund was closed in 1987. Salt had eaten its chains. The pilots went home.\n\n"
    "Two years later the harbour was opened again. Its chains were new.\n\nNobody came. The ferries had gone.",
)


def about(*words: str) -> tuple[Item, ...]:
    """An item for each sentence of the article that begins with the words."""
    starts = [ARTICLE.text.index(word) for word in words]
    spans = [ARTICLE.slice(start, ARTICLE.text.index(".", start) + 1) for start in starts]
    return tuple(Item(Kind.SHORT_ANSWER, "When?", span, "when", answers=("1987",)) for span in spans)


def attempt(quiz: tuple[Item, ...], full: tuple[Item, ...]) -> Attempt:
    return Attempt(Sample("harbour", "news", ARTICLE), analyse(ARTICLE), Draft(ARTICLE, quiz, ()), Draft(ARTICLE, full, ()), 0.1)


def test_it_works() -> None:
    one, more = about("The harbour"), about("The harbour", "The pilots", "Two years")
    said = {figure.name: (round(figure.value), figure.of) for figure in figures([attempt(one, more)])}
    assert said["sentences, by a quiz of 12"] == (14, 7)
    assert said["sentences, by all items"] == (43, 7)
    assert said["paragraphs, by a quiz of 12"] == (33, 3)
    assert said["paragraphs, by all items"] == (67, 3)


def test_it_knows_the_weightiest_sentences() -> None:
    said = {figure.name: figure.value for figure in figures([attempt(about("The harbour"), about("Nobody"))])}
    assert said["the weightiest third of them, by a quiz of 12"] > said["the weightiest third of them, by all items"]
