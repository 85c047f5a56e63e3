from io import BytesIO

import pytest
from django.contrib.auth.models import User
from django.test import Client
from pypdf import PdfReader

from library.forms.papers import PAPERS
from library.models import Deck, Quiz, Standing
from quizzes import printing


def text_of(content: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages).split())


def test_it_works(signed_in: Client, published: Quiz) -> None:
    answer = signed_in.get(f"/quizzes/{published.pk}/worksheet.pdf")
    assert answer.headers["Content-Type"] == "application/pdf"
    assert answer.headers["Content-Disposition"] == 'attachment; filename="the-bell-of-harrow-point-worksheet.pdf"'
    assert "Who keeps the village museum?" in text_of(answer.content)


def test_it_prints_the_key(signed_in: Client, published: Quiz) -> None:
    answer = signed_in.get(f"/quizzes/{published.pk}/key.pdf")
    assert "the-bell-of-harrow-point-answer-key.pdf" in answer.headers["Content-Disposition"]
    assert "Edda Marsh" in text_of(answer.content)


def test_it_prints_the_cards(signed_in: Client, published: Quiz) -> None:
    deck = published.article.decks.get()
    answer = signed_in.get(f"/decks/{deck.pk}/cards.pdf")
    assert "bell buoy" in text_of(answer.content)


def width_of(content: bytes) -> float:
    return float(PdfReader(BytesIO(content)).pages[0].mediabox.width)


def test_it_prints_the_article_before_the_questions_where_wanted(signed_in: Client, published: Quiz) -> None:
    worksheet = f"/quizzes/{published.pk}/worksheet.pdf"
    assert "1 In 1911 the village" in text_of(signed_in.get(worksheet, {"article": "on"}).content)
    assert "In 1911 the village of Harrow Point bought" not in text_of(signed_in.get(worksheet).content)


def test_it_prints_on_the_paper_that_is_wanted_and_goes_on_with_it(signed_in: Client, published: Quiz) -> None:
    deck = published.article.decks.get()
    addresses = (f"/quizzes/{published.pk}/worksheet.pdf", f"/quizzes/{published.pk}/key.pdf", f"/decks/{deck.pk}/cards.pdf")
    assert {round(width_of(signed_in.get(address).content)) for address in addresses} == {595}
    assert width_of(signed_in.get(addresses[0], {"paper": "Letter"}).content) == 612
    assert {width_of(signed_in.get(address).content) for address in addresses} == {612}
    assert '<option value="Letter" selected>' in signed_in.get(f"/quizzes/{published.pk}/").text


def test_it_prints_as_last_time_where_the_paper_is_unknown(signed_in: Client, published: Quiz) -> None:
    answer = signed_in.get(f"/quizzes/{published.pk}/worksheet.pdf", {"paper": "A0; drop"})
    assert round(width_of(answer.content)) == 595


def test_it_offers_every_paper_that_can_be_printed() -> None:
    assert set(PAPERS) == set(printing.PAPERS)
    assert {f"{paper} 2×4" for paper in PAPERS} <= set(printing.LAYOUTS)


def test_it_prints_only_what_is_accepted(signed_in: Client, published: Quiz) -> None:
    published.questions.filter(kind="short_answer").update(standing=Standing.REJECTED)
    assert "Who keeps the village museum?" not in text_of(signed_in.get(f"/quizzes/{published.pk}/worksheet.pdf").content)


def test_it_says_that_there_is_nothing_to_print_yet(signed_in: Client, quiz: Quiz, deck: Deck) -> None:
    for address in (f"/quizzes/{quiz.pk}/worksheet.pdf", f"/quizzes/{quiz.pk}/key.pdf", f"/decks/{deck.pk}/cards.pdf"):
        assert "There is nothing to print yet" in signed_in.get(address, follow=True).text


@pytest.mark.parametrize("title", ["Ærø: 100% / “quoted”\nline", "///", "x" * 190])
def test_it_makes_a_file_name_of_any_title(signed_in: Client, published: Quiz, title: str) -> None:
    Quiz.objects.update(title=title)
    answer = signed_in.get(f"/quizzes/{published.pk}/worksheet.pdf")
    assert answer.status_code == 200
    assert "worksheet.pdf" in answer.headers["Content-Disposition"]
    assert "\n" not in answer.headers["Content-Disposition"]


def test_it_is_not_there_for_a_stranger(client: Client, stranger: User, published: Quiz, deck: Deck) -> None:
    client.force_login(stranger)
    for address in (f"/quizzes/{published.pk}/worksheet.pdf", f"/quizzes/{published.pk}/key.pdf", f"/decks/{deck.pk}/cards.pdf"):
        assert client.get(address).status_code == 404
