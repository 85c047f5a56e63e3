"""One switch, "accept small typos", with guards: numbers, short words and other real words are no typos."""

from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as some

from quizzes.items import Alternative, Gap, Item, Kind
from quizzes.scoring import score
from quizzes.scoring.scheme import Scheme
from quizzes.scoring.slips import SHORTEST, distance, slips
from quizzes.scoring.typed import plain
from tests.scoring.items import SHORT, item

KNOWN = {"absorption", "adsorption", "otters", "otter", "rivers", "herons"}
FORGIVING = Scheme(takes_typos=True, is_word=KNOWN.__contains__)
letters = some.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=12)


def short(*answers: str) -> Item:
    return item(Kind.SHORT_ANSWER, answers=answers)


def mark(typed: str, key: str, scheme: Scheme = FORGIVING) -> tuple[object, bool]:
    given = score(short(key), (typed,), scheme)
    return given.fraction, given.waits


@some.composite
def slipped(draw: some.DrawFn) -> tuple[str, str]:
    """A word, and the same with one letter put in, left out, changed or swapped."""
    word = draw(some.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=SHORTEST + 1, max_size=14))
    at, letter = draw(some.integers(0, len(word) - 2)), draw(some.sampled_from("abcdefghijklmnopqrstuvwxyz"))
    others = (
        word[:at] + letter + word[at:],
        word[:at] + word[at + 1 :],
        word[:at] + letter + word[at + 1 :],
        word[:at] + word[at + 1] + word[at] + word[at + 2 :],
    )
    return word, draw(some.sampled_from(others))


def test_it_works() -> None:
    assert mark("mitochondira", "mitochondria") == (1, False)
    assert mark("mitochondira", "mitochondria", Scheme()) == (0, False)


@pytest.mark.parametrize(
    ("typed", "key"), [("Penhalle", "Penhale"), ("jos Penhale", "jos Penhale"), ("The oters", "otters"), ("Amina Sessay", "Amina Sesay")]
)
def test_it_lets_a_slip_pass(typed: str, key: str) -> None:
    assert mark(typed, key) == (1, False)


@pytest.mark.parametrize("typed", ["adsorption", "Adsorption."])
def test_it_leaves_another_real_word_to_the_teacher(typed: str) -> None:
    assert mark(typed, "absorption") == (0, True)


def test_it_leaves_everything_to_the_teacher_where_nobody_knows_the_words() -> None:
    assert mark("absorbtion", "absorption", Scheme(takes_typos=True)) == (0, True)


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("1867", "1857"),
        ("in 1867", "in 1857"),
        ("cst", "cat"),
        ("mil", "mill"),
        ("river", "canal"),
        ("Penhale", "Joss Penhale"),
        ("B12a", "B12b"),
    ],
)
def test_it_takes_no_number_no_short_word_and_nothing_else_for_a_slip(typed: str, key: str) -> None:
    assert mark(typed, key) == (0, False)


def test_it_leaves_another_gaps_answer_to_the_teacher() -> None:
    gaps = item(Kind.CLOZE, gaps=(Gap("river"), Gap("rivet")))
    given = score(gaps, ("rivet", "rivet"), Scheme(takes_typos=True, is_word=lambda word: False))
    assert (given.fraction, given.waits) == (Decimal("0.5"), True)


def test_it_gives_a_slipped_alternative_its_own_share() -> None:
    partial = item(Kind.SHORT_ANSWER, answers=("Joss Penhale",), alternatives=(Alternative("the postman", Decimal("0.5")),))
    assert score(partial, ("postman",)).fraction == Decimal("0.5")
    assert score(partial, ("the posstman",), FORGIVING).fraction == Decimal("0.5")


def test_it_never_costs_anything_to_wait() -> None:
    strict = Scheme(takes_typos=True, penalty=Decimal(1))
    assert score(SHORT, ("Maria Oyelaram",), strict).fraction == 0


@given(slipped())
def test_it_passes_one_slip_in_any_longer_word(words: tuple[str, str]) -> None:
    word, typed = words
    assume(len(typed) >= SHORTEST and plain(word) == word and plain(typed) == typed)  # "billion" is a number
    nobody = Scheme(takes_typos=True, is_word=lambda word: False)
    assert mark(typed, word, nobody)[0] == 1


@given(slipped())
def test_it_never_passes_a_real_word(words: tuple[str, str]) -> None:
    word, typed = words
    assume(typed != word)
    everybody = Scheme(takes_typos=True, is_word=lambda word: True)
    assert mark(typed, word, everybody)[0] == 0


@given(some.integers(0, 10**9), some.integers(0, 10**9))
def test_it_never_passes_another_number(one: int, other: int) -> None:
    assume(one != other)
    assert slips(str(one), str(other)) is None


@given(letters, letters, letters)
def test_it_measures_like_a_ruler(one: str, other: str, third: str) -> None:
    assert distance(one, other) == distance(other, one)
    assert (distance(one, other) == 0) == (one == other)
    assert abs(len(one) - len(other)) <= distance(one, other) <= max(len(one), len(other))
    assert distance(third + one, third + other) <= distance(one, other)
