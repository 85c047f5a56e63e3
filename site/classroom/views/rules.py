"""How each rule by which Quire writes questions does with this teacher and her students."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from classroom.analysing import by_rule
from library import leaning
from library.leaning import Kept
from library.views.owned import TeacherRequest


@dataclass(frozen=True, slots=True)
class Rule:
    kept: Kept
    answers: int
    facility: float | None


@login_required
@require_safe
def rules(request: TeacherRequest) -> HttpResponse:
    answered = by_rule(request.user)
    kept = {one.rule: one for one in leaning.kept_by_rule(request.user)}
    rows = [
        Rule(kept.get(name, Kept(name, 0, 0, 0)), int(answered.get(name, {}).get("answers", 0)), answered.get(name, {}).get("facility"))
        for name in sorted({*kept, *answered})
    ]
    return render(request, "classroom/rules.html", {"rules": rows, "fewest": leaning.FEWEST, "most": leaning.MOST})


@login_required
@require_POST
def begin_anew(request: TeacherRequest) -> HttpResponse:
    leaning.begin_anew(request.user, now=timezone.now())
    messages.info(request, "Begun anew: what you judged until now leans nothing any more.")
    return redirect("classroom:rules")
