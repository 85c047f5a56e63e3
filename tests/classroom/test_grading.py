"""Marks after handing in: by hand, by another key, and for answers that came as a file. What was before stays in the log."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from uuid import uuid4

import pytest
from django.contrib.auth.models import User

from classroom.entering import open_sitting
from classroom.grading import override, regrade, take_in
from classroom.models import Assignment, Response, Sitting
from classroom.taking import TELLING, HandedIn, save, submit, tell
from library import authoring
from library.models import Question
from tests.classroom.conftest import Assign, answers_of, slot_at, take
from tests.classroom.river import KEYS, LATER, NOW
from tests.classroom.test_taking import change, right_changes

HALF = Decimal("0.5")


def kinds_of(sitting: Sitting, position: int) -> list[str]:
    return list(Response.objects.filter(slot__sitting=sitting, slot__position=position).values_list("kind", flat=True))


def with_answers(sitting: Sitting, position: int, *answers: str) -> Question:
    """The next version of a question, with these for its key."""
    question = slot_at(sitting, position).question
    return authoring.revise(question, replace(question.as_item(), answers=answers))


def test_it_works(sitting: Sitting, teacher: User) -> None:
    take(sitting, KEYS | {3: ["Amina Sesay"]})
    override(slot_at(sitting, 3), HALF, actor=teacher, event=uuid4(), now=LATER)
    sitting.refresh_from_db()
    assert slot_at(sitting, 3).fraction == HALF
    assert sitting.fraction == Decimal("0.9444444")
    assert kinds_of(sitting, 3) == ["draft", "submit", "override"]
    assert Response.objects.latest("id").actor == teacher


def test_it_counts_one_press_once(sitting: Sitting, teacher: User) -> None:
    take(sitting, KEYS)
    event = uuid4()
    override(slot_at(sitting, 3), HALF, actor=teacher, event=event, now=LATER)
    override(slot_at(sitting, 3), Decimal(0), actor=teacher, event=event, now=LATER)
    assert slot_at(sitting, 3).fraction == HALF


def test_it_marks_everybody_anew_by_another_key(sitting: Sitting, teacher: User) -> None:
    take(sitting, KEYS | {3: ["the postman"]})
    other = open_sitting(sitting.quiz, "Red Fox", token="other", seed=1, now=NOW)
    take(other, KEYS | {3: ["Nobody"]})
    version = with_answers(sitting, 3, "Joss Penhale", "the postman")
    assert regrade(version, actor=teacher, now=LATER) == 1
    sitting.refresh_from_db()
    other.refresh_from_db()
    assert [sitting.fraction, other.fraction] == [Decimal(1), Decimal("0.8888889")]
    assert kinds_of(sitting, 3) == ["draft", "submit", "regrade"]
    assert Response.objects.latest("id").marked_by == version
    assert slot_at(sitting, 3).question != version, "The student's sheet stays as it was met."


def test_it_does_not_touch_a_mark_given_by_hand(sitting: Sitting, teacher: User) -> None:
    take(sitting, KEYS | {3: ["the postman"]})
    override(slot_at(sitting, 3), HALF, actor=teacher, event=uuid4(), now=LATER)
    assert regrade(with_answers(sitting, 3, "the postman"), actor=teacher, now=LATER) == 0
    assert slot_at(sitting, 3).fraction == HALF


def test_it_leaves_sittings_alone_that_are_under_way(sitting: Sitting, teacher: User) -> None:
    save(sitting, [change(3, "the postman")], now=NOW)
    assert regrade(with_answers(sitting, 3, "the postman"), actor=teacher, now=LATER) == 0


def test_it_takes_in_what_did_not_come_through(sitting: Sitting, teacher: User) -> None:
    take(sitting, {3: ["Joss"]})
    late = [change(3, "Joss Penhale"), change(4, "22")]
    assert take_in(sitting, late, actor=teacher, now=LATER) == 2
    sitting.refresh_from_db()
    assert answers_of(sitting) == {3: ["Joss Penhale"], 4: ["22"]}
    assert (sitting.fraction, sitting.is_late) == (Decimal("0.2222222"), True)
    assert take_in(sitting, late, actor=teacher, now=LATER) == 0, "The same file twice counts once."


def test_it_takes_in_answers_of_a_sitting_that_is_under_way(sitting: Sitting, teacher: User) -> None:
    assert take_in(sitting, right_changes(), actor=teacher, now=NOW) == 9
    submit(sitting, (), now=LATER)
    sitting.refresh_from_db()
    assert sitting.fraction == 1


@pytest.fixture
def practice(assign: Assign) -> Sitting:
    rules = assign(is_practice=True)
    return open_sitting(rules.quiz, "Red Fox", token="practice", seed=1, now=NOW, rules=rules)


def test_it_tells_at_once_how_an_answer_is(practice: Sitting) -> None:
    save(practice, [change(3, "Amina")], now=NOW)
    tell(practice, 3, now=NOW)
    tell(practice, 3, now=LATER)
    slot = slot_at(practice, 3)
    assert slot.told == NOW
    assert slot.fraction == 0
    assert kinds_of(practice, 3) == ["draft", "grade"]


def test_it_changes_no_answer_that_was_shown_to_be_wrong(practice: Sitting) -> None:
    save(practice, [change(3, "Amina")], now=NOW)
    tell(practice, 3, now=NOW)
    save(practice, [change(3, "Joss Penhale")], now=NOW)
    submit(practice, [change(3, "Joss Penhale")], now=LATER)
    assert answers_of(practice) == {3: ["Amina"]}
    assert slot_at(practice, 3).fraction == 0


def test_it_tells_nothing_of_a_blank_or_against_the_rules(practice: Sitting, sitting: Sitting) -> None:
    tell(practice, 3, now=NOW)
    tell(practice, 99, now=NOW)
    save(sitting, [change(3, "Amina")], now=NOW)
    tell(sitting, 3, now=NOW)
    assert slot_at(practice, 3).told is None and slot_at(sitting, 3).told is None
    submit(practice, (), now=NOW)
    with pytest.raises(HandedIn):
        tell(practice, 3, now=NOW)


def test_it_never_counts_less_than_nothing(assign: Assign) -> None:
    rules: Assignment = assign(penalty=Decimal(1))
    sitting = open_sitting(rules.quiz, "Red Fox", token="strict", seed=1, now=NOW, rules=rules)
    take(sitting, {3: ["Amina"], 4: ["7"]})
    assert sitting.fraction == 0
    assert slot_at(sitting, 3).fraction == -1


def test_it_leaves_a_near_miss_to_the_teacher(assign: Assign, teacher: User) -> None:
    rules = assign(takes_typos=True)
    sitting = open_sitting(rules.quiz, "Red Fox", token="near", seed=1, now=NOW, rules=rules)
    take(sitting, {3: ["Joss Penhalle"], 5: ["hold"]})
    assert slot_at(sitting, 3).fraction == 1 and not slot_at(sitting, 3).waits
    assert slot_at(sitting, 5).fraction == 0 and slot_at(sitting, 5).waits, "“hold” is another word."
    override(slot_at(sitting, 5), Decimal(1), actor=teacher, event=uuid4(), now=LATER)
    assert not slot_at(sitting, 5).waits


CHANGES: list[Callable[[Response], object]] = [
    lambda row: row.save(),
    lambda row: row.delete(),
    lambda row: Response.objects.update(answer=[]),
    lambda row: Response.objects.all().delete(),
]


@pytest.mark.parametrize("change_it", CHANGES)
def test_it_never_changes_what_happened(sitting: Sitting, change_it: Callable[[Response], object]) -> None:
    save(sitting, [change(3, "Joss", event=TELLING)], now=NOW)
    with pytest.raises(TypeError):
        change_it(Response.objects.get())
    assert Response.objects.get().answer == ["Joss"]


def test_it_keeps_the_log_as_long_as_the_sitting(sitting: Sitting) -> None:
    take(sitting, KEYS)
    sitting.delete()
    assert not Response.objects.exists()
