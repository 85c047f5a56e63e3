"""What there is to do for whoever signs in: counted over the library and the classroom, in as many queries however much there is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from classroom.models import Slot
from library.models import Job, Question, Quiz, Standing


@dataclass(frozen=True, slots=True)
class Duty:
    count: int
    what: str
    address: str


def duties(user: Any) -> list[Duty]:
    """Those that there are, in the order in which a quiz goes through them."""
    mine = {} if user.is_superuser else {"owner": user}
    quizzes = Quiz.objects.filter(**mine)
    unfinished = Job.objects.filter(**mine, standing__in=(Job.Standing.WAITING, Job.Standing.RUNNING)).count()
    to_review = Question.objects.filter(quiz__in=quizzes, standing=Standing.DRAFT).count()
    waiting = Slot.objects.filter(sitting__quiz__in=quizzes, sitting__submitted__isnull=False, waits=True).count()
    open_quizzes = quizzes.filter(published__isnull=False).count()
    found = [
        Duty(unfinished, "at work on articles", reverse("admin:library_job_changelist")),
        Duty(to_review, "questions to review", f"{reverse('admin:library_quiz_changelist')}?review=yes"),
        Duty(open_quizzes, "quizzes open to students", f"{reverse('admin:library_quiz_changelist')}?open=yes"),
        Duty(waiting, "answers to look at", reverse("admin:classroom_sitting_changelist")),
    ]
    return [duty for duty in found if duty.count]
