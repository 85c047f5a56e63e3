"""Files that a student's page wrote, as they come back: whole, cut, changed, or none at all."""

from __future__ import annotations

import json
import random
from io import BytesIO
from uuid import UUID

import pytest
from django.test import Client

from classroom.models import Sitting
from classroom.views.marking import LARGEST_FILE
from tests.classroom.conftest import TOKEN, answers_of

EVENT = UUID(int=7)


def written(values: object = ("Joss",), name: object = "a3", event: object = str(EVENT)) -> bytes:
    answers = [{"name": name, "event": event, "values": list(values) if isinstance(values, tuple) else values}]
    return json.dumps({"quire": "answers", "token": TOKEN, "answers": answers}).encode()


def brought(client: Client, sitting: Sitting, content: bytes, name: str = "answers.json") -> str:
    """The sentence on the page of results that follows."""
    file = BytesIO(content)
    file.name = name
    answer = client.post(f"/quizzes/{sitting.quiz_id}/results/file/", {"file": file}, follow=True)
    assert answer.status_code == 200
    return str(next(iter(answer.context["messages"])))


def test_it_works(signed_in: Client, sitting: Sitting) -> None:
    assert "1 answer, marked as late" in brought(signed_in, sitting, written())
    assert answers_of(sitting)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{}",
        b"[" * 100_000,
        b'{"quire": "answers"' * 9,
        b"\xff\xfe\x00",
        b"9" * 9_000,
        b"x" * (LARGEST_FILE + 1),
        b'{"quire": "answers", "answers": []}',
    ],
)
def test_it_takes_nothing_from_a_file_of_another_kind(signed_in: Client, sitting: Sitting, content: bytes) -> None:
    assert brought(signed_in, sitting, content, "../../etc/passwd\0.json").endswith(".")
    assert not answers_of(sitting)


@pytest.mark.parametrize(
    ("values", "name", "event"),
    [
        ([None, {}, 1e308], "a3", str(EVENT)),
        (["\ud800 \x00 Joss"], "a3", str(EVENT)),
        (["x" * 100_000] * 5, "a3", str(EVENT)),
        ("Joss", "a3", str(EVENT)),
        (["Joss"], "a" + "9" * 400, str(EVENT)),
        (["Joss"], ["a3"], str(EVENT)),
        (["Joss"], "a3", "no number"),
        (["Joss"], "a3", {"a": 1}),
        (["Joss"], "a٣", str(EVENT)),
    ],
)
def test_it_takes_what_makes_sense_of_odd_answers(signed_in: Client, sitting: Sitting, values: object, name: object, event: object) -> None:
    assert brought(signed_in, sitting, written(values, name, event)).startswith("Taken in from Blue Otter")


@pytest.mark.parametrize("depth", (700, 900, 960, 980))
def test_it_survives_lists_in_lists(signed_in: Client, sitting: Sitting, depth: int) -> None:
    deep = b"[" * depth + b"]" * depth
    assert brought(signed_in, sitting, written(("%",)).replace(b'"%"', deep)).endswith(".")


@pytest.mark.parametrize("seed", range(8))
def test_it_survives_a_file_that_was_cut_or_changed(signed_in: Client, sitting: Sitting, seed: int) -> None:
    dice, content = random.Random(seed), bytearray(written())
    for _ in range(dice.choice((1, 4, 12))):
        content[dice.randrange(len(content))] = dice.randrange(256)
    assert brought(signed_in, sitting, bytes(content[: dice.randrange(len(content) // 2, len(content) + 1)])).endswith(".")
