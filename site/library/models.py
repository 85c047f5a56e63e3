"""What teachers own: articles, quizzes with their questions, decks with their cards."""

from __future__ import annotations

import uuid
from typing import Any

from django.conf import settings
from django.db import models

from quizzes.exchange.contract import card_from_json, item_from_json
from quizzes.items import Article as ArticleValue
from quizzes.items import Card as CardValue
from quizzes.items import Item, Kind, Paragraph


class Standing(models.TextChoices):
    """Where a question or a card stands with its teacher."""

    DRAFT = "draft", "to review"
    ACCEPTED = "accepted", "accepted"
    REJECTED = "rejected", "rejected"
    REPLACED = "replaced", "replaced by a newer version"


class Article(models.Model):
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="articles")
    title = models.CharField(max_length=200)
    text = models.TextField()
    paragraphs = models.JSONField(default=list, blank=True, editable=False)
    created = models.DateTimeField()

    class Meta:
        ordering = ["-created", "-id"]

    def __str__(self) -> str:
        return self.title

    def as_article(self) -> ArticleValue:
        return ArticleValue(self.title, self.text, tuple(Paragraph(*paragraph) for paragraph in self.paragraphs))


class Quiz(models.Model):
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="quizzes")
    article = models.ForeignKey(Article, models.CASCADE, related_name="quizzes")
    title = models.CharField(max_length=200)
    created = models.DateTimeField()
    published = models.DateTimeField(null=True, blank=True)
    code = models.CharField("join code", max_length=8, unique=True, null=True, blank=True)
    left_out = models.JSONField(default=dict, blank=True)

    class Meta:
        ordering = ["-created", "-id"]
        verbose_name_plural = "quizzes"

    def __str__(self) -> str:
        return self.title


class AlreadyMet(RuntimeError):
    """A student has met this version of a question; what it asks can only be changed in the next one."""


class Question(models.Model):
    """One version of a question. A row that a student has met is never changed: editing it makes the next version."""

    quiz = models.ForeignKey(Quiz, models.CASCADE, related_name="questions")
    identity = models.UUIDField(default=uuid.uuid4, editable=False)  # one for all versions of a question
    position = models.PositiveIntegerField()
    version = models.PositiveIntegerField(default=1)
    replaces = models.OneToOneField("self", models.SET_NULL, null=True, blank=True, related_name="replaced_by")
    standing = models.CharField(max_length=10, choices=Standing, default=Standing.DRAFT)
    kind = models.CharField(max_length=20, choices=[(kind.value, kind.label) for kind in Kind])
    stem = models.TextField()
    rule = models.CharField(max_length=60)
    item = models.JSONField()

    class Meta:
        ordering = ["quiz_id", "position", "version"]
        constraints = [models.UniqueConstraint(fields=["identity", "version"], name="one_question_a_version")]

    def __str__(self) -> str:
        return self.stem[:80]

    def save(self, *arguments: Any, **options: Any) -> None:
        """Raises AlreadyMet where that would change what a student was asked."""
        columns = options.get("update_fields")
        if self.pk and (columns is None or "item" in columns) and self._is_met_otherwise():
            raise AlreadyMet(f"“{self}” stands on a student's sheet: make its next version instead.")
        super().save(*arguments, **options)

    def _is_met_otherwise(self) -> bool:
        as_met = Question.objects.filter(pk=self.pk, slots__isnull=False).values_list("item", flat=True).first()
        return as_met is not None and as_met != self.item

    def as_item(self) -> Item:
        return item_from_json(self.item)


class Deck(models.Model):
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="decks")
    article = models.ForeignKey(Article, models.CASCADE, related_name="decks")
    title = models.CharField(max_length=200)
    created = models.DateTimeField()
    published = models.DateTimeField(null=True, blank=True)
    code = models.CharField("join code", max_length=8, unique=True, null=True, blank=True)

    class Meta:
        ordering = ["-created", "-id"]

    def __str__(self) -> str:
        return self.title


class Card(models.Model):
    deck = models.ForeignKey(Deck, models.CASCADE, related_name="cards")
    position = models.PositiveIntegerField()
    standing = models.CharField(max_length=10, choices=Standing, default=Standing.DRAFT)
    front = models.CharField(max_length=300)
    rule = models.CharField(max_length=60)
    card = models.JSONField()

    class Meta:
        ordering = ["deck_id", "position"]

    def __str__(self) -> str:
        return self.front

    def as_card(self) -> CardValue:
        return card_from_json(self.card)
