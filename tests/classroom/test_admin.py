from __future__ import annotations

import pytest
from django.contrib.auth.models import Permission, User
from django.test import Client

from classroom import taking
from classroom.admin import ResponseAdmin
from classroom.models import Response, Sitting
from library.owning import LogPages
from tests.classroom.river import NOW


@pytest.fixture
def staff(teacher: User, stranger: User) -> User:
    """Both teachers may use the panel."""
    for user in (teacher, stranger):
        user.is_staff = True
        user.save()
        user.user_permissions.set(Permission.objects.filter(content_type__app_label__in=["classroom", "library"]))
    return teacher


@pytest.fixture
def handed_in(sitting: Sitting) -> Sitting:
    taking.submit(sitting, (), now=NOW)
    return sitting


def test_it_works(client: Client, staff: User, handed_in: Sitting) -> None:
    client.force_login(staff)
    for page in ("sitting/", f"sitting/{handed_in.pk}/change/", "response/", f"response/{Response.objects.first().pk}/change/"):  # type: ignore[union-attr]
        answer = client.get(f"/admin/classroom/{page}")
        assert answer.status_code == 200, page
        assert "Blue Otter" in answer.content.decode(), page


def test_it_shows_nothing_to_another_teacher(client: Client, staff: User, stranger: User, handed_in: Sitting) -> None:
    client.force_login(stranger)
    for page in ("sitting/", "response/"):
        assert "Blue Otter" not in client.get(f"/admin/classroom/{page}").content.decode()
    assert client.get(f"/admin/classroom/sitting/{handed_in.pk}/change/").status_code == 302
    assert client.post(f"/admin/classroom/sitting/{handed_in.pk}/delete/", {"post": "yes"}).status_code == 302
    assert Sitting.objects.exists()


def test_it_changes_and_adds_nothing(client: Client, staff: User, handed_in: Sitting) -> None:
    client.force_login(staff)
    response = Response.objects.first()
    assert response
    for page in (
        "sitting/add/",
        "response/add/",
        f"sitting/{handed_in.pk}/change/",
        f"response/{response.pk}/change/",
        f"response/{response.pk}/delete/",
    ):
        assert client.post(f"/admin/classroom/{page}", {"nickname": "Mallory", "post": "yes"}).status_code == 403, page
    handed_in.refresh_from_db()
    assert handed_in.nickname == "Blue Otter"
    assert Response.objects.count() == 9


def test_it_deletes_a_sitting_with_its_answers(client: Client, staff: User, handed_in: Sitting) -> None:
    client.force_login(staff)
    client.post(f"/admin/classroom/sitting/{handed_in.pk}/delete/", {"post": "yes"})
    assert not Sitting.objects.exists()
    assert not Response.objects.exists()


def test_its_log_begins_with_what_came_last(client: Client, staff: User, handed_in: Sitting) -> None:
    client.force_login(staff)
    shown = client.get("/admin/classroom/response/").context["cl"].result_list
    assert list(shown) == list(Response.objects.order_by("-pk"))


def test_its_log_is_counted_no_further_than_it_must(
    client: Client, staff: User, handed_in: Sitting, monkeypatch: pytest.MonkeyPatch
) -> None:
    client.force_login(staff)
    assert "9 logged answers" in client.get("/admin/classroom/response/").text
    monkeypatch.setattr(LogPages, "most", 5)
    monkeypatch.setattr(ResponseAdmin, "list_per_page", 2)
    page = client.get("/admin/classroom/response/?p=3")
    assert "More than 5 logged answers. A search or a filter finds those that no page here reaches." in page.text
    assert len(page.context["cl"].result_list) == 1
    assert "More than" not in client.get("/admin/classroom/response/?q=nobody").text
