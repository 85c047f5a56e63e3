"""Causes and purposes that sentences mark: because, due to, in order to, to avoid, led to, caused by. Each as a question
and the reason that answers it; what cannot be parted with certainty is left alone.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from quizzes.generation.answers import has_a_doer, runs_on
from quizzes.generation.clauses import main_clause, question
from quizzes.generation.complements import DOING
from quizzes.generation.context import is_empty_it, mended
from quizzes.generation.cutting import begins_another_clause, has_main_verb, parts_a_whole
from quizzes.generation.lexicon import noun_base, verb_base
from quizzes.generation.marks import MADE_TO
from quizzes.generation.material import Material
from quizzes.generation.parts import part_of
from quizzes.generation.purposes import FEELING, TAKING_TO
from quizzes.generation.sentences import Sentence
from quizzes.generation.standalone import plain
from quizzes.generation.statements import Edit, Statement, lowered, phrase
from quizzes.generation.stretch import Dangling, Stretch
from quizzes.items import Source

LONGEST_REASON, LONGEST_FRONT = 22, 5
FARTHEST = 9
"""How many words may stand between a verb and its purpose."""
_NOUN_CUES = ("because of", "due to", "owing to", "as a result of", "thanks to")
_LED = {
    "led": "led to", "leads": "leads to", "caused": "caused", "causes": "causes", "prompted": "prompted", "triggered": "triggered",
    "sparked": "sparked", "resulted": "resulted in", "results": "results in",
    "contributed": "contributed to", "contributes": "contributes to",
}  # fmt: skip
_AIMS = frozenset(
    "avoid ensure prevent protect help keep stop reduce improve raise encourage make attract save cut fight combat tackle show prove "
    "find create boost promote support celebrate mark highlight learn study measure test discover".split()
)
"""What is done for a purpose."""
_GOING_ON = frozenset("but while although which whereas said says according".split())
_BY = frozenset("caused prompted triggered sparked driven motivated fuelled fueled created".split())


@dataclass(frozen=True, slots=True)
class Scope:
    """A sentence, and whether readers will be sent to its paragraph, where "the committee" is known."""

    material: Material
    sentence: Sentence
    in_paragraph: bool = False

    @property
    def where(self) -> str:
        return f"paragraph {self.sentence.paragraph.number}" if self.in_paragraph else "the article"

    def asked(self, question: str) -> str:
        return f"According to {self.where}, {question}?"

    def plain(self, start: int, end: int) -> Statement:
        return plain(self.material.text, self.sentence, start, end, in_paragraph=self.in_paragraph)

    def mended(self, start: int, end: int, skip: tuple[Edit, ...] = ()) -> tuple[Edit, ...]:
        return mended(self.material.text, self.sentence, start, end, skip, in_paragraph=self.in_paragraph)


@dataclass(frozen=True, slots=True)
class Cause:
    """A question and the reason that answers it; `form` tells which reasons may stand side by side."""

    question: str
    reason: str
    form: str
    sentence: Sentence

    @property
    def source(self) -> Source:
        return Source(self.sentence.start, self.sentence.end, self.sentence.text)


def cause_in(material: Material, sentence: Sentence) -> Cause | None:
    """The cause or purpose that a sentence marks, asked so that it is understood alone, else in its paragraph."""
    return first_read(material, sentence, _READERS)


def first_read(material: Material, sentence: Sentence, readers: Sequence[Callable[[Scope], Cause | None]]) -> Cause | None:
    """What the first of the readers finds in a sentence, of itself or else in its paragraph; nothing in a quotation or a question."""
    if any(sentence.quoted) or part_of(material, sentence) is None:
        return None
    for scope in (Scope(material, sentence), Scope(material, sentence, in_paragraph=True)):
        for read in readers:
            try:
                found = read(scope)
            except Dangling:
                continue
            if found and not set("[]") & set(found.question + found.reason):
                return found
    return None


def _because(scope: Scope) -> Cause | None:
    sentence = scope.sentence
    at = _find(sentence, "because")
    if at is None or sentence.tokens[at + 1].lower == "of" or "and" in {token.lower for token in sentence.tokens[max(0, at - 2) : at]}:
        return None
    if at == 0:
        comma = comma_after(sentence, at)
        return _why_fronted(scope, comma) if comma else None
    return _why(scope, 0, at, at + 1, clause_end(sentence, at + 1), "because")


def _why_fronted(scope: Scope, comma: int) -> Cause | None:
    """ "Because octopuses have no bones, they can …": the noun goes into the question, the pronoun into the reason."""
    sentence = scope.sentence
    reason, effect = main_clause(sentence, 1, comma), main_clause(sentence, comma + 1, clause_end(sentence, comma + 1))
    if sum(token.tag in {"VBD", "VBZ", "VBP", "MD"} for token in sentence.tokens[comma:]) > 1:
        return None
    if reason is None or effect is None or effect.subject != comma + 1 or reason.subject != 1:
        return None
    empty = is_empty_it(Stretch(sentence, comma, len(sentence.tokens)), effect.subject)
    if empty or sentence.tokens[effect.subject].tag != "PRP" or effect.verb != effect.subject + 1:
        return _why(scope, comma + 1, len(sentence.tokens) - 1, 1, comma, "because")
    if sentence.tokens[reason.subject].tag == "PRP":
        return None
    named = scope.mended(reason.subject, reason.verb)
    noun, pronoun = lowered(sentence, reason.subject, reason.verb, named), sentence.tokens[effect.subject].lower
    scope.mended(reason.subject, effect.end)
    asked = question(effect, "why", (Edit(effect.subject, effect.verb, noun),))
    words = f"{pronoun} {phrase(sentence, reason.verb, comma)}"
    return Cause(scope.asked(asked), f"Because {words}", "because", sentence) if asked else None


def _because_of(scope: Scope) -> Cause | None:
    sentence = scope.sentence
    for cue in _NOUN_CUES:
        at = _find(sentence, *cue.split())
        if at is not None and at > 3 and not (cue == "due to" and sentence.tokens[at + 2].tag == "VB"):
            return _why(scope, 0, at, at + len(cue.split()), clause_end(sentence, at), "because of")
    return None


def _in_order_to(scope: Scope) -> Cause | None:
    sentence = scope.sentence
    at = _find(sentence, "in", "order", "to")
    if at is None or at < 4:
        return None
    return _why(scope, 0, at, at + 2, clause_end(sentence, at), "to")


def _fronted_because_of(scope: Scope) -> Cause | None:
    """ "Due to the cost, the council …": asked of what follows the comma."""
    return _fronted(scope, _NOUN_CUES, "because of", kept=0)


def _fronted_in_order_to(scope: Scope) -> Cause | None:
    """ "In order to study the fish, biologists …"."""
    return _fronted(scope, ("in order to",), "to", kept=1)


def _fronted(scope: Scope, cues: Sequence[str], form: str, *, kept: int) -> Cause | None:
    """The main clause asked for, and the reason from before its comma, with `kept` words of the cue."""
    sentence = scope.sentence
    cue = next((cue for cue in cues if _find(sentence, *cue.split()) == 0), "")
    comma = comma_after(sentence, len(cue.split())) if cue else 0
    if not comma or sentence.tokens[comma + 1].tag not in {"DT", "NNP", "NNPS", "NNS", "NN", "JJ", "PRP$", "CD"}:
        return None
    return _why(scope, comma + 1, len(sentence.tokens) - 1, len(cue.split()) - kept, comma, form)


def _to_avoid(scope: Scope) -> Cause | None:
    """ "… to protect young cod": a purpose at the end of a sentence, where no noun or verb before takes the "to"."""
    sentence, last = scope.sentence, len(scope.sentence.tokens) - 1
    for at in range(6, last - 3):
        verb, before = sentence.tokens[at + 1], sentence.tokens[at - 1]
        if sentence.tokens[at].lower == "to" and verb.lower in _AIMS and before.tag in {"NN", "NNS", "NNP", "RB", "CD", "PRP"}:
            taken = noun_base(before.lower) in TAKING_TO or before.lower in {"not", "only", "so", "how", "enough", "try", "want"}
            inside = any(token.text == "," or token.tag in {"WDT", "WP", "WRB"} for token in sentence.tokens[at:last])
            return None if taken or inside or _is_far(scope, at) else _why(scope, 0, at, at, last, "to")
    return None


def _is_far(scope: Scope, at: int) -> bool:
    """Whether so much stands between the main verb and the "to" that something else may take it: a pair, what is "for" something."""
    clause = main_clause(scope.sentence, 0, at)
    between = [token.lower for token in scope.sentence.tokens[clause.rest : at]] if clause else []
    verb = scope.sentence.tokens[clause.rest - 1].lower if clause else ""
    if FEELING & {token.lower for token in scope.sentence.tokens[:at]}:
        return True
    return clause is None or verb_base(verb) in DOING | MADE_TO or len(between) > FARTHEST or bool({"and", "or", "for", ","} & set(between))


def _why(scope: Scope, start: int, end: int, reason: int, stop: int, form: str) -> Cause | None:
    """ "Why" asked of tokens `start` to `end`; the reason is `reason` to `stop`."""
    asked = asked_and_told(scope, "why", start, end, reason, stop, alone=form == "to")
    if asked is None:
        return None
    question, words = asked
    if reason > start and runs_on(scope.sentence, reason, _short_enough(scope.sentence, reason, stop)):
        return None
    if form == "because of" and has_a_doer(scope.sentence, start, end, reason - 1, stop):
        return None
    told = {"because": f"Because {words}", "because of": f"Because of {words}", "to": words[:1].upper() + words[1:]}[form]
    return Cause(question, told, "because" if form != "to" else "purpose", scope.sentence)


def asked_and_told(scope: Scope, opening: str, start: int, end: int, reason: int, stop: int, *, alone: bool) -> tuple[str, str] | None:
    """ "Why", "how" or "when" asked of tokens `start` to `end`, and the words from `reason` to `stop` that answer it; `alone` where
    the verb may have no infinitive beside it."""
    sentence = scope.sentence
    while end > start and (sentence.tokens[end - 1].text in {",", "–", "—"} or sentence.tokens[end - 1].lower in {"almost", "entirely"}):
        end -= 1
    if sentence.tokens[end - 1].lower in {
        "partly",
        "mainly",
        "just",
        "only",
        "simply",
        "largely",
        "primarily",
        "not",
        "perhaps",
        "probably",
        "is",
        "was",
        "are",
    }:
        return None
    stop = _short_enough(sentence, reason, stop)
    effect = scope.plain(start, end)
    if sum(token.tag in {"VBD", "VBZ", "VBP", "MD"} for token in sentence.tokens[effect.start : effect.end]) > 1:
        return None  # which of the two verbs the reason belongs to is not certain
    if reason >= end and effect.end != end:
        return None  # the reason belongs to what had to be cut off
    if alone and (effect.end != end or any(_is_infinitive(sentence, place) for place in range(effect.start, effect.end))):
        return None
    clause = main_clause(sentence, effect.start, effect.end)
    asked = question(clause, opening, effect.edits) if clause else None
    if asked is None or clause is None:
        return None
    if clause.subject != effect.start:
        front = phrase(sentence, effect.start, clause.subject, effect.edits)
        if sentence.tokens[effect.start].tag != "IN" or len(front.split()) > LONGEST_FRONT:
            return None
        asked = f"{asked} {front[:1].lower()}{front[1:]}"
    stop, inner = _understood(scope, min(effect.start, reason), reason, stop)
    words = lowered(sentence, reason, stop, tuple(edit for edit in inner if edit.start >= reason))
    return (scope.asked(asked), words) if 3 <= len(words.split()) <= 24 else None


def _is_infinitive(sentence: Sentence, place: int) -> bool:
    return sentence.tokens[place].tag == "TO" and sentence.tokens[place + 1].tag == "VB"


def _understood(scope: Scope, start: int, reason: int, stop: int) -> tuple[int, tuple[Edit, ...]]:
    """The reason's end and its edits: without its last phrase ("on the threads") where that leans on what was said before."""
    sentence = scope.sentence
    try:
        return stop, scope.mended(start, stop)
    except Dangling:
        last = next((place for place in range(stop - 2, reason + 4, -1) if sentence.tokens[place].tag == "IN"), 0)
        if not last or stop - last > 4 or sentence.tokens[last].lower == "of":
            raise
        return last, scope.mended(start, last)


def _short_enough(sentence: Sentence, start: int, end: int) -> int:
    """The end of a long reason moved to a comma before what it only adds."""
    if end - start <= LONGEST_REASON:
        return end
    commas = [place for place in range(start + 5, end) if sentence.tokens[place].text == "," and place - start <= LONGEST_REASON]
    return commas[-1] if commas and sentence.tokens[commas[-1] + 1].lower not in {"and", "or"} else commas[0] if commas else end


def _led_to(scope: Scope) -> Cause | None:
    """ "X led to Y": what led to Y? X is taken whole, Y must be understood alone."""
    sentence = scope.sentence
    clause = main_clause(sentence, 0, len(sentence.tokens) - 1)
    if clause is None or clause.subject != 0:
        return None
    verbs = [token.lower for token in sentence.tokens[clause.verb : clause.rest] if token.tag != "RB"]
    verb = _LED.get(verbs[-1], "") if verbs[:-1] in ([], ["has"], ["have"]) else ""
    rest = clause.rest + (len(verb.split()) - 1)
    if not verb or [token.lower for token in sentence.tokens[clause.rest : rest]] != verb.split()[1:]:
        return None
    helper = "has " if verbs[:-1] else ""
    return _what_caused(scope, f"{helper}{verb}", (rest, clause_end(sentence, rest)), (0, clause.verb))


def _caused_by(scope: Scope) -> Cause | None:
    """ "Y was caused by X": what caused Y?"""
    sentence = scope.sentence
    at = next(
        (
            place
            for place in range(2, len(sentence.tokens) - 3)
            if sentence.tokens[place].lower in _BY and sentence.tokens[place + 1].lower == "by"
        ),
        None,
    )
    clause = main_clause(sentence, 0, len(sentence.tokens) - 1)
    if at is None or clause is None or clause.subject != 0 or not clause.verb < at < clause.rest + 2:
        return None
    helper = sentence.tokens[clause.verb].lower
    if helper not in {"was", "were", "has", "have"}:
        return None
    verb = ("has " if helper in {"has", "have"} else "") + {"driven": "drove" if helper in {"was", "were"} else "driven"}.get(
        sentence.tokens[at].lower, sentence.tokens[at].lower
    )
    return _what_caused(scope, verb, (0, clause.verb), (at + 2, clause_end(sentence, at + 2)))


def _what_caused(scope: Scope, verb: str, effect: tuple[int, int], cause: tuple[int, int]) -> Cause | None:
    sentence = scope.sentence
    asked = lowered(sentence, *effect, scope.mended(*effect))
    reason = phrase(sentence, *cause, scope.mended(*cause))
    if (
        not 2 <= len(asked.split()) <= 20
        or not 2 <= len(reason.split()) <= 20
        or (sentence.tokens[cause[0]].tag in {"PRP", "EX", "DT"} and len(reason.split()) < 3)
        or has_main_verb(sentence, *effect)
    ):
        return None
    return Cause(scope.asked(f"what {verb} {asked}"), reason[:1].upper() + reason[1:], "what", sentence)


def _find(sentence: Sentence, *words: str) -> int | None:
    lower = [token.lower for token in sentence.tokens]
    return next((at for at in range(len(lower) - len(words)) if tuple(lower[at : at + len(words)]) == words), None)


def comma_after(sentence: Sentence, at: int) -> int:
    """The comma that ends a fronted clause: the first after which a subject begins."""
    return next((place for place in range(at + 3, len(sentence.tokens) - 4) if sentence.tokens[place].text == ","), 0)


def clause_end(sentence: Sentence, start: int) -> int:
    """Where the reason ends: at a dash, a semicolon, or a comma before another main clause."""
    last = len(sentence.tokens) - 1
    for place in range(start + 2, last):
        token = sentence.tokens[place]
        if token.text in {"–", "—", ";", ":"}:
            return place
        goes_on = token.text == "," and sentence.tokens[place + 1].lower in _GOING_ON
        if goes_on and not parts_a_whole(sentence, start, place):
            return place
        if begins_another_clause(sentence, start, place):
            return place
    return last


_READERS = (_because, _because_of, _fronted_because_of, _in_order_to, _fronted_in_order_to, _to_avoid, _led_to, _caused_by)
