"""What is kept of a class, for how long, and all of it in one file for whoever has a right to know."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Q, QuerySet

from classroom.models import Response, SchoolClass, Sitting, Student
from classroom.models.classes import COMES_BACK
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
    sittings = list(Sitting.objects.filter(Q(assignment__in=assignments) | Q(student__in=students)).select_related("student"))
    events = Response.objects.filter(slot__sitting__in=sittings).select_related("slot__question", "actor")
    by_sitting: dict[int, list[Json]] = {}
    for event in events:
        by_sitting.setdefault(event.slot.sitting_id, []).append(_event_as_json(event))
    return {
        "class": school_class.name,
        "created": school_class.created.isoformat(),
        "keep_until": school_class.keep_until.isoformat() if school_class.keep_until else None,
        "students": [_student_as_json(student) for student in students],
        "assignments": [
            {"code": one.code, "quiz": one.quiz.title, "created": one.created.isoformat(), "feedback": one.feedback} for one in assignments
        ],
        "sittings": [_sitting_as_json(sitting, by_sitting.get(sitting.pk, [])) for sitting in sittings],
    }


def _student_as_json(student: Student) -> Json:
    return {
        "name": student.name,
        "extra_time": student.extra_time,
        "account": student.account.get_username() if student.account else None,
        "taken_off": student.removed.isoformat() if student.removed else None,
    }


def _sitting_as_json(sitting: Sitting, events: list[Json]) -> Json:
    return {
        "name": sitting.nickname,
        "began_as": sitting.began_as or sitting.nickname,
        "quiz": sitting.quiz_id,
        "attempt": sitting.attempt,
        "channel": sitting.channel,
        "practice": sitting.is_practice,
        "started": sitting.started.isoformat(),
        "handed_in": sitting.submitted.isoformat() if sitting.submitted else None,
        "late": sitting.is_late,
        "fraction": str(sitting.fraction) if sitting.fraction is not None else None,
        "responses": events,
    }


def _event_as_json(event: Response) -> Json:
    return {
        "event": str(event.event),
        "kind": event.kind,
        "question": event.slot.question.as_item().id,
        "version": event.slot.question.version,
        "place": event.slot.position,
        "answer": event.answer,
        "points": say_points(event.slot.points),
        "fraction": str(event.fraction) if event.fraction is not None else None,
        "at": event.at.isoformat(),
        "by": event.actor.get_username() if event.actor else None,
    }
