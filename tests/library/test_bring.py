import pytest
from django.contrib.auth.models import User

from library import authoring
from library.models import Article
from tests.library.bell import NOW, TEXT


def test_it_works(teacher: User) -> None:
    article = authoring.bring(teacher, TEXT, title="A bell", now=NOW)
    assert (article.owner, article.title, article.created) == (teacher, "A bell", NOW)
    assert article.as_article().text == article.text


def test_it_takes_the_title_from_the_article(teacher: User) -> None:
    assert authoring.bring(teacher, TEXT, now=NOW).title == "The Bell of Harrow Point"


def test_it_shortens_a_title_that_is_too_long(teacher: User) -> None:
    article = authoring.bring(teacher, TEXT, title="bell " * 60, now=NOW)
    assert len(article.title) <= 200
    assert article.title.endswith("…")


@pytest.mark.parametrize("text", ["", " \n\t", "Der Turm steht seit hundert Jahren auf dem Meer. " * 20])
def test_it_refuses_what_is_no_english_article_in_a_sentence(teacher: User, text: str) -> None:
    with pytest.raises(authoring.Refused, match=r"\w+ \w+.*\.$"):
        authoring.bring(teacher, text, now=NOW)
    assert not Article.objects.exists()


def test_it_refuses_more_than_200_000_words(teacher: User) -> None:
    with pytest.raises(authoring.Refused, match="200,000"):
        authoring.bring(teacher, "the bell rang " * 70_000, now=NOW)
