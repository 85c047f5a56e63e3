"""Where a sentence ends: full stops that end nothing, and quotes that belong to what they close."""

import pytest

from quizzes.generation.language_data import sentence_splitter


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_splitter().span_tokenize(text)]


def test_it_works() -> None:
    assert split("The bridge was closed. Nobody knew why. ") == ["The bridge was closed.", "Nobody knew why."]


@pytest.mark.parametrize(
    "sentence",
    [
        "The first book by J. K. Rowling was refused by twelve publishers.",
        "The letters of J.R.R. Tolkien were sold in 1996.",
        "The U.S. President came to the harbour.",
        "Take something dry, e.g. bread or rice, i.e. Grandmother's cure.",
        "Dr. Smith, Mrs. Weber and Prof. Ito signed it.",
        "Nobody but Howard B Fonda had the key.",
        "It opened on Jan. 5 and closed at 6 p.m. Tuesday.",
        "See Fig. 4 for the shape of the valley.",
        "It was No. 5 on the list.",
        "St. Mary's stands near Mt. Fuji in the picture.",
        "They sold it to Baker & Sons Ltd. Germany for a song.",
        "It weighs 3.5 kg and costs $4.20 in the shop.",
    ],
)
def test_it_keeps_a_sentence_whole(sentence: str) -> None:
    assert split(sentence) == [sentence]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("She lives in the U.S.", "The rest stayed behind."),
        ("So do I.", "The others left."),
        ("Oranges have vitamin C.", "They keep for weeks."),
        ("They met at 5 p.m.", "It was dark."),
        ("He sat.", "Mary did not."),
        ("She said no.", "That was it."),
        ("He said, “Go home.”", "Then he left."),
        ('"Stay where you are!"', "Nobody moved."),
        ("It ended in 1999.", "In 2003 it began again."),
        ("They painted it (badly).", "We did not."),
    ],
)
def test_it_parts_two(first: str, second: str) -> None:
    assert split(f"{first} {second}") == [first, second]
