"""Which sentences people asked about, and whether we do."""

from dataclasses import replace

from quizzes.evaluation.corpus import Asked
from quizzes.evaluation.human_questions import asked_about, figures
from tests.evaluation.test_coverage import ARTICLE, about, attempt

FIRST, SECOND = ARTICLE.text.split("\n\n")[:2]
QUESTIONS = (
    Asked(FIRST, "What had eaten the chains?", "salt"),
    Asked(FIRST, "In which year was the harbour closed?", "1987"),
    Asked(SECOND, "What was new?", "the chains"),
)


def test_it_works() -> None:
    made = attempt(about("Salt"), about("Salt", "The harbour"))
    made = replace(made, sample=replace(made.sample, asked=QUESTIONS))
    assert {source.text for source in asked_about(made)} == {
        "Salt had eaten its chains.",
        "The harbour of Lund was closed in 1987.",
        "Its chains were new.",
    }
    assert [(figure.name, round(figure.value), figure.of) for figure in figures([made])] == [
        ("by a quiz of 12", 33, 3),
        ("by all items", 67, 3),
    ]


def test_it_says_nothing_where_nobody_asked() -> None:
    assert figures([attempt(about("Salt"), ())]) == []


def test_it_passes_over_a_question_that_no_sentence_answers() -> None:
    made = attempt((), ())
    made = replace(made, sample=replace(made.sample, asked=(Asked(FIRST, "Who?", "Zanzibar"),)))
    assert asked_about(made) == set()
