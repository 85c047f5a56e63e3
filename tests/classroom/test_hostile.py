"""Whatever is written into an address, a field or a message of a student's pages: a clear answer, and no trace in the marks."""

from __future__ import annotations

import json
from urllib.parse import quote
from uuid import uuid4

import pytest
from django.http import HttpResponseBase
from django.test import Client

from classroom.models import Sitting
from library.models import Quiz, WrongCode
from tests.classroom.conftest import TOKEN, answers_of

HOSTILE = {
    "nothing": "",
    "NUL": "a\0b",
    "half a letter": "\ud800",
    "turned round": "\u202e\u2066x",
    "a megabyte": "x" * 1_000_000,
    "a number without end": "9" * 5_000,
    "figures of others": "１２３",
    "a header": "\r\nSet-Cookie: x=1",
    "a statement": "' OR 1=1 --",
    "a script": "<script>alert(1)</script>",
    "JSON": '[{"a": null}]',
}
FORM = "application/x-www-form-urlencoded"
ADDRESSES = ("/join/{}/", "/join/{}/go-on/", "/sit/{}/", "/sit/{}/result/", "/cards/{}/")
SITTING = f"/sit/{TOKEN}/"


def written(text: str) -> str:
    return quote(text, safe="", errors="surrogatepass")


def form(**fields: str) -> str:
    return "&".join(f"{name.replace('_', '-')}={written(text)}" for name, text in ({"event": str(uuid4())} | fields).items())


def ask(client: Client, text: str) -> list[HttpResponseBase]:
    """Everything that a student's pages can be asked, with this text in one place after the other."""
    short = written(text[:2_000])
    return [
        *(client.get(address.format(short)) for address in ADDRESSES if short),
        client.get(f"/join/?code={short}"),
        client.get("/join/RVR234/", headers={"cookie": f"sitting={short}", "accept-language": short}),
        client.post("/join/RVR234/", form(name="Maria", event=text), content_type=FORM),
        client.post("/join/RVR234/go-on/", form(recovery=text), content_type=FORM),
        client.post("/language/", form(language=text, next=text), content_type=FORM),
        *(client.post(SITTING, form(**{name: text}), content_type=FORM) for name in ("a1", "a8", "a99", "event", "do", "was_a3")),
        client.post(SITTING, form(do=f"check-{text}"), content_type=FORM),
        *(client.post(f"{SITTING}{then}/", form(event=text), content_type=FORM) for then in ("again", "practise")),
    ]


def send(client: Client, text: str) -> list[HttpResponseBase]:
    """What the script sends, with the text for one part of an answer after the other, and with lists of it."""
    answer = {"name": "a1", "event": str(uuid4()), "values": ["0"], "waited": 0}
    parts = [answer | {part: said} for part in ("name", "event", "values") for said in (text, [text, {text: [text]}, None, 1e308])]
    return [client.post(f"{SITTING}keep/", json.dumps({"answers": [part]}), content_type="application/json") for part in parts]


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_it_works(quiz: Quiz, sitting: Sitting, text: str) -> None:
    client = Client()
    answers = [*ask(client, text), *send(client, text)]
    assert {answer.status_code for answer in answers} <= {200, 302, 400, 404, 405, 413, 422}
    assert answers_of(sitting) == {}
    sitting.refresh_from_db()
    assert sitting.submitted is None and sitting.fraction is None
    WrongCode.objects.all().delete()
    assert client.get(SITTING).status_code == 200
