"""Splitting a quiz and merging two: questions go from one quiz to another, and back again.

They move where nobody has met them yet. Where somebody has, what students met stays where it was, and copies go.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from library import authoring
from library.authoring import Refused
from library.joining import Start, appended, shifted
from library.models import Article, Change, Question, Quiz, Standing
from library.sameness import asks

Moved = tuple[Question, dict[str, Any]]  # a question where it stands now, with what was before

ALL_TICKED = "Leave at least one question in this quiz: all of them in a new one would be the same quiz once more."
BEGUN = "Students have begun this quiz, or it is printed, so nothing is merged into it. Make a new quiz of both under “All questions”."
NOTHING_NEW = "“{title}” has no question that is not asked here already."
ELSEWHERE = "This question stands in another quiz by now. Take back what was done to it there first."
WORKED_ON = "“{title}” has been worked on or opened since, so its questions stay there. Merge it into this one instead."
GONE = "The quiz that these questions came from is not there any more, so they stay."


def has_begun(quiz: Quiz) -> bool:
    """Whether students have met it, on a screen or on paper."""
    return quiz.sittings.exists() or quiz.printed.exists()


def is_in_use(quiz: Quiz) -> bool:
    """Whether students may meet it any moment."""
    return quiz.published is not None or quiz.assignments.exists() or has_begun(quiz)


def split(quiz: Quiz, questions: Sequence[Question], *, title: str, now: datetime) -> tuple[Quiz, list[Moved]]:
    """A new quiz of these. Raises Refused where none would be left."""
    ticked = [question.pk for question in questions]
    if not quiz.questions.exclude(standing=Standing.REPLACED).exclude(pk__in=ticked).exists():
        raise Refused(ALL_TICKED)
    new = Quiz.objects.create(owner_id=quiz.owner_id, article_id=quiz.article_id, title=title[:200], created=now)
    put = _copy if has_begun(quiz) else _move
    return new, [put(question, new, Start(), now) for question in questions]


def merge(quiz: Quiz, other: Quiz, *, now: datetime) -> list[Moved]:
    """What the other quiz asks and this one does not, and its article behind this one's. Raises Refused."""
    if has_begun(quiz):
        raise Refused(BEGUN)
    standing = (Standing.ACCEPTED, Standing.DRAFT)
    asked = {asks(question.as_item()) for question in quiz.questions.filter(standing__in=standing)}
    coming = [question for question in other.questions.filter(standing__in=standing) if asks(question.as_item()) not in asked]
    if not coming:
        raise Refused(NOTHING_NEW.format(title=other.title))
    put = _copy if is_in_use(other) else _move
    was = quiz.article_id
    if put is _move:
        other.merged_into = quiz  # whatever it asked is asked there from now on
        other.save(update_fields=["merged_into"])
    start = _take_in(quiz, other.article, now)
    return [(question, before | {"article": was}) for question, before in [put(question, quiz, start, now) for question in coming]]


def require_takeable(quiz: Quiz, changes: Sequence[Change]) -> None:
    """Raises Refused where questions can no longer go back to where they were."""
    if any(change.question.quiz_id != change.after.get("quiz", quiz.pk) for change in changes):
        raise Refused(ELSEWHERE)
    there = Quiz.objects.get(pk=changes[0].question.quiz_id)
    match changes[0].what:
        case Change.What.SPLIT if is_in_use(there) or there.changes.filter(undone=None).exists():
            raise Refused(WORKED_ON.format(title=there.title))
        case Change.What.MERGE if has_begun(there):
            raise Refused(BEGUN)
    came_from = {change.before["quiz"] for change in changes if "quiz" in change.before}
    if Quiz.objects.filter(pk__in=came_from).count() < len(came_from):
        raise Refused(GONE)


def put_back(question: Question, before: Mapping[str, Any]) -> None:
    """The question in the quiz, and at the place, that it came from."""
    question.quiz_id, question.position, question.item = before["quiz"], before["position"], before["item"]
    question.stem = before["item"]["stem"]
    question.save(update_fields=["quiz", "position", "item", "stem"])


def tidy(quiz: Quiz, change: Change) -> None:
    """What splitting or merging made, and nothing needs any more once the questions are back."""
    if change.what == Change.What.MERGE and change.before["article"] != quiz.article_id:
        longer = quiz.article
        _read(quiz, Article.objects.get(pk=change.before["article"]))
        if not longer.quizzes.exists():
            longer.delete()
    Quiz.objects.filter(pk=change.before.get("quiz"), merged_into=quiz).update(merged_into=None)
    new = Quiz.objects.filter(pk=change.after["quiz"]).exclude(pk=quiz.pk).first()
    if new is not None and not new.questions.exists():
        new.changes.update(quiz=quiz)  # the log stays whole
        new.delete()


def _move(question: Question, to: Quiz, start: Start, now: datetime) -> Moved:
    before = authoring.state(question) | {"quiz": question.quiz_id, "position": question.position}
    item = shifted(question.as_item(), start)
    question.position = authoring.make_room(to, item)
    question.quiz = to
    authoring.say(question, item)
    question.save(update_fields=["quiz", "position", "item", "stem"])
    return question, before


def _copy(question: Question, to: Quiz, start: Start, now: datetime) -> Moved:
    copy = authoring.add(to, shifted(question.as_item(), start), standing=Standing(question.standing), now=now)
    copy.level, copy.judged = question.level, None  # it was judged once, where it was copied from
    copy.save(update_fields=["level", "judged"])
    copy.tags.set(question.tags.all())
    return copy, {}


def _take_in(quiz: Quiz, article: Article, now: datetime) -> Start:
    """The other article behind the quiz's own, in which nothing moves; where that begins."""
    if article.pk == quiz.article_id:
        return Start()
    longer, start = appended(quiz.article.as_article(), article.as_article())
    _read(quiz, authoring.keep_article(quiz.owner, longer, now=now, origin=quiz.article.origin, book=quiz.article.book))
    return start


def _read(quiz: Quiz, article: Article) -> None:
    """The quiz is about this article from now on, and the cards of its former one with it, where no other quiz has them."""
    if not quiz.article.quizzes.exclude(pk=quiz.pk).exists():
        quiz.article.decks.update(article=article)
    quiz.article, quiz.spares = article, None
    quiz.save(update_fields=["article", "spares"])
