"""Weights fitted on labels."""

import json
from pathlib import Path

import pytest

from quizzes.evaluation.fitting import BASE, Label, NoLabels, chance, fit, in_right_order, on_unseen_articles, only, read, told

LABELS = [
    Label(f"article {number % 6}", "cause" if number % 2 else "when", {"pronouns": number % 3 / 2, "noise": 0.5}, 0.5, number % 3 == 0)
    for number in range(60)
]


def test_it_works() -> None:
    weights = fit(LABELS)
    assert weights["pronouns"] < -1 < 0 < weights[BASE]
    assert chance(weights, LABELS[0].inputs) > 0.6 > 0.4 > chance(weights, LABELS[2].inputs)


def test_it_counts_pairs_in_the_right_order() -> None:
    good, bad = Label("a", "", {}, 0.9, True), Label("a", "", {}, 0.1, False)
    assert in_right_order([good, bad], [0.9, 0.1]) == 1
    assert in_right_order([good, bad], [0.1, 0.9]) == 0
    assert in_right_order([good, bad], [0.5, 0.5]) == 0.5
    assert in_right_order([good], [0.5]) == 0.5


def test_it_judges_on_articles_that_it_was_not_fitted_on() -> None:
    """A feature that only names the article is worth nothing on others."""
    named = [Label(f"article {n}", "", {f"article {n}": 1.0}, 0.0, n % 2 == 0) for n in range(6) for _ in range(4)]
    assert in_right_order(named, [chance(fit(named), label.inputs) for label in named]) == 1
    assert in_right_order(named, on_unseen_articles(named)) <= 0.5


def test_it_tells_the_present_order_the_fitted_one_and_the_weights() -> None:
    lines = told(LABELS, ["pronouns"]).splitlines()
    assert lines[0] == "60 labels, 20 of them accepted"
    assert lines[2].endswith("present scores 0.500")
    assert lines[3].endswith("fitted on other articles 1.000")
    assert {line.partition(":")[0].strip() for line in lines[4:]} == {'"base"', '"pronouns"'}


def test_it_takes_the_rule_only_where_it_is_asked_for() -> None:
    assert only(LABELS[1], ["noise"]).inputs == {BASE: 1.0, "noise": 0.5}
    assert only(LABELS[1], ["noise", "rule"]).inputs == {BASE: 1.0, "noise": 0.5, "rule cause": 1.0}
    with pytest.raises(NoLabels, match=r"The labels have no feature length\. They have: noise, pronouns and rule\."):
        only(LABELS[1], ["length"])


def test_it_reads_lines(tmp_path: Path) -> None:
    said = [{"article": "a", "rule": "cause", "features": {"pronouns": 1}, "score": 0.5, "acceptable": good} for good in (True, False)]
    (tmp_path / "labels.jsonl").write_text("\n".join(map(json.dumps, said)) + "\n")
    assert read([tmp_path / "labels.jsonl"]) == [Label("a", "cause", {"pronouns": 1.0}, 0.5, good) for good in (True, False)]


@pytest.mark.parametrize("content", ["", "{}", "rubbish", '{"article": "a", "rule": "r", "features": 3, "acceptable": true}'])
def test_it_says_what_is_wrong(tmp_path: Path, content: str) -> None:
    (tmp_path / "labels.jsonl").write_text(content)
    with pytest.raises(NoLabels, match="labels"):
        read([tmp_path / "labels.jsonl"])
