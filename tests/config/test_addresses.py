"""Every page of a teacher, as the table of addresses has them: it opens, asks as often however much there is, and is hers alone."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import User
from django.contrib.contenttypes.models import ContentType
from django.db import connection, reset_queries
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.addresses import address, routes
from tests.bench.school import build

PAGES = routes()
MAY_NOT = 403
"""Some of the panel is for the school's administrator; a log is added to by nobody, and a question left out instead of deleted."""


def signed(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def queries(client: Client, there: str) -> int:
    """On the second visit: what Django remembers for good is asked once."""
    client.get(there)
    reset_queries()
    with CaptureQueriesContext(connection) as asked:
        client.get(there)
    return len(asked)


@pytest.fixture
def okafor(db: None) -> User:
    return build(quizzes=2, sittings=2, years=1)


def test_it_works(okafor: User) -> None:
    client = signed(okafor)
    answered = {route: client.get(address(route, okafor)).status_code for route in PAGES}
    refused = {route for route, status in answered.items() if status == MAY_NOT}
    assert all(route.startswith("admin/") for route in refused)
    odd = {route: status for route, status in answered.items() if status not in (200, 302, MAY_NOT, 405)}
    assert set(odd) == {"admin/auth/"}, f"Neither pages nor for pressing only: {odd}"
    assert sum(status == 200 for status in answered.values()) > 100


def test_it_is_hers_alone(okafor: User) -> None:
    stranger = build(quizzes=0, sittings=0, name="stranger", paper=False)
    client = signed(stranger)
    for route in PAGES:
        if "<" in route and not route.startswith("shared/"):
            status = client.get(address(route, okafor)).status_code
            assert status in (302, MAY_NOT, 404, 405), f"/{route} shows a stranger what is not hers: {status}"


@pytest.mark.slow
def test_it_asks_as_often_however_much_there_is(okafor: User) -> None:
    busy = build(quizzes=5, sittings=7, years=3, name="busy")
    few, many = signed(okafor), signed(busy)
    ContentType.objects.clear_cache()
    more = {}
    for route in PAGES:
        there = address(route, busy)
        if many.get(there).status_code == 200 and not route.endswith(".pdf"):
            more[route] = queries(many, there) - queries(few, address(route, okafor))
    assert {route: count for route, count in more.items() if count > 0} == {}
