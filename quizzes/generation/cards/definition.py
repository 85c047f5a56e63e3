"""What a definition in an article consists of, and where its words end."""

from dataclasses import dataclass
from itertools import pairwise

from quizzes.generation.cards.phrases import DASHES, DETERMINERS, FINITE, Span
from quizzes.generation.lexicon import noun_base
from quizzes.generation.sentences import Sentence

_POSTMODIFIERS = frozenset("that which who whom whose in where by used designed made for whereby between on under during with from".split())
NO_KINDS = frozenset(
    "key result reason point move fact figure rise step sign time good great problem issue challenge question success part example way "
    "matter thing case kind sort type lot majority variety choice concern priority reminder".split()
)
KINDS = frozenset(
    "supply source network unit sheet layer mixture branch body lack form process method system group set piece area study practice theory "
    "belief law rule act series collection measure state condition device tool technique program programme policy amount movement "
    "organization organisation use principle doctrine statement document manipulation attempt tendency type kind form part way member "
    "opening union release gap stage class family breed species".split()
)
_WORTH_ASKING = frozenset({"JJS", "RBS"})


@dataclass(frozen=True, slots=True)
class Definition:
    """Tokens `term` of a sentence are what tokens `told`, after the words `opening`, define."""

    term: Span
    told: Span
    rule: str
    opening: str = ""
    follows: Span | None = None
    """A relative clause that belongs to what is told, where the term stands between the two."""
    is_marked: bool = False
    """Whether the author has set the term in bold or over the section, so that nobody need ask whether it is one."""


def tells_what_it_is(sentence: Sentence, start: int) -> bool:
    """A kind and what sets it apart: "a group selected by", "the process in which", not "a great success"."""
    tokens = sentence.tokens[start : start + 12]
    bare = tokens[0].tag == "NNS" or (tokens[0].tag == "JJ" and tokens[1].tag == "NNS")
    if (
        not (bare or tokens[0].lower in DETERMINERS)
        or (tokens[1].tag.startswith("NNP") and tokens[0].lower == "the")
        or any(token.tag in _WORTH_ASKING for token in tokens[:3])
    ):
        return False
    heads = [at for at, token in enumerate(tokens[:-1]) if token.tag in {"NN", "NNS"} and not tokens[at + 1].tag.startswith("NN")]
    if not heads:
        return False
    at = heads[1] if len(heads) > 1 and tokens[heads[0] + 1].lower in {"and", "or"} and heads[1] == heads[0] + 2 else heads[0]
    head, after = tokens[at], tokens[at + 1]
    if noun_base(head.lower) in NO_KINDS or head.text[:1].isupper():
        return False
    return (
        after.lower in _POSTMODIFIERS
        or (after.tag == "IN" and at + 2 < len(tokens) and tokens[at + 2].lower in {"which", "whom"})
        or after.tag in {"VBN", "VBG"}
        or (after.lower == "for" and noun_base(head.lower) in KINDS)
        or (after.lower == "of" and (noun_base(head.lower) in KINDS or _goes_on(sentence, start)))
    )


def _goes_on(sentence: Sentence, start: int) -> bool:
    """Whether enough follows to set a thing apart, before the next comma or bracket."""
    stop = next((at for at in range(start, len(sentence.tokens)) if sentence.tokens[at].text in {",", ")", ".", ";"}), start)
    return stop - start >= 7


def end_of_definition(sentence: Sentence, start: int) -> int:
    """The end of a definition: the sentence's, or a comma before what goes on to something else."""
    last = len(sentence.tokens) - 1
    for place in range(start + 4, last):
        token, after = sentence.tokens[place], sentence.tokens[place + 1]
        if (
            token.text in {";", ":"}
            or token.text in DASHES
            or (token.text == "," and after.lower in {"but", "so", "while", "although", "whereas", "though", "yet"})
        ):
            return place
        if token.text == "," and after.lower == "and" and _is_another(sentence, place + 2):
            return place
        if token.lower == "and" and _is_judged(sentence, place + 1):
            return place
        if token.lower == "and" and after.tag == "PRP" and sentence.tokens[min(place + 2, last)].tag in FINITE:
            return place - (sentence.tokens[place - 1].text == ",")
        within = any(before.tag == "WDT" for before in sentence.tokens[start:place])
        if token.text == "," and after.lower == "and" and _begins_clause(sentence, place + 2) and not within:
            return place
    return last


def _is_judged(sentence: Sentence, start: int) -> bool:
    """Whether a judgement of the thing begins, after what it is: "a factor in business and extremely important to managers"."""
    adverb, adjective, after = (sentence.tokens[min(start + step, len(sentence.tokens) - 1)] for step in range(3))
    return adverb.tag == "RB" and adjective.tag == "JJ" and (after.tag in {"IN", "TO"} or after.text in {".", ","})


def _is_another(sentence: Sentence, start: int) -> bool:
    """Whether a second term is defined after the first: "…, and the family of procreation, which is …"."""
    words = [token.lower for token in sentence.tokens[start : start + 8]]
    return any(pair == (",", "which") for pair in pairwise(words))


def _begins_clause(sentence: Sentence, start: int) -> bool:
    tokens = sentence.tokens
    if tokens[start].tag in {"PRP", "PRP$", "EX", "VBZ", "VBD"} or (
        tokens[start].tag == "IN" and tokens[start].lower in {"because", "if", "although"}
    ):
        return True
    if tokens[start].tag in {"JJ", "NN"}:
        verb = next((token for token in tokens[start : start + 5] if token.tag in FINITE | {"WDT", "WP", "IN"}), None)
        return verb is not None and verb.tag in FINITE
    return tokens[start].tag in {"DT", "NNS", "NNP"} and any(token.tag in FINITE for token in tokens[start : start + 5])


def end_of_clause(sentence: Sentence, start: int) -> int:
    """The end of a clause after "when" or "in which": before ", and", ", but" and what else begins anew."""
    last = len(sentence.tokens) - 1
    for place in range(start + 4, last):
        token, after = sentence.tokens[place], sentence.tokens[place + 1]
        if token.text in {";", ":"} or token.text in DASHES:
            return place
        if token.text == "," and (
            after.lower in {"but", "while", "although", "whereas", "though", "so", "yet"}
            or (after.lower == "and" and sentence.tokens[place + 2].tag in {"PRP", "IN", "EX"})
            or (after.lower == "and" and place + 3 < last and sentence.tokens[place + 3].lower in {"is", "are"})
        ):
            return place
    return last


def closes(sentence: Sentence, place: int) -> bool:
    return sentence.tokens[place].text in {",", ".", ";", "”", "(", ")", ":"} or sentence.tokens[place].text in DASHES


def is_general(sentence: Sentence, start: int) -> bool:
    """Whether a clause says what always happens: its first verb stands in the present."""
    verb = next((token for token in sentence.tokens[start:] if token.tag in FINITE), None)
    return verb is not None and (verb.tag in {"VBZ", "VBP"} or verb.lower == "must") and sentence.tokens[start].tag != "PRP"
