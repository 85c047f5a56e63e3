"""`manage.py finish`: close what ran out of time, also where nobody looks. Nothing has to run all the time for that."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from classroom.models import Sitting
from classroom.taking import finish_overdue


class Command(BaseCommand):
    help = "Hand in, with the answers that they have, the sittings whose time is over."

    def handle(self, **options: Any) -> None:
        match finish_overdue(Sitting.objects.all(), now=timezone.now()):
            case 0:
                self.stdout.write("No sitting had run out of time.")
            case 1:
                self.stdout.write("1 sitting was finished.")
            case number:
                self.stdout.write(f"{number} sittings were finished.")
