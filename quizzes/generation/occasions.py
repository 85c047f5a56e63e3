"""What happens when, if or in spite of something, and what somebody does for a purpose: the circumstance stands in the question,
the rest of the sentence answers.

So nothing but the circumstance and its doer have to be put into the question, and both must be understood in their paragraph.
"""

from quizzes.generation.causes import Cause, Scope, clause_end, first_read
from quizzes.generation.clauses import Clause, main_clause
from quizzes.generation.cutting import FINITE, has_main_verb
from quizzes.generation.lexicon import verb_base
from quizzes.generation.marks import mark_at
from quizzes.generation.material import Material
from quizzes.generation.sentences import Sentence, Token
from quizzes.generation.statements import Edit, lowered, phrase
from quizzes.generation.words import CONNECTIVES, SPEECH_VERBS

SHORTEST, LONGEST = 5, 30
SHORTEST_CIRCUMSTANCE, LONGEST_CIRCUMSTANCE = 3, 22
_CLAUSES = frozenset({"if", "when", "after", "once", "unless", "before", "as soon as", "by the time", "whenever", "as"})
_DEEDS = frozenset({"in order to", "to", "after", "before", "instead of", "rather than", "without", "by", "while", "when"})
"""What comes before the verb of a deed's circumstance: "to feed the town", "instead of selling it"."""
_STATES = frozenset(
    "be have do seem appear know want need like love hate believe think mean matter remain include contain consist depend own belong cost "
    "feel look sound conclude argue say suggest expect assume hope prefer tend use stand lie live exist deserve".split()
)
"""Verbs of what does not happen and is not done."""
_UNREAL = frozenset("anything correct right true possible necessary needed so you your however then , ;".split())
"""What makes a condition no event, or ties it to what was said: "if they are right"."""
_SHOWING = frozenset("show say tell note suggest explain describe illustrate indicate mention see discuss be".split())
_DESPITE = frozenset({"despite", "in spite of"})
_TRUE = {"is": "is true", "are": "is true", "was": "was true", "were": "was true"}
_TYING = frozenset("however therefore though thus instead too".split())
_NOBODY = frozenset("there it this that they we you i one".split())
"""What does nothing, or is not named."""
MOST_VERBS = 3
_NO_AIMS = frozenset("be put begin start say sum use tell make illustrate name date give cite quote".split())
"""What "to" at the head of a sentence mostly is no purpose with: "to be sure", "to make matters worse"."""
_NOMINAL = frozenset({"DT", "NNP", "NNPS", "NN", "NNS", "JJ", "PRP$", "CD", "PRP", "EX", "JJR"})
_BEFORE_TIMES = frozenset("day days week weeks month months year years time moment point hours minutes soon shortly just only even".split())


def occasion_in(material: Material, sentence: Sentence) -> Cause | None:
    """What the sentence says to happen or to be done on an occasion that it marks, asked alone, else in its paragraph."""
    return first_read(material, sentence, (_deed, _in_spite, _difference, _on_occasion, _on_occasion_after))


def _deed(scope: Scope) -> Cause | None:
    """ "To feed the town, the council planted beans": what did the council do to feed the town?"""
    sentence, tokens = scope.sentence, scope.sentence.tokens
    mark = mark_at(sentence, 0, _DEEDS)
    after = len(mark.split())
    aims = mark in {"to", "in order to"}
    if (
        not mark
        or tokens[after].tag != ("VB" if aims or (mark == "rather than" and tokens[after].tag == "VB") else "VBG")
        or (aims and tokens[after].lower in _NO_AIMS)
    ):
        return None
    comma = _comma(sentence, after)
    clause = _effect(sentence, comma + 1) if comma else None
    if clause is None or any(token.tag in FINITE for token in tokens[:comma]) or tokens[clause.subject].lower in _NOBODY:
        return None
    done = _done(clause)
    own = _owners(sentence, clause, comma)
    edits = (*scope.mended(0, comma, own), *scope.mended(clause.subject, clause.end))
    doer = lowered(sentence, clause.subject, clause.verb, edits)
    circumstance = lowered(sentence, 0, comma, edits)
    helper, doing = done
    return _cause(scope, f"what {helper} {doer} {doing} {circumstance}", clause, edits, circumstance, "deed") if helper else None


def _owners(sentence: Sentence, clause: Clause, comma: int) -> tuple[Edit, ...]:
    """The "its" and "their" of the circumstance that mean the doer, who is named before them in the question."""
    head = sentence.tokens[clause.verb - 1]
    fitting = {"NNS": {"their", "them"}, "NNPS": {"their"}, "NN": {"its"}, "NNP": {"its", "his", "her"}}.get(head.tag, set())
    return tuple(Edit(at, at + 1, token.text) for at, token in enumerate(sentence.tokens[:comma]) if token.lower in fitting)


def _done(clause: Clause) -> tuple[str, str]:
    """ "did" and "do", "has" and "done": what asks for the deed that the clause tells; empty where it tells of none."""
    first, *others = _verbs(clause)
    if first.tag == "MD" and others and others[0].tag == "VB":
        return ("", "") if verb_base(others[0].lower) in _STATES else (first.lower, "do")
    if first.lower in {"is", "are", "was", "were"}:
        return (first.lower, "doing") if others and others[0].tag == "VBG" else ("", "")
    if first.lower in {"has", "have", "had"} and others:
        return (first.lower, "done") if others[0].lower != "been" and verb_base(others[0].lower) not in _STATES else ("", "")
    if others or first.tag not in {"VBD", "VBZ", "VBP"} or verb_base(first.lower) in _STATES | SPEECH_VERBS:
        return "", ""
    return {"VBD": "did", "VBZ": "does", "VBP": "do"}[first.tag], "do"


def _verbs(clause: Clause) -> list[Token]:
    """The verb group without its adverbs; "not" makes it tell of nothing that is done or happens."""
    return [token for token in clause.sentence.tokens[clause.verb : clause.rest] if token.tag != "RB"]


def _in_spite(scope: Scope) -> Cause | None:
    """ "Despite the heavy rain, the harvest was good": what was true despite the heavy rain? Also where "despite" comes last."""
    sentence, tokens, last = scope.sentence, scope.sentence.tokens, len(scope.sentence.tokens) - 1
    at = next((place for place in range(last) if mark_at(sentence, place, _DESPITE)), last)
    noun = at + len(mark_at(sentence, at, _DESPITE).split())
    end = (_comma(sentence, noun) or last) if not at else clause_end(sentence, at) if at < last else last
    if at == last or tokens[noun].tag == "VBG" or any(token.tag in FINITE for token in tokens[noun:end]):
        return None
    clause = _effect(sentence, end + 1) if not at else _plain_clause(sentence, at - (tokens[at - 1].text == ","))
    if clause is None or tokens[clause.subject].tag == "PRP" or (not at and end == last):
        return None
    edits = scope.mended(0, end if at else clause.end)
    circumstance = lowered(sentence, at, end, edits)
    happens = _happens(clause) or _TRUE.get(tokens[clause.verb].lower, "")
    return _cause(scope, f"what {happens} {circumstance}", clause, edits, circumstance, "in-spite") if happens else None


def _plain_clause(sentence: Sentence, end: int) -> Clause | None:
    """The clause with which the sentence begins, where it has only one verb and nothing is joined to it."""
    clause = main_clause(sentence, 0, end)
    single = sum(token.tag in FINITE for token in sentence.tokens[:end]) == 1
    return (
        clause
        if clause and single and clause.subject == 0 and not any(token.text in ",:;()–—" for token in sentence.tokens[:end])
        else None
    )


def _difference(scope: Scope) -> Cause | None:
    """ "Unlike rye, wheat needs rich soil": what difference is there between rye and wheat?"""
    sentence, tokens = scope.sentence, scope.sentence.tokens
    mark = mark_at(sentence, 0, frozenset({"unlike", "in contrast to"}))
    start = len(mark.split())
    comma = _comma(sentence, start, least=1) if mark else 0
    clause = _effect(sentence, comma + 1) if comma else None
    if clause is None or clause.subject != comma + 1 or tokens[clause.subject].tag in {"PRP", "EX"} or tokens[start].tag in {"PRP", "IN"}:
        return None
    if any(token.tag in FINITE for token in tokens[:comma]):
        return None
    edits = scope.mended(start, clause.end)
    one, two = lowered(sentence, start, comma, edits), lowered(sentence, clause.subject, clause.verb, edits)
    question = f"What difference between {one} and {two} does {scope.where} give?"
    reply = _reply(sentence, clause, edits)
    return Cause(question, reply, "difference", sentence) if SHORTEST <= len(reply.split()) <= LONGEST else None


def _on_occasion(scope: Scope) -> Cause | None:
    """ "After the dam broke, the mills closed": what happened after the dam broke?"""
    sentence = scope.sentence
    mark = mark_at(sentence, 0, _CLAUSES)
    comma = _comma(sentence, len(mark.split())) if mark else 0
    clause = _effect(sentence, comma + 1) if comma else None
    return _what_happens(scope, mark, (0, comma), clause) if clause else None


def _on_occasion_after(scope: Scope) -> Cause | None:
    """ "The mills closed after the dam broke"."""
    sentence, tokens = scope.sentence, scope.sentence.tokens
    for at in range(SHORTEST - 1, len(tokens) - SHORTEST_CIRCUMSTANCE):
        mark = mark_at(sentence, at, _CLAUSES - {"as", "if", "unless"})
        if not mark or tokens[at].tag not in {"IN", "WRB"}:
            continue
        before, end = tokens[at - 1], clause_end(sentence, at)
        clause = main_clause(sentence, 0, at)
        finite = sum(token.tag in FINITE for token in tokens[:at])
        if clause is None or clause.subject != 0 or finite != 1 or before.tag[:2] in {"VB", "RB", "MD", "IN"} or before.text == ",":
            return None
        if before.lower in _BEFORE_TIMES or any(token.text == "," for token in tokens[:end]) or tokens[0].tag in {"PRP", "EX"}:
            return None
        if any(token.tag == "TO" or token.tag in {"WDT", "WP"} for token in tokens[:at]):
            return None
        return _what_happens(scope, mark, (at, end), clause)
    return None


def _what_happens(scope: Scope, mark: str, circumstance: tuple[int, int], clause: Clause) -> Cause | None:
    sentence, (start, end) = scope.sentence, circumstance
    after = start + len(mark.split())
    happens, inside = _happens(clause), sentence.tokens[after:end]
    lower = {token.lower for token in inside}
    if not happens or lower & _UNREAL or inside[0].tag not in _NOMINAL | {"VBN", "VBG"} or not has_main_verb(sentence, after, end):
        return None
    verbs = [token for token in inside if token.tag in FINITE]
    if len(verbs) > MOST_VERBS or (mark == "as" and {verb_base(verb.lower) for verb in verbs} & _SHOWING):
        return None  # "As the survey shows, …"
    edits = scope.mended(after, end)
    then = tuple(Edit(at, at + 1, "") for at in range(end, clause.subject) if sentence.tokens[at].lower == "then")
    whole = scope.mended(0, clause.end, then)
    around = whole if start else tuple(edit for edit in whole if edit.start >= end)
    asked = lowered(sentence, start, end, edits)
    return _cause(scope, f"what {happens} {asked}", clause, around, asked, "occasion")


def _happens(clause: Clause) -> str:
    """ "happened", "will happen", "has happened": as the clause's verb is; empty where it tells of no event."""
    first, *others = _verbs(clause)
    last = others[-1] if others else first
    has_to = last.lower == "have" and clause.sentence.tokens[clause.rest].tag == "TO"
    exists = first.tag == "MD" and clause.sentence.tokens[clause.subject].tag == "EX"  # "there would be no more floods"
    if not has_to and not exists and (verb_base(last.lower) in _STATES | SPEECH_VERBS or last.lower in SPEECH_VERBS):
        return ""
    if first.tag == "MD":
        perfect = len(others) > 1 and others[0].lower == "have"
        return f"{first.lower} {'have happened' if perfect else 'happen'}" if others and first.text[:1].isalpha() else ""
    if first.lower in {"is", "are", "was", "were"}:
        return {"V": "happens" if first.lower in {"is", "are"} else "happened"}.get(last.tag[:1], "") if last.tag in {"VBN", "VBD"} else ""
    if first.lower in {"has", "have", "had"}:
        return f"{'had' if first.lower == 'had' else 'has'} happened" if others else ""
    return {"VBD": "happened", "VBZ": "happens", "VBP": "happens"}.get(first.tag, "") if not others else ""


def _effect(sentence: Sentence, start: int) -> Clause | None:
    """The main clause from the place to where another one goes on; its subject must come first."""
    start += sentence.tokens[start].lower == "then"
    lower = sentence.text[sentence.tokens[start].start - sentence.start :].lower()
    if any(lower.startswith((f"{connective.lower()} ", f"{connective.lower()},")) for connective in CONNECTIVES):
        return None
    clause = main_clause(sentence, start, clause_end(sentence, start))
    if clause is None or clause.subject != start or sentence.tokens[clause.rest].text == ",":
        return None
    return None if any(token.text in "():;" for token in sentence.tokens[start : clause.end]) else clause


def _comma(sentence: Sentence, start: int, least: int = 2) -> int:
    """The first comma after which a subject comes."""
    tokens = sentence.tokens
    places = range(start + least, len(tokens) - SHORTEST)
    return next((at for at in places if tokens[at].text == "," and tokens[at + 1 + (tokens[at + 1].lower == "then")].tag in _NOMINAL), 0)


def _cause(scope: Scope, question: str, clause: Clause, edits: tuple[Edit, ...], circumstance: str, form: str) -> Cause | None:
    reply = _reply(scope.sentence, clause, edits)
    fits = SHORTEST <= len(reply.split()) <= LONGEST and SHORTEST_CIRCUMSTANCE <= len(circumstance.split()) <= LONGEST_CIRCUMSTANCE
    lower = reply.lower()
    if (
        not fits
        or "did so" in lower
        or "does so" in lower
        or _TYING & set(circumstance.replace(",", "").split())
        or circumstance.count("(") != circumstance.count(")")
    ):
        return None
    return Cause(scope.asked(question), reply, form, scope.sentence)


def _reply(sentence: Sentence, clause: Clause, edits: tuple[Edit, ...]) -> str:
    also = (Edit(at, at + 1, "") for at in range(clause.verb, clause.rest) if sentence.tokens[at].lower == "also")
    kept = sorted((*also, *(edit for edit in edits if edit.start >= clause.subject)), key=lambda edit: edit.start)
    words = phrase(sentence, clause.subject, clause.end, tuple(kept))
    return f"{words[:1].upper()}{words[1:]}."
