"""A class set: wished for, printed, printed again."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from library.models import Standing
from library.views.owned import TeacherRequest, own_quiz
from paper import printing
from paper.forms.scans import ScanForm
from paper.forms.sets import DeskForm, SetForm
from paper.looking import numbers_waiting, waiting
from paper.models import PrintedSet
from paper.views.files import pdf

NOTHING = "There is nothing to print yet: accept a question first, or choose a class with students in it."


@login_required
@require_http_methods(["GET", "POST"])
def paper(request: TeacherRequest, pk: int) -> HttpResponse:
    """Everything about one quiz on paper."""
    quiz = own_quiz(request, pk)
    form = SetForm(request.user, request.POST or None)
    if form.is_valid():
        try:
            printed = printing.print_set(
                quiz,
                form.wishes(),
                printing.desk_of(request.user),
                school_class=form.cleaned_data["school_class"],
                copies=form.cleaned_data["copies"],
                now=timezone.now(),
            )
        except printing.NothingToPrint:
            messages.error(request, NOTHING)
            return redirect("paper:paper", pk)
        return redirect("paper:set", printed.pk)
    page = {
        "quiz": quiz,
        "form": form,
        "printed": quiz.printed.prefetch_related("copies"),
        "desk": DeskForm(instance=printing.desk_of(request.user), auto_id="desk_%s"),
        "scan_form": ScanForm(),
        "scans": quiz.scans.all(),
        "waiting": waiting(quiz).count(),
        "numbers": numbers_waiting(quiz).count(),
        "accepted": quiz.questions.filter(standing=Standing.ACCEPTED).count(),
    }
    return render(request, "paper/paper.html", page, status=422 if form.errors else 200)


@login_required
@require_safe
def set_page(request: TeacherRequest, pk: int) -> HttpResponse:
    printed = own_set(request, pk)
    copies = printed.copies.select_related("sitting", "student")
    return render(request, "paper/set.html", {"printed": printed, "quiz": printed.quiz, "copies": copies, "scan_form": ScanForm()})


@login_required
@require_safe
def class_set(request: TeacherRequest, pk: int) -> HttpResponse:
    printed = own_set(request, pk)
    return pdf(printing.class_pdf(printed), f"{printed.quiz.title} {printed.school_class or 'copies'}")


@login_required
@require_safe
def keys(request: TeacherRequest, pk: int) -> HttpResponse:
    printed = own_set(request, pk)
    return pdf(printing.keys_pdf(printed), f"{printed.quiz.title} {printed.school_class or 'copies'} keys")


@login_required
@require_POST
def desk(request: TeacherRequest) -> HttpResponse:
    """The school's name and logo, and the printer's offset, kept for every paper of this teacher."""
    form = DeskForm(request.POST, request.FILES, instance=printing.desk_of(request.user))
    if form.is_valid():
        form.save()
        messages.success(request, "Kept. It goes on whatever you print from now on.")
    else:
        messages.error(request, " ".join(str(error) for errors in form.errors.values() for error in errors))
    back = request.POST.get("back", "")
    return redirect(back if back.startswith("/") and not back.startswith(("//", "/\\")) else "library:home")


def own_set(request: TeacherRequest, pk: int) -> PrintedSet:
    return get_object_or_404(PrintedSet.objects.select_related("quiz__article", "school_class"), pk=pk, quiz__owner=request.user)
