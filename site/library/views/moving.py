"""Splitting a quiz and merging two, from the page where questions are reviewed."""

from __future__ import annotations

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from library import changes, moving
from library.authoring import Refused
from library.forms.moving import MergeForm, SplitForm
from library.views.owned import TeacherRequest, own_quiz


@login_required
@require_POST
def split(request: TeacherRequest, pk: int) -> HttpResponse:
    """The ticked questions go to a new quiz."""
    quiz = own_quiz(request, pk)
    form = SplitForm(quiz, request.POST)
    if not form.is_valid():
        return _said(request, pk, _first_error(form))
    ticked = list(form.cleaned_data["question"])
    has_begun = moving.has_begun(quiz)
    try:
        new = changes.split(quiz, ticked, title=form.cleaned_data["title"], by=request.user, now=timezone.now())
    except Refused as why:
        return _said(request, pk, str(why))
    if has_begun:
        messages.success(request, f"Students have met this quiz, so it keeps its questions; “{new}” has copies of {len(ticked)}.")
    else:
        messages.success(request, f"Moved to “{new}”: {len(ticked)}. You find it under “My quizzes”.")
    return _to(pk)


@login_required
@require_POST
def merge(request: TeacherRequest, pk: int) -> HttpResponse:
    """The questions of another quiz come into this one."""
    quiz = own_quiz(request, pk)
    form = MergeForm(quiz, request.POST)
    if not form.is_valid():
        return _said(request, pk, _first_error(form))
    other = form.cleaned_data["other"]
    try:
        came = changes.merge(quiz, other, by=request.user, now=timezone.now())
    except Refused as why:
        return _said(request, pk, str(why))
    is_moved = bool(came[0][1].get("item"))
    kept = "" if is_moved else " They are copies: that quiz is open, given out or answered, so it keeps its own."
    messages.success(request, f"Came in from “{other}”: {len(came)}.{kept}")
    return redirect(f"{reverse('library:review', args=[pk])}#question-{came[0][0].pk}")


def _first_error(form: forms.Form) -> str:
    return next(str(errors[0]) for errors in form.errors.values())


def _said(request: TeacherRequest, pk: int, why: str) -> HttpResponseRedirect:
    messages.error(request, why)
    return _to(pk)


def _to(pk: int) -> HttpResponseRedirect:
    return redirect(f"{reverse('library:review', args=[pk])}#moving")
