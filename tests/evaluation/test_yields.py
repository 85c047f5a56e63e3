"""How much articles give, by kind of text."""

from quizzes.evaluation.yields import figures
from tests.evaluation.items import CHOSEN, JUDGED, TYPED, attempt


def test_it_works() -> None:
    made = [attempt(CHOSEN, TYPED, JUDGED), attempt(CHOSEN), attempt(TYPED, kind="textbook")]
    said = {(figure.part, figure.name): figure for figure in figures(made)}
    words = made[0].sample.article.words
    assert said["yield: news", "items per 1,000 words"].value == 1000 * 4 / (2 * words)
    assert said["yield: news", "items in a quiz of 12"].value == 2
    assert said["yield: textbook", "items in a quiz of 12"].value == 1
    assert said["yield: news", "cards per 1,000 words"].value == 0
