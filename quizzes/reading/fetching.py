"""What stands at a web address, fetched with care: a teacher types the address, so it must never lead into the school's own network.

A name is resolved once and the connection made to that very number; every number has to be public; each redirect is looked at
anew; only the web's own ports; not more bytes and not longer than an article needs.
"""

from __future__ import annotations

import http.client
import io
import ipaddress
import socket
import ssl
import time
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from quizzes.reading.bounds import MOST_BYTES_OF_A_FILE
from quizzes.reading.unreadable import UnreadableArticle

PORTS: Mapping[str, int] = {"http": 80, "https": 443}
MOST_REDIRECTS = 5
SECONDS = 20.0  # for everything together
A_PIECE = 64 * 1024
LONGEST_ADDRESS = 2_000
SAFE = "/%:@!$&'()*+,;=~-._?"
ASKING = {
    "User-Agent": "Quire (reads one article for a teacher)",
    "Accept": "text/html,*/*;q=0.5",
    "Accept-Encoding": "identity",
    "Connection": "close",
}
REDIRECTS = frozenset((301, 302, 303, 307, 308))
EMBEDDING = tuple(ipaddress.ip_network(network) for network in ("64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "2001::/32"))
"""Numbers that carry an older number inside, which may be anybody's."""

NO_ADDRESS = "This is no web address that Quire can open: it begins with http:// or https://, as your browser shows it."
PRIVATE = "This address lies in your own network and not on the public web, so it was not opened. Copy the text and paste it."
PORT = "This address asks for an unusual port, so it was not opened. Copy the text and paste it."
TOO_SLOW = "The page did not come within {seconds:.0f} seconds. Try again later, or copy its text and paste it."
TOO_LARGE = "What stands at this address is too large to be an article."
NOT_REACHED = "The page could not be reached: {why}. Look whether the address is right, and whether this computer is on the network."
UNSURE = (
    "The page was not opened, because nothing shows that it comes from there: {why}. Look whether the address is right, "
    "or copy the page's text in your browser and paste it."
)
OF_CERTIFICATES = {
    9: "its certificate is not valid yet (does this computer's clock go right?)",
    10: "its certificate has run out",
    18: "its certificate is signed by nobody but itself",
    19: "its certificate is signed by nobody whom this computer trusts",
    20: "its certificate is signed by nobody whom this computer trusts",
    62: "its certificate belongs to another name",
    64: "its certificate belongs to another name",
}
"""By the numbers that OpenSSL gives to what is wrong with them."""

Resolve = Callable[[str, int], list[str]]


@dataclass(frozen=True, slots=True)
class Fetched:
    """What was found: its bytes, where in the end, and what the server said about its letters."""

    data: bytes
    address: str
    charset: str = ""

    @property
    def name(self) -> str:
        return urlsplit(self.address).path.rpartition("/")[2]


def resolve(host: str, port: int) -> list[str]:
    """The numbers behind a name."""
    return [str(found[4][0]) for found in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


def is_public(number: str) -> bool:
    """Whether a number is anybody's on the internet, and nobody's in a network of one's own."""
    try:
        address = ipaddress.ip_address(number.partition("%")[0])
    except ValueError:
        return False
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped is not None:
            return is_public(str(address.ipv4_mapped))
        if any(address in network for network in EMBEDDING):
            return False
    return address.is_global and not address.is_multicast and not address.is_reserved


def fetch(
    address: str,
    *,
    resolve: Resolve = resolve,
    permitted: Callable[[str], bool] = is_public,
    ports: Mapping[str, int] = PORTS,
    clock: Callable[[], float] = time.monotonic,
    seconds: float = SECONDS,
    trust: Callable[[], ssl.SSLContext] = ssl.create_default_context,
) -> Fetched:
    """What stands at the address. Raises UnreadableArticle, whose text tells the teacher what is wrong.

    Whoever answers over https shows a certificate for the name in the address, though the connection is made to a number.
    """
    ends = clock() + seconds
    for _ in range(MOST_REDIRECTS + 1):
        target = _checked(address, ports)
        number = _public_number(target, resolve, permitted, ports)
        try:
            line = _line(target, number, ports, _left(ends, clock, seconds), trust)
            answer = _ask(target, line, lambda: _left(ends, clock, seconds))
        except ssl.SSLError as problem:
            raise UnreadableArticle(UNSURE.format(why=_about_certificate(problem))) from problem
        except TimeoutError as problem:
            raise UnreadableArticle(TOO_SLOW.format(seconds=seconds)) from problem
        except (OSError, http.client.HTTPException, ValueError) as problem:
            if isinstance(problem, UnreadableArticle):
                raise
            raise UnreadableArticle(NOT_REACHED.format(why=_why(problem))) from problem
        if isinstance(answer, Fetched):
            return answer
        address = answer
    raise UnreadableArticle("This address leads from one page to the next without end. Copy the text and paste it.")


def _checked(address: str, ports: Mapping[str, int]) -> SplitResult:
    address = address.strip()
    if len(address) > LONGEST_ADDRESS or any(ord(character) < 33 for character in address):
        raise UnreadableArticle(NO_ADDRESS)
    try:
        target = urlsplit(address if "://" in address else f"https://{address}")
        port = target.port
    except ValueError as problem:
        raise UnreadableArticle(NO_ADDRESS) from problem
    if target.scheme not in ports or not target.hostname or target.username is not None:
        raise UnreadableArticle(NO_ADDRESS)
    if port not in (None, *ports.values()):
        raise UnreadableArticle(PORT)
    return target


def _public_number(target: SplitResult, resolve: Resolve, permitted: Callable[[str], bool], ports: Mapping[str, int]) -> str:
    """The number to connect to. One that is not public among several is reason enough to refuse the name."""
    try:
        host = str(target.hostname).encode("idna").decode("ascii")
        numbers = resolve(host, target.port or ports[target.scheme])
    except (OSError, UnicodeError) as problem:
        raise UnreadableArticle(NOT_REACHED.format(why="nobody knows this name")) from problem
    if not numbers or not all(permitted(number) for number in numbers):
        raise UnreadableArticle(PRIVATE)
    return numbers[0]


def _line(target: SplitResult, number: str, ports: Mapping[str, int], seconds: float, trust: Callable[[], ssl.SSLContext]) -> socket.socket:
    """A connection to that very number, over which, with https, the name has been shown to answer."""
    line = socket.create_connection((number, target.port or ports[target.scheme]), timeout=seconds)
    if target.scheme != "https":
        return line
    try:
        return trust().wrap_socket(line, server_hostname=str(target.hostname))
    except BaseException:
        line.close()
        raise


def _ask(target: SplitResult, line: socket.socket, left: Callable[[], float]) -> Fetched | str:
    """One request: what was found, or where it is said to be."""
    with line:
        connection = http.client.HTTPConnection(str(target.hostname), target.port)
        connection.sock = line
        connection.request("GET", _path(target), headers=ASKING)
        answer = http.client.HTTPResponse(_Timed(line, left), method="GET")  # type: ignore[arg-type]
        answer.begin()
        return _heard(answer, target, left)


class _Timed(io.RawIOBase):
    """What comes over a line, every piece of it in the time that is left for all: a server that drips gains nothing."""

    def __init__(self, line: socket.socket, left: Callable[[], float]) -> None:
        self.line, self.left = line, left

    def makefile(self, mode: str) -> io.BufferedReader:
        return io.BufferedReader(self)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        self.line.settimeout(self.left())
        return self.line.recv_into(buffer)


def _path(target: SplitResult) -> str:
    return quote(target.path or "/", safe=SAFE) + (f"?{quote(target.query, safe=SAFE)}" if target.query else "")


def _heard(answer: http.client.HTTPResponse, target: SplitResult, left: Callable[[], float]) -> Fetched | str:
    if answer.status in REDIRECTS and answer.headers.get("Location"):
        return urljoin(target.geturl(), str(answer.headers["Location"]))
    if answer.status != 200:
        raise UnreadableArticle(f"The page was not handed out: its server answered {answer.status}. Open it, copy its text and paste it.")
    return Fetched(_body(answer, left), target.geturl(), answer.headers.get_content_charset() or "")


def _body(answer: http.client.HTTPResponse, left: Callable[[], float]) -> bytes:
    """All of it, within bounds of bytes and time, unpacked where the server packed it unasked."""
    packed = answer.headers.get("Content-Encoding", "").lower() in ("gzip", "deflate")
    unpacker = zlib.decompressobj(zlib.MAX_WBITS | 32) if packed else None
    pieces: list[bytes] = []
    size = 0
    while True:
        left()
        piece = answer.read1(A_PIECE)
        if not piece:
            return b"".join(pieces)
        if unpacker is not None:
            piece = unpacker.decompress(piece, MOST_BYTES_OF_A_FILE - size + 1)
        size += len(piece)
        if size > MOST_BYTES_OF_A_FILE:
            raise UnreadableArticle(TOO_LARGE)
        pieces.append(piece)


def _left(ends: float, clock: Callable[[], float], seconds: float) -> float:
    left = ends - clock()
    if left <= 0:
        raise UnreadableArticle(TOO_SLOW.format(seconds=seconds))
    return left


def _about_certificate(problem: ssl.SSLError) -> str:
    if not isinstance(problem, ssl.SSLCertVerificationError):
        return "no safe connection came about"
    return OF_CERTIFICATES.get(problem.verify_code, "its certificate does not hold")


def _why(problem: Exception) -> str:
    said = getattr(problem, "strerror", None) or str(problem) or type(problem).__name__
    return said[:1].lower() + said[1:].rstrip(".")
