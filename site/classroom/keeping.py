"""What is kept of a class, and for how long."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Q, QuerySet

from classroom.models import SchoolClass, Sitting, Student
from classroom.models.classes import COMES_BACK


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
