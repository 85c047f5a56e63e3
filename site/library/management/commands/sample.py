"""`manage.py sample`: something to look at on the first day, and the addresses to open."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.auth.models import User
from django.core.management.base import BaseCommand
from django.db import transaction
from django.utils import timezone

from library import authoring
from library.models import Article, Deck, Quiz
from library.teachers import make_teacher
from library.views.publishing import HERE_ONLY

NAME = "teacher"
NEW_PASSWORD = f". A new password: .venv/bin/python manage.py changepassword {NAME}"
EVERYWHERE = ("0.0.0.0", "[::]", "")  # noqa: S104
ARTICLE = Path(__file__).resolve().parent.parent.parent / "samples" / "fog.txt"


class Command(BaseCommand):
    help = "Make a teacher's account with a sample quiz and deck where there is none yet, and print the addresses to open."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--address", default="127.0.0.1:8000", help="where the site is served (127.0.0.1:8000)")

    @transaction.atomic  # a failure takes the account back, so that no password is lost unseen
    def handle(self, *, address: str, **options: Any) -> None:
        teacher, password = _teacher()
        if not Article.objects.filter(owner=teacher).exists():
            self._write_quiz(teacher)
        self.stdout.write("\n".join(_lines(teacher, password, f"http://{_to_open(address)}")))

    def _write_quiz(self, teacher: User) -> None:
        now = timezone.now()
        try:
            quiz = authoring.write(teacher, ARTICLE.read_text(encoding="utf-8"), now=now)
        except authoring.Refused as why:
            self.stderr.write(f"The sample quiz could not be written. {why}")
            return
        authoring.accept_all(quiz)
        for deck in quiz.article.decks.all():
            authoring.accept_all(deck)
        authoring.publish(quiz, now=now)


def _to_open(address: str) -> str:
    """An address that a browser can open: served on every network, the site is reached by the first name that it was given."""
    host, _, port = address.rpartition(":")
    names = [name.lstrip(".") for name in settings.ALLOWED_HOSTS if name not in HERE_ONLY]
    return f"{[*names, '127.0.0.1'][0]}:{port}" if host in EVERYWHERE else address


def _teacher() -> tuple[User, str | None]:
    """The teacher of the sample, and the password where the account was made just now."""
    there = User.objects.filter(username=NAME).first()
    return (there, None) if there else make_teacher(NAME)


def _lines(teacher: User, password: str | None, site: str) -> list[str]:
    quiz = Quiz.objects.filter(owner=teacher, published__isnull=False).last()
    deck = Deck.objects.filter(owner=teacher, published__isnull=False).last()
    said = ["", f"Quire    {site}/", f"Panel    {site}/admin/"]
    said += [f"Quiz     {site}/join/{quiz.code}/    “{quiz}”, as a student sees it"] if quiz else []
    said += [f"Cards    {site}/cards/{deck.code}/"] if deck else []
    said += [f"Sign in as {teacher.username}" + (f", password {password}    (shown only this once)" if password else NEW_PASSWORD)]
    return [*said, ""]
