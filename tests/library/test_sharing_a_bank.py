"""All questions of a teacher for a colleague: to look at, to copy, and for nobody else."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.contrib.auth.models import User
from django.test import Client

from library import authoring, bank, changes, sharing, tagging
from library.bank import SHARED, Wanted
from library.models import BankShare, Question, Quiz, Share, Standing
from quizzes.items import Draft
from tests.library.bell import NOW

BOUGHT = "Why did Harrow Point buy a bell?"


@pytest.fixture
def colleague(db: None) -> User:
    """A teacher of the same school, to whom the bank is shown."""
    return User.objects.create_user("noor", first_name="Noor", last_name="Haddad", is_staff=True)


@pytest.fixture
def assistant(published: Quiz) -> User:
    """Helps with one quiz: that alone was shared with him."""
    assistant = User.objects.create_user("helper", is_staff=True)
    Share.objects.create(quiz=published, colleague=assistant, created=NOW)
    return assistant


@pytest.fixture
def shared(published: Quiz, colleague: User, teacher: User) -> BankShare:
    sharing.share_bank(teacher, "noor", now=NOW)
    return BankShare.objects.get()


@pytest.fixture
def other(published: Quiz) -> Quiz:
    """A second quiz of the same teacher, of which one question is accepted."""
    items = tuple(replace(question.as_item(), stem=f"Once more: {question.stem}") for question in published.questions.all()[:2])
    second = authoring.keep(published.article, Draft(published.article.as_article(), items, ()), now=NOW)
    authoring.accept(second.questions.all()[0])
    return second


def ticked(*questions: Question) -> dict[str, object]:
    return {"title": "Taken over", "question": [question.pk for question in questions]}


def test_it_works(client: Client, teacher: User, colleague: User, published: Quiz) -> None:
    client.force_login(teacher)
    assert "Noor Haddad can see and copy all that you accept" in client.post("/bank/share/", {"name": " Noor "}, follow=True).text
    client.force_login(colleague)
    assert f"/bank/?whose={teacher.pk}" in client.get("/").text
    for whose in (SHARED, teacher.pk):
        page = client.get(f"/bank/?whose={whose}").text
        assert "8 questions" in page
        assert BOUGHT in page
        assert "from Ada Okafor" in page
    assert "No question is like that." in client.get("/bank/").text


def test_it_is_copied_on_use(client: Client, colleague: User, shared: BankShare, published: Quiz, teacher: User) -> None:
    client.force_login(colleague)
    first, second = published.questions.get(stem=BOUGHT), published.questions.get(kind="numeric")
    tagging.tag(first, "sea")
    client.post("/bank/ticked/", ticked(first, second))
    mine = Quiz.objects.get(owner=colleague)
    copy = mine.questions.get(stem=BOUGHT)
    assert (mine.article.owner, mine.article.text, copy.judged, copy.tags.count()) == (colleague, published.article.text, None, 0)
    changes.revise(first, replace(first.as_item(), stem="Changed by its owner?"), by=teacher, now=NOW)
    changes.revise(copy, replace(copy.as_item(), stem="Changed by me?"), by=colleague, now=NOW)
    first.refresh_from_db()
    copy.refresh_from_db()
    assert (first.stem, copy.stem) == ("Changed by its owner?", "Changed by me?")


def test_it_goes_beside_ones_own_in_a_quiz_of_several_articles(client: Client, colleague: User, shared: BankShare, published: Quiz) -> None:
    client.force_login(colleague)
    assert f"{published.article.title}, from Ada Okafor" in client.get("/bank/quiz/").text
    client.post("/bank/quiz/", {"title": "Six", "count": 6, "articles": [published.article_id]})
    six = Quiz.objects.get(title="Six")
    assert (six.owner, six.questions.count(), six.article.owner) == (colleague, 6, colleague)


def test_it_is_of_what_is_accepted_alone(client: Client, colleague: User, shared: BankShare, other: Quiz) -> None:
    draft = other.questions.exclude(standing=Standing.ACCEPTED)[0]
    client.force_login(colleague)
    page = client.get(f"/bank/?whose={SHARED}&standing=draft").text
    assert "No question is like that." in page
    assert "9 questions" in client.get(f"/bank/?whose={SHARED}").text
    client.post("/bank/ticked/", ticked(draft))
    assert not Quiz.objects.filter(owner=colleague).exists()


def test_nothing_of_its_owner_can_be_changed(client: Client, colleague: User, shared: BankShare, published: Quiz) -> None:
    client.force_login(colleague)
    question = published.questions.all()[0]
    for what in ("accept", "reject", "replace", "choice", "kind", "label", "preview", "edit"):
        assert client.post(f"/questions/{question.pk}/{what}/", {"stem": "Mine?", "level": "hard", "tags": "mine"}).status_code == 404
    for there in ("", "review/", "history/"):
        assert client.get(f"/quizzes/{published.pk}/{there}").status_code == 404
    for there in ("accept-all", "undo", "own", "publish", "unpublish", "share"):
        assert client.post(f"/quizzes/{published.pk}/{there}/").status_code == 404
    assert client.post(f"/bank/share/{shared.pk}/end/").status_code == 404
    assert BankShare.objects.exists()


def test_a_stranger_sees_none_of_it(client: Client, stranger: User, shared: BankShare, published: Quiz, teacher: User) -> None:
    client.force_login(stranger)
    for whose in (SHARED, teacher.pk, "all", "x", "9" * 30):
        assert BOUGHT not in client.get(f"/bank/?whose={whose}").text
    client.post("/bank/ticked/", ticked(*published.questions.all()))
    assert client.post("/bank/quiz/", {"title": "Stolen", "count": 1, "articles": [published.article_id]}).status_code == 422
    assert not Quiz.objects.filter(owner=stranger).exists()


def test_an_assistant_sees_what_was_shared_alone(client: Client, assistant: User, teacher: User, other: Quiz, published: Quiz) -> None:
    assert {question.quiz_id for question in bank.search(assistant, Wanted(whose=SHARED))} == {published.pk}
    client.force_login(assistant)
    page = client.get(f"/bank/?whose={teacher.pk}").text
    assert "8 questions" in page
    assert "Once more" not in page
    client.post("/bank/ticked/", ticked(other.questions.get(standing=Standing.ACCEPTED)))
    assert not Quiz.objects.filter(owner=assistant).exists()


def test_a_student_with_an_account_is_no_colleague(signed_in: Client, published: Quiz) -> None:
    User.objects.create_user("amira")
    assert "Nobody here signs in as “amira”" in signed_in.post("/bank/share/", {"name": "amira"}, follow=True).text


def test_it_ends_and_what_was_copied_stays(client: Client, teacher: User, colleague: User, shared: BankShare, published: Quiz) -> None:
    client.force_login(colleague)
    client.post("/bank/ticked/", ticked(published.questions.all()[0]))
    client.force_login(teacher)
    assert "Noor Haddad can see all of them." in client.get("/bank/").text
    assert "not shared any more" in client.post(f"/bank/share/{shared.pk}/end/", follow=True).text
    client.force_login(colleague)
    assert "No question is like that." in client.get(f"/bank/?whose={SHARED}").text
    client.post("/bank/ticked/", ticked(published.questions.all()[1]))
    assert Quiz.objects.filter(owner=colleague).count() == 1


def test_it_is_shared_once_with_each(teacher: User, shared: BankShare) -> None:
    sharing.share_bank(teacher, "NOOR", now=NOW)
    assert BankShare.objects.count() == 1
