"""Scanned pages: brought, read while the page shows how far it is, then told."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from library.views.owned import TeacherRequest, own_quiz
from paper import reading
from paper.forms.scans import ScanForm
from paper.looking import numbers_waiting, waiting
from paper.models import Copy, Scan

INSTALL = (
    "Reading scanned sheets needs packages that are not installed on this computer. "
    "Whoever keeps Quire runs: .venv/bin/python -m pip install -r requirements-scanning.txt"
)


@login_required
@require_POST
def bring(request: TeacherRequest, pk: int) -> HttpResponse:
    quiz = own_quiz(request, pk)
    form = ScanForm(request.POST, request.FILES)
    if not form.is_valid():
        messages.error(request, " ".join(str(error) for errors in form.errors.values() for error in errors))
        return redirect("paper:paper", pk)
    try:
        scan = reading.bring(quiz, form.cleaned_data["pages"], now=timezone.now())
    except ModuleNotFoundError:
        messages.error(request, INSTALL)
        return redirect("paper:paper", pk)
    return redirect("paper:scan", scan.pk)


@never_cache
@login_required
@require_safe
def scan_page(request: TeacherRequest, pk: int) -> HttpResponse:
    scan = own_scan(request, pk)
    page = {
        "scan": scan,
        "quiz": scan.quiz,
        "progress": reading.progress_of(scan),
        "rests": reading.rests(scan),
        "problems": scan.pages.exclude(trouble=""),
        "copies": Copy.objects.filter(pages__scan=scan, pages__read__isnull=False).select_related("sitting").distinct(),
        "waiting": waiting(scan.quiz).count(),
        "numbers": numbers_waiting(scan.quiz).count(),
    }
    return render(request, "paper/scan.html", page)


@never_cache
@login_required
@require_safe
def scan_progress(request: TeacherRequest, pk: int) -> JsonResponse:
    """What the page asks for every second."""
    scan = own_scan(request, pk)
    progress = reading.progress_of(scan)
    return JsonResponse({"done": progress.done, "pages": progress.pages, "over": scan.finished is not None or reading.rests(scan)})


@login_required
@require_POST
def stop(request: TeacherRequest, pk: int) -> HttpResponse:
    reading.stop(own_scan(request, pk), actor=request.user, now=timezone.now())
    messages.info(request, "Stopped. What was read by then is kept.")
    return redirect("paper:scan", pk)


def own_scan(request: TeacherRequest, pk: int) -> Scan:
    return get_object_or_404(Scan.objects.select_related("quiz__article", "job"), pk=pk, quiz__owner=request.user)
