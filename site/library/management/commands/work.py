"""`manage.py work`: a worker for long jobs, on this machine or another, where QUIRE_BROKER says how they get there."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils.module_loading import import_string

NO_BROKER = "There is nothing to do here: without QUIRE_BROKER the site itself does the long jobs. Set it for both, to redis:// or amqp://…"
NO_CELERY = "The package celery is not installed. Run: .venv/bin/python -m pip install -r requirements-workers.txt"


class Command(BaseCommand):
    help = "Work off long jobs that the site hands over through QUIRE_BROKER. One such process a machine, or several."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--at-once", type=int, default=1, help="how many jobs at the same time (1)")

    def handle(self, *, at_once: int, **options: Any) -> None:
        if not settings.BROKER:
            raise CommandError(NO_BROKER)
        try:
            app = import_string("config.celery.app")
        except ImportError as missing:
            raise CommandError(NO_CELERY) from missing
        kept = Path(settings.VAR) / "reaper"
        app.worker_main(["worker", "--beat", f"--schedule={kept}", f"--concurrency={at_once}", "--loglevel=warning"])
