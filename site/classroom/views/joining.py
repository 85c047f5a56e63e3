"""How a student comes in: by the code, with a name, and back again."""

from __future__ import annotations

from datetime import timedelta
from secrets import randbelow
from uuid import UUID, uuid4

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods

from classroom.forms import NicknameForm
from classroom.models import Sitting
from classroom.nicknames import friendly
from classroom.taking import NothingToTake, hash_token, open_sitting
from library.guessing import is_held_up, note_wrong_code, tidy
from library.models import Deck, Quiz

COOKIE = "sitting"
REMEMBERED = timedelta(days=30)


@never_cache
@require_GET
def join(request: HttpRequest) -> HttpResponse:
    """Where a code is typed. The code of a deck leads to its cards."""
    typed = request.GET.get("code", "")
    if not typed:
        return render(request, "classroom/join.html")
    if is_held_up(request):
        return _held_up(request)
    code = tidy(typed)
    if Quiz.objects.filter(code=code, published__isnull=False).exists():
        return redirect("classroom:begin", code)
    if Deck.objects.filter(code=code, published__isnull=False).exists():
        return redirect("study:deck", code)
    return _wrong_code(request, typed)


@never_cache
@require_http_methods(["GET", "POST"])
def begin(request: HttpRequest, code: str) -> HttpResponse:
    """Where a student gives a name and starts, or goes on with what this device began."""
    if is_held_up(request):
        return _held_up(request)
    quiz = Quiz.objects.select_related("article").filter(code=tidy(code), published__isnull=False).first()
    if quiz is None:
        return _wrong_code(request, code)
    if code != quiz.code:
        return redirect("classroom:begin", quiz.code)
    form = NicknameForm(request.POST or None, taken=lambda: _taken(quiz))
    if request.method == "POST" and _is_repeated(request, quiz):
        return _enter(quiz, _token(request.POST["event"], request.POST["nickname"]))
    if request.method == "POST" and form.is_valid():
        return _start(request, quiz, form)
    return _ask_name(request, quiz, form)


def _start(request: HttpRequest, quiz: Quiz, form: NicknameForm) -> HttpResponse:
    token = _token(request.POST["event"], request.POST["nickname"])
    try:
        open_sitting(quiz, form.cleaned_data["nickname"], token=token, seed=randbelow(2**31), now=timezone.now())
    except NothingToTake:
        form.add_error(None, "This quiz has no questions yet. Ask your teacher, then try once more.")
        return _ask_name(request, quiz, form)
    return _enter(quiz, token)


def _token(event: str, nickname: str) -> str:
    """The secret of a sitting. The same for the same press of the button, so that a double click starts one sitting."""
    return salted_hmac("classroom.sitting", f"{event} {nickname}", algorithm="sha256").hexdigest()[:40]


def _is_repeated(request: HttpRequest, quiz: Quiz) -> bool:
    token = _token(request.POST.get("event", ""), request.POST.get("nickname", ""))
    return quiz.sittings.filter(token_hash=hash_token(token)).exists()


def _enter(quiz: Quiz, token: str) -> HttpResponse:
    """To the questions. This device remembers whose sitting it was, for the page of this code alone."""
    response = redirect("classroom:sit", token)
    response.set_signed_cookie(
        COOKIE,
        token,
        salt=quiz.code or "",
        max_age=REMEMBERED,
        path=f"/join/{quiz.code}/",
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )
    return response


def _ask_name(request: HttpRequest, quiz: Quiz, form: NicknameForm) -> HttpResponse:
    event = uuid4()
    token = request.get_signed_cookie(COOKIE, default="", salt=quiz.code or "")
    begun = quiz.sittings.filter(token_hash=hash_token(token)).first() if token else None
    said = {"quiz": quiz, "form": form, "event": event, "friendly": _friendly(event, quiz), "begun": begun, "token": token}
    return render(request, "classroom/begin.html", said, status=422 if form.errors else 200)


def _friendly(event: UUID, quiz: Quiz) -> str:
    return friendly(event.int, _taken(quiz))


def _taken(quiz: Quiz) -> set[str]:
    return {nickname.casefold() for nickname in Sitting.objects.filter(quiz=quiz).values_list("nickname", flat=True)}


def _wrong_code(request: HttpRequest, typed: str) -> HttpResponse:
    note_wrong_code(request)
    return render(request, "classroom/join.html", {"typed": typed[:20], "is_wrong": True}, status=404)


def _held_up(request: HttpRequest) -> HttpResponse:
    return render(request, "429.html", status=429)
