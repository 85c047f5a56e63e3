"""The rules of an assignment in sentences, for a student to read before the start."""

from __future__ import annotations

from decimal import Decimal

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from classroom.models import Assignment, Feedback


def announce(rules: Assignment) -> list[str]:
    """What a student has to know: how long, how often, what a wrong answer costs, and when the answers are shown."""
    return [*_about_time(rules), *_about_marks(rules), _about_feedback(rules)]


def say_time(moment: object) -> str:
    """A moment on the clock of the school: "3 March, 10:45"."""
    return date_format(timezone.localtime(moment), "j F, H:i")  # type: ignore[arg-type]


def say_minutes(minutes: int) -> str:
    return ngettext("You have %(n)d minute from the start.", "You have %(n)d minutes from the start.", minutes) % {"n": minutes}


def _about_time(rules: Assignment) -> list[str]:
    said = []
    if rules.minutes:
        said.append(say_minutes(rules.minutes))
    if rules.closes:
        said.append(_("It closes on %(time)s.") % {"time": say_time(rules.closes)})
    if rules.is_practice:
        said.append(_("This is for practice: you may take it as often as you like, and nothing counts."))
    elif rules.attempts is None:
        said.append(_("You may take it as often as you like."))
    elif rules.attempts > 1:
        said.append(_("You may take it %(n)d times.") % {"n": rules.attempts})
    return said


def _about_marks(rules: Assignment) -> list[str]:
    said = []
    if rules.penalty:
        said.append(
            _("A wrong answer costs %(part)s of the points of its question. A question left open costs nothing.")
            % {"part": say_part(rules.penalty)}
        )
    if not rules.is_partial:
        said.append(_("An answer that is right only in part earns nothing."))
    if rules.takes_typos:
        said.append(_("Small slips of spelling do not matter."))
    return said


def _about_feedback(rules: Assignment) -> str:
    match rules.feedback:
        case Feedback.AT_ONCE:
            return _("You can check each answer at once. What is checked cannot be changed any more.")
        case Feedback.AFTER_SUBMIT:
            return _("You see what was right as soon as you hand in.")
        case Feedback.AFTER_CLOSING:
            return _("You see what was right when the time for everybody is over.")
        case _:
            return _("Your teacher will tell you how it went.")


def say_part(part: Decimal) -> str:
    """A part of the points of a question: "0.25"."""
    return f"{part.normalize():f}"
