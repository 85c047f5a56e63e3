"""Every page of a teacher, found by the table of addresses: a page that is new is looked at, timed and counted without being named."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from django.apps import apps
from django.contrib.admin import site
from django.contrib.auth.models import User
from django.test import RequestFactory
from django.urls import get_resolver
from django.urls.resolvers import RoutePattern, URLPattern, URLResolver

from classroom.models import Assignment, SchoolClass, Sitting, Student
from library.models import BankShare, Card, Deck, Job, Question, Quiz, Share
from paper.models import PrintedSet, Scan, Unsure, UnsureNumber

NOT_HERS = ("join/", "sit/", "cards/", "language/", "sign-out/", "admin/logout/", "admin/jsi18n/")
"""Pages of students, and what would change the language or sign her out."""

LEAD_ON = re.compile(r"admin/r/|admin/autocomplete/|object_id>/$")
"""Addresses of the panel that only lead on to others, or answer scripts."""

STANDS_FOR: dict[str, Callable[[User], object]] = {
    "quizzes/<int:pk>": lambda user: Quiz.objects.filter(owner=user).earliest("pk").pk,
    "questions/<int:pk>": lambda user: Question.objects.filter(quiz__owner=user).earliest("pk").pk,
    "decks/<int:pk>": lambda user: Deck.objects.filter(owner=user).earliest("pk").pk,
    "decks/cards/<int:pk>": lambda user: Card.objects.filter(deck__owner=user).earliest("pk").pk,
    "jobs/<int:pk>": lambda user: Job.objects.filter(owner=user).earliest("pk").pk,
    "shared/<int:pk>": lambda user: Share.objects.filter(colleague=user).earliest("pk").quiz_id,
    "share/<int:share_pk>": lambda user: Share.objects.filter(quiz__owner=user).earliest("pk").pk,
    "bank/share/<int:pk>": lambda user: BankShare.objects.filter(owner=user).earliest("pk").pk,
    "classes/<int:pk>": lambda user: SchoolClass.objects.filter(owner=user).earliest("pk").pk,
    "students/<int:student_pk>": lambda user: Student.objects.filter(school_class__owner=user).earliest("pk").pk,
    "assignments/<int:pk>": lambda user: Assignment.objects.filter(quiz__owner=user).earliest("pk").pk,
    "results/<int:sitting_pk>": lambda user: Sitting.objects.filter(quiz__owner=user).earliest("pk").pk,
    "paper/sets/<int:pk>": lambda user: PrintedSet.objects.filter(quiz__owner=user).earliest("pk").pk,
    "scans/<int:pk>": lambda user: Scan.objects.filter(quiz__owner=user).earliest("pk").pk,
    "paper/pictures/<int:pk>": lambda user: Unsure.objects.filter(slot__sitting__quiz__owner=user).earliest("pk").pk,
    "paper/numbers/<int:pk>": lambda user: UnsureNumber.objects.filter(copy__printed__quiz__owner=user).earliest("pk").pk,
    "paper/vocabulary/<int:pk>": lambda user: Deck.objects.filter(owner=user).earliest("pk").pk,
    "paper/crossword/<int:pk>": lambda user: Deck.objects.filter(owner=user).earliest("pk").pk,
    "paper/word-search/<int:pk>": lambda user: Deck.objects.filter(owner=user).earliest("pk").pk,
    "results.<str:form>": lambda user: "xlsx",
    "grades.<str:form>": lambda user: "csv",
}
"""Which row of a teacher an address is filled in with; rows of the panel are found by the names of their tables."""

GAP = re.compile(r"(?:[a-z-]+[/.]){0,2}<\w+:\w+>|[a-z]+/[a-z]+/<id>")


def routes() -> list[str]:
    """The teacher's addresses as the table has them: "quizzes/<int:pk>/review/"."""
    found = dict.fromkeys(_walk(get_resolver(), ""))
    return [route for route in found if not route.startswith(NOT_HERS) and not LEAD_ON.search(route)]


def address(route: str, user: User) -> str:
    """The route with rows of this user's filled in. Raises KeyError where nobody has said what stands for what."""
    return "/" + GAP.sub(lambda found: _filled(found.group(), user), route.replace("<path:object_id>", "<id>"))


def _filled(gap: str, user: User) -> str:
    said, name = gap.rsplit("<", 1)
    for start in (gap, gap.split("/", 1)[-1], gap.rsplit("/", 2)[-1]):
        if start in STANDS_FOR:
            return said + str(STANDS_FOR[start](user))
    if name != "id>":
        raise KeyError(f"Say in STANDS_FOR of {__name__} which row “{gap}” stands for.")
    app, table, _ = gap.split("/")
    asks = RequestFactory().get("/")
    asks.user = user
    return said + str(site.get_model_admin(apps.get_model(app, table)).get_queryset(asks).earliest("pk").pk)


def _walk(resolver: URLResolver, before: str) -> Iterator[str]:
    for pattern in resolver.url_patterns:
        if isinstance(pattern, URLResolver):
            yield from _walk(pattern, before + str(pattern.pattern))
        elif isinstance(pattern, URLPattern) and isinstance(pattern.pattern, RoutePattern):
            yield before + str(pattern.pattern)
        else:  # the panel's page of one app, which is written as an expression
            yield from (f"{before}{app}/" for app in ("library", "classroom", "paper", "auth"))
