from __future__ import annotations

from decimal import Decimal
from uuid import UUID, uuid4

import pytest
from pytest_django import DjangoAssertNumQueries

from classroom.entering import NothingToTake, hash_token, open_sitting
from classroom.models import Response, Sitting
from classroom.taking import Change, HandedIn, save, submit
from library.models import Quiz, Standing
from tests.classroom.conftest import TOKEN, answers_of
from tests.classroom.river import KEYS, LATER, NOW

EVENT = UUID("5d0b0c1e-9a43-4f0e-8a8e-0c4b7e1d2f3a")


def change(position: int, *answer: str, event: UUID | None = None) -> Change:
    return Change(event or uuid4(), position, answer)


def right_changes() -> list[Change]:
    return [change(position, *answer) for position, answer in KEYS.items()]


def test_it_works(sitting: Sitting) -> None:
    save(sitting, [change(3, "Joss Penhale")], now=NOW)
    submit(sitting, right_changes(), now=LATER)

    sitting.refresh_from_db()
    assert sitting.submitted == LATER
    assert sitting.fraction == 1
    assert answers_of(sitting) == KEYS
    assert [slot.fraction for slot in sitting.slots.all()] == [1] * 9


def test_it_keeps_only_a_hash_of_the_token(sitting: Sitting) -> None:
    assert sitting.token_hash == hash_token(TOKEN) != TOKEN


def test_it_opens_one_sitting_for_one_token(sitting: Sitting, quiz: Quiz) -> None:
    assert open_sitting(quiz, "Blue Otter", token=TOKEN, seed=99, now=LATER) == sitting
    assert sitting.slots.count() == 9


def test_it_keeps_the_order_of_choices_for_good(sitting: Sitting) -> None:
    first = sitting.slots.get(position=1)
    assert sorted(first.order) == sorted(choice.text for choice in first.question.as_item().choices)
    ordering = sitting.slots.get(position=9)
    assert ordering.order != KEYS[9]


def test_it_gives_another_seed_another_order(quiz: Quiz) -> None:
    orders = {
        tuple(open_sitting(quiz, f"Fox {seed}", token=f"{seed}", seed=seed, now=NOW).slots.get(position=9).order) for seed in range(9)
    }
    assert len(orders) > 1


def test_it_asks_only_what_the_teacher_accepted(quiz: Quiz) -> None:
    quiz.questions.filter(position__gt=2).update(standing=Standing.REJECTED)
    assert open_sitting(quiz, "Red Fox", token="another", seed=1, now=NOW).slots.count() == 2


def test_it_refuses_a_quiz_with_no_question(quiz: Quiz) -> None:
    quiz.questions.update(standing=Standing.REJECTED)
    with pytest.raises(NothingToTake):
        open_sitting(quiz, "Red Fox", token="another", seed=1, now=NOW)
    assert not quiz.sittings.exists()


def test_it_logs_each_change_once(sitting: Sitting) -> None:
    save(sitting, [change(3, "Joss", event=EVENT)], now=NOW)
    save(sitting, [change(3, "Joss", event=EVENT)], now=NOW)
    assert Response.objects.count() == 1


def test_it_does_not_bring_back_an_old_answer_that_is_sent_again(sitting: Sitting) -> None:
    save(sitting, [change(3, "Joss", event=EVENT)], now=NOW)
    save(sitting, [change(3, "Amina")], now=NOW)
    save(sitting, [change(3, "Joss", event=EVENT)], now=NOW)
    assert answers_of(sitting) == {3: ["Amina"]}


def test_it_keeps_every_version_in_the_log(sitting: Sitting) -> None:
    for words in ("Joss", "", "Amina"):
        save(sitting, [change(3, words)], now=NOW)
    assert [response.answer for response in Response.objects.all()] == [["Joss"], [], ["Amina"]]


def test_it_takes_the_last_of_two_changes_in_one_go(sitting: Sitting) -> None:
    save(sitting, [change(3, "Joss"), change(3, "Amina"), change(99, "nobody")], now=NOW)
    assert answers_of(sitting) == {3: ["Amina"]}


def test_it_saves_nothing_once_handed_in(sitting: Sitting) -> None:
    submit(sitting, [change(3, "Joss")], now=NOW)
    with pytest.raises(HandedIn):
        save(sitting, [change(3, "Amina")], now=LATER)
    assert answers_of(sitting) == {3: ["Joss"]}


def test_it_counts_a_second_submit_for_nothing(sitting: Sitting) -> None:
    submit(sitting, [change(3, "Joss Penhale")], now=NOW)
    submit(sitting, right_changes(), now=LATER)

    sitting.refresh_from_db()
    assert sitting.submitted == NOW
    assert sitting.fraction == Decimal("0.1111111")
    assert Response.objects.filter(kind=Response.Kind.SUBMIT).count() == 9


def test_it_asks_the_database_as_often_for_one_answer_as_for_nine(
    sitting: Sitting, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(5):
        save(sitting, [change(3, "Joss")], now=NOW)
    with django_assert_num_queries(5):
        save(sitting, right_changes(), now=NOW)
