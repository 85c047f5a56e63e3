"""How a student comes in: by the code, with a name, and back again, on this device or on another."""

from __future__ import annotations

from datetime import timedelta
from secrets import randbelow
from uuid import UUID, uuid4

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods

from classroom.announcing import announce
from classroom.entering import NothingToTake, NotNow, hash_token, make_token, open_sitting, rules_of, sittings_under, token_of
from classroom.forms.names import EntryForm, NicknameForm, RosterForm
from classroom.models import Assignment, Names, Student
from classroom.nicknames import friendly
from library.guessing import is_held_up, note_wrong_code, tidy
from library.models import Deck

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
    if rules_of(code):
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
    rules = rules_of(tidy(code))
    if rules is None:
        return _wrong_code(request, code)
    if code != rules.code:
        return redirect("classroom:begin", rules.code)
    form = _form(request, rules)
    if request.method == "POST" and form.is_valid():
        return _start(request, rules, form)
    return _ask_name(request, rules, form)


@never_cache
@require_http_methods(["GET", "POST"])
def go_on(request: HttpRequest, code: str) -> HttpResponse:
    """Where a student who lost the device goes on with the recovery code."""
    if is_held_up(request):
        return _held_up(request)
    rules = rules_of(tidy(code))
    if rules is None:
        return _wrong_code(request, code)
    typed = request.POST.get("recovery", "")
    if request.method == "GET":
        return render(request, "classroom/go_on.html", {"rules": rules})
    sitting = sittings_under(rules).filter(recovery=tidy(typed)).exclude(recovery="").first()
    if sitting and (token := token_of(sitting)):
        return _enter(rules, token)
    note_wrong_code(request)
    return render(request, "classroom/go_on.html", {"rules": rules, "typed": typed[:20], "is_wrong": True}, status=404)


def _form(request: HttpRequest, rules: Assignment) -> EntryForm:
    data = request.POST if request.method == "POST" else None
    if rules.school_class and rules.school_class.students.exists():
        return RosterForm(data, students=_students(request, rules))
    return NicknameForm(data, taken=lambda start: _taken(rules, start), is_given=rules.names == Names.GIVEN)


def _students(request: HttpRequest, rules: Assignment) -> list[Student]:
    """Whom this browser may be: a student with an account only that one, all others whoever has none."""
    roster = Student.objects.filter(school_class=rules.school_class)
    own = roster.filter(account=request.user.pk) if request.user.is_authenticated else roster.none()
    return list(own) or list(roster.filter(account=None))


def _start(request: HttpRequest, rules: Assignment, form: EntryForm) -> HttpResponse:
    start, nickname, student = form.cleaned_data["event"], form.nickname, form.student
    token = make_token(start, nickname)
    said = {"token": token, "seed": randbelow(2**31), "now": timezone.now(), "rules": rules, "student": student, "start": start}
    try:
        open_sitting(rules.quiz, nickname, **said)
    except NothingToTake:
        form.add_error(None, _("This quiz has no questions yet. Ask your teacher, then try once more."))
    except NotNow:
        form.add_error(None, _("%(name)s has taken this as often as it may be taken, or it is not open now.") % {"name": nickname})
    else:
        return _enter(rules, token)
    return _ask_name(request, rules, form)


def _enter(rules: Assignment, token: str) -> HttpResponse:
    """To the questions. This device remembers whose sitting it was, for the page of this code alone."""
    response = redirect("classroom:sit", token)
    remember(response, rules.code or "", token)
    return response


def remember(response: HttpResponse, code: str, token: str) -> None:
    response.set_signed_cookie(
        COOKIE,
        token,
        salt=code,
        max_age=REMEMBERED,
        path=f"/join/{code}/",
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def _ask_name(request: HttpRequest, rules: Assignment, form: EntryForm) -> HttpResponse:
    event, now = uuid4(), timezone.now()
    token = request.get_signed_cookie(COOKIE, default="", salt=rules.code or "")
    begun = sittings_under(rules).filter(token_hash=hash_token(token)).first() if token else None
    said = {
        "rules": rules,
        "quiz": rules.quiz,
        "form": form,
        "event": event,
        "friendly": friendly(event.int, _taken(rules, event)) if isinstance(form, NicknameForm) else "",
        "is_given": rules.names == Names.GIVEN,
        "announced": announce(rules),
        "is_open": rules.is_open(now),
        "is_closed": rules.is_closed(now),
        "begun": begun,
        "token": token,
    }
    return render(request, "classroom/begin.html", said, status=422 if form.errors else 200)


def _taken(rules: Assignment, start: UUID) -> set[str]:
    """The names that somebody has; what this very press of the button began is nobody else's."""
    others = sittings_under(rules).exclude(start=start)
    return {name.casefold() for names in others.values_list("nickname", "began_as") for name in names if name}


def _wrong_code(request: HttpRequest, typed: str) -> HttpResponse:
    note_wrong_code(request)
    return render(request, "classroom/join.html", {"typed": typed[:20], "is_wrong": True}, status=404)


def _held_up(request: HttpRequest) -> HttpResponse:
    return render(request, "429.html", status=429)
