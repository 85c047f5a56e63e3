"""The engine that needs nothing else: one thread of the web process, which works off whatever waits in the database."""

from __future__ import annotations

import logging
import threading

from django.db import DatabaseError, connection
from django.utils import timezone

from library import jobs

POLL = 10.0  # seconds after which it looks without being woken: for jobs of workers that died

log = logging.getLogger(__name__)
_bell = threading.Event()
_lock = threading.Lock()
_thread: threading.Thread | None = None
_leave = threading.Event()


def wake(pk: int) -> None:
    """There is work; begin, where nobody has yet."""
    start()
    _bell.set()


def start() -> threading.Thread:
    """The thread, running. Once a process, and only after it was forked."""
    global _thread
    with _lock:
        if _thread is None or not _thread.is_alive():
            _leave.clear()
            _thread = threading.Thread(target=_work, name="jobs", daemon=True)
            _thread.start()
        return _thread


def stop() -> None:
    """Let the thread finish the job that it is at, and end."""
    _leave.set()
    _bell.set()
    if _thread is not None:
        _thread.join()


def _work() -> None:
    while not _leave.is_set():
        try:
            work_off()
        except DatabaseError:  # not migrated yet, or locked for long
            log.warning("The database did not let the jobs go on. They are looked at again in %d seconds.", POLL, exc_info=True)
        connection.close()  # nothing is held while there is nothing to do
        _bell.wait(POLL)
        _bell.clear()


def work_off() -> int:
    """Carry out all that waits, what dead workers left behind among it; tells how many jobs that were."""
    done = 0
    jobs.reap(now=timezone.now())
    while waiting := jobs.waiting():
        done += sum(jobs.carry_out(pk) for pk in waiting)
    return done
