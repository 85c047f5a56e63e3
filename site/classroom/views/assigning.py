"""Giving a quiz to a class, and the page of what was given."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from classroom.announcing import announce
from classroom.assigning import Refused, assign
from classroom.forms.assigning import AssignmentForm
from classroom.models import Assignment
from classroom.taking import finish_overdue
from library.views.owned import TeacherRequest, own_quiz
from library.views.publishing import is_here_only


@login_required
@require_http_methods(["GET", "POST"])
def new_assignment(request: TeacherRequest, pk: int) -> HttpResponse:
    quiz = own_quiz(request, pk)
    return _edit(request, Assignment(quiz=quiz))


@login_required
@require_http_methods(["GET", "POST"])
def edit_assignment(request: TeacherRequest, pk: int) -> HttpResponse:
    return _edit(request, own_assignment(request, pk))


@login_required
@require_http_methods(["GET"])
def assignment_page(request: TeacherRequest, pk: int) -> HttpResponse:
    """The code for the class, what students are told, and who is at it."""
    assignment = own_assignment(request, pk)
    now = timezone.now()
    finish_overdue(assignment.sittings.all(), now=now)
    page = {
        "assignment": assignment,
        "announced": announce(assignment),
        "join": request.build_absolute_uri(reverse("classroom:join")),
        "here_only": is_here_only(request),
        "under_way": assignment.sittings.filter(submitted=None),
        "handed_in": assignment.sittings.filter(submitted__isnull=False).count(),
        "is_open": assignment.is_open(now),
        "is_closed": assignment.is_closed(now),
    }
    return render(request, "classroom/assignment.html", page)


def own_assignment(request: TeacherRequest, pk: int) -> Assignment:
    there = Assignment.objects.select_related("quiz__article", "school_class").filter(school_class__removed=None)
    return get_object_or_404(there, pk=pk, quiz__owner=request.user)


def _edit(request: TeacherRequest, assignment: Assignment) -> HttpResponse:
    form = AssignmentForm(request.POST or None, instance=assignment, owner=request.user)
    if form.is_valid():
        try:
            assign(form.save(commit=False), now=timezone.now())
        except Refused as why:
            messages.error(request, str(why))
            return redirect("library:review", assignment.quiz_id)
        return redirect("classroom:assignment", assignment.pk)
    page = {"form": form, "quiz": assignment.quiz, "assignment": assignment}
    return render(request, "classroom/edit_assignment.html", page, status=422 if form.errors else 200)
