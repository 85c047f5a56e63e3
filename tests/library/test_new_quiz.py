import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from library import jobs
from library.jobs import Piece
from library.models import Article, Job, Quiz, Step
from quizzes.reading import MOST_BYTES_OF_A_FILE
from tests.library.bell import NOW, TEXT

FOG = """Fog nets stand above the village of Alto Brumas. Marisol Vega, a teacher, built the first net in 2020.

“We built the nets because the trucks could not reach us,” said Marisol Vega. The nets collect 1,900 litres of water on an average
day. Hugo Barrientos, the mayor, argued that the nets would never replace the trucks. The nets work without electricity because
the wind pushes the fog through them. In 2021 the students won 6 million pesos and built twelve more nets on the ridge.

Lucía Fontán, a biologist, believes that a warmer ocean lifts the clouds higher. Inés Paredes designed the second net of steel wire.
The school uses half of the water for drinking and washing. Tomás Arce wants to build the next nets further up the ridge."""


def sent(text: str = FOG, **changed: object) -> dict[str, object]:
    return {"text": text, "title": "", "questions": 6, "cards": 4} | changed


def carried_out(signed_in: Client, **said: object) -> Client:
    """The form sent, and the job done that it begins."""
    answer = signed_in.post("/quizzes/new/", sent(**said))  # type: ignore[arg-type]
    job = Job.objects.get()
    assert answer.headers["Location"] == f"/jobs/{job.pk}/"
    assert jobs.carry_out(job.pk)
    return signed_in


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_it_works(signed_in: Client, teacher: User, by_hand: None) -> None:
    answer = carried_out(signed_in, title="Nets in the fog").get(f"/jobs/{Job.objects.get().pk}/", follow=True)
    quiz = Quiz.objects.get()
    assert answer.redirect_chain == [(f"/quizzes/{quiz.pk}/review/", 302)]
    assert (quiz.owner, quiz.title) == (teacher, "Nets in the fog")
    assert 0 < quiz.questions.count() <= 6
    assert quiz.questions.all()[0].stem in answer.text


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_it_keeps_offsets_true_to_lines_that_a_browser_ends_its_own_way(signed_in: Client, by_hand: None) -> None:
    carried_out(signed_in, text=FOG.replace("\n", "\r\n"))
    article = Article.objects.get()
    assert "\r" not in article.text
    for question in article.quizzes.get().questions.all():
        source = question.as_item().source
        assert article.text[source.start : source.end] == source.text


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_it_says_that_nothing_can_be_asked_and_keeps_the_text(signed_in: Client, by_hand: None) -> None:
    text = "Maybe it was, maybe it was not. Who could say what he saw there? " * 12
    page = carried_out(signed_in, text=text, title="Maybe").get(f"/jobs/{Job.objects.get().pk}/").text
    assert "questions can be written" in page
    again = f"/quizzes/new/?again={Step.objects.get().pk}"
    assert again in page
    form = signed_in.get(again).text
    assert "maybe it was not" in form
    assert 'value="Maybe"' in form
    assert not Article.objects.exists()


def test_it_gives_a_text_back_to_its_own_teacher_only(client: Client, stranger: User, teacher: User) -> None:
    job = jobs.enlist(teacher, [Piece(Step.Source.TEXT, "Mine", b"Nobody else reads this.")], now=NOW)
    client.force_login(stranger)
    assert "Nobody else" not in client.get(f"/quizzes/new/?again={job.steps.get().pk}").text


def test_it_takes_files_and_addresses(signed_in: Client) -> None:
    files = [SimpleUploadedFile("a.txt", FOG.encode()), SimpleUploadedFile("b.html", b"<p>The fog came.</p>")]
    signed_in.post("/quizzes/new/", sent("", documents=files, addresses="https://news.example/fog\r\n\r\nnews.example/2"))
    assert list(Step.objects.values_list("position", "source", "name")) == [
        (1, "file", "a.txt"),
        (2, "file", "b.html"),
        (3, "address", "https://news.example/fog"),
        (4, "address", "news.example/2"),
    ]
    assert bytes(Step.objects.all()[0].data or b"") == FOG.encode()


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"documents": SimpleUploadedFile("a.png", b"\x89PNG\r\n")}, "“a.png”: This file is a picture."),
        ({"documents": SimpleUploadedFile("a.zip", b"PK\x03\x04rubbish")}, "“a.zip”: This file is damaged"),
        ({"documents": SimpleUploadedFile("a.txt", b"")}, "empty"),
        ({"documents": SimpleUploadedFile("a.pdf", b"%PDF-" + b" " * MOST_BYTES_OF_A_FILE)}, "a file may have 30 MB"),
        ({"documents": [SimpleUploadedFile(f"{at}.txt", b"The bell.") for at in range(41)]}, "up to 40 files"),
        ({"addresses": "not an address"}, "“not an address” is no web address."),
        ({"addresses": "a.example\n" * 41}, "up to 40 addresses"),
    ],
    ids=["picture", "packed", "empty", "large", "many", "words", "many addresses"],
)
def test_it_refuses_files_and_addresses_in_a_sentence(signed_in: Client, changed: dict[str, object], why: str) -> None:
    answer = signed_in.post("/quizzes/new/", sent("", **changed))
    assert answer.status_code == 422
    assert why in answer.text
    assert not Job.objects.exists()


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "Paste an article first"),
        ("  \n \n", "Paste an article first"),
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


@pytest.mark.parametrize(("ticked", "kept"), [([], []), (["easy", "medium", "hard"], []), (["medium"], ["medium"])])
def test_it_says_how_hard_the_questions_may_be(signed_in: Client, ticked: list[str], kept: list[str]) -> None:
    assert signed_in.get("/quizzes/new/").text.count("checked") == 3
    signed_in.post("/quizzes/new/", sent(levels=ticked))
    assert Job.objects.get().levels == kept


def test_it_refuses_a_level_that_there_is_not(signed_in: Client) -> None:
    assert signed_in.post("/quizzes/new/", sent(levels=["fiendish"])).status_code == 422


def test_it_writes_another_quiz_about_the_same_article(signed_in: Client, quiz: Quiz, by_hand: None) -> None:
    assert "Write another quiz about the same article" in signed_in.get(f"/quizzes/{quiz.pk}/").text
    answer = signed_in.post(f"/quizzes/{quiz.pk}/again/", {"questions": 5, "levels": ["hard"]})
    job = Job.objects.get()
    assert answer.headers["Location"] == f"/jobs/{job.pk}/"
    assert (job.questions, job.cards, job.levels, job.steps.get().article) == (5, 0, ["hard"], quiz.article)
    assert "Ask for 1 to 50 questions" in signed_in.post(f"/quizzes/{quiz.pk}/again/", {"questions": 0}, follow=True).text


def test_nobody_else_writes_about_it(client: Client, stranger: User, quiz: Quiz) -> None:
    client.force_login(stranger)
    assert client.post(f"/quizzes/{quiz.pk}/again/", {"questions": 5}).status_code == 404


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_it_writes_only_what_is_as_hard_as_wanted(signed_in: Client, by_hand: None) -> None:
    carried_out(signed_in, levels=["easy"], questions=3)
    assert set(Quiz.objects.get().questions.values_list("level", flat=True)) == {"easy"}
