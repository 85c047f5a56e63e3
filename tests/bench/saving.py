"""Saving, with a class that begins within one minute: on the default SQLite with two workers, and a large one on PostgreSQL.

How long saving takes is promised for the class on SQLite; a thousand students on PostgreSQL are to lose nothing, on whatever machine.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from statistics import median
from tempfile import TemporaryDirectory
from uuid import uuid4

from tests.bench.measuring import ROOT, Figure
from tests.bench.students import Site, Student, rate, sit
from tests.serving import free_port, served

MOST_MILLISECONDS = 300.0
SMALL, LARGE = 200, 1000
ROUNDS, REQUESTS = 5, 300
POSTGRES = os.environ.get("QUIRE_TEST_POSTGRES", "postgres://postgres@127.0.0.1:5432/postgres")


def figures() -> list[Figure]:
    with TemporaryDirectory() as var, class_room({"QUIRE_VAR": var}) as site:
        found = [*_of_a_class("SQLite, 2 workers", site, SMALL, most=MOST_MILLISECONDS), _beside_a_bare_view(site)]
    return found + _on_postgres()


def _on_postgres() -> list[Figure]:
    with fresh_database() as address:
        if not address:
            return []
        with TemporaryDirectory() as var, class_room({"QUIRE_VAR": var, "QUIRE_DATABASE": address}) as site:
            return _of_a_class("PostgreSQL", site, LARGE)


def _of_a_class(where: str, site: Site, students: int, *, most: float | None = None) -> list[Figure]:
    there = sit(site, students)
    name = f"saving on {where}, {students} students"
    complete = sum(len(student.acknowledged) for student in there)
    took = [Figure(f"{name}: 95 % take up to", 1000 * _slow(there), most, "ms")] if most else []
    return [
        Figure(f"{name}: errors", float(sum(len(student.errors) for student in there)), 0.0, "of all requests"),
        Figure(f"{name}: acknowledged and lost", float(sum(student.lost() for student in there)), 0.0, f"of {complete} answers"),
        *took,
    ]


def _slow(students: list[Student]) -> float:
    seconds = sorted(second for student in students for second in student.seconds)
    return seconds[int(len(seconds) * 0.95)]


def _beside_a_bare_view(site: Site) -> Figure:
    student = Student("Bare", site)
    student.begin()
    ratios = []
    for _ in range(ROUNDS):
        bare = rate(site, REQUESTS, "/sit/bare/", (json.dumps({"name": str(uuid4())}) for _ in count()))
        saving = rate(site, REQUESTS, f"{student.address}keep/", _answers())
        ratios.append(bare / saving)
    return Figure("saving: a bare view that writes one row", median(ratios), 2.0, "× the requests a second")


def _answers() -> Iterator[str]:
    for number in count():
        said = [{"name": f"a{1 + number % 20}", "event": str(uuid4()), "values": [f"{uuid4()}"]}]
        yield json.dumps({"answers": said})


@contextmanager
def class_room(said: dict[str, str]) -> Iterator[Site]:
    """A server with two workers, as a school would run it, and the quiz open on it."""
    environment = {
        **os.environ,
        **said,
        "DJANGO_SETTINGS_MODULE": "tests.bench.settings",
        "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'site'}",
    }
    for command in (["manage.py", "migrate", "-v0"], ["manage.py", "collectstatic", "--no-input", "-v0"], ["-m", "tests.bench.full_class"]):
        subprocess.run([sys.executable, *command], cwd=ROOT, env=environment, check=True)
    port = free_port()
    with served(port, environment, workers=2):
        yield Site(port)


@contextmanager
def fresh_database() -> Iterator[str]:
    """The address of an empty PostgreSQL database for this run; empty, and said aloud, where none can be made."""
    name = f"quire_bench_{uuid4().hex[:8]}"
    try:
        import psycopg

        with psycopg.connect(POSTGRES, autocommit=True, connect_timeout=5) as server:
            server.execute(f"CREATE DATABASE {name}".encode())
    except Exception as why:  # psycopg's own errors are known only where it is installed
        if os.environ.get("QUIRE_NEEDS_POSTGRES") == "1":
            raise
        print(f"NOT MEASURED on PostgreSQL: {why}")
        yield ""
        return
    try:
        yield POSTGRES.rpartition("/")[0] + f"/{name}"
    finally:
        with psycopg.connect(POSTGRES, autocommit=True) as server:
            server.execute(f"DROP DATABASE {name} WITH (FORCE)".encode())
