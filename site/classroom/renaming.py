"""Another name for a student who chose one that cannot stay; and the old one again."""

from __future__ import annotations

from django.db import transaction
from django.db.models import F, QuerySet

from classroom.models import Sitting
from classroom.nicknames import friendly, looks_of


class Taken(ValueError):
    """Somebody in the same quiz has this name, or one that looks like it."""


@transaction.atomic
def rename(sitting: Sitting, name: str) -> str:
    """Call the student so in all of the student's sittings under the same code; a friendly name where `name` is empty.

    The recovery code still leads back: the sitting remembers as whom it began. Raises Taken.
    """
    own = _of_the_same_student(sitting)
    others = _beside(sitting).exclude(pk__in=own.values("pk"))
    taken = {one for names in others.values_list("nickname", "began_as") for one in names if one}
    if name and looks_of(name) in {looks_of(one) for one in taken}:
        raise Taken
    chosen = name or friendly(sitting.seed, {one.casefold() for one in taken})
    pks = list(own.values_list("pk", flat=True))
    Sitting.objects.filter(pk__in=pks, began_as="").update(began_as=sitting.nickname)
    Sitting.objects.filter(pk__in=pks).update(nickname=chosen)
    return chosen


@transaction.atomic
def name_back(sitting: Sitting) -> str:
    """Take the renaming back: the name under which the student began."""
    was = sitting.began_as or sitting.nickname
    _of_the_same_student(sitting).exclude(began_as="").update(nickname=F("began_as"), began_as="")
    return was


def _beside(sitting: Sitting) -> QuerySet[Sitting]:
    """All sittings that began with the same code."""
    return Sitting.objects.filter(quiz=sitting.quiz_id, assignment=sitting.assignment_id)


def _of_the_same_student(sitting: Sitting) -> QuerySet[Sitting]:
    return _beside(sitting).filter(nickname=sitting.nickname, student=None)
