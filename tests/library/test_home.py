from django.contrib.auth.models import User
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from library import authoring
from library.models import Article, Quiz
from tests.library.bell import DRAFT, NOW


def test_it_works(signed_in: Client, quiz: Quiz) -> None:
    page = signed_in.get("/").text
    assert quiz.title in page
    assert "Review 8 questions" in page


def test_it_says_what_to_do_next(signed_in: Client, quiz: Quiz) -> None:
    authoring.accept_all(quiz)
    assert f'action="/quizzes/{quiz.pk}/publish/"' in signed_in.get("/").text
    authoring.publish(quiz, now=NOW)
    page = signed_in.get("/").text
    assert quiz.code and quiz.code in page
    assert f"/quizzes/{quiz.pk}/results/" in page


def test_it_invites_a_teacher_who_has_nothing_yet(signed_in: Client) -> None:
    assert 'href="/quizzes/new/"' in signed_in.get("/").text


def test_it_shows_nothing_of_others(client: Client, stranger: User, quiz: Quiz) -> None:
    client.force_login(stranger)
    assert quiz.title not in client.get("/").text


def test_it_has_a_place_for_the_code_when_nobody_is_signed_in(client: Client, quiz: Quiz) -> None:
    page = client.get("/").text
    assert 'action="/join/"' in page
    assert 'name="code"' in page
    assert quiz.title not in page


def test_it_asks_the_database_no_more_for_more_quizzes(
    signed_in: Client, article: Article, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for _ in range(25):
        authoring.keep(article, DRAFT, now=NOW)
    with django_assert_max_num_queries(9):
        page = signed_in.get("/")
    assert "Page 1 of 2" in page.text
    assert signed_in.get("/?page=rubbish").status_code == 200
