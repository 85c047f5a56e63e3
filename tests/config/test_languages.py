"""Pages for students speak their language, wholly; the article stays in its own, and so do the pages for teachers."""

from __future__ import annotations

import re
from pathlib import Path

import polib
import pytest
from django.conf import settings
from django.contrib.auth.models import User
from django.test import Client

from library.models import Quiz
from tests.classroom.river import open_quiz

HERE = Path(__file__).resolve().parents[2]
OTHERS = [code for code, _ in settings.LANGUAGES if code != settings.LANGUAGE_CODE]
SOURCES = [*(HERE / "site").rglob("*.py"), *(HERE / "templates").rglob("*.html")]
SAID = re.compile(
    r"""\{%\ translate\ "([^"]+)"                      # in a template
      | \b(?:_|gettext|gettext_lazy)\(\s*"([^"]+)"     # in Python, and in a filter's argument
    """,
    re.VERBOSE,
)
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|\{\w+\}|</?b>")


def catalogue(code: str) -> polib.POFile:
    return polib.pofile(str(HERE / "site" / "locale" / code / "LC_MESSAGES" / "django.po"))


@pytest.fixture
def quiz(teacher: User) -> Quiz:
    return open_quiz(teacher)


def test_it_works(client: Client, quiz: Quiz) -> None:
    page = client.get("/join/RVR234/", headers={"accept-language": "es-MX,es;q=0.9"}).text
    assert '<html lang="es" dir="ltr">' in page
    assert "Tu nombre" in page and "Your name" not in page
    assert '<h1 lang="en" dir="auto">Otters come home to the Linnet</h1>' in page


def test_it_reads_from_right_to_left_where_the_language_does(client: Client, quiz: Quiz) -> None:
    assert '<html lang="ar" dir="rtl">' in client.get("/join/", headers={"accept-language": "ar"}).text


def test_it_speaks_english_where_it_knows_no_other(client: Client, quiz: Quiz) -> None:
    assert "Your name" in client.get("/join/RVR234/", headers={"accept-language": "nb"}).text


def test_it_remembers_which_was_chosen(client: Client, quiz: Quiz) -> None:
    assert client.post("/language/", {"language": "es", "next": "/join/RVR234/"}).headers["Location"] == "/join/RVR234/"
    assert "Tu nombre" in client.get("/join/RVR234/").text


def test_it_leaves_the_pages_for_teachers_in_english(signed_in: Client, quiz: Quiz) -> None:
    page = signed_in.get(f"/quizzes/{quiz.pk}/results/", headers={"accept-language": "ar"}).text
    assert '<html lang="en-gb" dir="ltr">' in page


@pytest.mark.parametrize("code", OTHERS)
def test_it_has_every_sentence(code: str) -> None:
    there = {entry.msgid for entry in catalogue(code)}
    said = {text for file in SOURCES for pair in SAID.findall(file.read_text(encoding="utf-8")) for text in pair if text}
    assert len(said) > 100
    assert said - there == set()


@pytest.mark.parametrize("code", OTHERS)
def test_it_translates_every_sentence_with_all_that_belongs_into_it(code: str) -> None:
    for entry in catalogue(code):
        assert not entry.fuzzy
        for translated in list(entry.msgstr_plural.values()) or [entry.msgstr]:
            assert translated, entry.msgid
            assert sorted(PLACEHOLDER.findall(translated)) == sorted(PLACEHOLDER.findall(entry.msgid)), entry.msgid


@pytest.mark.parametrize("code", OTHERS)
def test_it_serves_what_stands_in_the_source(code: str) -> None:
    """The compiled catalogue is made of the readable one: `msgfmt django.po -o django.mo`."""
    compiled = polib.mofile(str(HERE / "site" / "locale" / code / "LC_MESSAGES" / "django.mo"))
    served = {entry.msgid: entry.msgstr or entry.msgstr_plural for entry in compiled}
    assert served == {entry.msgid: entry.msgstr or entry.msgstr_plural for entry in catalogue(code)}
