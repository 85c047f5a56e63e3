"""What somebody plans, is made to do or finds: the end of a statement, asked for by its verb. "The council plans to
plant oaks along the river": what does the council plan to do along the river is never asked, for nobody knows what the last
words belong to; the whole of "to plant oaks along the river" answers.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from quizzes.generation.clauses import Clause, main_clause, question
from quizzes.generation.lexicon import verb_base
from quizzes.generation.statements import Statement, lowered, phrase
from quizzes.generation.words import SPEECH_VERBS

SHORTEST, LONGEST, LONGEST_FRONT, LONGEST_OBJECT = 4, 24, 5, 5
DOING = frozenset(
    "plan want hope aim intend decide agree refuse promise vow threaten offer choose try attempt fail struggle learn manage prefer".split()
)
"""Verbs that a "to" follows: "plans to plant"."""
MADE_TO = frozenset("force ask tell order allow require expect encourage urge advise invite teach persuade permit enable help".split())
"""Verbs of which somebody is the object before a "to": "urges parents to read", "parents were urged to read"."""
THINKING = frozenset(
    "find discover show conclude reveal predict forecast estimate announce suggest argue claim admit realize realise decide "
    "learn demonstrate report agree confirm assume insist acknowledge".split()
)
"""Verbs of which a clause with "that" is the object; not hopes and fears, of which somebody mostly has several."""
_WHEN = frozenset("in during after before by at under for since until".split())
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_OBJECT = frozenset({"DT", "JJ", "NN", "NNS", "NNP", "NNPS", "CD", "PRP$"})
_BE = frozenset("is are was were be been being".split())


@dataclass(frozen=True, slots=True)
class Complement:
    """A question and its answer; `form` tells whose answers may stand side by side, `subject` whose they are."""

    question: str
    answer: str
    form: str
    subject: str
    statement: Statement


def complement_in(statement: Statement) -> Complement | None:
    """The complement with which a statement ends, and the question for it; None where the words allow another reading."""
    clause = main_clause(statement.sentence, statement.start, statement.end)
    if clause is None or statement.speaker:
        return None
    return next((found for read in (_to_do, _made_to_do, _that) if (found := read(statement, clause))), None)


def _to_do(statement: Statement, clause: Clause) -> Complement | None:
    """ "plans to plant oaks", "was forced to sell"."""
    verb, passive = _verb(clause), _is_passive(clause)
    if not _is_infinitive(statement, clause.rest) or verb not in (MADE_TO if passive else DOING):
        return None
    return _asked(statement, clause, at=clause.rest, form="to", more=" to do")


def _made_to_do(statement: Statement, clause: Clause) -> Complement | None:
    """ "urges parents to read": the object stays in the question."""
    if _verb(clause) not in MADE_TO or _is_passive(clause):
        return None
    tokens = statement.sentence.tokens
    at = clause.rest
    while at < statement.end and tokens[at].tag in _OBJECT:
        at += 1
    fits = 0 < at - clause.rest <= LONGEST_OBJECT and tokens[at - 1].tag.startswith("NN")
    return _asked(statement, clause, at=at, form="to", more=" to do") if fits and _is_infinitive(statement, at) else None


def _that(statement: Statement, clause: Clause) -> Complement | None:
    """ "found that few of them could swim"."""
    tokens, at = statement.sentence.tokens, clause.rest
    if _verb(clause) not in THINKING or _is_passive(clause) or at + SHORTEST >= statement.end or tokens[at].lower != "that":
        return None
    whole = main_clause(statement.sentence, at + 1, statement.end)
    return _asked(statement, clause, at=at, form="that", more="") if whole is not None and whole.subject == at + 1 else None


def _asked(statement: Statement, clause: Clause, *, at: int, form: str, more: str) -> Complement | None:
    sentence = statement.sentence
    told = phrase(sentence, at, statement.end, statement.edits)
    if not SHORTEST <= len(told.split()) <= LONGEST or _goes_on(statement, at, form) or _is_told_in_passing(statement):
        return None
    asked = question(replace(clause, end=at), "what", statement.edits)
    front = phrase(sentence, clause.front, clause.subject, statement.edits)
    if asked is None or len(front.split()) > LONGEST_FRONT or (front and sentence.tokens[clause.front].lower not in _WHEN):
        return None
    where = f"paragraph {statement.paragraph}" if statement.paragraph else "the article"
    when = f" {front[:1].lower()}{front[1:]}" if front else ""
    subject = lowered(sentence, clause.subject, clause.verb, statement.edits)
    if "," in subject and any(clause.subject <= edit.start < clause.verb for edit in statement.edits):
        return None
    return Complement(f"According to {where}, {asked}{more}{when}?", told[:1].upper() + told[1:], form, subject, statement)


def _goes_on(statement: Statement, at: int, form: str) -> bool:
    """Whether words after the complement may belong to the sentence's own verb: "plans to sell the mill and runs a shop", "helped
    40 farmers to move and 200 into work"."""
    tokens = statement.sentence.tokens
    more = any(one.lower == "and" and two.tag == "CD" for one, two in pairwise(tokens[at : statement.end]))
    more = more or any(one.text == "," and two.lower in {"so", "but"} for one, two in pairwise(tokens[at : statement.end]))
    return more or (form == "to" and any(tokens[place].tag in _FINITE for place in _outside_clauses(statement, at)))


def _is_told_in_passing(statement: Statement) -> bool:
    """ "Museums, said Maurer, are required to …"."""
    tokens = statement.sentence.tokens[statement.start : statement.end]
    return any(one.text == "," and two.lower in SPEECH_VERBS for one, two in pairwise(tokens))


def _outside_clauses(statement: Statement, at: int) -> Iterator[int]:
    """The places up to the first word that opens a clause of its own."""
    for place in range(at, statement.end):
        if statement.sentence.tokens[place].tag in {"WDT", "WP", "WRB"} or statement.sentence.tokens[place].lower in {
            "that",
            "if",
            "because",
        }:
            return
        yield place


def _is_infinitive(statement: Statement, at: int) -> bool:
    tokens = statement.sentence.tokens
    return at + SHORTEST - 1 < statement.end and tokens[at].lower == "to" and tokens[at + 1].tag == "VB"


def _verb(clause: Clause) -> str:
    return verb_base(clause.sentence.tokens[clause.rest - 1].lower)


def _is_passive(clause: Clause) -> bool:
    *helpers, last = clause.sentence.tokens[clause.verb : clause.rest]
    return last.tag in {"VBN", "VBD"} and any(token.lower in _BE for token in helpers)
