"""The sittings of a quiz as figures: how each question did, and how often each of its choices was taken.

Only the first sitting of each student counts, and none that was for practice: who comes again has learnt from the first time.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Avg, Count, QuerySet

from classroom.models import Sitting, Slot
from library.models import Question, Quiz
from quizzes.analysis import FEWEST, ItemFigures, QuizFigures, analyse, is_dead
from quizzes.items import Item

GOOD, POOR = 75, 64  # of consistency, as Moodle's manual judges it
BINS = 10


@dataclass(frozen=True, slots=True)
class Taken:
    """A choice, and how many took it."""

    text: str
    is_key: bool
    count: int
    share: int
    is_dead: bool


@dataclass(frozen=True, slots=True)
class Analysed:
    """A question in all its versions."""

    number: int
    row: Question
    item: Item
    figures: ItemFigures
    hints: tuple[str, ...]
    taken: tuple[Taken, ...]
    open: int


@dataclass(frozen=True, slots=True)
class Analysis:
    figures: QuizFigures
    questions: list[Analysed]
    bins: list[int]
    """How many totals there are from 0 to 10 per cent, from 10 to 20, and so on; the last with 100."""
    hint: str = ""
    is_grey: bool = False


def first_sittings(quiz: Quiz) -> QuerySet[Sitting]:
    return quiz.sittings.filter(submitted__isnull=False, is_practice=False, attempt=1)


def analysed(quiz: Quiz) -> Analysis:
    """In as many queries however many sittings and questions there are."""
    slots = Slot.objects.filter(sitting__in=first_sittings(quiz))
    found = list(slots.values_list("sitting_id", "question__identity", "fraction", "answer"))
    marks: dict[int, dict[str, float]] = defaultdict(dict)
    answers: dict[str, list[list[str]]] = defaultdict(list)
    for sitting, identity, fraction, answer in found:
        marks[sitting][str(identity)] = float(fraction or 0)
        answers[str(identity)].append(answer)
    latest = _latest(quiz, answers)
    worth = {str(row.identity): float(row.as_item().points) for row in latest}
    sittings = [{one: part * worth[one] for one, part in parts.items()} for parts in marks.values()]
    figures = analyse(sittings, worth)
    questions = [_analysed(at, row, figures, answers[str(row.identity)]) for at, row in enumerate(latest, start=1)]
    return Analysis(figures, questions, _bins(sittings, worth), _hint(figures), figures.sittings < FEWEST)


def _latest(quiz: Quiz, asked: Iterable[str]) -> list[Question]:
    """The newest version of each question that somebody was asked."""
    rows = {str(row.identity): row for row in quiz.questions.filter(identity__in=list(asked)).order_by("version")}
    return sorted(rows.values(), key=lambda row: (row.position, row.pk))


def _analysed(number: int, row: Question, figures: QuizFigures, answers: list[list[str]]) -> Analysed:
    item, own = row.as_item(), figures.items[str(row.identity)]
    taken = tuple(_taken(item, answers))
    return Analysed(number, row, item, own, tuple(_hints(own, taken)), taken, sum(not answer for answer in answers))


def _taken(item: Item, answers: list[list[str]]) -> Iterable[Taken]:
    """For questions of which one choice, or some, are taken; not for lines put in order or matched."""
    if not item.choices or item.pairs or item.kind == "ordering":
        return
    counts = Counter(text for answer in answers for text in answer)
    for choice in item.choices:
        count = counts[choice.text]
        dead = not choice.key and is_dead(count, len(answers))
        yield Taken(choice.text, choice.key, count, round(100 * count / len(answers)), dead)


def _hints(own: ItemFigures, taken: Iterable[Taken]) -> Iterable[str]:
    """What each bad value may mean, in plain words; nothing where too few sat to tell."""
    if own.sittings < FEWEST or own.facility is None:
        return
    if own.discrimination is not None and own.discrimination < 0:
        yield "Those who do well in the rest do worse here: look whether the key is right and the question clear."
    elif own.discrimination is not None and own.discrimination < 20 and 10 < own.facility < 95:
        yield "It hardly tells those who know more from those who know less."
    if own.facility < 25:
        yield "Very hard: is the key right, and does the article say it?"
    elif own.facility > 95:
        yield "Nearly everybody has it right: good to begin with, but it tells little."
    dead = [choice.text for choice in taken if choice.is_dead]
    if dead and own.facility < 95:
        yield f"Hardly anybody takes “{dead[0]}”: another wrong choice may do more."


def _hint(figures: QuizFigures) -> str:
    if figures.sittings < FEWEST or figures.consistency is None:
        return ""
    if figures.consistency >= GOOD:
        return "The questions measure one thing well enough to compare students by their totals."
    if figures.consistency < POOR:
        return "Do not make much of small differences between totals: with so few or so mixed questions chance has a large part in them."
    return "Totals are fair to compare, small differences are not."


def _bins(sittings: list[dict[str, float]], worth: dict[str, float]) -> list[int]:
    counts: Counter[int] = Counter()
    for marks in sittings:
        share = max(0.0, sum(marks.values()) / (sum(worth[one] for one in marks) or 1))
        counts[min(BINS - 1, int(share * BINS))] += 1
    return [counts[at] for at in range(BINS)]


def by_rule(owner: Any) -> dict[str, dict[str, float]]:
    """How the questions of each rule did with this teacher's students: how many answers, and the share that was right."""
    slots = Slot.objects.filter(question__quiz__owner=owner, sitting__submitted__isnull=False, sitting__is_practice=False)
    rows = slots.values("question__rule").annotate(answers=Count("id"), right=Avg("fraction"))
    return {row["question__rule"]: {"answers": row["answers"], "facility": 100 * float(row["right"] or 0)} for row in rows.order_by()}
