from __future__ import annotations

import re
from uuid import uuid4

import pytest
from django.test import Client

from classroom.entering import hash_token
from classroom.models import Sitting
from classroom.nicknames import ANIMALS, COLOURS, is_rude
from library.models import Quiz, Standing

URL = "/join/RVR234/"


def begin(client: Client, nickname: str, event: str = "", url: str = URL) -> str:
    """The address that a student is sent to, or the page that says why not."""
    answer = client.post(url, {"name": nickname, "event": event or uuid4()})
    return answer.headers.get("Location") or answer.content.decode()


def test_it_works(client: Client, quiz: Quiz) -> None:
    assert "Otters come home" in client.get(URL).content.decode()

    address = begin(client, "Maria")

    token = re.fullmatch(r"/sit/(\w{40})/", address)
    assert token
    sitting = Sitting.objects.get(token_hash=hash_token(token[1]))
    assert (sitting.nickname, sitting.quiz, sitting.slots.count()) == ("Maria", quiz, 9)
    assert client.get(address).status_code == 200


def test_it_offers_a_friendly_name(client: Client, quiz: Quiz) -> None:
    offered = re.search(r'name="name" value="([^"]+)" formnovalidate', client.get(URL).content.decode())
    assert offered
    client.post(URL, {"name": ["", offered[1]], "event": uuid4()})
    assert Sitting.objects.get().nickname == offered[1]


def test_it_starts_one_sitting_for_a_double_click(client: Client, quiz: Quiz) -> None:
    event = str(uuid4())
    assert begin(client, "Maria", event) == begin(client, "Maria", event)
    assert Sitting.objects.count() == 1


def test_it_lets_a_student_go_on_after_closing_the_browser(client: Client, quiz: Quiz) -> None:
    address = begin(client, "Maria")
    page = client.get(URL).content.decode()
    assert "Go on as Maria" in page
    assert address in page


def test_it_tells_nobody_else_about_it(client: Client, quiz: Quiz) -> None:
    begin(client, "Maria")
    assert "Maria" not in Client().get(URL).content.decode()


def test_it_does_not_believe_a_forged_cookie(client: Client, quiz: Quiz, sitting: Sitting) -> None:
    client.cookies["sitting"] = "the-token-of-blue-otter"
    assert "Blue Otter" not in client.get(URL).content.decode()


@pytest.mark.parametrize(
    ("nickname", "why"),
    [
        ("", "Write a name first"),
        ("   ", "Write a name first"),
        ("?!", "at least one letter"),
        ("\u200b\u202e", "at least one letter"),
        ("x" * 26, "too long"),
        ("x" * 5000, "at most 200"),
        ("blue  OTTER", "Somebody here is called blue OTTER already. You could be “blue OTTER 2”."),
    ],
)
def test_it_says_what_is_wrong_with_a_name(client: Client, quiz: Quiz, sitting: Sitting, nickname: str, why: str) -> None:
    assert why in begin(client, nickname)
    assert Sitting.objects.count() == 1


@pytest.mark.parametrize("nickname", ["Dickhead", "sh1t", "f u c k", "F*ck you", "pu$$y cat", "MIERDA", "كس", "Ｗｈｏｒｅ"])
def test_it_refuses_a_rude_name_kindly(client: Client, quiz: Quiz, nickname: str) -> None:
    assert "Everybody can read this name." in begin(client, nickname)
    assert not Sitting.objects.exists()


@pytest.mark.parametrize("nickname", ["Scunthorpe", "Dick", "Cass", "Hancock", "Priya Sharma", "Titus", "Fuchs", "Essex", "Analise", "حسن"])
def test_it_takes_the_names_that_people_have(client: Client, quiz: Quiz, nickname: str) -> None:
    assert begin(client, nickname).startswith("/sit/")


def test_it_offers_no_name_that_it_would_refuse() -> None:
    assert [name for name in (f"Anna {number}" for number in range(1000)) if is_rude(name)] == []
    assert [f"{colour} {animal}" for colour in COLOURS for animal in ANIMALS if is_rude(f"{colour} {animal}")] == []


def test_it_tidies_a_name(client: Client, quiz: Quiz) -> None:
    begin(client, "  Ma\u202eri\u200ba   José\n")
    assert Sitting.objects.get().nickname == "Ma ri a José"


def test_it_wants_a_page_of_its_own(client: Client, quiz: Quiz) -> None:
    assert "This page was too old" in begin(client, "Maria", "nonsense")


def test_it_says_so_where_there_is_nothing_to_ask(client: Client, quiz: Quiz) -> None:
    quiz.questions.update(standing=Standing.REJECTED)
    assert "This quiz has no questions yet." in begin(client, "Maria")
    assert not Sitting.objects.exists()


def test_it_corrects_the_code_in_its_address(client: Client, quiz: Quiz) -> None:
    assert client.get("/join/rvr-234/").headers["Location"] == URL


def test_it_has_nothing_for_a_wrong_code(client: Client, quiz: Quiz) -> None:
    assert client.get("/join/XXXXXX/").status_code == 404
    assert client.post("/join/XXXXXX/", {"name": "Maria", "event": uuid4()}).status_code == 404


def test_it_keeps_the_cookie_to_this_code_and_away_from_scripts(client: Client, quiz: Quiz) -> None:
    begin(client, "Maria")
    cookie = client.cookies["sitting"]
    assert (cookie["path"], cookie["httponly"], cookie["samesite"]) == (URL, True, "Lax")
