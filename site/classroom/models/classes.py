"""A teacher's class and who is in it. A class may have no roster: then whoever has the code takes part under a nickname."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from django.conf import settings
from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import Manager
from django.utils import timezone

MOST_EXTRA = 300  # per cent
COMES_BACK = timedelta(days=30)
"""How long what was removed can be brought back; then `manage.py purge` takes it for good."""


class There(Manager):
    """Those that nobody removed."""

    def get_queryset(self) -> models.QuerySet:
        return super().get_queryset().filter(removed=None)


def gone_for_good(removed: datetime | None) -> date | None:
    """The day on which what was removed at that moment cannot be brought back any more."""
    return timezone.localdate(removed) + COMES_BACK if removed else None


class SchoolClass(models.Model):
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="classes")
    name = models.CharField(max_length=80)
    created = models.DateTimeField()
    keep_until = models.DateField(null=True, blank=True)  # from the day after, `manage.py purge` removes it with all its answers
    removed = models.DateTimeField(null=True, blank=True, editable=False)

    objects = There()
    everything = Manager()  # noqa: DJ012 - a manager too

    class Meta:
        ordering = ["name", "id"]
        verbose_name = "class"
        verbose_name_plural = "classes"

    def __str__(self) -> str:
        return self.name

    @property
    def goes(self) -> date | None:
        return gone_for_good(self.removed)


class Student(models.Model):
    """One line of a roster. Nothing is kept of a student but the name that the teacher gave."""

    school_class = models.ForeignKey(SchoolClass, models.CASCADE, related_name="students", verbose_name="class")
    name = models.CharField(max_length=60)
    extra_time = models.PositiveSmallIntegerField("extra time in per cent", default=0, validators=[MaxValueValidator(MOST_EXTRA)])
    account = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="student", verbose_name="account of their own"
    )
    removed = models.DateTimeField(null=True, blank=True, editable=False)

    objects = There()
    everybody = Manager()  # noqa: DJ012 - a manager too

    class Meta:
        ordering = ["name", "id"]
        constraints = [
            models.UniqueConstraint(fields=["school_class", "name"], condition=models.Q(removed=None), name="one_student_a_name")
        ]

    def __str__(self) -> str:
        return self.name
