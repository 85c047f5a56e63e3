"""A quiz, or a whole bank, for a colleague: to look at, and to copy. What the colleague does to a copy never reaches the original."""

from __future__ import annotations

from datetime import datetime

from django.contrib.auth.models import User
from django.db.models import Q, QuerySet

from library.authoring import Refused
from library.bank import put_together
from library.models import BankShare, Quiz, Share, Standing

NOBODY = "Nobody here signs in as “{name}”. Ask your colleague for the exact name."


def share(quiz: Quiz, name: str, *, now: datetime) -> User:
    """Let the colleague of this name see it. Raises Refused where there is none."""
    colleague = _colleague(quiz.owner, name)
    Share.objects.get_or_create(quiz=quiz, colleague=colleague, defaults={"created": now})
    return colleague


def share_bank(owner: User, name: str, *, now: datetime) -> User:
    """Let the colleague of this name see whatever this teacher accepts, now and later. Raises Refused where there is none."""
    colleague = _colleague(owner, name)
    BankShare.objects.get_or_create(owner=owner, colleague=colleague, defaults={"created": now})
    return colleague


def shared_with(user: User) -> QuerySet[Quiz]:
    return Quiz.objects.filter(shares__colleague=user).select_related("owner", "article").defer("article__text")


def banks_shared_with(user: User) -> QuerySet[User]:
    """The colleagues whose whole bank this teacher may see."""
    return User.objects.filter(bank_shares__colleague=user).order_by("first_name", "last_name", "username")


def sharing_with(user: User) -> QuerySet[User]:
    """The colleagues who let this teacher see something: their bank, or a quiz of it."""
    banks = BankShare.objects.filter(colleague=user).values("owner")
    quizzes = Share.objects.filter(colleague=user).values("quiz__owner")
    return User.objects.filter(Q(pk__in=banks) | Q(pk__in=quizzes)).order_by("first_name", "last_name", "username")


def copy(quiz: Quiz, user: User, *, now: datetime) -> Quiz:
    """The accepted questions of a colleague's quiz, with its article, as one's own. Raises Refused where there is none."""
    accepted = list(quiz.questions.filter(standing=Standing.ACCEPTED).select_related("quiz__article"))
    if not accepted:
        raise Refused("There is nothing to copy yet: your colleague has not accepted any question.")
    return put_together(user, accepted, title=quiz.title, now=now)


def _colleague(owner: User, name: str) -> User:
    found = User.objects.filter(username__iexact=name.strip(), is_active=True, is_staff=True).exclude(pk=owner.pk).first()
    if found is None:
        raise Refused(NOBODY.format(name=name.strip()[:60]))
    return found
