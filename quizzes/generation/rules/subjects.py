"""What the article says of whom: beginnings and endings of sentences whose subjects are of one kind.

Every wrong ending is true, of somebody else in the article: it reads well, is plausible, and only a reader can tell.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from quizzes.generation.candidates import Candidate, in_order
from quizzes.generation.clauses import main_clause
from quizzes.generation.falsify import size_of_place
from quizzes.generation.lexicon import stem
from quizzes.generation.material import Material
from quizzes.generation.names import Mention, Type, nationality
from quizzes.generation.statements import Statement, phrase
from quizzes.items import Choice, Item, Kind, Pair, Process, Source

SHORTEST, LONGEST = 4, 20
FEWEST_PAIRS, MOST_PAIRS = 3, 5
_LABELS = {Type.PERSON: "person", Type.ORGANISATION: "organisation"}


@dataclass(frozen=True, slots=True)
class Said:
    """What a sentence says of the name that is its subject."""

    name: str
    kind: str
    ending: str
    statement: Statement

    @property
    def source(self) -> Source:
        return self.statement.source


def true_of_whom(material: Material) -> Iterator[Candidate]:
    """ "According to the article, Turkey …": its own ending among those of others of its kind."""
    said = _all_said(material)
    for one in said:
        others = _others(material, one, said)[:3]
        if len(others) < 2:
            continue
        item = Item(
            kind=Kind.MULTIPLE_CHOICE,
            stem=f"Complete the sentence with what the article says: {_capital(one.name)} …",
            source=one.source,
            rule="true-of-whom",
            choices=(Choice(f"… {one.ending}.", True), *(Choice(f"… {other.ending}.") for other in others)),
            evidence=in_order(other.source for other in others),
            process=Process.INTEGRATE,
            score=0.62 + 0.2 * one.statement.weight + 0.05 * (len(others) == 3),
        )
        yield Candidate(item, frozenset({one.statement.sentence.index, *(other.statement.sentence.index for other in others)}), "subjects")


def who_is_said_to(material: Material) -> Iterator[Candidate]:
    """Three to five names of one kind to be matched with what the article says of each."""
    by_kind: dict[str, dict[str, Said]] = {}
    for one in _all_said(material):
        known = by_kind.setdefault(one.kind, {})
        if one.name not in known or one.statement.weight > known[one.name].statement.weight:
            known[one.name] = one
    for kind, known in by_kind.items():
        chosen = [one for one in known.values() if not any(_tells(one.ending, other.name) for other in known.values())][:MOST_PAIRS]
        if len(chosen) < FEWEST_PAIRS:
            continue
        item = Item(
            kind=Kind.MATCHING,
            stem=f"Match each {kind} with what the article says about it."
            if kind not in {"person"}
            else "Match each person with what the article says about them.",
            source=chosen[0].source,
            rule="who-is-said-to",
            pairs=tuple(Pair(_capital(one.name), f"… {one.ending}") for one in chosen),
            evidence=in_order(one.source for one in chosen[1:]),
            process=Process.INTEGRATE,
            score=0.7,
        )
        yield Candidate(item, frozenset(one.statement.sentence.index for one in chosen), "subjects")


def _all_said(material: Material) -> list[Said]:
    return [said for statement in material.statements if (said := _said(material, statement))]


def _said(material: Material, statement: Statement) -> Said | None:
    sentence = statement.sentence
    clause = main_clause(sentence, statement.start, statement.end)
    if clause is None or clause.subject != statement.start or statement.speaker:
        return None
    subject = _subject(material, statement, clause.verb)
    ending = phrase(sentence, clause.verb, statement.end, statement.edits)
    if subject is None or not SHORTEST <= len(ending.split()) <= LONGEST or _tells(ending, subject.entity):
        return None
    kind = _LABELS.get(subject.type, size_of_place(subject.entity) if subject.type is Type.PLACE else "")
    if kind not in {"person", "organisation", "country", "city"}:
        return None
    the = "the " if clause.subject < subject.start else ""
    return Said(the + subject.entity, kind, ending, statement)


def _subject(material: Material, statement: Statement, verb: int) -> Mention | None:
    """The name that is the whole subject, but for "the"."""
    start = statement.start + (statement.sentence.tokens[statement.start].lower == "the")
    for mention in material.text.names.within(statement.sentence, statement.start, verb):
        if mention.start == start and mention.end == verb:
            return mention
    return None


def _others(material: Material, one: Said, said: list[Said]) -> list[Said]:
    """Endings of others of the kind, one a name, of like length; none that speaks of this one or may hold for it too."""
    found: dict[str, Said] = {}
    for other in said:
        if other.kind != one.kind or other.name in {one.name, *found} or _tells(other.ending, one.name):
            continue
        together = any(mention.entity in one.name for mention in material.text.names.within(other.statement.sentence))
        like = max(len(other.ending), len(one.ending)) <= 2.2 * min(len(other.ending), len(one.ending))
        if like and not together:
            found[other.name] = other
    return sorted(found.values(), key=lambda other: (-other.statement.weight, other.statement.sentence.index))


def _tells(ending: str, name: str) -> bool:
    """Whether the ending names whom it is about, or their nationality."""
    words = [word.strip("“”.,’'") for word in ending.split()]
    own = {stem(word) for word in name.split() if word[:1].isupper()}
    return bool(own & {stem(word) for word in words}) or any(nationality(word) == name for word in words)


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]
