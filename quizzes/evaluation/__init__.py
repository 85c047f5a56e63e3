"""How good what Quire writes is, as far as a program can tell: measured on a folder of articles, one measure a file."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from quizzes.evaluation import (
    cards,
    clause_finding,
    coverage,
    defects,
    glossary,
    human_questions,
    levels,
    naming,
    positions,
    speed,
    tagging,
    yields,
)
from quizzes.evaluation.attempts import Attempt, attempts
from quizzes.evaluation.corpus import NoCorpus, samples
from quizzes.evaluation.figures import Figure
from quizzes.evaluation.telling import as_json, table
from quizzes.evaluation.treebanks import Document, documents

__all__ = ["NoCorpus", "Report", "as_json", "evaluate", "table"]

ON_ARTICLES: tuple[Callable[[Sequence[Attempt]], list[Figure]], ...] = (
    yields.figures,
    defects.figures,
    cards.figures,
    positions.figures,
    coverage.figures,
    human_questions.figures,
    glossary.figures,
    levels.figures,
    speed.figures,
)
ON_TREEBANKS: tuple[Callable[[Sequence[Document]], list[Figure]], ...] = (tagging.figures, naming.figures, clause_finding.figures)


@dataclass(frozen=True, slots=True)
class Report:
    """The figures, and a line for each fault that a program can see."""

    figures: tuple[Figure, ...]
    faults: tuple[str, ...]


def evaluate(folder: Path, say: Callable[[str], object] = lambda _: None) -> Report:
    """All that is measured of the articles of a folder; `say` is told what is worked on. Raises NoCorpus, MissingLanguageData."""
    made = tuple(attempts(samples(folder), say))
    banks = tuple(documents(folder))
    figures = [figure for measure in ON_ARTICLES for figure in measure(made)]
    figures += [figure for measure in ON_TREEBANKS for figure in measure(banks)]
    return Report(tuple(figures), (*defects.faults(made), *cards.faults(made)))
