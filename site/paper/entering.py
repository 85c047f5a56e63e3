"""What scanned sheets say enters the log of responses as a sitting on paper, like those in the browser."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID, uuid4, uuid5

from django.contrib.auth.models import User
from django.db import transaction

from classroom.grading import count_anew, hand_in
from classroom.models import Sitting, Slot
from classroom.models.sittings import Channel
from library.models import Question
from paper.models import Copy, Unsure, UnsureNumber
from paper.printing import versions_of
from quizzes.items import Answer
from quizzes.sheets import Sheet

if TYPE_CHECKING:
    from quizzes.scanning import Answered, PageRead, ReadSheet

FROM_PAPER = UUID("5d0a7f0e-3c3b-4b1e-8a54-0f6d8f2b9c17")  # names the events of reading a sheet, one for each slot and answer
CHANGED = "The question was changed after this sheet was printed."


@transaction.atomic
def enter(copy: Copy, sheet: Sheet, pages: Sequence[PageRead], *, actor: User, now: datetime) -> Sitting:
    """The sitting of a copy, from all pages of one sheet of it that were read so far.

    A page that comes later fills in what was missing; what a person has decided stands.
    """
    from quizzes import scanning

    read = scanning.answers(sheet, pages)
    sitting = copy.sitting or _open(copy, now)
    _tell_whose(copy, sitting, read)
    slots = {slot.position: slot for slot in sitting.slots.select_related("question", "unsure")}
    for answered in read.answers:
        slot = slots[answered.question]
        if _is_settled(slot, is_new=copy.sitting_id is None):
            continue
        if answered.answer is None or slot.question.as_item().id != answered.item:
            _ask_a_person(slot, answered)
        else:
            Unsure.objects.filter(slot=slot).delete()
            hand_in(slot, answered.answer, actor=actor, event=_event(slot, answered.answer), now=now)
    copy.sitting = sitting
    copy.save(update_fields=["sitting"])
    count_anew([sitting])
    return sitting


def _tell_whose(copy: Copy, sitting: Sitting, read: ReadSheet) -> None:
    """A number that is read gives the sheet its name; one in doubt waits for a person; what a person has said stands."""
    unsure = UnsureNumber.objects.filter(copy=copy).first()
    if unsure and unsure.decided:
        return
    if read.student is None:
        UnsureNumber.objects.update_or_create(copy=copy, defaults={"picture": read.student_picture})
    elif read.student and (unsure or copy.sitting_id is None):
        UnsureNumber.objects.filter(copy=copy).delete()
        name(sitting, read.student)


def name(sitting: Sitting, number: str) -> None:
    """A sheet without a name goes by its student's number."""
    sitting.nickname = f"No. {number}"
    sitting.save(update_fields=["nickname"])


def _open(copy: Copy, now: datetime) -> Sitting:
    """A sitting that is handed in already, with the questions and choices as they were printed."""
    sitting = Sitting.objects.create(
        quiz=copy.printed.quiz,
        student=copy.student,
        nickname=copy.name or copy.words,
        token_hash=hashlib.sha256(f"paper {copy.pk} {uuid4()}".encode()).hexdigest(),  # of no token: nobody goes on with it in a browser
        seed=copy.seed,
        channel=Channel.PAPER,
        started=copy.printed.created,
        submitted=now,
    )
    (version,) = versions_of(copy.printed, [copy])
    rows = Question.objects.in_bulk([pk for pk, _ in copy.printed.questions])
    asked = [copy.printed.questions[number - 1][0] for number in version.asked]
    Slot.objects.bulk_create(
        Slot(sitting=sitting, question=rows[pk], position=position, order=list(order), fraction=0, points=rows[pk].as_item().points)
        for position, (pk, order) in enumerate(zip(asked, version.orders, strict=True), 1)
    )
    return sitting


def _is_settled(slot: Slot, *, is_new: bool) -> bool:
    """Whether the slot has its answer: from an earlier page, or from a person."""
    unsure = getattr(slot, "unsure", None)
    return not is_new and (unsure is None or unsure.decided is not None)


def _ask_a_person(slot: Slot, answered: Answered) -> None:
    said = {
        "question": slot.question,
        "why": answered.why or CHANGED,
        "guess": list(answered.guess or answered.answer or ()),
        "picture": answered.picture,
    }
    Unsure.objects.update_or_create(slot=slot, defaults=said)
    slot.waits = True
    slot.save(update_fields=["waits"])


def _event(slot: Slot, answer: Answer) -> UUID:
    return uuid5(FROM_PAPER, f"{slot.pk} {list(answer)}")
