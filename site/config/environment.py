"""What the environment may say, read strictly: nonsense is refused with a sentence that tells the cure."""

import os
import re
import secrets
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from zoneinfo import available_timezones

import environ
from django.core.exceptions import ImproperlyConfigured

env = environ.Env()

YES = {"1", "true", "yes", "on"}
NO = {"0", "false", "no", "off", ""}

# Readers never wait (WAL); writers queue from their first statement on (IMMEDIATE), so that a class that submits in the same
# second waits its turn instead of failing. What is acknowledged is on the disk (FULL), also when the power goes.
SQLITE = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;",
}
# psycopg's wheel brings a Kerberos library that is asked at every new connection and, as its users report, brings whole processes down;
# whoever signs in by Kerberos says so in the address: ?gssencmode=prefer.
WITHOUT_KERBEROS = {"gssencmode": "disable"}


def read_switch(name: str) -> bool:
    """A yes or a no; django-environ alone would take every misspelt yes for a no."""
    said = str(env.str(name, default="")).strip().lower()
    if said not in YES | NO:
        raise ImproperlyConfigured(f"{name} is “{said}”, but it can only be yes or no.")
    return said in YES


def read_hosts(name: str) -> list[str]:
    """Names or addresses under which the site is reached, separated by commas."""
    hosts = [host.strip() for host in env.list(name, default=[]) if host.strip()]
    for host in hosts:
        if host == "*" or "/" in host or " " in host:
            raise ImproperlyConfigured(
                f"{name} has “{host}”, but wants names such as quiz.example.org, separated by commas, without https:// and paths."
            )
    return hosts


def read_time_zone(name: str) -> str:
    """A name of the tz database, this computer's own where nothing is said."""
    zone = str(env.str(name, default="")) or own_time_zone()
    if zone not in available_timezones():
        raise ImproperlyConfigured(f"{name} is “{zone}”, which is no time zone; write one such as Europe/Oslo or America/Chicago.")
    return zone


def own_time_zone(link: Path = Path("/etc/localtime")) -> str:
    """What the system's clock is set to; UTC where that cannot be told."""
    zone = str(link.resolve()).rpartition("zoneinfo/")[2]
    return zone if zone in available_timezones() else "UTC"


def read_broker(name: str) -> str:
    """Where jobs are handed to workers on other machines: Redis or RabbitMQ; empty where the site does them itself."""
    said = str(env.str(name, default=""))
    if said and not said.startswith(("redis://", "rediss://", "amqp://", "amqps://")):
        raise ImproperlyConfigured(
            f"{name} is “{said}”, but wants an address such as redis://host:6379/0 or amqp://user:password@host:5672//."
        )
    return said


def read_folder(name: str, default: Path) -> Path:
    """The folder for everything that is made on this machine; made where it is missing."""
    folder = Path(str(env.str(name, default=str(default)))).expanduser().resolve()
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)  # names and answers of students: for nobody else's eyes
    except OSError as error:
        raise ImproperlyConfigured(f"{name} is {folder}, but no folder can be made there: {error.strerror}.") from error
    return folder


def read_database(name: str, default: Path) -> dict[str, Any]:
    """PostgreSQL where an address is given, such as postgres://quire:secret@db.example.org/quire; else one file."""
    address = str(env.str(name, default=""))
    if not address:
        return {"ENGINE": "django.db.backends.sqlite3", "NAME": default, "OPTIONS": SQLITE}
    if not re.fullmatch(r"postgres(ql)?://[^/]+/[^/]+", address):
        raise ImproperlyConfigured(
            f"{name} is no address of a PostgreSQL database; write one such as postgres://quire:secret@localhost/quire."
        )
    if find_spec("psycopg") is None:
        raise ImproperlyConfigured(f"{name} needs one more package. Run: .venv/bin/python -m pip install -r requirements-postgres.txt")
    told = env.db_url_config(address)
    options = WITHOUT_KERBEROS | told.get("OPTIONS", {})
    return {**told, "OPTIONS": options, "CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}


def read_secret_key(name: str, kept_in: Path) -> str:
    """The key that signs sessions: what the environment says, else one made once and kept for its owner's eyes only."""
    key = str(env.str(name, default=""))
    if not key:
        return kept_in.read_text().strip() if kept_in.exists() else _make_secret_key(kept_in)
    if len(key) < 50 or len(set(key)) < 5:
        raise ImproperlyConfigured(
            f"{name} is too short to keep a secret: give at least 50 characters of chance, or nothing and Quire makes its own."
        )
    return key


def _make_secret_key(kept_in: Path) -> str:
    """Written beside its place and put there whole: a worker that starts in the same moment never reads half a key."""
    own = kept_in.with_name(f"{kept_in.name}.{secrets.token_hex(8)}")
    with os.fdopen(os.open(own, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(secrets.token_urlsafe(64))
    try:
        os.link(own, kept_in)
    except FileExistsError:  # another worker was first
        pass
    except OSError:  # no links here, as on a memory stick: moved there, unless another worker was first
        if not kept_in.exists():
            own.replace(kept_in)
    finally:
        own.unlink(missing_ok=True)
    return kept_in.read_text().strip()
