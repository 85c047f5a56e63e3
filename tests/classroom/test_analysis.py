"""How the questions did: the page, its figures, its files; grades of a class."""

from __future__ import annotations

import csv
from io import BytesIO, StringIO

import pytest
from django.contrib.auth.models import User
from django.test import Client
from openpyxl import load_workbook
from pytest_django import DjangoAssertNumQueries

from classroom import entering
from classroom.analysing import analysed, by_rule
from classroom.models import Sitting, Student
from library.models import Quiz
from tests.classroom.conftest import Assign, take
from tests.classroom.river import KEYS, NOW

WRONG = {1: ["Otters ate them all."], 2: ["True"], 3: ["the postman"], 4: ["9"], 5: ["nest"]}


def sat(quiz: Quiz, name: str, answers: dict[int, list[str]], **said: object) -> Sitting:
    sitting = entering.open_sitting(quiz, name, token=f"{name} {Sitting.objects.count()}", seed=7, now=NOW, **said)
    take(sitting, answers)
    return sitting


@pytest.fixture
def class_of_twelve(quiz: Quiz) -> Quiz:
    """Nine who know all but for one question each, and three who know nothing."""
    for at in range(9):
        sat(quiz, f"Otter {at}", {place: key for place, key in KEYS.items() if place != at + 1})
    for at in range(3):
        sat(quiz, f"Fox {at}", WRONG)
    return quiz


def test_it_works(signed_in: Client, class_of_twelve: Quiz) -> None:
    page = signed_in.get(f"/quizzes/{class_of_twelve.pk}/analysis/").text
    assert "How the questions did" in page
    assert "Otters ate them all." in page
    assert "hardly taken" in page
    assert 'role="img"' in page
    found = analysed(class_of_twelve)
    assert found.figures.sittings == 12
    assert found.figures.consistency is not None
    assert found.figures.consistency > 75
    assert "fair" in found.hint or "well enough" in found.hint
    first = found.questions[0]
    assert first.figures.facility == pytest.approx(100 * 8 / 12)
    assert [(choice.count, choice.is_dead) for choice in first.taken] == [(8, False), (3, False), (0, True), (0, True)]
    assert first.open == 1
    assert found.bins[8] == 9


def test_it_counts_first_sittings_only(quiz: Quiz, assign: Assign, amira: Student) -> None:
    rules = assign(attempts=3, school_class=amira.school_class)
    sat(quiz, "Amira Haddad", WRONG, rules=rules, student=amira)
    sat(quiz, "Amira Haddad", KEYS, rules=rules, student=amira)
    sat(quiz, "Blue Otter", KEYS, rules=assign(is_practice=True))
    assert analysed(quiz).figures.sittings == 1


def test_it_says_that_few_sittings_tell_little(signed_in: Client, quiz: Quiz) -> None:
    assert "nothing to tell" in signed_in.get(f"/quizzes/{quiz.pk}/analysis/").text
    sat(quiz, "Blue Otter", KEYS)
    assert "Only 1 sat for it." in signed_in.get(f"/quizzes/{quiz.pk}/analysis/").text


def test_it_suspects_a_key_that_the_best_get_wrong(quiz: Quiz) -> None:
    for at in range(8):
        sat(quiz, f"Otter {at}", KEYS | {2: ["True"]})
    for at in range(4):
        sat(quiz, f"Fox {at}", {2: ["False"]})
    assert any("look whether the key is right" in hint for hint in analysed(quiz).questions[1].hints)


def test_it_asks_the_database_no_more_for_more_students(
    signed_in: Client, class_of_twelve: Quiz, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(7):
        signed_in.get(f"/quizzes/{class_of_twelve.pk}/analysis/")
    with django_assert_max_num_queries(7):
        signed_in.get(f"/quizzes/{class_of_twelve.pk}/results.csv")


def test_it_tells_rules_apart(class_of_twelve: Quiz, teacher: User) -> None:
    rules = by_rule(teacher)
    assert rules["cause"]["answers"] == 12
    assert rules["cause"]["facility"] == pytest.approx(100 * 8 / 12)


def test_its_files_are_keyed_by_item_and_hold_no_formula(signed_in: Client, quiz: Quiz) -> None:
    sat(quiz, "=HYPERLINK(“x”)", KEYS | {3: ['=HYPERLINK("http://x","y")']})
    item = quiz.questions.get(rule="who").as_item()
    rows = list(csv.reader(StringIO(signed_in.get(f"/quizzes/{quiz.pk}/results.csv").content.decode("utf-8-sig"))))
    at = rows[0].index(f"{item.id} answer")
    assert rows[1][at] == item.stem
    assert rows[2][at] == '\'=HYPERLINK("http://x","y")'
    assert rows[2][rows[0].index(f"{item.id} points")] == "0.0"
    book = load_workbook(BytesIO(signed_in.get(f"/quizzes/{quiz.pk}/results.xlsx").content))
    cell = book.active.cell(3, at + 1)  # type: ignore[union-attr]
    assert (cell.data_type, cell.value) == ("s", '=HYPERLINK("http://x","y")')
    assert book.active.cell(3, 1).data_type == "s"  # type: ignore[union-attr]


def test_a_class_has_grades(signed_in: Client, quiz: Quiz, assign: Assign, amira: Student) -> None:
    Student.objects.create(school_class=amira.school_class, name="Ben Okri")
    rules = assign(attempts=3, school_class=amira.school_class)
    sat(quiz, "Amira Haddad", {1: KEYS[1]}, rules=rules, student=amira)
    best = sat(quiz, "Amira Haddad", KEYS, rules=rules, student=amira)
    address = f"/classes/{amira.school_class_id}/grades"
    page = signed_in.get(f"{address}/").text
    assert f"/quizzes/{quiz.pk}/results/{best.pk}/" in page
    assert "not handed in" in page
    rows = list(csv.reader(StringIO(signed_in.get(f"{address}.csv").content.decode("utf-8-sig"))))
    assert rows == [
        ["Name", quiz.title, "Mean"],
        ["Amira Haddad", "100.0", "100.0"],
        ["Ben Okri", "", ""],
        ["Mean of the class", "100.0", ""],
    ]
    assert load_workbook(BytesIO(signed_in.get(f"{address}.xlsx").content)).active["A2"].value == "Amira Haddad"  # type: ignore[index]


@pytest.mark.parametrize(
    "address",
    ["quizzes/{quiz}/analysis/", "quizzes/{quiz}/results.csv", "classes/{school_class}/grades/", "classes/{school_class}/grades.xlsx"],
)
def test_it_is_nobody_elses(client: Client, stranger: User, quiz: Quiz, amira: Student, address: str) -> None:
    client.force_login(stranger)
    assert client.get("/" + address.format(quiz=quiz.pk, school_class=amira.school_class_id)).status_code == 404


def test_there_is_no_other_file(signed_in: Client, quiz: Quiz) -> None:
    assert signed_in.get(f"/quizzes/{quiz.pk}/results.exe").status_code == 404
