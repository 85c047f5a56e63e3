"""Every button of the reviewing page has a key of its own, and every key stands in the list."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from django.test import Client
from lxml import html

from library import authoring
from library.models import Quiz
from tests.library.bell import DRAFT, NOW

KEY_SHOWN = re.compile(r"<dt><kbd>([A-Z])</kbd></dt>")
BY_THE_PAGE = {"j", "k"}


def page_of(signed_in: Client, quiz: Quiz) -> html.HtmlElement:
    return html.fromstring(signed_in.get(f"/quizzes/{quiz.pk}/review/").text).get_element_by_id("main")


@pytest.fixture
def full(signed_in: Client, quiz: Quiz) -> Quiz:
    """With something to undo, and another quiz to merge."""
    authoring.keep(quiz.article, replace(DRAFT, items=DRAFT.items[:1]), now=NOW)
    signed_in.post(f"/questions/{quiz.questions.all()[0].pk}/reject/")
    return quiz


def test_it_works(signed_in: Client, full: Quiz) -> None:
    listed = set(map(str.lower, KEY_SHOWN.findall(signed_in.get(f"/quizzes/{full.pk}/review/").text)))
    used = {thing.get("data-key") for thing in page_of(signed_in, full).xpath("//*[@data-key]")}
    authoring.accept_all(full)
    used |= {thing.get("data-key") for thing in page_of(signed_in, full).xpath("//*[@data-key]")}
    assert used | BY_THE_PAGE == listed


@pytest.mark.parametrize("is_reviewed", [False, True])
def test_every_button_has_one(signed_in: Client, full: Quiz, is_reviewed: bool) -> None:
    if is_reviewed:
        authoring.accept_all(full)
    page = page_of(signed_in, full)
    buttons = page.xpath(".//form[not(@method='dialog')]//button | .//a[contains(@class, 'button')]")
    assert len(buttons) > 40
    without = [one for one in buttons if not one.xpath("ancestor-or-self::*[@data-key]")]
    assert [one.text_content() for one in without] == []


def test_no_key_of_a_question_means_two_things(signed_in: Client, full: Quiz) -> None:
    page = page_of(signed_in, full)
    of_the_page = {thing.get("data-key") for thing in page.xpath(".//*[@data-key][not(ancestor::li)]")}
    for question in page.xpath(".//li[starts-with(@id, 'question-')]"):
        keys = [thing.get("data-key") for thing in question.xpath(".//*[@data-key]")]
        assert len(keys) == len(set(keys))
        assert not of_the_page & set(keys)
