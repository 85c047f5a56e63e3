"""What connects two halves of one sentence: "S because T", "Although S, T", "S, allowing farmers to sell their wool"."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from quizzes.generation.answers import Made, made_to_do
from quizzes.generation.clauses import main_clause
from quizzes.generation.connected import SHORTEST_TOLD, Connection, Half, connected
from quizzes.generation.context import is_empty_it, mended
from quizzes.generation.cutting import FINITE, has_main_verb
from quizzes.generation.lexicon import verb_base
from quizzes.generation.marks import (
    AIMS,
    CLAUSES,
    CONTRAST,
    JOINING,
    KEPT,
    MADE,
    MADE_SO,
    NOUN_RESULTS,
    OPENING,
    PURPOSE,
    REASON,
    WITHOUT_COMMA,
    mark_at,
)
from quizzes.generation.material import Material
from quizzes.generation.parts import Part
from quizzes.generation.purposes import purpose_at
from quizzes.generation.sentences import Token
from quizzes.generation.statements import Edit, lowered
from quizzes.generation.stretch import Dangling, Stretch
from quizzes.generation.words import CONNECTIVES, SPEECH_VERBS

_HINGED = frozenset(
    "not only just partly and but simply entirely especially particularly also even apparently perhaps probably often usually or that "
    "because is was are were be been being all nothing anything everything none nobody everybody".split()
)
_MAINLY = frozenset("mainly mostly largely primarily chiefly".split())
"""Words before a reason that is not the only one, but the one to be given."""
"""Words after which the joining word joins something else, or too weakly to be asked for."""
_GRANTING = frozenset("some many most may might can will is are has have not n't n’t few still remained".split())
_DENYING = frozenset("not n't n’t never no still others only more less few many instead neither little".split())
"""What shows that "while" grants something: in its own half, in the other."""
_MUCH = frozenset("many much few little".split())
_TIES = tuple(
    connective.lower().split() for connective in CONNECTIVES if connective not in {"Instead", "Then", "Or", "Similarly", "Likewise"}
)
_OF_ANOTHER = frozenset("that who which when where because if".split())
"""Words of a clause that a participle after it may belong to."""
_ADDED = frozenset("with including especially particularly".split())
"""What goes on with the half before the comma, and opens no clause."""
_OTHERS = frozenset("others another some many".split())
_BE = frozenset("is are was were be been".split())
_NOT = frozenset({"not", "n't", "n’t"})
_DENIED = frozenset({"do", "does", "did"})
"""With these "not … because" may deny the reason; "could not" and "is not" do not."""


def within(material: Material, part: Part) -> Connection | None:
    part = _untied(part)
    return _fronted(material, part) or _joined(material, part) or _done_for(material, part)


def _untied(part: Part) -> Part:
    """The part after "However," or "Thus,", without which both of its halves are what they are."""
    for words in _TIES:
        after = part.start + len(words)
        if not part.speaker and part.lower(part.start, after) == words and part.lower(after, after + 1) == [","]:
            return replace(part, start=after + 1)
    return part


def _fronted(material: Material, part: Part) -> Connection | None:
    """ "Although S, T": T is asked for; "Because S, T": S is."""
    mark = mark_at(part.sentence, part.start, OPENING)
    start = part.start + len(mark.split())
    comma = _comma(part, start) if mark else 0
    whole = comma and (has_main_verb(part.sentence, start, comma) or main_clause(part.sentence, start, comma))
    if not whole or _is_only_of_time(part, mark, (start, comma), (comma + 1, part.end)):
        return None
    first, second = (start, comma), Half(part, comma + 1, part.end)
    if OPENING[mark] == CONTRAST and (_only_adds(part, mark, comma + 1) or _is_set_against(part, *first)):
        return None
    if OPENING[mark] == CONTRAST:
        return connected(material, Half(part, *first), second, CONTRAST)
    if _goes_on(part.sentence.tokens[comma + 1 : part.end]):
        return None
    return connected(material, second, Half(part, part.start, comma), REASON, given=_named_before(material, part, start, comma))


def _is_set_against(part: Part, start: int, end: int) -> bool:
    """Whether what is told is itself against what stood before it: "We now know that they are older, but the name has stuck"."""
    return not part.sentence.is_first and "now" in part.lower(start, end - 1)


def _only_adds(part: Part, mark: str, start: int) -> bool:
    """Whether something else is said to be so too: "while its lakes also have rare fish", "although each also has a wall"."""
    if mark in {"while", "whereas"} and _OTHERS & set(part.lower(start, start + 1)):
        return True  # "some objected to it, while others saw no use in it"
    clause = main_clause(part.sentence, start, part.end)
    if clause is None or "also" not in part.lower(clause.subject, clause.rest + 1):
        return False
    another = bool({"each", "both", "other", "others", "another"} & set(part.lower(clause.subject, clause.verb)))
    return another or (mark in {"while", "whereas"} and part.sentence.tokens[clause.subject].tag != "PRP")


def _named_before(material: Material, part: Part, start: int, comma: int) -> tuple[Edit, ...]:
    """ "Because octopuses have no bones, they …": the noun takes the place of the pronoun where the reason is asked for."""
    tokens, pronoun = part.sentence.tokens, part.sentence.tokens[comma + 1].lower
    clause = main_clause(part.sentence, start, comma)
    if (
        clause is None
        or clause.subject != start
        or tokens[start].tag == "PRP"
        or is_empty_it(Stretch(part.sentence, comma, part.end), comma + 1)
    ):
        return ()
    subject = tokens[start : clause.verb]
    several = subject[-1].tag in {"NNS", "NNPS"} or any(token.lower == "and" for token in subject)
    if pronoun != ("they" if several else "it") or any(token.tag == "IN" for token in subject):
        return ()
    try:
        edits = mended(material.text, part.sentence, start, clause.verb, in_paragraph=True)
    except Dangling:
        return ()
    own = "their" if several else "its"
    kept = (Edit(at, at + 1, tokens[at].text) for at in range(comma + 2, part.end) if tokens[at].lower == own)
    return (Edit(comma + 1, comma + 2, lowered(part.sentence, start, clause.verb, edits)), *kept)


def _is_only_of_time(part: Part, mark: str, own: tuple[int, int], other: tuple[int, int]) -> bool:
    """ "While the band was playing", "Since the mill has been closed": when, and not although or because; `own` is the mark's half."""
    tags, lower = [token.tag for token in part.sentence.tokens[slice(*own)]], part.lower(*own)
    if mark == "since":
        return bool({"has", "have", "had", "'ve", "’ve"} & {*part.lower(*other), *lower}) or "CD" in tags
    if mark != "while":
        return False
    progressive = any(one in {"is", "are", "was", "were"} and two in {"VBG", "IN"} for one, two in zip(lower, tags[1:], strict=False))
    others = part.lower(*other)
    denies = {one for one, two in zip(others, [*others[1:], ""], strict=True) if two != "than"} & _DENYING  # not "more than six"
    granting = {two for one, two in pairwise(["", *lower]) if one != "to"} & _GRANTING  # not "was said to have"
    grants = granting or denies or {"VBZ", "VBP"} & set(tags)
    return progressive or not (grants or _subjects_are_alike(part, own, other))


def _subjects_are_alike(part: Part, own: tuple[int, int], other: tuple[int, int]) -> bool:
    """ "While the old mill was of wood, the new mill was of stone"."""
    one, two = main_clause(part.sentence, *own), main_clause(part.sentence, *other)
    return one is not None and two is not None and bool(_nouns(part, one.subject, one.verb) & _nouns(part, two.subject, two.verb))


def _nouns(part: Part, start: int, end: int) -> set[str]:
    return {token.lower for token in part.sentence.tokens[start:end] if token.tag.startswith("NN")}


def _joined(material: Material, part: Part) -> Connection | None:
    """ "S, but T", "S because T"."""
    tokens = part.sentence.tokens
    for at in range(part.start + SHORTEST_TOLD - 2, part.end - 2):
        before = at - (tokens[at - 1].lower in _MAINLY and bool(mark_at(part.sentence, at, WITHOUT_COMMA)))
        comma = tokens[before - 1].text in {",", "–", "—"}
        first = Half(part, part.start, before - comma)
        if comma and (did := _participle(material, part, at)):
            return connected(material, first, Half(part, did.start, part.end), MADE, asked=did.question)
        mark = mark_at(part.sentence, at, JOINING)
        if not mark or not (comma or mark in WITHOUT_COMMA | {"but", "so"}) or tokens[before - 1 - comma].lower in _HINGED:
            continue
        if part.lower(before - 2 - comma, before - comma) == ["in", "part"]:
            continue
        after, form = at + len(mark.split()), JOINING[mark]
        if mark in {"but", "yet"} and (doer := _doer(material, part, at - comma, after)):
            return connected(material, first, Half(part, after, part.end), form, doer=doer)
        plainly = comma or mark in WITHOUT_COMMA or _are_two_clauses(part, at, after)
        if not plainly or not _joins(part, mark, at, after):
            continue
        if not has_main_verb(part.sentence, part.start, at) or (form in {REASON, PURPOSE} and _is_loose(part, part.start, before, mark)):
            return None
        if form == CONTRAST and (_is_set_against(part, part.start, at) or (mark in OPENING and _only_adds(part, mark, after))):
            return None
        start = at if mark in KEPT else after - mark.endswith(" to") * (form == PURPOSE)
        return connected(material, first, Half(part, start, part.end), form)
    return None


def _are_two_clauses(part: Part, at: int, after: int) -> bool:
    """Whether "but" or "so" has a whole clause on either side, though no comma tells so: "Half of it burned but nobody was hurt"."""
    tokens = part.sentence.tokens
    before, behind = main_clause(part.sentence, part.start, at), main_clause(part.sentence, after, part.end)
    if before is None or behind is None or before.subject != part.start or tokens[at - 1].tag.startswith("VB"):
        return False
    return not any(token.tag in {"WDT", "WP", "WRB"} or token.lower in {"only", "that"} for token in tokens[part.start : at])


def _doer(material: Material, part: Part, end: int, after: int) -> str:
    """The subject of a second verb that has none of its own: "cuts costs but raises prices"; "" where it has, or is uncertain."""
    tokens = part.sentence.tokens
    clause = main_clause(part.sentence, part.start, end)
    verb = after + (tokens[after].tag == "RB")
    several = sum(token.tag in FINITE for token in tokens[part.start : end])
    if part.speaker or clause is None or clause.subject != part.start or several != 1 or tokens[verb].tag not in FINITE:
        return ""
    if tokens[verb].lower in {"not", "rather"} or tokens[after].lower in {"also", "rather", "only", "instead"}:
        return ""  # "does not only … but also …"
    try:
        edits = mended(material.text, part.sentence, clause.subject, clause.verb, in_paragraph=True)
    except Dangling:
        return ""
    return lowered(part.sentence, clause.subject, clause.verb, edits)


def _participle(material: Material, part: Part, at: int) -> Made | None:
    """ ", allowing farmers to sell their wool", ", which allowed …"."""
    tokens = part.sentence.tokens
    verb = at + (tokens[at].lower == "which")
    return made_to_do(material, part, verb) if tokens[verb].tag == "VBG" or verb > at else None


def _joins(part: Part, mark: str, at: int, after: int) -> bool:
    """Whether what comes after the mark is what it joins: a clause, or a noun phrase."""
    tokens, following = part.sentence.tokens, part.sentence.tokens[after]
    if mark in {"due to", "in order to", "so as to"}:
        return (following.tag == "VB") == (mark != "due to")  # not "due to open in May"
    if mark == "so that":
        verb = next((token for token in tokens[after : part.end] if token.tag in FINITE), following)
        return _is_clause(part, after) and verb.tag == "MD"  # "so that they come home late" is no purpose
    if mark in {"thus", "thereby"}:
        return following.tag == "VBG"
    if mark in AIMS:
        return following.tag == ("VB" if mark.endswith("to") else "VBG")
    if mark in MADE_SO:
        return _makes_it_so(part, at)
    if mark == "so" and following.lower in _MUCH:
        return False
    if mark == "while" and following.tag == "PRP$":
        return False  # "is home to rare birds, while its lakes have rare fish": adds
    if mark in {"since", "while"}:
        return _is_clause(part, after) and not _is_only_of_time(part, mark, (after, part.end), (part.start, at))
    if mark in NOUN_RESULTS:
        plainly = following.tag in {"DT", "NN", "NNS", "JJ", "CD"} and (mark != "leaving" or following.lower in {"a", "an"})
        return plainly and not any(one.tag == "TO" and two.tag == "VB" for one, two in pairwise(tokens[after : after + 8]))
    return mark not in CLAUSES or _is_clause(part, after)


def _makes_it_so(part: Part, at: int) -> bool:
    """Whether a participle says what comes of all that is told, and is none of several: "by building walls, making nets, and …"."""
    tokens = part.sentence.tokens
    clause = main_clause(part.sentence, part.start, at - 1)
    several = any(
        one.text in {",", "and"} and two.tag == "VBG" for one, two in pairwise((*tokens[part.start : at - 1], *tokens[at + 1 : part.end]))
    )
    plainly = (
        clause is not None
        and not part.speaker
        and not _OF_ANOTHER & set(part.lower(clause.rest, at))
        and verb_base(tokens[clause.rest - 1].lower) not in {"include", "involve", "be", "mean"}
    )
    return plainly and not several and tokens[at + 1].tag[:2] in {"DT", "NN", "JJ", "CD", "PR"}


def _is_loose(part: Part, start: int, end: int, mark: str) -> bool:
    """Whether the reason may be one for something else than what is told: what is denied, what "who" did, one verb of several."""
    tokens, words = part.sentence.tokens[start:end], part.lower(start, end)
    last = max((place for place, word in enumerate(words[:-1]) if word == ","), default=0)
    denied = words[-1] != "," and ("never" in words or any(one in _DENIED and two in _NOT for one, two in pairwise(words)))
    of_another = bool({"who", "which", "whose"} & set(words[last:]))
    verbs = [token for token in tokens if token.tag in FINITE]
    several = len(verbs) > 1 + (bool(verbs) and verbs[0].lower in SPEECH_VERBS)
    nominal = mark not in CLAUSES and mark not in {REASON, "in order to", "so as to"}
    doing = nominal and any(two.tag == "VBG" and one.lower not in _BE for one, two in pairwise(tokens))
    told, added = tokens[:last], tokens[last:]
    of_addition = nominal and any(token.tag in FINITE for token in told) and not any(token.tag in FINITE for token in added)
    return _goes_on(tokens) or denied or of_another or several or doing or of_addition


def _goes_on(tokens: Sequence[Token]) -> bool:
    """Whether a second clause is joined, which may have a reason of its own; a list, "walls, roads, and bridges", is none."""
    for at, (one, two) in enumerate(pairwise(tokens)):
        if one.text != "," or two.lower not in {"so", "but", "and"}:
            continue
        both = all(any(token.tag in FINITE for token in half) for half in (tokens[:at], tokens[at:]))
        if two.lower != "and" or both:
            return True
    return False


def _done_for(material: Material, part: Part) -> Connection | None:
    """ "S to feed the town"."""
    at = purpose_at(part) if not part.speaker else None
    return connected(material, Half(part, part.start, at), Half(part, at, part.end), PURPOSE) if at else None


def _comma(part: Part, start: int) -> int:
    """The first comma after which a clause begins."""
    tokens = part.sentence.tokens
    commas = [at for at in range(start + 2, part.end) if tokens[at].text == "," and not tokens[at - 1].tag == tokens[at + 1].tag == "JJ"]
    clauses = [at for at in commas if tokens[at + 1].lower not in _ADDED and _is_clause(part, at + 1)]
    plainly = (at for at in clauses if main_clause(part.sentence, at + 1, part.end) is not None)
    return next(plainly, clauses[0] if clauses else 0)


def _is_clause(part: Part, start: int) -> bool:
    """Whether a subject and its verb follow."""
    tokens = part.sentence.tokens
    opens = tokens[start].tag[:2] in {"DT", "NN", "PR", "JJ", "CD", "EX", "IN"} or tokens[start].tag == "VBG"
    return opens and any(token.tag in FINITE for token in tokens[start + 1 : part.end]) and has_main_verb(part.sentence, start, part.end)
