"""Cards of the things that an article speaks of again and again, with what it says of them: "false memories", "craft beer"."""

from collections.abc import Iterator

from quizzes.generation.cards.definition import end_of_definition
from quizzes.generation.cards.facts import Fact
from quizzes.generation.clauses import main_clause
from quizzes.generation.lexicon import noun_base, noun_classes, stem
from quizzes.generation.material import Material
from quizzes.generation.statements import Statement, phrase
from quizzes.generation.words import FUNCTION_WORDS, GENERIC_DEFINITES
from quizzes.items import Card, Source

OFTEN = 3
LONGEST_SUBJECT, SHORTEST, LONGEST = 4, 5, 24
_BE_AND_HAVE = frozenset("is are was were has have had do does did may seem seems need needs".split())
_VAGUE = frozenset(
    "people person man woman child year day week month time thing way number part group lot example reason result case fact kind type "
    "research evidence data place country report study other one many some wherever whenever however".split()
)


def subjects(material: Material) -> Iterator[Card]:
    """One card a thing, the weightiest statement of it first."""
    for statement in sorted(material.statements, key=lambda statement: (-statement.weight, statement.sentence.index)):
        if card := _card(material, statement):
            yield card


def _card(material: Material, statement: Statement) -> Card | None:
    sentence, tokens = statement.sentence, statement.sentence.tokens
    clause = main_clause(sentence, statement.start, statement.end)
    if clause is None or clause.subject != statement.start or statement.speaker:
        return None
    start = clause.subject + (tokens[clause.subject].lower in {"the", "a", "an"})
    if not _is_thing(material, statement, start, clause.verb):
        return None
    end = min(statement.end, end_of_definition(sentence, clause.verb))
    told = phrase(sentence, clause.verb, end, tuple(edit for edit in statement.edits if edit.end <= end))
    first, second = tokens[clause.verb], tokens[clause.verb + 1]
    is_something = first.lower in {"is", "are", "was", "were"} and second.tag in {"DT", "NN", "NNS", "CD"}
    does = first.tag in {"VBZ", "VBP", "VBD"} and first.lower not in _BE_AND_HAVE
    if not (is_something or does) or not SHORTEST <= len(told.split()) <= LONGEST:
        return None
    front = phrase(sentence, start, clause.verb, statement.edits)
    front = front if tokens[start].tag.startswith("NNP") or front[1:] != front[1:].lower() else front.lower()
    return Card(front, Fact(told, sentence, statement.weight).alone, Source(sentence.start, sentence.end, sentence.text), "subject")


def _is_thing(material: Material, statement: Statement, start: int, end: int) -> bool:
    """Whether the subject is two to four words that name one sort of thing, which the article comes back to."""
    tokens = statement.sentence.tokens[start:end]
    if not 2 <= len(tokens) <= LONGEST_SUBJECT or any(edit.start < end for edit in statement.edits):
        return False
    if (
        any(token.tag not in {"NN", "NNS", "JJ", "VBG", "VBN", "NNP"} for token in tokens)
        or tokens[-1].tag == "NNP"
        or tokens[0].tag == "VBG"
        or {token.lower for token in tokens} & FUNCTION_WORDS
    ):
        return False
    head = noun_base(tokens[-1].lower)
    if tokens[0].lower in _VAGUE or head in _VAGUE | GENERIC_DEFINITES or not noun_classes(head) or "noun.time" in noun_classes(head)[:1]:
        return False
    topical = stem(head) in material.text.topic or material.text.frequency[stem(head)] >= OFTEN
    return topical and any(material.text.frequency[stem(token.text)] > 1 for token in tokens[:-1])
