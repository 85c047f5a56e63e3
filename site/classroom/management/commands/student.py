"""`manage.py student CLASS NAME`: an account for a student on a roster, for a school that wants them. Nobody needs one."""

from __future__ import annotations

import secrets
from argparse import ArgumentParser
from typing import Any

from django.contrib.auth.models import User
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from classroom.models import Student


class Command(BaseCommand):
    help = "Make an account for a student on a class's list and print its password, once. From then on nobody else can take that name."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("school_class", metavar="CLASS", help="the name of the class")
        parser.add_argument("name", metavar="NAME", help="the student's name, as it stands on the list")
        parser.add_argument("--sign-in-as", metavar="ACCOUNT", help="what the student signs in as (the name, where nobody has it)")

    @transaction.atomic
    def handle(self, *, school_class: str, name: str, sign_in_as: str | None, **options: Any) -> None:
        found = list(Student.objects.filter(school_class__name=school_class, name=name, account=None))
        if len(found) != 1:
            raise CommandError(f"There is no {name} without an account on the list of one class {school_class}.")
        account = sign_in_as or name
        if User.objects.filter(username=account).exists():
            raise CommandError(f"Somebody signs in as {account} already. Say another with --sign-in-as.")
        password = secrets.token_urlsafe(9)
        found[0].account = User.objects.create_user(account, password=password)
        found[0].save(update_fields=["account"])
        self.stdout.write(f"{name} signs in as {account}, password {password}    (shown only this once)")
