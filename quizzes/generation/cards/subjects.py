"""Cards of the things that an article speaks of again and again, with what it says of them: "false memories", "craft beer"."""

import re
from collections.abc import Iterator, Sequence

from quizzes.generation import language_data
from quizzes.generation.cards.definition import end_of_definition
from quizzes.generation.cards.facts import Fact
from quizzes.generation.cards.people import points
from quizzes.generation.cards.phrases import FINITE
from quizzes.generation.cards.sound import is_whole
from quizzes.generation.clauses import main_clause
from quizzes.generation.language_data import how_often
from quizzes.generation.lexicon import is_person_noun, noun_base, noun_classes, stem
from quizzes.generation.material import Material
from quizzes.generation.names import nationality
from quizzes.generation.sentences import Token
from quizzes.generation.statements import Statement, phrase
from quizzes.generation.words import FUNCTION_WORDS, GENERIC_DEFINITES
from quizzes.items import Card, Source

OFTEN = 3
COMMON = 15_000
"""How often a word is met that everybody knows, so that a card of it alone would tell nothing."""
LONGEST_SUBJECT, SHORTEST, LONGEST = 4, 10, 24
_UNDATED = re.compile(r"^(?!.*\b\d{4}s?\b).*\d")
"""Figures of a time that is not told."""
_LISTS = re.compile(r"\binclud(e|es|ed|ing)\b|^(\w+ly |can |may |often |usually )?(compris|rang|var|differ|consist)(e|es|y|ies|s)?\b")
"""What only names kinds or parts."""
_ELSEWHERE = re.compile(
    r"\b(here|there(?! (is|are|was|were|has|have)\b))\b|^(has|have) \w+ (up|on|out|away|off|down)\b| while |"
    r"^((has|have) )?(fell|fallen|rose|risen|grew|grown|dropped|declined|increased|decreased|doubled|shrank|shrunk|halved)\b"
)
"""A place that the card does not name, what has only come about or gone up or down, and what else was told beside it."""
_ONE = frozenset({"a", "an", "the"})
_OFTEN = frozenset("often usually sometimes always never still also".split())
_KINDS = frozenset("element metal compound gas planet word term company city country state concept".split())
"""Nouns before the name of one of their kind: "element sulfur"."""
_WORDS = frozenset({"word", "term", "name", "phrase"})
"""What comes before a word that is only spoken of: "the Greek word psyche"."""
_BE = frozenset({"is", "are", "was", "were"})
_HAVE = frozenset({"has", "have"})
_CAN = frozenset({"can", "may", "must", "will"})
_HAPPENED = frozenset("taken had seen undergone changed been come gone gotten got varied continued".split())
"""What a thing has done that does not tell what it is: "has taken many shapes"."""
_BE_AND_HAVE = frozenset("is are was were has have had do does did may seem seems need needs".split())
_OF_SUBJECT = frozenset({"DT", "JJ", "NN", "NNS", "NNP", "PRP"})
_VAGUE = frozenset(
    "people person man woman child year day week month time thing way number part group lot example reason result case fact kind type "
    "research evidence data place country report study team other one many some wherever whenever however".split()
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
    start = clause.subject + (tokens[clause.subject].lower in _ONE)
    end = min(statement.end, end_of_definition(sentence, clause.verb))
    told = phrase(sentence, clause.verb, end, tuple(edit for edit in statement.edits if edit.end <= end))
    if not _is_thing(material, statement, start, clause.verb) or not SHORTEST <= len(told.split()) <= LONGEST:
        return None
    if not _tells(tokens, clause.verb) or _is_noun_for_verb(tokens, clause.verb) or not is_whole(told):
        return None
    if start > clause.subject and not _holds_always(tokens, clause.verb):
        return None
    named = nationality(tokens[start].text) or any(token.tag.startswith("NNP") for token in tokens[start : clause.verb])
    if is_person_noun(noun_base(tokens[clause.verb - 1].lower)) and (tokens[clause.verb].lower in _HAVE or not named):
        return None  # "scientists have warned": some of them, of late; "senior officers": of which country?
    if sentence.said(end, end + 1) == ":" or (_is_of_one_time(tokens[clause.verb]) and not named):
        return None
    if tokens[clause.verb].tag == "VBD" and (_UNDATED.search(told) or points(material, told)):
        return None
    front = phrase(sentence, start, clause.verb, statement.edits)
    if _has_another_verb(tokens, clause.verb, end):
        return None
    if _LISTS.search(told) or _ELSEWHERE.search(told) or points(material, told, frozenset(stem(word) for word in front.split())):
        return None
    front = front if tokens[start].tag.startswith("NNP") or front[1:] != front[1:].lower() else front.lower()
    return Card(front, Fact(told, sentence, statement.weight).alone, Source(sentence.start, sentence.end, sentence.text), "subject")


def _has_another_verb(tokens: Sequence[Token], verb: int, end: int) -> bool:
    """Whether a second clause is joined: "are milder and often end by themselves" has no common opening once "are" is left out, and
    in "make a good sauce and cooks are finding more" somebody else does something."""
    for place in range(verb + 2, end - 1):
        if tokens[place].tag != "CC":
            continue
        at = place + 1
        while at < end and tokens[at].tag == "RB":
            at += 1
        if tokens[verb].lower in _BE and tokens[at].tag in FINITE | {"VB"}:
            return True
        start = at
        while at < end and tokens[at].tag in _OF_SUBJECT:
            at += 1
        if at > start and at < end and tokens[at].tag in {"VBP", "VBZ", "VBD", "MD"} and (tokens[at].lower in _BE_AND_HAVE | _CAN):
            return True
    return False


def _is_of_one_time(verb: Token) -> bool:
    """ "New villages adopted rules": what is told of the past tells whose it was, as "Roman farmers adopted …" does."""
    return verb.tag == "VBD" and verb.lower not in _BE


def _is_noun_for_verb(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a noun was taken for the verb, which comes after it: "kinship charts depict", "integral proteins that act"."""
    first, second = tokens[verb], tokens[verb + 1]
    return first.tag == "VBZ" and bool(noun_classes(noun_base(first.lower))) and (second.tag in FINITE or second.tag == "WDT")


def _tells(tokens: Sequence[Token], verb: int) -> bool:
    """Whether the predicate says what a thing is, does or has come to: not how it is found to be just now, nor "abroad lived"."""
    if tokens[verb].tag == "RB" and not (tokens[verb].lower.endswith("ly") or tokens[verb].lower in _OFTEN):
        return False
    verb += tokens[verb].tag == "RB"  # "typically require"
    first, second = tokens[verb], tokens[verb + 1]
    if first.lower in _BE:
        compared = second.tag == "RB" and tokens[verb + 2].tag in {"JJR", "RBR"}
        return compared or second.tag in {"DT", "NN", "NNS", "CD", "IN", "JJR", "RBR"}
    if first.lower in _HAVE:
        return second.tag == "VBN" and second.lower not in _HAPPENED
    return (first.tag in {"VBZ", "VBP", "VBD"} and first.lower not in _BE_AND_HAVE) or (
        first.lower in _CAN and second.tag == "VB" and second.lower != "be"
    )


def _holds_always(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a clause about "a solar day" is about all of them: in the present, and not of what has happened."""
    verb += tokens[verb].tag == "RB"
    return tokens[verb].tag == "VBZ" and tokens[verb].lower not in _HAVE


def _is_thing(material: Material, statement: Statement, start: int, end: int) -> bool:
    """Whether the subject is two to four words that name one sort of thing, which the article comes back to."""
    tokens = statement.sentence.tokens[start:end]
    if not 1 <= len(tokens) <= LONGEST_SUBJECT or any(edit.start < end for edit in statement.edits):
        return False
    if (
        any(token.tag not in {"NN", "NNS", "JJ", "VBG", "VBN", "NNP"} for token in tokens)
        or tokens[-1].tag == "NNP"
        or tokens[0].tag == "VBG"
        or (len(tokens) > 1 and tokens[0].lower in _KINDS)
        or any(token.lower in _WORDS for token in tokens[:-1])
        or {token.lower for token in tokens} & FUNCTION_WORDS
    ):
        return False
    head = noun_base(tokens[-1].lower)
    if tokens[0].lower in _VAGUE or head in _VAGUE | GENERIC_DEFINITES or not noun_classes(head) or "noun.time" in noun_classes(head)[:1]:
        return False
    if len(tokens) == 1:
        return _is_telling_noun(material, head)
    stems = [stem(token.text) for token in tokens]
    often = [material.text.frequency[one] >= OFTEN or one in material.text.topic for one in stems]
    return any(often) and all(material.text.frequency[one] > 1 for one in stems[-2:])


def _is_telling_noun(material: Material, noun: str) -> bool:
    """Whether one word names a thing that the article is about, and no people ("experts") nor what everybody speaks of ("money")."""
    if len(language_data.wordnet().synsets(noun, "a")) >= len(language_data.wordnet().synsets(noun, "n")):
        return False  # "integral proteins that …"
    often = stem(noun) in material.text.topic or material.text.frequency[stem(noun)] >= OFTEN
    return often and noun_classes(noun)[:1] != ("noun.person",) and how_often(noun) < COMMON
