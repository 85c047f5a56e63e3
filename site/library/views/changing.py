"""More than yes or no to a question: another in its place, another wrong choice, asked in another way, a level, tags, one's own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from library import changes, spares, tagging
from library.authoring import Refused
from library.forms.items import PointsForm
from library.forms.kinds import form_for
from library.forms.own import OwnQuestionForm, blank
from library.models import Question
from library.views.owned import TeacherRequest, own_question, own_quiz
from quizzes.items import MOST_POINTS, Item, Kind, Level
from quizzes.shuffling import shown


@login_required
@require_POST
def replace_question(request: TeacherRequest, pk: int) -> HttpResponse:
    """The next best of the whole article, or of the question's own paragraph; of a level, where one is chosen."""
    question = own_question(request, pk)
    try:
        beside = question.as_item().source if request.POST.get("where") == "paragraph" else None
        item = spares.next_best(question.quiz, beside=beside, level=_level(request))
        return _to(changes.replace(question, item, by=request.user, now=timezone.now()))
    except Refused as why:
        return _said(request, question, str(why))


@login_required
@require_POST
def replace_choice(request: TeacherRequest, pk: int) -> HttpResponse:
    return _turn(request, pk, lambda question, item: spares.with_next_choice(question.quiz, item, request.POST.get("choice", "")))


@login_required
@require_POST
def change_kind(request: TeacherRequest, pk: int) -> HttpResponse:
    wanted = request.POST.get("kind", "")
    kind = Kind(wanted) if wanted in set(Kind) else Kind.ORDERING
    return _turn(request, pk, lambda question, item: spares.as_kind(question.quiz, item, kind))


@login_required
@require_POST
def label(request: TeacherRequest, pk: int) -> HttpResponse:
    """Its level, its points, and the tags by which it is found again. Other points for a question that students have met
    make its next version, and its teacher sees first what that would change."""
    question = own_question(request, pk)
    points = PointsForm(request.POST)
    if not points.is_valid():
        return _said(request, question, f"Points are a number from 0 to {MOST_POINTS}, such as 2 or 0.5. Nothing was changed.")
    question.level = _level(request)
    question.save(update_fields=["level"])
    tagging.tag(question, request.POST.get("tags", ""))
    item, worth = question.as_item(), points.cleaned_data["points"]
    if worth is None or worth == item.points:
        return _to(question)
    try:
        weighed = changes.turn(question, replace(item, points=worth), by=request.user, now=timezone.now())
    except Refused as why:
        return _said(request, question, str(why))
    return _to(weighed) if weighed == question else redirect("classroom:regrade", weighed.pk)


@login_required
@require_http_methods(["GET", "POST"])
def own(request: TeacherRequest, pk: int) -> HttpResponse:
    """A question of the teacher's own: first its kind and the sentence that proves it, then the question itself."""
    quiz = own_quiz(request, pk)
    start = OwnQuestionForm(quiz.article.text, request.GET if "kind" in request.GET else None)
    if not start.is_valid():
        return render(request, "library/own_start.html", {"quiz": quiz, "form": start}, status=422 if start.errors else 200)
    item = blank(start.cleaned_data["kind"], start.cleaned_data["sentence"])
    form = form_for(item, request.POST or None)
    if form.is_valid():
        question = changes.add(quiz, form.revised(), by=request.user, now=timezone.now())
        messages.success(request, "Your question is in.")
        return _to(question)
    page = {"quiz": quiz, "item": item, "form": form}
    return render(request, "library/own_question.html", page, status=422 if form.errors else 200)


@login_required
@require_POST
def preview(request: TeacherRequest, pk: int) -> HttpResponse:
    """How the question would look as its form stands; nothing is kept."""
    question = own_question(request, pk)
    form = form_for(question.as_item(), request.POST)
    if not form.is_valid():
        return render(request, "library/_preview.html", {"form": form})
    item = form.revised()
    return render(request, "library/_preview.html", {"item": item, "choices": shown(item, seed=0)})


def _turn(request: TeacherRequest, pk: int, turn: Callable[[Question, Item], Item]) -> HttpResponse:
    question = own_question(request, pk)
    try:
        return _to(changes.turn(question, turn(question, question.as_item()), by=request.user, now=timezone.now()))
    except Refused as why:
        return _said(request, question, str(why))


def _level(request: TeacherRequest) -> str:
    """Nothing where none is said, or rubbish."""
    level = request.POST.get("level", "")
    return level if level in set(Level) else ""


def _said(request: TeacherRequest, question: Question, why: str) -> HttpResponseRedirect:
    messages.error(request, why)
    return _to(question)


def _to(question: Question) -> HttpResponseRedirect:
    return redirect(f"{reverse('library:review', args=[question.quiz_id])}#question-{question.pk}")
