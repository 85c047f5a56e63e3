from __future__ import annotations

from django.test import Client
from pytest_django import DjangoAssertNumQueries

from classroom import taking
from classroom.models import Sitting
from library.models import Deck
from tests.classroom.conftest import TOKEN, page_of, post
from tests.classroom.river import KEYS, NOW

URL = f"/sit/{TOKEN}/result/"


def hand_in(client: Client, sitting: Sitting, answers: dict[int, list[str]]) -> str:
    post(client, page_of(sitting, answers), "submit-anyway")
    return " ".join(client.get(URL).content.decode().split())


def test_it_works(client: Client, sitting: Sitting) -> None:
    page = hand_in(client, sitting, KEYS)
    assert "<b>9</b> of 9" in page
    assert page.count("<b>Right</b>") == 9
    assert "<mark>The paper mill above the bridge coloured the Linnet brown, and the fish first" not in page
    assert "<mark>The paper mill above the bridge coloured the Linnet brown, and the fish went first.</mark>" in page


def test_it_says_how_each_answer_was(client: Client, sitting: Sitting) -> None:
    answers = {1: ["The river dried up."], 3: ["penhale"], 7: ["A fence"], 8: ["Joss Penhale", "Rona Keel", ""]}
    page = hand_in(client, sitting, answers)
    assert "<b>1.83</b> of 9" in page
    assert [page.count(f"<b>{said}</b>") for said in ("Right", "Partly right", "Not right", "Not answered")] == [1, 2, 1, 5]
    assert "1 of 3 matched." in page
    assert "1 of 2 chosen." in page


def test_it_shows_the_own_answer_and_the_right_one(client: Client, sitting: Sitting) -> None:
    page = hand_in(client, sitting, {1: ["The river dried up."], 6: ["roots", "roof"]})
    assert '<dd dir="auto">The river dried up.</dd>' in page
    assert '<dd lang="en" dir="ltr">A paper mill dirtied the water.</dd>' in page
    assert '<th scope="row" dir="auto">Gap 2</th><td dir="auto">roof</td><td lang="en" dir="ltr">door</td>' in page


def test_it_marks_every_sentence_that_proves_it(client: Client, sitting: Sitting) -> None:
    page = hand_in(client, sitting, KEYS)
    assert "<mark>The council paid for a fence.</mark>" in page
    assert "<mark>Because the town had felled most of the alders" in page


def test_it_leads_to_the_cards_while_they_are_open(client: Client, sitting: Sitting) -> None:
    assert "/cards/432RVR/" in hand_in(client, sitting, KEYS)
    Deck.objects.update(published=None)
    assert "/cards/" not in client.get(URL).content.decode()


def test_it_waits_until_the_answers_are_handed_in(client: Client, sitting: Sitting) -> None:
    assert client.get(URL).headers["Location"] == f"/sit/{TOKEN}/"


def test_it_does_not_exist_for_a_stranger(client: Client, sitting: Sitting) -> None:
    taking.submit(sitting, (), now=NOW)
    assert client.get("/sit/somebody-elses-token/result/").status_code == 404


def test_it_asks_the_database_three_times(client: Client, sitting: Sitting, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    taking.submit(sitting, (), now=NOW)
    with django_assert_num_queries(3):
        client.get(URL)
