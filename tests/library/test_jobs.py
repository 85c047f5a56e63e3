"""Long work: done step by step, stopped, taken over from whoever died, and never done twice."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from django.contrib.auth.models import User
from django.db import DatabaseError

from library import authoring, jobs
from library.jobs import Piece
from library.models import Article, Job, Quiz, Step
from quizzes import reading
from quizzes.items import Draft
from tests.library.bell import CARDS, ITEMS, NOW, TEXT
from tests.reading.binding import epub, pdf, picture_pdf
from tests.reading.shelf import texts
from tests.reading.test_chapters import BOOK, TITLES

pytestmark = pytest.mark.usefixtures("by_hand", "quick")
BELL = Piece(Step.Source.TEXT, "", TEXT.encode())


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Items written beforehand: how questions are written is tested elsewhere, and takes seconds."""
    monkeypatch.setattr(authoring, "written", lambda article, **options: Draft(article.as_article(), ITEMS, CARDS, {}))


def clock() -> datetime:
    return NOW


def begun(teacher: User, *pieces: Piece) -> Job:
    return jobs.enlist(teacher, pieces or (BELL,), now=NOW)


def said(job: Job) -> list[tuple[str, str]]:
    return list(job.steps.values_list("standing", "said"))


def test_it_works(teacher: User) -> None:
    job = begun(teacher)
    assert jobs.waiting() == [job.pk]
    assert jobs.carry_out(job.pk, clock=clock)
    job.refresh_from_db()
    step = job.steps.get()
    assert (job.standing, job.attempts, job.finished, job.runner) == ("done", 1, NOW, None)
    assert (step.standing, step.said, step.data) == (
        "done",
        "8 questions are written. Why there are not 12 is told below the last of them.",
        None,
    )
    assert step.quiz is not None
    assert step.quiz.article == step.article == Article.objects.get()
    assert step.quiz.questions.count() == 8


def test_it_tells_of_each_piece_by_itself(teacher: User) -> None:
    good = Piece(Step.Source.FILE, "ferry.pdf", pdf(texts()[3]))
    scan = Piece(Step.Source.FILE, "scan.pdf", picture_pdf())
    inside = Piece(Step.Source.ADDRESS, "http://127.0.0.1/")
    job = begun(teacher, good, scan, inside)
    jobs.carry_out(job.pk, clock=clock)
    (first, _), (second, scanned), (third, private) = said(job)
    assert (first, second, third) == ("done", "failed", "failed")
    assert "is a scan" in scanned
    assert "your own network" in private
    article = Article.objects.get()
    assert (article.title, article.author, article.origin) == (texts()[3].title, "Ines Marlow", "ferry.pdf")
    assert article.word_count > 300
    assert article.grade


def test_it_offers_the_chapters_of_a_book(teacher: User) -> None:
    job = begun(teacher, Piece(Step.Source.FILE, "coast.epub", epub(BOOK)))
    jobs.carry_out(job.pk, clock=clock)
    assert not Quiz.objects.exists()
    assert set(Article.objects.values_list("book", flat=True)) == {"The Coast Reader"}
    offered = job.steps.filter(standing="offered")
    assert list(offered.values_list("name", flat=True)) == TITLES
    assert jobs.choose(job, [offered[1].pk, 10_000]) == 1
    assert jobs.carry_out(job.pk, clock=clock)
    assert [quiz.title for quiz in Quiz.objects.all()] == [TITLES[1]]
    assert job.steps.filter(standing="offered").count() == 5


def test_it_stops_before_it_began(teacher: User) -> None:
    job = begun(teacher)
    jobs.cancel(job, now=NOW)
    assert not jobs.carry_out(job.pk, clock=clock)
    assert said(job) == [("cancelled", "")]


def test_it_stops_in_the_middle_and_throws_the_half_away(teacher: User, monkeypatch: pytest.MonkeyPatch) -> None:
    job = begun(teacher, BELL, BELL, BELL)

    def cancelled_meanwhile(article: Article, **options: object) -> Draft:
        if job.steps.filter(standing="done").exists():
            jobs.cancel(job, now=NOW)
        return Draft(article.as_article(), ITEMS, CARDS, {})

    monkeypatch.setattr(authoring, "written", cancelled_meanwhile)
    assert not jobs.carry_out(job.pk, clock=clock)
    assert [standing for standing, _ in said(job)] == ["done", "cancelled", "cancelled"]
    assert Quiz.objects.count() == 1


def test_it_is_carried_out_by_one_alone(teacher: User, monkeypatch: pytest.MonkeyPatch) -> None:
    job = begun(teacher)

    def meanwhile(article: Article, **options: object) -> Draft:
        assert not jobs.carry_out(job.pk), "Two work on one job."
        return Draft(article.as_article(), ITEMS, CARDS, {})

    monkeypatch.setattr(authoring, "written", meanwhile)
    assert jobs.carry_out(job.pk, clock=clock)
    assert [standing for standing, _ in said(job)] == ["done"]


def test_it_is_taken_over_from_the_dead_and_nothing_is_done_twice(teacher: User, monkeypatch: pytest.MonkeyPatch) -> None:
    job = begun(teacher, BELL, BELL)
    dies = iter((False, True))

    class Killed(BaseException):
        """As SIGKILL: nothing runs afterwards."""

    def killed_at_the_second(article: Article, **options: object) -> Draft:
        if next(dies):
            raise Killed
        return Draft(article.as_article(), ITEMS, CARDS, {})

    with monkeypatch.context() as dying:
        dying.setattr(authoring, "written", killed_at_the_second)
        with pytest.raises(Killed):
            jobs.carry_out(job.pk, clock=clock)
    assert jobs.reap(now=NOW + timedelta(seconds=30)) == []
    assert jobs.reap(now=NOW + timedelta(seconds=60)) == [job.pk]
    assert jobs.carry_out(job.pk, clock=clock)
    assert [standing for standing, _ in said(job)] == ["done", "done"]
    assert (Quiz.objects.count(), Article.objects.count()) == (2, 2)


def test_a_worker_that_was_only_slow_finds_its_job_gone(teacher: User, monkeypatch: pytest.MonkeyPatch) -> None:
    job = begun(teacher)
    normally = authoring.written

    def slow(article: Article, **options: object) -> Draft:
        monkeypatch.setattr(authoring, "written", normally)
        jobs.reap(now=NOW + timedelta(hours=1))
        assert jobs.carry_out(job.pk, clock=clock)
        return Draft(article.as_article(), ITEMS, CARDS, {})

    monkeypatch.setattr(authoring, "written", slow)
    assert not jobs.carry_out(job.pk, clock=clock)
    assert Quiz.objects.count() == 1


def test_it_gives_up_what_kills_every_worker(teacher: User) -> None:
    job = begun(teacher, BELL, BELL)
    job.steps.filter(position=1).update(attempts=jobs.MOST_ATTEMPTS)
    jobs.carry_out(job.pk, clock=clock)
    assert [standing for standing, _ in said(job)] == ["failed", "done"]
    assert "three times" in said(job)[0][1]


def test_it_goes_on_after_an_accident_of_ours(teacher: User, monkeypatch: pytest.MonkeyPatch) -> None:
    job = begun(teacher, BELL, Piece(Step.Source.FILE, "a.txt", TEXT.encode()))
    monkeypatch.setattr(reading, "read_text", lambda *_, **__: 1 / 0)
    jobs.carry_out(job.pk, clock=clock)
    assert [standing for standing, _ in said(job)] == ["failed", "done"]
    assert "no fault of yours" in said(job)[0][1]


def test_it_leaves_a_job_to_be_taken_up_again_where_the_database_fails(teacher: User, monkeypatch: pytest.MonkeyPatch) -> None:
    job = begun(teacher)
    with monkeypatch.context() as broken:
        broken.setattr(authoring, "written", lambda *_, **__: (_ for _ in ()).throw(DatabaseError("locked")))
        with pytest.raises(DatabaseError):
            jobs.carry_out(job.pk, clock=clock)
    jobs.reap(now=NOW + timedelta(hours=1))
    assert jobs.carry_out(job.pk, clock=clock)


def test_it_writes_from_articles_that_are_there(teacher: User, article: Article) -> None:
    job = jobs.enlist_articles(teacher, [article, article], now=NOW)
    jobs.carry_out(job.pk, clock=clock)
    assert article.quizzes.count() == 2


def test_it_asks_as_hard_as_it_is_told(teacher: User, article: Article, monkeypatch: pytest.MonkeyPatch) -> None:
    wanted: list[object] = []

    def noted(article: Article, **options: object) -> Draft:
        wanted.append(options["levels"])
        return Draft(article.as_article(), ITEMS, CARDS, {})

    monkeypatch.setattr(authoring, "written", noted)
    job = jobs.enlist_articles(teacher, [article], questions=10, levels=["easy", "hard"], now=NOW)
    jobs.carry_out(job.pk, clock=clock)
    assert wanted == [["easy", "hard"]]
    assert said(job)[0][1] == (
        "8 questions are written. There are not 10 because you asked for easy and hard ones only, and the article gives no more of them."
    )
