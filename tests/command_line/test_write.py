"""`python -m quizzes write`, from an article to files."""

import json
from pathlib import Path
from typing import Any

import pytest

from quizzes.items import Kind, Level
from tests.reading.binding import docx, epub, markdown, pdf
from tests.reading.shelf import news, texts

from .conftest import Quizzes

pytestmark = pytest.mark.slow

ITEM = {"id", "kind", "stem", "choices", "answers", "feedback", "source", "rule", "process", "level", "basis", "score"}
ONLY_SOME = {"pairs", "gaps", "bank", "tolerance", "evidence"}


def written(folder: Path) -> dict[str, Any]:
    said: dict[str, Any] = json.loads((folder / "quiz.json").read_bytes())
    return said


def test_it_works(quizzes: Quizzes, article: Path, tmp_path: Path) -> None:
    ran = quizzes("write", str(article), "--to", "quiz.json")
    assert (ran.returncode, ran.stderr) == (0, b"")
    quiz = written(tmp_path)
    assert quiz["article"]["title"] == "Night ferry returns to the northern isles"
    cards = "1 card" if len(quiz["cards"]) == 1 else f"{len(quiz['cards'])} cards"
    assert ran.stdout.decode().splitlines()[0] == f"{len(quiz['items'])} questions and {cards} → quiz.json"
    assert len(quiz["items"]) >= 4
    assert quiz["cards"]


def test_it_keeps_the_contract(quizzes: Quizzes, article: Path, tmp_path: Path) -> None:
    quizzes("write", str(article), "--to", "quiz.json", "--questions", "40", "--cards", "40")
    quiz = written(tmp_path)
    text = article.read_text()
    assert set(quiz) == {"article", "items", "cards", "left_out"}
    assert quiz["article"] == {
        "title": "Night ferry returns to the northern isles",
        "text": text,
        "words": len(text.split()),
        "reading_level": {"grade": 7.0, "cefr": "B1"},
    }
    for item in quiz["items"]:
        assert_item(item, text)
    for card in quiz["cards"]:
        assert set(card) == {"id", "front", "back", "source", "rule"}
        assert card["front"]
        assert card["back"]
        assert_source(card["source"], text)
    assert all(isinstance(count, int) and count > 0 for count in quiz["left_out"].values())
    ids = [one["id"] for one in [*quiz["items"], *quiz["cards"]]]
    assert len(set(ids)) == len(ids)


def assert_item(item: dict[str, Any], text: str) -> None:
    assert ITEM <= set(item) <= ITEM | ONLY_SOME
    assert_source(item["source"], text)
    for source in item.get("evidence", []):
        assert_source(source, text)
    assert item["kind"] in set(Kind)
    assert item["level"] in set(Level)
    assert item["basis"]
    assert item["stem"]
    assert item["rule"]
    keys = [choice["text"] for choice in item["choices"] if choice["key"]]
    texts = [choice["text"] for choice in item["choices"]]
    assert len(set(texts)) == len(texts)
    match Kind(item["kind"]):
        case Kind.MULTIPLE_CHOICE:
            assert len(keys) == 1
            assert len(texts) >= 3
        case Kind.TRUE_FALSE:
            assert texts == ["True", "False"]
            assert len(keys) == 1
        case Kind.CLOZE:
            assert keys or item["answers"] or item["gaps"]
        case Kind.SHORT_ANSWER | Kind.NUMERIC:
            assert item["answers"]
        case Kind.MATCHING:
            assert len(item["pairs"]) >= 3
            assert all(set(pair) == {"prompt", "match"} for pair in item["pairs"])
        case Kind.ORDERING:
            assert len(texts) >= 3


def assert_source(source: dict[str, Any], text: str) -> None:
    assert set(source) == {"start", "end", "text"}
    assert source["text"]
    assert text[source["start"] : source["end"]] == source["text"]


def test_it_writes_as_many_as_asked_for(quizzes: Quizzes, article: Path, tmp_path: Path) -> None:
    ran = quizzes("write", str(article), "--to", "quiz.json", "--questions", "3", "--cards", "1")
    assert ran.stdout.decode() == "3 questions and 1 card → quiz.json\n"
    assert len(written(tmp_path)["items"]) == 3
    assert len(written(tmp_path)["cards"]) == 1


def test_it_writes_only_the_kinds_asked_for(quizzes: Quizzes, article: Path, tmp_path: Path) -> None:
    quizzes("write", str(article), "--to", "quiz.json", "--kinds", "multiple_choice", "true_false")
    assert {item["kind"] for item in written(tmp_path)["items"]} <= {"multiple_choice", "true_false"}
    assert written(tmp_path)["items"]


def test_it_writes_only_the_levels_asked_for(quizzes: Quizzes, article: Path, tmp_path: Path) -> None:
    quizzes("write", str(article), "--to", "quiz.json", "--level", "easy")
    assert {item["level"] for item in written(tmp_path)["items"]} == {"easy"}


def test_it_writes_what_comes_out_of_the_printer(quizzes: Quizzes, article: Path, tmp_path: Path) -> None:
    names = ("a.worksheet.pdf", "a.key.pdf", "a.cards.pdf", "a.class.pdf", "a.keys.pdf")
    ran = quizzes("write", str(article), *(word for name in names for word in ("--to", name)))
    assert (ran.returncode, ran.stderr) == (0, b"")
    contents = [(tmp_path / name).read_bytes() for name in names]
    assert all(content.startswith(b"%PDF-") and content.rstrip().endswith(b"%%EOF") for content in contents)
    assert len(set(contents)) == 5


def test_it_gives_the_same_bytes_whatever_the_hash_seed(quizzes: Quizzes, article: Path, tmp_path: Path) -> None:
    names = ("quiz.json", "quiz.worksheet.pdf", "quiz.key.pdf", "quiz.cards.pdf")
    runs = []
    for seed in ("1", "13", "17"):
        ran = quizzes("write", str(article), *(word for name in names for word in ("--to", name)), PYTHONHASHSEED=seed)
        assert ran.stdout.count("→".encode()) == 4
        runs.append([(tmp_path / name).read_bytes() for name in names])
    assert runs[0] == runs[1] == runs[2]


def test_it_reads_standard_input(quizzes: Quizzes, article: Path, tmp_path: Path) -> None:
    quizzes("write", str(article), "--to", "file.json")
    quizzes("write", "-", "--to", "input.json", given=article.read_bytes())
    assert (tmp_path / "file.json").read_bytes() == (tmp_path / "input.json").read_bytes()


def test_it_takes_a_title(quizzes: Quizzes, article: Path, tmp_path: Path) -> None:
    quizzes("write", str(article), "--to", "quiz.json", "--title", "By sea")
    assert written(tmp_path)["article"]["title"] == "By sea"


def test_it_says_why_there_are_fewer_than_asked(quizzes: Quizzes, article: Path) -> None:
    ran = quizzes("write", str(article), "--to", "quiz.json", "--questions", "200", "--cards", "200")
    said = ran.stdout.decode().splitlines()
    assert said[1].startswith("Fewer than the 200 questions and 200 cards asked for, because others were left out: ")


def test_it_says_when_there_is_nothing_to_ask(quizzes: Quizzes, tmp_path: Path) -> None:
    ran = quizzes("write", "-", "--to", "quiz.json", given=b"Dogs bark. Cats purr.")
    assert (ran.returncode, ran.stdout) == (2, b"")
    assert ran.stderr.decode().startswith("No questions can be written because ")
    assert ran.stderr.count(b"\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_it_says_when_there_is_nothing_to_print(quizzes: Quizzes, article: Path, tmp_path: Path) -> None:
    ran = quizzes("write", str(article), "--cards", "0", "--to", "a.json", "--to", "a.cards.pdf")
    assert (ran.returncode, ran.stdout) == (2, b"")
    said = "Nothing was written: there are no cards, so nothing can be printed into a.cards.pdf. Leave that file out.\n"
    assert ran.stderr.decode() == said
    assert not (tmp_path / "a.json").exists()


def test_it_says_the_cure_when_there_is_no_language_data(quizzes: Quizzes, article: Path, tmp_path: Path) -> None:
    ran = quizzes("write", str(article), "--to", "quiz.json", QUIRE_DATA=str(tmp_path / "nothing"))
    assert (ran.returncode, ran.stdout) == (2, b"")
    assert b"Run `python -m quizzes setup`." in ran.stderr
    assert b"Traceback" not in ran.stderr


FERRY = texts()[3]
FILES = {
    "ferry.pdf": pdf(FERRY),
    "ferry.docx": docx(FERRY),
    "ferry.html": news(FERRY).encode(),
    "ferry.epub": epub([FERRY]),
    "ferry.md": markdown(FERRY).encode(),
}


@pytest.mark.parametrize("name", FILES)
def test_it_takes_every_format(quizzes: Quizzes, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(FILES[name])
    ran = quizzes("write", name, "--to", "quiz.json")
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert written(tmp_path)["article"]["title"] in (FERRY.title, "The Coast Reader")
    assert len(written(tmp_path)["items"]) >= 4
