"""The cast: a teacher, another teacher, a stranger, and the nicknames of the students."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.contrib.auth.models import User
from django.db import connections
from django.test import Client
from django.utils import translation
from hypothesis import settings as hypothesis_settings
from pytest_django import Settings

# A machine under load is slow, not wrong.
hypothesis_settings.register_profile("without a clock", deadline=None)
hypothesis_settings.load_profile("without a clock")

STUDENTS = ("Blue Otter", "Red Fox", "Grey Heron")


@pytest.fixture(scope="session")
def django_db_modify_db_settings(tmp_path_factory: pytest.TempPathFactory) -> None:
    """A file instead of memory: the live server's threads then have connections of their own, as they have in earnest."""
    if connections["default"].vendor == "sqlite":
        connections["default"].settings_dict["TEST"]["NAME"] = str(tmp_path_factory.mktemp("database") / "quire.sqlite3")


@pytest.fixture(autouse=True)
def _light(settings: Settings) -> None:
    """Files under their plain names and a quick password hash: neither is what is tested, both cost seconds."""
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture(autouse=True)
def _in_english() -> Iterator[None]:
    """A page in another language leaves that language behind in its thread; no other test may meet it."""
    with translation.override("en"):
        yield


@pytest.fixture
def teacher(db: None) -> User:
    """Ms Okafor, who owns what the tests are about."""
    return User.objects.create_user("okafor", password="a long walk home", first_name="Ada", last_name="Okafor", is_staff=True)


@pytest.fixture
def stranger(db: None) -> User:
    """Another teacher of the same school, who must not see any of it."""
    return User.objects.create_user("stranger", password="a longer walk home", is_staff=True)


@pytest.fixture
def students() -> tuple[str, ...]:
    """Nicknames: students have no account."""
    return STUDENTS


@pytest.fixture
def signed_in(client: Client, teacher: User) -> Client:
    """The teacher's own browser."""
    client.force_login(teacher)
    return client
