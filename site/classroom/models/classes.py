"""A teacher's class and who is in it. A class may have no roster: then whoever has the code takes part under a nickname."""

from __future__ import annotations

from django.conf import settings
from django.core.validators import MaxValueValidator
from django.db import models

MOST_EXTRA = 300  # per cent


class SchoolClass(models.Model):
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="classes")
    name = models.CharField(max_length=80)
    created = models.DateTimeField()
    keep_until = models.DateField(null=True, blank=True)  # from the day after, `manage.py purge` removes it with all its answers

    class Meta:
        ordering = ["name", "id"]
        verbose_name = "class"
        verbose_name_plural = "classes"

    def __str__(self) -> str:
        return self.name


class Student(models.Model):
    """One line of a roster. Nothing is kept of a student but the name that the teacher gave."""

    school_class = models.ForeignKey(SchoolClass, models.CASCADE, related_name="students")
    name = models.CharField(max_length=60)
    extra_time = models.PositiveSmallIntegerField("extra time in per cent", default=0, validators=[MaxValueValidator(MOST_EXTRA)])
    account = models.OneToOneField(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="student")

    class Meta:
        ordering = ["name", "id"]
        constraints = [models.UniqueConstraint(fields=["school_class", "name"], name="one_student_a_name")]

    def __str__(self) -> str:
        return self.name
