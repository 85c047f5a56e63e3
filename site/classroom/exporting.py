"""All that is kept of a class in one file, for whoever has a right to know."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial
from itertools import groupby
from math import inf
from operator import itemgetter
from typing import Any

from django.db.models import Q, QuerySet

from classroom.models import Assignment, Response, SchoolClass, Sitting, Student
from quizzes.items import say_points

Json = dict[str, Any]
NO_MORE: tuple[float, Iterable[tuple[int, Json]]] = (inf, ())

as_text = partial(json.dumps, ensure_ascii=False)


def export(school_class: SchoolClass) -> Iterator[str]:
    """Everything that is kept of a class, as the pieces of one JSON document: it is on its way at once, and never as a whole in
    memory, though a class may have years of answers. In as many queries however large it is. No token and no recovery code is in it."""
    assignments = list(school_class.assignments.select_related("quiz"))
    students = list(Student.everybody.filter(school_class=school_class).select_related("account"))
    head = {
        "class": school_class.name,
        "created": school_class.created.isoformat(),
        "keep_until": _iso(school_class.keep_until),
        "students": [_student_as_json(student) for student in students],
        "assignments": [_assignment_as_json(one) for one in assignments],
    }
    yield as_text(head).removesuffix("}") + ', "sittings": ['
    for at, (sitting, events) in enumerate(_with_events(school_class)):
        yield (", " if at else "") + as_text(_sitting_as_json(sitting, events))
    yield "]}"


def _with_events(school_class: SchoolClass) -> Iterator[tuple[Sitting, list[Json]]]:
    """Each sitting with what happened in it: both come in the order of the sittings, and are read side by side."""
    ours = Q(assignment__school_class=school_class) | Q(student__school_class=school_class)
    sittings = Sitting.objects.filter(pk__in=Sitting.objects.filter(ours).order_by().values("pk")).order_by("pk")
    happened = groupby(_events(sittings), key=itemgetter(0))
    of, events = next(happened, NO_MORE)
    for sitting in sittings.iterator():
        while of < sitting.pk:
            of, events = next(happened, NO_MORE)
        yield sitting, [event for _, event in events] if of == sitting.pk else []


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
    columns = "slot__sitting_id event kind slot__question__item__id slot__question__version slot__position answer slot__points fraction at"
    responses = Response.objects.filter(slot__sitting__in=sittings.order_by()).order_by("slot__sitting_id", "pk")
    events = responses.values_list(*columns.split(), "actor__username")
    for sitting, event, kind, question, version, place, answer, points, fraction, at, actor in events.iterator():
        yield (
            sitting,
            {
                "event": str(event),
                "kind": kind,
                "question": question,
                "version": version,
                "place": place,
                "answer": answer,
                "points": say_points(points),
                "fraction": str(fraction) if fraction is not None else None,
                "at": at.isoformat(),
                "by": actor,
            },
        )
