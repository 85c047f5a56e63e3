"""What is kept of a class, for how long, and all of it in one file for whoever has a right to know."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import QuerySet

from classroom.models import Response, SchoolClass, Sitting, Student
from quizzes.items import say_points

Json = dict[str, Any]


@transaction.atomic
def add_students(school_class: SchoolClass, names: Iterable[str]) -> int:
    """Put the names on the roster that are not there yet, and tell how many those were."""
    there = {name.casefold() for name in school_class.students.values_list("name", flat=True)}
    new = [name for name in dict.fromkeys(names) if name.casefold() not in there]
    Student.objects.bulk_create(Student(school_class=school_class, name=name) for name in new)
    return len(new)


def overdue_classes(today: date) -> QuerySet[SchoolClass]:
    """Those whose retention date has passed."""
    return SchoolClass.objects.filter(keep_until__lt=today)


@transaction.atomic
def purge(classes: QuerySet[SchoolClass]) -> int:
    """Remove classes with their rosters, assignments and every answer; the quizzes stay. Tells how many classes there were."""
    gone = list(classes)
    for school_class in gone:
        Sitting.objects.filter(student__school_class=school_class).delete()
        school_class.delete()
    return len(gone)


def export(school_class: SchoolClass) -> Json:
    """Everything that is kept of a class, in as many queries however large it is. No token and no recovery code is in it."""
    assignments = list(school_class.assignments.select_related("quiz"))
    sittings = list(Sitting.objects.filter(assignment__in=assignments).select_related("student"))
    events = Response.objects.filter(slot__sitting__in=sittings).select_related("slot__question", "actor")
    by_sitting: dict[int, list[Json]] = {}
    for event in events:
        by_sitting.setdefault(event.slot.sitting_id, []).append(_event_as_json(event))
    return {
        "class": school_class.name,
        "created": school_class.created.isoformat(),
        "keep_until": school_class.keep_until.isoformat() if school_class.keep_until else None,
        "students": [{"name": student.name, "extra_time": student.extra_time} for student in school_class.students.all()],
        "assignments": [
            {"code": one.code, "quiz": one.quiz.title, "created": one.created.isoformat(), "feedback": one.feedback} for one in assignments
        ],
        "sittings": [_sitting_as_json(sitting, by_sitting.get(sitting.pk, [])) for sitting in sittings],
    }


def _sitting_as_json(sitting: Sitting, events: list[Json]) -> Json:
    return {
        "name": sitting.nickname,
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
