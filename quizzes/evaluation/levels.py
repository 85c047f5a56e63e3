"""Whether the reading level tells apart what people rewrote for readers of three levels, and how hard the items are."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise

from quizzes.evaluation.attempts import Attempt
from quizzes.evaluation.corpus import LEVELS
from quizzes.evaluation.figures import Figure, share
from quizzes.items import Level
from quizzes.reading_level import reading_level

PART = "levels"
ORDER = tuple(reversed(LEVELS.values()))


def figures(attempts: Sequence[Attempt]) -> list[Figure]:
    """How many rewritten articles get grades in the right order, and how the items of all quizzes spread over the levels."""
    found = [_in_order(grades) for grades in _grades(attempts) if len(grades) > 1]
    count = Counter(item.level for attempt in attempts for item in attempt.quiz.items)
    ordered = [share(PART, "rewritten articles graded in the right order", sum(found), len(found))] if found else []
    return ordered + [share(PART, f"items that are {level}", count[level], count.total()) for level in Level]


def _grades(attempts: Sequence[Attempt]) -> list[dict[str, float]]:
    """For each article that was rewritten: level it was rewritten for → grade that we give it."""
    grades: dict[str, dict[str, float]] = defaultdict(dict)
    for attempt in attempts:
        level = reading_level(attempt.sample.article)
        if attempt.sample.level and level:
            grades[attempt.sample.name.rpartition(".")[0]][attempt.sample.level] = level.grade
    return list(grades.values())


def _in_order(grades: dict[str, float]) -> bool:
    given = [grades[level] for level in ORDER if level in grades]
    return all(one < two for one, two in pairwise(given))
