from __future__ import annotations

from uuid import uuid4

import pytest
from django.test import Client

from classroom import taking
from classroom.models import Response, Sitting
from tests.classroom.conftest import TOKEN, answers_of, page_of, post, slot_at, values_for
from tests.classroom.river import KEYS, NOW

URL = f"/sit/{TOKEN}/keep/"


def keep(client: Client, *answers: object, event: str = "") -> int:
    return client.post(URL, {"answers": list(answers)}, content_type="application/json").status_code


def given(sitting: Sitting, position: int, words: list[str], event: str = "") -> dict[str, object]:
    return {"event": event or str(uuid4()), "name": f"a{position}", "values": values_for(slot_at(sitting, position), words)}


def test_it_works(client: Client, sitting: Sitting) -> None:
    assert keep(client, *(given(sitting, position, words) for position, words in KEYS.items())) == 200
    assert answers_of(sitting) == KEYS


def test_it_counts_an_event_once(client: Client, sitting: Sitting) -> None:
    first = given(sitting, 3, ["Joss"])
    keep(client, first)
    keep(client, given(sitting, 3, ["Amina"]))
    keep(client, first, first)
    assert answers_of(sitting) == {3: ["Amina"]}
    assert Response.objects.count() == 2


def test_it_takes_a_blank_back(client: Client, sitting: Sitting) -> None:
    keep(client, given(sitting, 7, ["A fence"]))
    keep(client, {"event": str(uuid4()), "name": "a7", "values": []})
    assert answers_of(sitting) == {}


def test_it_tells_the_page_what_now_stands(client: Client, sitting: Sitting) -> None:
    """With it the plain form knows that "Joss", erased again, is a change."""
    page = page_of(sitting)
    answer = client.post(URL, {"answers": [given(sitting, 3, ["Joss"])]}, content_type="application/json")
    page["was-a3"] = answer.json()["was"]["a3"]
    page["a3"] = ""
    post(client, page)
    assert answers_of(sitting) == {}


def test_it_refuses_once_handed_in(client: Client, sitting: Sitting) -> None:
    taking.submit(sitting, (), now=NOW)
    assert keep(client, given(sitting, 3, ["Joss"])) == 409
    assert answers_of(sitting) == {}


def test_it_does_not_exist_for_a_stranger(client: Client, sitting: Sitting) -> None:
    assert client.post("/sit/somebody-elses-token/keep/", {}, content_type="application/json").status_code == 404


def test_it_is_not_for_looking_at(client: Client, sitting: Sitting) -> None:
    assert client.get(URL).status_code == 405


@pytest.mark.parametrize("body", [b"", b"{", b"\xff\xfe", b"[" * 100_000])
def test_it_says_what_is_no_answer(client: Client, sitting: Sitting, body: bytes) -> None:
    assert client.post(URL, body, content_type="application/json").status_code == 400


@pytest.mark.parametrize(
    "sent",
    [
        [],
        7,
        {"answers": 7},
        {"answers": [7, None, {"name": "a3"}, {"name": "a3", "values": "Joss"}, {"name": "a3", "values": ["Joss"], "event": "7"}]},
        {"answers": [{"name": "a99", "values": ["Joss"], "event": str(uuid4())}, {"name": ["a3"], "values": [], "event": str(uuid4())}]},
    ],
)
def test_it_leaves_out_what_makes_no_sense(client: Client, sitting: Sitting, sent: object) -> None:
    assert client.post(URL, sent, content_type="application/json").status_code == 200
    assert answers_of(sitting) == {}


def test_it_refuses_too_much_at_once(client: Client, sitting: Sitting) -> None:
    assert keep(client, {"event": str(uuid4()), "name": "a3", "values": ["x" * 1_000_000]}) == 413
    assert answers_of(sitting) == {}
