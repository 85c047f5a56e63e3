"""A class by its quizzes, and a quiz by its questions, as tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.db.models import QuerySet

from classroom.models import Assignment, SchoolClass, Sitting, Slot, Student
from classroom.spreadsheets import Cell
from library.models import Quiz

Sheet = dict[int, tuple[list[str], Decimal | None]]
"""By column: what a student answered, and how many points it earned."""


@dataclass(frozen=True, slots=True)
class Grade:
    """The best that a student did in an assignment, with the keys of that sitting and its quiz."""

    sitting: int
    quiz: int
    percent: float


@dataclass(frozen=True, slots=True)
class Book:
    assignments: list[Assignment]
    rows: list[tuple[Student, list[Grade | None], float | None]]
    """Each student with a grade an assignment, and the mean of those that were handed in."""
    means: list[float | None]


def graded(school_class: SchoolClass) -> QuerySet[Assignment]:
    """What the class was given to take, but for practice; the newest first."""
    given = school_class.assignments.select_related("quiz").defer("quiz__spares").filter(is_practice=False)
    return given.order_by("-created", "-id")


def gradebook(school_class: SchoolClass, assignments: Sequence[Assignment]) -> Book:
    """In as many queries however many students and quizzes there are. Of several attempts the best one counts."""
    best = _best(assignments)
    rows = []
    for student in school_class.students.all():
        grades = [best.get((student.pk, assignment.pk)) for assignment in assignments]
        rows.append((student, grades, _mean(grades)))
    means = [_mean([grades[at] for _, grades, _ in rows]) for at in range(len(assignments))]
    return Book(list(assignments), rows, means)


def _best(assignments: Sequence[Assignment]) -> dict[tuple[int, int], Grade]:
    sittings = Sitting.objects.filter(assignment__in=assignments, submitted__isnull=False, is_practice=False)
    best: dict[tuple[int, int], Grade] = {}
    for pk, quiz, student, assignment, fraction in sittings.values_list("pk", "quiz_id", "student_id", "assignment_id", "fraction"):
        grade = Grade(pk, quiz, _percent(fraction))
        key = (student or 0, assignment or 0)
        if key not in best or grade.percent > best[key].percent:
            best[key] = grade
    return best


def percent(sitting: Sitting) -> float:
    """What was earned of what there was, one decimal."""
    return _percent(sitting.fraction)


def _percent(fraction: Decimal | None) -> float:
    return round(float(100 * max(Decimal(0), fraction or Decimal(0))), 1)


def _mean(grades: list[Grade | None]) -> float | None:
    there = [grade.percent for grade in grades if grade is not None]
    return round(sum(there) / len(there), 1) if there else None


def as_rows(book: Book) -> Iterator[list[Cell]]:
    yield ["Name", *(assignment.quiz.title for assignment in book.assignments), "Mean"]
    for student, grades, mean in book.rows:
        yield [student.name, *(grade.percent if grade else None for grade in grades), mean]
    yield ["Mean of the class", *book.means, None]


def results_as_rows(quiz: Quiz) -> Iterator[list[Cell]]:
    """A row a sitting; for each question, named by its item's id, what was answered and how many points it earned."""
    items = {row.pk: row for row in quiz.questions.filter(slots__isnull=False).distinct()}
    ids = list(dict.fromkeys(row.as_item().id for row in sorted(items.values(), key=lambda row: (row.position, row.version))))
    columns = {pk: ids.index(row.as_item().id) for pk, row in items.items()}
    stems = {row.as_item().id: row.stem for row in items.values()}
    yield ["Name", "Attempt", "Handed in", "Per cent", *(name for item in ids for name in (f"{item} answer", f"{item} points"))]
    worth = {row.as_item().id: float(row.as_item().points) for row in sorted(items.values(), key=lambda row: row.version)}
    yield ["", "", "", "", *(cell for item in ids for cell in (stems[item], worth[item]))]
    sheets: dict[int, Sheet] = {}
    sittings = quiz.sittings.filter(submitted__isnull=False, is_practice=False)
    slots = Slot.objects.filter(sitting__in=sittings).values_list("sitting_id", "question_id", "answer", "fraction", "points")
    for pk, question, answer, fraction, points in slots:
        sheets.setdefault(pk, {})[columns[question]] = (answer, None if fraction is None else fraction * points)
    for sitting in sittings:
        own = sheets.get(sitting.pk, {})
        cells: list[Cell] = [sitting.nickname, sitting.attempt, f"{sitting.submitted:%Y-%m-%d %H:%M}", percent(sitting)]
        for at in range(len(ids)):
            answer, earned = own.get(at, ([], None))
            cells += ["; ".join(answer), float(earned) if earned is not None else None]
        yield cells
