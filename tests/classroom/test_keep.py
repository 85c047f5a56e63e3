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


def test_it_takes_what_was_said_last_not_what_arrives_last(client: Client, sitting: Sitting) -> None:
    """A laptop lost its network, the student went on at a phone, and then the laptop is back."""
    phone = given(sitting, 3, ["Joss Penhale"])
    keep(client, phone)
    laptop = given(sitting, 3, ["Amina"]) | {"waited": 600}
    assert keep(client, laptop) == keep(client, laptop) == 200
    assert answers_of(sitting) == {3: ["Joss Penhale"]}
    assert [response.answer for response in Response.objects.order_by("pk")] == [["Joss Penhale"], ["Amina"], ["Joss Penhale"]]


def test_it_takes_what_waited_where_nothing_was_said_meanwhile(client: Client, sitting: Sitting) -> None:
    keep(client, given(sitting, 3, ["Joss Penhale"]) | {"waited": 600})
    keep(client, given(sitting, 4, ["22"]) | {"waited": 10**30})
    assert answers_of(sitting) == {3: ["Joss Penhale"], 4: ["22"]}


def test_it_takes_what_waited_after_what_the_same_page_said(client: Client, sitting: Sitting) -> None:
    """The server was slow with the first, so that it counts from later than the second was given."""
    page = "5d0b0c1e"
    for number, name in enumerate(("Joss", "Joss Penhale")):
        keep(client, given(sitting, 3, [name], f"{page}-9a43-4f0e-8a8e-0c4b7e1d2f3{number}") | {"waited": 600})
    assert answers_of(sitting) == {3: ["Joss Penhale"]}


def test_it_takes_nothing_back_with_an_answer_that_was_overtaken_on_its_way(client: Client, sitting: Sitting) -> None:
    """The page sends again what may still be under way, before what was said since: so the late one is known when it comes."""
    first, second = given(sitting, 3, ["Amina"]), given(sitting, 3, ["Joss Penhale"])
    keep(client, first, second)
    keep(client, first)
    assert answers_of(sitting) == {3: ["Joss Penhale"]}


def test_it_takes_nothing_back_with_an_answer_that_said_what_stood_already(client: Client, sitting: Sitting) -> None:
    """A letter typed and erased: it changed nothing when it came first, and must change nothing when it comes late."""
    keep(client, given(sitting, 3, ["Amina"]))
    erased, second = given(sitting, 3, ["Amina"]), given(sitting, 3, ["Joss Penhale"])
    keep(client, erased, second)
    keep(client, erased)
    assert answers_of(sitting) == {3: ["Joss Penhale"]}


def test_it_takes_an_answer_again_after_another_page_changed_it(client: Client, sitting: Sitting) -> None:
    """The reply was lost, another page said something else, and then the student says the first once more."""
    first, again = given(sitting, 3, ["Amina"]), given(sitting, 3, ["Amina"])
    keep(client, first)
    keep(client, given(sitting, 3, ["Joss Penhale"]))
    keep(client, first, again)
    assert answers_of(sitting) == {3: ["Amina"]}


@pytest.mark.parametrize("waited", [None, -5, "600", True, 1.5, [], 10**400])
def test_it_does_not_mind_how_long_a_device_says_it_waited(client: Client, sitting: Sitting, waited: object) -> None:
    assert keep(client, given(sitting, 3, ["Joss"]) | {"waited": waited}) == 200
    assert answers_of(sitting) == {3: ["Joss"]}
