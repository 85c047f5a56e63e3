"""What tells beforehand whether an item will do; and that the weights are what the labels ask for."""

from dataclasses import replace
from pathlib import Path

import pytest

from quizzes.evaluation.fitting import Label, fit, in_right_order, only, read
from quizzes.generation.ranking import SCALE, WEIGHTS, features, weighed
from quizzes.items import Choice, Item, Kind, Source
from tests.generation.cast import draft, material

LABELS = Path(__file__).with_name("labels")
SAID = "The harbour of Lund was closed because salt had eaten the old chains."
SOURCE = Source(0, len(SAID), SAID)
WHY = Item(Kind.SHORT_ANSWER, "According to the article, why was the harbour of Lund closed to all ferries?", SOURCE, "cause", score=0.5)


@pytest.fixture(scope="module")
def rounds() -> list[Label]:
    return read([LABELS / "rounds.jsonl"])


def test_it_works() -> None:
    assert weighed(WHY) == WHY
    assert weighed(replace(WHY, stem=f"{WHY.stem[:-1]} that she owned in 1987?")).score == pytest.approx(
        0.5 + SCALE * (WEIGHTS["pronouns"] / 3 + WEIGHTS["numbers"])
    )
    assert weighed(replace(WHY, stem="Why was Lund closed?")).score == pytest.approx(0.5 + SCALE * WEIGHTS["short"])


def test_it_looks_at_the_key_but_not_at_the_other_choices() -> None:
    choices = (Choice("because salt had eaten the chains", True), Choice("because it was 1987"))
    item = replace(WHY, kind=Kind.MULTIPLE_CHOICE, choices=choices)
    assert weighed(item).score == 0.5
    assert weighed(replace(item, choices=(Choice("because it was 1987", True), choices[0]))).score < 0.5


def test_it_does_not_hold_the_passage_against_its_item() -> None:
    item = replace(WHY, kind=Kind.CLOZE, stem="Complete the passage with the words from the box, each once.\n\nHe came in 1987. [1]")
    assert weighed(item).score == 0.5


def test_its_features_are_between_nought_and_one() -> None:
    text = material("The harbour of Lund was closed in 1987. Salt had eaten the old chains.").text
    for item in (*draft("tunnel").items, replace(WHY, source=text.article.slice(0, 39))):
        found = features(text, item)
        assert set(WEIGHTS) <= set(found)
        assert all(0 <= value <= 1 for value in found.values()), found


def test_it_finds_odd_what_the_article_never_says_so() -> None:
    text = material("The harbour of Lund was closed in 1987. Salt had eaten the old chains.").text
    plain, odd = replace(WHY, stem="The harbour of Lund was closed in 1987."), replace(WHY, stem="Closed of the the in Lund was harbour.")
    assert features(text, plain)["oddity"] == 0
    assert features(text, odd)["oddity"] > 0.5


@pytest.mark.slow
def test_its_weights_are_those_that_the_experiments_ask_for() -> None:
    fitted = fit([only(label, WEIGHTS) for label in read([LABELS / "experiments.jsonl"])])
    assert {name: round(fitted[name], 2) for name in WEIGHTS} == WEIGHTS


def test_it_orders_the_rounds_better_than_the_rules_alone(rounds: list[Label]) -> None:
    moved = [label.score + SCALE * sum(weight * label.features[name] for name, weight in WEIGHTS.items()) for label in rounds]
    assert in_right_order(rounds, moved) > in_right_order(rounds, [label.score for label in rounds]) + 0.02
