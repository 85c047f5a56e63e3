from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from library.left_out import SENTENCES, explained
from quizzes import generation


def reasons() -> Iterator[str]:
    """Every reason that generation can give: what is raised as Dangling, and what a paragraph is where it is no body text."""
    yield from generation._TOLD.values()
    for file in Path(str(generation.__file__)).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Dangling":
                yield ast.literal_eval(node.args[0])


def test_it_works() -> None:
    assert explained({"by-lines": 2, "too short to ask about": 5}) == [
        (5, "sentences too short to ask about"),
        (2, "lines about who wrote the article"),
    ]


def test_it_has_words_for_every_reason() -> None:
    assert len(set(reasons())) > 10
    assert set(reasons()) - set(SENTENCES) == set()


def test_it_has_no_words_that_nobody_needs() -> None:
    assert set(SENTENCES) - set(reasons()) == set()


def test_it_tells_a_new_reason_as_it_is() -> None:
    assert explained({"something new": 1}) == [(1, "something new")]
