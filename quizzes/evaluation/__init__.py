"""How good what Quire writes is, as far as a program can tell: measured on a folder of articles, one measure a file."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from quizzes.evaluation import defects, positions, speed, yields
from quizzes.evaluation.attempts import Attempt, attempts
from quizzes.evaluation.corpus import NoCorpus, samples
from quizzes.evaluation.figures import Figure
from quizzes.evaluation.telling import as_json, table

__all__ = ["NoCorpus", "Report", "as_json", "evaluate", "table"]

MEASURES: tuple[Callable[[Sequence[Attempt]], list[Figure]], ...] = (yields.figures, defects.figures, positions.figures, speed.figures)


@dataclass(frozen=True, slots=True)
class Report:
    """The figures, and a line for each fault that a program can see."""

    figures: tuple[Figure, ...]
    faults: tuple[str, ...]


def evaluate(folder: Path, say: Callable[[str], object] = lambda _: None) -> Report:
    """All that is measured of the articles of a folder; `say` is told what is worked on. Raises NoCorpus, MissingLanguageData."""
    made = tuple(attempts(samples(folder), say))
    return Report(tuple(figure for measure in MEASURES for figure in measure(made)), tuple(defects.faults(made)))
