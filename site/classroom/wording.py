"""What scoring says of an answer, in the language of the page. Scoring itself speaks English and knows no Django."""

from __future__ import annotations

import re

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

COUNTED = {
    "matched": gettext_lazy("%(right)s of %(of)s matched."),
    "gaps right": gettext_lazy("%(right)s of %(of)s gaps right."),
    "steps in order": gettext_lazy("%(right)s of %(of)s steps in order."),
    "chosen": gettext_lazy("%(right)s of %(of)s chosen."),
    "key words": gettext_lazy("%(right)s of %(of)s key words."),
}
WHOLE = {
    "Right in part.": gettext_lazy("Right in part."),
    "Right but for the spelling.": gettext_lazy("Right but for the spelling."),
}
ONE = re.compile(rf"(?P<right>\d+) of (?P<of>\d+) (?P<what>{'|'.join(COUNTED)})\.")
TOO_MANY = re.compile(r"(?P<right>\d+) of (?P<of>\d+) chosen, and (?P<wrong>\d+) that should not be\.")


def say_why(why: str) -> str:
    """The sentence translated; as it is where nothing is known of it."""
    if found := TOO_MANY.fullmatch(why):
        return _("%(right)s of %(of)s chosen, and %(wrong)s that should not be.") % found.groupdict()
    if found := ONE.fullmatch(why):
        return str(COUNTED[found["what"]]) % found.groupdict()
    return str(WHOLE.get(why, why))
