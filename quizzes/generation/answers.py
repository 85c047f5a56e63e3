"""What may be the answer to a question of a connection: where it ends, whether it is whole, and whether it tells anything."""

from dataclasses import dataclass
from itertools import pairwise

from quizzes.generation.context import mended
from quizzes.generation.cutting import FINITE, has_main_verb, parts_a_whole
from quizzes.generation.lexicon import noun_base, verb_base
from quizzes.generation.marks import MADE_TO
from quizzes.generation.material import Material
from quizzes.generation.parts import Part
from quizzes.generation.sentences import Sentence
from quizzes.generation.statements import lowered
from quizzes.generation.stretch import Dangling
from quizzes.generation.words import NUMBER_WORDS

LEAST_BEFORE_AND = 4
LONGEST_OBJECT = 6
FEWEST_SHARED, MOSTLY = 3, 0.75
"""Of its stems, how many another sentence must have to tell the same."""
_GROUNDS = frozenset({"because", "since", "reason", "reasons", "due", "therefore"})
_BE = frozenset("is are was were be been being".split())
_OBJECT = frozenset({"DT", "JJ", "NN", "NNS", "NNP", "NNPS", "CD", "POS"})
_ANNOUNCED = frozenset(
    "problem snag possibility way reason kind type sort exception difference question challenge factor issue catch explanation solution "
    "alternative option step point thing difficulty obstacle drawback concern figure story".split()
)
"""Nouns with which a sentence only says that what it announces will follow."""
_ELSEWHERE = frozenset("complex complicated otherwise different so true".split())
"""With what a sentence ends that only says that the rest will follow: "The truth is more complicated"."""
_ADDING = frozenset("leave contend argue claim say state add note warn".split())
"""With whose participle a clause goes on with something else: "to stop the ferry, claiming that …"."""
_GIVING = frozenset("there provides provided gives gave offers offered".split())
_COUNTING = NUMBER_WORDS | frozenset("several some few many another other couple number main serious big different various".split())
_GOING_ON = frozenset({"and", "but", "so"})
_OPENING_CLAUSE = frozenset({"DT", "NN", "PR", "EX", "JJ", "IN", "RB"})


def ends_of_answer(part: Part, start: int, end: int, *, cut: bool) -> int:
    """Where the answer ends: before a comma after which another clause goes on with something else, if it may be `cut`."""
    tokens = part.sentence.tokens
    for at in range(start + 1, end - 2) if cut else ():
        if tokens[at].text != ",":
            continue
        following = tokens[at + 1]
        if following.lower in {"while", "whereas"} and parts_a_whole(part.sentence, start + (tokens[start].lower == "because"), at):
            continue
        if following.lower in {"while", "whereas", "although", "which", "who"}:
            return at
        clause = following.lower in _GOING_ON and tokens[at + 2].tag[:2] in _OPENING_CLAUSE and _has_verb(part, at + 2, end)
        if clause and following.lower == "and" and (_is_listed(part, start, at) or _is_second_ground(part, start, at + 2)):
            continue
        if (clause and tokens[at + 2].lower != "that") or (following.tag == "VBG" and verb_base(following.lower) in MADE_TO | _ADDING):
            return at
    return end


def _is_listed(part: Part, start: int, comma: int) -> bool:
    """Whether the "and" after the comma joins the last of a list whose verb comes only then: "because wheat, rye, and oats are"."""
    tokens = part.sentence.tokens[start:comma]
    return any(token.text == "," for token in tokens) and not any(token.tag in FINITE for token in tokens)


def _is_second_ground(part: Part, start: int, following: int) -> bool:
    """Whether the clause says more of the same: "because they are cheap, and they …"."""
    tokens = part.sentence.tokens
    start += 4 * (part.lower(start, start + 4) == ["on", "the", "grounds", "that"])
    subject = next((token for token in tokens[start:following] if token.tag in {"PRP", "EX"} or token.tag[:2] == "NN"), None)
    return subject is not None and subject.tag == "PRP" and tokens[following].lower == subject.lower


def gives_two_grounds(part: Part, start: int, end: int) -> bool:
    """Whether the reason may go on with something that is none: "because he was slow, and he often lost the thread"; not "on the
    grounds that he was slow, and he …"."""
    tokens = part.sentence.tokens
    return tokens[start].lower == "because" and any(
        tokens[at].text == "," and tokens[at + 1].lower == "and" and tokens[at + 2].tag == "PRP" and _is_second_ground(part, start, at + 2)
        for at in range(start + 1, end - 2)
    )


def runs_on(sentence: Sentence, start: int, stop: int) -> bool:
    """Whether a reason goes on with something else after a comma, or was cut inside a list: "because it was loose, on one occasion
    returning a fee", "because each needs a bench, a lathe and help"."""
    tokens = sentence.tokens
    for comma in (at for at in range(start, stop) if tokens[at].text == ","):
        near = [token.tag for token in tokens[comma + 1 : min(comma + 5, stop)]]
        if "VBG" in near and not FINITE & set(near):
            return True
    listed = stop + 1 < len(tokens) and tokens[stop].text == "," and tokens[stop + 1].tag in {"DT", "NN", "NNS", "JJ", "CD"}
    return listed and any(token.lower in {"and", "or"} for token in tokens[stop + 2 : stop + 6])


def has_another_reason(material: Material, sentence: Sentence, start: int, end: int) -> bool:
    """Whether the paragraph gives another reason for nearly the same: "Often, sailors leave because … Sometimes, sailors leave because"."""
    own = {stem for stem in sentence.stems[start:end] if stem}
    for other in material.text.sentences_in(sentence.paragraph):
        marks = {token.lower for token in other.tokens} & _GROUNDS
        if other is not sentence and marks and len(own & set(other.stems)) >= max(FEWEST_SHARED, MOSTLY * len(own)):
            return True
    return False


def has_a_doer(sentence: Sentence, start: int, end: int, reason: int, stop: int) -> bool:
    """Whether the doer of what is told stands in a reason that is no clause: "was found to be old because of its rings by students"."""
    told = sentence.tokens[start:end]
    passive = any(one.lower in _BE and two.tag == "VBN" for one, two in pairwise(told)) and not any(t.lower == "by" for t in told)
    tokens = sentence.tokens[reason:stop]
    opening = [token.lower for token in tokens[:4]]
    nominal = bool({"of", "to"} & set(opening[:2])) or opening == ["as", "a", "result", "of"]
    return passive and nominal and any(two.lower == "by" and one.tag[:2] == "NN" for one, two in pairwise(tokens))


def comes_back(material: Material, sentence: Sentence, start: int, end: int) -> bool:
    """Whether the paragraph comes back to what is told: "Owls hunt by ear, but mice … Owls have quiet wings": that may be set against
    it as well."""
    nouns = [
        stem for token, stem in zip(sentence.tokens[start:end], sentence.stems[start:end], strict=True) if token.tag[:2] == "NN" and stem
    ]
    later = [one for one in material.text.sentences_in(sentence.paragraph) if one.index > sentence.index]
    first = sentence.stems[start]
    return bool(first) and any(one.stems[0] == first and ({*nouns} - {first}) & {*one.stems[1:]} for one in later)


def _has_verb(part: Part, start: int, end: int) -> bool:
    near = part.sentence.tokens[start + 1 : min(start + 10, end)]
    return any(token.tag in FINITE for token in near) and has_main_verb(part.sentence, start, end)


_LEADING_ON = frozenset({"then", "nor", "neither", "likewise"})


def is_whole_answer(part: Part, start: int, end: int, *, alone: bool) -> bool:
    """Whether the stretch is one answer: not one that begins with what leads on, nor, where it has to be `alone`, two clauses."""
    tokens = part.sentence.tokens
    if (tokens[start].lower, tokens[start].tag) == ("that", "IN"):
        return False  # "found that few could swim, but that most tried"
    if tokens[start].lower in _LEADING_ON and tokens[start + 1].tag[:2] != "NN":
        return False
    if any(one.tag[:2] == "NN" and two.lower == "being" for one, two in pairwise(tokens[start : start + 6])):
        return False  # "the editor being dismissed"
    if (
        tokens[end - 1].tag in {"DT", "IN", "CC", "TO", "PRP$"}
        or _points_at_a_figure(part, start)
        or part.lower(start, start + 2) == ["no", "sooner"]
    ):
        return False
    if not alone:
        return True
    for at in range(start + LEAST_BEFORE_AND, end - 2):
        if tokens[at].lower == "and" and tokens[at - 1].text != "," and tokens[at + 1].tag in {"DT", "NN", "NNS", "NNP", "PRP"}:
            verb = next((place for place in range(at + 2, min(at + 5, end)) if tokens[place].tag in FINITE), 0)
            nominal = all(token.tag in _OBJECT | {"PRP"} for token in tokens[at + 1 : verb])
            if verb and nominal and any(token.tag in FINITE for token in tokens[start:at]):
                return False  # "We should grow it ourselves and fish is dear"
    return True


def _points_at_a_figure(part: Part, start: int) -> bool:
    """ "As the graph shows", "as illustrated in the map"."""
    first, *others = part.lower(start, start + 3)
    shown = part.sentence.tokens[start + 1].tag == "VBN"
    return first == "as" and (shown or bool(set(others) & {"graph", "figure", "table", "chart", "map"}))


def tells_something(part: Part, start: int, end: int) -> bool:
    """Whether more is said than that something follows: "There are two serious problems"."""
    tokens = part.sentence.tokens
    last = tokens[end - 1]
    if {"only", "beginning"} <= set(part.lower(start, end)):
        return False  # "That is only the beginning of the story"
    if last.lower in _ELSEWHERE or part.lower(end - 2, end) == ["the", "case"] or part.lower(end - 2, end) == ["another", "matter"]:
        return False
    at = end - 2
    while at > start and tokens[at].tag in {"JJ", "NN"}:
        at -= 1
    single = {"a", "an"} if _GIVING & set(part.lower(start, end)) else set()
    counted = {tokens[at].lower, tokens[end - 2].lower} & (_COUNTING | {"of"} | single)
    nouns = {noun_base(last.lower), last.lower.removesuffix("s")}  # "ways", which the dictionary has too
    return not (nouns & _ANNOUNCED and counted)


@dataclass(frozen=True, slots=True)
class Made:
    """What something made somebody do: the question, and the token where its answer starts."""

    question: str
    start: int


def made_to_do(material: Material, part: Part, verb: int) -> Made | None:
    """ "… allowed farmers to sell their wool", from its verb on: what did this allow farmers to do?"""
    tokens, start = part.sentence.tokens, verb + 1
    base = verb_base(tokens[verb].lower)
    at = start
    while at < part.end and tokens[at].tag in _OBJECT:
        at += 1
    if base not in MADE_TO or not 0 < at - start <= LONGEST_OBJECT or tokens[at - 1].tag[:2] != "NN":
        return None
    if at + 3 > part.end or tokens[at].tag != "TO" or tokens[at + 1].tag != "VB" or tokens[at + 1].lower == "be":
        return None  # "caused a warning to be given": nobody asks what it caused a warning to do
    helper = _helper(part, verb)
    try:
        edits = mended(material.text, part.sentence, start, at, in_paragraph=True)
    except Dangling:
        return None
    return Made(f"What {helper} this {base} {lowered(part.sentence, start, at, edits)} to do?", at) if helper else None


def _helper(part: Part, verb: int) -> str:
    """ "did" or "does", as the verb is told, or the verb of the sentence that a participle goes on."""
    tokens = part.sentence.tokens
    if tokens[verb].lower.endswith("ed"):
        return "did"  # "This allowed", which taggers take for an adjective
    main = tokens[verb] if tokens[verb].tag in FINITE else next((token for token in tokens[part.start : verb] if token.tag in FINITE), None)
    if main is None or main.tag == "MD":
        return "would" if main is not None and main.lower in {"would", "could", "might"} else "will" if main is not None else ""
    return "did" if main.tag == "VBD" else "does"
