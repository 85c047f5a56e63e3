"""Workers in processes of their own, killed with SIGKILL in the middle: on SQLite with the site's own thread, and on
PostgreSQL with Celery over Redis and over RabbitMQ.

Where there is no PostgreSQL, Redis or RabbitMQ, those are skipped, unless QUIRE_NEEDS_SERVICES says that they have to run.
"""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

HERE = Path(__file__).resolve().parents[2]
ARTICLE = HERE / "site" / "library" / "samples" / "fog.txt"
PIECES = 30  # a second each, so that it is killed long before the last
PATIENCE = 300  # seconds before a worker that does nothing is called broken
POSTGRES = "postgres://postgres@127.0.0.1:5432/{}"
BROKERS = {"redis": ("redis://127.0.0.1:6379/13", 6379), "rabbitmq": ("amqp://guest:guest@127.0.0.1:5672//", 5672)}

BEGIN = "import os, django; os.environ['DJANGO_SETTINGS_MODULE'] = 'config.settings'; django.setup()\n"
ENLIST = """
from django.utils import timezone; from django.contrib.auth.models import User; from library import jobs; from library.models import Step
teacher = User.objects.create_user('okafor')
pieces = [jobs.Piece(Step.Source.TEXT, f'Nets {at}', (TEXT + f' Net {at} is new.').encode()) for at in range(PIECES)]
print(jobs.enlist(teacher, pieces, questions=4, cards=2, now=timezone.now()).pk)
"""
WATCH = """
import json, time; from library.models import *
ends = time.monotonic() + PATIENCE
while True:
    job, steps = Job.objects.get(), list(Step.objects.values_list('standing', flat=True))
    if UNTIL or time.monotonic() > ends: break
    time.sleep(0.05)
print(json.dumps({'standing': job.standing, 'attempts': job.attempts, 'steps': steps,
    'quizzes': Quiz.objects.count(), 'articles': Article.objects.count()}))
"""
A_MINUTE_LATER = """
from datetime import timedelta; from django.db.models import F; from library.models import Job
Job.objects.filter(heartbeat__isnull=False).update(heartbeat=F('heartbeat') - timedelta(minutes=1))
"""
NO_HANDS = "from django.conf import settings; settings.JOBS_WAKE = 'builtins.abs'\n"
"""Said before it is enlisted: else the thread of that process, which ends at once, may take the job up as a third worker."""
THREAD = "from library import worker; worker.start().join()"


@dataclass
class Place:
    """A site of its own: its settings, and how its worker is started."""

    environment: dict[str, str]
    worker: list[str]
    before: str = ""
    """What its site is told before a job is enlisted in it."""

    @property
    def log(self) -> Path:
        return Path(self.environment["QUIRE_VAR"]) / "worker.log"

    def run(self, program: str) -> str:
        ran = subprocess.run([sys.executable, "-c", BEGIN + program], env=self.environment, capture_output=True, text=True, check=False)
        assert ran.returncode == 0, ran.stderr
        return ran.stdout

    def start(self) -> subprocess.Popen[bytes]:
        with self.log.open("ab") as log:
            return subprocess.Popen(self.worker, env=self.environment, start_new_session=True, stderr=log)

    def wait(self, until: str) -> dict[str, object]:
        """What there is as soon as that holds: asked within one process, so that a kill can follow at once."""
        said: dict[str, object] = json.loads(self.run(WATCH.replace("UNTIL", until).replace("PATIENCE", str(PATIENCE))))
        return said


def reachable(port: int) -> bool:
    try:
        socket.create_connection(("127.0.0.1", port), timeout=2).close()
    except OSError:
        return False
    return True


def require(port: int, what: str) -> None:
    if not reachable(port):
        missing = f"No {what} answers on port {port} of this computer."
        (pytest.fail if os.environ.get("QUIRE_NEEDS_SERVICES") == "1" else pytest.skip)(missing)


def environment(folder: Path, **said: str) -> dict[str, str]:
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("QUIRE_", "DJANGO_"))}
    data = os.environ.get("QUIRE_DATA", str(HERE / "var" / "language"))
    return {**clean, "QUIRE_VAR": str(folder), "QUIRE_DATA": data, "PYTHONPATH": f"{HERE}{os.pathsep}{HERE / 'site'}", **said}


@pytest.fixture
def database() -> Iterator[str]:
    """An empty PostgreSQL database of its own."""
    require(5432, "PostgreSQL")
    psycopg = pytest.importorskip("psycopg")
    name = f"quire_{uuid.uuid4().hex}"
    with psycopg.connect(POSTGRES.format("postgres"), autocommit=True) as door:
        door.execute(f"CREATE DATABASE {name}")
    yield POSTGRES.format(name)
    with psycopg.connect(POSTGRES.format("postgres"), autocommit=True) as door:
        door.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def alone(tmp_path: Path) -> Place:
    return Place(environment(tmp_path), [sys.executable, "-c", BEGIN + THREAD], before=NO_HANDS)


@pytest.fixture(params=BROKERS)
def together(request: pytest.FixtureRequest, tmp_path: Path, database: str) -> Place:
    broker, port = BROKERS[request.param]
    require(port, request.param)
    pytest.importorskip("celery")
    said = environment(tmp_path, QUIRE_DATABASE=database, QUIRE_BROKER=broker)
    return Place(said, [sys.executable, str(HERE / "manage.py"), "work"])


def survives(place: Place) -> None:
    place.run("from django.core.management import call_command; call_command('migrate', verbosity=0)")
    place.run(f"{place.before}PIECES = {PIECES}; TEXT = {ARTICLE.read_text()!r}\n{ENLIST}")
    first = place.start()
    try:
        seen = place.wait("'done' in steps")
    finally:
        os.killpg(first.pid, signal.SIGKILL)
        first.wait()
    assert seen["standing"] == "running", "It was done before it could be killed."
    place.run(A_MINUTE_LATER)
    second = place.start()
    try:
        seen = place.wait("job.standing == 'done'")
    finally:
        os.killpg(second.pid, signal.SIGKILL)
        second.wait()
    assert seen["steps"] == ["done"] * PIECES
    assert seen["attempts"] == 2, place.log.read_text()
    assert (seen["quizzes"], seen["articles"]) == (PIECES, PIECES), "Something was done twice, or lost."


def test_it_works(alone: Place) -> None:
    survives(alone)


def test_it_survives_with_workers_behind_a_broker(together: Place) -> None:
    survives(together)
