"""A folder measured from end to end."""

import json
from pathlib import Path

import pytest

from quizzes.evaluation import as_json, evaluate, table
from quizzes.evaluation.figures import Figure
from tests.generation.cast import LIST, TIDES, TUNNEL


@pytest.fixture(scope="module")
def measured(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Figure]]:
    folder = tmp_path_factory.mktemp("corpus")
    for name, article in (("tunnel", TUNNEL), ("tides", TIDES)):
        (folder / f"{name}.txt").write_text(article.text, encoding="utf-8")
    said: dict[str, dict[str, Figure]] = {}
    for figure in evaluate(folder).figures:
        said.setdefault(figure.part, {})[figure.name] = figure
    return said


def test_it_works(measured: dict[str, dict[str, Figure]]) -> None:
    made = measured["yield: texts"]
    assert made["items per 1,000 words"].value == pytest.approx(1000 * made["items per 1,000 words"].of / (TUNNEL.words + TIDES.words))
    assert 2 < made["items in a quiz of 12"].value <= 12
    assert made["cards per 1,000 words"].of > 2


def test_it_finds_no_defect_in_our_own_articles(measured: dict[str, dict[str, Figure]]) -> None:
    found = {name: figure.value for part, figures in measured.items() if part.startswith("defects") for name, figure in figures.items()}
    assert len(found) >= 9
    assert not any(found.values()), found


def test_it_tells_the_time(measured: dict[str, dict[str, Figure]]) -> None:
    speed = measured["speed"]["seconds per 1,000 words"]
    assert speed.value > 0
    assert speed.of == TUNNEL.words + TIDES.words


def test_it_says_what_is_being_read(tmp_path: Path) -> None:
    (tmp_path / "tides.txt").write_text(TIDES.text, encoding="utf-8")
    said: list[str] = []
    evaluate(tmp_path, said.append)
    assert said == ["tides"]


def test_it_counts_an_article_that_gives_nothing(tmp_path: Path) -> None:
    (tmp_path / "kit.json").write_text(json.dumps({"title": LIST.title, "text": LIST.text}), encoding="utf-8")
    figures = {figure.name: figure for figure in evaluate(tmp_path).figures}
    assert (figures["items in a quiz of 12"].value, figures["items in a quiz of 12"].of) == (0, 1)


def test_it_prints_a_table_and_json() -> None:
    figures = [Figure("yield", "items", 2.5, of=1200), Figure("yield", "cards", 10), Figure("defects", "leak", 0.25, "%", 400)]
    assert table(figures).splitlines() == [
        "yield",
        "  items      2.50   of 1,200",
        "  cards     10.00",
        "",
        "defects",
        "  leak       0.25%  of 400",
    ]
    assert json.loads(as_json(figures))["defects"] == {"leak": {"value": 0.25, "unit": "%", "of": 400}}
