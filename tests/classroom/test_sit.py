from __future__ import annotations

import re
from uuid import uuid4

import pytest
from django.contrib.auth.models import User
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from classroom import entering, taking
from classroom.models import Response, Sitting
from library.models import Question
from quizzes.items import Gap, Item, Kind
from tests.classroom.conftest import TOKEN, answers_of, page_of, post
from tests.classroom.river import ITEMS, KEYS, NOW, TEXT, choices, open_quiz

URL = f"/sit/{TOKEN}/"
BOXED = Item(
    Kind.CLOZE,
    "Complete the paragraph.\n\nA holt is dug under the [1] of old trees, and its [2] lies under water.",
    ITEMS[0].source,
    "gaps",
    gaps=(Gap("roots"), Gap("door")),
    bank=("roots", "door"),
)
"""A paragraph with gaps, and a box of words to fill them with."""
CHOSEN = Item(Kind.CLOZE, "An otter's den is called a ___.", ITEMS[4].source, "cloze", choices=choices("*holt", "sett", "drey"))


def test_it_works(client: Client, sitting: Sitting) -> None:
    page = client.get(URL).content.decode()
    assert page.count("<legend>") == 9
    assert "Why had the fish gone from the Linnet?" in page
    assert "0 of 9 answered" in page
    assert "For forty years nobody in Alderby had seen an otter." in page


def test_it_does_not_exist_for_a_stranger(client: Client, sitting: Sitting) -> None:
    assert client.get("/sit/somebody-elses-token/").status_code == 404
    assert client.post("/sit/somebody-elses-token/", {"do": "submit"}).status_code == 404
    assert client.get("/sit/%ED%A0%80/").status_code == 404


def test_it_shows_no_key_before_handing_in(client: Client, teacher: User, sitting: Sitting) -> None:
    """What is right, why, and where it stands is in no byte of the page: the article alone says the words."""
    page = client.get(URL).content.decode()
    body = page[: page.index("<details")] + page[page.index("</details>") :]
    offered = {pair.match for item in ITEMS for pair in item.pairs}
    typed = {answer for item in ITEMS for answer in (*item.answers, *(gap.answer for gap in item.gaps))} - offered
    assert [answer for answer in typed if f'"{answer}"' in body or f">{answer}<" in body] == []
    for item in ITEMS:
        assert item.source.text not in body
        assert item.id not in page
    assert not [word for word in ("data-key", "feedback", "fraction", "correct", "source") if word in page]


def test_it_shows_the_same_page_whichever_choice_is_right(client: Client, teacher: User) -> None:
    """The key moved to another choice changes nothing that a student is sent."""
    item = ITEMS[0]
    pages = []
    for place, code in enumerate(("BBB222", "CCC333")):
        quiz = open_quiz(teacher, (item,), code)
        sitting = entering.open_sitting(quiz, "Maria", token=code, seed=1, now=NOW)
        slot = sitting.slots.get()
        slot.question.item["choices"] = [{"text": choice.text, "key": at == place} for at, choice in enumerate(item.choices)]
        Question.objects.filter(pk=slot.question_id).update(item=slot.question.item)
        slot.order = [choice.text for choice in item.choices]
        slot.save()
        pages.append(client.get(f"/sit/{code}/").content.decode())
    questions = [page[page.index("<ol") : page.index("</ol>")] for page in pages]
    assert questions[0] == questions[1]


def test_it_saves_a_plain_form(client: Client, sitting: Sitting) -> None:
    answer = post(client, page_of(sitting, {1: KEYS[1], 3: ["Joss"], 8: ["", "Amina Sesay", ""]}))
    assert answer.headers["Location"] == URL
    assert answers_of(sitting) == {1: KEYS[1], 3: ["Joss"], 8: ["", "Amina Sesay", ""]}
    page = client.get(URL).content.decode()
    assert "Your answers are saved." in page
    assert 'value="Joss"' in page
    assert "3 of 9 answered" in page


def test_it_hands_in_a_full_form(client: Client, sitting: Sitting) -> None:
    answer = post(client, page_of(sitting, KEYS), "submit")
    assert answer.headers["Location"] == URL + "result/"
    sitting.refresh_from_db()
    assert sitting.fraction == 1


def test_it_asks_once_more_where_questions_are_open(client: Client, sitting: Sitting) -> None:
    answer = post(client, page_of(sitting, {3: ["Joss"]}), "submit")
    assert answer.headers["Location"] == URL + "?check#still-open"
    page = client.get(URL + "?check").content.decode()
    assert "8 questions are still open" in page
    assert answers_of(sitting) == {3: ["Joss"]}

    post(client, page_of(sitting), "submit-anyway")
    sitting.refresh_from_db()
    assert sitting.submitted


def test_it_counts_a_double_submit_once(client: Client, sitting: Sitting) -> None:
    form = page_of(sitting, KEYS)
    first, second = post(client, form, "submit"), post(client, form, "submit")
    assert first.headers["Location"] == second.headers["Location"] == URL + "result/"
    assert Response.objects.filter(kind=Response.Kind.SUBMIT).count() == 9
    assert Response.objects.filter(kind=Response.Kind.DRAFT).count() == 9


def test_it_takes_nothing_back_with_a_page_that_lay_open_in_another_tab(client: Client, sitting: Sitting) -> None:
    stale = page_of(sitting, {3: ["Joss"]})
    post(client, page_of(sitting, {1: KEYS[1], 4: ["22"]}, page=str(uuid4())))
    post(client, stale)
    assert answers_of(sitting) == {1: KEYS[1], 3: ["Joss"], 4: ["22"]}


def test_it_takes_an_answer_that_a_student_went_back_to(client: Client, sitting: Sitting) -> None:
    """Back and forth on one and the same page: each press counts, and a double click of any of them once."""
    for name in ("Amina", "Joss", "Amina", "Joss", ""):
        form = page_of(sitting, {3: [name]})
        form["was-a3"] = taking.fingerprint(())
        for _ in range(2):
            post(client, form)
    assert [response.answer for response in Response.objects.all()] == [["Amina"], ["Joss"], ["Amina"], ["Joss"], []]
    assert answers_of(sitting) == {}


def test_it_lets_a_page_gone_back_to_take_back_nothing_of_another_tab(client: Client, sitting: Sitting) -> None:
    page = page_of(sitting, {3: ["Joss"]})
    post(client, page)
    post(client, page_of(sitting, {3: ["Amina"]}, page=str(uuid4())))
    page["a4"] = "22"
    post(client, page)
    assert answers_of(sitting) == {3: ["Amina"], 4: ["22"]}


def test_it_changes_nothing_after_handing_in(client: Client, sitting: Sitting) -> None:
    stale = page_of(sitting, {3: ["Amina"]})
    post(client, page_of(sitting, KEYS, page=str(uuid4())), "submit")
    post(client, stale, "submit")
    answer = client.post(URL, {"do": "save"}, follow=True)
    assert "You had handed in already" in answer.content.decode()
    assert answers_of(sitting) == KEYS


def test_it_leads_to_the_result_once_handed_in(client: Client, sitting: Sitting) -> None:
    taking.submit(sitting, (), now=NOW)
    assert client.get(URL).headers["Location"] == URL + "result/"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("a1", "99"),
        ("a1", "-1"),
        ("a1", "A paper mill dirtied the water."),
        ("a1", "¹"),
        ("a99", "0"),
        ("a8", "7"),
        ("b1", "0"),
        ("a1", "9" * 5000),
    ],
)
def test_it_leaves_out_what_the_page_did_not_offer(client: Client, sitting: Sitting, name: str, value: str) -> None:
    form = page_of(sitting)
    form[name] = value
    post(client, form)
    assert answers_of(sitting) == {}


def test_it_takes_one_choice_where_one_is_asked(client: Client, sitting: Sitting) -> None:
    form = page_of(sitting)
    form.setlist("a1", ["0", "1", "2", "3"])
    post(client, form)
    assert len(answers_of(sitting)[1]) == 1


def test_it_bounds_and_cleans_what_is_typed(client: Client, sitting: Sitting) -> None:
    form = page_of(sitting)
    form["a3"] = "\x00Joss\x07 " + "x" * 1_000_000
    post(client, form)
    assert answers_of(sitting)[3][0] == ("Joss  " + "x" * 993)[:1000].strip()


def test_it_needs_no_cookie(sitting: Sitting) -> None:
    """A form whose page is a week old and whose cookies are gone is still taken: its address is the secret."""
    assert Client(enforce_csrf_checks=True).post(URL, {"do": "save"}).status_code == 302


def test_it_is_never_kept_by_a_browser(client: Client, sitting: Sitting) -> None:
    assert "no-store" in client.get(URL).headers["Cache-Control"]


def test_it_asks_the_database_as_often_for_one_question_as_for_nine(
    client: Client, teacher: User, sitting: Sitting, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    short = open_quiz(teacher, ITEMS[:1], "BBB222")
    entering.open_sitting(short, "Maria", token="short", seed=1, now=NOW)
    with django_assert_num_queries(2):
        client.get("/sit/short/")
    with django_assert_num_queries(2):
        client.get(URL)


def test_it_shows_the_article_in_its_paragraphs(client: Client, sitting: Sitting) -> None:
    page = client.get(URL).content.decode()
    article = page[page.index("<details") : page.index("</details>")]
    number = len(TEXT.split("\n\n")) - 1  # the title is above it
    assert article.count('<p class="numbered">') == number
    assert re.findall(r"</span>(\d+)</span>", article) == [str(place) for place in range(1, number + 1)]


def test_it_puts_what_is_to_be_done_above_a_text_with_gaps_and_shows_its_box(client: Client, teacher: User) -> None:
    entering.open_sitting(open_quiz(teacher, (BOXED,), "CCC222"), "Maria", token="boxed", seed=1, now=NOW)
    page = " ".join(client.get("/sit/boxed/").content.decode().split())
    assert "Complete the paragraph.</span> </span> </legend>" in page
    assert page.count("Complete the paragraph.") == 1
    box = page[page.index('aria-label="The box"') : page.index("A holt is dug")]
    assert "<li>roots</li>" in box and "<li>door</li>" in box


def test_it_takes_gaps_that_are_chosen(client: Client, teacher: User) -> None:
    sitting = entering.open_sitting(open_quiz(teacher, (CHOSEN, BOXED), "CCC222"), "Maria", token=TOKEN, seed=1, now=NOW)
    page = client.get(URL).content.decode()
    assert (page.count('type="radio"'), page.count("<select")) == (3, 2)
    post(client, page_of(sitting, {1: ["holt"], 2: ["roots", "door"]}), "submit")
    sitting.refresh_from_db()
    assert sitting.fraction == 1


def test_it_shows_every_kind(client: Client, sitting: Sitting) -> None:
    page = client.get(URL).content.decode()
    assert page.count('type="radio"') == 4 + 2
    assert page.count('type="checkbox"') == 4
    assert page.count("<select") == 3 + 4
    assert page.count("maxlength") == 3 + 2
