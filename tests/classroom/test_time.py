"""Time belongs to the server: when a sitting ends, what still counts then, and how it is finished with nobody there."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal

import pytest
from django.core.management import call_command
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from classroom.entering import open_sitting
from classroom.models import Assignment, Response, Sitting, Student
from classroom.taking import TRAVEL, HandedIn, finish_overdue, give_time, keep_time, save, submit
from tests.classroom.conftest import Assign, answers_of, page_of, post
from tests.classroom.river import NOW
from tests.classroom.test_taking import change

END = NOW + timedelta(minutes=20)
GRACE_OVER = END + timedelta(seconds=60)


@pytest.fixture
def timed(assign: Assign) -> Assignment:
    return assign(minutes=20)


def begin(rules: Assignment, token: str = "timed", student: Student | None = None) -> Sitting:
    return open_sitting(rules.quiz, f"Fox {token}", token=token, seed=1, now=NOW, rules=rules, student=student)


def after(moment: datetime, seconds: int) -> datetime:
    return moment + timedelta(seconds=seconds)


def test_it_works(timed: Assignment) -> None:
    sitting = begin(timed)
    save(sitting, [change(3, "Joss Penhale")], now=after(END, -1))
    assert finish_overdue(Sitting.objects.all(), now=GRACE_OVER) == 1
    sitting.refresh_from_db()
    assert (sitting.submitted, sitting.ran_out, sitting.is_late) == (END, True, False)
    assert sitting.fraction == Decimal("0.1111111")
    assert answers_of(sitting) == {3: ["Joss Penhale"]}


def test_it_takes_an_answer_within_the_grace_as_late(timed: Assignment) -> None:
    sitting = begin(timed)
    save(sitting, [change(3, "Joss Penhale")], now=END + TRAVEL)
    sitting.refresh_from_db()
    assert not sitting.is_late
    save(sitting, [change(4, "22")], now=after(GRACE_OVER, -1))
    sitting.refresh_from_db()
    assert sitting.is_late
    assert answers_of(sitting) == {3: ["Joss Penhale"], 4: ["22"]}


def test_it_takes_nothing_after_the_grace(timed: Assignment) -> None:
    sitting = begin(timed)
    with pytest.raises(HandedIn):
        save(sitting, [change(3, "Joss Penhale")], now=GRACE_OVER)
    submit(sitting, [change(3, "Joss Penhale")], now=GRACE_OVER)
    sitting.refresh_from_db()
    assert (sitting.submitted, sitting.ran_out) == (END, True)
    assert sitting.fraction == 0
    assert not Response.objects.filter(kind=Response.Kind.DRAFT).exists()


def test_it_leaves_a_sitting_alone_that_still_has_time(timed: Assignment) -> None:
    begin(timed)
    assert finish_overdue(Sitting.objects.all(), now=after(GRACE_OVER, -1)) == 0
    assert Sitting.objects.get().submitted is None


def test_it_finishes_what_ran_out_when_it_is_next_looked_at(client: Client, timed: Assignment) -> None:
    sitting = begin(timed)
    assert client.get("/sit/timed/").headers["Location"] == "/sit/timed/result/"  # the tests' March is long over
    page = client.get("/sit/timed/result/").text
    assert "the time is over" in page
    sitting.refresh_from_db()
    assert sitting.submitted == END


def test_it_answers_a_page_that_comes_too_late(client: Client, timed: Assignment) -> None:
    sitting = begin(timed)
    answer = post(client, page_of(sitting, {3: ["Joss"]}), token="timed")
    assert answer.headers["Location"] == "/sit/timed/result/"
    assert answers_of(sitting) == {}


def test_it_finishes_by_a_command(timed: Assignment, capsys: pytest.CaptureFixture[str]) -> None:
    begin(timed)
    call_command("finish")
    assert "1 sitting was finished" in capsys.readouterr().out
    assert Sitting.objects.get().submitted == END
    call_command("finish")
    assert "No sitting" in capsys.readouterr().out


def test_it_finishes_a_class_in_as_many_queries_as_one_student(
    timed: Assignment, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(20):
        begin(timed, f"{number}")
    with django_assert_max_num_queries(16):  # rows are written in bundles
        finish_overdue(Sitting.objects.all(), now=GRACE_OVER)
    assert not Sitting.objects.filter(submitted=None).exists()


def test_it_gives_one_student_more_time(timed: Assignment) -> None:
    sitting, other = begin(timed, "one"), begin(timed, "other")
    give_time(sitting, 10, now=NOW)
    save(sitting, [change(3, "Joss Penhale")], now=GRACE_OVER)
    with pytest.raises(HandedIn):
        save(other, [change(3, "Joss Penhale")], now=GRACE_OVER)


def test_it_gives_no_time_where_there_is_no_limit_or_no_need(sitting: Sitting, timed: Assignment) -> None:
    with pytest.raises(HandedIn):
        give_time(sitting, 10, now=NOW)
    done = begin(timed)
    submit(done, (), now=NOW)
    with pytest.raises(HandedIn):
        give_time(done, 10, now=NOW)


def test_it_keeps_extra_time_when_the_limit_is_changed(timed: Assignment, amira: Student) -> None:
    amira.extra_time = 100
    amira.save()
    plain, longer = begin(timed, "plain"), begin(timed, "longer", amira)
    give_time(plain, 5, now=NOW)
    timed.minutes = 30
    timed.save()
    keep_time(timed)
    plain.refresh_from_db()
    longer.refresh_from_db()
    assert (plain.deadline, longer.deadline) == (NOW + timedelta(minutes=35), NOW + timedelta(minutes=60))
