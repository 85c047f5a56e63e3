"""A real passage with the ends of three or four of its sentences taken out, to be put back.

What is taken out is a clause or a phrase that the word before it asks for: after "to" an infinitive, after "because" a clause,
after "by" what somebody does. So a reader has to follow what the passage means, not which class of word fits.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from quizzes.generation.candidates import Candidate, in_order
from quizzes.generation.cutting import FINITE, SUBORDINATORS
from quizzes.generation.lexicon import noun_classes, parts_of_speech
from quizzes.generation.material import Material
from quizzes.generation.runs import Run, runs, tidied
from quizzes.generation.sentences import Sentence, Token
from quizzes.generation.words import SPEECH_VERBS
from quizzes.items import Item, Kind, Pair, Process

SENTENCES, WORDS = range(2, 7), range(40, 131)
MOST_QUOTED, MOST_PARAGRAPHS = 1.0, 4
LONG = 0.025
"""What each further sentence costs: of short passages an article has more."""
PARTS, FEWEST_PARTS = 4, 3
SHORTEST, LONGEST, KEPT = 5, 20, 5
"""Tokens of what is taken out, and how many its sentence keeps before it at least."""
_CLAUSE_AFTER = frozenset(
    "because although though while when if unless after before until that whether where which who why how what but so".split()
)
_OF_TIME = frozenset({"before", "after", "until"})
_AT_SOME_TIME = _OF_TIME | {"when", "while", "as"}
_SAYING = frozenset("said says say announced insists insisted claims claimed argues argued believes believed warned admitted".split())
_ING_AFTER = frozenset("by of for from without in after before while about".split())
_PHRASE_AFTER = frozenset("about against into between with from for by like despite under without toward towards through".split())
_STATES = frozenset("is are was were".split())
_AUXILIARIES = frozenset("have has had be is are was were been being".split())
_VERBS = frozenset({"VBD", "VBZ", "VBP", "VB", "VBN"})
_MARKS = frozenset('“”"()[]–—:;?!‘')
_JOINING = frozenset({"WDT", "WP", "WRB", "CC", "VBG", "IN"})
_OPENING = SUBORDINATORS - {"as", "before", "after", "since", "until", "despite"} | {"that"}
_RELATIVES = frozenset({"which", "where", "who"})
BASE, CLAUSE, VERB, ING, THING, PHRASE = "base", "clause", "verb", "ing", "thing", "phrase"
"""What a gap asks for: "to [sell it]", "because [it was dear]", "who [sold it]", "by [selling it]", "sold [a boat]", "for [a boat]"."""
_LEADING, FEWEST_ALIKE = (CLAUSE, BASE, ING), 2
"""The forms of which a passage had better have two: where all are different, grammar alone gives them back."""
EASY = 0.3
"""What it costs a passage to have none."""
CLAUSES = 0.8
"""What it adds to a passage if all of its parts are clauses."""
_WORTH = {CLAUSE: 0.8, BASE: 0.5, ING: 0.4, VERB: 0.4, THING: 0.0, PHRASE: -0.3}
"""How much each is worth taking out: clauses say most, noun phrases are given back by the verb before them."""
NEAR = 8
"""How soon a clause has its verb, where the word before it may ask for something else."""
FEWEST_STEMS, BEST, APART = 2, 9, 5
"""How many words that carry meaning a part has, how many tokens it has at best, and how far two of one sentence are apart."""
ALIKE = 0.9
"""What a part is worth more for being of the form of another: there grammar alone does not settle which is which."""


@dataclass(frozen=True, slots=True)
class _Part:
    """Tokens `start` to `end` of a sentence, of a form, and how much it is worth taking out."""

    sentence: Sentence
    start: int
    end: int
    form: str
    weight: float

    @property
    def stems(self) -> frozenset[str]:
        return frozenset(self.sentence.stems[self.start : self.end]) - {""}

    @property
    def around(self) -> frozenset[str]:
        """What else its sentence speaks of."""
        return frozenset((*self.sentence.stems[: self.start], *self.sentence.stems[self.end :])) - {""}

    @property
    def subject(self) -> str:
        """Who can or may do what is taken out, if it is "it" or "they"; "" elsewhere."""
        who, cue = self.sentence.tokens[self.start - 2 : self.start]
        return who.lower if (who.tag, cue.tag) == ("PRP", "MD") else ""

    @property
    def text(self) -> str:
        return tidied(self.sentence.said(self.start, self.end))


def endings_taken_out(material: Material) -> Iterator[Candidate]:
    """Every run with enough sentences whose ends only the sense can give back."""
    known: dict[int, list[_Part]] = {}
    for run in runs(material, SENTENCES, WORDS, MOST_QUOTED, MOST_PARAGRAPHS, placed=True):
        for sentence in run.sentences:
            if sentence.index not in known:
                known[sentence.index] = list(_parts(material, sentence))
        chosen = _chosen([part for sentence in run.sentences for part in known[sentence.index]])
        if chosen:
            yield _candidate(material, run, chosen)


def _chosen(possible: Sequence[_Part]) -> list[_Part]:
    """The weightiest parts, well apart, of which no two could change places, and two at least have a form that says something; of
    any forms where there are none such."""
    found = [chosen for form in _LEADING if (chosen := _led_by(form, possible))] or [_led_by("", possible)]
    return max(found, key=lambda chosen: (len(chosen), sum(part.weight for part in chosen) + ALIKE * _alike(chosen)), default=[])


def _led_by(form: str, possible: Sequence[_Part]) -> list[_Part]:
    """The weightiest parts, the first two of the form, if one is given, the others the rather for it; none where there are too few."""
    chosen: list[_Part] = []
    while len(chosen) < PARTS:
        free = [part for part in possible if not any(_are_too_near(part, other) or _could_change_places(part, other) for other in chosen)]
        if form and len(chosen) < FEWEST_ALIKE:
            free = [part for part in free if part.form == form]
        if not free:
            break
        chosen.append(max(free, key=lambda part: (part.weight + ALIKE * (part.form == form), -part.sentence.index, -part.start)))
    return sorted(chosen, key=lambda part: (part.sentence.index, part.start)) if len(chosen) >= FEWEST_PARTS else []


def _is_led(chosen: Sequence[_Part]) -> bool:
    return any(sum(part.form == form for part in chosen) >= FEWEST_ALIKE for form in _LEADING)


def _clauses(chosen: Sequence[_Part]) -> float:
    """What it adds that whole clauses are taken out, "argues that [prices will rise]", which say most."""
    return CLAUSES * sum(part.form == CLAUSE for part in chosen) / len(chosen)


def _alike(chosen: Sequence[_Part]) -> int:
    """How many parts have a form that another has too."""
    forms = Counter(part.form for part in chosen)
    return sum(number for number in forms.values() if number > 1)


def _are_too_near(one: _Part, other: _Part) -> bool:
    return one.sentence is other.sentence and max(one.start - other.end, other.start - one.end) < APART


def _could_change_places(one: _Part, other: _Part) -> bool:
    """Whether both have one form and are about the same: they begin alike, have a word in common, or have more in common with what
    stands around the other."""
    if one.form != other.form:
        return False
    if {part.sentence.tokens[part.start - 1].lower for part in (one, other)} <= _AT_SOME_TIME:
        return True  # "they left after [it rained] … and came back when [it was dry]"
    if one.subject and one.subject == other.subject:
        return True  # "they can [dig] … they may [sleep]"
    mine, others = one.stems, other.stems
    if one.sentence.tokens[one.start].lower == other.sentence.tokens[other.start].lower or mine & others:
        return True
    apart, there = len(mine & one.around) + len(others & other.around), len(mine & other.around) + len(others & one.around)
    return there > apart or (one.form == BASE and there == apart)  # what somebody does is hardly held by anything else


def _parts(material: Material, sentence: Sentence) -> Iterator[_Part]:
    for end in _ends(sentence):
        for start in range(max(KEPT, end - LONGEST), end - SHORTEST + 1):
            form = _form(sentence, start, end)
            stems = {stem for stem in sentence.stems[start:end] if stem}
            is_inside = end < _stop(sentence) and any(token.text == "," for token in sentence.tokens[start:end])
            if form and not is_inside and len(stems) >= FEWEST_STEMS and _is_one_piece(sentence, start, end, form):
                known = sum(min(material.text.frequency[stem], 3) for stem in stems)
                yield _Part(sentence, start, end, form, _WORTH[form] + 0.1 * known - abs(end - start - BEST) / BEST)


def _ends(sentence: Sentence) -> Iterator[int]:
    """Where a part may end: at the last stop, or at a comma after which another clause or phrase is joined."""
    stop = _stop(sentence)
    yield stop
    for comma in range(KEPT + SHORTEST, stop - SHORTEST):
        before, after = sentence.tokens[comma - 1], sentence.tokens[comma + 1]
        if sentence.tokens[comma].text == "," and after.tag in _JOINING and before.tag not in _JOINING and before.lower != "then":
            yield comma


def _is_one_piece(sentence: Sentence, start: int, end: int, form: str) -> bool:
    """Whether the stretch holds no mark that opens or closes something, and all its verbs are its own: in "Yields, which [had been
    low, rose]" and "attempts to [bring her home had failed]" the last belongs to what stands before."""
    tokens = sentence.tokens[start:end]
    if _MARKS & {mark for token in tokens for mark in token.text} or any(token.text in {"'", "’"} for token in tokens):
        return False
    finite = [at for at, token in enumerate(tokens) if token.tag in FINITE]
    comma = next((at for at, token in enumerate(tokens) if token.text == ","), len(tokens))
    relative = sentence.tokens[start - 1].lower in _RELATIVES and len(finite) > 1
    second = any(one.lower in {"and", "or"} and two.lower in {"that", "which", "who"} for one, two in pairwise(tokens))
    added = comma + 1 < len(tokens) and tokens[comma + 1].lower == "that"  # "nothing to [defend, that teach it]"
    apart = any(at > comma for at in finite) or added or (second and form in {THING, PHRASE})
    return not relative and not apart and not _is_torn(tokens, form) and not _goes_on_outside(tokens, form) and _owns(tokens, form)


def _is_torn(tokens: Sequence[Token], form: str) -> bool:
    """Whether something is begun in it that ends outside: "laid [a cable across the ice and heard], within a week, …", "so old [that the
    audience], it was said, laughed"."""
    known = parts_of_speech(tokens[-1].lower)
    joins_verb = form in {THING, PHRASE} and tokens[-2].lower == "and" and "v" in known and "n" not in known
    opened = max((at for at, token in enumerate(tokens) if token.lower == "that" and token.tag == "IN"), default=len(tokens))
    return joins_verb or (opened < len(tokens) and not any(token.tag in FINITE for token in tokens[opened:]))


def _goes_on_outside(tokens: Sequence[Token], form: str) -> bool:
    """Whether the end goes on with what the sentence joins, not the part: "cuts that [harm women, and tax avoidance]", "evidence of
    [bleeding but that I had broken bones]"."""
    for at, (one, two) in enumerate(pairwise(tokens)):
        if one.lower == "but" and two.lower == "that":
            return True
        if form == VERB and one.text == "," and two.lower == "and" and not any(token.tag in FINITE for token in tokens[at:]):
            return True
    return False


def _owns(tokens: Sequence[Token], form: str) -> bool:
    """Whether each verb that has a subject is the part's own, or comes after a word in it that opens or joins a clause."""
    free = 1 if form in {CLAUSE, VERB} else 0
    seen = free
    for before, token in zip((None, *tokens), tokens, strict=False):
        if token.tag in {"WDT", "WP", "WRB"} or token.lower in _OPENING or (token.lower in {"and", "but", "or", "than"} and seen):
            free += 1
        elif token.tag in FINITE or (token.tag == "VB" and before is not None and before.tag in {"VBG", "VBN", "NNS"}):
            free, seen = free - 1, seen + 1
            if free < 0:
                return False
    return True


def _stop(sentence: Sentence) -> int:
    """Where the last stop stands, before a closing quotation mark too."""
    end = len(sentence.tokens)
    while end > 1 and sentence.tokens[end - 1].text in {".", "”", '"', "’", "'", ",", "!"}:
        end -= 1
    return end


def _form(sentence: Sentence, start: int, end: int) -> str:
    """By what form of words the stretch has to be filled; "" where the word before it asks for nothing in particular."""
    tokens = sentence.tokens
    cue, first = tokens[start - 1], tokens[start]
    if cue.tag in {"WDT", "WP"} and tokens[start - 2].tag in {"IN", "TO"}:
        return ""  # "by which [time few were left]"
    if first.text[0] in "’'" or (tokens[start - 2].text == "," and cue.tag == "VB" and noun_classes(cue.lower)):
        return ""  # "who[’s been there]", "to schools, care [homes]"
    finite = [at for at in range(start, end) if tokens[at].tag in FINITE]
    if (cue.lower == "to" or cue.tag == "MD") and first.tag == "VB":
        return BASE
    if cue.lower in {"which", "who", "that"} and first.tag in FINITE and cue.tag in {"WDT", "WP"}:
        return VERB
    plainly = bool(finite) and finite[0] - start < NEAR and first.tag[:2] in {"DT", "NN", "PR"} and first.tag != "NN"
    if (
        (cue.lower in _CLAUSE_AFTER or (plainly and _may_open_a_clause(tokens, start - 1)))
        and first.tag[:2] in {"DT", "NN", "PR", "JJ", "CD", "EX"}
        and finite
        and finite[0] > start
        and tokens[finite[0] - 1].tag != "CC"
        and not _parts_a_subject(tokens, start - 1)
        and not (cue.lower in {"how", "what"} and (first.tag == "JJ" or first.lower in {"a", "an"}))
    ):
        return CLAUSE if cue.lower != "that" or cue.tag == "IN" else ""
    if cue.lower in _ING_AFTER and first.tag == "VBG":
        return ING
    if cue.text == "," and first.tag == "VBG":
        return ING
    if any(token.text == "," or token.lower == "not" for token in tokens[start:end]):
        return ""
    if first.tag[:2] in {"DT", "NN", "JJ", "PR", "VB"} and cue.lower in _STATES:
        return THING
    if cue.lower in _PHRASE_AFTER and first.tag[:2] in {"DT", "NN", "JJ", "PR", "CD"}:
        return PHRASE
    if cue.tag == "VBN" and not any(token.lower in _AUXILIARIES for token in tokens[max(0, start - 4) : start - 1]):
        return ""  # "armed [robbery is one of them]"
    if cue.tag in _VERBS and cue.lower not in _STATES | SPEECH_VERBS and first.tag[:2] in {"DT", "NN", "JJ", "PR", "CD"}:
        return THING
    return ""


def _parts_a_subject(tokens: Sequence[Token], at: int) -> bool:
    """Whether what comes before is not a clause yet: "A ploughman who had earned two shillings before [the plague could ask for ten]"."""
    verbs = sum(token.tag in FINITE for token in tokens[:at])
    return tokens[at].lower in _OF_TIME and verbs <= sum(token.tag in {"WDT", "WP"} for token in tokens[:at])


def _may_open_a_clause(tokens: Sequence[Token], at: int) -> bool:
    """ "said [prices would rise]", "as [they rose]", but not "such as the prices", "the town as a whole"."""
    if tokens[at].lower == "as":
        opens = tokens[at + 1].tag == "PRP" or tokens[at + 1].lower in {"the", "there"}
        return opens and tokens[at].tag == "IN" and not tokens[at - 1].tag.startswith(("VB", "JJ", "RB", "IN"))
    return tokens[at].lower in _SAYING and tokens[at].tag in _VERBS


def _candidate(material: Material, run: Run, parts: Sequence[_Part]) -> Candidate:
    marks = [
        (part.sentence.tokens[part.start].start, part.sentence.tokens[part.end - 1].end, f"[{number}]")
        for number, part in enumerate(parts, 1)
    ]
    source, *rest = run.sources(material)
    item = Item(
        kind=Kind.MATCHING,
        stem=f"Complete {run.asked_as}: which ending belongs in each gap?\n\n{run.marked(material, marks)}",
        source=source,
        evidence=in_order(rest),
        rule="endings-taken-out",
        pairs=tuple(Pair(f"[{number}]", part.text) for number, part in enumerate(parts, 1)),
        process=Process.INFER,
        score=0.3 + run.worth(material) + 0.02 * len(parts) - LONG * len(run.sentences) - EASY * (not _is_led(parts)) + _clauses(parts),
    )
    return Candidate(item, run.uses, "endings", gaps=frozenset(part.sentence.index for part in parts))
