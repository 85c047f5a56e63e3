"""`manage.py teacher NAME`: an account for a colleague."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.contrib.auth.models import User
from django.core.management.base import BaseCommand, CommandError

from library.teachers import make_teacher


class Command(BaseCommand):
    help = "Make a teacher's account and print its password, once."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("name", help="what the teacher signs in as")

    def handle(self, *, name: str, **options: Any) -> None:
        if User.objects.filter(username=name).exists():
            raise CommandError(f"There is an account {name} already. To give it another password run: manage.py changepassword {name}")
        teacher, password = make_teacher(name)
        self.stdout.write(f"Sign in as {teacher.username}, password {password}    (shown only this once)")
