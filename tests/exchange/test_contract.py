from decimal import Decimal

import pytest

from quizzes.exchange.contract import item_as_json, item_from_json
from quizzes.items import Alternative, Band, Item, Kind
from tests.scoring.items import EVERY_KIND, item

GRADED = item(
    Kind.NUMERIC,
    answers=("200",),
    tolerance=2.0,
    alternatives=(Alternative("two", Decimal("0.1")),),
    bands=(Band(Decimal(10), Decimal("0.5")), Band(Decimal("0.05"), is_relative=True)),
)


@pytest.mark.parametrize("item", [*EVERY_KIND, GRADED], ids=lambda item: item.kind)
def test_it_works(item: Item) -> None:
    assert item_from_json(item_as_json(item)) == item


def test_it_keeps_the_id_of_a_question_whatever_a_part_of_it_is_worth() -> None:
    assert GRADED.id == item(Kind.NUMERIC, answers=("200",)).id
