"""The answers that a page sends, as a form or by its script, and those of a student's file."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import timedelta
from uuid import UUID, uuid5

from django.http import QueryDict

from classroom.asking import count_blanks, field_name, lay_out
from classroom.models import Response, Slot
from classroom.taking import Change, fingerprint
from quizzes.items import Answer

LONGEST_ANSWER = 1000
LONGEST_WAIT = timedelta(days=90)
MOST_ENTRIES = 500


def read_form(slots: Iterable[Slot], posted: QueryDict) -> Iterator[Change]:
    """The answers on a page that were changed there. One that stands as the page was made is no change, so that a page
    that lay open in another tab takes nothing back.

    Sent twice in a row, a page says the same and makes the same events. Sent again with what it had said before it said
    something else, it is a student who went back and thought again: that is new.
    """
    page = _read_event(posted.get("event", ""))
    if page is None:
        return
    answers = {slot: read_answer(slot, posted.getlist(field_name(slot.position))) for slot in slots}
    said = _said_by(page, answers)
    for slot, answer in answers.items():
        before = said[slot.pk]
        is_new = before[-1] != list(answer) if before else fingerprint(answer) != posted.get(f"was-{field_name(slot.position)}")
        if is_new:
            yield Change(_event_of(page, slot, len(before), answer), slot.position, answer)


def _said_by(page: UUID, slots: Collection[Slot]) -> dict[int, list[list[str]]]:
    """What this very page has changed the answers in these slots to, one after the other: the log tells it by the events."""
    places = {slot.pk: slot for slot in slots}
    said: dict[int, list[list[str]]] = {pk: [] for pk in places}
    drafts = Response.objects.filter(slot__in=places, kind=Response.Kind.DRAFT).order_by("pk")
    for pk, event, answer in drafts.values_list("slot_id", "event", "answer"):
        if event == _event_of(page, places[pk], len(said[pk]), answer):
            said[pk].append(answer)
    return said


def _event_of(page: UUID, slot: Slot, step: int, answer: Sequence[str]) -> UUID:
    """The event of a page that changes an answer for the first time (step 0), or once more."""
    return uuid5(page, f"{field_name(slot.position)} {step} {fingerprint(answer)}")


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
            yield Change(event, slot.position, read_answer(slot, [str(value) for value in values]), _read_waited(entry.get("waited")))


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


def _read_waited(said: object) -> timedelta:
    """A whole number of seconds, told by the device as a difference: so its clock may be wrong."""
    return min(timedelta(seconds=min(said, 10**9)), LONGEST_WAIT) if type(said) is int and said > 0 else timedelta()


def _read_event(written: str) -> UUID | None:
    try:
        return UUID(written)
    except ValueError:
        return None
