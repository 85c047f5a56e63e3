"""The order in which choices are shown."""

import subprocess
import sys
from collections import Counter

from quizzes.items import Choice, Gap, Item, Kind, Pair, Source
from quizzes.shuffling import shown, shown_together

SOURCE = Source(0, 4, "Said")
ORDERED = ("One event", "Another event", "A third event")


def ask(kind: Kind, texts: tuple[str, ...] = (), key: str = "", stem: str = "Which?") -> Item:
    return Item(kind, stem, SOURCE, "rule", choices=tuple(Choice(text, text == key) for text in texts))


def test_it_works() -> None:
    item = ask(Kind.MULTIPLE_CHOICE, ("Ankara", "Antalya", "Moscow", "Kazan"), "Kazan")
    assert sorted(shown(item, 1)) == ["Ankara", "Antalya", "Kazan", "Moscow"]
    assert shown(item, 1) == shown(item, 1)
    assert len({shown(item, seed) for seed in range(50)}) > 10


def test_it_does_not_depend_on_the_hash_seed() -> None:
    program = (
        "from tests.test_shuffling import *\n"
        "print([shown(ask(Kind.MULTIPLE_CHOICE, ('Ankara', 'Antalya', 'Kazan'), 'Kazan'), seed) for seed in range(9)])"
    )
    said = {
        subprocess.run([sys.executable, "-c", program], env={"PYTHONHASHSEED": seed}, capture_output=True, check=True).stdout
        for seed in ("1", "2")
    }
    assert len(said) == 1


def test_it_shows_true_before_false() -> None:
    assert shown(ask(Kind.TRUE_FALSE, ("False", "True"), "False"), 3) == ("True", "False")
    assert shown(ask(Kind.MULTIPLE_CHOICE, ("False", "True"), "False"), 3) == ("True", "False")


def test_it_shows_numbers_ascending() -> None:
    for right in (("3", "12", "1,200"), ("three months", "nine months", "twelve months"), ("$900,000", "$1.5 million", "$2 billion")):
        for seed in range(6):
            assert shown(ask(Kind.MULTIPLE_CHOICE, (right[2], right[0], right[1]), right[0]), seed) == right


def test_it_shuffles_what_only_looks_like_numbers() -> None:
    item = ask(Kind.MULTIPLE_CHOICE, ("two cats", "three dogs", "nine birds", "a fish"), "two cats")
    assert len({shown(item, seed) for seed in range(20)}) > 5


def test_it_never_shuffles_lettered_places() -> None:
    for seed in range(6):
        assert shown(ask(Kind.MULTIPLE_CHOICE, ("B", "A", "D", "C"), "D"), seed) == ("A", "B", "C", "D")
        assert shown(ask(Kind.MULTIPLE_CHOICE, ("[A]", "[C]", "[B]"), "[B]"), seed) == ("[A]", "[B]", "[C]")


def test_it_leaves_none_of_these_last() -> None:
    item = ask(Kind.MULTIPLE_CHOICE, ("None of these", "Ankara", "Kazan"), "Kazan")
    assert {shown(item, seed)[-1] for seed in range(9)} == {"None of these"}
    item = ask(Kind.MULTIPLE_CHOICE, ("None of these", "Ankara", "Kazan"), "None of these")
    assert {shown_together((item,), seed)[0][-1] for seed in range(9)} == {"None of these"}


def test_it_spreads_the_keys_evenly() -> None:
    items = [ask(Kind.MULTIPLE_CHOICE, ("Ankara", "Antalya", "Moscow", "Kazan"), "Kazan", f"Which city is number {n}?") for n in range(12)]
    for seed in range(5):
        places = Counter(order.index("Kazan") for order in shown_together(items, seed))
        assert set(places.values()) == {3}


def test_it_counts_keys_that_cannot_move() -> None:
    items = [ask(Kind.MULTIPLE_CHOICE, ("A", "B"), "A"), ask(Kind.MULTIPLE_CHOICE, ("Ankara", "Kazan"), "Kazan")]
    assert {shown_together(items, seed)[1] for seed in range(9)} == {("Ankara", "Kazan")}


def test_it_does_not_let_judgements_push_other_keys_from_the_first_place() -> None:
    judged = [ask(Kind.TRUE_FALSE, ("True", "False"), "True", f"Is {n} odd?") for n in range(6)]
    chosen = [ask(Kind.MULTIPLE_CHOICE, ("Ankara", "Antalya", "Kazan"), "Kazan", f"Which city is number {n}?") for n in range(3)]
    orders = shown_together([*judged, *chosen], 0)
    assert {order.index("Kazan") for order in orders[6:]} == {0, 1, 2}


def test_it_never_shows_an_ordering_in_its_right_order() -> None:
    for seed in range(30):
        order = shown(ask(Kind.ORDERING, ORDERED), seed)
        assert order != ORDERED and sorted(order) == sorted(ORDERED)


def test_it_shows_each_match_once_and_the_extra_ones() -> None:
    pairs = (Pair("Kazan", "Russia"), Pair("Moscow", "Russia"), Pair("Ankara", "Turkey"))
    item = Item(Kind.MATCHING, "Match.", SOURCE, "rule", pairs=pairs, choices=(Choice("Greece"),))
    assert sorted(shown(item, 1)) == ["Greece", "Russia", "Turkey"]


def test_it_shows_a_bank_by_the_alphabet_with_every_answer_in_it() -> None:
    item = Item(Kind.CLOZE, "[1] and [2]", SOURCE, "rule", gaps=(Gap("wolves"), Gap("bears")), bank=("wolves", "Elk"))
    assert shown(item, 1) == ("bears", "Elk", "wolves")


def test_it_shows_nothing_where_the_answer_is_typed() -> None:
    assert shown(Item(Kind.SHORT_ANSWER, "Who?", SOURCE, "rule", answers=("Putin",)), 1) == ()
