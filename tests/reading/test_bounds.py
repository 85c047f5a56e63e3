"""How long an article may be."""

import pytest

from quizzes.reading import UnreadableArticle, read, read_text

SENTENCE = "The river and the town were all that they had left of it. "  # thirteen words
TOO_LONG = r"too long: .*up to 200,000 words. Bring the part"


def test_it_works() -> None:
    assert read_text(SENTENCE * 10).words == 130


def test_it_reads_two_hundred_thousand_words() -> None:
    assert read_text("and so " * 100_000).words == 200_000


@pytest.mark.parametrize("words", ["and so " * 100_000 + "on", "x" * 2_000_001, "x" * 9_000_000])
def test_it_refuses_more(words: str) -> None:
    with pytest.raises(UnreadableArticle, match=TOO_LONG):
        read(words.encode())
    with pytest.raises(UnreadableArticle, match=TOO_LONG):
        read_text(words)


def test_it_says_how_many_there_are() -> None:
    with pytest.raises(UnreadableArticle, match="it has 200,001 words, and Quire reads up to 200,000 words"):
        read_text("and so " * 100_000 + "on")
