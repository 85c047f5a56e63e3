"""Fetching over https from a real server on this computer, which shows certificates made for the test."""

from __future__ import annotations

import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from quizzes.reading import Fetched, UnreadableArticle, fetch
from tests.reading.certificates import Authority, authority, certificate
from tests.reading.test_fetching import HERE, PAGE, Answering, names

HOST = "news.example"


class Server:
    """Where it listens, and which names it was asked for while the line was made."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.asked: list[str] = []


class Quiet(ThreadingHTTPServer):
    def handle_error(self, request: Any, client_address: Any) -> None:
        """Whoever hangs up because of the certificate is no error of the server."""


@contextmanager
def serving(file: Path | None) -> Iterator[Server]:
    server = Quiet((HERE, 0), Answering)
    server.closing = threading.Event()  # type: ignore[attr-defined]
    told = Server(server.server_port)
    if file is not None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(file)
        context.sni_callback = lambda line, name, own: told.asked.append(str(name))
        server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    yield told
    server.closing.set()  # type: ignore[attr-defined]
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def trusted() -> Authority:
    return authority()


Serve = Callable[..., Server]


@pytest.fixture
def serve(tmp_path: Path, trusted: Authority) -> Iterator[Serve]:
    with ExitStack() as stack:
        yield lambda host=HOST, **said: stack.enter_context(serving(certificate(tmp_path, host, **{"by": trusted, **said})))


def get(server: Server, trusted: Authority, path: str, host: str = HOST) -> Fetched:
    return fetch(
        f"https://{host}:{server.port}/{path}",
        resolve=names,
        permitted=HERE.__eq__,
        ports={"http": 80, "https": server.port},
        trust=lambda: ssl.create_default_context(cadata=trusted.pem),
    )


def refused(server: Server, trusted: Authority, path: str = "story.html") -> str:
    with pytest.raises(UnreadableArticle) as problem:
        get(server, trusted, path)
    assert str(problem.value).endswith(".")
    return str(problem.value)


def test_it_works(serve: Serve, trusted: Authority) -> None:
    assert get(serve(), trusted, "story.html").data == PAGE


def test_it_asks_for_the_name_though_it_connects_to_the_number(serve: Serve, trusted: Authority) -> None:
    server = serve()
    assert get(server, trusted, "moved").address == f"https://{HOST}:{server.port}/story.html"
    assert server.asked == [HOST, HOST]


@pytest.mark.parametrize(
    ("shown", "told"),
    [
        ({"host": "other.example"}, "its certificate belongs to another name"),
        ({"host": HERE}, "its certificate belongs to another name"),
        ({"by": None}, "its certificate is signed by nobody but itself"),
        ({"days": (-9, -1)}, "its certificate has run out"),
        ({"days": (1, 9)}, "its certificate is not valid yet"),
    ],
)
def test_it_opens_no_page_whose_certificate_does_not_hold(serve: Serve, trusted: Authority, shown: dict[str, Any], told: str) -> None:
    sentence = refused(serve(**shown), trusted)
    assert sentence.startswith("The page was not opened, because nothing shows that it comes from there")
    assert told in sentence


def test_it_trusts_nobody_whom_this_computer_does_not(serve: Serve, trusted: Authority) -> None:
    assert "nobody whom this computer trusts" in refused(serve(by=authority("The Hill Authority")), trusted)


def test_what_this_computer_trusts_is_what_counts_by_itself(serve: Serve) -> None:
    server = serve()
    with pytest.raises(UnreadableArticle, match="nobody whom this computer trusts"):
        fetch(f"https://{HOST}:{server.port}/", resolve=names, permitted=HERE.__eq__, ports={"https": server.port})


@pytest.mark.parametrize(("path", "told"), [("to-a-file", "no web address"), ("round", "without end"), ("nowhere", "answered 404")])
def test_it_refuses_what_it_refuses_without_https(serve: Serve, trusted: Authority, path: str, told: str) -> None:
    assert told in refused(serve(), trusted, path)


def test_it_looks_at_where_a_redirect_leads(serve: Serve, trusted: Authority) -> None:
    assert "your own network" in refused(serve(), trusted, "inside")


def test_it_says_that_no_https_is_spoken_there(trusted: Authority) -> None:
    with serving(None) as server:
        assert "no safe connection came about" in refused(server, trusted)
