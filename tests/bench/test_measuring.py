"""That a measurement says what it should."""

import json
from itertools import count

from tests.bench.book import LONG, book
from tests.bench.measuring import Figure, children_seconds, cpu_seconds, megabytes, python, ratio
from tests.bench.telling import as_json, table

GOOD = Figure("a room: its work", 2.5, 3.0, "× a floor")
BAD = Figure("a room: more work", 3.01, 3.0, "× a floor")


def test_it_works() -> None:
    taken = iter([99.0, 1.0, 4.0, 2.0, 6.0, 2.0, 8.0, 1.0])
    assert ratio(lambda: None, lambda: None, seconds=lambda work: next(taken), rounds=3) == 3.0


def test_it_holds_up_to_its_limit() -> None:
    assert GOOD.holds and not BAD.holds and Figure("", 3.0, 3.0, "").holds


def test_it_counts_what_this_process_and_its_children_do() -> None:
    assert cpu_seconds(lambda: sum(number for number, _ in zip(count(), range(200_000), strict=False))) > 0
    assert children_seconds(lambda: python(["-c", "sum(range(3_000_000))"])) > 0


def test_it_weighs_a_program() -> None:
    small, large = megabytes("pass"), megabytes("held = bytearray(64 << 20)")
    assert 1 < small < 64 <= large < 256


def test_it_has_a_long_article_and_a_book_in_which_every_chapter_has_names_of_its_own() -> None:
    assert 1300 < LONG.words < 1600
    said = book(9000)
    assert 9000 <= said.words < 11000
    assert all(said.text.count(f"River Arle{ending} used to vanish") == 1 for ending in ("", "berg", "ova"))


def test_it_prints_a_line_for_each_figure_and_writes_them_by_name() -> None:
    lines = table([GOOD, BAD]).splitlines()
    assert len(lines) == 3 and lines[1].endswith("yes") and lines[2].endswith("NO")
    assert json.loads(as_json([GOOD, BAD]))[BAD.name] == {"value": 3.01, "limit": 3.0, "unit": "× a floor", "holds": False}
