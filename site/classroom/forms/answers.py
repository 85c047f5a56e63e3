"""The answers that a page sends, as a form or by its script, and those of a student's file."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from uuid import UUID, uuid5

from django.http import QueryDict

from classroom.asking import count_blanks, field_name, lay_out
from classroom.models import Slot
from classroom.taking import Change, fingerprint
from quizzes.items import Answer

LONGEST_ANSWER = 1000
MOST_ENTRIES = 500


def read_form(slots: Iterable[Slot], posted: QueryDict) -> Iterator[Change]:
    """The answers on a page that were changed there. One that stands as the page was made is no change, so that a page
    that lay open in another tab takes nothing back. The same page sent twice makes the same events."""
    page = _read_event(posted.get("event", ""))
    for slot in slots:
        name = field_name(slot.position)
        answer = read_answer(slot, posted.getlist(name))
        if page and fingerprint(answer) != posted.get(f"was-{name}"):
            yield Change(uuid5(page, f"{name} {fingerprint(answer)}"), slot.position, answer)


def positions_in(sent: object) -> list[int]:
    """The places that what a script sends speaks of, so that only these have to be fetched."""
    names = {str(entry.get("name")) for entry in _entries(sent)}
    return [int(name[1:]) for name in names if name[:1] == "a" and name[1:].isascii() and name[1:].isdigit() and len(name) < 6]


def read_outbox(slots: Iterable[Slot], sent: object) -> Iterator[Change]:
    """The answers that a page's script sends, in the order they were given; what makes no sense is left out."""
    by_name = {field_name(slot.position): slot for slot in slots}
    for entry in _entries(sent):
        slot, event = by_name.get(str(entry.get("name"))), _read_event(str(entry.get("event")))
        values = entry.get("values")
        if slot and event and isinstance(values, list):
            yield Change(event, slot.position, read_answer(slot, [str(value) for value in values]))


def _entries(sent: object) -> list[dict[str, object]]:
    entries = sent.get("answers") if isinstance(sent, dict) else None
    return [entry for entry in entries[:MOST_ENTRIES] if isinstance(entry, dict)] if isinstance(entries, list) else []


def read_answer(slot: Slot, values: list[str]) -> Answer:
    """The answer in words that the values of a slot's fields stand for; a blank is empty."""
    item = slot.question.as_item()
    read = [_offered(slot, value) if slot.order else _typed(value) for value in values]
    if (layout := lay_out(item)) in ("one", "several"):
        taken = tuple(dict.fromkeys(filter(None, read)))
        return taken if layout == "several" else taken[:1]
    wanted = count_blanks(item)
    answer = tuple([*read, *[""] * wanted][:wanted])
    return answer if any(answer) else ()


def _offered(slot: Slot, value: str) -> str:
    is_place = value.isascii() and value.isdigit() and len(value) < 4
    return slot.order[int(value)] if is_place and int(value) < len(slot.order) else ""


def _typed(value: str) -> str:
    """What was typed, without what no key of a keyboard types."""
    seen = "".join(letter if unicodedata.category(letter) != "Cc" else " " for letter in value[:LONGEST_ANSWER])
    return seen.encode(errors="ignore").decode().strip()


def _read_event(written: str) -> UUID | None:
    try:
        return UUID(written)
    except ValueError:
        return None
