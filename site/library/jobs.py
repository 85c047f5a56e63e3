"""Work that takes long: enlisted by a page, carried out elsewhere, and safe from whatever dies on the way.

Each step is done in one transaction and only by who holds the job at that moment, so that a step carried out twice (a broker
delivers again, a worker was thought dead) still happens once. Which engine calls `carry_out` is a setting.
"""

from __future__ import annotations

import logging
import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from django.conf import settings
from django.contrib.auth.models import User
from django.db import DatabaseError, transaction
from django.utils import timezone
from django.utils.module_loading import import_string

from library import authoring
from library.beating import beating
from library.leaning import lean, leans
from library.models import Article, Job, Step
from quizzes import reading
from quizzes.items import Article as ArticleValue
from quizzes.items import Draft

SILENT = timedelta(seconds=45)  # without a heartbeat for so long, a worker is dead
MORE = 6  # questions to choose from besides those wanted
MOST_ATTEMPTS = 3  # a step that has seen so many workers die is what kills them
NOBODY_WORKS = "This was begun three times, and each time the program came to a sudden end. Bring a part of it, or paste its text."
WENT_WRONG = "Something went wrong that is no fault of yours; it stands in the log. Try once more, or paste the text."

Clock = Callable[[], datetime]
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Piece:
    """Something that a teacher brings: `data` of a file or a text; none for an address."""

    source: Step.Source
    name: str
    data: bytes | None = None


class Lost(Exception):
    """Somebody else has the job now, or it was cancelled: what was worked out is thrown away."""


@transaction.atomic
def enlist(owner: User, pieces: Sequence[Piece], *, questions: int = 12, cards: int = 12, levels: Sequence[str] = (), now: datetime) -> Job:
    """A job that reads each piece and writes a quiz from it, handed to the engine as soon as its rows are safe."""
    job = Job.objects.create(owner=owner, questions=questions, cards=cards, levels=list(levels), created=now)
    Step.objects.bulk_create(
        Step(job=job, position=at, source=piece.source, name=piece.name[:300], data=piece.data) for at, piece in enumerate(pieces, start=1)
    )
    hand_over(job)
    return job


@transaction.atomic
def enlist_articles(
    owner: User, articles: Sequence[Article], *, questions: int = 12, cards: int = 12, levels: Sequence[str] = (), now: datetime
) -> Job:
    """A job that writes a quiz from each of these articles."""
    job = Job.objects.create(owner=owner, questions=questions, cards=cards, levels=list(levels), created=now)
    Step.objects.bulk_create(
        Step(job=job, position=at, source=Step.Source.ARTICLE, name=one.title, article=one) for at, one in enumerate(articles, start=1)
    )
    hand_over(job)
    return job


@transaction.atomic
def enlist_scan(owner: User, name: str, *, now: datetime) -> Job:
    """A job that reads a stack of scanned sheets; which one, its owner's rows know."""
    job = Job.objects.create(owner=owner, created=now)
    Step.objects.create(job=job, position=1, source=Step.Source.SCAN, name=name[:300])
    hand_over(job)
    return job


@transaction.atomic
def choose(job: Job, steps: Sequence[int]) -> int:
    """Have quizzes written from these of the chapters that a book turned out to have; tells from how many."""
    chosen = job.steps.filter(pk__in=steps, standing=Step.Standing.OFFERED).update(standing=Step.Standing.WAITING)
    if chosen and Job.objects.filter(pk=job.pk).exclude(standing=Job.Standing.RUNNING).update(standing=Job.Standing.WAITING, finished=None):
        hand_over(job)
    return chosen


@transaction.atomic
def cancel(job: Job, *, now: datetime) -> None:
    """What is done stays; the step that is being worked on is thrown away, and none follows it."""
    unfinished = Job.objects.filter(pk=job.pk).exclude(standing=Job.Standing.DONE)
    if unfinished.update(standing=Job.Standing.CANCELLED, runner=None, finished=now):
        job.steps.filter(standing=Step.Standing.WAITING).update(standing=Step.Standing.CANCELLED, data=None)


def hand_over(job: Job) -> None:
    """Tell the engine of a job, once its rows are written."""
    transaction.on_commit(lambda: wake(job.pk))


def wake(pk: int) -> None:
    import_string(settings.JOBS_WAKE)(pk)


def reap(*, now: datetime) -> list[int]:
    """Take jobs back from workers that have fallen silent; tells which ones wait again."""
    silent = Job.objects.filter(standing=Job.Standing.RUNNING, heartbeat__lt=now - SILENT)
    found = list(silent.values_list("pk", flat=True))
    return [pk for pk in found if silent.filter(pk=pk).update(standing=Job.Standing.WAITING, runner=None)]


def waiting() -> list[int]:
    """Jobs that nobody works on, the oldest first."""
    return list(Job.objects.filter(standing=Job.Standing.WAITING).order_by("created", "pk").values_list("pk", flat=True))


def carry_out(pk: int, *, clock: Clock = timezone.now) -> bool:
    """Work a job off, step by step; False where there was nothing to do, or it was taken away."""
    runner = uuid.uuid4()
    if not _claim(pk, runner, clock()):
        return False
    with beating(pk, runner, clock):
        try:
            while step := _next_step(pk, runner):
                _carry_out_step(step, runner, clock)
        except Lost:
            return False
    return _finish(pk, runner, clock())


def _claim(pk: int, runner: uuid.UUID, now: datetime) -> bool:
    job = Job.objects.filter(pk=pk, standing=Job.Standing.WAITING)
    attempts = job.values_list("attempts", flat=True).first()
    return attempts is not None and bool(job.update(standing=Job.Standing.RUNNING, runner=runner, heartbeat=now, attempts=attempts + 1))


def _finish(pk: int, runner: uuid.UUID, now: datetime) -> bool:
    """Over, unless a chapter was chosen in the meantime."""
    with transaction.atomic():
        mine = Job.objects.select_for_update().filter(pk=pk, runner=runner)
        if not mine.exists():
            return False
        if Step.objects.filter(job=pk, standing=Step.Standing.WAITING).exists():
            mine.update(standing=Job.Standing.WAITING, runner=None)
        else:
            mine.update(standing=Job.Standing.DONE, runner=None, finished=now)
            return True
    wake(pk)
    return True


def _next_step(pk: int, runner: uuid.UUID) -> Step | None:
    """The first step that waits, counted as begun. Raises Lost."""
    with transaction.atomic():
        _hold(pk, runner)
        waits = Step.objects.filter(job=pk, standing=Step.Standing.WAITING)
        worn = waits.filter(attempts__gte=MOST_ATTEMPTS)
        worn.update(standing=Step.Standing.FAILED, said=NOBODY_WORKS, data=None)
        step = waits.select_related("job__owner", "article").first()
        if step:
            step.attempts += 1
            step.save(update_fields=["attempts"])
        return step


def _hold(pk: int, runner: uuid.UUID) -> Job:
    job = Job.objects.select_for_update().filter(pk=pk, runner=runner, standing=Job.Standing.RUNNING).first()
    if job is None:
        raise Lost
    return job


def _carry_out_step(step: Step, runner: uuid.UUID, clock: Clock) -> None:
    try:
        if step.source == Step.Source.SCAN:
            _read_scan(step, runner, clock)
            return
        if step.article is None:
            _keep_articles(step, _read(step), runner, clock())
        if step.article is not None and step.standing == Step.Standing.WAITING:
            _keep_quiz(step, runner, clock())
    except (Lost, DatabaseError):  # the job is taken up again
        raise
    except (reading.UnreadableArticle, authoring.Refused) as why:
        _fail(step, runner, str(why))
    except Exception:
        log.exception("A step of job %d went wrong.", step.job_id)
        _fail(step, runner, WENT_WRONG)


def _read_scan(step: Step, runner: uuid.UUID, clock: Clock) -> None:
    """Page after page, each kept by itself; whoever takes the job up again goes on where this one ended."""
    said = import_string(settings.JOBS_SCAN)(step.job_id, hold=lambda: _hold(step.job_id, runner), clock=clock)
    with transaction.atomic():
        _hold(step.job_id, runner)
        _done(step, said)


def _read(step: Step) -> reading.Book:
    data = bytes(step.data or b"")
    match step.source:
        case Step.Source.ADDRESS:
            found = reading.fetch(step.name)
            return reading.read_book(found.data, name=found.name, charset=found.charset)
        case Step.Source.FILE:
            return reading.read_book(data, name=step.name)
        case _:
            article = reading.read_text(data.decode(), title=step.name)
            return reading.Book(article.title, (article,))


def _keep_articles(step: Step, book: reading.Book, runner: uuid.UUID, now: datetime) -> None:
    """One article is worked on at once; the chapters of a book are offered to the teacher."""
    with transaction.atomic():
        _hold(step.job_id, runner)
        if len(book.articles) == 1:
            step.article = _keep_article(step, book.articles[0], now)
            step.save(update_fields=["article"])
        else:
            _offer_chapters(step, book, now)


def _keep_article(step: Step, article: ArticleValue, now: datetime, book: str = "") -> Article:
    origin = "" if step.source == Step.Source.TEXT else step.name
    return authoring.keep_article(step.job.owner, article, now=now, origin=origin, book=book)


def _offer_chapters(step: Step, book: reading.Book, now: datetime) -> None:
    last = Step.objects.filter(job=step.job_id).order_by("-position").values_list("position", flat=True)[0]
    for at, chapter in enumerate(book.articles, start=last + 1):
        Step.objects.create(
            job_id=step.job_id,
            position=at,
            source=Step.Source.ARTICLE,
            name=chapter.title,
            article=_keep_article(step, chapter, now, book.title),
            standing=Step.Standing.OFFERED,
        )
    _done(step, f"“{book.title}” is a book of {len(book.articles)} chapters. Choose below which ones to ask about.")


def _keep_quiz(step: Step, runner: uuid.UUID, now: datetime) -> None:
    article = step.article
    assert article is not None  # noqa: S101  # for the type checker: it was read a moment ago
    drafted = _written(article, step.job)
    with transaction.atomic():
        _hold(step.job_id, runner)
        step.quiz = authoring.keep_written(article, drafted, now=now)
        _done(step, _told(len(drafted.items), step.job.questions, step.job.levels))


def _written(article: Article, job: Job) -> Draft:
    """Where the teacher's judgements lean the choice, there has to be more to choose from."""
    if not leans(job.owner):
        return authoring.written(article, questions=job.questions, cards=job.cards, levels=job.levels)
    drafted = authoring.written(article, questions=job.questions + MORE, cards=job.cards, levels=job.levels)
    return replace(drafted, items=lean(drafted.items, job.questions, job.owner))


def _told(written: int, asked: int, levels: Sequence[str]) -> str:
    said = f"{written} question{'s are' if written != 1 else ' is'} written."
    if written < asked and levels:
        return (
            f"{said} There are not {asked} because you asked for {' and '.join(levels)} ones only, and the article gives no more of them."
        )
    return said if written >= asked else f"{said} Why there are not {asked} is told below the last of them."


def _done(step: Step, said: str) -> None:
    step.standing, step.said, step.data = Step.Standing.DONE, said, None
    step.save(update_fields=["standing", "said", "data", "quiz"])


def _fail(step: Step, runner: uuid.UUID, said: str) -> None:
    """A text that was pasted is kept, so that its teacher can change it; an article nothing can be asked about is not."""
    with transaction.atomic():
        _hold(step.job_id, runner)
        unused = step.article if step.source != Step.Source.ARTICLE else None
        kept = step.data if step.source == Step.Source.TEXT else None
        Step.objects.filter(pk=step.pk).update(
            standing=Step.Standing.FAILED, said=said, data=kept, article=None if unused else step.article
        )
        if unused:
            unused.delete()
