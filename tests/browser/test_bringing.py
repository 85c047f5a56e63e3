"""A teacher's way by nothing but the screen: from a web page, a PDF and a Word document to quizzes that a class can take."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from classroom.models import Assignment
from library.models import Article, Quiz
from quizzes import reading
from tests.browser.student import join, submit
from tests.browser.test_pages import WIDTHS, keep_picture, look
from tests.browser.test_paste_to_pdf import WRITING
from tests.browser.test_teacher_pages import desk  # noqa: F401
from tests.reading.binding import docx, epub, pdf, picture_pdf
from tests.reading.shelf import news, texts
from tests.reading.test_chapters import BOOK, TITLES

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]

TUNNEL, SOIL, FERRY = texts()[1:]


class Newspaper(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(news(TUNNEL).encode())

    def log_message(self, *said: Any) -> None:
        pass


@pytest.fixture
def newspaper(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A real server on this computer; that it is one is told by letting its number and its port pass."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Newspaper)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    here = partial(reading.fetch, permitted=lambda number: number == "127.0.0.1", ports={"http": server.server_port})
    monkeypatch.setattr(reading, "fetch", here)
    yield f"http://127.0.0.1:{server.server_port}/tunnel.html"
    server.shutdown()
    server.server_close()


def file(name: str, data: bytes) -> Any:
    return {"name": name, "mimeType": "application/octet-stream", "buffer": data}


def take(page: Page, code: str) -> None:
    """A student answers nothing, and hands that in."""
    join(page, "Blue Otter", code)
    submit(page)
    page.get_by_role("button", name="Submit with these left open").click()
    expect(page.locator(".points")).to_be_visible()
    page.close()


def test_it_works(desk: Page, context: BrowserContext, newspaper: str) -> None:  # noqa: F811
    desk.goto("/")
    desk.get_by_role("link", name="New quiz").first.click()
    desk.get_by_label("Web addresses").fill(newspaper)
    desk.get_by_label("Files").set_input_files(
        [file("soil.pdf", pdf(SOIL)), file("ferry.docx", docx(FERRY)), file("scan.pdf", picture_pdf())]
    )
    desk.get_by_role("button", name="Write the questions").click()
    expect(desk.get_by_role("heading", name="What came of it")).to_be_visible(timeout=WRITING)
    expect(desk.get_by_text("This PDF is a scan")).to_be_visible()
    look(desk, "teacher-work-done")
    assert {quiz.title for quiz in Quiz.objects.all()} == {TUNNEL.title, SOIL.title, FERRY.title}
    for text in (TUNNEL, SOIL, FERRY):
        desk.get_by_role("navigation", name="Main").get_by_role("link", name="My quizzes").click()
        step(desk, f"home, then {text.title}")
        desk.get_by_role("listitem").filter(has_text=text.title).get_by_role("link", name=re.compile("^Review")).click()
        give_to_a_class(desk)
    desk.get_by_role("navigation", name="Main").get_by_role("link", name="My quizzes").click()
    expect(desk.get_by_text("given to whoever has the code")).to_have_count(3)
    assert Assignment.objects.count() == 3
    take(context.new_page(), str(Assignment.objects.earliest("pk").code))
    desk.get_by_role("listitem").filter(has_text=TUNNEL.title).get_by_role("link", name="Results").click()
    expect(desk.get_by_text("1 of 1 handed in.")).to_be_visible()
    step(desk, "results")
    desk.get_by_role("link", name="Blue Otter").click()
    expect(desk.get_by_role("heading", name="Question by question")).to_be_visible()
    step(desk, "one student")


def give_to_a_class(page: Page) -> None:
    """From the drafts to a code, by what the screen offers next."""
    step(page, "drafts")
    page.get_by_role("button", name=re.compile("^Accept all")).first.click()
    expect(page.get_by_role("heading", name="All reviewed")).to_be_visible()
    step(page, "all reviewed")
    page.get_by_role("link", name="Give it to a class").click()
    step(page, "rules")
    page.get_by_role("button", name="Give it out").click()
    expect(page.locator(".code")).to_have_text(re.compile(r"^[B-Z2-9]{6}$"))
    step(page, "given out")


def step(page: Page, name: str) -> None:
    """What the teacher sees before she presses next, at both widths; the same pages are looked at by axe elsewhere."""
    for device, width in WIDTHS.items():
        page.set_viewport_size({"width": width, "height": 844})
        assert page.evaluate("document.documentElement.scrollWidth") <= width, f"{name} on a {device} scrolls sideways"
        keep_picture(page, f"step-{name}-{device}")


def test_it_parts_a_book_and_lets_a_chapter_be_chosen(desk: Page) -> None:  # noqa: F811
    desk.goto("/quizzes/new/")
    desk.get_by_label("Files").set_input_files([file("coast.epub", epub(BOOK))])
    desk.get_by_role("button", name="Write the questions").click()
    expect(desk.get_by_role("heading", name="What came of it")).to_be_visible(timeout=WRITING)
    look(desk, "teacher-work-chapters")
    desk.get_by_label(TITLES[2]).check()
    desk.get_by_role("button", name="Write questions about these").click()
    expect(desk.get_by_role("link", name=f"Review “{TITLES[2]}")).to_be_visible(timeout=WRITING)
    assert Article.objects.count() == len(TITLES)


def test_it_goes_on_while_the_page_is_closed_and_is_found_again(desk: Page) -> None:  # noqa: F811
    desk.goto("/quizzes/new/")
    desk.get_by_label("Files").set_input_files([file("soil.pdf", pdf(SOIL)), file("ferry.docx", docx(FERRY))])
    desk.get_by_role("button", name="Write the questions").click()
    expect(desk.get_by_role("heading", name="Quire is at work")).to_be_visible()
    desk.goto("/")
    desk.get_by_role("link", name="See how far it is").click()
    expect(desk.get_by_role("heading", name="What came of it")).to_be_visible(timeout=WRITING)
