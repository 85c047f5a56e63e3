"""Pages for what goes wrong, and what a browser is told on every page."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import User
from django.test import Client


def test_it_works(client: Client) -> None:
    answer = client.get("/no/such/page/")
    assert answer.status_code == 404
    assert "There is nothing here" in answer.text


def test_it_asks_to_send_a_form_once_more_that_nobody_vouches_for(teacher: User) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(teacher)
    answer = client.post("/quizzes/new/", {"text": "words"})
    assert answer.status_code == 403
    assert "Send it once more" in answer.text


def test_it_tells_no_secrets_when_something_breaks(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*arguments: object, **options: object) -> None:
        raise RuntimeError("a secret")

    monkeypatch.setattr("library.views.home.render", broken)
    client.raise_request_exception = False
    answer = client.get("/")
    assert answer.status_code == 500
    assert "Something broke on our side" in answer.text
    assert "a secret" not in answer.text


def test_it_turns_away_a_host_that_is_not_ours(client: Client) -> None:
    assert client.get("/", headers={"host": "evil.example"}).status_code == 400


@pytest.mark.parametrize("address", ["/", "/sign-in/", "/admin/login/", "/no/such/page/"])
def test_it_lets_a_browser_load_our_own_files_only(client: Client, db: None, address: str) -> None:
    answer = client.get(address)
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy and "script-src 'self'" in policy and "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert answer.headers["X-Frame-Options"] == "DENY"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("address", ["/", "/sign-in/", "/admin/login/"])
def test_it_writes_no_script_or_style_into_the_page(client: Client, db: None, address: str) -> None:
    page = client.get(address).text
    assert "<style" not in page
    assert " style=" not in page
    assert "<script>" not in page
