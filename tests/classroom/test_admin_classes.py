"""Classes, rosters and assignments in the panel: a teacher's own, everybody's for the school's, and nothing lost."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from classroom.admin.classes import MOST_LINES
from classroom.models import Assignment, SchoolClass, Sitting, Student
from library.models import Quiz
from library.teachers import teachers_group
from tests.classroom.conftest import Assign
from tests.classroom.river import NOW

HERE = "/admin/classroom"


def panel_of(client: Client, user: User) -> Client:
    user.groups.add(teachers_group())
    client.force_login(user)
    return client


@pytest.fixture
def panel(client: Client, teacher: User) -> Client:
    """The teacher, with the rights that a teacher has."""
    return panel_of(client, teacher)


@pytest.fixture
def school(client: Client, db: None) -> Client:
    """Whoever looks after the school's."""
    client.force_login(User.objects.create_superuser("head", password="the longest walk home"))
    return client


def act(client: Client, what: str, name: str, *rows: int, shown: str = "") -> Any:
    return client.post(f"{HERE}/{what}/{shown}", {"action": name, "_selected_action": rows}, follow=True)


def roster(school_class: SchoolClass, *lines: tuple[str, str, str]) -> dict[str, str]:
    """The form of a class with its roster: for each line the number of its row, the name, the extra time."""
    posted = {"name": school_class.name, "students-TOTAL_FORMS": str(len(lines))}
    posted["students-INITIAL_FORMS"] = str(sum(bool(pk) for pk, *_ in lines))
    for at, (pk, name, extra) in enumerate(lines):
        posted |= {f"students-{at}-id": pk, f"students-{at}-name": name, f"students-{at}-extra_time": extra}
        posted[f"students-{at}-school_class"] = str(school_class.pk)
    return posted


def test_it_works(panel: Client, assign: Assign, amira: Student) -> None:
    rules = assign(school_class=amira.school_class)
    assert "1 result" in panel.get(f"{HERE}/schoolclass/?q=7b").text
    assert "1 result" in panel.get(f"{HERE}/schoolclass/?q=Haddad").text
    assert "1 result" in panel.get(f"{HERE}/student/?q=haddad").text
    assert "1 result" in panel.get(f"{HERE}/assignment/?q=SSS234").text
    page = panel.get(f"{HERE}/schoolclass/{amira.school_class_id}/change/").text
    assert f'href="/classes/{amira.school_class_id}/"' in page
    assert 'aria-label="Name of Amira Haddad"' in page and 'aria-label="Extra time in % of Amira Haddad"' in page
    assert "Quizzes: 1" in page
    assert "SSS234" in panel.get(f"{HERE}/assignment/?school_class__id__exact={amira.school_class_id}").text
    assert f'href="/assignments/{rules.pk}/"' in panel.get(f"{HERE}/assignment/{rules.pk}/change/").text
    assert f'href="/classes/{amira.school_class_id}/"' in panel.get(f"{HERE}/student/{amira.pk}/change/").text


def test_it_gives_a_new_class_to_whoever_made_it(panel: Client, teacher: User, stranger: User) -> None:
    panel.post(f"{HERE}/schoolclass/add/", {"name": "8a", "owner": stranger.pk})
    assert SchoolClass.objects.get().owner == teacher


def test_it_shows_nothing_to_another_teacher(client: Client, stranger: User, assign: Assign, amira: Student) -> None:
    rules = assign(school_class=amira.school_class)
    panel = panel_of(client, stranger)
    for what, pk in (("schoolclass", amira.school_class_id), ("student", amira.pk), ("assignment", rules.pk)):
        assert 'id="result_list"' not in panel.get(f"{HERE}/{what}/").text
        assert 'id="result_list"' not in panel.get(f"{HERE}/{what}/?removed=both").text
        for verb in ("change", "history", "delete"):
            assert panel.get(f"{HERE}/{what}/{pk}/{verb}/").status_code in (302, 403, 404)
    act(panel, "schoolclass", "remove", amira.school_class_id)
    act(panel, "student", "take_off", amira.pk)
    act(panel, "assignment", "close", rules.pk)
    assert SchoolClass.objects.exists() and Student.objects.exists()
    assert Assignment.objects.get().closes is None


def test_it_shows_everything_to_the_school(school: Client, assign: Assign, amira: Student) -> None:
    rules = assign(school_class=amira.school_class)
    for what, pk in (("schoolclass", amira.school_class_id), ("student", amira.pk), ("assignment", rules.pk)):
        assert "1 result" in school.get(f"{HERE}/{what}/?q=7b").text
        page = school.get(f"{HERE}/{what}/{pk}/change/").text
        assert "View on site" not in page, "a page that opens for its owner only"


def test_it_changes_a_whole_roster_at_once(panel: Client, amira: Student) -> None:
    there = f"{HERE}/schoolclass/{amira.school_class_id}/change/"
    lines = (str(amira.pk), "Amira  Haddad-Okri", "25"), ("", "Ben Okri", "0")
    assert panel.post(there, roster(amira.school_class, *lines)).status_code == 302
    assert list(Student.objects.values_list("name", "extra_time")) == [("Amira Haddad-Okri", 25), ("Ben Okri", 0)]


@pytest.mark.parametrize(
    ("name", "extra", "said"),
    [
        ("Amira Haddad", "0", "Another on the list has this name."),
        ("Ben\x00Okri", "0", "Null characters are not allowed."),
        ("12345", "0", "One name, with letters in it, please."),
        ("Ben", "900", "less than or equal to 300"),
        ("x" * 61, "0", "at most 60 characters"),
    ],
)
def test_it_refuses_a_line_with_a_sentence(panel: Client, amira: Student, name: str, extra: str, said: str) -> None:
    lines = (str(amira.pk), amira.name, "0"), ("", name, extra)
    page = panel.post(f"{HERE}/schoolclass/{amira.school_class_id}/change/", roster(amira.school_class, *lines))
    assert said in page.text
    assert Student.objects.count() == 1


def test_it_refuses_two_new_lines_of_one_name(panel: Client, amira: Student) -> None:
    lines = (str(amira.pk), amira.name, "0"), ("", "Ben Okri", "0"), ("", "Ben  Okri", "0")
    page = panel.post(f"{HERE}/schoolclass/{amira.school_class_id}/change/", roster(amira.school_class, *lines))
    assert "On the list twice: Ben Okri." in page.text
    assert Student.objects.count() == 1


def test_it_finds_who_has_extra_time(panel: Client, amira: Student) -> None:
    Student.objects.create(school_class=amira.school_class, name="Ben Okri", extra_time=25)
    for asked, found, other in (("yes", "Ben Okri", "Amira Haddad"), ("no", "Amira Haddad", "Ben Okri")):
        page = panel.get(f"{HERE}/student/?extra={asked}").text
        assert found in page and other not in page


def test_it_moves_nobody_from_anothers_class(panel: Client, stranger: User, amira: Student) -> None:
    """A forged number of a line changes nothing."""
    theirs = Student.objects.create(school_class=SchoolClass.objects.create(owner=stranger, name="9c", created=NOW), name="Ben")
    panel.post(f"{HERE}/schoolclass/{amira.school_class_id}/change/", roster(amira.school_class, (str(theirs.pk), "Mallory", "0")))
    theirs.refresh_from_db()
    assert (theirs.name, theirs.school_class.name) == ("Ben", "9c")


def test_it_removes_a_class_and_brings_it_back(panel: Client, amira: Student) -> None:
    act(panel, "schoolclass", "remove", amira.school_class_id)
    assert not SchoolClass.objects.exists()
    assert 'id="result_list"' not in panel.get(f"{HERE}/schoolclass/").text
    assert "7b" in panel.get(f"{HERE}/schoolclass/?removed=yes").text
    assert "View on site" not in panel.get(f"{HERE}/schoolclass/{amira.school_class_id}/change/").text
    act(panel, "schoolclass", "bring_back", amira.school_class_id, shown="?removed=yes")
    assert SchoolClass.objects.get().students.get() == amira


def test_it_takes_a_student_off_and_puts_back(panel: Client, amira: Student) -> None:
    act(panel, "student", "take_off", amira.pk)
    assert not Student.objects.exists()
    namesake = Student.objects.create(school_class=amira.school_class, name=amira.name)
    assert "There is another Amira Haddad" in act(panel, "student", "put_back", amira.pk, shown="?removed=yes").text
    Student.objects.filter(pk=namesake.pk).update(name="Amira H.")
    assert "Amira Haddad is on the list again." in act(panel, "student", "put_back", amira.pk, shown="?removed=yes").text
    assert Student.objects.count() == 2


def test_it_renames_nobody_to_a_name_that_is_taken(panel: Client, amira: Student) -> None:
    ben = Student.objects.create(school_class=amira.school_class, name="Ben Okri")
    said = {"name": "Amira Haddad", "extra_time": "0"}
    assert "Another on the list has this name." in panel.post(f"{HERE}/student/{ben.pk}/change/", said).text
    assert panel.post(f"/classes/{amira.school_class_id}/students/{ben.pk}/", said).status_code == 302
    ben.refresh_from_db()
    assert ben.name == "Ben Okri"


def test_it_deletes_nothing(school: Client, assign: Assign, amira: Student) -> None:
    rules = assign(school_class=amira.school_class)
    for what, pk in (("schoolclass", amira.school_class_id), ("student", amira.pk), ("assignment", rules.pk)):
        assert school.post(f"{HERE}/{what}/{pk}/delete/", {"post": "yes"}).status_code == 403
        act(school, what, "delete_selected", pk)
    assert SchoolClass.objects.exists() and Student.objects.exists() and Assignment.objects.exists()


def test_it_closes_an_assignment_and_ends_what_is_under_way(panel: Client, assign: Assign, sitting: Sitting) -> None:
    rules = assign()
    Sitting.objects.filter(pk=sitting.pk).update(assignment=rules)
    assert "Closed: 1." in act(panel, "assignment", "close", rules.pk).text
    rules.refresh_from_db()
    sitting.refresh_from_db()
    assert rules.closes is not None and sitting.deadline == rules.closes


@pytest.mark.parametrize("page", ["schoolclass/", "student/", "assignment/", "schoolclass/{}/change/"])
def test_it_asks_as_often_for_many_as_for_one(panel: Client, quiz: Quiz, amira: Student, page: str) -> None:
    def fill(more: range) -> None:
        for at in more:
            school_class = SchoolClass.objects.create(owner=quiz.owner, name=f"class {at}", created=NOW)
            for one in (school_class, amira.school_class):
                Student.objects.create(school_class=one, name=f"Student {at}")
                Assignment.objects.create(quiz=quiz, school_class=one, code=f"{one.pk}-{at}", created=NOW)

    there = f"{HERE}/{page.format(amira.school_class_id)}"
    panel.get(there)  # what Django remembers for good is asked once
    counted = []
    for more in (range(2), range(2, 12)):
        fill(more)
        with CaptureQueriesContext(connection) as asked:
            assert panel.get(there).status_code == 200
        counted.append(len(asked))
    assert counted[0] == counted[1]
    assert counted[0] <= 16


def test_it_shows_a_very_long_roster_as_a_list(panel: Client, amira: Student) -> None:
    Student.objects.bulk_create(Student(school_class=amira.school_class, name=f"Student {at}") for at in range(MOST_LINES))
    page = panel.get(f"{HERE}/schoolclass/{amira.school_class_id}/change/").text
    assert "students-TOTAL_FORMS" not in page
    assert f"{MOST_LINES + 1} on the list" in page
