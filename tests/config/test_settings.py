"""The settings, read as they are when the site starts: in a process of their own, from an environment alone."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from config.environment import own_time_zone, read_secret_key

HERE = Path(__file__).resolve().parent.parent.parent


def ask(var: Path, expression: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """What an expression about the settings comes to."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("QUIRE_")}
    said = clean | {"QUIRE_VAR": str(var), "PYTHONPATH": f"{HERE}{os.pathsep}{HERE / 'site'}"} | environment
    program = f"from config import settings as s; print(({expression}))"
    return subprocess.run([sys.executable, "-c", program], env=said, capture_output=True, text=True, check=False, timeout=60)


def test_it_works(tmp_path: Path) -> None:
    assert ask(tmp_path, "s.DEBUG, s.ALLOWED_HOSTS").stdout == "(False, ['localhost', '127.0.0.1', '[::1]'])\n"


def test_it_makes_one_secret_key_for_its_owners_eyes(tmp_path: Path) -> None:
    first = ask(tmp_path, "s.SECRET_KEY").stdout
    assert len(first) > 50
    assert ask(tmp_path, "s.SECRET_KEY").stdout == first
    assert stat.S_IMODE((tmp_path / "secret-key").stat().st_mode) == 0o600


def test_it_makes_one_secret_key_for_workers_that_start_at_once(tmp_path: Path) -> None:
    with ThreadPoolExecutor(20) as workers:
        keys = set(workers.map(lambda _: read_secret_key("NOT_SAID", tmp_path / "secret-key"), range(20)))
    assert [len(key) > 50 for key in keys] == [True]
    assert [path.name for path in tmp_path.iterdir()] == ["secret-key"]


def test_it_takes_a_secret_key_that_is_given_and_writes_none(tmp_path: Path) -> None:
    key = "A long and very secret key for tests, with 0123456789 in it."
    assert ask(tmp_path, "s.SECRET_KEY", QUIRE_SECRET_KEY=key).stdout.strip() == key
    assert not (tmp_path / "secret-key").exists()


def test_it_keeps_its_state_in_one_folder(tmp_path: Path) -> None:
    there = tmp_path / "not" / "yet"
    assert str(there) in ask(there, "s.DATABASES['default']['NAME']").stdout
    assert stat.S_IMODE(there.stat().st_mode) == 0o700


def test_it_adds_hosts(tmp_path: Path) -> None:
    assert "'quiz.example.org', '192.0.2.7']" in ask(tmp_path, "s.ALLOWED_HOSTS", QUIRE_HOSTS="quiz.example.org, 192.0.2.7").stdout


def test_it_asks_no_kerberos_for_postgresql_where_nobody_says_so(tmp_path: Path) -> None:
    pytest.importorskip("psycopg")
    told, address = "s.DATABASES['default']['OPTIONS']['gssencmode']", "postgres://quire:secret@localhost/quire"
    assert ask(tmp_path, told, QUIRE_DATABASE=address).stdout == "disable\n"
    assert ask(tmp_path, told, QUIRE_DATABASE=f"{address}?gssencmode=prefer").stdout == "prefer\n"


def test_it_takes_the_time_zone_of_this_computer_where_none_is_said(tmp_path: Path) -> None:
    link = tmp_path / "localtime"
    link.symlink_to("/usr/share/zoneinfo/Europe/Oslo")
    assert own_time_zone(link) == "Europe/Oslo"
    assert own_time_zone(tmp_path / "nowhere") == "UTC"
    assert ask(tmp_path, "s.TIME_ZONE").stdout.strip() == own_time_zone()
    assert ask(tmp_path, "s.TIME_ZONE", QUIRE_TIME_ZONE="America/Chicago").stdout.strip() == "America/Chicago"


@pytest.mark.parametrize("yes", ["yes", "1", "True", "on"])
def test_it_closes_everything_with_https(tmp_path: Path, yes: str) -> None:
    shown = ask(
        tmp_path, "s.SECURE_SSL_REDIRECT, s.SESSION_COOKIE_SECURE, s.CSRF_COOKIE_SECURE, s.SECURE_HSTS_SECONDS > 0", QUIRE_HTTPS=yes
    )
    assert shown.stdout == "(True, True, True, True)\n"


@pytest.mark.parametrize(
    ("name", "value", "why"),
    [
        ("QUIRE_HTTPS", "yess", "QUIRE_HTTPS is “yess”, but it can only be yes or no."),
        ("QUIRE_DEBUG", "2", "QUIRE_DEBUG is “2”, but it can only be yes or no."),
        ("QUIRE_HOSTS", "https://quiz.example.org/", "QUIRE_HOSTS has “https://quiz.example.org/”"),
        ("QUIRE_HOSTS", "*", "QUIRE_HOSTS has “*”"),
        ("QUIRE_SECRET_KEY", "short", "QUIRE_SECRET_KEY is too short to keep a secret"),
        ("QUIRE_TIME_ZONE", "Europe/Atlantis", "QUIRE_TIME_ZONE is “Europe/Atlantis”, which is no time zone"),
    ],
)
def test_it_refuses_nonsense_in_a_sentence(tmp_path: Path, name: str, value: str, why: str) -> None:
    refused = ask(tmp_path, "s.DEBUG", **{name: value})
    assert refused.returncode == 1
    assert why in refused.stderr


def test_it_says_where_no_folder_can_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert "no folder can be made there" in ask(tmp_path / "file" / "below", "s.DEBUG").stderr
