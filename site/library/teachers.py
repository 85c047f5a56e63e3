"""Who is a teacher: an account that may use the panel, in the group that says what it may do there."""

from __future__ import annotations

import secrets
from typing import Any

from django.contrib.auth.models import Group, Permission, User

GROUP = "Teachers"
MAY = {
    "library": [
        "add_article", "view_article", "change_article", "delete_article",
        "view_quiz", "change_quiz", "delete_quiz",
        "view_question", "change_question",
        "view_deck", "change_deck", "delete_deck",
        "view_card", "change_card", "delete_card",
        "view_job", "view_change",
        "view_tag", "change_tag", "delete_tag",
    ],
    "classroom": [
        "add_schoolclass", "view_schoolclass", "change_schoolclass",
        "add_student", "view_student", "change_student",
        "view_assignment", "change_assignment",
        "view_sitting", "delete_sitting", "view_response",
    ],
    "paper": ["view_printedset", "view_copy", "view_scan", "view_scannedpage", "view_unsure"],
}  # fmt: skip


def is_teacher(user: Any) -> bool:
    """Whether pages for teachers are for this user: not for a student with an account, nor for one whose list is long gone."""
    return bool(user.is_active and user.is_staff)


def make_teacher(name: str) -> tuple[User, str]:
    """A new teacher's account and its password, which is kept nowhere. Raises IntegrityError where the name is taken."""
    password = secrets.token_urlsafe(12)
    teacher = User.objects.create_user(name, password=password, is_staff=True)
    teacher.groups.add(teachers_group())
    return teacher, password


def teachers_group() -> Group:
    """The group of all teachers with exactly the permissions above, made where it is missing."""
    group, _ = Group.objects.get_or_create(name=GROUP)
    allowed = Permission.objects.none()
    for app, names in MAY.items():
        allowed |= Permission.objects.filter(content_type__app_label=app, codename__in=names)
    group.permissions.set(allowed)
    return group
