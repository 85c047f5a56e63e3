"""How long paper is kept, and who sees it in the panel."""

from __future__ import annotations

import json
from datetime import date

import pytest
from django.contrib.auth.models import User
from django.core.management import call_command
from django.test import Client

from classroom.exporting import export
from classroom.models import Response, SchoolClass, Sitting
from library import jobs
from library.models import Quiz
from paper.models import Copy, PrintedSet, Scan, ScannedPage, Unsure
from tests.paper.conftest import scanned


@pytest.fixture
def read(signed_in: Client, printed: PrintedSet) -> PrintedSet:
    """The class set, brought back and read."""
    signed_in.post(f"/quizzes/{printed.quiz_id}/scans/", {"pages": scanned(printed).files})
    assert jobs.carry_out(Scan.objects.get().job_id or 0)
    return printed


def test_it_works(read: PrintedSet, school_class: SchoolClass) -> None:
    """With a class whose date has passed go its sheets, the pictures of them and every name; the quiz stays."""
    assert Unsure.objects.exclude(picture=b"").exists() and ScannedPage.objects.filter(read__isnull=False).count() == 3
    SchoolClass.objects.update(keep_until=date(2020, 1, 1))
    call_command("purge")
    for rows in (PrintedSet, Copy, Unsure, Sitting, Response):
        assert not rows.objects.exists()
    assert not ScannedPage.objects.filter(read__isnull=False).exists()
    assert Quiz.objects.filter(pk=read.quiz_id).exists()


def test_it_leaves_other_classes_alone(read: PrintedSet) -> None:
    call_command("purge")
    assert Copy.objects.count() == 3 and Unsure.objects.exists()


def test_it_gives_what_came_on_paper_with_all_else_of_a_class(read: PrintedSet, school_class: SchoolClass) -> None:
    said = json.loads("".join(export(school_class)))
    assert [sitting["channel"] for sitting in said["sittings"]] == ["paper"] * 3
    assert all(sitting["responses"] for sitting in said["sittings"])


@pytest.mark.parametrize("name", ["printedset", "copy", "scan", "scannedpage", "unsure"])
def test_its_teacher_sees_it_in_the_panel_and_nobody_changes_it(client: Client, read: PrintedSet, teacher: User, name: str) -> None:
    User.objects.update(is_staff=True)
    give_all(teacher)
    client.force_login(teacher)
    assert client.get(f"/admin/paper/{name}/").status_code == 200
    row = {"printedset": PrintedSet, "copy": Copy, "scan": Scan, "scannedpage": ScannedPage, "unsure": Unsure}[name]._default_manager.all()[
        0
    ]
    assert client.get(f"/admin/paper/{name}/{row.pk}/change/").status_code == 200
    assert client.post(f"/admin/paper/{name}/{row.pk}/change/", {}).status_code == 403
    assert client.post(f"/admin/paper/{name}/{row.pk}/delete/", {"post": "yes"}).status_code == 403
    assert client.get(f"/admin/paper/{name}/add/").status_code == 403


@pytest.mark.parametrize("name", ["printedset", "copy", "scan", "scannedpage", "unsure"])
def test_a_colleague_sees_none_of_it_in_the_panel(client: Client, read: PrintedSet, stranger: User, name: str) -> None:
    User.objects.update(is_staff=True)
    give_all(stranger)
    client.force_login(stranger)
    page = client.get(f"/admin/paper/{name}/")
    assert page.status_code == 200 and list(page.context["cl"].queryset) == []


def give_all(user: User) -> None:
    from django.contrib.auth.models import Permission

    user.user_permissions.set(Permission.objects.filter(content_type__app_label="paper"))
