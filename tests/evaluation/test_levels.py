"""What is said of levels."""

from dataclasses import replace

from quizzes.evaluation.attempts import Attempt
from quizzes.evaluation.levels import figures
from quizzes.items import Article, Level
from tests.evaluation.items import CHOSEN, TYPED, attempt
from tests.test_reading_level import LEARNED, PLAIN


def rewritten(name: str, level: str, text: str) -> Attempt:
    made = attempt(replace(CHOSEN, level=Level.HARD), replace(TYPED, level=Level.EASY))
    return replace(made, sample=replace(made.sample, name=f"{name}.{level[:3]}", level=level, article=Article("A title", text)))


def test_it_works() -> None:
    made = [
        rewritten("fog", "elementary", PLAIN),
        rewritten("fog", "intermediate", f"{PLAIN} {LEARNED}"),
        rewritten("fog", "advanced", f"{LEARNED} {LEARNED}"),
        rewritten("ice", "elementary", f"{LEARNED} {LEARNED}"),
        rewritten("ice", "advanced", PLAIN),
    ]
    said = {figure.name: (figure.value, figure.of) for figure in figures(made)}
    assert said["rewritten articles graded in the right order"] == (50, 2)
    assert said["items that are easy"] == said["items that are hard"] == (50, 10)
    assert said["items that are medium"] == (0, 10)


def test_it_says_nothing_of_articles_that_nobody_rewrote() -> None:
    assert "rewritten articles graded in the right order" not in {figure.name for figure in figures([attempt(CHOSEN)])}
