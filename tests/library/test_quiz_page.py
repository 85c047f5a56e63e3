from django.contrib.auth.models import User
from django.test import Client

from library.models import Quiz


def test_it_works(signed_in: Client, published: Quiz) -> None:
    page = signed_in.get(f"/quizzes/{published.pk}/").text
    assert published.code and published.code in page
    assert "http://testserver/join/" in page
    assert f"/quizzes/{published.pk}/worksheet.pdf" in page
    assert f"/quizzes/{published.pk}/key.pdf" in page
    assert f"/quizzes/{published.pk}/results/" in page


def test_it_says_that_an_address_of_this_computer_is_no_use_to_a_class(signed_in: Client, published: Quiz) -> None:
    page = f"/quizzes/{published.pk}/"
    assert "Only this computer can open that address" in signed_in.get(page, headers={"host": "127.0.0.1:8000"}).text
    assert "Only this computer can open that address" not in signed_in.get(page).text


def test_it_shows_no_code_before_it_is_published(signed_in: Client, quiz: Quiz) -> None:
    page = signed_in.get(f"/quizzes/{quiz.pk}/").text
    assert "8 questions to review" in page
    assert "/join/" not in page
    assert "worksheet.pdf" not in page


def test_it_is_not_there_for_a_stranger(client: Client, stranger: User, published: Quiz) -> None:
    client.force_login(stranger)
    assert client.get(f"/quizzes/{published.pk}/").status_code == 404


def test_it_is_not_there_for_a_number_beyond_all_rows(signed_in: Client) -> None:
    assert signed_in.get("/quizzes/99999999999999999999/").status_code == 404
