"""A connection as it is asked for: what is told, what answers, and whether both are whole and understood."""

import re
from dataclasses import dataclass

from quizzes.generation.answers import (
    comes_back,
    ends_of_answer,
    gives_two_grounds,
    has_a_doer,
    has_another_reason,
    is_whole_answer,
    tells_something,
)
from quizzes.generation.clauses import main_clause
from quizzes.generation.context import points_back
from quizzes.generation.contrasts import adds_rather_than_contrasts, is_itself_an_answer, is_set_against_more, points_at_another
from quizzes.generation.cutting import FINITE
from quizzes.generation.lexicon import verb_base
from quizzes.generation.marks import CONDITION, CONTRAST, PURPOSE, REASON, RESULT
from quizzes.generation.material import Material
from quizzes.generation.parts import Part, said, splits_quotation, told
from quizzes.generation.sentences import Sentence, Token
from quizzes.generation.statements import Edit
from quizzes.generation.stretch import Stretch

SHORTEST_TOLD, LONGEST_TOLD = 5, 36
SHORTEST_ANSWER, LONGEST_ANSWER, FEWEST_STEMS = 3, 34, 2
_PLACES = frozenset("point juncture time moment stage place year day respect regard case".split())
"""Of these "this" is never what was told just before."""
_TURNING = frozenset({"but", "although", "though"})
"""With what an answer goes on to something that does not answer."""
_YOU = frozenset({"you", "your"})
_CONTRASTING = frozenset({"however", "nevertheless", "nonetheless"})
_POINTING = frozenset({"this", "that", "these", "those"})
"""What points back to a noun that has just been told: "in those valleys"."""
_BEING = frozenset("be prove become remain".split())
_PLACING = frozenset("in at on near from across inside outside".split())
_NAMED_ELSEWHERE = re.compile(r"\b(to \w+|of|for|with|about) it( …|\.)?”?\.?$")
"""The end of what is told where something is meant that stands before it: "declined to discuss it"."""
_NO_ANSWER = re.compile(
    r"^of |^the (answer|question|reason|result|problem) |\bthe others\b|, [^,]* (shows?|suggests?|reveals?|indicates?)\W*$", re.IGNORECASE
)
"""What is half of something, only announces, counts what is named elsewhere, or runs into whoever tells it."""
_OF_ITS_OWN = frozenset({CONTRAST, PURPOSE, CONDITION})
"""What is asked for in these ends where another clause begins."""


@dataclass(frozen=True, slots=True)
class Connection:
    """`told`, with who tells it, is connected by `form` with the `answer`; the first of the `sentences` tells, the last answers.

    `asked` is the question where the form alone does not give it.
    """

    told: str
    speaker: str
    answer: str
    form: str
    sentences: tuple[Sentence, ...]
    asked: str = ""


@dataclass(frozen=True, slots=True)
class Half:
    """Tokens `start` to `end` of a part, but those `left_out`: what is told, or what answers."""

    part: Part
    start: int
    end: int
    left_out: tuple[int, int] | None = None

    @property
    def tokens(self) -> tuple[Token, ...]:
        return self.part.sentence.tokens[self.start : self.end]

    def said(self, end: int) -> str:
        """Its words up to the token, without what is left out: ", however,"."""
        if not self.left_out:
            return said(self.part, self.start, end)
        first, second = said(self.part, self.start, self.left_out[0]), said(self.part, self.left_out[1], end)
        return f"{first}{'' if self.part.sentence.tokens[self.left_out[1]].text != ',' else ','} {second}"


def connected(
    material: Material, teller: Half, answer: Half, form: str, *, asked: str = "", doer: str = "", given: tuple[Edit, ...] = ()
) -> Connection | None:
    """The one half told and the other asked for; None where either is not whole, too long or not understood.

    `asked` is the question where the form does not give it, `doer` is put before an answer that has none, `given` are edits of what
    is told.
    """
    part, inside = answer.part, teller.part.sentence is answer.part.sentence
    if any(splits_quotation(half.part, half.start, half.end) for half in (teller, answer)):
        return None
    words = told(material, teller.part, teller.start, teller.end, given)
    if words is None or (inside and _leans(material, teller, answer, words[1])):
        return None
    end = ends_of_answer(part, answer.start, answer.end, cut=form != CONTRAST and teller.part is part)
    if _goes_on(part, end, form):
        return None
    if "," in doer and not doer.endswith(","):
        return None  # "UTC, or world time" would lose its second comma
    reply = f"{doer} {answer.said(end)}".strip()
    if not _is_readable(words[0], reply) or not is_whole_answer(part, answer.start, end, alone=inside and form in _OF_ITS_OWN):
        return None
    if _is_known(part, answer.start, end):
        return None
    if _is_somewhere_told(teller) or (form == REASON and has_a_doer(part.sentence, teller.start, teller.end, answer.start, end)):
        return None
    if form == CONTRAST and not _is_contrast(material, teller, answer, end):
        return None
    if form == REASON and (gives_two_grounds(part, answer.start, end) or "because" in part.lower(answer.start + 1, end)):
        return None
    if "contrast" in teller.part.lower(teller.start, teller.end):
        return None  # "grain, by contrast, was cheap": beside what?
    if form == RESULT and part.speaker and _YOU & set(part.lower(answer.start, end)):
        return None  # "so you don't need to be clever to work that out"
    if form == CONDITION and not _is_general(teller):
        return None
    if form == REASON and has_another_reason(material, teller.part.sentence, teller.start, teller.end):
        return None
    if not tells_something(part, answer.start, end) or (form in {RESULT, REASON} and _TURNING & set(part.lower(answer.start, end))):
        return None
    sentences = (part.sentence,) if inside else (teller.part.sentence, part.sentence)
    return Connection(words[0], teller.part.speaker, f"{reply[:1].upper()}{reply[1:].rstrip('.')}.", form, sentences, asked)


def _goes_on(part: Part, end: int, form: str) -> bool:
    """Whether the answer would be cut where its other half begins: "so the slope is too steep, and the block will move", "because there
    are two clocks, and they differ"."""
    tokens = part.sentence.tokens
    joins = part.lower(end, end + 2) == [",", "and"]
    return joins and (form == RESULT or (form == REASON and tokens[min(end + 2, len(tokens) - 1)].tag == "PRP"))


def _is_contrast(material: Material, teller: Half, answer: Half, end: int) -> bool:
    """Whether the answer up to `end`, and nothing else in the paragraph, is set against what is told."""
    told, said, span = teller.part.sentence, answer.part.sentence, (teller.start, teller.end)
    if _says_little_or_turns(teller) or is_itself_an_answer(teller.tokens) or is_set_against_more(material, told, span, said):
        return False
    if adds_rather_than_contrasts(teller.tokens, said.tokens[answer.start : end]) or points_at_another(told, span, said, answer.start, end):
        return False
    inside = told is said
    return not inside or not (_names_what_was_said(answer.part, answer.start, end) or comes_back(material, told, *span))


def _says_little_or_turns(teller: Half) -> bool:
    """ "I fell in love with it", against which much may be said; "Three students, however, were slower": that is in contrast already."""
    stems = {stem for stem in teller.part.sentence.stems[teller.start : teller.end] if stem}
    return len(stems) <= FEWEST_STEMS or bool(_CONTRASTING & set(teller.part.lower(teller.start + 1, teller.end)))


def _is_general(teller: Half) -> bool:
    """Whether what is told holds or will be: for what came about once, no condition is set."""
    clause = main_clause(teller.part.sentence, teller.start, teller.end)
    return clause is not None and teller.part.sentence.tokens[clause.verb].tag in {"VBZ", "VBP", "MD"}


def _is_somewhere_told(teller: Half) -> bool:
    """ "The mill there", of which only what stands before tells where it is."""
    tokens = teller.part.sentence.tokens[teller.start : teller.end]
    at = next((at for at in range(1, len(tokens)) if _is_there(tokens[at - 1], tokens[at])), 0)
    return at > 0 and not any(token.tag == "IN" and token.lower in _PLACING for token in tokens[:at])


def _is_there(before: Token, word: Token) -> bool:
    """Whether "there" is a place: after a noun also where taggers doubt it, but not in "said there was"."""
    return word.lower == "there" and (word.tag != "EX" or before.tag[:2] == "NN")


def _is_known(part: Part, start: int, end: int) -> bool:
    """Whether the answer says too little that is new: "The other five are losers"."""
    tokens = part.sentence.tokens
    others = any(token.lower in {"other", "others", "rest"} for token in tokens[start:end])
    stems = (
        stem for token, stem in zip(tokens[start:end], part.sentence.stems[start:end], strict=True) if not (others and token.tag == "CD")
    )
    return len({stem for stem in stems if stem}) < FEWEST_STEMS


def _names_what_was_said(part: Part, start: int, end: int) -> bool:
    """ "This was his last law": what "this" was has another name before both halves."""
    tokens = part.sentence.tokens
    at = next((at for at in range(start + 1, min(start + 6, end)) if tokens[at].tag in {"DT", "PRP$"}), end)
    between = {verb_base(token.lower) for token in tokens[start + 1 : at]}
    return (
        tokens[start].lower in {"this", "that"}
        and tokens[start + 1].tag in FINITE
        and at < end
        and bool(between & _BEING)
        and between <= _BEING | {"to"}
    )


def _is_readable(words: str, reply: str) -> bool:
    """Whether neither is too short or too long, cut inside brackets, or more than one sentence."""
    if not SHORTEST_TOLD <= len(words.split()) <= LONGEST_TOLD or not SHORTEST_ANSWER <= len(reply.split()) <= LONGEST_ANSWER:
        return False
    if _NAMED_ELSEWHERE.search(words) or _NO_ANSWER.search(reply):
        return False
    return not set(words + reply) & set("?!;[]") and ":" not in reply and all(text.count("(") == text.count(")") for text in (words, reply))


def _leans(material: Material, teller: Half, answer: Half, edits: tuple[Edit, ...]) -> bool:
    """Whether the answer points at something that is neither in it nor in what is told: "this" right after it mostly is."""
    part, tokens, since = answer.part, answer.part.sentence.tokens, min(teller.start, answer.start)
    right_after = teller.start == part.start and teller.end <= answer.start
    places = range(answer.start, answer.end)
    this = [at for at in places if tokens[at].lower in {"this", "that", "these"} and tokens[at + 1].lower not in _PLACES]
    named = {stem for stem in part.sentence.stems[teller.start : teller.end] if stem}
    again = [at for at in places if tokens[at].lower in _POINTING and {*part.sentence.stems[at + 1 : at + 3]} & named]
    asked = [at for at in places if (not right_after or at not in this) and at not in again]
    return points_back(material.text, Stretch(part.sentence, since, answer.end), asked, edits)
