"""A student who lost the device, the page or the cookie goes on; and one who was unlucky does not lose what did not come through."""

from __future__ import annotations

import json
from uuid import uuid4

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from classroom.entering import token_of
from classroom.models import Response, Sitting
from library.guessing import WRONG_CODES
from library.models import Quiz
from tests.classroom.conftest import TOKEN, answers_of, slot_at, take
from tests.classroom.river import KEYS
from tests.classroom.test_begin import begin

URL = "/join/RVR234/go-on/"


@pytest.fixture
def begun(client: Client, quiz: Quiz) -> Sitting:
    begin(client, "Maria")
    return Sitting.objects.get()


def test_it_works(client: Client, begun: Sitting) -> None:
    there = f"/sit/{token_of(begun)}/"
    assert f"{begun.recovery[:4]} {begun.recovery[4:]}" in client.get(there).text
    typed = f" {begun.recovery[:4].lower()}-{begun.recovery[4:]} "
    elsewhere = Client()
    assert "Recovery code" in elsewhere.get(URL).text
    assert elsewhere.post(URL, {"recovery": typed}).headers["Location"] == there
    assert "Go on as Maria" in elsewhere.get("/join/RVR234/").text


@pytest.mark.parametrize("typed", ["", "XXXXXXXX", "x" * 100_000, "\x00"])
def test_it_has_nothing_for_a_wrong_code(client: Client, begun: Sitting, typed: str) -> None:
    answer = Client().post(URL, {"recovery": typed})
    assert answer.status_code == 404
    assert "Nobody here has this recovery code." in answer.text


def test_it_does_not_open_a_sitting_of_another_quiz(client: Client, begun: Sitting, teacher: User) -> None:
    from tests.classroom.river import ITEMS, open_quiz

    open_quiz(teacher, ITEMS[:1], "BBB222")
    assert client.post("/join/BBB222/go-on/", {"recovery": begun.recovery}).status_code == 404


def test_it_does_not_open_a_sitting_that_has_no_recovery_code(client: Client, sitting: Sitting) -> None:
    Sitting.objects.update(recovery="")
    assert client.post(URL, {"recovery": ""}).status_code == 404


def test_it_slows_down_whoever_guesses(client: Client, begun: Sitting, caplog: pytest.LogCaptureFixture) -> None:
    for number in range(WRONG_CODES):
        client.post(URL, {"recovery": f"{number}"})
    assert client.post(URL, {"recovery": begun.recovery}).status_code == 429
    assert "Too many wrong codes" in caplog.text


def file_of(token: object, *answers: object, **said: object) -> SimpleUploadedFile:
    return SimpleUploadedFile("answers.json", json.dumps({"quire": "answers", "token": token, "answers": answers} | said).encode())


def bring(client: Client, quiz: Quiz, file: SimpleUploadedFile) -> str:
    return client.post(f"/quizzes/{quiz.pk}/results/file/", {"file": file}, follow=True).text


def given(sitting: Sitting, position: int, word: str) -> dict[str, object]:
    assert not slot_at(sitting, position).order
    return {"event": str(uuid4()), "name": f"a{position}", "values": [word]}


def test_it_takes_in_a_file_after_the_end(signed_in: Client, quiz: Quiz, sitting: Sitting) -> None:
    take(sitting, {3: ["Joss"]})
    late = given(sitting, 3, "Joss Penhale"), given(sitting, 5, "holt")
    page = bring(signed_in, quiz, file_of(TOKEN, *late))
    assert "Taken in from Blue Otter: 2 answers, marked as late." in page
    assert answers_of(sitting) == {3: ["Joss Penhale"], 5: ["holt"]}
    assert "Taken in from Blue Otter: 0 answers" in bring(signed_in, quiz, file_of(TOKEN, *late))


@pytest.mark.parametrize(
    "file",
    [
        SimpleUploadedFile("a.json", b"{"),
        SimpleUploadedFile("a.json", b"[" * 100_000),
        SimpleUploadedFile("a.json", b"\xff\xfe\x00"),
        SimpleUploadedFile("a.json", b"x" * 2_000_000),
        file_of(TOKEN, quire="something else"),
        file_of(["a", "list"]),
    ],
)
def test_it_says_what_is_no_file_of_answers(signed_in: Client, quiz: Quiz, sitting: Sitting, file: SimpleUploadedFile) -> None:
    file.seek(0)
    page = bring(signed_in, quiz, file)
    assert "no file of answers" in page or "do not belong to this quiz" in page
    assert not Response.objects.exists()


def test_it_takes_no_file_for_a_quiz_of_somebody_else(client: Client, stranger: User, quiz: Quiz, sitting: Sitting) -> None:
    client.force_login(stranger)
    assert client.post(f"/quizzes/{quiz.pk}/results/file/", {"file": file_of(TOKEN, given(sitting, 3, "Joss"))}).status_code == 404
    assert answers_of(sitting) == {}


def test_it_changes_a_mark_by_hand(signed_in: Client, quiz: Quiz, sitting: Sitting) -> None:
    take(sitting, KEYS | {3: ["Amina"]})
    there = f"/quizzes/{quiz.pk}/results/{sitting.pk}/"
    signed_in.post(f"{there}mark/", {"slot": slot_at(sitting, 3).pk, "points": "0.5", "event": uuid4()})
    page = signed_in.get(there).text
    assert "8.5 of 9" in page and "Marked by your teacher." in page


@pytest.mark.parametrize("fraction", ["2", "-1.01", "x", "", "1e400", "NaN", "0.12345678"])
def test_it_refuses_what_is_no_mark(signed_in: Client, quiz: Quiz, sitting: Sitting, fraction: str) -> None:
    take(sitting, KEYS)
    there = f"/quizzes/{quiz.pk}/results/{sitting.pk}/mark/"
    page = signed_in.post(there, {"slot": slot_at(sitting, 3).pk, "points": fraction, "event": uuid4()}, follow=True).text
    assert "Nothing was changed." in page
    assert slot_at(sitting, 3).fraction == 1


def test_it_changes_no_mark_of_another_sitting(signed_in: Client, stranger: User, quiz: Quiz, sitting: Sitting) -> None:
    take(sitting, KEYS)
    there = f"/quizzes/{quiz.pk}/results/{sitting.pk}/mark/"
    said = {"points": "0", "event": str(uuid4())}
    assert signed_in.post(there, said | {"slot": "999999"}).status_code == 404
    signed_in.force_login(stranger)
    assert signed_in.post(there, said | {"slot": str(slot_at(sitting, 3).pk)}).status_code == 404
    assert slot_at(sitting, 3).fraction == 1
