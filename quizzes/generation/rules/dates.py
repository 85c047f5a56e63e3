"""When: years that stand at the edge of a plain sentence."""

from collections.abc import Iterator

from quizzes.generation.candidates import Candidate
from quizzes.generation.clauses import main_clause, question
from quizzes.generation.material import Material
from quizzes.generation.numbers import is_year
from quizzes.generation.statements import Statement
from quizzes.items import Choice, Item, Kind

IMPORTANT = 0.25
_TIMES = frozenset("until when after before while once since as ago later".split())
"""Words after which a sentence gives another time as well."""


def in_which_year(material: Material) -> Iterator[Candidate]:
    """ "In 1965, Congress passed …" and "… in 1965": the year is asked, other years of the article and near ones are offered."""
    years = sorted({token.text for sentence in material.text.sentences for token in sentence.tokens if is_year(token.text)})
    for statement in material.statements:
        if statement.weight < IMPORTANT or statement.speaker or (found := _dated(statement)) is None:
            continue
        year, asked = found
        item = Item(
            kind=Kind.MULTIPLE_CHOICE,
            stem=f"According to the article, {asked}?",
            source=statement.source,
            rule="in-which-year",
            choices=(Choice(year, True), *(Choice(other) for other in _others(year, years))),
            score=0.56 + 0.2 * statement.weight,
        )
        yield Candidate(item, frozenset({statement.sentence.index}), "when")


def _dated(statement: Statement) -> tuple[str, str] | None:
    """The year and the question for it, where the year is all the time that the sentence gives."""
    sentence, tokens = statement.sentence, statement.sentence.tokens
    dated = [place for place in range(statement.start, statement.end) if is_year(tokens[place].text)]
    if len(dated) != 1 or tokens[dated[0] - 1].lower != "in":
        return None
    place = dated[0]
    if place == statement.start + 1 and tokens[place + 1].text == ",":
        start, end = place + 2, statement.end
    elif place == statement.end - 1:
        start, end = statement.start, place - 1
    else:
        return None
    if any(token.lower in _TIMES for token in tokens[start:end]):
        return None
    clause = main_clause(sentence, start, end)
    asked = question(clause, "in which year", statement.edits) if clause and clause.subject == start else None
    return (tokens[place].text, asked) if asked and 6 <= len(asked.split()) <= 24 else None


def _others(year: str, years: list[str]) -> list[str]:
    """Three other years: the article's nearest, else years a little away."""
    number = int(year)
    near = sorted(
        (other for other in years if other != year and abs(int(other) - number) <= 25), key=lambda other: abs(int(other) - number)
    )
    made = [str(number + step) for step in (-4, 3, -9, 7) if str(number + step) not in near]
    return [*near, *made][:3]
