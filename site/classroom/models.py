"""Who takes what, and how it went: sittings, what stands in each of their slots, and the log of every response."""

from __future__ import annotations

import uuid

from django.db import models

from library.models import Question, Quiz


class Channel(models.TextChoices):
    WEB = "web", "web"
    PAPER = "paper", "paper"


class Sitting(models.Model):
    """One student taking one quiz once. Whoever holds the token is the student; only its hash is kept."""

    quiz = models.ForeignKey(Quiz, models.CASCADE, related_name="sittings")
    nickname = models.CharField(max_length=25)
    token_hash = models.CharField(max_length=64, unique=True)
    seed = models.PositiveBigIntegerField()
    channel = models.CharField(max_length=5, choices=Channel, default=Channel.WEB)
    started = models.DateTimeField()
    submitted = models.DateTimeField(null=True, blank=True)
    fraction = models.DecimalField(max_digits=12, decimal_places=7, null=True, blank=True)

    class Meta:
        ordering = ["quiz_id", "started", "id"]

    def __str__(self) -> str:
        return f"{self.nickname}: {self.quiz}"


class Slot(models.Model):
    """One question of a sitting in the place and with the order of choices that this student was given, and the
    answer as it stands: a projection of the responses, kept for speed."""

    sitting = models.ForeignKey(Sitting, models.CASCADE, related_name="slots")
    question = models.ForeignKey(Question, models.RESTRICT, related_name="slots")
    position = models.PositiveIntegerField()
    order = models.JSONField(default=list)  # the texts to choose from, as shown: resolved once, never computed again
    answer = models.JSONField(default=list)
    fraction = models.DecimalField(max_digits=12, decimal_places=7, null=True, blank=True)

    class Meta:
        ordering = ["sitting_id", "position"]
        constraints = [models.UniqueConstraint(fields=["sitting", "position"], name="one_slot_a_place")]

    def __str__(self) -> str:
        return f"{self.position}. {self.question}"


class Response(models.Model):
    """One thing that happened to one answer. Only ever added: nothing here is updated or deleted by finishing."""

    class Kind(models.TextChoices):
        DRAFT = "draft", "draft"
        SUBMIT = "submit", "submitted"
        GRADE = "grade", "graded"
        OVERRIDE = "override", "overridden"
        REGRADE = "regrade", "regraded"

    slot = models.ForeignKey(Slot, models.CASCADE, related_name="responses")
    event = models.UUIDField(default=uuid.uuid4, unique=True)  # made by whoever sends it, so that sending twice counts once
    kind = models.CharField(max_length=8, choices=Kind)
    answer = models.JSONField(default=list)
    fraction = models.DecimalField(max_digits=12, decimal_places=7, null=True, blank=True)
    at = models.DateTimeField()

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.at:%Y-%m-%d %H:%M}"
