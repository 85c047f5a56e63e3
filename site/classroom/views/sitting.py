"""The questions, the saving of answers, and the result. Whoever knows the token in the address is the student.

These views ask for no CSRF token: the address itself is a secret that no other site knows, and a form must still be
taken when its page is a week old or its cookies are gone. No answer is lost to that.
"""

from __future__ import annotations

import json
from uuid import uuid4

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from classroom.asking import ask, field_name, read_paragraphs
from classroom.forms import read_form, read_outbox
from classroom.models import Sitting, Slot
from classroom.reviewing import review
from classroom.taking import HandedIn, fingerprint, hash_token, save, submit
from library.models import Deck

LARGEST_OUTBOX = 512 * 1024  # bytes; a sitting of two hundred questions stays far below


def fetch(token: str) -> Sitting:
    """The sitting of whoever knows the token; 404 for everybody else."""
    return get_object_or_404(Sitting.objects.select_related("quiz__article"), token_hash=hash_token(token))


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
    asked = [ask(slot) for slot in fetch_slots(sitting)]
    said = {
        "sitting": sitting,
        "token": token,
        "asked": asked,
        "answered": sum(not question.is_blank for question in asked),
        "open": [question for question in asked if question.is_blank] if "check" in request.GET else [],
        "paragraphs": read_paragraphs(sitting.quiz.article),
        "event": uuid4(),
    }
    return render(request, "classroom/sit.html", said)


def _take(request: HttpRequest, sitting: Sitting, token: str) -> HttpResponse:
    """What a plain form does: keep the answers, then go where its button says."""
    now = timezone.now()
    try:
        save(sitting, read_form(fetch_slots(sitting), request.POST), now=now)
    except HandedIn:
        return _too_late(request, token)
    match request.POST.get("do"):
        case "submit" if sitting.slots.filter(answer=[]).exists():
            return redirect(reverse("classroom:sit", args=[token]) + "?check#still-open")
        case "submit" | "submit-anyway":
            submit(sitting, (), now=now)
            return redirect("classroom:result", token)
        case _:
            messages.success(request, "Your answers are saved. You can close this page and come back to it later.")
            return redirect("classroom:sit", token)


def _too_late(request: HttpRequest, token: str) -> HttpResponse:
    if request.POST.get("do") not in ("submit", "submit-anyway"):
        messages.warning(request, "You had handed in already, so nothing was changed.")
    return redirect("classroom:result", token)


@never_cache
@csrf_exempt
@require_POST
def keep(request: HttpRequest, token: str) -> HttpResponse:
    """What the page's script sends within a second of a change: answers, each with an event of its own."""
    sitting = fetch(token)
    if int(request.META.get("CONTENT_LENGTH") or 0) > LARGEST_OUTBOX:
        return JsonResponse({"error": "That is too much at once."}, status=413)
    try:
        sent = json.loads(request.body)
    except (ValueError, RecursionError):  # nested a hundred thousand times, to see what happens
        return JsonResponse({"error": "Those are no answers."}, status=400)
    try:
        save(sitting, read_outbox(fetch_slots(sitting), sent), now=timezone.now())
    except HandedIn:
        return JsonResponse({"error": "You have handed in already."}, status=409)
    slots = {field_name(slot.position): fingerprint(tuple(slot.answer)) for slot in sitting.slots.all()}
    return JsonResponse({"was": slots})


@never_cache
@require_GET
def result(request: HttpRequest, token: str) -> HttpResponse:
    """The score, and for each question the right answer with the sentence that proves it."""
    sitting = fetch(token)
    if not sitting.submitted:
        return redirect("classroom:sit", token)
    deck = Deck.objects.filter(article=sitting.quiz.article, published__isnull=False).first()
    return render(request, "classroom/result.html", {"sitting": sitting, "review": review(sitting), "deck": deck})
