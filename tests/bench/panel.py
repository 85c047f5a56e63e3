"""The teacher's pages after years of work: how long each takes, and that the number of its queries does not grow."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median

from tests.bench.measuring import ROOT, Figure, cpu_seconds

MILLISECONDS = 300.0
ROUNDS = 5
PAGES = {
    "my quizzes": "/",
    "a quiz": "/quizzes/{quiz}/",
    "review": "/quizzes/{quiz}/review/",
    "results": "/quizzes/{quiz}/results/",
    "analysis": "/quizzes/{quiz}/analysis/",
    "results as CSV": "/quizzes/{quiz}/results.csv",
    "wrong answers": "/quizzes/{quiz}/inbox/",
    "all questions": "/bank/",
    "questions found": "/bank/?words=otter&kind=cloze",
    "rules": "/rules/",
    "classes": "/classes/",
    "grades of a class": "/classes/{school_class}/grades/",
    "panel": "/admin/",
    "panel: articles": "/admin/library/article/",
    "panel: quizzes": "/admin/library/quiz/",
    "panel: questions": "/admin/library/question/",
    "panel: sittings": "/admin/classroom/sitting/",
    "panel: responses": "/admin/classroom/response/",
}


def figures() -> list[Figure]:
    """In a folder of its own, which is gone afterwards. The few are measured first: their queries are what the many may ask."""
    with tempfile.TemporaryDirectory() as folder:
        _set_up(Path(folder))
        few = _queries(_built(quizzes=2, sittings=3))
        _emptied()
        return _measured(_built(), few)


def _set_up(folder: Path) -> None:
    os.environ |= {"DJANGO_SETTINGS_MODULE": "config.settings", "QUIRE_VAR": str(folder), "QUIRE_DATA": str(ROOT / "var" / "language")}
    sys.path.insert(0, str(ROOT / "site"))
    import django
    from django.conf import settings
    from django.core.management import call_command

    settings.STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    django.setup()
    call_command("migrate", verbosity=0)


def _built(**many: int) -> Callable[[str], int]:
    """Asks for a page as the teacher, and tells how many queries that took."""
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    from classroom.models import SchoolClass
    from library.models import Quiz
    from tests.bench.school import build

    teacher = build(**many)
    client = Client(SERVER_NAME="localhost")
    client.force_login(teacher)
    quiz = Quiz.objects.filter(owner=teacher).first()
    school_class = SchoolClass.objects.get(owner=teacher)

    def ask(address: str) -> int:
        with CaptureQueriesContext(connection) as asked:
            answer = client.get(address.format(quiz=quiz.pk if quiz else 0, school_class=school_class.pk))
        if answer.status_code != 200:
            raise RuntimeError(f"{address} answered {answer.status_code}.")
        return len(asked)

    return ask


def _emptied() -> None:
    from django.core.management import call_command

    call_command("flush", interactive=False, verbosity=0)


def _queries(ask: Callable[[str], int]) -> dict[str, int]:
    return {name: max(ask(address) for _ in range(2)) for name, address in PAGES.items()}


def _measured(ask: Callable[[str], int], few: dict[str, int]) -> list[Figure]:
    figures = []
    for name, address in PAGES.items():
        ask(address)
        took = median(cpu_seconds(lambda address=address: ask(address)) for _ in range(ROUNDS))  # type: ignore[misc]
        figures.append(Figure(f"{name}, with 300 quizzes and 100,800 answers", 1000 * took, MILLISECONDS, "ms"))
        figures.append(Figure(f"{name}: queries more than with 2 quizzes", ask(address) - few[name], 0, "queries"))
    return figures
