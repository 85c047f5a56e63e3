"""`manage.py purge`: remove the classes whose retention date has passed, with everything that is kept of them."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from classroom.keeping import overdue_classes, purge
from library.guessing import forget_old_codes


class Command(BaseCommand):
    help = "Remove the classes whose retention date has passed, with their rosters and every answer. The quizzes stay."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--look", action="store_true", help="only say which classes would go")

    def handle(self, *, look: bool, **options: Any) -> None:
        classes = overdue_classes(timezone.localdate())
        names = [f"{one.name} (kept until {one.keep_until})" for one in classes]
        if not look:
            purge(classes)
            forget_old_codes()
        heading = "These would go:" if look else "These are gone, with every answer:"
        self.stdout.write("\n".join([heading, *names]) if names else "No class has passed its date.")
