"""What the rules build from: one reading of the article, its statements with their false versions, and who said what."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from quizzes.generation.attribution import speakers_of_quotations
from quizzes.generation.falsify import Falsehood, falsehoods
from quizzes.generation.reported import reported
from quizzes.generation.speech import Claim, claims
from quizzes.generation.standalone import statements
from quizzes.generation.statements import Statement
from quizzes.generation.text import Text, analyse
from quizzes.items import Article, Source


@dataclass(frozen=True)
class Material:
    """`statements` can be understood alone; `in_paragraphs` only by a reader who is sent to their paragraph."""

    text: Text
    statements: tuple[Statement, ...]
    in_paragraphs: tuple[Statement, ...]
    claims: tuple[Claim, ...]
    speakers: Mapping[int, str]
    """Sentence → the one named speaker of what is quoted in it."""
    left_out: Counter[str]

    @cached_property
    def _false(self) -> dict[tuple[int, int, int, int], list[Falsehood]]:
        return {}

    def falsehoods(self, statement: Statement) -> list[Falsehood]:
        """The false versions of a statement, strongest first; worked out once."""
        place = (statement.sentence.index, statement.start, statement.end, statement.paragraph)
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
    used |= {statement.sentence.index for statement in made}
    speakers = speakers_of_quotations(text)
    told = reported(text, speakers)
    made += [statement for statement in told if statement.sentence.index not in used]
    made.sort(key=lambda statement: (statement.sentence.index, statement.start))
    alone, leaning = [one for one in made if not one.paragraph], [one for one in made if one.paragraph]
    return Material(text, tuple(alone), tuple(leaning), said, speakers, left_out)
