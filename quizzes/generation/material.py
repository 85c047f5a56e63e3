"""What the rules build from: one reading of the article, its statements with their false versions, and who said what."""

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from quizzes.generation.falsify import Falsehood, falsehoods
from quizzes.generation.speech import Claim, claims
from quizzes.generation.standalone import statements
from quizzes.generation.statements import Statement
from quizzes.generation.text import Text, analyse
from quizzes.items import Article, Source


@dataclass(frozen=True)
class Material:
    text: Text
    statements: tuple[Statement, ...]
    left_out: Counter[str]

    @cached_property
    def _false(self) -> dict[tuple[int, int], list[Falsehood]]:
        return {}

    def falsehoods(self, statement: Statement) -> list[Falsehood]:
        """The false versions of a statement, strongest first; worked out once."""
        place = (statement.sentence.index, statement.start)
        if place not in self._false:
            self._false[place] = falsehoods(self.text, statement)
        return self._false[place]

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        return tuple(claims(self.text))

    def source(self, start: int, end: int) -> Source:
        return self.text.article.slice(start, end)


def gather(article: Article) -> Material:
    text = analyse(article)
    made, left_out = statements(text)
    return Material(text, tuple(made), left_out)
