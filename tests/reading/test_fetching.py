"""Fetching from a real server on this computer; that it is one is told by letting its number pass."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from quizzes.reading import Fetched, UnreadableArticle, fetch, read
from quizzes.reading.bounds import MOST_BYTES_OF_A_FILE
from quizzes.reading.fetching import is_public
from tests.reading.shelf import news, texts

PAGE = news(texts()[0]).encode()
HERE = "127.0.0.1"


class Answering(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        match self.path.partition("?")[0]:
            case "/story.html":
                self._send(200, PAGE, **{"Content-Type": "text/html; charset=utf-8"})
            case "/packed":
                self._send(200, gzip.compress(PAGE), **{"Content-Encoding": "gzip"})
            case "/bomb":
                self._send(200, gzip.compress(b" " * (2 * MOST_BYTES_OF_A_FILE)), **{"Content-Encoding": "gzip"})
            case "/large":
                self._send(200, b" " * (MOST_BYTES_OF_A_FILE + 1))
            case "/moved":
                self._send(301, b"", Location="/story.html")
            case "/round":
                self._send(302, b"", Location="/round")
            case "/inside":
                self._send(302, b"", Location=f"http://inner.example:{self.server.server_port}/story.html")  # type: ignore[attr-defined]
            case "/to-a-file":
                self._send(302, b"", Location="file:///etc/hostname")
            case "/slow":
                self._drip(b".")
            case "/slow-to-begin":
                self._drip(b"x", begun=False)
            case _:
                self._send(404, b"")

    def _send(self, status: int, body: bytes, **headers: str) -> None:
        self.send_response(status)
        for name, said in headers.items():
            self.send_header(name, said)
        self.end_headers()
        try:
            self.wfile.write(body)
        except (BrokenPipeError, ConnectionResetError):
            return

    def _drip(self, drop: bytes, *, begun: bool = True) -> None:
        """A byte now and then, for ever: no single wait is long."""
        self.send_response(200)
        self.end_headers() if begun else self.flush_headers()
        try:
            while not self.server.closing.wait(0.05):  # type: ignore[attr-defined]
                self.wfile.write(drop)
                self.wfile.flush()
        except (BrokenPipeError, ConnectionResetError):
            return

    def log_message(self, *said: Any) -> None:
        pass


@pytest.fixture
def port() -> Iterator[int]:
    server = ThreadingHTTPServer((HERE, 0), Answering)
    server.closing = threading.Event()  # type: ignore[attr-defined]
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    yield server.server_port
    server.closing.set()  # type: ignore[attr-defined]
    server.shutdown()
    server.server_close()


def names(host: str, port: int) -> list[str]:
    return {"news.example": [HERE], "inner.example": ["10.0.0.7"], "two.example": ["127.0.0.1", "10.0.0.7"]}.get(host, [host])


def get(address: str, port: int, **said: Any) -> Fetched:
    return fetch(
        address.format(port=port), resolve=names, permitted=lambda number: number == HERE, ports={"http": port, "https": 443}, **said
    )


def refused(address: str, port: int, **said: Any) -> str:
    with pytest.raises(UnreadableArticle) as problem:
        get(address, port, **said)
    assert str(problem.value).endswith(".")
    return str(problem.value)


def test_it_works(port: int) -> None:
    found = get("http://news.example:{port}/story.html?from=here", port)
    assert (found.data, found.charset, found.name) == (PAGE, "utf-8", "story.html")
    assert read(found.data, name=found.name, charset=found.charset).title == texts()[0].title


@pytest.mark.parametrize("path", ["moved", "packed"])
def test_it_follows_and_unpacks(port: int, path: str) -> None:
    assert get(f"http://news.example:{{port}}/{path}", port).data == PAGE


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("inside", "your own network"),
        ("to-a-file", "no web address"),
        ("round", "without end"),
        ("bomb", "too large"),
        ("large", "too large"),
        ("nowhere", "answered 404"),
    ],
)
def test_it_refuses_in_a_sentence(port: int, path: str, told: str) -> None:
    assert told in refused(f"http://news.example:{{port}}/{path}", port)


@pytest.mark.parametrize("path", ["slow", "slow-to-begin"])
def test_it_takes_no_longer_than_it_may_however_the_server_drips(port: int, path: str) -> None:
    assert "within 0 seconds" in refused(f"http://news.example:{{port}}/{path}", port, seconds=0.4)


def test_it_refuses_a_name_that_has_a_private_number_among_others(port: int) -> None:
    assert "your own network" in refused("http://two.example:{port}/story.html", port)


def test_it_asks_for_a_name_once_and_connects_to_that_number(port: int) -> None:
    """A name that answers differently the second time (rebinding) gains nothing."""
    asked: list[str] = []

    def once(host: str, port: int) -> list[str]:
        asked.append(host)
        return [HERE] if len(asked) == 1 else ["10.0.0.7"]

    page = f"http://news.example:{port}/story.html"
    assert fetch(page, resolve=once, permitted=HERE.__eq__, ports={"http": port}).data == PAGE
    assert asked == ["news.example"]


HOSTILE = """
http://169.254.169.254/latest/ file:///etc/hostname
http://127.0.0.1/ http://localhost/ http://[::1]/ http://0.0.0.0/ http://10.0.0.1/ http://192.168.1.1/ http://172.16.0.1/
http://100.64.0.1/ http://[fe80::1]/ http://[fc00::1]/ http://[::ffff:127.0.0.1]/ http://[64:ff9b::7f00:1]/ http://[2002:7f00:1::]/
http://2130706433/ http://0x7f.0.0.1/ http://0177.0.0.1/ http://127.1/ http://224.0.0.1/ http://255.255.255.255/ http://127.0.0.1:22/
http://8.8.8.8:8080/
ftp://8.8.8.8/ gopher://8.8.8.8/ http://user@8.8.8.8/ http:///nothing http://[::1
http://8.8.8.8:99999/ javascript:alert(1) data:text/html,hello
"""


@pytest.mark.parametrize("address", [*HOSTILE.split(), "", "http://8.8.8.8/\r\nHost:inner", "http://" + "a" * 3_000])
def test_it_never_connects_to_what_is_no_public_page(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def connected(*said: object, **more: object) -> None:
        raise AssertionError(f"connected to {said}")

    monkeypatch.setattr("socket.create_connection", connected)
    with pytest.raises(UnreadableArticle):
        fetch(address)


@pytest.mark.parametrize(
    ("number", "public"), [("8.8.8.8", True), ("2606:4700::1111", True), ("10.1.2.3", False), ("::ffff:8.8.8.8", True), ("x", False)]
)
def test_it_knows_public_numbers(number: str, public: bool) -> None:
    assert is_public(number) is public
