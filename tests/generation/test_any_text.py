"""Whatever is pasted: a draft, or a sentence that says why there is none; never anything else."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as some

from quizzes.generation import NothingToAsk, write
from quizzes.items import Article
from tests.generation.cast import SOIL, TUNNEL

WORDS = (
    "the a of in to because he she it they this said that which who while but and not n't Norway Denmark Solheim Ingrid Dr President "
    "Copenhagen tunnel train trains park is was are has had will can must do did led caused by in order to due to as a result of known as "
    "called is a refers to means 12 1,200 2016 40 percent three one first more less most built found Turkish I we you also However Monday "
    "May U.S. e.g. Fig. 3 According Because"
).split()
MARKS = [*"'\"“”‘’—–-;:,.!?()[]…%$&/•", "...", "\n", "\n\n", "\n\n", "\u00a0", "1. ", "Photo:", " ", " "]
PIECES = some.lists(some.one_of(some.sampled_from(WORDS).map(lambda word: f"{word} "), some.sampled_from(MARKS)), max_size=60)


def survives(title: str, text: str) -> None:
    try:
        made = write(Article(title, text))
    except NothingToAsk as nothing:
        assert str(nothing).startswith("No questions can be written because ")
        return
    assert made.items
    for item in made.items:
        assert text[item.source.start : item.source.end] == item.source.text


@pytest.mark.slow
@settings(max_examples=250, deadline=None)
@given(PIECES)
@example(["tunnel ", "said ", "Solheim "])
@example(["“"])
@example([])
def test_it_takes_any_words_and_marks(pieces: list[str]) -> None:
    survives("Untitled", "".join(pieces))


@pytest.mark.slow
@settings(max_examples=100, deadline=None)
@given(some.text(max_size=200))
def test_it_takes_any_letters(text: str) -> None:
    survives(text[:20], text)


@pytest.mark.slow
@settings(max_examples=40, deadline=None)
@given(some.sampled_from([TUNNEL.text, SOIL.text]), some.data())
def test_it_takes_a_text_that_breaks_off_anywhere(text: str, data: some.DataObject) -> None:
    start = data.draw(some.integers(0, len(text) - 1))
    end = data.draw(some.integers(start, min(len(text), start + 900)))
    survives("Untitled", text[start:end])


@pytest.mark.parametrize(
    "text",
    [
        "said",
        "said Solheim",
        "According to",
        "“said Solheim",
        "a a a a a a a a",
        "Because, because of.",
        "Mr. Dr. President",
        "mill, – by\n\nthat ‘.",
        "“no” . . Carrow ( ? it so mill,who Ann",
        "replied was, : or was, “ called 41 of was, a a which Carrow called they.",
    ],
)
def test_it_takes_what_once_broke_off(text: str) -> None:
    survives("", text)
    survives(text, f"{text}\n\n{TUNNEL.text[:900]}\n\n{text}")
