"""How, and on what condition: among the article's other means, else to be said in words."""

from collections.abc import Iterator, Sequence

from quizzes.generation.candidates import Candidate
from quizzes.generation.causes import Cause
from quizzes.generation.circumstances import circumstance_in
from quizzes.generation.material import Material
from quizzes.items import Choice, Item, Kind, Process

LENGTH_RATIO = 2.0


def by_what_means(material: Material) -> Iterator[Candidate]:
    """One item for each marked means."""
    yield from _asked(material, "means")


def on_what_condition(material: Material) -> Iterator[Candidate]:
    """One item for each marked condition."""
    yield from _asked(material, "condition")


def _asked(material: Material, form: str) -> Iterator[Candidate]:
    found = [one for sentence in material.text.sentences if (one := circumstance_in(material, sentence))]
    for one in (one for one in found if one.form == form):
        others = [] if one.form == "condition" else _others(one, found)
        several = len(others) >= 2
        item = Item(
            kind=Kind.MULTIPLE_CHOICE if several else Kind.SHORT_ANSWER,
            stem=one.question,
            source=one.source,
            rule=one.form if several else f"{one.form}-in-words",
            choices=(Choice(one.reason, True), *(Choice(other.reason) for other in others[:3])) if several else (),
            answers=() if several else (one.reason,),
            process=Process.INFER if one.form == "condition" else Process.RETRIEVE,
            score=(0.6 if several else 0.5) + 0.05 * (one.form == "condition") + 0.25 * material.text.importance[one.sentence.index],
        )
        yield Candidate(item, frozenset({one.sentence.index}), "circumstances")


def _others(one: Cause, found: Sequence[Cause]) -> list[Cause]:
    """Those of the same form and like length, the nearest first."""
    alike = [other for other in found if other.form == one.form and other is not one and _alike(one.reason, other.reason)]
    return sorted(alike, key=lambda other: abs(other.sentence.index - one.sentence.index))


def _alike(one: str, other: str) -> bool:
    return max(len(one), len(other)) / min(len(one), len(other)) <= LENGTH_RATIO
