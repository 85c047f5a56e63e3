"""What a teacher changes in one student's sitting: a mark, the time there still is, answers that came as a file."""

from __future__ import annotations

import json

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from classroom.entering import hash_token
from classroom.forms.answers import positions_in, read_outbox
from classroom.forms.marking import MarkForm, MoreTimeForm, RenameForm
from classroom.grading import give_points, take_in
from classroom.models import Sitting
from classroom.renaming import Taken, name_back, rename
from classroom.taking import HandedIn, give_time
from classroom.views.results import own_sitting
from library.models import Quiz
from library.views.owned import TeacherRequest

LARGEST_FILE = 1024 * 1024  # bytes; a student's answers are a hundredth of it
NO_ANSWERS = "That is no file of answers from Quire. A student gets one by “Keep my answers as a file”."


@login_required
@require_POST
def change_mark(request: TeacherRequest, pk: int, sitting_pk: int) -> HttpResponse:
    sitting = own_sitting(request, pk, sitting_pk)
    form = MarkForm(request.POST)
    if form.is_valid():
        slot = get_object_or_404(sitting.slots.filter(sitting__submitted__isnull=False), pk=form.cleaned_data["slot"])
        try:
            give_points(slot, form.cleaned_data["points"], actor=request.user, event=form.cleaned_data["event"], now=timezone.now())
        except ValueError as why:
            messages.error(request, f"{why} Nothing was changed.")
        else:
            messages.success(request, f"The mark of question {slot.position} is changed. What it was before is kept.")
    else:
        messages.error(request, "A mark is a number of points, such as 0.5. Nothing was changed.")
    return redirect("classroom:sheet", pk, sitting_pk)


@login_required
@require_POST
def change_name(request: TeacherRequest, pk: int, sitting_pk: int) -> HttpResponse:
    """Another nickname, or the one before: names from a list are changed on the list."""
    sitting = get_object_or_404(Sitting.objects.filter(student=None), pk=own_sitting(request, pk, sitting_pk).pk)
    form = RenameForm(request.POST)
    if request.POST.get("do") == "undo":
        messages.success(request, f"The name is {name_back(sitting)} again.")
    elif not form.is_valid():
        messages.error(request, "A name of up to 25 letters, please. Nothing was changed.")
    else:
        _rename(request, sitting, form.cleaned_data["name"])
    return redirect("classroom:sheet", pk, sitting_pk)


def _rename(request: TeacherRequest, sitting: Sitting, name: str) -> None:
    try:
        messages.success(request, f"The name is {rename(sitting, name)} from now on, for the student too.")
    except Taken:
        messages.error(request, f"Somebody here is called {name} already. Nothing was changed.")


@login_required
@require_POST
def more_time(request: TeacherRequest, pk: int, sitting_pk: int) -> HttpResponse:
    sitting = own_sitting(request, pk, sitting_pk)
    form = MoreTimeForm(request.POST)
    if not form.is_valid():
        messages.error(request, "Say how many minutes: from 1 to 600.")
        return redirect("classroom:results", pk)
    try:
        give_time(sitting, form.cleaned_data["minutes"], now=timezone.now())
    except HandedIn:
        messages.warning(request, f"{sitting.nickname} has handed in already, or has no time limit.")
    else:
        messages.success(request, f"{sitting.nickname} has {form.cleaned_data['minutes']} minutes more.")
    return redirect("classroom:results", pk)


@login_required
@require_POST
def take_file(request: TeacherRequest, pk: int) -> HttpResponse:
    """A file that a student's page wrote when it could not reach the server any more."""
    quiz = get_object_or_404(Quiz, pk=pk, owner=request.user)
    sent = _read(request)
    token = sent.get("token") if isinstance(sent, dict) else None
    sitting = Sitting.objects.filter(quiz=quiz, token_hash=hash_token(token)).first() if isinstance(token, str) else None
    if sitting is None:
        messages.error(request, NO_ANSWERS if token is None else "These answers do not belong to this quiz. Nothing was taken in.")
        return redirect("classroom:results", pk)
    slots = sitting.slots.select_related("question").filter(position__in=positions_in(sent))
    taken = take_in(sitting, list(read_outbox(slots, sent)), actor=request.user, now=timezone.now())
    messages.success(request, f"Taken in from {sitting.nickname}: {taken} answer{'' if taken == 1 else 's'}, marked as late.")
    return redirect("classroom:results", pk)


def _read(request: TeacherRequest) -> object:
    """What the file says; None where it says nothing that Quire wrote."""
    file = request.FILES.get("file")
    if file is None or not file.size or file.size > LARGEST_FILE:
        return None
    try:
        sent: object = json.loads(file.read())
    except (ValueError, RecursionError):
        return None
    return sent if isinstance(sent, dict) and sent.get("quire") == "answers" else None
