"""Another key for answers that were given: who would be marked otherwise, and typed answers that deserve a second look."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from classroom.grading import regrade
from classroom.regrading import Wrong, accept_answer, leave_wrong, would_change, wrong_answers
from library.authoring import Refused
from library.models import Quiz
from library.views.owned import TeacherRequest, own_question

GONE = "Somebody looked at this answer in the meantime."


@never_cache
@login_required
@require_http_methods(["GET", "POST"])
def regrade_question(request: TeacherRequest, pk: int) -> HttpResponse:
    """What the newest version would change; on yes it is done, and the log keeps both marks."""
    version = own_question(request, pk)
    if request.method == "POST" and version.pk == pk:  # else there is a newer one, whose marks she has not been shown
        changed = regrade(version, actor=request.user, now=timezone.now())
        messages.success(request, f"{changed} mark{'' if changed == 1 else 's'} changed. What they were before is kept.")
        return redirect("classroom:results", version.quiz_id)
    return render(request, "classroom/regrade.html", {"question": version, "item": version.as_item(), "would": would_change(version)})


@never_cache
@login_required
@require_safe
def inbox(request: TeacherRequest, pk: int) -> HttpResponse:
    quiz = get_object_or_404(Quiz, pk=pk, owner=request.user)
    return render(request, "classroom/inbox.html", {"quiz": quiz, "wrong": wrong_answers(quiz)})


@login_required
@require_POST
def judge_answer(request: TeacherRequest, pk: int) -> HttpResponse:
    """Accept a wrong answer for everybody who gave it, or let it be wrong."""
    quiz = get_object_or_404(Quiz, pk=pk, owner=request.user)
    said = request.POST
    wanted = (said.get("question", ""), said.get("place", ""), said.get("answer", ""))
    wrong = next((one for one in wrong_answers(quiz) if (str(one.question.identity), str(one.place), one.answer) == wanted), None)
    if wrong is None:
        messages.info(request, GONE)
    elif said.get("do") == "accept":
        _accept(request, wrong)
    else:
        leave_wrong(wrong)
        messages.info(request, f"“{wrong.answer}” stays wrong.")
    return redirect("classroom:inbox", pk)


def _accept(request: TeacherRequest, wrong: Wrong) -> None:
    try:
        changed = accept_answer(wrong, by=request.user, now=timezone.now())
    except Refused as why:
        messages.error(request, str(why))
    else:
        messages.success(request, f"“{wrong.answer}” is right from now on: {changed} mark{'' if changed == 1 else 's'} changed.")
