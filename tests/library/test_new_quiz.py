import pytest
from django.contrib.auth.models import User
from django.test import Client

from library.models import Article, Quiz
from tests.library.bell import TEXT

FOG = """Fog nets stand above the village of Alto Brumas. Marisol Vega, a teacher, built the first net in 2020.

“We built the nets because the trucks could not reach us,” said Marisol Vega. The nets collect 1,900 litres of water on an average
day. Hugo Barrientos, the mayor, argued that the nets would never replace the trucks. The nets work without electricity because
the wind pushes the fog through them. In 2021 the students won 6 million pesos and built twelve more nets on the ridge.

Lucía Fontán, a biologist, believes that a warmer ocean lifts the clouds higher. Inés Paredes designed the second net of steel wire.
The school uses half of the water for drinking and washing. Tomás Arce wants to build the next nets further up the ridge."""


def sent(text: str = FOG, **changed: object) -> dict[str, object]:
    return {"text": text, "title": "", "questions": 6, "cards": 4} | changed


@pytest.mark.slow
def test_it_works(signed_in: Client, teacher: User) -> None:
    answer = signed_in.post("/quizzes/new/", sent(title="Nets in the fog"), follow=True)
    quiz = Quiz.objects.get()
    assert answer.redirect_chain == [(f"/quizzes/{quiz.pk}/review/", 302)]
    assert (quiz.owner, quiz.title) == (teacher, "Nets in the fog")
    assert 0 < quiz.questions.count() <= 6
    assert quiz.questions.all()[0].stem in answer.text


@pytest.mark.slow
def test_it_keeps_offsets_true_to_lines_that_a_browser_ends_its_own_way(signed_in: Client) -> None:
    signed_in.post("/quizzes/new/", sent(FOG.replace("\n", "\r\n")))
    article = Article.objects.get()
    assert "\r" not in article.text
    for question in article.quizzes.get().questions.all():
        source = question.as_item().source
        assert article.text[source.start : source.end] == source.text


@pytest.mark.slow
def test_it_says_that_nothing_can_be_asked_and_keeps_the_text(signed_in: Client) -> None:
    text = "Maybe it was, maybe it was not. Who could say what he saw there? " * 12
    answer = signed_in.post("/quizzes/new/", sent(text))
    assert answer.status_code == 422
    assert "questions can be written" in answer.text
    assert "maybe it was not" in answer.text
    assert not Article.objects.exists()


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "Paste an article first"),
        ("  \n \n", "empty"),
        ("PK\x03\x04\x00\x00", "This is not text"),
        ("Der Turm steht seit hundert Jahren auf dem Meer. " * 20, "English"),
        ("the bell rang " * 70_000, "200,000 words"),
    ],
    ids=["nothing", "only blanks", "binary", "German", "huge"],
)
def test_it_refuses_in_a_sentence(signed_in: Client, text: str, why: str) -> None:
    answer = signed_in.post("/quizzes/new/", sent(text))
    assert answer.status_code == 422
    assert why in answer.text
    assert not Article.objects.exists()


def test_it_keeps_the_text_when_a_number_is_out_of_bounds(signed_in: Client) -> None:
    answer = signed_in.post("/quizzes/new/", sent(TEXT, questions=0, cards=51))
    assert answer.status_code == 422
    assert "Edda Marsh" in answer.text
    assert answer.text.count('aria-invalid="true"') == 2


def test_it_says_that_a_request_is_too_big_for_anything(signed_in: Client) -> None:
    answer = signed_in.post("/quizzes/new/", sent("bell " * 4_000_000))
    assert answer.status_code == 413
    assert "200,000 words" in answer.text


def test_it_asks_to_sign_in(client: Client) -> None:
    assert client.post("/quizzes/new/", sent()).headers["Location"].startswith("/sign-in/")
