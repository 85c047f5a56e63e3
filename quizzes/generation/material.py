"""What the rules build from: one reading of the article, its statements with their false versions, and who said what."""

from collections import Counter
from dataclasses import dataclass, replace
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
    claims: tuple[Claim, ...]
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

    def source(self, start: int, end: int) -> Source:
        return self.text.article.slice(start, end)


def gather(article: Article) -> Material:
    text = analyse(article)
    made, left_out = statements(text)
    said = tuple(claims(text))
    used = {statement.sentence.index for statement in made}
    made += [replace(claim.statement, speaker=claim.name) for claim in said if claim.statement and claim.sentence.index not in used]
    return Material(text, tuple(sorted(made, key=lambda s: (s.sentence.index, s.start))), said, left_out)
