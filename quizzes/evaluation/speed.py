"""How long writing takes on this machine; `make bench` compares it with what NLTK itself takes."""

from collections.abc import Sequence

from quizzes.evaluation.attempts import Attempt
from quizzes.evaluation.figures import Figure

PART = "speed"


def figures(attempts: Sequence[Attempt]) -> list[Figure]:
    """CPU time of a quiz of twelve with its cards, once everything is loaded."""
    words = sum(attempt.sample.article.words for attempt in attempts)
    seconds = sum(attempt.seconds for attempt in attempts)
    return [Figure(PART, "seconds per 1,000 words", 1000 * seconds / words, of=words)]
