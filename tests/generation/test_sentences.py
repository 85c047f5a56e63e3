"""Sentences and their tokens: where they stand in the article, and what of them is quoted."""

import pytest

from quizzes.generation.sentences import tag
from tests.generation.cast import ARTICLES, read_whole, sentence, text


def quoted(said: str) -> str:
    """The quoted words of the first sentence."""
    found = sentence(said)
    return " ".join(token.text for token, inside in zip(found.tokens, found.quoted, strict=True) if inside)


def test_it_works() -> None:
    found = text("The bridge fell. Nobody was hurt.").sentences
    assert [(one.index, one.text) for one in found] == [(0, "The bridge fell."), (1, "Nobody was hurt.")]


@pytest.mark.parametrize("name", ARTICLES)
def test_it_keeps_the_articles_own_places(name: str) -> None:
    whole = read_whole(name).text
    for one in whole.sentences:
        assert whole.article.text[one.start : one.end] == one.text
        assert all(whole.article.text[token.start : token.end] == token.text for token in one.tokens)


@pytest.mark.parametrize("name", ARTICLES)
def test_it_tags_every_token(name: str) -> None:
    assert all(token.tag for one in read_whole(name).text.sentences for token in one.tokens)


@pytest.mark.parametrize(
    "said",
    [
        "“It is late,” he said, “and I am tired.”",
        '"It is late," he said, "and I am tired."',
        "‘It is late,’ he said, ‘and I am tired.’",
        "'It is late,' he said, 'and I am tired.'",
    ],
)
def test_it_knows_what_is_quoted_whatever_the_marks(said: str) -> None:
    assert "late" in quoted(said)
    assert "tired" in quoted(said)
    assert "said" not in quoted(said)


@pytest.mark.parametrize("said", ["The town’s bridge isn’t old.", "The farmers' market wasn't open.", "It was the boys’ turn in the ’90s."])
def test_it_takes_an_apostrophe_for_no_quotation(said: str) -> None:
    assert quoted(said) == ""


def test_it_lets_a_quotation_run_on_to_the_next_paragraph() -> None:
    first, second = text("“The bridge was old, and it fell.\n\n“Nobody had looked after it,” said Ann Pike.").sentences
    assert all(first.quoted)
    assert second.quoted[1]
    assert not second.quoted[-2]


def test_it_keeps_a_question_with_its_speaker() -> None:
    assert len(text("“Why did it fall?” asked the mayor.").sentences) == 1


def test_it_parts_words_at_a_dash() -> None:
    assert "—" in [token.text for token in sentence("The bridge—an old one—fell in March.").tokens]


def test_it_keeps_hyphens_and_figures_whole() -> None:
    words = [token.text for token in sentence("The 104-kilometre tunnel cost 1,200.50 euros in 1990–91.").tokens]
    assert {"104-kilometre", "1,200.50", "1990–91"} <= set(words)


@pytest.mark.parametrize(
    ("words", "place", "expected"),
    [
        ("Nine months passed .", 0, "CD"),
        ("The train to Copenhagen now stops .", 3, "NNP"),
        ("Anders Kvist left .", 0, "NNP"),
        ("Erosion refers to the movement of soil .", 1, "VBZ"),
        ("They left on Monday in May .", 3, "NNP"),
        ("They left on Monday in May .", 5, "NNP"),
        ("The soldiers shot a plane .", 2, "VBD"),
        ("It rained 1,200 times .", 2, "CD"),
    ],
)
def test_it_puts_right_what_the_tagger_mistakes(words: str, place: int, expected: str) -> None:
    assert tag(words.split())[place] == expected
