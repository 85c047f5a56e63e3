"""Every page of a teacher after years of work: how long each takes, and that the number of its queries does not grow."""

from __future__ import annotations

import os
import sys
import tempfile
from collections import deque
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from statistics import median
from typing import Any

from tests.bench.measuring import ROOT, Figure, cpu_seconds

MILLISECONDS, LAST = 300.0, 6000.0
ROUNDS = 3
SEARCHES = ("bank/?words=otter&kind=cloze", "admin/library/article/?q=otter", "admin/library/question/?q=otter&kind=cloze")
"""Beside the addresses that the table has."""

STREAMED = "everything.json"
"""All that ten years have kept of a class, 103,824 answers and what became of them: it is on its way as soon as any page, and takes
seconds to arrive."""

Ask = Callable[..., tuple[int, int]]
"""Asks for a page as the teacher, or only until it is on its way; tells its status and how many queries it took."""


def figures() -> list[Figure]:
    """In a folder of its own, which is gone afterwards. The few are measured first: their queries are what the many may ask."""
    with tempfile.TemporaryDirectory() as folder:
        _set_up(Path(folder))
        few = _queries(_built(quizzes=2, sittings=3, years=2))
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


def _built(**many: Any) -> Ask:
    from django.db import connection, reset_queries
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    from tests.addresses import address
    from tests.bench.school import build

    teacher = build(**many)
    if connection.vendor == "postgresql":
        connection.cursor().execute("ANALYZE")  # as it does by itself within a minute
    client = Client(SERVER_NAME="localhost")
    client.force_login(teacher)
    filled: dict[str, str] = {}

    def ask(route: str, *, whole: bool = True) -> tuple[int, int]:
        there = filled[route] if route in filled else filled.setdefault(route, address(route, teacher))
        reset_queries()  # the log holds no more than 9,000
        with CaptureQueriesContext(connection) as asked:
            answer = client.get(there)
            if answer.streaming:
                deque(islice(answer, None if whole else 1), maxlen=0)
        return answer.status_code, len(asked)

    return ask


def _emptied() -> None:
    from django.core.management import call_command

    call_command("flush", interactive=False, verbosity=0)


def _queries(ask: Ask) -> dict[str, int]:
    """Of every page that there is for a teacher, each asked for twice."""
    from tests.addresses import routes

    pages = [*(route for route in routes() if ask(route)[0] == 200), *SEARCHES]
    return {route: ask(route)[1] for route in pages if not route.endswith(".pdf")}


def _measured(ask: Ask, few: dict[str, int]) -> list[Figure]:
    figures = []
    for route, queries in few.items():
        took = _milliseconds(ask, route, whole=False)
        status, asked = ask(route)  # once it is warm, as the few were
        if status != 200:
            raise RuntimeError(f"/{route} answered {status}.")
        figures.append(Figure(f"/{route} with 300 quizzes and 103,824 answers", took, MILLISECONDS, "ms"))
        figures.append(Figure(f"/{route}: queries more than with 2 quizzes", asked - queries, 0, "queries"))
        if route.endswith(STREAMED):
            figures.append(Figure(f"/{route}, until the last of 103,824 answers is there", _milliseconds(ask, route), LAST, "ms"))
    return figures


def _milliseconds(ask: Ask, route: str, **how: bool) -> float:
    ask(route, **how)
    return 1000 * median(cpu_seconds(lambda: ask(route, **how)) for _ in range(ROUNDS))
