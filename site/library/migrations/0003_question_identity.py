"""One identity for all versions of a question."""

import uuid
from typing import Any

from django.db import migrations, models


def identify(apps: Any, schema_editor: Any) -> None:
    """A first version gets an identity of its own, and every later one that of the version it replaces."""
    Question = apps.get_model("library", "Question")
    identities: dict[int, uuid.UUID] = {}
    for question in Question.objects.order_by("version", "pk").only("pk", "replaces_id").iterator():
        identities[question.pk] = identities.get(question.replaces_id) or uuid.uuid4()
        Question.objects.filter(pk=question.pk).update(identity=identities[question.pk])


class Migration(migrations.Migration):
    dependencies = [
        ("library", "0002_article_paragraphs"),
    ]

    operations = [
        migrations.AddField("question", "identity", models.UUIDField(default=uuid.uuid4, editable=False, null=True)),
        migrations.RunPython(identify, migrations.RunPython.noop, elidable=True),
        migrations.AlterField("question", "identity", models.UUIDField(default=uuid.uuid4, editable=False)),
        migrations.AddConstraint("question", models.UniqueConstraint(fields=("identity", "version"), name="one_question_a_version")),
    ]
