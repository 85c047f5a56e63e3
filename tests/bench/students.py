"""Students as a server sees them: each begins, answers one question after the other, and looks at the page again."""

import json
import re
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException
from random import Random
from urllib.parse import urlencode
from uuid import uuid4

from tests.bench.full_class import CODE, QUESTIONS

MINUTE = 60.0
PAUSE = (1.0, 3.0)
"""Seconds from one answer to the next."""
PATIENCE = 60.0


@dataclass(frozen=True)
class Site:
    """Where the server listens."""

    port: int

    def ask(self, method: str, path: str, body: str = "", **headers: str) -> tuple[int, dict[str, str], str]:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            connection.request(method, path, body, headers)
            answer = connection.getresponse()
            return answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read().decode()
        finally:
            connection.close()


@dataclass
class Student:
    """One who takes the quiz: what the server acknowledged, how long each saving took, and what went wrong."""

    name: str
    site: Site
    address: str = ""
    acknowledged: dict[int, str] = field(default_factory=dict)
    seconds: list[float] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def take(self, wait: float, dice: Random) -> None:
        time.sleep(wait)
        try:
            self.begin()
            for position in range(1, QUESTIONS + 1):
                time.sleep(dice.uniform(*PAUSE))
                self.answer(position, f"{self.name} says {dice.randrange(10**6)}")
        except (OSError, HTTPException, AssertionError) as problem:
            self.errors.append(repr(problem))

    def begin(self) -> None:
        page = f"/join/{CODE}/"
        _, headers, shown = self.site.ask("GET", page)
        token, event = (re.search(rf'name="{name}" value="([^"]+)"', shown) for name in ("csrfmiddlewaretoken", "event"))
        assert token and event, shown[:200]
        said = urlencode({"csrfmiddlewaretoken": token[1], "event": event[1], "name": self.name})
        cookie = headers["set-cookie"].partition(";")[0]
        status, headers, _ = self.site.ask("POST", page, said, Cookie=cookie, **{"Content-Type": "application/x-www-form-urlencoded"})
        assert status == 302, status
        self.address = headers["location"]
        assert self.site.ask("GET", self.address)[0] == 200

    def answer(self, position: int, text: str) -> None:
        sent = json.dumps({"answers": [{"name": f"a{position}", "event": str(uuid4()), "values": [text]}]})
        started = time.perf_counter()
        status, _, _ = self.site.ask("POST", f"{self.address}keep/", sent, **{"Content-Type": "application/json"})
        self.seconds.append(time.perf_counter() - started)
        if status == 200:
            self.acknowledged[position] = text
        else:
            self.errors.append(f"{status} for an answer")

    def lost(self) -> int:
        """How many acknowledged answers the page does not show any more, looked up one by one."""
        shown = self.site.ask("GET", self.address)[2] if self.address else ""
        return sum(f'name="a{position}" value="{text}"' not in shown for position, text in self.acknowledged.items())


def sit(site: Site, students: int) -> list[Student]:
    """A class that begins within one minute, each student on a device of their own."""
    dice = Random(1)
    there = [Student(f"Student {number}", site) for number in range(students)]
    with ThreadPoolExecutor(students) as devices:
        for student in there:
            devices.submit(student.take, dice.uniform(0, MINUTE), Random(student.name))
    return there


def rate(site: Site, requests: int, path: str, bodies: Iterator[str]) -> float:
    """Requests a second, from eight devices that never pause."""
    sent = [next(bodies) for _ in range(requests)]
    started = time.perf_counter()
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda body: site.ask("POST", path, body, **{"Content-Type": "application/json"})[0], sent))
    assert set(answers) == {200}, set(answers)
    return requests / (time.perf_counter() - started)
