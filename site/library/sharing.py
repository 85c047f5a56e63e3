"""A quiz for a colleague: to look at, and to copy. What the colleague does to the copy never reaches the original."""

from __future__ import annotations

from datetime import datetime

from django.contrib.auth.models import User
from django.db.models import QuerySet

from library.authoring import Refused
from library.bank import put_together
from library.models import Quiz, Share, Standing

NOBODY = "Nobody here signs in as “{name}”. Ask your colleague for the exact name."


def share(quiz: Quiz, name: str, *, now: datetime) -> User:
    """Let the colleague of this name see it. Raises Refused where there is none."""
    colleague = User.objects.filter(username__iexact=name.strip(), is_active=True, is_staff=True).exclude(pk=quiz.owner_id).first()
    if colleague is None:
        raise Refused(NOBODY.format(name=name.strip()[:60]))
    Share.objects.get_or_create(quiz=quiz, colleague=colleague, defaults={"created": now})
    return colleague


def shared_with(user: User) -> QuerySet[Quiz]:
    return Quiz.objects.filter(shares__colleague=user).select_related("owner", "article").defer("article__text")


def copy(quiz: Quiz, user: User, *, now: datetime) -> Quiz:
    """The accepted questions of a colleague's quiz, with its article, as one's own. Raises Refused where there is none."""
    accepted = list(quiz.questions.filter(standing=Standing.ACCEPTED).select_related("quiz__article"))
    if not accepted:
        raise Refused("There is nothing to copy yet: your colleague has not accepted any question.")
    return put_together(user, accepted, title=quiz.title, now=now)
