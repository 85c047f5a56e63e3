"""What is kept of a class, for how long, and all of it in one file for whoever has a right to know."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Q, QuerySet

from classroom.models import Assignment, Response, SchoolClass, Sitting, Student
from classroom.models.classes import COMES_BACK
from library.models import Question
from quizzes.items import say_points

Json = dict[str, Any]


@transaction.atomic
def add_students(school_class: SchoolClass, names: Iterable[str]) -> int:
    """Put the names on the roster that are not there yet, and tell how many those were. Who was taken off it comes back."""
    there = {name.casefold() for name in school_class.students.values_list("name", flat=True)}
    new = [name for name in dict.fromkeys(names) if name.casefold() not in there]
    back = [student for student in taken_off(school_class) if student.name in new]
    for student in {student.name: student for student in back}.values():
        put_back(student)
        new.remove(student.name)
    Student.objects.bulk_create(Student(school_class=school_class, name=name) for name in new)
    return len(new) + len({student.name for student in back})


def take_off(student: Student, *, now: datetime) -> None:
    """Take a student off the roster. What was answered stays, and so does the way back, for thirty days."""
    student.removed = now
    student.save(update_fields=["removed"])


def taken_off(school_class: SchoolClass) -> QuerySet[Student]:
    return Student.everybody.filter(school_class=school_class, removed__isnull=False)


def put_back(student: Student) -> None:
    student.removed = None
    student.save(update_fields=["removed"])


def remove(school_class: SchoolClass, *, now: datetime) -> None:
    """Put a class away: its codes open nothing, and nobody sees it, until it is brought back or goes for good."""
    school_class.removed = now
    school_class.save(update_fields=["removed"])


def removed_classes(owner: User) -> QuerySet[SchoolClass]:
    return SchoolClass.everything.filter(owner=owner, removed__isnull=False)


def bring_back(school_class: SchoolClass) -> None:
    school_class.removed = None
    school_class.save(update_fields=["removed"])


def overdue_classes(today: date) -> QuerySet[SchoolClass]:
    """Those whose retention date has passed, and those that were removed long enough ago."""
    return SchoolClass.everything.filter(Q(keep_until__lt=today) | Q(removed__date__lte=today - COMES_BACK))


@transaction.atomic
def purge(classes: QuerySet[SchoolClass]) -> int:
    """Remove classes with their rosters, accounts, assignments and every answer; the quizzes stay. Tells how many there were."""
    gone = list(classes)
    for school_class in gone:
        Sitting.objects.filter(student__school_class=school_class).delete()
        forget(Student.everybody.filter(school_class=school_class))
        school_class.delete()
    return len(gone)


@transaction.atomic
def forget(students: QuerySet[Student]) -> None:
    """Remove lines of rosters for good, with the accounts of students that hang on them."""
    User.objects.filter(student__in=students, is_staff=False).delete()
    students.delete()


def long_taken_off(today: date) -> QuerySet[Student]:
    return Student.everybody.filter(removed__date__lte=today - COMES_BACK)


def export(school_class: SchoolClass) -> Json:
    """Everything that is kept of a class, in as many queries however large it is. No token and no recovery code is in it."""
    assignments = list(school_class.assignments.select_related("quiz"))
    students = list(Student.everybody.filter(school_class=school_class).select_related("account"))
    sittings = Sitting.objects.filter(Q(assignment__school_class=school_class) | Q(student__school_class=school_class)).distinct()
    by_sitting: dict[int, list[Json]] = {}
    for pk, event in _events(sittings):
        by_sitting.setdefault(pk, []).append(event)
    return {
        "class": school_class.name,
        "created": school_class.created.isoformat(),
        "keep_until": _iso(school_class.keep_until),
        "students": [_student_as_json(student) for student in students],
        "assignments": [_assignment_as_json(one) for one in assignments],
        "sittings": [_sitting_as_json(sitting, by_sitting.get(sitting.pk, [])) for sitting in sittings],
    }


def _student_as_json(student: Student) -> Json:
    return {
        "name": student.name,
        "extra_time": student.extra_time,
        "account": student.account.get_username() if student.account else None,
        "taken_off": _iso(student.removed),
    }


def _assignment_as_json(one: Assignment) -> Json:
    return {
        "code": one.code,
        "quiz": one.quiz.title,
        "created": one.created.isoformat(),
        "opens": _iso(one.opens),
        "closes": _iso(one.closes),
        "minutes": one.minutes,
        "grace_seconds": one.grace,
        "attempts": one.attempts,
        "feedback": one.feedback,
        "practice": one.is_practice,
        "shuffles_questions": one.shuffles_questions,
        "shuffles_choices": one.shuffles_choices,
        "names": one.names,
        "partial_credit": one.is_partial,
        "penalty": str(one.penalty),
        "takes_typos": one.takes_typos,
    }


def _iso(moment: date | None) -> str | None:
    return moment.isoformat() if moment else None


def _sitting_as_json(sitting: Sitting, events: list[Json]) -> Json:
    return {
        "name": sitting.nickname,
        "began_as": sitting.began_as or sitting.nickname,
        "quiz": sitting.quiz_id,
        "attempt": sitting.attempt,
        "channel": sitting.channel,
        "practice": sitting.is_practice,
        "started": sitting.started.isoformat(),
        "deadline": _iso(sitting.deadline),
        "extra_minutes": sitting.extra_minutes,
        "handed_in": _iso(sitting.submitted),
        "time_was_over": sitting.ran_out,
        "late": sitting.is_late,
        "fraction": str(sitting.fraction) if sitting.fraction is not None else None,
        "responses": events,
    }


def _events(sittings: QuerySet[Sitting]) -> Iterator[tuple[int, Json]]:
    """What happened in each sitting, as columns and not as rows: a class may have years of it."""
    asked = Question.objects.filter(slots__sitting__in=sittings).distinct()
    names = {row.pk: row.as_item().id for row in asked.only("item")}
    columns = "slot__sitting_id event kind slot__question_id slot__question__version slot__position answer slot__points fraction at"
    events = Response.objects.filter(slot__sitting__in=sittings).values_list(*columns.split(), "actor__username")
    for sitting, event, kind, question, version, place, answer, points, fraction, at, actor in events.iterator():
        yield (
            sitting,
            {
                "event": str(event),
                "kind": kind,
                "question": names[question],
                "version": version,
                "place": place,
                "answer": answer,
                "points": say_points(points),
                "fraction": str(fraction) if fraction is not None else None,
                "at": at.isoformat(),
                "by": actor,
            },
        )
