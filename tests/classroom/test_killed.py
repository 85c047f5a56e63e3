"""The server is killed (SIGKILL) in the middle of saving, over and over: whatever it acknowledged is in the log, each thing once."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from http.client import HTTPException
from pathlib import Path
from threading import Event
from uuid import UUID, uuid4

import pytest

from tests.bench.students import Site, Student
from tests.serving import full_class_served

STUDENTS, KILLS = 6, 3
ENOUGH = 60  # acknowledged between two kills, so that it is killed in the middle of many


def save_on_and_on(student: Student, acknowledged: list[UUID], stop: Event) -> None:
    """Answer one question after the other, and what was not acknowledged once more."""
    for number in _while(stop):
        event = uuid4()
        said = json.dumps({"answers": [{"name": f"a{1 + number % 20}", "event": str(event), "values": [f"answer {number}"]}]})
        while not stop.is_set() and not is_acknowledged(student, said):
            stop.wait(0.05)
        if not stop.is_set():
            acknowledged.append(event)


def is_acknowledged(student: Student, said: str) -> bool:
    try:
        return student.site.ask("POST", f"{student.address}keep/", said, **{"Content-Type": "application/json"})[0] == 200
    except (OSError, HTTPException):
        return False


def _while(stop: Event) -> Iterator[int]:
    number = 0
    while not stop.is_set():
        yield number
        number += 1


def events_in(database: Path) -> list[UUID]:
    with closing(sqlite3.connect(database)) as there:
        return [UUID(event) for (event,) in there.execute("SELECT event FROM classroom_response")]


@pytest.mark.slow
def test_it_works(tmp_path: Path) -> None:
    acknowledged: list[UUID] = []
    stop = Event()
    with full_class_served(tmp_path) as server, ThreadPoolExecutor(STUDENTS) as devices:
        students = [Student(f"Student {number}", Site(server.port)) for number in range(STUDENTS)]
        for student in students:
            student.begin()
        for student in students:
            devices.submit(save_on_and_on, student, acknowledged, stop)
        for _ in range(KILLS):
            before = len(acknowledged)
            while len(acknowledged) < before + ENOUGH:
                stop.wait(0.05)
            server.kill()
            server.start()
        stop.set()
    there = events_in(tmp_path / "quire.sqlite3")
    assert len(acknowledged) >= KILLS * ENOUGH
    assert set(acknowledged) - set(there) == set()
    assert len(there) == len(set(there))
