from django.contrib.auth.models import User
from django.test import Client

PASSWORD = "a long walk home"


def test_it_works(client: Client, teacher: User) -> None:
    answer = client.post("/sign-in/", {"username": teacher.username, "password": PASSWORD}, follow=True)
    assert answer.redirect_chain == [("/", 302)]
    assert "Sign out" in answer.text


def test_it_goes_on_to_the_page_that_asked(client: Client, teacher: User) -> None:
    answer = client.post("/sign-in/?next=/quizzes/new/", {"username": teacher.username, "password": PASSWORD, "next": "/quizzes/new/"})
    assert answer.headers["Location"] == "/quizzes/new/"


def test_it_goes_to_no_other_site(client: Client, teacher: User) -> None:
    answer = client.post("/sign-in/", {"username": teacher.username, "password": PASSWORD, "next": "https://example.org/"})
    assert answer.headers["Location"] == "/"


def test_it_says_that_they_do_not_belong_together(client: Client, teacher: User) -> None:
    answer = client.post("/sign-in/", {"username": teacher.username, "password": "wrong"})
    assert "do not belong together" in answer.text


def test_it_holds_up_whoever_guesses(client: Client, teacher: User) -> None:
    for _ in range(5):
        answer = client.post("/sign-in/", {"username": teacher.username, "password": "wrong"})
    assert answer.status_code == 429
    assert "too many wrong passwords" in answer.text
    assert client.post("/sign-in/", {"username": teacher.username, "password": PASSWORD}).status_code == 429


def test_it_does_not_hold_up_a_colleague_behind_the_same_address(client: Client, teacher: User, stranger: User) -> None:
    for _ in range(6):
        client.post("/sign-in/", {"username": teacher.username, "password": "wrong"})
    answer = client.post("/sign-in/", {"username": stranger.username, "password": "a longer walk home"})
    assert answer.status_code == 302


def test_it_signs_out(signed_in: Client) -> None:
    assert signed_in.get("/sign-out/").status_code == 405
    assert "I am a teacher" in signed_in.post("/sign-out/", follow=True).text
