from typing import Any

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from quizzes.items import Article
from quizzes.reading_level import reading_level


def count(apps: Any, schema_editor: Any) -> None:
    """What is known of an article from now on, for those that are there already."""
    for article in apps.get_model("library", "Article").objects.iterator():
        level = reading_level(Article(article.title, article.text))
        article.word_count, article.grade = len(article.text.split()), level.grade if level else None
        article.save(update_fields=["word_count", "grade"])


class Migration(migrations.Migration):
    dependencies = [
        ("library", "0003_question_identity"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="article",
            name="author",
            field=models.CharField(blank=True, max_length=200),
        ),
        migrations.AddField(
            model_name="article",
            name="book",
            field=models.CharField(blank=True, max_length=200),
        ),
        migrations.AddField(
            model_name="article",
            name="grade",
            field=models.FloatField(blank=True, editable=False, null=True, verbose_name="reading level"),
        ),
        migrations.AddField(
            model_name="article",
            name="origin",
            field=models.CharField(blank=True, max_length=300),
        ),
        migrations.AddField(
            model_name="article",
            name="terms",
            field=models.JSONField(blank=True, default=list, editable=False),
        ),
        migrations.AddField(
            model_name="article",
            name="word_count",
            field=models.PositiveIntegerField(default=0, editable=False, verbose_name="words"),
        ),
        migrations.RunPython(count, migrations.RunPython.noop),
        migrations.CreateModel(
            name="Job",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("questions", models.PositiveIntegerField(default=12)),
                ("cards", models.PositiveIntegerField(default=12)),
                (
                    "standing",
                    models.CharField(
                        choices=[("waiting", "waiting"), ("running", "running"), ("done", "done"), ("cancelled", "cancelled")],
                        default="waiting",
                        max_length=10,
                    ),
                ),
                ("runner", models.UUIDField(blank=True, null=True)),
                ("heartbeat", models.DateTimeField(blank=True, null=True)),
                ("attempts", models.PositiveIntegerField(default=0)),
                ("created", models.DateTimeField()),
                ("finished", models.DateTimeField(blank=True, null=True)),
                ("owner", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="jobs", to=settings.AUTH_USER_MODEL)),
            ],
            options={
                "ordering": ["-created", "-id"],
            },
        ),
        migrations.CreateModel(
            name="Step",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("position", models.PositiveIntegerField()),
                (
                    "source",
                    models.CharField(
                        choices=[("text", "pasted text"), ("file", "file"), ("address", "web address"), ("article", "article")],
                        max_length=10,
                    ),
                ),
                ("name", models.CharField(max_length=300)),
                ("data", models.BinaryField(blank=True, null=True)),
                (
                    "standing",
                    models.CharField(
                        choices=[
                            ("waiting", "waiting"),
                            ("offered", "chapter to choose"),
                            ("done", "done"),
                            ("failed", "failed"),
                            ("cancelled", "cancelled"),
                        ],
                        default="waiting",
                        max_length=10,
                    ),
                ),
                ("attempts", models.PositiveIntegerField(default=0)),
                ("said", models.TextField(blank=True)),
                (
                    "article",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name="steps", to="library.article"
                    ),
                ),
                ("job", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="steps", to="library.job")),
                (
                    "quiz",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="steps", to="library.quiz"
                    ),
                ),
            ],
            options={
                "ordering": ["job_id", "position"],
            },
        ),
        migrations.AddIndex(
            model_name="job",
            index=models.Index(fields=["standing", "created"], name="job_by_standing"),
        ),
        migrations.AddConstraint(
            model_name="step",
            constraint=models.UniqueConstraint(fields=("job", "position"), name="one_step_a_place"),
        ),
    ]
