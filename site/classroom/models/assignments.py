"""A quiz given to take, with its rules: for whom, when, how long, how often, what is shown afterwards, how it is marked."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal

from django.db import models

from classroom.models.classes import SchoolClass
from library.models import Quiz


class Feedback(models.TextChoices):
    """When a student sees what was right, and the sentence that proves it."""

    AT_ONCE = "at_once", "after each question, at a press of a button"
    AFTER_SUBMIT = "after_submit", "after handing in"
    AFTER_CLOSING = "after_closing", "when the time for everybody is over"
    NEVER = "never", "never"


class Names(models.TextChoices):
    """Under which name a student takes part where there is no roster."""

    CHOSEN = "chosen", "chosen by the student, or offered"
    GIVEN = "given", "offered by Quire only"


class Assignment(models.Model):
    """What its fields say where nothing is said holds for a quiz that is open to whoever has its code."""

    quiz = models.ForeignKey(Quiz, models.CASCADE, related_name="assignments")
    school_class = models.ForeignKey(SchoolClass, models.CASCADE, null=True, blank=True, related_name="assignments", verbose_name="class")
    code = models.CharField("join code", max_length=8, unique=True, null=True, blank=True)
    created = models.DateTimeField()
    opens = models.DateTimeField(null=True, blank=True)
    closes = models.DateTimeField(null=True, blank=True)
    minutes = models.PositiveSmallIntegerField("time limit in minutes", null=True, blank=True)
    grace = models.PositiveSmallIntegerField("seconds after the end in which answers are still taken, as late", default=60)
    attempts = models.PositiveSmallIntegerField("how often a student may take it", null=True, blank=True, default=1)
    feedback = models.CharField("when answers are shown", max_length=13, choices=Feedback, default=Feedback.AFTER_SUBMIT)
    is_practice = models.BooleanField("practice", default=False)
    shuffles_questions = models.BooleanField("questions in another order for everybody", default=False)
    shuffles_choices = models.BooleanField("choices in another order for everybody", default=True)
    names = models.CharField("names where there is no list", max_length=6, choices=Names, default=Names.CHOSEN)
    is_partial = models.BooleanField("what is right in part earns a part", default=True)
    penalty = models.DecimalField("taken off for an answer of which nothing is right", max_digits=5, decimal_places=4, default=Decimal(0))
    takes_typos = models.BooleanField("small slips of spelling pass", default=False)

    class Meta:
        ordering = ["-created", "-id"]

    def __str__(self) -> str:
        return f"{self.quiz} for {self.school_class or 'whoever has the code'}"

    def is_open(self, now: datetime) -> bool:
        return (self.opens is None or self.opens <= now) and not self.is_closed(now)

    def is_closed(self, now: datetime) -> bool:
        return self.closes is not None and self.closes <= now

    def due(self, started: datetime, *, extra_time: int = 0, extra_minutes: int = 0) -> datetime | None:
        """When a sitting ends that began at `started`, with `extra_time` per cent and some minutes more; None where nothing ends it."""
        ends = [self.closes] if self.closes else []
        if self.minutes:
            ends.append(started + timedelta(minutes=self.minutes) * (100 + extra_time) / 100)
        return min(ends) + timedelta(minutes=extra_minutes) if ends else None
