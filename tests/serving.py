"""The real server, as a school runs it: for tests that kill it, and for the benchmark that fills it."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

ROOT = Path(__file__).resolve().parent.parent
PATIENCE = 60.0
"""Seconds until it must answer."""


class Server:
    """gunicorn with all its workers in a process group of their own, so that none outlives a kill."""

    def __init__(self, port: int, environment: Mapping[str, str], workers: int = 1) -> None:
        self.port, self.environment, self.workers = port, dict(environment), workers
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        bind = ["--bind", f"127.0.0.1:{self.port}", "--workers", str(self.workers), "--threads", "8", "--log-level", "error"]
        command = [sys.executable, "-m", "gunicorn", "--pythonpath", f"{ROOT},{ROOT / 'site'}", *bind, "config.wsgi"]
        self.process = subprocess.Popen(command, cwd=ROOT, env=self.environment, start_new_session=True, stdout=subprocess.DEVNULL)
        self._wait()

    def kill(self, how: signal.Signals = signal.SIGKILL) -> None:
        if self.process is None:
            return
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, how)
        self.process.wait(PATIENCE)
        self.process = None

    def _wait(self) -> None:
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            try:
                urlopen(f"http://127.0.0.1:{self.port}/join/", timeout=PATIENCE).close()
            except HTTPError:
                return
            except (URLError, ConnectionError):
                time.sleep(0.1)
            else:
                return
        raise TimeoutError(f"The site did not answer within {PATIENCE:g} seconds.")


@contextmanager
def served(port: int, environment: Mapping[str, str], workers: int = 1) -> Iterator[Server]:
    server = Server(port, environment, workers)
    server.start()
    try:
        yield server
    finally:
        server.kill(signal.SIGTERM)


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port: int = server.getsockname()[1]
    return port


@contextmanager
def full_class_served(var: Path) -> Iterator[Server]:
    """The default SQLite in the folder `var`, a quiz of twenty questions open on it, and two workers before it."""
    said = {
        "QUIRE_VAR": str(var),
        "QUIRE_DEBUG": "yes",
        "DJANGO_SETTINGS_MODULE": "config.settings",
        "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'site'}",
    }
    environment = {name: value for name, value in os.environ.items() if not name.startswith("QUIRE_")} | said
    for command in (["manage.py", "migrate", "-v0"], ["-m", "tests.bench.full_class"]):
        subprocess.run([sys.executable, *command], cwd=ROOT, env=environment, check=True)
    with served(free_port(), environment, workers=2) as server:
        yield server
