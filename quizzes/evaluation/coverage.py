"""How much of an article is asked about."""

from collections.abc import Sequence

from quizzes.evaluation.attempts import QUIZ, Attempt
from quizzes.evaluation.figures import Figure, share
from quizzes.generation.text import Text
from quizzes.items import Item, Source

PART = "share of the article covered"
WEIGHTIEST = 3


def figures(attempts: Sequence[Attempt]) -> list[Figure]:
    """Of all sentences, of the weightiest third of each article's, and of its paragraphs: how many some item rests on."""
    counted = {"sentences": [0, 0, 0], "the weightiest third of them": [0, 0, 0], "paragraphs": [0, 0, 0]}
    for attempt in attempts:
        for name, spans in _spans(attempt.text).items():
            counted[name][0] += len(spans)
            counted[name][1] += len(asked(spans, attempt.quiz.items))
            counted[name][2] += len(asked(spans, attempt.full.items))
    return [
        figure
        for name, (of, quiz, full) in counted.items()
        for figure in (share(PART, f"{name}, by a quiz of {QUIZ}", quiz, of), share(PART, f"{name}, by all items", full, of))
    ]


def _spans(text: Text) -> dict[str, list[Source]]:
    sentences = sorted(text.sentences, key=lambda sentence: -text.importance[sentence.index])
    weighty = sentences[: -(-len(sentences) // WEIGHTIEST)]
    return {
        "sentences": [text.article.slice(one.start, one.end) for one in sentences],
        "the weightiest third of them": [text.article.slice(one.start, one.end) for one in weighty],
        "paragraphs": [text.article.slice(one.start, one.end) for one in text.paragraphs if one.number],
    }


def asked(spans: Sequence[Source], items: Sequence[Item]) -> list[Source]:
    """Those of the spans that an item rests on."""
    proofs = [source for item in items for source in (item.source, *item.evidence)]
    return [span for span in spans if any(proof.start < span.end and span.start < proof.end for proof in proofs)]
