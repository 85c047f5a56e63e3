"""Who may begin, when and how often; and how a student goes on elsewhere."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db.models import QuerySet

from classroom.entering import (
    NothingToTake,
    NotNow,
    make_token,
    may_see,
    open_sitting,
    practise_missed,
    recovery_code,
    rules_of,
    token_of,
)
from classroom.models import Assignment, Feedback, Sitting, Student
from classroom.taking import submit
from library.models import Quiz
from tests.classroom.conftest import Assign, take
from tests.classroom.river import KEYS, LATER, NOW

MONDAY = NOW + timedelta(days=7)


def begin(rules: Assignment, name: str = "Red Fox", student: Student | None = None) -> Sitting:
    return open_sitting(rules.quiz, name, token=str(uuid4()), seed=3, now=NOW, rules=rules, student=student)


def test_it_works(quiz: Quiz, assign: Assign) -> None:
    assignment = assign(minutes=20)
    assert rules_of("SSS234") == assignment
    sitting = begin(assignment)
    assert (sitting.assignment, sitting.quiz, sitting.attempt) == (assignment, quiz, 1)
    assert sitting.deadline == NOW + timedelta(minutes=20)


def test_it_takes_the_code_of_an_open_quiz_for_plain_rules(quiz: Quiz) -> None:
    rules = rules_of("RVR234")
    assert rules and rules.pk is None and (rules.quiz, rules.attempts, rules.feedback) == (quiz, 1, Feedback.AFTER_SUBMIT)
    assert rules_of("XXXXXX") is None


def test_it_keeps_to_the_window(assign: Assign) -> None:
    for window in ({"opens": MONDAY}, {"closes": NOW}):
        with pytest.raises(NotNow):
            begin(assign(**window))
    assert begin(assign(opens=NOW, closes=MONDAY)).deadline == MONDAY


def test_it_keeps_to_the_attempts_of_each_student(assign: Assign) -> None:
    assignment = assign(attempts=2)
    assert [begin(assignment).attempt, begin(assignment).attempt] == [1, 2]
    with pytest.raises(NotNow):
        begin(assignment)
    assert begin(assignment, "Grey Heron").attempt == 1


def test_it_counts_the_attempts_of_a_roster_by_the_student(assign: Assign, amira: Student) -> None:
    assignment = assign(school_class=amira.school_class)
    begin(assignment, "Amira", amira)
    with pytest.raises(NotNow):
        begin(assignment, "Somebody else", amira)


def test_it_begins_once_where_two_presses_meet(quiz: Quiz, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second press looked when there was nothing yet, and writes when there is: the database refuses it."""
    first = open_sitting(quiz, "Red Fox", token="twice", seed=1, now=NOW)
    looked: list[object] = []

    def too_early(**asked: object) -> QuerySet[Sitting]:
        looked.append(asked)
        return Sitting.objects.all() if len(looked) > 1 else Sitting.objects.none()

    monkeypatch.setattr(Sitting.objects, "filter", too_early)
    assert open_sitting(quiz, "Red Fox", token="twice", seed=1, now=NOW, rules=Assignment(quiz=quiz, attempts=None)) == first
    assert len(looked) > 1
    assert Sitting.objects.count() == 1


def test_it_lets_no_student_begin_one_attempt_on_two_devices(assign: Assign, amira: Student, monkeypatch: pytest.MonkeyPatch) -> None:
    assignment = assign(school_class=amira.school_class)
    begin(assignment, "Amira", amira)
    monkeypatch.setattr("classroom.entering.count_attempts", lambda *asked: 0)  # as it was when the other device had not begun
    with pytest.raises(NotNow):
        begin(assignment, "Amira", amira)


def test_it_gives_one_student_longer(assign: Assign, amira: Student) -> None:
    amira.extra_time = 50
    amira.save()
    assert begin(assign(minutes=20), "Amira", amira).deadline == NOW + timedelta(minutes=30)


def test_it_shuffles_the_questions_where_the_rules_say_so(assign: Assign) -> None:
    shuffled = assign(shuffles_questions=True, attempts=None)
    orders = {
        tuple(
            open_sitting(shuffled.quiz, f"Fox {n}", token=f"{n}", seed=n, now=NOW, rules=shuffled).slots.values_list(
                "question_id", flat=True
            )
        )
        for n in range(5)
    }
    assert len(orders) > 1
    assert len({frozenset(order) for order in orders}) == 1


def test_it_gives_everybody_the_same_choices_where_the_rules_say_so(assign: Assign) -> None:
    rules = assign(shuffles_choices=False)
    orders = [
        open_sitting(rules.quiz, f"Fox {n}", token=f"{n}", seed=n, now=NOW, rules=rules).slots.get(position=1).order for n in range(5)
    ]
    assert len({tuple(order) for order in orders}) == 1


def test_it_makes_the_secret_again_for_whoever_knows_the_recovery_code(quiz: Quiz) -> None:
    start = uuid4()
    token = make_token(start, "Red Fox")
    sitting = open_sitting(quiz, "Red Fox", token=token, seed=1, now=NOW, start=start)
    assert sitting.recovery == recovery_code(token)
    assert token_of(sitting) == token
    assert len(sitting.recovery) == 8 and sitting.recovery not in token


def test_it_makes_no_secret_of_a_sitting_that_it_did_not_begin(sitting: Sitting) -> None:
    assert token_of(sitting) == ""


@pytest.mark.parametrize(
    ("feedback", "at_once", "after"),
    [
        (Feedback.AT_ONCE, True, True),
        (Feedback.AFTER_SUBMIT, True, True),
        (Feedback.AFTER_CLOSING, False, True),
        (Feedback.NEVER, False, False),
    ],
)
def test_it_shows_what_was_right_when_the_rules_say(assign: Assign, feedback: Feedback, at_once: bool, after: bool) -> None:
    sitting = begin(assign(feedback=feedback, closes=MONDAY))
    assert not may_see(sitting, NOW)
    submit(sitting, (), now=NOW)
    sitting.refresh_from_db()
    assert (may_see(sitting, NOW), may_see(sitting, MONDAY)) == (at_once, after)


def test_it_lets_a_student_practise_what_was_missed(sitting: Sitting) -> None:
    take(sitting, KEYS | {2: ["True"], 6: ["roots", "roof"], 9: []})
    practice = practise_missed(sitting, token="practice", seed=2, now=LATER)
    assert practice.is_practice and practice.is_told_at_once
    assert [slot.question.kind for slot in practice.slots.select_related("question")] == ["true_false", "cloze", "ordering"]
    assert practise_missed(sitting, token="practice", seed=2, now=LATER) == practice


def test_it_has_nothing_to_practise_for_whoever_missed_nothing(sitting: Sitting) -> None:
    take(sitting, KEYS)
    with pytest.raises(NothingToTake):
        practise_missed(sitting, token="practice", seed=2, now=LATER)
