"""What Quire makes of each article: once a quiz of twelve, as a teacher asks for it, and once all that there is."""

import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from quizzes import generation
from quizzes.evaluation.corpus import Sample
from quizzes.generation.text import Text, analyse
from quizzes.items import Article, Draft

QUIZ = 12
MANY = 200


@dataclass(frozen=True, slots=True)
class Attempt:
    """The two drafts of a sample, the text as generation reads it, and how long the quiz took in seconds of CPU time."""

    sample: Sample
    text: Text
    quiz: Draft
    full: Draft
    seconds: float


def attempts(samples: Iterable[Sample], say: Callable[[str], object] = lambda _: None) -> Iterator[Attempt]:
    """The drafts of each sample; `say` is told the name of each before it is begun. Raises MissingLanguageData."""
    for number, sample in enumerate(samples):
        say(sample.name)
        if number == 0:
            draft(sample.article, QUIZ)  # what is loaded once is no part of an article's time
        started = time.process_time()
        quiz = draft(sample.article, QUIZ)
        taken = time.process_time() - started
        yield Attempt(sample, analyse(sample.article), quiz, draft(sample.article, MANY), taken)


def draft(article: Article, most: int) -> Draft:
    """At most so many questions and cards; an empty draft where there is nothing to ask."""
    try:
        return generation.write(article, questions=most, cards=most)
    except generation.NothingToAsk:
        return Draft(article, (), generation.write(article, questions=0, cards=most).cards)
