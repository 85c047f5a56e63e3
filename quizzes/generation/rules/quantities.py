"""How many: numbers that count something named in full, in sentences that carry the story."""

from collections.abc import Iterator

from quizzes.generation.candidates import Candidate
from quizzes.generation.clauses import main_clause
from quizzes.generation.inflection import do_support
from quizzes.generation.lexicon import noun_classes
from quizzes.generation.material import Material
from quizzes.generation.numbers import is_year, other_number, value
from quizzes.generation.statements import Edit, Statement, lowered, phrase
from quizzes.items import Choice, Item, Kind

_ABOUT = frozenset("about around nearly almost roughly approximately some over".split())
_HAVE = frozenset("has have had is are was were can could will would may might must should".split())
IMPORTANT = 0.3


def how_many(material: Material) -> Iterator[Candidate]:
    """How many of what the number counts, as subject ("About 22,000 people have been arrested …")."""
    for statement in material.statements:
        if statement.weight < IMPORTANT or (found := _counted_subject(statement)) is None:
            continue
        number, asked = found
        wrong = _other_numbers(number)
        if len(wrong) == 3:
            item = Item(
                kind=Kind.MULTIPLE_CHOICE,
                stem=f"According to the article, {asked}?",
                source=statement.source,
                rule="how-many",
                choices=(Choice(number, True), *(Choice(other) for other in wrong)),
                score=0.4 + 0.3 * statement.weight,
            )
            yield Candidate(item, frozenset({statement.sentence.index}), "how-many")


def _counted_subject(statement: Statement) -> tuple[str, str] | None:
    sentence, tokens = statement.sentence, statement.sentence.tokens
    clause = main_clause(sentence, statement.start, statement.end)
    if clause is None:
        return None
    start = clause.subject
    about = ""
    while tokens[start].lower in _ABOUT or (tokens[start].lower in {"more", "fewer", "less"} and tokens[start + 1].lower == "than"):
        step = 2 if tokens[start + 1].lower == "than" else 1
        about = "" if step == 2 or tokens[start].lower in {"over", "nearly", "almost"} else "about "
        start += step
    end = start
    while end < clause.verb and tokens[end].tag == "CD":
        end += 1
    number = phrase(sentence, start, end)
    noun = next((place for place in range(end, min(end + 4, clause.verb)) if tokens[place].tag == "NNS"), None)
    if end == start or noun is None or is_year(number) or value(tokens[start].text) is None or tokens[end].lower == "of":
        return None
    if "noun.time" in noun_classes(tokens[noun].lower)[:1]:
        return None
    counted = lowered(sentence, end, clause.end, tuple(edit for edit in statement.edits if edit.start >= end))
    front = phrase(sentence, clause.front, clause.subject) if clause.front < clause.subject else ""
    if front and len(front.split()) > 6:
        return None
    front = (
        f"{front[:1].lower()}{front[1:]}, " if front and not tokens[clause.front].tag.startswith("NNP") else f"{front}, " if front else ""
    )
    return number, f"{front}{about}how many {counted}"


def _other_numbers(number: str) -> list[str]:
    """Three other numbers in the same manner: only the first word of "18 million" changes."""
    first, _, scale = number.partition(" ")
    made: list[str] = []
    for factor in range(8):
        other = other_number(first, factor=factor)
        if other and other != first and other not in made:
            made.append(other)
    return [f"{other} {scale}".strip() for other in made[:3]]


__all__ = ["Edit", "do_support", "how_many"]
