from django.contrib.auth.models import User
from django.test import Client

from library import authoring
from library.models import Quiz, Standing


def test_it_works(signed_in: Client, quiz: Quiz) -> None:
    page = signed_in.get(f"/quizzes/{quiz.pk}/review/").text
    for question in quiz.questions.all():
        assert question.stem in page
    assert "0 of 8 reviewed" in page
    assert "<mark>It weighed 340 kilograms and was cast in Norwick.</mark>" in page
    assert '<td class="number">3</td><td>The answer could be read in another question</td>' in page


def test_it_tells_the_right_choice_in_words_too(signed_in: Client, quiz: Quiz) -> None:
    page = signed_in.get(f"/quizzes/{quiz.pk}/review/").text
    assert "A lamp cannot be seen in fog<span" in page
    assert "(right answer)" in page


def test_it_offers_to_publish_when_all_is_reviewed(signed_in: Client, quiz: Quiz) -> None:
    authoring.accept_all(quiz)
    page = signed_in.get(f"/quizzes/{quiz.pk}/review/").text
    assert "8 of 8 reviewed, 8 accepted" in page
    assert f'action="/quizzes/{quiz.pk}/publish/"' in page


def test_it_does_not_show_replaced_versions(signed_in: Client, quiz: Quiz) -> None:
    quiz.questions.filter(kind="cloze").update(standing=Standing.REPLACED)
    page = signed_in.get(f"/quizzes/{quiz.pk}/review/").text
    assert "The bell was cast in ___" not in page
    assert "0 of 6 reviewed" in page


def test_it_writes_an_article_that_looks_like_markup_as_text(signed_in: Client, quiz: Quiz) -> None:
    quiz.questions.update(stem="<script>alert(1)</script>")
    quiz.article.text = quiz.article.text.replace("Norwick", "<b>orwick")
    quiz.article.save()
    assert "<b>" not in signed_in.get(f"/quizzes/{quiz.pk}/review/").text


def test_it_is_not_there_for_a_stranger(client: Client, stranger: User, quiz: Quiz) -> None:
    client.force_login(stranger)
    assert client.get(f"/quizzes/{quiz.pk}/review/").status_code == 404


def test_it_asks_to_sign_in(client: Client, quiz: Quiz) -> None:
    answer = client.get(f"/quizzes/{quiz.pk}/review/")
    assert answer.headers["Location"] == f"/sign-in/?next=/quizzes/{quiz.pk}/review/"
