from __future__ import annotations

import ast
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from types import ModuleType

from library.left_out import SENTENCES, explained
from quizzes import generation


def reasons() -> Iterator[str]:
    """Every reason that generation can give: what is raised as Dangling, and what a paragraph is where it is no body text."""
    yield from generation._TOLD.values()
    for found in walk_packages(generation.__path__, "quizzes.generation."):
        module = import_module(found.name)
        for node in ast.walk(ast.parse(Path(str(module.__file__)).read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Dangling":
                yield str(value_of(node.args[0], module))


def value_of(argument: ast.expr, module: ModuleType) -> object:
    return getattr(module, argument.id) if isinstance(argument, ast.Name) else ast.literal_eval(argument)


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
