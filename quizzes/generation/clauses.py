"""The main clause of a stretch: its subject, its verb and the rest, or nothing where that is not certain.

Tags alone suffice for the six clauses in ten that are built plainly; for those the subject and the verb are right about
nineteen times in twenty, and all others are let go.
"""

from dataclasses import dataclass

from quizzes.generation.inflection import do_support
from quizzes.generation.sentences import Sentence
from quizzes.generation.statements import Edit, lowered, phrase

_BE = frozenset("is are was were am".split())
_HAVE = frozenset("has have had".split())
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_NOMINAL = frozenset({"DT", "PRP$", "JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "CD", "POS", "PRP", "EX", "PDT"})


@dataclass(frozen=True, slots=True)
class Clause:
    """Token places in `sentence`: front up to `subject`, the subject up to `verb`, the verb group up to `rest`, the rest up to `end`."""

    sentence: Sentence
    front: int
    subject: int
    verb: int
    rest: int
    end: int


def main_clause(sentence: Sentence, start: int, end: int) -> Clause | None:
    """The clause that tokens `start` to `end` consist of; None where the words allow another reading."""
    subject = _subject_start(sentence, start, end)
    verb = _verb_start(sentence, subject, end) if subject is not None else None
    if subject is None or verb is None or verb == subject:
        return None
    rest = verb
    while rest < end and sentence.tokens[rest].tag in {"MD", "VB", "VBD", "VBZ", "VBP", "VBN", "VBG", "RB"}:
        rest += 1
    while rest > verb + 1 and sentence.tokens[rest - 1].tag == "RB":
        rest -= 1
    if _is_reduced_relative(sentence, verb, rest, end):
        return None
    return Clause(sentence, start, subject, verb, rest, end)


def question(clause: Clause, opening: str, edits: tuple[Edit, ...] = ()) -> str | None:
    """ "why" + the clause → "why did Russia slap sanctions on Turkey"; None where the verb's base form is not certain."""
    sentence, tokens = clause.sentence, clause.sentence.tokens
    subject = lowered(sentence, clause.subject, clause.verb, edits) + ("," if tokens[clause.verb - 1].text == "," else "")
    first = tokens[clause.verb]
    if any(tokens[at].tag == "CC" and tokens[at + 1].tag in _FINITE for at in range(clause.rest, clause.end - 1)):
        return None  # "ran the mills and built the roads": the second verb would have to change as well
    helps = (
        first.tag == "MD"
        or first.lower in _BE
        or (first.lower in _HAVE and _has_participle(clause))
        or first.lower in {"did", "does", "do"}
    )
    if helps and not _is_negated(clause):
        return f"{opening} {first.lower} {subject} {phrase(sentence, clause.verb + 1, clause.end, edits)}".strip()
    follows = tokens[clause.rest] if clause.rest < clause.end else None
    if (
        helps
        or clause.rest - clause.verb > 2
        or first.tag == "MD"
        or (follows is not None and follows.tag == "PRP" and first.lower in _HAVE)
    ):
        return None
    place = clause.verb if first.tag in _FINITE else clause.verb + 1
    done = do_support(tokens[place].text, tokens[place].tag)
    if done is None or any(tokens[at].lower in {"not", "n't", "n’t"} for at in range(clause.verb, clause.rest)):
        return None
    return f"{opening} {done[0]} {subject} {done[1]} {phrase(sentence, clause.rest, clause.end, edits)}".strip()


def _subject_start(sentence: Sentence, start: int, end: int) -> int | None:
    """Past a fronted phrase or clause, which ends at its comma."""
    first = sentence.tokens[start]
    if (
        first.tag in _NOMINAL
        or (first.tag == "VBG" and first.lower not in {"following", "including", "according"})
        or first.lower in {"about", "around", "more"}
    ):
        return start
    if first.tag not in {"IN", "RB", "WRB", "TO", "VBN", "VBG"}:
        return None
    if first.lower == "in" and sentence.tokens[start + 1].tag == "CD" and start + 2 < end and sentence.tokens[start + 2].tag in _NOMINAL:
        return start + 2  # "In 2019 the trucks stopped"
    commas = [place for place in range(start, min(start + 18, end)) if sentence.tokens[place].text == ","]
    for comma in commas:
        if comma + 1 < end and sentence.tokens[comma + 1].tag in _NOMINAL and _verb_start(sentence, comma + 1, end) is not None:
            return comma + 1
    return None


def _verb_start(sentence: Sentence, start: int, end: int) -> int | None:
    """Where the finite verb begins, when nothing but one noun phrase (with its prepositional phrases) comes before it."""
    tokens = sentence.tokens
    place = start
    while place < end:
        tag, word = tokens[place].tag, tokens[place].lower
        if tag in _FINITE:
            return place if place > start and _can_end_subject(tokens[place - 1].tag) else None
        if tag == "RB" and place + 1 < end and tokens[place + 1].tag in _FINITE and place > start:
            return place
        if word == ",":
            closing = next((at for at in range(place + 1, min(place + 16, end)) if tokens[at].text == ","), None)
            if closing is None or closing + 1 >= end or not (tokens[closing + 1].tag in _FINITE or tokens[closing + 1].tag == "RB"):
                return None
            place = closing + 1
            continue
        if tag in {"DT", "PRP"} and place > start and tokens[place - 1].tag[:2] in {"NN", "JJ", "RB"}:
            return None  # "the most the delegation get to see was …": a relative clause without its pronoun
        allowed = (
            tag in _NOMINAL or tag in {"VBN", "VBG", "RB", "RBR", "RBS", "TO", "CC"} or (tag == "IN" and word != "that") or word in "“”\"'&"
        )
        if not allowed or tag in {"WDT", "WP", "WRB"}:
            return None
        place += 1
    return None


def _can_end_subject(tag: str) -> bool:
    return tag.startswith(("NN", "CD", "PRP", "EX", "DT", "VBG", "VBN", "RB", ",")) and tag != "PRP$"


def _is_reduced_relative(sentence: Sentence, verb: int, rest: int, end: int) -> bool:
    """ "The man arrested on Tuesday was …": a second finite verb soon after, with nothing to join it, gives it away."""
    if sentence.tokens[verb].tag != "VBD" or rest - verb > 1:
        return False
    for place in range(rest, min(rest + 10, end)):
        token = sentence.tokens[place]
        if (
            token.tag in {"CC", "WDT", "WP", "WRB", "PRP", "IN"}
            and token.lower not in {"by", "in", "on", "at", "of", "from", "to", "near", "with"}
        ) or token.text == ",":
            return False
        if token.tag in _FINITE:
            return True
    return False


def _has_participle(clause: Clause) -> bool:
    return any(clause.sentence.tokens[place].tag in {"VBN", "VBD"} for place in range(clause.verb + 1, clause.rest))


def _is_negated(clause: Clause) -> bool:
    return clause.verb + 1 < clause.end and clause.sentence.tokens[clause.verb + 1].lower in {"n't", "n’t"}
