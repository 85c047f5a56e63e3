"""Weights for the ranking, fitted on labels: logistic regression with a penalty on large weights, by plain gradient steps.

A label is a line of JSON: `{"article", "rule", "features": {name: number}, "score", "acceptable"}`. It holds no words of any
article. How well a ranking sorts the acceptable from the others is the share of pairs that it puts in the right order (the area under the
ROC curve); the fitted one is judged on articles that it was not fitted on.
"""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import exp
from pathlib import Path

STEPS, RATE = 300, 1.0
PENALTY = 0.003
FOLDS = 5
BASE, RULE = "base", "rule"


class NoLabels(ValueError):
    """There is nothing to fit on; the message says why."""


@dataclass(frozen=True, slots=True)
class Label:
    """An item as numbers, and whether its raters took it."""

    article: str
    rule: str
    features: Mapping[str, float]
    score: float
    acceptable: bool

    @property
    def inputs(self) -> dict[str, float]:
        rule = {f"{RULE} {self.rule}": 1.0} if self.rule else {}
        return {BASE: 1.0, **rule, **self.features}


Weights = Mapping[str, float]


def read(files: Iterable[Path]) -> list[Label]:
    """The labels of all files. Raises NoLabels."""
    try:
        found = [_label(json.loads(line)) for file in files for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
    except (OSError, KeyError, TypeError, ValueError) as problem:
        raise NoLabels(f"The labels cannot be read: {problem}.") from problem
    if len({label.acceptable for label in found}) < 2:
        raise NoLabels("There must be labels of both sorts: items that were accepted and items that were not.")
    return found


def fit(labels: Sequence[Label]) -> Weights:
    """The weights that make the labels likeliest; a rule that is seldom seen stays near the others."""
    inputs = [label.inputs for label in labels]
    weights = dict.fromkeys(sorted({name for each in inputs for name in each}), 0.0)
    for _ in range(STEPS):
        slopes = dict.fromkeys(weights, 0.0)
        for each, label in zip(inputs, labels, strict=True):
            miss = label.acceptable - chance(weights, each)
            for name, value in each.items():
                slopes[name] += miss * value / len(labels)
        for name in weights:
            weights[name] += RATE * (slopes[name] - PENALTY * weights[name] * (name != BASE))
    return weights


def chance(weights: Weights, inputs: Mapping[str, float]) -> float:
    """How likely an item with these numbers is to be accepted."""
    total = sum(weights.get(name, 0.0) * value for name, value in inputs.items())
    return 1 / (1 + exp(-max(-30.0, min(30.0, total))))


def told(labels: Sequence[Label], names: Collection[str] = ()) -> str:
    """What fitting found, for people: how well each way orders the items, then the weights.

    Only the features named are used, where any are; RULE among them stands for what the rules themselves are worth.
    """
    used = [only(label, names) for label in labels] if names else labels
    weights = fit(used)
    return "\n".join(
        [
            f"{len(labels)} labels, {sum(label.acceptable for label in labels)} of them accepted",
            "pairs in the right order",
            f"    by the present scores {in_right_order(labels, [label.score for label in labels]):.3f}",
            f"    by weights that were fitted on other articles {in_right_order(labels, on_unseen_articles(used)):.3f}",
            *(f'    "{name}": {weight:.2f},' for name, weight in sorted(weights.items(), key=lambda one: (-abs(one[1]), one[0]))),
        ]
    )


def only(label: Label, names: Collection[str]) -> Label:
    """The label with these features only. Raises NoLabels where it lacks one."""
    if missing := set(names) - set(label.features) - {RULE}:
        raise NoLabels(f"The labels have no feature {sorted(missing)[0]}. They have: {', '.join(sorted(label.features))} and {RULE}.")
    features = {name: label.features[name] for name in names if name != RULE}
    return replace(label, features=features, rule=label.rule if RULE in names else "")


def in_right_order(labels: Sequence[Label], scores: Sequence[float]) -> float:
    """Of all pairs of an accepted item and another: in how many the accepted one has the higher score; a tie is half a one."""
    good = [score for label, score in zip(labels, scores, strict=True) if label.acceptable]
    bad = [score for label, score in zip(labels, scores, strict=True) if not label.acceptable]
    won = sum((one > two) + 0.5 * (one == two) for one in good for two in bad)
    return won / (len(good) * len(bad)) if good and bad else 0.5


def on_unseen_articles(labels: Sequence[Label]) -> list[float]:
    """For each label the chance that weights give it which were fitted on other articles."""
    articles = sorted({label.article for label in labels})
    fold = {article: number % FOLDS for number, article in enumerate(articles)}
    weights = [fit([label for label in labels if fold[label.article] != number] or labels) for number in range(FOLDS)]
    return [chance(weights[fold[label.article]], label.inputs) for label in labels]


def _label(said: Mapping[str, object]) -> Label:
    features = said["features"]
    if not isinstance(features, dict):
        raise TypeError("features are no table")
    return Label(
        str(said["article"]),
        str(said["rule"]),
        {str(name): float(value) for name, value in features.items()},
        float(str(said.get("score", 0.0))),
        bool(said["acceptable"]),
    )
