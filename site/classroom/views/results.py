"""How it went, for the teacher who owns the quiz and for nobody else."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.contrib.auth.decorators import login_required
from django.db.models import Count, Q, Sum
from django.db.models.functions import Lower
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from classroom.asking import split_stem
from classroom.models import Sitting
from classroom.reviewing import review, say_points
from library.models import Quiz
from quizzes.scoring import right_answer


@dataclass(frozen=True, slots=True)
class Row:
    sitting: Sitting
    points: str
    answered: int
    questions: int


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
    counted = quiz.sittings.annotate(
        points=Sum("slots__fraction"), there_are=Count("slots"), answered=Count("slots", filter=~Q(slots__answer=[]))
    )
    rows = [
        Row(sitting, say_points(sitting.points or Decimal(0)), sitting.answered, sitting.there_are)
        for sitting in counted.order_by(Lower("nickname"))
    ]
    said = {"quiz": quiz, "rows": rows, "handed_in": [row for row in rows if row.sitting.submitted], "questions": _count_right(quiz)}
    return render(request, "classroom/results.html", said)


@never_cache
@login_required
@require_GET
def sheet(request: HttpRequest, pk: int, sitting_pk: int) -> HttpResponse:
    """What one student answered."""
    sittings = Sitting.objects.select_related("quiz__article").filter(submitted__isnull=False)
    sitting = get_object_or_404(sittings, pk=sitting_pk, quiz=pk, quiz__owner=request.user)
    return render(request, "classroom/sheet.html", {"sitting": sitting, "review": review(sitting)})


def _count_right(quiz: Quiz) -> list[Counted]:
    """Each question that was handed in by somebody, with how many got it right, partly right, and left it open."""
    handed_in = Q(slots__sitting__submitted__isnull=False)
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
