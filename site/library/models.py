"""What teachers own: articles, quizzes with their questions, decks with their cards."""

from __future__ import annotations

import hashlib
import json
import uuid
from typing import Any

from django.conf import settings
from django.db import models

from quizzes.exchange.contract import card_from_json, item_from_json
from quizzes.items import Article as ArticleValue
from quizzes.items import Card as CardValue
from quizzes.items import Item, Kind, Level, Paragraph
from quizzes.reading_level import reading_level


class Standing(models.TextChoices):
    """Where a question or a card stands with its teacher."""

    DRAFT = "draft", "to review"
    ACCEPTED = "accepted", "accepted"
    REJECTED = "rejected", "rejected"
    REPLACED = "replaced", "replaced by a newer version"


LEVELS = [(level.value, level.value) for level in Level]


def _fingerprint(said: Any) -> str:
    """By which a page that was opened earlier is known to show something else."""
    return hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()[:16]


class Article(models.Model):
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="articles")
    title = models.CharField(max_length=200)
    text = models.TextField()
    paragraphs = models.JSONField(default=list, blank=True, editable=False)
    author = models.CharField(max_length=200, blank=True)
    book = models.CharField(max_length=200, blank=True)  # the book that it is a chapter of
    origin = models.CharField("came from", max_length=300, blank=True)  # the file or the address that it came from
    terms = models.JSONField(default=list, blank=True, editable=False)
    word_count = models.PositiveIntegerField("words", default=0, editable=False)
    grade = models.FloatField("reading level", null=True, blank=True, editable=False)  # a school year
    created = models.DateTimeField()

    class Meta:
        ordering = ["-created", "-id"]

    def __str__(self) -> str:
        return self.title

    def save(self, *arguments: Any, **options: Any) -> None:
        """Counted once, since its text never changes."""
        if not self.word_count:
            level = reading_level(self.as_article())
            self.word_count, self.grade = len(self.text.split()), level.grade if level else None
        super().save(*arguments, **options)

    def as_article(self) -> ArticleValue:
        paragraphs = tuple(Paragraph(*paragraph) for paragraph in self.paragraphs)
        return ArticleValue(self.title, self.text, paragraphs, author=self.author, terms=tuple(self.terms))


class Quiz(models.Model):
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="quizzes")
    article = models.ForeignKey(Article, models.CASCADE, related_name="quizzes")
    title = models.CharField(max_length=200)
    created = models.DateTimeField()
    published = models.DateTimeField(null=True, blank=True)
    code = models.CharField("join code", max_length=8, unique=True, null=True, blank=True)
    left_out = models.JSONField(default=dict, blank=True)
    spares = models.JSONField(null=True, blank=True, editable=False)  # items that were not chosen, best first; none asked for yet
    merged_into = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, editable=False, related_name="merged")

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
    position = models.PositiveIntegerField("place")
    version = models.PositiveIntegerField(default=1)
    replaces = models.OneToOneField(
        "self", models.SET_NULL, null=True, blank=True, related_name="replaced_by", verbose_name="in the place of"
    )
    standing = models.CharField("state", max_length=10, choices=Standing, default=Standing.DRAFT)
    kind = models.CharField(max_length=20, choices=[(kind.value, kind.label) for kind in Kind])
    stem = models.TextField("question")
    rule = models.CharField(max_length=60)
    item = models.JSONField()
    level = models.CharField(max_length=6, choices=LEVELS, blank=True)
    tags: models.ManyToManyField[Tag, Any] = models.ManyToManyField("Tag", blank=True, related_name="questions")
    judged = models.DateTimeField(null=True, blank=True, editable=False)  # when its teacher last said what becomes of it

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

    @property
    def fingerprint(self) -> str:
        return _fingerprint(self.item)


class Tag(models.Model):
    """A word by which a teacher finds questions again."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="tags")
    name = models.CharField(max_length=40)

    class Meta:
        ordering = ["name"]
        constraints = [models.UniqueConstraint(fields=["owner", "name"], name="one_tag_a_name")]

    def __str__(self) -> str:
        return self.name


class Share(models.Model):
    """A quiz that its owner lets a colleague see and copy."""

    quiz = models.ForeignKey(Quiz, models.CASCADE, related_name="shares")
    colleague = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="shares")
    created = models.DateTimeField()

    class Meta:
        ordering = ["-created", "-id"]
        constraints = [models.UniqueConstraint(fields=["quiz", "colleague"], name="one_share_a_colleague")]

    def __str__(self) -> str:
        return f"{self.quiz} for {self.colleague}"


class BankShare(models.Model):
    """All that a teacher has accepted and will accept, which she lets a colleague see and copy."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="bank_shares")
    colleague = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="banks_seen")
    created = models.DateTimeField()

    class Meta:
        ordering = ["-created", "-id"]
        constraints = [models.UniqueConstraint(fields=["owner", "colleague"], name="one_bank_share_a_colleague")]

    def __str__(self) -> str:
        return f"The questions of {self.owner} for {self.colleague}"


class Leaning(models.Model):
    """From when on what a teacher keeps and leaves out counts in choosing among questions; none, and everything counts."""

    owner = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, related_name="leaning")
    since = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.owner} since {self.since:%Y-%m-%d}"


class Change(models.Model):
    """What somebody did to a question: for undoing it, and for knowing who did what. Only ever added to."""

    class What(models.TextChoices):
        ACCEPT = "accept", "accepted"
        REJECT = "reject", "left out"
        EDIT = "edit", "edited"
        ADD = "add", "added"
        REPLACE = "replace", "replaced by another"
        SPLIT = "split", "moved to a new quiz"
        MERGE = "merge", "taken in from another quiz"

    quiz = models.ForeignKey(Quiz, models.CASCADE, related_name="changes")
    question = models.ForeignKey(Question, models.CASCADE, related_name="changes")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="changes", verbose_name="by whom")
    at = models.DateTimeField("when")
    what = models.CharField("what was done", max_length=10, choices=What)
    together = models.UUIDField()  # one press of a button, however many questions it changed
    before = models.JSONField(default=dict)
    after = models.JSONField(default=dict)
    undone = models.DateTimeField("taken back", null=True, blank=True)

    class Meta:
        ordering = ["-id"]
        verbose_name = "change to a question"
        verbose_name_plural = "changes to questions"

    def __str__(self) -> str:
        return f"{self.question}: {self.get_what_display()}"


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
    position = models.PositiveIntegerField("place")
    standing = models.CharField("state", max_length=10, choices=Standing, default=Standing.DRAFT)
    front = models.CharField(max_length=300)
    rule = models.CharField(max_length=60)
    card = models.JSONField()

    class Meta:
        ordering = ["deck_id", "position"]

    def __str__(self) -> str:
        return self.front

    def as_card(self) -> CardValue:
        return card_from_json(self.card)

    @property
    def fingerprint(self) -> str:
        return _fingerprint(self.card)


class Job(models.Model):
    """Work that takes longer than a page may: articles to read and quizzes to write, in steps, one after the other.

    Whoever works on it has put its own `runner` here and shows by `heartbeat` that it lives; from one that died the job is
    taken back and given to another. What was done by then stays done.
    """

    class Standing(models.TextChoices):
        WAITING = "waiting", "waiting"
        RUNNING = "running", "running"
        DONE = "done", "done"
        CANCELLED = "cancelled", "cancelled"

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="jobs")
    questions = models.PositiveIntegerField("questions wanted", default=12)
    cards = models.PositiveIntegerField("cards wanted", default=12)
    levels = models.JSONField(default=list, blank=True)  # how hard its questions may be; nothing said, and all are
    standing = models.CharField("state", max_length=10, choices=Standing, default=Standing.WAITING)
    runner = models.UUIDField(null=True, blank=True)
    heartbeat = models.DateTimeField("last sign of life", null=True, blank=True)
    attempts = models.PositiveIntegerField("times begun", default=0)
    created = models.DateTimeField()
    finished = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-created", "-id"]
        indexes = [models.Index(fields=["standing", "created"], name="job_by_standing")]

    def __str__(self) -> str:
        return f"{self.get_standing_display()}, {self.created:%Y-%m-%d %H:%M}"

    @property
    def is_over(self) -> bool:
        return self.standing in (self.Standing.DONE, self.Standing.CANCELLED)


class Step(models.Model):
    """One article of a job: read from what was brought, then a quiz written from it."""

    class Source(models.TextChoices):
        TEXT = "text", "pasted text"
        FILE = "file", "file"
        ADDRESS = "address", "web address"
        ARTICLE = "article", "article"
        SCAN = "scan", "scanned sheets"

    class Standing(models.TextChoices):
        WAITING = "waiting", "waiting"
        OFFERED = "offered", "chapter to choose"
        DONE = "done", "done"
        FAILED = "failed", "failed"
        CANCELLED = "cancelled", "cancelled"

    job = models.ForeignKey(Job, models.CASCADE, related_name="steps")
    position = models.PositiveIntegerField()
    source = models.CharField(max_length=10, choices=Source)
    name = models.CharField(max_length=300)  # of the file, the address, or the title given
    data = models.BinaryField(null=True, blank=True)  # what was brought, until it is read
    article = models.ForeignKey(Article, models.CASCADE, null=True, blank=True, related_name="steps")
    quiz = models.ForeignKey(Quiz, models.SET_NULL, null=True, blank=True, related_name="steps")
    standing = models.CharField(max_length=10, choices=Standing, default=Standing.WAITING)
    attempts = models.PositiveIntegerField(default=0)
    said = models.TextField(blank=True)  # what the teacher is told about it

    class Meta:
        ordering = ["job_id", "position"]
        constraints = [models.UniqueConstraint(fields=["job", "position"], name="one_step_a_place")]

    def __str__(self) -> str:
        return self.name


class WrongCode(models.Model):
    """Somebody tried a code that nobody has. Kept for minutes, to hold up whoever goes on trying, on every worker alike."""

    whose = models.CharField(max_length=64)  # what cannot be turned back into an address
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["whose", "at"], name="wrong_codes_of_an_address")]

    def __str__(self) -> str:
        return f"{self.at:%H:%M}"
