"""What a school has kept so far is carried over: nothing is lost, and versions of one question know each other."""

from __future__ import annotations

from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from tests.classroom.river import NOW

BEFORE = [("classroom", "0001_initial"), ("library", "0002_article_paragraphs")]

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]


def migrate(targets: list[tuple[str, str]]) -> Any:
    executor = MigrationExecutor(connection)
    executor.migrate(targets)
    return MigrationExecutor(connection).loader.project_state(targets).apps


def latest() -> list[tuple[str, str]]:
    leaves: list[tuple[str, str]] = MigrationExecutor(connection).loader.graph.leaf_nodes()
    return leaves


def fill(apps: Any) -> None:
    """A quiz with a question in two versions, and a sitting that met the first and was handed in."""
    article = apps.get_model("library", "Article").objects.create(owner_id=1, title="Otters", text="Otters.", created=NOW)
    quiz = apps.get_model("library", "Quiz").objects.create(owner_id=1, article=article, title="Otters", created=NOW, code="RVR234")
    said = {"quiz": quiz, "position": 1, "kind": "short_answer", "stem": "Who?", "rule": "who", "item": {}}
    questions = apps.get_model("library", "Question").objects
    first = questions.create(**said, standing="replaced")
    questions.create(**said, version=2, replaces=first, standing="accepted")
    questions.create(**said | {"position": 2})
    sitting = apps.get_model("classroom", "Sitting").objects.create(
        quiz=quiz, nickname="Blue Otter", token_hash="0" * 64, seed=1, started=NOW, submitted=NOW, fraction=Decimal("0.5")
    )
    slot = apps.get_model("classroom", "Slot").objects.create(sitting=sitting, question=first, position=1, answer=["Joss"], fraction=1)
    for kind, fraction in (("draft", None), ("submit", Decimal(1))):
        apps.get_model("classroom", "Response").objects.create(
            slot=slot, event=uuid4(), kind=kind, answer=["Joss"], fraction=fraction, at=NOW
        )


def test_it_works() -> None:
    try:
        User.objects.create(pk=1, username="okafor")
        old = migrate(BEFORE)
        fill(old)
    finally:
        new = migrate(latest())
    sitting = new.get_model("classroom", "Sitting").objects.get()
    assert (sitting.nickname, sitting.submitted, sitting.fraction, sitting.deadline) == ("Blue Otter", NOW, Decimal("0.5"), None)
    assert (sitting.attempt, sitting.is_practice, sitting.is_late, sitting.channel) == (1, False, False, "web")
    first, second, other = new.get_model("library", "Question").objects.order_by("position", "version")
    assert first.identity == second.identity != other.identity
    draft, submit = new.get_model("classroom", "Response").objects.order_by("id")
    assert (draft.answer, draft.marked_by_id) == (["Joss"], None)
    assert (submit.answer, submit.fraction, submit.marked_by_id) == (["Joss"], 1, first.pk)
