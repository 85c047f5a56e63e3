"""A quiz for a colleague, and who changed what."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from django.contrib.auth.models import User
from django.test import Client

from library import changes, sharing
from library.models import Quiz, Share
from tests.library.bell import NOW


def test_it_works(client: Client, published: Quiz, teacher: User, stranger: User) -> None:
    client.force_login(teacher)
    assert "stranger can see this quiz now" in client.post(f"/quizzes/{published.pk}/share/", {"name": " Stranger "}, follow=True).text
    client.force_login(stranger)
    assert f"/shared/{published.pk}/" in client.get("/").text
    assert "Why did Harrow Point buy a bell?" in client.get(f"/shared/{published.pk}/").text
    answer = client.post(f"/shared/{published.pk}/copy/")
    copy = Quiz.objects.get(owner=stranger)
    assert answer.headers["Location"] == f"/quizzes/{copy.pk}/review/"
    assert (copy.questions.count(), copy.article.owner, copy.article.text) == (8, stranger, published.article.text)
    assert copy.code is None


def test_a_copy_is_ones_own(published: Quiz, stranger: User, teacher: User, client: Client) -> None:
    Share.objects.create(quiz=published, colleague=stranger, created=NOW)
    client.force_login(stranger)
    client.post(f"/shared/{published.pk}/copy/")
    question = Quiz.objects.get(owner=stranger).questions.all()[0]
    changes.revise(question, replace(question.as_item(), stem="Mine?"), by=stranger, now=NOW)
    assert not published.questions.filter(stem="Mine?").exists()


@pytest.mark.parametrize("how", ["shared quiz", "shared bank", "own bank"])
def test_a_copy_is_worth_what_it_was_copied_from(published: Quiz, stranger: User, teacher: User, client: Client, how: str) -> None:
    first = published.questions.all()[0]
    changes.revise(first, replace(first.as_item(), points=Decimal("2.5")), by=teacher, now=NOW)
    user, address, ticked = {
        "shared quiz": (stranger, f"/shared/{published.pk}/copy/", {}),
        "shared bank": (stranger, "/bank/ticked/", {"title": "Copied", "question": [first.pk]}),
        "own bank": (teacher, "/bank/ticked/", {"title": "Copied", "question": [first.pk]}),
    }[how]
    Share.objects.create(quiz=published, colleague=stranger, created=NOW)
    sharing.share_bank(teacher, stranger.username, now=NOW)
    client.force_login(user)
    client.post(address, ticked)
    copy = Quiz.objects.exclude(pk=published.pk).get()
    assert {question.as_item().points for question in copy.questions.filter(stem=first.stem)} == {Decimal("2.5")}
    assert {question.as_item().points for question in copy.questions.exclude(stem=first.stem)} <= {Decimal(1)}


def test_nothing_is_shared_that_was_not(client: Client, published: Quiz, stranger: User) -> None:
    client.force_login(stranger)
    assert client.get(f"/shared/{published.pk}/").status_code == 404
    assert client.post(f"/shared/{published.pk}/copy/").status_code == 404
    assert client.post(f"/quizzes/{published.pk}/share/", {"name": "stranger"}).status_code == 404
    assert client.get(f"/quizzes/{published.pk}/history/").status_code == 404


def test_sharing_ends(signed_in: Client, published: Quiz, stranger: User) -> None:
    share = Share.objects.create(quiz=published, colleague=stranger, created=NOW)
    signed_in.post(f"/quizzes/{published.pk}/share/{share.pk}/end/")
    assert not Share.objects.exists()


@pytest.mark.parametrize("name", ["", "nobody", "okafor"])
def test_it_says_that_there_is_no_such_colleague(signed_in: Client, quiz: Quiz, name: str) -> None:
    assert "Nobody here signs in as" in signed_in.post(f"/quizzes/{quiz.pk}/share/", {"name": name}, follow=True).text


def test_it_tells_who_changed_what(signed_in: Client, quiz: Quiz, teacher: User) -> None:
    question = quiz.questions.all()[0]
    was = question.stem
    changes.revise(question, replace(question.as_item(), stem="Why a bell?"), by=teacher, now=NOW)
    changes.undo(quiz, by=teacher, now=NOW)
    page = signed_in.get(f"/quizzes/{quiz.pk}/history/").text
    assert "Ada Okafor" in page
    assert "Edited" in page
    assert "taken back" in page
    assert was in page
