from __future__ import annotations

from django.contrib.auth.models import User
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from classroom import entering, taking
from classroom.models import Sitting
from library.models import Quiz
from tests.classroom.conftest import page_of, post
from tests.classroom.river import KEYS, NOW


def results(client: Client, quiz: Quiz) -> str:
    return " ".join(client.get(f"/quizzes/{quiz.pk}/results/").content.decode().split())


def counts_of(page: str, stem: str) -> str:
    """What is said of the question with this stem."""
    after = page[page.index(stem) :]
    return after[after.index("soft") + 6 : after.index("</p> </li>")]


def test_it_works(signed_in: Client, quiz: Quiz, sitting: Sitting) -> None:
    post(signed_in, page_of(sitting, KEYS | {1: ["The river dried up."], 7: ["A fence"]}), "submit")
    page = results(signed_in, quiz)
    assert "1 of 1 handed in." in page
    assert "Blue Otter" in page
    assert "7.5 of 9" in page
    assert counts_of(page, "Why had the fish gone") == "0 of 1 right"
    assert counts_of(page, "Which of these did people build") == "0 of 1 right, 1 partly"
    assert '1. <span lang="en" dir="ltr">Why had the fish gone' in page
    assert "Right: A paper mill dirtied the water." in page
    assert page.index("Who found the footprint?") < page.index("Who is who in the article?")


def test_it_shows_the_code_before_anybody_has_begun(signed_in: Client, quiz: Quiz) -> None:
    assert '<span class="code">RVR234</span>' in results(signed_in, quiz)


def test_it_shows_how_far_a_student_is(signed_in: Client, quiz: Quiz, sitting: Sitting) -> None:
    post(signed_in, page_of(sitting, {3: ["Joss"]}))
    page = results(signed_in, quiz)
    assert "1 of 9 answered so far" in page
    assert "0 of 1 handed in." in page


def test_it_shows_the_sheet_of_one_student(signed_in: Client, quiz: Quiz, sitting: Sitting) -> None:
    post(signed_in, page_of(sitting, KEYS | {3: ["Jess Penhale"]}), "submit")
    page = signed_in.get(f"/quizzes/{quiz.pk}/results/{sitting.pk}/").content.decode()
    assert "8 of 9" in page
    assert "Jess Penhale" in page


def test_it_shows_the_recovery_code_and_no_answer_before_handing_in(signed_in: Client, quiz: Quiz, sitting: Sitting) -> None:
    post(signed_in, page_of(sitting, {3: ["Jess Penhale"]}))
    page = signed_in.get(f"/quizzes/{quiz.pk}/results/{sitting.pk}/").text
    assert f"{sitting.recovery[:4]} {sitting.recovery[4:]}" in page
    assert "Jess Penhale" not in page


def test_it_does_not_exist_for_another_teacher(client: Client, stranger: User, quiz: Quiz, sitting: Sitting) -> None:
    taking.submit(sitting, (), now=NOW)
    client.force_login(stranger)
    assert client.get(f"/quizzes/{quiz.pk}/results/").status_code == 404
    assert client.get(f"/quizzes/{quiz.pk}/results/{sitting.pk}/").status_code == 404


def test_it_asks_a_student_to_sign_in(client: Client, quiz: Quiz, sitting: Sitting) -> None:
    assert client.get(f"/quizzes/{quiz.pk}/results/").headers["Location"].startswith("/sign-in/")
    assert client.get(f"/quizzes/{quiz.pk}/results/{sitting.pk}/").headers["Location"].startswith("/sign-in/")


def test_it_asks_the_database_as_often_for_one_student_as_for_five(
    signed_in: Client, quiz: Quiz, sitting: Sitting, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    taking.submit(sitting, (), now=NOW)
    with django_assert_num_queries(6):  # who it is (two), the quiz, its sittings twice, its questions
        results(signed_in, quiz)
    for number in range(4):
        taking.submit(entering.open_sitting(quiz, f"Fox {number}", token=f"{number}", seed=number, now=NOW), (), now=NOW)
    with django_assert_num_queries(6):
        results(signed_in, quiz)
