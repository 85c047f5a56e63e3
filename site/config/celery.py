"""The engine for more than one machine: jobs go through Redis or RabbitMQ to workers, which `manage.py work` starts.

A broker may deliver twice, late or not at all; what counts stands in the database (`library.jobs`). So a message is only a
knock at the door, and a reaper, run by the workers themselves, knocks again for jobs that were left lying.
"""

from __future__ import annotations

import os

from celery import Celery
from django.conf import settings
from django.utils import timezone

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

REAPED_EVERY = 15.0  # seconds

app = Celery("quire", broker=settings.BROKER)
app.conf.update(
    task_acks_late=True,
    task_reject_on_worker_lost=True,
    task_ignore_result=True,
    worker_prefetch_multiplier=1,
    worker_hijack_root_logger=False,
    broker_connection_retry_on_startup=True,
    broker_transport_options={"visibility_timeout": 3600} if settings.BROKER.startswith("redis") else {},
    beat_schedule={"reap": {"task": "library.reap", "schedule": REAPED_EVERY}},
)


@app.task(name="library.carry_out")  # type: ignore[untyped-decorator]
def carry_out(pk: int) -> None:
    from library import jobs

    jobs.carry_out(pk)


@app.task(name="library.reap")  # type: ignore[untyped-decorator]
def reap() -> None:
    """Knock for whatever waits, be it that a worker died or that the broker lost its memory; who comes second finds it taken."""
    from library import jobs

    jobs.reap(now=timezone.now())
    for pk in jobs.waiting():
        wake(pk)


def wake(pk: int) -> None:
    carry_out.delay(pk)
