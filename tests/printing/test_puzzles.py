"""A vocabulary sheet, a crossword and a word search from cards."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizzes.items import Card
from quizzes.printing import crossword, vocabulary, word_search
from quizzes.printing.squares import ACROSS, crossing, hidden, letters_of
from tests.printing import cast
from tests.printing.reading import page_texts

WORDS = st.lists(st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=3, max_size=15), min_size=1, max_size=14, unique=True)


def cards(words: list[str]) -> list[Card]:
    return [Card(word, f"what {word.lower()} is", cast.NEST, "term") for word in words]


def test_it_works() -> None:
    (page,) = page_texts(vocabulary("Swifts", cast.CARDS))
    assert all(card.front in page and card.back in page for card in cast.CARDS)
    puzzle, solution = page_texts(crossword("Swifts", cast.CARDS))
    assert "Across" in puzzle and "to come out of an egg (5)" in puzzle and "Solution" in solution
    puzzle, solution = page_texts(word_search("Swifts", cast.CARDS))
    assert "post office" in puzzle and "2021" not in puzzle


def test_it_is_the_same_file_every_time() -> None:
    for make in (vocabulary, crossword, word_search):
        assert make("Swifts", cast.CARDS) == make("Swifts", cast.CARDS)


def test_it_takes_spaces_and_accents_out_of_words() -> None:
    assert letters_of("post office") == "POSTOFFICE" and letters_of("Blériot's") == "BLERIOTS"
    assert letters_of("2021") == letters_of("Жук") == ""


@settings(max_examples=25, deadline=None)
@given(WORDS, st.integers(0, 3))
def test_its_words_cross_where_they_have_the_same_letter(words: list[str], seed: int) -> None:
    squares = crossing(cards(words), seed)
    for one in squares.laid:
        assert all(squares.letters[square] == letter for square, letter in zip(one.squares, one.word, strict=True))
    assert len({one.word for one in squares.laid}) == len(squares.laid)
    assert read_off(squares.letters, squares.width, squares.height) == sorted(one.word for one in squares.laid)


def read_off(letters: object, width: int, height: int) -> list[str]:
    """Every run of two letters or more, across and down: only words of the puzzle may be read."""
    assert isinstance(letters, dict)
    lines = [[letters.get((x, y), " ") for x in range(width)] for y in range(height)]
    lines += [[letters.get((x, y), " ") for y in range(height)] for x in range(width)]
    return sorted(run for line in lines for run in "".join(line).split() if len(run) > 1)


@settings(max_examples=25, deadline=None)
@given(WORDS, st.integers(0, 3))
def test_it_hides_every_word_it_names(words: list[str], seed: int) -> None:
    squares = hidden(cards(words), seed)
    for one in squares.laid:
        assert "".join(squares.letters[square] for square in one.squares) == one.word
    assert len(squares.letters) == squares.width * squares.height


def test_it_numbers_words_as_a_reader_meets_them() -> None:
    squares = crossing(cast.CARDS)
    starts = sorted(squares.numbers, key=squares.numbers.__getitem__)
    assert starts == sorted(starts, key=lambda square: (square[1], square[0]))
    assert any(one.way == ACROSS for one in squares.laid)


def test_it_says_that_there_are_too_few_words() -> None:
    for make in (vocabulary, crossword, word_search):
        with pytest.raises(ValueError, match="needs at least one card"):
            make("Nothing", ())
    with pytest.raises(ValueError, match="needs at least two words of letters that share a letter"):
        crossword("Apart", cards(["AAA", "BBB"]))
    with pytest.raises(ValueError, match="needs at least one word"):
        word_search("Numbers", cards(["1", "22"]))
