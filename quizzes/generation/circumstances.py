"""How, and on what condition: the phrases and clauses that say so, each as a question and the words that answer it."""

from itertools import pairwise

from quizzes.generation.causes import Cause, Scope, asked_and_told, clause_end, comma_after, first_read
from quizzes.generation.clauses import main_clause
from quizzes.generation.material import Material
from quizzes.generation.sentences import Sentence
from quizzes.generation.statements import lowered, phrase

LEAST_BEFORE = 4
SHORTEST_EFFECT, LONGEST = 5, 24
_MODALS = frozenset({"will", "would", "may", "might", "could", "can", "must", "should"})
_DASHES = frozenset({"–", "—"})
_AGENTS = frozenset("followed caused accompanied preceded".split())


def circumstance_in(material: Material, sentence: Sentence) -> Cause | None:
    """The means or the condition that a sentence marks, asked so that it is understood alone, else in its paragraph."""
    return first_read(material, sentence, (_by_doing, _if, _fronted_if))


def _by_doing(scope: Scope) -> Cause | None:
    """ "… cut the cost by closing two mills"."""
    tokens = scope.sentence.tokens
    for at in range(LEAST_BEFORE, len(tokens) - 3):
        joins = any(one.text == "," and two.lower in {"and", "but", "or"} for one, two in pairwise(tokens[:at]))
        added = any(one.text == "," and two.tag == "VBG" for one, two in pairwise(tokens[:at]))  # "…, helping to cool it by"
        parted = tokens[clause_end(scope.sentence, at)].text in _DASHES  # "by bringing fields – often sold – back to life"
        by = tokens[at].lower == "by" and tokens[at + 1].tag == "VBG" and tokens[at - 1].lower not in _AGENTS
        if by and not (joins or added or parted):
            return _asked(scope, "how", (0, at), (at, clause_end(scope.sentence, at)), "means")
    return None


def _if(scope: Scope) -> Cause | None:
    """ "The river will flood if the snow melts early": what will happen?"""
    sentence, tokens = scope.sentence, scope.sentence.tokens
    at = next((place for place in range(LEAST_BEFORE, len(tokens) - 4) if tokens[place].lower == "if"), 0)
    if not at or tokens[at - 1].lower in {"as", "even", "only", "what", "and", "or", "but", "that"} or tokens[at - 1].tag.startswith("VB"):
        return None
    if not any(token.tag == "MD" for token in tokens[:at]):
        return None  # "find out if": whether, not on what condition
    return _what_happens(scope, (0, at - (tokens[at - 1].text == ",")), (at, clause_end(sentence, at)))


def _fronted_if(scope: Scope) -> Cause | None:
    """ "If the snow melts early, the river will flood"."""
    sentence = scope.sentence
    comma = comma_after(sentence, 1) if sentence.tokens[0].lower == "if" else 0
    return _what_happens(scope, (comma + 1, len(sentence.tokens) - 1), (0, comma)) if comma else None


def _asked(scope: Scope, opening: str, effect: tuple[int, int], answer: tuple[int, int], form: str) -> Cause | None:
    if effect[1] - effect[0] < SHORTEST_EFFECT:
        return None
    found = asked_and_told(scope, opening, *effect, *answer, alone=False)
    return Cause(found[0], found[1][:1].upper() + found[1][1:], form, scope.sentence) if found else None


def _what_happens(scope: Scope, effect: tuple[int, int], condition: tuple[int, int]) -> Cause | None:
    """What will, would or may happen on a condition; nothing where the effect is not one clause with its verb."""
    sentence, (start, end) = scope.sentence, effect
    clause = main_clause(sentence, start, end)
    if (
        clause is None
        or clause.subject != start
        or sentence.tokens[start].tag in {"PRP", "EX"}
        or not _is_clause(sentence, condition[0] + 1, condition[1])
    ):
        return None
    if any(sentence.tokens[at].text == "," for at in range(start, end)):
        return None
    first, last = min(start, condition[0]), max(end, condition[1])
    edits = scope.mended(first, last)
    told = phrase(sentence, start, end, edits)
    asked = lowered(sentence, *condition, edits)
    modal = sentence.tokens[clause.verb].lower
    happens = f"{modal} happen" if modal in _MODALS else "happened" if sentence.tokens[clause.verb].tag == "VBD" else "happens"
    if not SHORTEST_EFFECT <= len(told.split()) <= LONGEST or len(asked.split()) > LONGEST:
        return None
    return Cause(scope.asked(f"what {happens} {asked}"), f"{told[:1].upper()}{told[1:]}.", "condition", sentence)


def _is_clause(sentence: Sentence, start: int, end: int) -> bool:
    """Whether the stretch has a subject and its verb, or begins with an -ing: "a crack was found", "finding a crack"."""
    if sentence.tokens[start].tag == "VBG":
        return end - start >= 3
    clause = main_clause(sentence, start, end)
    return clause is not None and clause.subject == start
