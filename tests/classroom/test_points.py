"""What questions are worth, from the teacher's word to every total."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from uuid import uuid4

import pytest
from django.contrib.auth.models import User
from django.test import Client

from classroom.analysing import analysed
from classroom.entering import open_sitting
from classroom.gradebook import results_as_rows
from classroom.grading import give_points, regrade
from classroom.models import Response
from classroom.regrading import would_change
from classroom.reviewing import review
from library import authoring
from library.models import Question, Quiz
from tests.classroom.conftest import TOKEN, slot_at
from tests.classroom.river import KEYS, NOW
from tests.classroom.test_analysis import sat

NOW_WRONG = KEYS | {3: ["the postman"]}


def who(quiz: Quiz) -> Question:
    return quiz.questions.get(rule="who", standing="accepted")


def weigh(quiz: Quiz, points: str) -> Question:
    """Give question 3 so many points."""
    return authoring.revise(who(quiz), replace(who(quiz).as_item(), points=Decimal(points)))


def test_it_works(signed_in: Client, quiz: Quiz) -> None:
    weigh(quiz, "5")
    sitting = sat(quiz, "Blue Otter", NOW_WRONG)
    count = sitting.slots.count()
    sitting.refresh_from_db()
    assert sitting.fraction == (Decimal(count - 1) / (count + 4)).quantize(Decimal("0.0000001"))
    seen = review(sitting)
    assert (seen.points, seen.out_of) == (str(count - 1), str(count + 4))
    page = signed_in.get(f"/quizzes/{quiz.pk}/results/").text
    assert f"{count - 1} of {count + 4}" in page
    assert "0 of 5 points" in signed_in.get(f"/quizzes/{quiz.pk}/results/{sitting.pk}/").text


def test_its_file_tells_points_and_what_there_were(quiz: Quiz) -> None:
    weigh(quiz, "2.5")
    sat(quiz, "Blue Otter", KEYS)
    head, stems, row = list(results_as_rows(quiz))[:3]
    at = head.index(f"{who(quiz).as_item().id} points")
    assert (stems[at], row[at]) == (2.5, 2.5)


def test_item_analysis_weighs_by_points(quiz: Quiz) -> None:
    weigh(quiz, "5")
    for name in ("Blue Otter", "Red Fox"):
        sat(quiz, name, KEYS if name == "Red Fox" else NOW_WRONG)
    figures = analysed(quiz).figures
    own = figures.items[str(who(quiz).identity)]
    assert own.facility == pytest.approx(50)
    assert own.intended_weight == pytest.approx(100 * 5 / (len(figures.items) + 4))
    assert own.effective_weight == pytest.approx(100), "Nothing else made the totals differ."


def test_other_points_afterwards_are_shown_first_and_applied_on_yes(signed_in: Client, quiz: Quiz) -> None:
    sitting = sat(quiz, "Blue Otter", KEYS)
    question = who(quiz)
    answer = signed_in.post(f"/questions/{question.pk}/label/", {"level": "", "tags": "", "points": "3"})
    version = who(quiz)
    assert version.version == question.version + 1
    assert answer.headers["Location"] == f"/questions/{version.pk}/regrade/"
    (would,) = would_change(version)
    assert (would.before, would.after, would.by) == (Decimal(1), Decimal(3), Decimal(2))
    assert slot_at(sitting, 3).points == 1, "Looking changes nothing."
    assert "1 mark changed." in signed_in.post(f"/questions/{version.pk}/regrade/", follow=True).text
    assert slot_at(sitting, 3).points == 3
    last = Response.objects.filter(slot__sitting=sitting, slot__position=3).latest("id")
    assert (last.kind, last.marked_by) == ("regrade", version)
    assert would_change(version) == []


def test_a_mark_by_hand_stays_the_same_part(quiz: Quiz, teacher: User) -> None:
    sitting = sat(quiz, "Blue Otter", NOW_WRONG)
    slot = slot_at(sitting, 3)
    give_points(slot, Decimal("0.5"), actor=teacher, event=uuid4(), now=sitting.started)
    regrade(weigh(quiz, "4"), actor=teacher, now=sitting.started)
    slot.refresh_from_db()
    assert (slot.fraction, slot.points, slot.earned) == (Decimal("0.5"), Decimal(4), Decimal(2))


def test_a_teacher_gives_points_up_to_what_it_is_worth(signed_in: Client, quiz: Quiz) -> None:
    weigh(quiz, "4")
    sitting = sat(quiz, "Blue Otter", NOW_WRONG)
    slot, address = slot_at(sitting, 3), f"/quizzes/{quiz.pk}/results/{sitting.pk}/mark/"
    signed_in.post(address, {"slot": slot.pk, "event": uuid4(), "points": "3"})
    slot.refresh_from_db()
    assert slot.fraction == Decimal("0.75")
    page = signed_in.post(address, {"slot": slot.pk, "event": uuid4(), "points": "4.5"}, follow=True).text
    assert "is worth 4. Nothing was changed." in page


@pytest.mark.parametrize("points", ["-1", "100.5", "0.125", "x", "NaN", "1e9"])
def test_it_refuses_what_are_no_points(signed_in: Client, quiz: Quiz, points: str) -> None:
    question = who(quiz)
    page = signed_in.post(f"/questions/{question.pk}/label/", {"level": "", "tags": "", "points": points}, follow=True).text
    assert "Points are a number from 0 to 100" in page
    assert who(quiz).as_item().points == 1


def test_a_quiz_worth_nothing_divides_by_nothing(quiz: Quiz) -> None:
    for question in quiz.questions.filter(standing="accepted"):
        authoring.revise(question, replace(question.as_item(), points=Decimal(0)))
    sitting = sat(quiz, "Blue Otter", KEYS)
    assert sitting.fraction == 0
    assert analysed(quiz).figures.mean is None


def test_students_see_beforehand_what_a_question_is_worth(client: Client, quiz: Quiz) -> None:
    weigh(quiz, "2.5")
    open_sitting(quiz, "Blue Otter", token=TOKEN, seed=1, now=NOW)
    assert client.get(f"/sit/{TOKEN}/").text.count("Points: 2.5") == 1
