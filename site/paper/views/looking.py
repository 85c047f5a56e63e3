"""Unsure answers and handwriting, one question at a time across the class, each with its picture."""

from __future__ import annotations

from collections.abc import Sequence

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from classroom.asking import split_stem
from library.views.owned import TeacherRequest, own_quiz
from paper.forms.looking import Look
from paper.forms.numbers import Whose
from paper.looking import decide, give, numbers_waiting, questions_waiting, tell_whose, waiting
from paper.models import Unsure, UnsureNumber
from quizzes.scoring import right_answer

AT_A_TIME = 40
"""Pictures on a page."""


@never_cache
@login_required
@require_http_methods(["GET", "POST"])
def look(request: TeacherRequest, pk: int) -> HttpResponse:
    quiz = own_quiz(request, pk)
    if request.method == "POST":
        shown = waiting(quiz).filter(pk__in=[name for name in request.POST.getlist("shown") if name.isdecimal()])
        decided = _decide([Look(unsure, request.POST) for unsure in shown[:AT_A_TIME]], request)
        messages.success(request, f"{decided} answer{'' if decided == 1 else 's'} decided." if decided else "Nothing was decided.")
        return redirect("paper:look", pk)
    question = questions_waiting(quiz).first()
    if question is None:
        return render(request, "paper/looked.html", {"quiz": quiz})
    item = question.as_item()
    looks = [Look(unsure) for unsure in waiting(quiz).filter(question=question)[:AT_A_TIME]]
    page = {
        "quiz": quiz,
        "question": question,
        "pieces": split_stem(item),
        "right": "; ".join(right_answer(item)),
        "looks": looks,
        "waiting": waiting(quiz).count(),
    }
    return render(request, "paper/look.html", page)


def _decide(looks: Sequence[Look], request: TeacherRequest) -> int:
    """Keep what was said; how many that were."""
    now, decided = timezone.now(), 0
    for form in looks:
        if not form.is_valid():
            continue
        if form.fraction is not None:
            give(form.unsure, form.fraction, by=request.user, now=now)
        elif form.answer is not None:
            decide(form.unsure, form.answer, by=request.user, now=now)
        else:
            continue
        decided += 1
    return decided


@never_cache
@login_required
@require_safe
def picture(request: TeacherRequest, pk: int) -> HttpResponse:
    """The place on the sheet, as it was scanned."""
    unsure = get_object_or_404(Unsure, pk=pk, slot__sitting__quiz__owner=request.user)
    return HttpResponse(bytes(unsure.picture), content_type="image/png")


@never_cache
@login_required
@require_http_methods(["GET", "POST"])
def numbers(request: TeacherRequest, pk: int) -> HttpResponse:
    """Sheets without a name whose number is in doubt, each with the picture of it."""
    quiz = own_quiz(request, pk)
    forms = [Whose(unsure, request.POST or None) for unsure in numbers_waiting(quiz)[:AT_A_TIME]]
    told = [form for form in forms if form.is_valid() and form.cleaned_data["number"]]
    for form in told:
        tell_whose(form.unsure, form.cleaned_data["number"], by=request.user, now=timezone.now())
    if request.method == "POST" and not any(form.errors for form in forms):
        messages.success(request, f"{len(told)} number{'' if len(told) == 1 else 's'} kept." if told else "Nothing was decided.")
        return redirect("paper:numbers", pk)
    left = [form for form in forms if form not in told]
    page = {"quiz": quiz, "forms": left, "waiting": numbers_waiting(quiz).count()}
    return render(request, "paper/numbers.html", page, status=422 if request.method == "POST" else 200)


@never_cache
@login_required
@require_safe
def number_picture(request: TeacherRequest, pk: int) -> HttpResponse:
    unsure = get_object_or_404(UnsureNumber, pk=pk, copy__printed__quiz__owner=request.user)
    return HttpResponse(bytes(unsure.picture), content_type="image/png")
