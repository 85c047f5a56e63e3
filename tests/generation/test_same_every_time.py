"""Same article, same quiz: in every process, whatever was read before, and in any order of hashes."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from quizzes.exchange import contract
from quizzes.generation import write
from quizzes.items import Article, Kind
from tests.generation.cast import ARTICLES, LETTERED, SOIL, TIDES, TUNNEL

CHECKOUT = Path(__file__).resolve().parents[2]
PROGRAM = """
import hashlib, sys
from quizzes.exchange import contract
from quizzes.generation import write
from quizzes.items import Kind
from tests.generation.cast import ARTICLES
for name in sys.argv[1:]:
    print(name, hashlib.sha256(contract.write(write(ARTICLES[name]))).hexdigest())
"""


def printed(*names: str, seed: str) -> dict[str, str]:
    """A fingerprint of the quiz of each article, made in this order by a process of its own."""
    known = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join([str(CHECKOUT), os.environ.get("PYTHONPATH", "")])}
    done = subprocess.run([sys.executable, "-c", PROGRAM, *names], env=known, capture_output=True, text=True, check=True, cwd=CHECKOUT)
    return dict(line.split() for line in done.stdout.splitlines())


def test_it_works() -> None:
    assert contract.write(write(TIDES)) == contract.write(write(TIDES))


@pytest.mark.parametrize("name", ARTICLES)
def test_it_writes_the_same_bytes_after_other_articles(name: str) -> None:
    first = contract.write(write(ARTICLES[name]))
    for other in ARTICLES.values():
        write(other, seed=3)
    assert contract.write(write(ARTICLES[name])) == first


@pytest.mark.slow
def test_it_writes_the_same_bytes_in_another_process_with_other_hashes_and_in_another_order() -> None:
    assert printed("tunnel", "soil", "tides", seed="1") == printed("tides", "soil", "tunnel", seed="77")


@pytest.mark.parametrize("article", [TUNNEL, SOIL])
def test_the_seed_changes_nothing_but_the_order_of_the_choices(article: Article) -> None:
    one, *others = [write(article, seed=seed) for seed in range(12)]
    for other in others:
        assert [item.id for item in one.items] == [item.id for item in other.items]
        assert one.cards == other.cards
        assert [set(item.choices) for item in one.items] == [set(item.choices) for item in other.items]
    if any(len(item.choices) > 2 and item.rule not in LETTERED for item in one.items):
        assert any([item.choices for item in one.items] != [item.choices for item in other.items] for other in others)


@pytest.mark.parametrize("seed", range(3))
def test_the_keys_do_not_stand_in_one_place(seed: int) -> None:
    chosen = write(TUNNEL, kinds=[Kind.MULTIPLE_CHOICE], seed=seed)
    items = [item for item in chosen.items if len(item.keys) == 1 and len(item.choices) >= 3]
    places = [[choice.key for choice in item.choices].index(True) for item in items]
    assert len(set(places)) >= min(3, len(places)) > 1
