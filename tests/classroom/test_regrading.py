"""A key is corrected after the class has answered; a typed answer turns out to be right."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from django.contrib.auth.models import User
from django.test import Client

from classroom.models import Response, Sitting
from classroom.regrading import would_change, wrong_answers
from library import authoring
from library.models import Question, Quiz
from tests.classroom.river import KEYS
from tests.classroom.test_analysis import sat


def who(quiz: Quiz) -> Question:
    return quiz.questions.get(rule="who", standing="accepted")


def test_it_works(signed_in: Client, quiz: Quiz, teacher: User) -> None:
    sitting = sat(quiz, "Blue Otter", KEYS | {3: ["the postman"]})
    sat(quiz, "Red Fox", KEYS)
    item = replace(who(quiz).as_item(), answers=("Joss Penhale", "Penhale", "the postman"))
    version = authoring.revise(who(quiz), item)
    (would,) = would_change(version)
    assert (would.slot.sitting.nickname, would.before, would.after) == ("Blue Otter", Decimal(0), Decimal(1))
    address = f"/questions/{version.pk}/regrade/"
    page = signed_in.get(address).text
    assert "1 mark would change" in page
    assert "Blue Otter" in page
    assert not Response.objects.filter(kind="regrade").exists(), "Looking changes nothing."
    assert "1 mark changed." in signed_in.post(address, follow=True).text
    sitting.refresh_from_db()
    assert sitting.fraction == Decimal(1)
    log = Response.objects.filter(slot__sitting=sitting, slot__position=3).values_list("kind", "fraction")
    assert list(log)[-2:] == [("submit", Decimal(0)), ("regrade", Decimal(1))]
    assert "Nobody's mark would change" in signed_in.get(address).text


def test_an_edit_of_what_was_answered_leads_there(signed_in: Client, quiz: Quiz) -> None:
    sat(quiz, "Blue Otter", KEYS | {3: ["the postman"]})
    question = who(quiz)
    sent = {"stem": question.stem, "answers": "Joss Penhale\nthe postman", "feedback": ""}
    answer = signed_in.post(f"/questions/{question.pk}/edit/", sent)
    assert answer.headers["Location"] == f"/questions/{who(quiz).pk}/regrade/"


def test_it_gathers_wrong_answers_that_are_alike(signed_in: Client, quiz: Quiz) -> None:
    for name, said in {"Blue Otter": "The Postman", "Red Fox": "postman", "Grey Heron": "Amina", "Brown Hare": "Joss Penhale"}.items():
        sat(quiz, name, KEYS | {3: [said], 6: ["roots", "gate"] if name == "Red Fox" else ["roots", "door"]})
    found = [(one.answer, one.place, one.count) for one in wrong_answers(quiz)]
    assert found == [("The Postman", 0, 2), ("Amina", 0, 1), ("gate", 1, 1)]
    page = signed_in.get(f"/quizzes/{quiz.pk}/inbox/").text
    assert "The Postman" in page
    assert "2 students" in page


def judge(client: Client, quiz: Quiz, place: int, answer: str, do: str = "accept", rule: str = "who") -> str:
    question = quiz.questions.filter(rule=rule).latest("version")
    sent = {"question": str(question.identity), "place": place, "answer": answer, "do": do}
    return client.post(f"/quizzes/{quiz.pk}/inbox/judge/", sent, follow=True).text


def test_accepting_one_marks_everybody_anew_who_wrote_it(signed_in: Client, quiz: Quiz) -> None:
    sat(quiz, "Blue Otter", KEYS | {3: ["The Postman"]})
    sat(quiz, "Red Fox", KEYS | {3: ["postman"]})
    assert "2 marks changed." in judge(signed_in, quiz, 0, "The Postman")
    assert set(Sitting.objects.values_list("fraction", flat=True)) == {Decimal(1)}
    assert who(quiz).version == 2
    assert wrong_answers(quiz) == []
    assert "looked at this answer in the meantime" in judge(signed_in, quiz, 0, "The Postman")


def test_it_accepts_in_one_gap_of_several(signed_in: Client, quiz: Quiz) -> None:
    sat(quiz, "Blue Otter", KEYS | {6: ["roots", "gate"]})
    assert "1 mark changed." in judge(signed_in, quiz, 1, "gate", rule="gaps")
    assert Sitting.objects.get().fraction == 1


def test_it_lets_a_slip_of_spelling_be_wrong(signed_in: Client, quiz: Quiz) -> None:
    sitting = sat(quiz, "Blue Otter", KEYS | {3: ["Jos Penhale"]})
    sitting.slots.filter(position=3).update(waits=True)
    assert wrong_answers(quiz)[0].waits
    assert "stays wrong" in judge(signed_in, quiz, 0, "Jos Penhale", do="leave")
    assert not sitting.slots.get(position=3).waits


def test_it_is_nobody_elses(client: Client, stranger: User, quiz: Quiz) -> None:
    client.force_login(stranger)
    assert client.get(f"/quizzes/{quiz.pk}/inbox/").status_code == 404
    assert client.post(f"/quizzes/{quiz.pk}/inbox/judge/").status_code == 404
    assert client.get(f"/questions/{who(quiz).pk}/regrade/").status_code == 404
