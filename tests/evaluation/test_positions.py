"""When the place of the key is more than chance."""

from dataclasses import replace

from quizzes.evaluation.positions import beyond_chance, figures
from quizzes.items import Choice
from tests.evaluation.items import CHOSEN, JUDGED, PLACED, attempt, chosen


def test_it_works() -> None:
    assert beyond_chance([0, 1, 2] * 20, 3) == 0
    assert beyond_chance([0] * 60, 3) > 0.4


def test_it_forgives_chance() -> None:
    assert beyond_chance([0, 0, 1], 3) == 0
    assert beyond_chance([], 3) == 0


def test_it_tells_sizes_and_judgements_apart() -> None:
    false = replace(JUDGED, choices=(Choice("True"), Choice("False", True)))
    said = {figure.name: figure for figure in figures([attempt(*[CHOSEN] * 30, *[JUDGED, false] * 9)])}
    assert (said["3 choices"].of, said["true or false"].of) == (30, 18)
    assert said["3 choices"].value > 40
    assert said["true or false"].value == 0


def test_it_leaves_alone_what_has_an_order_of_its_own() -> None:
    said = figures([attempt(PLACED, chosen("5 people", "50 people", "500 people"))])
    assert [figure.of for figure in said] == [0]
