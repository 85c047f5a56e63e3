"""Long work as its teacher sees it: how far it is, what came of it, and a way to stop it."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from library import jobs
from library.models import Job, Step
from library.views.owned import TeacherRequest, own_job

NOT_DATA = ("job", "position", "source", "name", "standing", "said", "quiz__title", "quiz__id", "article__id", "article__word_count")


@never_cache
@login_required
@require_safe
def work(request: TeacherRequest, pk: int) -> HttpResponse:
    """Once all is done and it came to a single quiz, that quiz."""
    job = own_job(request, pk)
    steps = _steps(job)
    if job.standing == Job.Standing.DONE and len(steps) == 1 and steps[0].quiz_id:
        messages.success(request, f"{steps[0].said} Now read them: you decide which ones students get.")
        return redirect("library:review", steps[0].quiz_id)
    page = {
        "job": job,
        "steps": [step for step in steps if step.standing != Step.Standing.OFFERED],
        "offered": [step for step in steps if step.standing == Step.Standing.OFFERED],
        "progress": _progress(job, steps),
        "working": next((step for step in steps if step.standing == Step.Standing.WAITING), None),
    }
    return render(request, "library/work.html", page)


@never_cache
@login_required
@require_safe
def work_progress(request: TeacherRequest, pk: int) -> JsonResponse:
    """What the page asks for every second."""
    job = own_job(request, pk)
    return JsonResponse(_progress(job, _steps(job)))


@login_required
@require_POST
def cancel(request: TeacherRequest, pk: int) -> HttpResponse:
    jobs.cancel(own_job(request, pk), now=timezone.now())
    messages.info(request, "Stopped. What was finished by then is kept.")
    return redirect("library:work", pk)


@login_required
@require_POST
def choose_chapters(request: TeacherRequest, pk: int) -> HttpResponse:
    chosen = [int(step) for step in request.POST.getlist("chapter") if step.isdecimal() and len(step) < 19]
    if not jobs.choose(own_job(request, pk), chosen):
        messages.error(request, "Tick at least one chapter first.")
    return redirect(f"{reverse('library:work', args=[pk])}#progress-words")


def _steps(job: Job) -> list[Step]:
    return list(job.steps.select_related("quiz", "article").only(*NOT_DATA))


def _progress(job: Job, steps: list[Step]) -> dict[str, Any]:
    counted = [step for step in steps if step.standing != Step.Standing.OFFERED]
    done = sum(step.standing != Step.Standing.WAITING for step in counted)
    return {"all": len(counted), "done": done, "over": job.is_over, "words": _words(job, done, len(counted))}


def _words(job: Job, done: int, there_are: int) -> str:
    match job.standing:
        case Job.Standing.WAITING:
            return "Waiting for its turn …"
        case Job.Standing.RUNNING:
            return f"{done} of {there_are} done" if there_are > 1 else "Reading, and writing the questions …"
        case Job.Standing.CANCELLED:
            return f"Stopped after {done} of {there_are}"
        case _:
            return "All done"
