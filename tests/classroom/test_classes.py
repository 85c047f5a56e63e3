from __future__ import annotations

import json
from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from classroom.entering import open_sitting
from classroom.keeping import remove, take_off
from classroom.models import Response, SchoolClass, Sitting, Student
from library.models import Quiz
from tests.classroom.conftest import Assign, take
from tests.classroom.river import KEYS, NOW


def make(client: Client, name: str = "7b", keep_until: str = "") -> SchoolClass:
    client.post("/classes/", {"name": name, "keep_until": keep_until})
    return SchoolClass.objects.get(name=name)


def page_of(client: Client, school_class: SchoolClass) -> str:
    return " ".join(client.get(f"/classes/{school_class.pk}/").text.split())


@pytest.fixture
def sitting_of_amira(amira: Student, assign: Assign) -> Sitting:
    rules = assign(school_class=amira.school_class)
    sitting = open_sitting(rules.quiz, "Amira Haddad", token="amira", seed=1, now=NOW, rules=rules, student=amira)
    take(sitting, KEYS)
    return sitting


def test_it_works(signed_in: Client) -> None:
    school_class = make(signed_in, keep_until="2026-07-31")
    assert school_class.keep_until == date(2026, 7, 31)
    signed_in.post(f"/classes/{school_class.pk}/", {"names": "Amira\nBen\nAmira"})
    signed_in.post(f"/classes/{school_class.pk}/", {"names": "ben\nCleo"})
    assert [str(student) for student in school_class.students.all()] == ["Amira", "Ben", "Cleo"]
    assert ">7b<" in signed_in.get("/classes/").text
    assert "Cleo" in page_of(signed_in, school_class)


def test_it_takes_names_from_a_file(signed_in: Client) -> None:
    school_class = make(signed_in)
    file = SimpleUploadedFile("7b.csv", b"Name,Mark\nAmira,7\n")
    signed_in.post(f"/classes/{school_class.pk}/", {"names": "Ben", "file": file})
    assert [str(student) for student in school_class.students.all()] == ["Amira", "Ben"]


def test_it_says_what_is_wrong_with_a_file_and_keeps_what_was_typed(signed_in: Client) -> None:
    school_class = make(signed_in)
    answer = signed_in.post(f"/classes/{school_class.pk}/", {"names": "Ben", "file": SimpleUploadedFile("7b.xlsx", b"PK\x03\x04")})
    assert answer.status_code == 422
    assert "damaged or locked" in answer.text and "Ben</textarea>" in answer.text
    assert not school_class.students.exists()


def test_it_changes_one_student(signed_in: Client, amira: Student) -> None:
    there = f"/classes/{amira.school_class_id}/students/{amira.pk}/"
    signed_in.post(there, {"name": "Amira H.", "extra_time": "25"})
    amira.refresh_from_db()
    assert (amira.name, amira.extra_time) == ("Amira H.", 25)
    signed_in.post(there, {"name": "", "extra_time": "9000"})
    amira.refresh_from_db()
    assert amira.extra_time == 25


def test_it_keeps_answers_of_whoever_is_taken_off_the_list(signed_in: Client, amira: Student, sitting_of_amira: Sitting) -> None:
    signed_in.post(f"/classes/{amira.school_class_id}/students/{amira.pk}/", {"do": "remove"})
    sitting_of_amira.refresh_from_db()
    assert not Student.objects.exists()
    assert sitting_of_amira.nickname == "Amira Haddad" and sitting_of_amira.fraction == 1
    assert "Choose your name" not in signed_in.get("/join/SSS234/").text  # nobody is on the list any more


def test_it_puts_back_whoever_was_taken_off_the_list(signed_in: Client, amira: Student, sitting_of_amira: Sitting) -> None:
    there = f"/classes/{amira.school_class_id}/"
    signed_in.post(f"{there}students/{amira.pk}/", {"do": "remove"})
    assert "Put back" in page_of(signed_in, amira.school_class)
    signed_in.post(f"{there}students/{amira.pk}/put-back/")
    assert list(amira.school_class.students.all()) == [amira]
    assert "Put back" not in page_of(signed_in, amira.school_class)
    sitting_of_amira.refresh_from_db()
    assert sitting_of_amira.student == amira


def test_it_brings_back_the_same_student_whose_name_is_written_anew(signed_in: Client, amira: Student) -> None:
    there = f"/classes/{amira.school_class_id}/"
    signed_in.post(f"{there}students/{amira.pk}/", {"do": "remove"})
    signed_in.post(there, {"names": "Amira Haddad\nBen"})
    assert [student.name for student in Student.everybody.all()] == ["Amira Haddad", "Ben"]
    assert Student.objects.count() == 2


def test_it_puts_nobody_back_beside_another_of_the_same_name(signed_in: Client, amira: Student) -> None:
    there = f"/classes/{amira.school_class_id}/"
    ben = Student.objects.create(school_class=amira.school_class, name="Ben")
    signed_in.post(f"{there}students/{amira.pk}/", {"do": "remove"})
    signed_in.post(f"{there}students/{ben.pk}/", {"name": "Amira Haddad", "extra_time": "0"})
    assert "another Amira Haddad" in signed_in.post(f"{there}students/{amira.pk}/put-back/", follow=True).text
    assert Student.objects.count() == 1


def test_it_removes_a_class_and_brings_it_back(signed_in: Client, amira: Student, sitting_of_amira: Sitting) -> None:
    there = f"/classes/{amira.school_class_id}/"
    page = signed_in.post(f"{there}remove/", follow=True).text
    assert "7b is removed." in page and "Bring back" in page
    assert [signed_in.get(one).status_code for one in (there, "/join/SSS234/", f"/assignments/{sitting_of_amira.assignment_id}/")] == [
        404
    ] * 3
    signed_in.post(f"{there}bring-back/")
    assert [signed_in.get(one).status_code for one in (there, "/join/SSS234/", f"/assignments/{sitting_of_amira.assignment_id}/")] == [
        200
    ] * 3
    assert "Bring back" not in signed_in.get("/classes/").text
    assert Response.objects.count() == 18


def test_it_keeps_what_a_removed_class_still_answers(client: Client, signed_in: Client, amira: Student, assign: Assign) -> None:
    """Whoever sits at it when the teacher removes the class loses nothing, should the class come back."""
    rules = assign(school_class=amira.school_class)
    open_sitting(rules.quiz, "Amira Haddad", token="amira", seed=1, now=NOW, rules=rules, student=amira)
    signed_in.post(f"/classes/{amira.school_class_id}/remove/")
    said = json.dumps({"answers": [{"name": "a3", "event": "0b5e6a52-6a3e-4d3b-9a43-7f4b1f6f0a11", "values": ["Joss"]}]})
    assert client.post("/sit/amira/keep/", said, content_type="application/json").status_code == 200
    assert Response.objects.get().answer == ["Joss"]


def test_it_purges_what_was_removed_thirty_days_ago(amira: Student, sitting_of_amira: Sitting, capsys: pytest.CaptureFixture[str]) -> None:
    User.objects.create_user("amira")
    Student.objects.filter(pk=amira.pk).update(account=User.objects.get(username="amira"))
    remove(amira.school_class, now=timezone.now() - timedelta(days=29))
    call_command("purge")
    assert SchoolClass.everything.exists()
    remove(amira.school_class, now=timezone.now() - timedelta(days=31))
    call_command("purge")
    assert "7b (removed on " in capsys.readouterr().out
    assert not SchoolClass.everything.exists() and not Student.everybody.exists() and not Response.objects.exists()
    assert not User.objects.filter(username="amira").exists()


def test_it_forgets_whoever_was_taken_off_long_ago(amira: Student, sitting_of_amira: Sitting) -> None:
    take_off(amira, now=timezone.now() - timedelta(days=31))
    call_command("purge")
    sitting_of_amira.refresh_from_db()
    assert not Student.everybody.exists()
    assert sitting_of_amira.student is None and sitting_of_amira.fraction == 1


def test_it_gives_out_everything_that_is_kept(signed_in: Client, amira: Student, sitting_of_amira: Sitting) -> None:
    answer = signed_in.get(f"/classes/{amira.school_class_id}/everything.json")
    text = answer.getvalue().decode()
    said = json.loads(text)
    assert said["students"] == [{"name": "Amira Haddad", "extra_time": 0, "account": None, "taken_off": None}]
    (sitting,) = said["sittings"]
    assert [one["minutes"] for one in said["assignments"]] == [sitting_of_amira.rules.minutes]
    assert sitting["deadline"] == (sitting_of_amira.deadline.isoformat() if sitting_of_amira.deadline else None)
    assert (sitting["name"], sitting["fraction"]) == ("Amira Haddad", "1.0000000")
    assert len(sitting["responses"]) == Response.objects.count() == 18
    assert sitting_of_amira.recovery not in text and sitting_of_amira.token_hash not in text
    assert 'filename="7b.json"' in answer.headers["Content-Disposition"]


def test_whoever_is_at_it_when_the_class_is_removed_loses_nothing(
    client: Client, signed_in: Client, amira: Student, assign: Assign
) -> None:
    rules = assign(school_class=amira.school_class)
    sitting = open_sitting(rules.quiz, "Amira Haddad", token="amira", seed=1, now=NOW, rules=rules, student=amira)
    signed_in.post(f"/classes/{amira.school_class_id}/remove/")
    hers = Client()
    assert hers.get("/sit/amira/").status_code == 200
    said = {"answers": [{"name": "a1", "event": str(uuid4()), "values": ["1"]}]}
    assert hers.post("/sit/amira/keep/", said, content_type="application/json").status_code == 200
    assert hers.post("/sit/amira/", {"do": "submit-anyway", "event": uuid4(), "a1": "1"}).status_code == 302
    assert hers.get("/sit/amira/result/").status_code == 200
    signed_in.post(f"/classes/{amira.school_class_id}/bring-back/")
    sitting.refresh_from_db()
    assert sitting.submitted and sitting.slots.exclude(answer=[]).exists()
    assert "Amira Haddad" in signed_in.get(f"/quizzes/{rules.quiz_id}/results/").text


def test_whoever_is_at_it_when_the_class_goes_for_good_is_told_so(amira: Student, assign: Assign) -> None:
    rules = assign(school_class=amira.school_class)
    open_sitting(rules.quiz, "Amira Haddad", token="amira", seed=1, now=NOW, rules=rules, student=amira)
    remove(amira.school_class, now=timezone.now() - timedelta(days=31))
    call_command("purge")
    hers = Client()
    said = {"answers": [{"name": "a1", "event": str(uuid4()), "values": ["1"]}]}
    assert hers.post("/sit/amira/keep/", said, content_type="application/json").status_code == 404
    assert "There is nothing here" in hers.get("/sit/amira/").text


@pytest.mark.parametrize("name", ['a"; filename="evil.exe', "../../etc/passwd", "7b\u202egnp.exe", "7ب 🦦", "=1+1"])
def test_its_file_is_called_harmlessly_whatever_the_class_is_called(signed_in: Client, name: str) -> None:
    school_class = make(signed_in, name)
    for path in ("everything.json", "grades.csv", "grades.xlsx"):
        said = signed_in.get(f"/classes/{school_class.pk}/{path}").headers["Content-Disposition"]
        assert said.startswith("attachment; filename") and said.isascii() and "\n" not in said
        assert 'filename="evil' not in said.replace('\\"', "'")


def test_it_gives_each_sitting_what_happened_in_it(signed_in: Client, amira: Student, sitting_of_amira: Sitting) -> None:
    """Also where one that has nothing lies between two that have."""
    quiz, rules = sitting_of_amira.quiz, sitting_of_amira.rules
    ben, cleo = (Student.objects.create(school_class=amira.school_class, name=name) for name in ("Ben", "Cleo"))
    open_sitting(quiz, "Ben", token="ben", seed=1, now=NOW, rules=rules, student=ben)
    take(open_sitting(quiz, "Cleo", token="cleo", seed=1, now=NOW, rules=rules, student=cleo), KEYS)
    said = json.loads(signed_in.get(f"/classes/{amira.school_class_id}/everything.json").getvalue())
    assert [(one["name"], len(one["responses"])) for one in said["sittings"]] == [("Amira Haddad", 18), ("Ben", 0), ("Cleo", 18)]
    assert len({event["event"] for one in said["sittings"] for event in one["responses"]}) == 36


def test_it_is_on_its_way_before_answers_are_read(
    signed_in: Client, amira: Student, sitting_of_amira: Sitting, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(5):  # who it is (two), the class, what it was given, who is in it
        begun = next(iter(signed_in.get(f"/classes/{amira.school_class_id}/everything.json")))
    assert begun.startswith(b'{"class": "7b", "created"') and b"Amira Haddad" in begun


def test_it_asks_the_database_as_often_for_a_large_class(
    signed_in: Client, amira: Student, sitting_of_amira: Sitting, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    there = f"/classes/{amira.school_class_id}/"
    for round_ in ("first", "second"):
        with django_assert_num_queries(6):  # who it is (two), the class, who is on its list, who was, what it was given
            signed_in.get(there)
        with django_assert_num_queries(7):
            signed_in.get(f"{there}everything.json").getvalue()
        assignment = sitting_of_amira.rules
        for number in range(5):
            student = Student.objects.create(school_class=amira.school_class, name=f"{round_} {number}")
            take(open_sitting(assignment.quiz, student.name, token=student.name, seed=1, now=NOW, rules=assignment, student=student), KEYS)


def test_it_purges_what_is_past_its_date(amira: Student, sitting_of_amira: Sitting, quiz: Quiz, capsys: pytest.CaptureFixture[str]) -> None:
    open_sitting(quiz, "Red Fox", token="fox", seed=1, now=NOW)
    SchoolClass.objects.update(keep_until=date(2026, 7, 31))
    call_command("purge", "--look")
    assert SchoolClass.objects.exists()
    call_command("purge")
    assert capsys.readouterr().out.count("7b (kept until 2026-07-31)") == 2
    assert not SchoolClass.objects.exists() and not Student.objects.exists() and not Response.objects.exists()
    assert [sitting.nickname for sitting in Sitting.objects.all()] == ["Red Fox"]
    assert quiz.questions.exists()


def test_it_keeps_what_has_no_date_or_time_left(amira: Student, capsys: pytest.CaptureFixture[str]) -> None:
    SchoolClass.objects.create(owner=amira.school_class.owner, name="8c", created=NOW, keep_until=date(2999, 1, 1))
    call_command("purge")
    assert SchoolClass.objects.count() == 2
    assert "No class" in capsys.readouterr().out


@pytest.mark.parametrize("path", ["", "change/", "everything.json", "students/{student}/", "remove/"])
def test_it_does_not_exist_for_another_teacher(client: Client, stranger: User, amira: Student, path: str) -> None:
    client.force_login(stranger)
    there = f"/classes/{amira.school_class_id}/{path.format(student=amira.pk)}"
    assert 404 in (client.get(there).status_code, client.post(there, {"names": "Eve", "do": "remove"}).status_code)
    assert [str(student) for student in Student.objects.all()] == ["Amira Haddad"]
    assert ">7b<" not in client.get("/classes/").text


def test_it_asks_a_student_to_sign_in(client: Client, amira: Student) -> None:
    assert client.get("/classes/").headers["Location"].startswith("/sign-in/")
    assert client.get(f"/classes/{amira.school_class_id}/").headers["Location"].startswith("/sign-in/")
