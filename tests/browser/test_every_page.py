"""Every page that the table of addresses has for a teacher, and for a school's administrator in the panel: no finding by axe, no
scrolling sideways, in light and dark. What is found is told all at once."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import User
from django.test import Client
from playwright.sync_api import BrowserContext, Page, expect
from pytest_django.live_server_helper import LiveServer

from tests.addresses import address, routes
from tests.bench.school import build
from tests.browser.test_pages import look
from tests.browser.test_teacher_pages import sign_in
from tests.browser.watching import Watch

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]

PANEL, APPS = "admin/", ("library", "classroom", "paper", "auth")


@pytest.fixture
def okafor(live_server: LiveServer) -> User:
    """A class of twelve has sat for her quizzes, on paper and in the browser."""
    return build(quizzes=2, sittings=12, years=1)


def pages(user: User, within: str = "", but: str | tuple[str, ...] = ()) -> dict[str, str]:
    """Those that show something, of all that begin so: where each is, by its name."""
    client = Client()
    client.force_login(user)
    there = {route: address(route, user) for route in routes() if route.startswith(within) and not route.startswith(but)}
    shown = {route: client.get(address) for route, address in there.items() if not address.endswith(".pdf")}
    return {
        route: there[route]
        for route, answer in shown.items()
        if answer.status_code == 200 and str(answer.headers["Content-Type"]).startswith("text/html")
    }


def walk(page: Page, there: dict[str, str], watch: Watch, *, is_panel: bool = False) -> None:
    found = []
    for route, where in there.items():
        watch.expected = ()
        page.goto(where)
        expect(page.get_by_role("main")).to_be_visible()
        assert watch.complaints == [], route
        watch.expected = ("404", "inline style", "preload assets") if is_panel else ()  # axe copies the panel's style sheets into the page
        try:
            look(page, "every-" + route.replace("<int:pk>", "").replace("<path:object_id>", "").replace("/", "-").strip("-"))
        except AssertionError as why:
            found.append(f"/{route}: {why}")
    assert not found, "\n".join(found)


def test_it_works(page: Page, context: BrowserContext, live_server: LiveServer, okafor: User, watch: Watch) -> None:
    sign_in(context, live_server, okafor)
    walk(page, pages(okafor, but=PANEL), watch)


@pytest.mark.parametrize("app", [*APPS, ""])
def test_it_works_in_the_panel(page: Page, context: BrowserContext, live_server: LiveServer, okafor: User, watch: Watch, app: str) -> None:
    """As a school's administrator, who sees more of it than a teacher."""
    User.objects.filter(pk=okafor.pk).update(is_superuser=True)
    okafor.refresh_from_db()
    sign_in(context, live_server, okafor)
    there = pages(okafor, within=f"{PANEL}{app}/") if app else pages(okafor, within=PANEL, but=tuple(f"{PANEL}{one}/" for one in APPS))
    walk(page, there, watch, is_panel=True)
