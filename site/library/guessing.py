"""Who tries code after code is held up for a while. Nothing of an address is kept longer than that, and nothing readable at all."""

import logging
import unicodedata

from django.core.cache import cache
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

WRONG_CODES = 60  # a whole class behind one address may mistype its code twice; a program needs millions
MINUTES = 10

log = logging.getLogger(__name__)


def tidy(typed: str) -> str:
    """A code as it was meant: "b7 kq-3m" is "B7KQ3M"."""
    plain = unicodedata.normalize("NFKC", typed[:40]).upper()
    return "".join(letter for letter in plain if letter.isalnum())


def is_held_up(request: HttpRequest) -> bool:
    return int(cache.get(_name(request), 0)) >= WRONG_CODES


def note_wrong_code(request: HttpRequest) -> None:
    """Count a code that nobody has, against the address it came from."""
    name = _name(request)
    cache.add(name, 0, timeout=60 * MINUTES)
    try:
        if cache.incr(name) == WRONG_CODES:
            log.warning("Too many wrong codes from one address: held up for %d minutes.", MINUTES)
    except ValueError:  # it ran out between the two lines
        return


def _name(request: HttpRequest) -> str:
    return "wrong-codes-" + salted_hmac("library.guessing", request.META.get("REMOTE_ADDR", "")).hexdigest()
