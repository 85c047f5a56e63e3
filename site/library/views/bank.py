"""The bank: every question of a teacher and what colleagues share, found by words, kind, level, state and tag; new quizzes
put together of them; and the bank shared."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from library import bank, sharing
from library.authoring import Refused
from library.forms.finding import FindingForm, PutTogetherForm, TickedForm
from library.models import BankShare, Question
from library.views.owned import TeacherRequest
from quizzes.items import Item
from quizzes.shuffling import shown

A_PAGE = 25


@login_required
@require_safe
def questions(request: TeacherRequest) -> HttpResponse:
    form = FindingForm(request.user, request.GET)
    page = Paginator(bank.search(request.user, form.wanted()), A_PAGE).get_page(request.GET.get("page"))
    asked = request.GET.copy()
    asked.pop("page", None)
    said = {
        "form": form,
        "page": page,
        "found": [_found(question) for question in page],
        "asked": asked.urlencode(),
        "shares": request.user.bank_shares.select_related("colleague"),
    }
    return render(request, "library/bank.html", said)


@login_required
@require_POST
def share(request: TeacherRequest) -> HttpResponse:
    """Let a colleague see all that is accepted."""
    try:
        colleague = sharing.share_bank(request.user, request.POST.get("name", ""), now=timezone.now())
    except Refused as why:
        messages.error(request, str(why))
    else:
        messages.success(request, f"{colleague.get_full_name() or colleague.username} can see and copy all that you accept.")
    return redirect("library:bank")


@login_required
@require_POST
def unshare(request: TeacherRequest, pk: int) -> HttpResponse:
    get_object_or_404(BankShare, pk=pk, owner=request.user).delete()
    messages.info(request, "Your questions are not shared any more. What was copied by then stays copied.")
    return redirect("library:bank")


@login_required
@require_POST
def from_ticked(request: TeacherRequest) -> HttpResponse:
    """A quiz of the ticked questions; ticked from two quizzes, they are merged, from a part of one, it is split."""
    form = TickedForm(request.user, request.POST)
    if not form.is_valid():
        for errors in form.errors.values():
            messages.error(request, str(errors[0]))
        return redirect("library:bank")
    quiz = bank.put_together(request.user, list(form.cleaned_data["question"]), title=form.cleaned_data["title"], now=timezone.now())
    return redirect("library:review", quiz.pk)


@login_required
@require_http_methods(["GET", "POST"])
def put_together(request: TeacherRequest) -> HttpResponse:
    form = PutTogetherForm(request.user, request.POST or None)
    if form.is_valid():
        try:
            picked = bank.pick(bank.search(request.user, form.wanted()), form.cleaned_data["count"])
        except Refused as why:
            form.add_error("count", str(why))
        else:
            quiz = bank.put_together(request.user, picked, title=form.cleaned_data["title"], now=timezone.now())
            return redirect("library:review", quiz.pk)
    return render(request, "library/put_together.html", {"form": form}, status=422 if form.errors else 200)


def _found(question: Question) -> tuple[Question, Item, tuple[str, ...]]:
    """A question with what is shown of it where it is opened."""
    item = question.as_item()
    return question, item, shown(item, seed=0)
