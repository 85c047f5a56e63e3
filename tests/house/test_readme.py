"""Documentation is tested: what the README says there is, there is, and what there is stands in the README."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path

import pytest
from django.core.management import get_commands

from quizzes.__main__ import FORMATS, _parser
from quizzes.exchange.contract import draft_as_json, item_as_json, item_from_json
from quizzes.items import Article, Draft, Kind
from tests.house.test_repository import HERE, text_of, tracked

README = (HERE / "README.md").read_text(encoding="utf-8")
PAPER = (HERE / "docs" / "paper.md").read_text(encoding="utf-8")
MOST_LINES = 240
SETTING = re.compile(r"QUIRE_[A-Z]+(?:_[A-Z]+)*")
TARGET = re.compile(r"^([a-z]+):", re.MULTILINE)
NOT_FOR_PEOPLE = {"language"}  # a step of `make run`


def section(heading: str) -> str:
    return README.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", README, re.DOTALL)


def commands() -> list[list[str]]:
    """Every shell command shown, as words, without the settings before it."""
    shown = [*blocks("sh"), *re.findall(r"```sh\n(.*?)```", PAPER, re.DOTALL)]
    lines = [shlex.split(line) for block in shown for line in block.splitlines() if line]
    return [[word for word in words if not SETTING.match(word)] for words in lines]


def first_cells(text: str) -> set[str]:
    """What stands in code in the first column of the tables."""
    return set(re.findall(r"^\| `([^`]+)` \|", text, re.MULTILINE))


def targets() -> set[str]:
    return set(TARGET.findall((HERE / "Makefile").read_text()))


def test_it_works() -> None:
    assert README.startswith("# Quire\n\n*I have an article.")
    assert len(README.splitlines()) < MOST_LINES


def test_it_shows_commands_that_exist() -> None:
    assert len(commands()) > 5
    for program, *words in commands():
        if program == "make":
            assert words[0] in targets()
            continue
        assert program == ".venv/bin/python"
        if words[0] == "-m":
            if words[1] == "pip":
                assert (HERE / words[-1]).is_file()
                continue
            assert words[1] == "quizzes"
            _parser().parse_args(words[2:])  # raises what a person would be told
        else:
            assert words[0] == "manage.py"
            assert words[1] in get_commands()


def test_it_tells_of_every_make_target() -> None:
    shown = {words[1] for words in commands() if words[0] == "make"}
    assert shown | set(re.findall(r"`make ([a-z]+)`", README)) == targets() - NOT_FOR_PEOPLE - {"help"}


def test_it_tells_of_every_format_and_kind() -> None:
    assert first_cells(section("Without the site")) == set(FORMATS) | {kind.value for kind in Kind}


def test_it_tells_of_every_option_and_command() -> None:
    usage = " ".join(" ".join(words) for words in commands() if "write" in words)
    subcommands = _parser()._subparsers._group_actions[0].choices  # type: ignore[union-attr]
    assert isinstance(subcommands, dict)
    options = {option for action in subcommands["write"]._actions for option in action.option_strings} - {"-h", "--help"}
    assert set(re.findall(r"--[a-z]+", usage)) == options
    assert {words[3] for words in commands() if "quizzes" in words} == set(subcommands)


def test_it_tells_of_every_setting() -> None:
    own = {HERE / "README.md", Path(__file__)}
    used = {name for file in tracked() if file not in own for name in SETTING.findall(text_of(file))}
    assert set(SETTING.findall(README)) == used


def test_it_has_every_setting_of_the_site_in_its_table() -> None:
    files = [file for file in tracked() if file.parts[len(HERE.parts)] in ("site", "quizzes")]
    assert first_cells(section("Settings")) == {name for file in files for name in SETTING.findall(text_of(file))}


def test_it_names_everything_at_the_top_and_nothing_else() -> None:
    (layout,) = blocks("text")
    named = {line.split()[0].rstrip("/") for line in layout.splitlines()}
    assert named == {file.relative_to(HERE).parts[0] for file in tracked()} - {"README.md"}


def test_it_shows_an_item_as_it_is_written() -> None:
    (shown,) = (json.loads(block) for block in blocks("json"))
    assert item_as_json(item_from_json(shown)) == shown
    start, end = shown["source"]["start"], shown["source"]["end"]
    assert end - start == len(shown["source"]["text"])


@pytest.mark.parametrize("key", draft_as_json(Draft(Article("", ""), (), ())))
def test_it_names_every_part_of_the_contract(key: str) -> None:
    assert f"`{key}`" in section("Without the site")


@pytest.mark.parametrize("file", sorted(set(re.findall(r"\]\(([^)#]+)\)", README)) | {"docs/pictures.py"}))
def test_it_points_to_files_that_are_there(file: str) -> None:
    assert (HERE / file).is_file()


def test_it_names_the_section_that_the_page_of_a_quiz_points_to() -> None:
    (heading,) = re.findall(r"README, under “([^”]+)”", (HERE / "templates" / "library" / "_here_only.html").read_text(encoding="utf-8"))
    assert section(heading)
