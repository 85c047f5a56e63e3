"""What was printed for whom, what came back scanned, and what a person has to look at."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from classroom.models import SchoolClass, Sitting, Slot, Student
from library.models import Job, Question, Quiz
from quizzes.sheets import Sheet, from_json


class Desk(models.Model):
    """What stands on a teacher's papers, and how her printer turns them; lengths in millimetres."""

    owner = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, related_name="desk")
    school = models.CharField("school", max_length=80, blank=True)
    logo = models.BinaryField(blank=True, default=bytes)
    right = models.FloatField("backs to the right", default=0.0)
    up = models.FloatField("backs up", default=0.0)

    def __str__(self) -> str:
        return f"The desk of {self.owner}"


class PrintedSet(models.Model):
    """A class set: what was wished for, so that it can be printed again just as it was."""

    quiz = models.ForeignKey(Quiz, models.CASCADE, related_name="printed")
    school_class = models.ForeignKey(SchoolClass, models.CASCADE, null=True, blank=True, related_name="printed", verbose_name="class")
    created = models.DateTimeField("made")
    setup = models.JSONField()
    school = models.CharField(max_length=80, blank=True)
    logo = models.BinaryField(blank=True, default=bytes)
    questions = models.JSONField()  # [row, item] of each question in the quiz's order, as it was printed

    class Meta:
        ordering = ["-created", "-id"]

    def __str__(self) -> str:
        return f"{self.quiz}, printed {self.created:%Y-%m-%d %H:%M}"


class Copy(models.Model):
    """One student's sheet. Its code stands on each of its pages; `sheet` says where everything stands on them."""

    printed = models.ForeignKey(PrintedSet, models.CASCADE, related_name="copies", verbose_name="printed set")
    position = models.PositiveIntegerField("number")
    student = models.ForeignKey(Student, models.SET_NULL, null=True, blank=True, related_name="copies")
    name = models.CharField(max_length=60, blank=True)
    seed = models.PositiveIntegerField()
    words = models.CharField("words on the sheet", max_length=60)
    code = models.CharField("code on the sheet", max_length=12, blank=True, db_index=True)
    sheet = models.JSONField(null=True, blank=True)
    sitting = models.OneToOneField(Sitting, models.SET_NULL, null=True, blank=True, related_name="copy", verbose_name="what came back")

    class Meta:
        ordering = ["printed_id", "position"]
        verbose_name = "printed copy"
        verbose_name_plural = "printed copies"

    def __str__(self) -> str:
        return self.name or self.words

    def as_sheet(self) -> Sheet:
        return from_json(self.sheet or {})


class FormerSheet(models.Model):
    """Where everything stood on a copy before it was printed anew by a Quire that lays it out otherwise; it may still come back."""

    copy = models.ForeignKey(Copy, models.CASCADE, related_name="former")
    code = models.CharField(max_length=12, unique=True)
    sheet = models.JSONField()

    def __str__(self) -> str:
        return f"{self.copy}, as printed before"

    def as_sheet(self) -> Sheet:
        return from_json(self.sheet)


class UnsureNumber(models.Model):
    """The student's number on a sheet without a name, where a person has to read it; and who did, and when."""

    copy = models.OneToOneField(Copy, models.CASCADE, related_name="unsure_number")
    picture = models.BinaryField(blank=True, default=bytes)
    decided = models.DateTimeField(null=True, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ["copy__printed_id", "copy__position"]

    def __str__(self) -> str:
        return f"{self.copy}: whose it is"


class Scan(models.Model):
    """A stack of pages that a teacher brought. A job reads them one by one, and what is read stays read."""

    quiz = models.ForeignKey(Quiz, models.CASCADE, related_name="scans")
    job = models.OneToOneField(Job, models.SET_NULL, null=True, blank=True, related_name="scan")
    created = models.DateTimeField("brought")
    finished = models.DateTimeField("read", null=True, blank=True)

    class Meta:
        ordering = ["-created", "-id"]

    def __str__(self) -> str:
        return f"{self.quiz}, scanned {self.created:%Y-%m-%d %H:%M}"


class ScannedFile(models.Model):
    """One file of the stack, kept until its pages are read."""

    scan = models.ForeignKey(Scan, models.CASCADE, related_name="files")
    position = models.PositiveIntegerField()
    name = models.CharField(max_length=200)
    content = models.BinaryField()
    pages = models.PositiveIntegerField(default=0)
    done = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["scan_id", "position"]

    def __str__(self) -> str:
        return self.name


class ScannedPage(models.Model):
    """What one page said, or why it was not read."""

    scan = models.ForeignKey(Scan, models.CASCADE, related_name="pages")
    where = models.CharField("page of which file", max_length=240)
    copy = models.ForeignKey(Copy, models.CASCADE, null=True, blank=True, related_name="pages", verbose_name="whose sheet")
    page = models.PositiveIntegerField("page of the sheet", null=True, blank=True)
    read = models.JSONField(null=True, blank=True)
    trouble = models.CharField(max_length=10, blank=True)
    why = models.TextField(blank=True)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return self.where


class Unsure(models.Model):
    """An answer that a person has to look at, with the picture of its place; and who decided, and when."""

    slot = models.OneToOneField(Slot, models.CASCADE, related_name="unsure")
    question = models.ForeignKey(Question, models.CASCADE, related_name="unsure")
    why = models.CharField(max_length=120)
    guess = models.JSONField("what Quire read", default=list)
    picture = models.BinaryField(blank=True, default=bytes)
    decided = models.DateTimeField("looked at", null=True, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name="by whom")

    class Meta:
        ordering = ["question_id", "id"]
        verbose_name = "answer to look at"
        verbose_name_plural = "answers to look at"

    def __str__(self) -> str:
        return f"{self.slot}: {self.why}"
