"""What is asked each time that an answer is saved, in plain SQL.

A whole class saves at the same time, and Django takes longer to write such a statement than a database to answer it: in this
way twice as many answers are saved in a second (`make bench`). Everything else is asked in Django's words.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from django.db import connection
from django.utils.dateparse import parse_datetime

from classroom.models import Assignment, Response, Sitting, Slot
from library.models import Question

LOOK = """
    SELECT slot.id, slot.sitting_id, slot.question_id, slot.position, slot."order", slot.answer, slot.told, question.item AS item,
           sitting.quiz_id AS quiz, sitting.assignment_id AS assignment, sitting.is_practice AS is_practice,
           sitting.submitted AS submitted, sitting.deadline AS deadline, sitting.is_late AS is_late, assignment.grace AS grace
    FROM classroom_slot slot
    JOIN classroom_sitting sitting ON sitting.id = slot.sitting_id
    JOIN library_question question ON question.id = slot.question_id
    LEFT JOIN classroom_assignment assignment ON assignment.id = sitting.assignment_id
    WHERE sitting.token_hash = %s AND slot.position IN ({places})
"""
LOG = """
    INSERT INTO classroom_response (slot_id, event, kind, answer, at) VALUES {rows}
    ON CONFLICT (event) DO NOTHING RETURNING event
"""
STAND = "UPDATE classroom_slot SET answer = %s WHERE id = %s"


def look(token_hash: str, positions: Sequence[int]) -> list[Slot]:
    """The slots in these positions of whoever has the token, with their questions and their sitting: only what saving needs of
    them is there. Everybody else who writes to the sitting waits."""
    waiting = "FOR UPDATE OF sitting" if connection.features.has_select_for_update else ""  # SQLite lets one write at a time anyway
    rows: list[Any] = list(Slot.objects.raw(LOOK.format(places=", ".join(["%s"] * len(positions))) + waiting, [token_hash, *positions]))
    sitting = _sitting_of(rows[0]) if rows else None
    for row in rows:
        row.sitting, row.question = sitting, Question(pk=row.question_id, item=_read(row.item))
    return rows


def log(drafts: Sequence[Response]) -> set[UUID]:
    """Add them to the log; the events of those that were not in it yet."""
    values: list[Any] = [value for draft in drafts for value in _columns(draft)]
    with connection.cursor() as cursor:
        cursor.execute(LOG.format(rows=", ".join(["(%s, %s, %s, %s, %s)"] * len(drafts))), values)
        return {UUID(str(event)) for (event,) in cursor.fetchall()}


def _columns(draft: Response) -> tuple[object, ...]:
    at = connection.ops.adapt_datetimefield_value(draft.at)
    return draft.slot_id, draft.event.hex, draft.kind, json.dumps(draft.answer), at


def stand(slots: Iterable[Slot]) -> None:
    """Keep the answers that stand."""
    rows = [(json.dumps(slot.answer), slot.pk) for slot in slots]
    with connection.cursor() as cursor:
        if len(rows) == 1:  # nearly always; as one of many, psycopg would ask PostgreSQL twice more
            cursor.execute(STAND, rows[0])
        else:
            cursor.executemany(STAND, rows)


def _sitting_of(row: Any) -> Sitting:
    return Sitting(
        pk=row.sitting_id,
        quiz_id=row.quiz,
        assignment=Assignment(pk=row.assignment, grace=row.grace) if row.assignment else None,
        is_practice=bool(row.is_practice),
        submitted=_moment(row.submitted),
        deadline=_moment(row.deadline),
        is_late=bool(row.is_late),
    )


def _read(item: Any) -> Any:
    return json.loads(item) if isinstance(item, str) else item


def _moment(written: datetime | str | None) -> datetime | None:
    """SQLite keeps a moment as text, in UTC."""
    moment = parse_datetime(written) if isinstance(written, str) else written
    return moment.replace(tzinfo=UTC) if moment and moment.tzinfo is None else moment
