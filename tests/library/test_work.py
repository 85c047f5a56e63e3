"""The page of long work."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import User
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from library import jobs
from library.jobs import Piece
from library.models import Job, Quiz, Step
from tests.library.bell import NOW, TEXT

pytestmark = pytest.mark.usefixtures("by_hand")


@pytest.fixture
def job(teacher: User) -> Job:
    return jobs.enlist(teacher, [Piece(Step.Source.TEXT, "The bell", TEXT.encode()), Piece(Step.Source.FILE, "a.pdf", b"%PDF-")], now=NOW)


def test_it_works(signed_in: Client, job: Job) -> None:
    page = signed_in.get(f"/jobs/{job.pk}/").text
    assert "Quire is at work" in page
    assert "a.pdf" in page
    assert signed_in.get(f"/jobs/{job.pk}/progress/").json() == {"all": 2, "done": 0, "over": False, "words": "Waiting for its turn …"}


def test_it_goes_on_to_the_quiz_where_there_is_one_alone(signed_in: Client, job: Job, quiz: Quiz) -> None:
    job.steps.filter(position=2).delete()
    job.steps.update(standing=Step.Standing.DONE, quiz=quiz, said="8 questions are written.")
    Job.objects.update(standing=Job.Standing.DONE)
    assert signed_in.get(f"/jobs/{job.pk}/").headers["Location"] == f"/quizzes/{quiz.pk}/review/"


def test_it_says_what_became_of_each(signed_in: Client, job: Job, quiz: Quiz) -> None:
    job.steps.filter(position=1).update(standing=Step.Standing.DONE, quiz=quiz, said="8 questions are written.")
    job.steps.filter(position=2).update(standing=Step.Standing.FAILED, said="This PDF is damaged.")
    Job.objects.update(standing=Job.Standing.DONE)
    page = signed_in.get(f"/jobs/{job.pk}/").text
    assert "8 questions are written." in page
    assert "This PDF is damaged." in page


def test_it_stops(signed_in: Client, job: Job) -> None:
    page = signed_in.post(f"/jobs/{job.pk}/cancel/", follow=True).text
    assert "Stopped. What was finished by then is kept." in page
    assert not jobs.waiting()


def test_it_lets_chapters_be_chosen(signed_in: Client, job: Job, quiz: Quiz) -> None:
    step = Step.objects.create(job=job, position=3, source="article", name="Chapter 1", article=quiz.article, standing="offered")
    Job.objects.update(standing=Job.Standing.DONE)
    assert "Chapter 1" in signed_in.get(f"/jobs/{job.pk}/").text
    assert "Tick at least one" in signed_in.post(f"/jobs/{job.pk}/chapters/", {"chapter": ["x", "9" * 30]}, follow=True).text
    signed_in.post(f"/jobs/{job.pk}/chapters/", {"chapter": [str(step.pk)]})
    assert jobs.waiting() == [job.pk]


@pytest.mark.parametrize("address", ["", "progress/", "cancel/", "chapters/"])
def test_it_is_nobody_elses(client: Client, stranger: User, job: Job, address: str) -> None:
    client.force_login(stranger)
    method = client.get if address in ("", "progress/") else client.post
    assert method(f"/jobs/{job.pk}/{address}").status_code == 404
    client.logout()
    assert method(f"/jobs/{job.pk}/{address}").headers["Location"].startswith("/sign-in/")


def test_it_asks_the_database_no_more_for_more_steps(
    signed_in: Client, job: Job, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(4) as few:
        signed_in.get(f"/jobs/{job.pk}/")
    Step.objects.bulk_create(Step(job=job, position=at, source="file", name=f"{at}.pdf", data=b"%PDF-") for at in range(3, 43))
    with django_assert_num_queries(len(few.captured_queries)):
        signed_in.get(f"/jobs/{job.pk}/")
