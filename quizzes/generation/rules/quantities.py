"""How many: numbers that count something named in full, in sentences that carry the story."""

from collections.abc import Iterator

from quizzes.generation.candidates import Candidate
from quizzes.generation.clauses import main_clause, question
from quizzes.generation.lexicon import noun_classes
from quizzes.generation.material import Material
from quizzes.generation.numbers import is_year, other_number, value
from quizzes.generation.statements import Edit, Statement, lowered, phrase
from quizzes.items import Choice, Item, Kind

_ABOUT = frozenset("about around roughly approximately some".split())
IMPORTANT = 0.25


def how_many(material: Material) -> Iterator[Candidate]:
    """How many of what the number counts, as subject ("About 22,000 people have been arrested …") or as object."""
    for statement in material.statements:
        if statement.weight < IMPORTANT or (found := _counted_subject(statement) or _counted_object(statement)) is None:
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
                score=0.56 + 0.2 * statement.weight,
            )
            yield Candidate(item, frozenset({statement.sentence.index}), "how-many")


def _counted_subject(statement: Statement) -> tuple[str, str] | None:
    sentence, tokens = statement.sentence, statement.sentence.tokens
    clause = main_clause(sentence, statement.start, statement.end)
    if clause is None:
        return None
    start = clause.subject
    about = ""
    while tokens[start].lower in _ABOUT:
        about = "about "
        start += 1
    end = start
    while end < clause.verb and tokens[end].tag == "CD":
        end += 1
    number = phrase(sentence, start, end)
    noun = next((place for place in range(end, min(end + 4, clause.verb)) if tokens[place].tag == "NNS"), None)
    if tokens[end].lower in {"%", "percent", "per", "other", "more", "such", "different"}:
        return None
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


def _counted_object(statement: Statement) -> tuple[str, str] | None:
    """ "SOHAY helped 1,540 children to leave …" → 1,540, "how many children did SOHAY help to leave …"."""
    sentence, tokens = statement.sentence, statement.sentence.tokens
    clause = main_clause(sentence, statement.start, statement.end)
    if clause is None or clause.subject != statement.start:
        return None
    start = clause.rest
    about = ""
    while start < clause.end and tokens[start].lower in _ABOUT:
        about = "about "
        start += 1
    end = start
    while end < clause.end and tokens[end].tag == "CD":
        end += 1
    noun = next((place for place in range(end, min(end + 4, clause.end)) if tokens[place].tag == "NNS"), None)
    if end == start or noun is None or any(tokens[place].tag[:2] not in {"JJ", "NN", "VB"} for place in range(end, noun)):
        return None
    if noun + 1 < clause.end and tokens[noun + 1].text == ",":
        return None  # what follows the comma would run on from the question
    number = phrase(sentence, start, end)
    others = [place for place in range(noun + 1, clause.end) if tokens[place].tag == "CD" and not is_year(tokens[place].text)]
    if is_year(number) or value(tokens[start].text) is None or others or "noun.time" in noun_classes(tokens[noun].lower)[:1]:
        return None
    opening = f"{about}how many {phrase(sentence, end, noun + 1)}"
    edits = (*(edit for edit in statement.edits if edit.end <= clause.rest or edit.start > noun), Edit(clause.rest, noun + 1, ""))
    asked = question(clause, opening, edits)
    return (number, asked) if asked and len(asked.split()) <= 26 else None


def _other_numbers(number: str) -> list[str]:
    """Three other numbers in the same manner: only the first word of "18 million" changes."""
    first, _, scale = number.partition(" ")
    made: list[str] = []
    for factor in range(8):
        other = other_number(first, factor=factor)
        if other and other != first and other not in made:
            made.append(other)
    return [f"{other} {scale}".strip() for other in made[:3]]
