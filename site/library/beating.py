"""The heartbeat of a job: whoever works on it says now and then that it lives."""

from __future__ import annotations

import threading
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime

from django.db import DatabaseError, connection

from library.models import Job

SECONDS = 5.0


@contextmanager
def beating(pk: int, runner: uuid.UUID, clock: Callable[[], datetime], *, seconds: float = SECONDS) -> Iterator[None]:
    """While the block runs, the job's heartbeat is never older than this, however long a single step takes."""
    over = threading.Event()
    heart = threading.Thread(target=_beat, args=(pk, runner, clock, over, seconds), name=f"heart of job {pk}", daemon=True)
    heart.start()
    try:
        yield
    finally:
        over.set()
        heart.join()


def _beat(pk: int, runner: uuid.UUID, clock: Callable[[], datetime], over: threading.Event, seconds: float) -> None:
    while not over.wait(seconds):
        try:
            Job.objects.filter(pk=pk, runner=runner).update(heartbeat=clock())
        except DatabaseError:  # the next beat may get through; if none does, the job is rightly taken back
            continue
    connection.close()
