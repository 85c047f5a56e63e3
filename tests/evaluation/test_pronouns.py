"""Which pronouns have nothing to stand for."""

import pytest

from quizzes.evaluation.pronouns import has_unresolved_pronoun
from tests.evaluation.items import GAPPED, JUDGED, PLACED, asked


@pytest.mark.parametrize(
    "text",
    [
        "He had grown up near the harbour of Lund.",
        "According to her, the harbour was closed.",
        "This plan was refused by the council.",
        "When they came back, the ferries were gone.",
        "Why did it cost nine million pounds?",
    ],
)
def test_it_works(text: str) -> None:
    assert has_unresolved_pronoun(asked(text, JUDGED))


@pytest.mark.parametrize(
    "text",
    [
        "Anna Holm said that she had grown up near the harbour.",
        "Because the chains were old, they broke.",
        "It is likely that the harbour will be closed.",
        "Those who came back found the harbour closed.",
        "“He came back,” said Anna Holm.",
        "Anna Holm said, “This is the end.”",
        "What did the council do when it met?",
    ],
)
def test_it_lets_pass_what_is_explained(text: str) -> None:
    assert not has_unresolved_pronoun(asked(text, JUDGED))


def test_it_lets_passages_be() -> None:
    assert not has_unresolved_pronoun(GAPPED)
    assert not has_unresolved_pronoun(PLACED)
