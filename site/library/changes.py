"""Judging questions, and taking a judgement back: each press of a button is kept with what was there before it."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction

from library import authoring, moving
from library.authoring import Refused
from library.models import Change, Question, Quiz, Standing
from library.moving import Moved
from quizzes.items import Item

MET = "Students have met this question already, so it stays as they met it. Edit it, and they get the next version."
NOTHING = "There is nothing to take back."
CHANGED = "This question has been changed since you opened this page, by you on another screen or by somebody else."
CHANGED_SINCE = "“{stem}” has been changed since by {who}, so what you did to it stays."
MOVES = (Change.What.SPLIT, Change.What.MERGE)


@transaction.atomic
def accept(question: Question, *, by: User, now: datetime) -> None:
    """Students will meet it."""
    before = authoring.state(question)
    authoring.accept(question, now=now)
    _note([(question, before)], Change.What.ACCEPT, by, now)


@transaction.atomic
def reject(question: Question, *, by: User, now: datetime) -> None:
    """Students will not meet it; those who did already keep their answers."""
    before = authoring.state(question)
    authoring.reject(question, now=now)
    _note([(question, before)], Change.What.REJECT, by, now)


@transaction.atomic
def accept_all(quiz: Quiz, *, by: User, now: datetime) -> int:
    """Accept whatever has not been looked at yet, and tell how many that were."""
    waiting = list(quiz.questions.filter(standing=Standing.DRAFT))
    before = [authoring.state(question) for question in waiting]
    authoring.accept_all(quiz, now=now)
    for question in waiting:
        question.standing = Standing.ACCEPTED
    _note(zip(waiting, before, strict=True), Change.What.ACCEPT, by, now)
    return len(waiting)


@transaction.atomic
def revise(question: Question, item: Item, *, by: User, now: datetime) -> Question:
    """The question as its teacher wants it, accepted. Its next version where a student has met it. Raises Refused where it is
    not any more what it was when it was fetched."""
    _hold(question)
    before = authoring.state(question)
    revised = authoring.revise(question, item, now=now)
    what = Change.What.EDIT if item != authoring.item_of(before["item"]) else Change.What.ACCEPT
    _note([(revised, _before(question, revised, before))], what, by, now)
    return revised


@transaction.atomic
def add(quiz: Quiz, item: Item, *, by: User, now: datetime) -> Question:
    """A question of the teacher's own, accepted, at its sentence's place."""
    question = authoring.add(quiz, item, standing=Standing.ACCEPTED, now=now)
    _note([(question, {})], Change.What.ADD, by, now)
    return question


@transaction.atomic
def replace(question: Question, item: Item, *, by: User, now: datetime) -> Question:
    """Leave the question out and put another in its place, to be reviewed. Raises Refused as `revise` does."""
    _hold(question)
    before = authoring.state(question)
    authoring.reject(question, now=now)
    other = authoring.add(question.quiz, item, standing=Standing.DRAFT, now=now, position=question.position)
    _note([(question, before), (other, {})], Change.What.REPLACE, by, now)
    return other


@transaction.atomic
def turn(question: Question, item: Item, *, by: User, now: datetime) -> Question:
    """The question changed by Quire at the teacher's word; it waits to be looked at unless it was accepted already. Raises Refused
    as `revise` does."""
    _hold(question)
    was = question.standing
    before = authoring.state(question)
    turned = authoring.revise(question, item, now=now)
    if was == Standing.DRAFT and turned.pk == question.pk:
        turned.standing, turned.judged = Standing.DRAFT, None
        turned.save(update_fields=["standing", "judged"])
    _note([(turned, _before(question, turned, before))], Change.What.EDIT, by, now)
    return turned


@transaction.atomic
def split(quiz: Quiz, questions: Sequence[Question], *, title: str, by: User, now: datetime) -> Quiz:
    """These in a new quiz: moved, or copied where students have met this one. Raises Refused where none would be left."""
    new, moved = moving.split(quiz, questions, title=title, now=now)
    _note(moved, Change.What.SPLIT, by, now, quiz=quiz)
    return new


@transaction.atomic
def merge(quiz: Quiz, other: Quiz, *, by: User, now: datetime) -> list[Moved]:
    """What the other asks in this one too: moved, or copied where the other is in use. Raises Refused."""
    moved = moving.merge(quiz, other, now=now)
    _note(moved, Change.What.MERGE, by, now, quiz=quiz)
    return moved


@transaction.atomic
def undo(quiz: Quiz, *, by: User, now: datetime) -> Change:
    """Take back what this person did last to the quiz. Raises Refused where there is nothing, where somebody else has changed it
    since, or students have met it."""
    mine = quiz.changes.filter(by=by, undone=None)
    last = mine.first()
    if last is None:
        raise Refused(NOTHING)
    together = list(mine.filter(together=last.together).select_related("question"))
    moving.require_takeable(quiz, together)
    _require_unchanged(together)
    if any(_is_met(change) for change in together):
        raise Refused(MET)
    for change in together:
        _restore(change)
    mine.filter(together=last.together).update(undone=now)
    if last.what in MOVES:
        moving.tidy(quiz, last)
    return last


def _hold(question: Question) -> None:
    """Keep it from everybody else until this is done: from a second screen, and from a student who begins in this moment."""
    there = Question.objects.select_for_update().get(pk=question.pk)
    if there.standing == Standing.REPLACED or there.item != question.item:
        raise Refused(CHANGED)


def _before(question: Question, now: Question, before: dict[str, Any]) -> dict[str, Any]:
    """All of what was there, or of a former version, which stays as it is, where it stood."""
    return before if now.pk == question.pk else {"standing": before["standing"]}


def _require_unchanged(changes: Iterable[Change]) -> None:
    for change in changes:
        kept = ("item",) if change.what in MOVES else ("item", "standing")
        if any(change.after[name] != getattr(change.question, name) for name in kept):
            later = change.question.changes.filter(pk__gt=change.pk, undone=None).select_related("by").first()
            who = (later.by.get_full_name() or later.by.get_username()) if later and later.by else "somebody else"
            raise Refused(CHANGED_SINCE.format(stem=change.question, who=who))


def _is_met(change: Change) -> bool:
    """Whether what it asked would change under a student, or marks were given by it; only left out or taken in again, it may."""
    question = change.question
    asks_otherwise = "item" not in change.before or change.before["item"] != question.item
    return asks_otherwise and (question.slots.exists() or question.marked.filter(slot__question__identity=question.identity).exists())


def _restore(change: Change) -> None:
    question = change.question
    if "item" not in change.before:  # it was not there
        _stand_in_again(question.replaces, change.before)
        question.delete()
    elif change.what in MOVES:
        moving.put_back(question, change.before)
    else:
        authoring.put_back(question, change.before)


def _stand_in_again(former: Question | None, before: Mapping[str, Any]) -> None:
    """The version before this one, as students have met it, where it stood."""
    if former is not None:
        former.standing = before.get("standing", Standing.ACCEPTED)
        former.save(update_fields=["standing"])


def _note(changed: Iterable[Moved], what: Change.What, by: User, now: datetime, *, quiz: Quiz | None = None) -> None:
    """One press; where questions went from one quiz to another, it is noted in the one whose page was open."""
    together = uuid.uuid4()
    Change.objects.bulk_create(
        Change(
            quiz_id=quiz.pk if quiz else question.quiz_id,
            question=question,
            by=by,
            at=now,
            what=what,
            together=together,
            before=before,
            after=authoring.state(question) | ({"quiz": question.quiz_id} if quiz else {}),
        )
        for question, before in changed
    )
