"""Classes, assignments with their rules, and what a sitting and its log have to know for them. Old rows keep all they had."""

from decimal import Decimal
from typing import Any

import django.core.validators
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


def name_the_version(apps: Any, schema_editor: Any) -> None:
    """Until now every mark was given by the version that the student had met."""
    Response = apps.get_model("classroom", "Response")
    Slot = apps.get_model("classroom", "Slot")
    met = Slot.objects.filter(pk=models.OuterRef("slot_id")).values("question_id")
    Response.objects.filter(kind="submit").update(marked_by_id=models.Subquery(met))


class Migration(migrations.Migration):
    dependencies = [
        ("classroom", "0001_initial"),
        ("library", "0003_question_identity"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="response",
            name="actor",
            field=models.ForeignKey(
                blank=True,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="response",
            name="marked_by",
            field=models.ForeignKey(
                blank=True,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="library.question",
            ),
        ),
        migrations.AddField(
            model_name="sitting",
            name="attempt",
            field=models.PositiveSmallIntegerField(default=1),
        ),
        migrations.AddField(
            model_name="sitting",
            name="deadline",
            field=models.DateTimeField(blank=True, db_index=True, null=True),
        ),
        migrations.AddField(
            model_name="sitting",
            name="extra_minutes",
            field=models.PositiveSmallIntegerField(default=0),
        ),
        migrations.AddField(
            model_name="sitting",
            name="is_late",
            field=models.BooleanField(default=False, verbose_name="whether answers came after the end"),
        ),
        migrations.AddField(
            model_name="sitting",
            name="is_practice",
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name="sitting",
            name="ran_out",
            field=models.BooleanField(default=False, verbose_name="whether time ended it"),
        ),
        migrations.AddField(
            model_name="sitting",
            name="recovery",
            field=models.CharField(blank=True, db_index=True, max_length=8, verbose_name="recovery code"),
        ),
        migrations.AddField(
            model_name="sitting",
            name="start",
            field=models.UUIDField(editable=False, null=True),
        ),
        migrations.AddField(
            model_name="slot",
            name="is_by_hand",
            field=models.BooleanField(default=False, verbose_name="whether a teacher gave the mark"),
        ),
        migrations.AddField(
            model_name="slot",
            name="told",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="slot",
            name="waits",
            field=models.BooleanField(default=False, verbose_name="whether a teacher should look at it"),
        ),
        migrations.AlterField(
            model_name="sitting",
            name="nickname",
            field=models.CharField(max_length=60),
        ),
        migrations.CreateModel(
            name="Assignment",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("code", models.CharField(blank=True, max_length=8, null=True, unique=True, verbose_name="join code")),
                ("created", models.DateTimeField()),
                ("opens", models.DateTimeField(blank=True, null=True)),
                ("closes", models.DateTimeField(blank=True, null=True)),
                ("minutes", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="time limit in minutes")),
                (
                    "grace",
                    models.PositiveSmallIntegerField(
                        default=60, verbose_name="seconds after the end in which answers are still taken, as late"
                    ),
                ),
                (
                    "attempts",
                    models.PositiveSmallIntegerField(blank=True, default=1, null=True, verbose_name="how often a student may take it"),
                ),
                (
                    "feedback",
                    models.CharField(
                        choices=[
                            ("at_once", "after each question, at a press of a button"),
                            ("after_submit", "after handing in"),
                            ("after_closing", "when the time for everybody is over"),
                            ("never", "never"),
                        ],
                        default="after_submit",
                        max_length=13,
                    ),
                ),
                ("is_practice", models.BooleanField(default=False)),
                ("shuffles_questions", models.BooleanField(default=False)),
                ("shuffles_choices", models.BooleanField(default=True)),
                (
                    "names",
                    models.CharField(
                        choices=[("chosen", "chosen by the student, or offered"), ("given", "offered by Quire only")],
                        default="chosen",
                        max_length=6,
                    ),
                ),
                ("is_partial", models.BooleanField(default=True, verbose_name="whether what is right in part earns a part")),
                (
                    "penalty",
                    models.DecimalField(
                        decimal_places=4,
                        default=Decimal("0"),
                        max_digits=5,
                        verbose_name="taken off for an answer of which nothing is right",
                    ),
                ),
                ("takes_typos", models.BooleanField(default=False, verbose_name="whether small slips of spelling pass")),
                ("quiz", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="assignments", to="library.quiz")),
            ],
            options={
                "ordering": ["-created", "-id"],
            },
        ),
        migrations.AddField(
            model_name="sitting",
            name="assignment",
            field=models.ForeignKey(
                blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name="sittings", to="classroom.assignment"
            ),
        ),
        migrations.CreateModel(
            name="SchoolClass",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=80)),
                ("created", models.DateTimeField()),
                ("keep_until", models.DateField(blank=True, null=True)),
                (
                    "owner",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="classes", to=settings.AUTH_USER_MODEL),
                ),
            ],
            options={
                "verbose_name": "class",
                "verbose_name_plural": "classes",
                "ordering": ["name", "id"],
            },
        ),
        migrations.AddField(
            model_name="assignment",
            name="school_class",
            field=models.ForeignKey(
                blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name="assignments", to="classroom.schoolclass"
            ),
        ),
        migrations.CreateModel(
            name="Student",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=60)),
                (
                    "extra_time",
                    models.PositiveSmallIntegerField(
                        default=0, validators=[django.core.validators.MaxValueValidator(300)], verbose_name="extra time in per cent"
                    ),
                ),
                (
                    "account",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="student",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "school_class",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="students", to="classroom.schoolclass"),
                ),
            ],
            options={
                "ordering": ["name", "id"],
            },
        ),
        migrations.AddField(
            model_name="sitting",
            name="student",
            field=models.ForeignKey(
                blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="sittings", to="classroom.student"
            ),
        ),
        migrations.AddConstraint(
            model_name="sitting",
            constraint=models.UniqueConstraint(
                condition=models.Q(("is_practice", False)), fields=("assignment", "student", "attempt"), name="one_sitting_an_attempt"
            ),
        ),
        migrations.AddConstraint(
            model_name="student",
            constraint=models.UniqueConstraint(fields=("school_class", "name"), name="one_student_a_name"),
        ),
        migrations.RunPython(name_the_version, migrations.RunPython.noop, elidable=True),
    ]
