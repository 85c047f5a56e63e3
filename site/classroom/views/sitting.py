"""The questions, the saving of answers, and the result. Whoever knows the token in the address is the student.

These views ask for no CSRF token: the address itself is a secret that no other site knows, and a form must still be
taken when its page is a week old or its cookies are gone. No answer is lost to that.
"""

from __future__ import annotations

import json
from datetime import datetime
from math import ceil
from secrets import randbelow
from typing import Any
from uuid import UUID, uuid4

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from classroom.asking import ask, field_name, read_paragraphs
from classroom.entering import (
    NothingToTake,
    NotNow,
    count_attempts,
    hash_token,
    make_token,
    may_begin,
    may_see,
    open_sitting,
    practise_missed,
)
from classroom.forms.answers import positions_in, read_form, read_outbox
from classroom.models import Sitting, Slot
from classroom.reviewing import review, review_slot
from classroom.taking import HandedIn, fingerprint, finish_overdue, save, save_read, submit, tell
from classroom.views.joining import remember
from library.models import Deck

LARGEST_OUTBOX = 512 * 1024  # bytes; a sitting of two hundred questions stays far below


def fetch(token: str) -> Sitting:
    """The sitting of whoever knows the token, finished where its time ran out; 404 for everybody else."""
    rows = Sitting.objects.select_related("quiz__article", "assignment")
    sitting = get_object_or_404(rows, token_hash=hash_token(token))
    if finish_overdue_one(sitting, timezone.now()):
        sitting.refresh_from_db()
    return sitting


def finish_overdue_one(sitting: Sitting, now: datetime) -> bool:
    return sitting.submitted is None and sitting.has_run_out(now) and bool(finish_overdue(Sitting.objects.filter(pk=sitting.pk), now=now))


def fetch_slots(sitting: Sitting) -> list[Slot]:
    return list(sitting.slots.select_related("question"))


@never_cache
@csrf_exempt
@require_http_methods(["GET", "POST"])
def sit(request: HttpRequest, token: str) -> HttpResponse:
    sitting = fetch(token)
    if request.method == "POST":
        return _take(request, sitting, token)
    if sitting.submitted:
        return redirect("classroom:result", token)
    now, slots = timezone.now(), fetch_slots(sitting)
    asked = [ask(slot) for slot in slots]
    text = sitting.quiz.article.text
    said = {
        "sitting": sitting,
        "code": sitting.rules.code or sitting.quiz.code,
        "token": token,
        "asked": [(question, review_slot(slot, sitting, text) if slot.told else None) for question, slot in zip(asked, slots, strict=True)],
        "answered": sum(not question.is_blank for question in asked),
        "open": [question for question in asked if question.is_blank] if "check" in request.GET else [],
        "paragraphs": read_paragraphs(sitting.quiz.article),
        "event": uuid4(),
        "left": _seconds_left(sitting, now),
        "minutes_left": ceil((_seconds_left(sitting, now) or 0) / 60),
    }
    return render(request, "classroom/sit.html", said)


def _seconds_left(sitting: Sitting, now: datetime) -> int | None:
    """Never less than there is, so that no page hands in before the end."""
    return max(0, ceil((sitting.deadline - now).total_seconds())) if sitting.deadline else None


def _take(request: HttpRequest, sitting: Sitting, token: str) -> HttpResponse:
    """What a plain form does: keep the answers, then go where its button says."""
    now, do = timezone.now(), request.POST.get("do", "")
    try:
        save(sitting, read_form(fetch_slots(sitting), request.POST), now=now)
        return _go(request, sitting, token, do, now)
    except HandedIn:
        return _too_late(request, token)


def _go(request: HttpRequest, sitting: Sitting, token: str, do: str, now: datetime) -> HttpResponse:
    here = reverse("classroom:sit", args=[token])
    match do.partition("-"):
        case "submit", _dash, "" if sitting.slots.filter(answer=[]).exists():
            return redirect(f"{here}?check#still-open")
        case "submit", _dash, "" | "anyway":
            submit(sitting, (), now=now)
            return redirect("classroom:result", token)
        case "check", _dash, place if place.isascii() and place.isdigit() and len(place) < 6:
            tell(sitting, int(place), now=now)
            return redirect(f"{here}#q{place}")
        case _other:
            messages.success(request, _("Your answers are saved. You can close this page and come back to it later."))
            return redirect(here)


def _too_late(request: HttpRequest, token: str) -> HttpResponse:
    if request.POST.get("do") not in ("submit", "submit-anyway"):
        messages.warning(request, _("You had handed in already, so nothing was changed."))
    return redirect("classroom:result", token)


@never_cache
@csrf_exempt
@require_POST
def keep(request: HttpRequest, token: str) -> HttpResponse:
    """What the page's script sends within a second of a change: answers, each with an event of its own."""
    if int(request.META.get("CONTENT_LENGTH") or 0) > LARGEST_OUTBOX:
        return JsonResponse({"error": "That is too much at once."}, status=413)
    try:
        sent = json.loads(request.body)
    except (ValueError, RecursionError):  # nested a hundred thousand times, to see what happens
        sent = None
    now, places, whose = timezone.now(), positions_in(sent), hash_token(token)
    try:
        slots = save_read(whose, places, lambda slots: read_outbox(slots, sent), now=now) if places else []
        sitting = slots[0].sitting if slots else _fetch_open(token, now)
    except HandedIn:
        return JsonResponse({"error": "You have handed in already."}, status=409)
    if sent is None:
        return JsonResponse({"error": "Those are no answers."}, status=400)
    was = {field_name(slot.position): fingerprint(slot.answer) for slot in slots}
    return JsonResponse({"was": was, "left": _seconds_left(sitting, now)})


def _fetch_open(token: str, now: datetime) -> Sitting:
    """The sitting where nothing of it was spoken of. Raises HandedIn when it is over."""
    sitting = get_object_or_404(Sitting.objects.select_related("assignment"), token_hash=hash_token(token))
    save(sitting, (), now=now)
    return sitting


@never_cache
@require_GET
def result(request: HttpRequest, token: str) -> HttpResponse:
    """The score, and for each question the right answer with the sentence that proves it, where the rules show them."""
    sitting = fetch(token)
    if not sitting.submitted:
        return redirect("classroom:sit", token)
    now = timezone.now()
    said = {"sitting": sitting, "token": token, "event": uuid4(), "may_begin_again": _may_begin_again(sitting, now)}
    if may_see(sitting, now):
        said["review"] = review(sitting)
        said["deck"] = Deck.objects.filter(article=sitting.quiz.article, published__isnull=False).first()
    return render(request, "classroom/result.html", said)


def _may_begin_again(sitting: Sitting, now: datetime) -> bool:
    rules = sitting.rules
    if rules.pk is None or not rules.is_open(now):
        return False
    return may_begin(rules, 1 + count_attempts(rules, sitting.nickname, sitting.student))


@never_cache
@csrf_exempt
@require_POST
def again(request: HttpRequest, token: str) -> HttpResponse:
    """Another attempt by the same student, where the rules allow one."""
    sitting = fetch(token)
    start = _start(request)
    following = make_token(start, sitting.nickname)
    who: dict[str, Any] = {"rules": sitting.rules, "student": sitting.student, "start": start}
    try:
        open_sitting(sitting.quiz, sitting.nickname, token=following, seed=randbelow(2**31), now=timezone.now(), **who)
    except (NotNow, NothingToTake):
        messages.warning(request, _("You have taken this as often as it may be taken."))
        return redirect("classroom:result", token)
    response = redirect("classroom:sit", following)
    remember(response, sitting.rules.code or sitting.quiz.code or "", following)
    return response


@never_cache
@csrf_exempt
@require_POST
def practise(request: HttpRequest, token: str) -> HttpResponse:
    """The questions that were not right once more, with each answer shown at once. Nothing of it counts."""
    sitting, now = fetch(token), timezone.now()
    if not may_see(sitting, now):
        return redirect("classroom:result", token)
    start = _start(request)
    following = make_token(start, sitting.nickname)
    try:
        practise_missed(sitting, token=following, seed=randbelow(2**31), now=now, start=start)
    except NothingToTake:
        return redirect("classroom:result", token)
    return redirect("classroom:sit", following)


def _start(request: HttpRequest) -> UUID:
    """The press of the button, named by the page; one of our own where the page named none."""
    try:
        return UUID(request.POST.get("event", ""))
    except ValueError:
        return uuid4()
