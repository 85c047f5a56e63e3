"""What is found in a folder of articles."""

import json
from pathlib import Path

import pytest

from quizzes.evaluation.corpus import NoCorpus, samples
from tests.generation.cast import TIDES


def laid(folder: Path, name: str, content: object) -> None:
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")


def test_it_works(tmp_path: Path) -> None:
    laid(tmp_path, "tides.txt", TIDES.text)
    (sample,) = samples(tmp_path)
    assert (sample.name, sample.kind, sample.level) == ("tides", "texts", "")
    assert sample.article == TIDES


def test_it_calls_a_kind_by_its_folder_and_level(tmp_path: Path) -> None:
    for level in ("adv", "ele"):
        laid(tmp_path, f"news/tides.{level}.txt", TIDES.text)
    assert [sample.kind for sample in samples(tmp_path)] == ["news, advanced", "news, elementary"]
    assert [sample.level for sample in samples(tmp_path)] == ["advanced", "elementary"]


def test_it_reads_glossaries_and_questions(tmp_path: Path) -> None:
    asked = {"question": "What rises?", "answer": "the sea", "distractors": ["the moon"]}
    paragraphs = [{"text": "The sea rises.", "questions": [asked]}, {"text": "Then it falls."}]
    glossary = [{"term": "tide", "meaning": "the rising sea"}]
    laid(tmp_path, "questions/a.json", {"title": "Tides", "paragraphs": paragraphs})
    laid(tmp_path, "textbook/b.json", {"title": "Tides", "text": "The sea rises.", "glossary": glossary})
    questions, textbook = samples(tmp_path)
    assert questions.article.text == "The sea rises.\n\nThen it falls."
    assert [(one.paragraph, one.question, one.answer) for one in questions.asked] == [("The sea rises.", "What rises?", "the sea")]
    assert [(line.term, line.meaning) for line in textbook.glossary] == [("tide", "the rising sea")]


def test_it_leaves_out_what_holds_no_articles(tmp_path: Path) -> None:
    laid(tmp_path, "ud/LICENSE.txt", "Some rights reserved.")
    laid(tmp_path, "seed/tides.txt", TIDES.text)
    assert [sample.name for sample in samples(tmp_path)] == ["tides"]


def test_it_says_what_is_wrong(tmp_path: Path) -> None:
    with pytest.raises(NoCorpus, match="There is no folder"):
        samples(tmp_path / "nowhere")
    with pytest.raises(NoCorpus, match="There are no articles in"):
        samples(tmp_path)
    laid(tmp_path, "textbook/b.json", {"title": "Tides"} | {"paragraphs": [{}]})
    with pytest.raises(NoCorpus, match=r"b\.json is no article: 'text'"):
        samples(tmp_path)
