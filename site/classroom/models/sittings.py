"""Sittings, what stands in each of their slots, and the log of every response."""

from __future__ import annotations

import uuid
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from django.conf import settings
from django.db import models

from classroom.models.assignments import Assignment, Feedback
from classroom.models.classes import Student
from library.models import Question, Quiz


class Channel(models.TextChoices):
    WEB = "web", "in the browser"
    PAPER = "paper", "on paper"


class Sitting(models.Model):
    """One student taking one quiz once. Whoever holds the token is the student; only its hash is kept.

    On another device the student goes on with the recovery code, which the teacher can look up.
    """

    quiz = models.ForeignKey(Quiz, models.CASCADE, related_name="sittings")
    assignment = models.ForeignKey(Assignment, models.CASCADE, null=True, blank=True, related_name="sittings")
    student = models.ForeignKey(Student, models.SET_NULL, null=True, blank=True, related_name="sittings")
    nickname = models.CharField("student", max_length=60)
    began_as = models.CharField("name before the teacher changed it", max_length=60, blank=True)
    attempt = models.PositiveSmallIntegerField(default=1)
    token_hash = models.CharField(max_length=64, unique=True)
    start = models.UUIDField(null=True, editable=False)  # the press of the button that began it: its token is made of it
    recovery = models.CharField("recovery code", max_length=8, blank=True, db_index=True)
    seed = models.PositiveBigIntegerField()
    channel = models.CharField("where it was taken", max_length=5, choices=Channel, default=Channel.WEB)
    is_practice = models.BooleanField(default=False)
    started = models.DateTimeField("begun")
    deadline = models.DateTimeField(null=True, blank=True, db_index=True)
    extra_minutes = models.PositiveSmallIntegerField(default=0)
    submitted = models.DateTimeField("handed in", null=True, blank=True)
    ran_out = models.BooleanField("whether time ended it", default=False)
    is_late = models.BooleanField("whether answers came after the end", default=False)
    fraction = models.DecimalField(max_digits=12, decimal_places=7, null=True, blank=True)

    class Meta:
        ordering = ["quiz_id", "started", "id"]
        verbose_name = "student's sheet"
        verbose_name_plural = "students' sheets"
        constraints = [
            models.UniqueConstraint(
                fields=["assignment", "student", "attempt"], condition=models.Q(is_practice=False), name="one_sitting_an_attempt"
            )
        ]

    def __str__(self) -> str:
        return f"{self.nickname}: {self.quiz}"

    @property
    def rules(self) -> Assignment:
        """Those of its assignment, else those of a quiz that is open to whoever has its code."""
        return self.assignment or Assignment(quiz_id=self.quiz_id)

    @property
    def is_told_at_once(self) -> bool:
        """Whether each question may be checked before handing in."""
        return self.is_practice or self.rules.feedback == Feedback.AT_ONCE

    def has_run_out(self, now: datetime) -> bool:
        """Whether its time is over, the grace included."""
        return self.deadline is not None and self.deadline + timedelta(seconds=self.rules.grace) <= now


class Slot(models.Model):
    """One question of a sitting in the place and with the order of choices that this student was given, and the
    answer as it stands: a projection of the responses, kept for speed."""

    sitting = models.ForeignKey(Sitting, models.CASCADE, related_name="slots")
    question = models.ForeignKey(Question, models.RESTRICT, related_name="slots")
    position = models.PositiveIntegerField("number")
    order = models.JSONField(default=list)  # the texts to choose from, as shown: resolved once, never computed again
    answer = models.JSONField(default=list)
    fraction = models.DecimalField(max_digits=12, decimal_places=7, null=True, blank=True)
    points = models.DecimalField("what it is worth", max_digits=5, decimal_places=2, default=Decimal(1))
    waits = models.BooleanField("whether a teacher should look at it", default=False)
    is_by_hand = models.BooleanField("whether a teacher gave the mark", default=False)
    told = models.DateTimeField(null=True, blank=True)  # when the student saw what is right: from then on the answer stands

    class Meta:
        ordering = ["sitting_id", "position"]
        constraints = [models.UniqueConstraint(fields=["sitting", "position"], name="one_slot_a_place")]

    def __str__(self) -> str:
        return f"{self.position}. {self.question}"

    @property
    def earned(self) -> Decimal:
        """In points; below nothing where a penalty was announced."""
        return (self.fraction or Decimal(0)) * self.points


class AppendOnly(models.QuerySet):
    """Rows that are only ever added, and go only together with the sitting that they belong to."""

    def update(self, **columns: Any) -> int:
        raise TypeError("What happened is never changed: add another response.")

    def delete(self) -> tuple[int, dict[str, int]]:
        raise TypeError("What happened is never deleted by itself, only with its sitting.")


class Response(models.Model):
    """One thing that happened to one answer. Only ever added: nothing here is updated, or deleted by finishing.

    A draft is an answer as it was saved, a submit the answer that was handed in with its mark. A grade is the mark that a student
    saw before handing in, an override a mark that a teacher gave, a regrade one by another version of the question.
    """

    class Kind(models.TextChoices):
        DRAFT = "draft", "draft"
        SUBMIT = "submit", "submitted"
        GRADE = "grade", "graded"
        OVERRIDE = "override", "overridden"
        REGRADE = "regrade", "regraded"

    slot = models.ForeignKey(Slot, models.CASCADE, related_name="responses")
    event = models.UUIDField(default=uuid.uuid4, unique=True)  # made by whoever sends it, so that sending twice counts once
    kind = models.CharField("what happened", max_length=8, choices=Kind)
    answer = models.JSONField(default=list)
    fraction = models.DecimalField(max_digits=12, decimal_places=7, null=True, blank=True)
    at = models.DateTimeField("when")
    # Who it was, none for the student, and the version whose key it was. No index: nobody looks for them, and each costs every save.
    actor = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+", db_index=False)
    marked_by = models.ForeignKey(Question, models.SET_NULL, null=True, blank=True, related_name="marked", db_index=False)

    objects = AppendOnly.as_manager()

    class Meta:
        ordering = ["id"]
        verbose_name = "logged answer"
        verbose_name_plural = "logged answers"

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.at:%Y-%m-%d %H:%M}"

    def save(self, *arguments: Any, **options: Any) -> None:
        if not self._state.adding:
            raise TypeError("What happened is never changed: add another response.")
        super().save(*arguments, **options)

    def delete(self, *arguments: Any, **options: Any) -> tuple[int, dict[str, int]]:
        raise TypeError("What happened is never deleted by itself, only with its sitting.")
