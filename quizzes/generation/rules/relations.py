"""Causes and purposes that the text marks: because, so that, in order to, led to, caused by.

What is asked is worth most of all that rules can write; what makes it hard is that the other reasons offered must be
reasons too, so they are taken from the article's own.
"""

import re
from collections.abc import Iterator

from quizzes.generation.candidates import Candidate
from quizzes.generation.causes import Cause, cause_in
from quizzes.generation.material import Material
from quizzes.generation.words import HE_SHE, IT_THEY
from quizzes.items import Choice, Item, Kind, Process

_PRONOUNS = HE_SHE | IT_THEY
_TRAILING = re.compile(r"( there|, \w+| (generally|usually|normally|typically|mostly|largely|probably|apparently|chiefly))\?$")
"""A word that is left behind at the end, "…, usually?", or that only what stands before explains, "… to work there?"."""
_OF_THEM = re.compile(r"\b(one|each|both|some|all|none|either|neither) of (them|these|those)\b|\bthe other (one|two|three|four)\b")
"""What counts something that the question does not name."""


def causes(material: Material) -> Iterator[Candidate]:
    """Every marked cause: as multiple choice where the article gives enough other reasons, else to be answered in words."""
    read = (cause_in(material, sentence) for sentence in material.text.sentences)
    found = [cause for cause in read if cause and not _TRAILING.search(cause.question) and not _OF_THEM.search(cause.question)]
    for cause in found:
        others = _other_reasons(cause, found)
        weight = material.text.importance[cause.sentence.index]
        if len(others) >= 2 and not _leans_on_its_question(cause):
            item = Item(
                kind=Kind.MULTIPLE_CHOICE,
                stem=cause.question,
                source=cause.source,
                rule=f"cause-{cause.form}",
                choices=(Choice(cause.reason, True), *(Choice(other) for other in others[:3])),
                process=Process.INFER,
                score=0.75 + 0.25 * weight,
            )
        else:
            item = Item(
                kind=Kind.SHORT_ANSWER,
                stem=cause.question,
                source=cause.source,
                rule=f"cause-{cause.form}-in-words",
                answers=(cause.reason,),
                process=Process.INFER,
                score=0.55 + 0.25 * weight,
            )
        yield Candidate(item, frozenset({cause.sentence.index}), "causes")


def _other_reasons(cause: Cause, found: list[Cause]) -> list[str]:
    """Reasons that the article gives for other things, in the same form."""
    of_noun = cause.reason.startswith("Because of")
    others = [other for other in found if other.form == cause.form and other.reason.startswith("Because of") == of_noun]
    others = [other for other in others if other.sentence is not cause.sentence and not _leans_on_its_question(other)]
    near = sorted(others, key=lambda other: abs(other.sentence.index - cause.sentence.index))
    return [other.reason for other in near if _alike(cause.reason, other.reason)][:3]


def _leans_on_its_question(cause: Cause) -> bool:
    """ "Because they save fuel": beside other reasons nobody knows who."""
    return any(word in _PRONOUNS for word in cause.reason.lower().split()[1:3])


def _alike(one: str, other: str) -> bool:
    return max(len(one), len(other)) / min(len(one), len(other)) <= 2.5
