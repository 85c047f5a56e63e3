"""Whether we ask about the sentences that people asked about."""

from collections.abc import Sequence

from quizzes.evaluation.attempts import QUIZ, Attempt
from quizzes.evaluation.corpus import Asked
from quizzes.evaluation.coverage import asked
from quizzes.evaluation.figures import Figure, share
from quizzes.evaluation.wording import content
from quizzes.items import Source

PART = "sentences that people asked about"


def figures(attempts: Sequence[Attempt]) -> list[Figure]:
    """How many of them an item of ours rests on; nothing where the folder has no questions by people."""
    spans = [(attempt, sorted(asked_about(attempt), key=lambda source: source.start)) for attempt in attempts if attempt.sample.asked]
    of = sum(len(found) for _, found in spans)
    if not of:
        return []
    quiz = sum(len(asked(found, attempt.quiz.items)) for attempt, found in spans)
    full = sum(len(asked(found, attempt.full.items)) for attempt, found in spans)
    return [share(PART, f"by a quiz of {QUIZ}", quiz, of), share(PART, "by all items", full, of)]


def asked_about(attempt: Attempt) -> set[Source]:
    """For each question the sentence of its paragraph that has most of the words of question and answer."""
    found = {_sentence(attempt, question) for question in attempt.sample.asked}
    return {source for source in found if source}


def _sentence(attempt: Attempt, question: Asked) -> Source | None:
    start = attempt.sample.article.text.find(question.paragraph)
    wanted = content(f"{question.question} {question.answer}")
    near = [one for one in attempt.text.sentences if start <= one.start < start + len(question.paragraph)]
    best = max(near, key=lambda sentence: (len(wanted & content(sentence.text)), -sentence.start), default=None)
    return attempt.sample.article.slice(best.start, best.end) if best and wanted & content(best.text) else None
