"""How it went, for the teacher who owns the quiz and for nobody else."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from uuid import uuid4

from django.contrib.auth.decorators import login_required
from django.db.models import Count, F, Q, Sum
from django.db.models.functions import Lower
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from classroom.asking import split_stem
from classroom.models import Sitting
from classroom.reviewing import review
from classroom.taking import finish_overdue
from library.models import Quiz
from quizzes.items import say_points
from quizzes.scoring import right_answer


@dataclass(frozen=True, slots=True)
class Row:
    sitting: Sitting
    points: str
    out_of: str
    answered: int
    questions: int
    waiting: int
    """Answers that the teacher should look at."""


@dataclass(frozen=True, slots=True)
class Counted:
    """How a question went with all who handed in."""

    number: int
    pieces: tuple[str, ...]
    right_answer: str
    version: int
    sheets: int
    right: int
    partly: int
    open: int


@never_cache
@login_required
@require_GET
def results(request: HttpRequest, pk: int) -> HttpResponse:
    quiz = get_object_or_404(Quiz, pk=pk, owner=request.user)
    finish_overdue(quiz.sittings.all(), now=timezone.now())
    counted = quiz.sittings.select_related("assignment__school_class").annotate(
        points=Sum(F("slots__fraction") * F("slots__points")),
        worth=Sum("slots__points"),
        there_are=Count("slots"),
        answered=Count("slots", filter=~Q(slots__answer=[])),
        waiting=Count("slots", filter=Q(slots__waits=True)),
    )
    rows = [_row(sitting) for sitting in counted.order_by(Lower("nickname"), "started")]
    counting = [row for row in rows if not row.sitting.is_practice]
    said = {
        "quiz": quiz,
        "rows": counting,
        "practised": len(rows) - len(counting),
        "handed_in": [row for row in counting if row.sitting.submitted],
        "questions": _count_right(quiz),
    }
    return render(request, "classroom/results.html", said)


def _row(sitting: Any) -> Row:
    points = max(Decimal(0), sitting.points or Decimal(0))
    return Row(sitting, say_points(points), say_points(sitting.worth or Decimal(0)), sitting.answered, sitting.there_are, sitting.waiting)


@never_cache
@login_required
@require_GET
def sheet(request: HttpRequest, pk: int, sitting_pk: int) -> HttpResponse:
    """What one student answered."""
    sitting = own_sitting(request, pk, sitting_pk)
    finish_overdue(Sitting.objects.filter(pk=sitting.pk), now=timezone.now())
    sitting.refresh_from_db()
    said = {"sitting": sitting, "review": review(sitting) if sitting.submitted else None, "event": uuid4()}
    return render(request, "classroom/sheet.html", said)


def own_sitting(request: HttpRequest, pk: int, sitting_pk: int) -> Sitting:
    sittings = Sitting.objects.select_related("quiz__article", "assignment")
    return get_object_or_404(sittings, pk=sitting_pk, quiz=pk, quiz__owner=request.user)


def _count_right(quiz: Quiz) -> list[Counted]:
    """Each question that was handed in by somebody, with how many got it right, partly right, and left it open."""
    handed_in = Q(slots__sitting__submitted__isnull=False, slots__sitting__is_practice=False)
    questions = quiz.questions.annotate(
        sheets=Count("slots", filter=handed_in),
        right=Count("slots", filter=handed_in & Q(slots__fraction=1)),
        partly=Count("slots", filter=handed_in & Q(slots__fraction__gt=0, slots__fraction__lt=1)),
        open=Count("slots", filter=handed_in & Q(slots__answer=[])),
    )
    rows = list(questions.filter(sheets__gt=0).order_by("position", "version"))
    numbers = {position: number for number, position in enumerate(sorted({row.position for row in rows}), 1)}
    return [_counted(row, numbers[row.position]) for row in rows]


def _counted(row: Any, number: int) -> Counted:
    item = row.as_item()
    right = "; ".join(right_answer(item))
    return Counted(number, split_stem(item), right, row.version, row.sheets, row.right, row.partly, row.open)
