"""The panel: a teacher does everything there with her own, and nothing with what is not hers."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.contrib.auth.models import User
from django.test import Client

from classroom.models import Response, Sitting, Slot
from library import authoring, changes
from library.models import Article, Card, Change, Deck, Job, Question, Quiz
from library.teachers import teachers_group
from tests.library.bell import DRAFT, NOW, TEXT

LISTS = ("article", "quiz", "question", "deck", "card")


@pytest.fixture
def panel(client: Client, teacher: User) -> Client:
    """The teacher, with the rights that a teacher has."""
    return _staff(client, teacher)


def _staff(client: Client, user: User) -> Client:
    User.objects.filter(pk=user.pk).update(is_staff=True)
    user.groups.add(teachers_group())
    client.force_login(user)
    return client


def _rows(quiz: Quiz) -> dict[str, int]:
    deck = quiz.article.decks.get()
    return {
        "article": quiz.article.pk,
        "quiz": quiz.pk,
        "question": quiz.questions.all()[0].pk,
        "deck": deck.pk,
        "card": deck.cards.all()[0].pk,
    }


def test_it_works(panel: Client, quiz: Quiz) -> None:
    index = panel.get("/admin/").text
    assert "Everything you own" in index
    assert "Users" not in index
    for name in LISTS:
        assert "1 result" in panel.get(f"/admin/library/{name}/?q=bell").text or name in ("question", "card")


@pytest.mark.parametrize("name", LISTS)
def test_it_shows_every_list_and_every_row(panel: Client, quiz: Quiz, name: str) -> None:
    assert panel.get(f"/admin/library/{name}/").status_code == 200
    assert panel.get(f"/admin/library/{name}/{_rows(quiz)[name]}/change/").status_code == 200


@pytest.mark.parametrize("name", LISTS)
def test_it_shows_nothing_to_a_stranger(client: Client, stranger: User, quiz: Quiz, name: str) -> None:
    panel = _staff(client, stranger)
    page = panel.get(f"/admin/library/{name}/").text
    assert "Bell" not in page
    assert 'id="result_list"' not in page
    for verb in ("change", "delete", "history"):
        assert panel.get(f"/admin/library/{name}/{_rows(quiz)[name]}/{verb}/").status_code in (302, 403, 404)


@pytest.mark.parametrize(("name", "action"), [("quiz", "publish"), ("quiz", "delete_selected"), ("question", "accept"), ("card", "reject")])
def test_it_lets_no_stranger_act_on_a_row_by_its_number(client: Client, stranger: User, quiz: Quiz, name: str, action: str) -> None:
    panel = _staff(client, stranger)
    panel.post(f"/admin/library/{name}/", {"action": action, "_selected_action": [_rows(quiz)[name]], "post": "yes"})
    quiz.refresh_from_db()
    assert quiz.published is None
    assert not Question.objects.exclude(standing="draft").exists()
    assert not Card.objects.exclude(standing="draft").exists()


def test_it_is_closed_to_whoever_is_not_signed_in(client: Client) -> None:
    assert client.get("/admin/").status_code == 302


def test_it_gives_a_new_article_to_whoever_brought_it(panel: Client, teacher: User) -> None:
    panel.post("/admin/library/article/add/", {"title": "", "text": TEXT})
    article = Article.objects.get()
    assert (article.owner, article.title) == (teacher, "The Bell of Harrow Point")


def test_it_reads_a_new_article_as_strictly_as_the_other_page(panel: Client) -> None:
    answer = panel.post("/admin/library/article/add/", {"title": "", "text": "Der Turm steht seit hundert Jahren auf dem Meer. " * 20})
    assert "English" in answer.text
    assert not Article.objects.exists()


def test_it_lets_the_title_change_but_never_the_text(panel: Client, article: Article) -> None:
    panel.post(f"/admin/library/article/{article.pk}/change/", {"title": "A bell", "text": "Gone."})
    article.refresh_from_db()
    assert (article.title, article.text) == ("A bell", TEXT)


def test_it_wants_a_title_for_an_article_that_is_kept(panel: Client, article: Article) -> None:
    answer = panel.post(f"/admin/library/article/{article.pk}/change/", {"title": ""})
    assert "Give the article a title." in answer.text


def test_it_publishes_and_closes_many_at_once(panel: Client, quiz: Quiz) -> None:
    chosen = {"_selected_action": [quiz.pk]}
    assert "accept at least one question" in panel.post("/admin/library/quiz/", {"action": "publish", **chosen}, follow=True).text
    authoring.accept_all(quiz)
    panel.post("/admin/library/quiz/", {"action": "publish", **chosen})
    quiz.refresh_from_db()
    assert quiz.published and quiz.code
    panel.post("/admin/library/quiz/", {"action": "unpublish", **chosen})
    quiz.refresh_from_db()
    assert quiz.published is None


def test_it_judges_many_questions_at_once_but_no_replaced_version(panel: Client, quiz: Quiz) -> None:
    first, second, third, *_ = quiz.questions.all()
    Question.objects.filter(pk=third.pk).update(standing="replaced")
    panel.post("/admin/library/question/", {"action": "accept", "_selected_action": [first.pk, third.pk]})
    panel.post("/admin/library/question/", {"action": "reject", "_selected_action": [second.pk]})
    assert [question.standing for question in quiz.questions.all()[:3]] == ["accepted", "rejected", "replaced"]


def test_it_changes_no_words_of_a_question(panel: Client, quiz: Quiz) -> None:
    question = quiz.questions.all()[0]
    panel.post(f"/admin/library/question/{question.pk}/change/", {"position": 5, "stem": "Other", "item": "{}", "standing": "accepted"})
    was, stem = question.as_item(), question.stem
    question.refresh_from_db()
    assert (question.position, question.as_item(), question.stem, question.standing) == (5, was, stem, "draft")


def test_it_leads_back_to_the_teachers_pages(panel: Client, quiz: Quiz) -> None:
    assert f'href="/quizzes/{quiz.pk}/"' in panel.get(f"/admin/library/quiz/{quiz.pk}/change/").text


def test_it_deletes_a_quiz_with_all_that_hangs_on_it(panel: Client, published: Quiz) -> None:
    sitting = Sitting.objects.create(quiz=published, nickname="Red Fox", token_hash="0" * 64, seed=1, started=NOW)
    slot = Slot.objects.create(sitting=sitting, question=published.questions.all()[0], position=1)
    Response.objects.create(slot=slot, kind=Response.Kind.DRAFT, answer=["True"], at=NOW)
    panel.post(f"/admin/library/quiz/{published.pk}/delete/", {"post": "yes"})
    assert not Quiz.objects.exists() and not Sitting.objects.exists() and not Response.objects.exists()
    assert Deck.objects.exists()


def test_it_has_a_quiz_written_from_each_selected_article(panel: Client, article: Article, by_hand: None) -> None:
    answer = panel.post("/admin/library/article/", {"action": "write_a_quiz", "_selected_action": [article.pk]})
    job = Job.objects.get()
    assert answer.headers["Location"] == f"/jobs/{job.pk}/"
    assert job.steps.get().article == article


def test_its_first_page_tells_what_there_is_to_do(panel: Client, quiz: Quiz) -> None:
    page = panel.get("/admin/").text
    assert "<strong>8</strong> questions to review" in page
    assert quiz.title in panel.get("/admin/library/quiz/?review=yes").text
    authoring.accept_all(quiz)
    assert "Nothing waits for you." in panel.get("/admin/").text
    assert quiz.title not in panel.get("/admin/library/quiz/?review=yes").text
    assert quiz.title in panel.get("/admin/library/quiz/?review=no").text


@pytest.mark.parametrize(
    ("action", "there"),
    [
        ("assign", "/quizzes/{}/assign/"),
        ("print_worksheet", "/quizzes/{}/worksheet.pdf"),
        ("print_key", "/quizzes/{}/key.pdf"),
        ("export_results", "/quizzes/{}/results.xlsx"),
    ],
)
def test_it_leads_on_from_one_quiz(panel: Client, quiz: Quiz, action: str, there: str) -> None:
    answer = panel.post("/admin/library/quiz/", {"action": action, "_selected_action": [quiz.pk]})
    assert answer.headers["Location"] == there.format(quiz.pk)
    other = authoring.keep(quiz.article, DRAFT, now=NOW)
    answer = panel.post("/admin/library/quiz/", {"action": action, "_selected_action": [quiz.pk, other.pk]}, follow=True)
    assert "Select one quiz for this." in answer.text


def test_it_keeps_who_changed_what_from_being_changed(panel: Client, quiz: Quiz, teacher: User) -> None:
    changes.accept(quiz.questions.all()[0], by=teacher, now=NOW)
    change = Change.objects.get()
    assert "accepted" in panel.get("/admin/library/change/").text
    assert panel.get(f"/admin/library/change/{change.pk}/change/").status_code == 200
    assert panel.post(f"/admin/library/change/{change.pk}/change/", {"what": "reject"}).status_code == 403
    assert panel.post(f"/admin/library/change/{change.pk}/delete/", {"post": "yes"}).status_code == 403


def test_an_administrator_of_the_school_sees_all(client: Client, stranger: User, quiz: Quiz) -> None:
    User.objects.filter(pk=stranger.pk).update(is_staff=True, is_superuser=True)
    client.force_login(stranger)
    assert quiz.title in client.get("/admin/library/quiz/").text
    assert "<strong>8</strong> questions to review" in client.get("/admin/").text


def test_it_tells_what_was_changed_in_words(panel: Client, teacher: User, quiz: Quiz) -> None:
    question = quiz.questions.get(kind="short_answer")
    changes.revise(question, replace(question.as_item(), stem="Who sweeps the museum?"), by=teacher, now=NOW)
    page = panel.get(f"/admin/library/change/{Change.objects.get().pk}/change/").text
    assert "To review<br>Who keeps the village museum?<br>Right: Edda Marsh<br>Points: 1" in page
    assert "Accepted<br>Who sweeps the museum?" in page


def test_it_offers_to_show_all_only_where_something_is_left_out(panel: Client, quiz: Quiz) -> None:
    assert "Show all" not in panel.get("/admin/library/question/").text
    assert "Show all" in panel.get("/admin/library/question/?q=bell").text
    assert "Show all" in panel.get("/admin/library/question/?standing__exact=draft").text
