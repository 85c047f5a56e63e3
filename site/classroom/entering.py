"""How a student comes to a sitting: which rules a code stands for, who may begin, and a sitting opened once for each beginning."""

from __future__ import annotations

import hashlib
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import QuerySet
from django.utils.crypto import salted_hmac

from classroom.models import Assignment, Feedback, Sitting, Slot, Student
from library.codes import ALPHABET
from library.models import Question, Quiz, Standing
from quizzes.shuffling import shown_together

RECOVERY_LENGTH = 8


class NothingToTake(Exception):
    """The quiz has no question that its teacher accepted, or none that was missed."""


class Edited(Exception):
    """A question was changed in the moment in which it was put on a sheet."""


class NotNow(Exception):
    """The window of the assignment is not open, or the student has taken it as often as allowed."""


def rules_of(code: str) -> Assignment | None:
    """The assignment with this code, or the rules of the quiz that is open under it."""
    assignments = Assignment.objects.select_related("quiz__article", "school_class").filter(school_class__removed=None)
    assignment = assignments.filter(code=code).first()
    if assignment:
        return assignment
    quiz = Quiz.objects.select_related("article").filter(code=code, published__isnull=False).first()
    return Assignment(quiz=quiz, code=code) if quiz else None


def sittings_under(rules: Assignment) -> QuerySet[Sitting]:
    """All sittings that began with the same code."""
    return Sitting.objects.filter(quiz=rules.quiz, assignment=rules.pk)


def hash_token(token: str) -> str:
    return hashlib.sha256(token.encode(errors="replace")).hexdigest()


def make_token(start: UUID, nickname: str) -> str:
    """The secret of a sitting. The same for the same press of the button, so that a double click starts one sitting."""
    return salted_hmac("classroom.sitting", f"{start} {nickname}", algorithm="sha256").hexdigest()[:40]


def token_of(sitting: Sitting) -> str:
    """The secret once more, for whoever knows the recovery code; empty where it cannot be made again."""
    token = make_token(sitting.start, sitting.began_as or sitting.nickname) if sitting.start else ""
    return token if hash_token(token) == sitting.token_hash else ""


def recovery_code(token: str) -> str:
    """What a student writes down to go on elsewhere: there are 377 billion, and who guesses is held up."""
    number = int.from_bytes(salted_hmac("classroom.recovery", token, algorithm="sha256").digest())
    return "".join(ALPHABET[number // len(ALPHABET) ** place % len(ALPHABET)] for place in range(RECOVERY_LENGTH))


def open_sitting(quiz: Quiz, nickname: str, *, token: str, **beginning: Any) -> Sitting:
    """The sitting of whoever holds the token, with its questions and choices in the order they keep.

    It begins at `now`, in an order drawn by `seed`, under the `rules` of an assignment where some are given, for a `student` of a
    roster, by the press of a button that `start` names. Raises NothingToTake, or NotNow where the rules do not let the student begin.
    """
    try:
        return _open_sitting(quiz, nickname, token=token, **beginning)
    except Edited:  # nothing of it is kept: begin again with what is asked now
        return open_sitting(quiz, nickname, token=token, **beginning)
    except IntegrityError as why:  # the same button was pressed twice in the same moment, or the student began on two devices
        there = Sitting.objects.filter(token_hash=hash_token(token)).first()
        if there is None:
            raise NotNow from why
        return there


@transaction.atomic
def _open_sitting(
    quiz: Quiz,
    nickname: str,
    *,
    token: str,
    seed: int,
    now: datetime,
    rules: Assignment | None = None,
    student: Student | None = None,
    start: UUID | None = None,
) -> Sitting:
    there = Sitting.objects.filter(token_hash=hash_token(token)).first()
    if there:
        return there
    rules = rules or Assignment(quiz=quiz)
    attempt = 1 + count_attempts(rules, nickname, student)
    if not rules.is_open(now) or not may_begin(rules, attempt):
        raise NotNow
    sitting = Sitting.objects.create(
        quiz=quiz,
        assignment=rules if rules.pk else None,
        student=student,
        nickname=nickname,
        attempt=attempt,
        token_hash=hash_token(token),
        start=start,
        recovery=recovery_code(token),
        seed=seed,
        is_practice=rules.is_practice,
        started=now,
        deadline=rules.due(now, extra_time=student.extra_time if student else 0),
    )
    asked = _in_order(quiz.questions.filter(standing=Standing.ACCEPTED), seed if rules.shuffles_questions else None)
    _lay_out(sitting, asked, rules)
    _require_as_read(asked)
    return sitting


@transaction.atomic
def practise_missed(sitting: Sitting, *, token: str, seed: int, now: datetime, start: UUID | None = None) -> Sitting:
    """A sitting for practice of what was not right in this one. Raises NothingToTake where nothing was missed."""
    there = Sitting.objects.filter(token_hash=hash_token(token)).first()
    if there:
        return there
    missed = Question.objects.filter(slots__sitting=sitting, slots__fraction__lt=1)
    following = Sitting.objects.create(
        quiz=sitting.quiz,
        assignment=sitting.assignment,
        student=sitting.student,
        nickname=sitting.nickname,
        token_hash=hash_token(token),
        start=start,
        recovery=recovery_code(token),
        seed=seed,
        is_practice=True,
        started=now,
    )
    _lay_out(following, list(missed.order_by("slots__position")), sitting.rules)
    return following


def count_attempts(rules: Assignment, nickname: str, student: Student | None) -> int:
    """How often this student has begun, practice aside."""
    own = {"student": student} if student else {"nickname__iexact": nickname}
    return sittings_under(rules).filter(is_practice=rules.is_practice, **own).count()


def may_begin(rules: Assignment, attempt: int) -> bool:
    return rules.is_practice or rules.attempts is None or attempt <= rules.attempts


def may_see(sitting: Sitting, now: datetime) -> bool:
    """Whether the student may see what was right."""
    if sitting.submitted is None:
        return False
    match sitting.rules.feedback:
        case Feedback.NEVER:
            return sitting.is_practice
        case Feedback.AFTER_CLOSING:
            return sitting.is_practice or sitting.rules.closes is None or sitting.rules.is_closed(now)
        case _:
            return True


def _lay_out(sitting: Sitting, questions: list[Question], rules: Assignment) -> None:
    if not questions:
        raise NothingToTake
    items = [question.as_item() for question in questions]
    orders = shown_together(items, sitting.seed if rules.shuffles_choices else 0)
    Slot.objects.bulk_create(
        Slot(sitting=sitting, question=question, position=position, order=list(order), points=item.points)
        for position, (question, item, order) in enumerate(zip(questions, items, orders, strict=True), start=1)
    )


def _require_as_read(questions: list[Question]) -> None:
    """Held until the sheet is kept, from when on they cannot be changed; whoever was faster has changed them. Raises Edited."""
    held = Question.objects.select_for_update(no_key=True).filter(pk__in=[question.pk for question in questions]).order_by("pk")
    now = dict(held.values_list("pk", "item"))
    if any(now[question.pk] != question.item for question in questions):
        raise Edited


def _in_order(questions: QuerySet[Question], seed: int | None) -> list[Question]:
    """As the article has them, or sorted by lot: the same for the same seed on every machine."""
    if seed is None:
        return list(questions)
    return sorted(questions, key=lambda question: hashlib.sha256(f"{seed} {question.identity}".encode()).hexdigest())
