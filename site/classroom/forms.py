"""What students send: a code, a name, answers. Whatever a page did not offer is left out."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator
from uuid import UUID, uuid5

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict

from classroom.asking import count_blanks, field_name, lay_out
from classroom.models import Slot
from classroom.nicknames import another
from classroom.taking import Change, fingerprint
from quizzes.items import Answer

LONGEST_ANSWER = 1000
LONGEST_NICKNAME = 25


class NicknameForm(forms.Form):
    """A name that the teacher will read, and that nobody else in the quiz has."""

    nickname = forms.CharField(max_length=200, error_messages={"required": "Write a name first, or take the one that is offered."})
    event = forms.UUIDField(error_messages=dict.fromkeys(["required", "invalid"], "This page was too old. Press the button once more."))

    def __init__(self, data: QueryDict | None, *, taken: Callable[[], set[str]]) -> None:
        super().__init__(data)
        self.taken = taken

    def clean_nickname(self) -> str:
        nickname = tidy_nickname(self.cleaned_data["nickname"])
        if len(nickname) > LONGEST_NICKNAME:
            raise ValidationError(f"That name is too long: {LONGEST_NICKNAME} letters are the most.")
        if not any(letter.isalnum() for letter in nickname):
            raise ValidationError("A name has at least one letter or number.")
        if nickname.casefold() in (taken := self.taken()):
            raise ValidationError(f"Somebody here is called {nickname} already. You could be “{another(nickname, taken)}”.")
        return nickname


def tidy_nickname(typed: str) -> str:
    """One space between words, nothing that cannot be seen."""
    plain = unicodedata.normalize("NFKC", typed)
    return " ".join("".join(letter if unicodedata.category(letter)[0] != "C" else " " for letter in plain).split())


def read_form(slots: Iterable[Slot], posted: QueryDict) -> Iterator[Change]:
    """The answers on a page that were changed there. One that stands as the page was made is no change, so that a page
    that lay open in another tab takes nothing back. The same page sent twice makes the same events."""
    page = _read_event(posted.get("event", ""))
    for slot in slots:
        name = field_name(slot.position)
        answer = read_answer(slot, posted.getlist(name))
        if page and fingerprint(answer) != posted.get(f"was-{name}"):
            yield Change(uuid5(page, f"{name} {fingerprint(answer)}"), slot.position, answer)


def read_outbox(slots: Iterable[Slot], sent: object) -> Iterator[Change]:
    """The answers that a page's script sends, in the order they were given; what makes no sense is left out."""
    by_name = {field_name(slot.position): slot for slot in slots}
    entries = sent.get("answers") if isinstance(sent, dict) else None
    for entry in entries[:500] if isinstance(entries, list) else []:
        if not isinstance(entry, dict) or not isinstance(values := entry.get("values"), list):
            continue
        slot, event = by_name.get(str(entry.get("name"))), _read_event(str(entry.get("event")))
        if slot and event:
            yield Change(event, slot.position, read_answer(slot, [str(value) for value in values]))


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
