"""How many questions and cards an article gives."""

from collections import defaultdict
from collections.abc import Sequence

from quizzes.evaluation.attempts import QUIZ, Attempt
from quizzes.evaluation.figures import Figure, mean

PART = "yield"


def figures(attempts: Sequence[Attempt]) -> list[Figure]:
    """For each kind of text: per thousand words all that there is, and what a quiz of twelve gets."""
    kinds: dict[str, list[Attempt]] = defaultdict(list)
    for attempt in attempts:
        kinds[attempt.sample.kind].append(attempt)
    return [figure for kind, members in kinds.items() for figure in _of_kind(f"{PART}: {kind}", members)]


def _of_kind(part: str, attempts: Sequence[Attempt]) -> list[Figure]:
    words = sum(attempt.sample.article.words for attempt in attempts)
    items = sum(len(attempt.full.items) for attempt in attempts)
    cards = sum(len(attempt.full.cards) for attempt in attempts)
    return [
        Figure(part, "items per 1,000 words", 1000 * items / words, of=items),
        Figure(part, "cards per 1,000 words", 1000 * cards / words, of=cards),
        Figure(part, f"items in a quiz of {QUIZ}", mean([len(attempt.quiz.items) for attempt in attempts]), of=len(attempts)),
        Figure(part, f"cards where {QUIZ} are asked for", mean([len(attempt.quiz.cards) for attempt in attempts]), of=len(attempts)),
    ]
