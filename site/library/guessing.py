"""Who tries code after code is held up for a while, by all workers together. Nothing of an address is kept that could be read, and
nothing at all for longer than that."""

import logging
import unicodedata
from datetime import timedelta

from django.http import HttpRequest
from django.utils import timezone
from django.utils.crypto import salted_hmac

from library.models import WrongCode

WRONG_CODES = 60  # a whole class behind one address may mistype its code twice; a program needs millions
MINUTES = 10

log = logging.getLogger(__name__)


def tidy(typed: str) -> str:
    """A code as it was meant: "b7 kq-3m" is "B7KQ3M"."""
    plain = unicodedata.normalize("NFKC", typed[:40]).upper()
    return "".join(letter for letter in plain if letter.isalnum())


def note_wrong_code(request: HttpRequest) -> None:
    """Count a code that nobody has, against the address it came from, and forget those of long ago."""
    forget_old_codes()
    WrongCode.objects.create(whose=_whose(request), at=timezone.now())
    if is_held_up(request):
        log.warning("Too many wrong codes from one address: held up for %d minutes.", MINUTES)


def is_held_up(request: HttpRequest) -> bool:
    since = timezone.now() - timedelta(minutes=MINUTES)
    return WrongCode.objects.filter(whose=_whose(request), at__gt=since).count() >= WRONG_CODES


def forget_old_codes() -> None:
    """With each new one; and by `purge`, where nobody mistypes any more."""
    WrongCode.objects.filter(at__lte=timezone.now() - timedelta(minutes=MINUTES)).delete()


def _whose(request: HttpRequest) -> str:
    return salted_hmac("library.guessing", request.META.get("REMOTE_ADDR", ""), algorithm="sha256").hexdigest()
