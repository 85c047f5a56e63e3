"""A quiz shown to a colleague, who may copy it; who did what to a quiz."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from library import sharing
from library.authoring import Refused
from library.models import Share, Standing
from library.views.owned import TeacherRequest, own_quiz
from quizzes.shuffling import shown

A_PAGE = 50


@login_required
@require_POST
def share(request: TeacherRequest, pk: int) -> HttpResponse:
    try:
        colleague = sharing.share(own_quiz(request, pk), request.POST.get("name", ""), now=timezone.now())
    except Refused as why:
        messages.error(request, str(why))
    else:
        messages.success(request, f"{colleague.get_full_name() or colleague.username} can see this quiz now, and copy it.")
    return redirect("library:quiz", pk)


@login_required
@require_POST
def unshare(request: TeacherRequest, pk: int, share_pk: int) -> HttpResponse:
    get_object_or_404(Share, pk=share_pk, quiz=own_quiz(request, pk)).delete()
    messages.info(request, "Not shared any more. What was copied by then stays copied.")
    return redirect("library:quiz", pk)


@login_required
@require_safe
def shared(request: TeacherRequest, pk: int) -> HttpResponse:
    """A colleague's quiz, to read."""
    quiz = get_object_or_404(sharing.shared_with(request.user), pk=pk)
    items = [question.as_item() for question in quiz.questions.filter(standing=Standing.ACCEPTED)]
    return render(request, "library/shared.html", {"quiz": quiz, "items": [(item, shown(item, seed=0)) for item in items]})


@login_required
@require_POST
def copy(request: TeacherRequest, pk: int) -> HttpResponse:
    quiz = get_object_or_404(sharing.shared_with(request.user), pk=pk)
    try:
        mine = sharing.copy(quiz, request.user, now=timezone.now())
    except Refused as why:
        messages.error(request, str(why))
        return redirect("library:shared", pk)
    messages.success(request, "Copied. This one is yours: change what you like.")
    return redirect("library:review", mine.pk)


@login_required
@require_safe
def history(request: TeacherRequest, pk: int) -> HttpResponse:
    """Who changed what, the newest first."""
    quiz = own_quiz(request, pk)
    page = Paginator(quiz.changes.select_related("question", "by"), A_PAGE).get_page(request.GET.get("page"))
    return render(request, "library/history.html", {"quiz": quiz, "page": page})
