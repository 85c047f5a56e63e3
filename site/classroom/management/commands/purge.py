"""`manage.py purge`: remove the classes whose retention date has passed, with everything that is kept of them."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from classroom.keeping import forget, long_taken_off, overdue_classes, purge
from classroom.models import SchoolClass
from library.guessing import forget_old_codes


class Command(BaseCommand):
    help = "Remove the classes whose date has passed or that were removed 30 days ago, with every answer. The quizzes stay."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--look", action="store_true", help="only say which classes would go")

    def handle(self, *, look: bool, **options: Any) -> None:
        today = timezone.localdate()
        classes = overdue_classes(today)
        names = [f"{one.name} ({_why(one)})" for one in classes]
        if not look:
            purge(classes)
            forget(long_taken_off(today))
            forget_old_codes()
        heading = "These would go:" if look else "These are gone, with every answer:"
        self.stdout.write("\n".join([heading, *names]) if names else "No class has passed its date.")


def _why(school_class: SchoolClass) -> str:
    return f"removed on {timezone.localdate(school_class.removed)}" if school_class.removed else f"kept until {school_class.keep_until}"
