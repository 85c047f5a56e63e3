"""A real Chromium in front of a real server."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright
from pytest_django.live_server_helper import LiveServer

from library import worker
from library.models import Quiz
from tests.browser.watching import Watch
from tests.classroom.river import open_quiz

# Playwright's plain functions run an event loop in this thread, which Django takes for an asynchronous program. It is not one.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ON_A_MAC = [Path(f"/Applications/{name}.app/Contents/MacOS/{name}") for name in ("Chromium", "Google Chrome")]
PATIENCE = 30_000  # milliseconds for anything to appear; a machine under load is slow, not wrong

expect.set_options(timeout=PATIENCE)


def find_chromium() -> str:
    """QUIRE_CHROMIUM, or the first of the usual names; empty where there is none."""
    found = os.environ.get("QUIRE_CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), "")
    return found or next((str(path) for path in ON_A_MAC if path.exists()), "")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    path = find_chromium()
    if not path:
        missing = "No Chromium on this machine: `apt-get install chromium`, or say where it is in QUIRE_CHROMIUM."
        (pytest.fail if os.environ.get("QUIRE_NEEDS_BROWSER") == "1" else pytest.skip)(missing)
    with sync_playwright() as playwright:
        # Chromium's own sandbox does not start for root, whom containers are; no page but ours is opened.
        browser = playwright.chromium.launch(executable_path=path, chromium_sandbox=False)
        yield browser
        browser.close()


@pytest.fixture(autouse=True)
def _workers_leave(live_server: LiveServer) -> Iterator[None]:
    """The thread that does long work outlives no test: the next one has another database."""
    yield
    worker.stop()


@pytest.fixture
def watch(live_server: LiveServer) -> Iterator[Watch]:
    """Whatever a browser complains of, or asks of another host, fails the test."""
    watching = Watch(live_server.url)
    yield watching
    assert watching.complaints == []


@pytest.fixture
def context(chromium: Browser, live_server: LiveServer, watch: Watch) -> Iterator[BrowserContext]:
    """A student's browser, with nothing in it yet."""
    context = chromium.new_context(base_url=live_server.url, viewport={"width": 1280, "height": 800})
    context.set_default_timeout(PATIENCE)
    context.on("page", watch.follow)
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()


@pytest.fixture
def quiz(teacher: User, live_server: LiveServer) -> Quiz:
    return open_quiz(teacher)
