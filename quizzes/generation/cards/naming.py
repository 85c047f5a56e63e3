"""Where a sentence says what something is called: "a group of voters known as the electorate", "that is, the status quo"."""

import re
from collections.abc import Iterator

from quizzes.generation.cards.definition import Definition, closes, end_of_clause, end_of_definition
from quizzes.generation.cards.phrases import DASHES, FINITE, Span, agree, has_main_verb, head_of, named_before, term_after, term_before
from quizzes.generation.inflection import a_or_an
from quizzes.generation.sentences import Sentence

_ONE_OF_SEVERAL = frozenset("first second third last latest next new other another same".split())
_NAMED = {("known", "as"): 2, ("called",): 1, ("termed",): 1, ("dubbed",): 1, ("nicknamed",): 1, ("referred", "to", "as"): 3}
_NAMING = frozenset(cue[0] for cue in _NAMED)


def called(sentence: Sentence) -> Iterator[Definition]:
    """ "a group of voters known as the electorate", "a technique called X, which …": the noun phrase before, the term after."""
    tokens = sentence.tokens
    for place, start in _namings(sentence):
        before = place - (
            tokens[place - 1].lower in {"also", "commonly", "often", "usually", "sometimes", "popularly", "widely", "later", "now", "then"}
        )
        also = tokens[place - 1].lower == "also"
        before -= tokens[before - 1].text in {",", "("} or tokens[before - 1].text in DASHES
        if tokens[before - 1].text in DASHES:
            before -= 1
        term = term_after(sentence, start)
        if term and tokens[term[1]].lower == "of" and tokens[place - 2].lower == "what" and tokens[term[1] - 1].text[:1].isupper():
            kind = tokens[term[1] - 1].lower  # "what he called the Village System of …"; "the iron law of …" goes on
            yield Definition(term, (term[1], end_of_definition(sentence, term[1])), "definition-called", f"{a_or_an(kind).title()} {kind}")
            continue
        told = named_before(sentence, before)
        if term is None or told is None or tokens[before - 1].tag in {"VBZ", "VBP", "VBD", "VB", "RB", "PRP", "VBN"}:
            continue
        if also:
            yield Definition(term, told, "definition-also", "Another name for")
        elif _may_be_called(sentence, term, told):
            yield Definition(term, told, "definition-called", "", _clause_after(sentence, term[1]) if told[1] - told[0] < 6 else None)


def _may_be_called(sentence: Sentence, term: Span, told: Span) -> bool:
    """Whether the numbers allow it: "paper money known as greenbacks" and "a technique called optogenetics" do."""
    name, loose = sentence.tokens[term[1] - 1], sentence.tokens[told[0]].tag != "DT"
    plural = head_of(sentence, *told)
    if any(token.lower in _ONE_OF_SEVERAL for token in sentence.tokens[told[0] : told[1]]) and told[1] - told[0] < 5:
        return False
    if plural is None or (plural.tag == "NNS" and name.tag not in {"NNS", "NNPS", "NNP", "FW"}):
        return False
    return agree(sentence, term, told) or loose or name.lower.endswith("ics") or name.tag in {"FW", "NNPS", "NNP"}


def _namings(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """The places of "known as", "called" …, each with the place after it."""
    begun = [place for place in range(2, len(sentence.tokens) - 1) if sentence.tokens[place].lower in _NAMING]
    for place in begun:
        for cue, length in _NAMED.items():
            if tuple(token.lower for token in sentence.tokens[place : place + length]) == cue:
                yield place, place + length


def _clause_after(sentence: Sentence, start: int) -> Span | None:
    """ "…, which allows the control of cells" """
    tokens = sentence.tokens
    at = start + (tokens[start].text in {",", "”"})
    at += tokens[at].text == ","
    in_which = at + 4 < len(tokens) and (tokens[at].lower, tokens[at + 1].lower) == ("in", "which")
    if in_which or (at + 3 < len(tokens) and tokens[at].lower in {"which", "that", "who"} and tokens[at + 1].tag in FINITE | {"RB"}):
        end = end_of_clause(sentence, at + 1)
        return None if _runs_on(sentence, at, end) else (at, end)
    return None


def _runs_on(sentence: Sentence, start: int, end: int) -> bool:
    """ "…, which linger in the air can infect others": the clause ends where nobody can see it, and its sentence goes on."""
    joined = any(token.tag == "CC" or token.text == "," for token in sentence.tokens[start:end])
    return not joined and has_main_verb(sentence, start, end)


def is_called(sentence: Sentence) -> Iterator[Definition]:
    """ "The layer of soil that holds the roots is known as topsoil": what is called so is the subject."""
    tokens = sentence.tokens
    for place, start in _namings(sentence):
        at = place - (tokens[place - 1].tag == "RB")
        term = term_after(sentence, start)
        if term is None or tokens[at - 1].lower not in {"is", "are"} or not closes(sentence, term[1]):
            continue
        first = tokens[0].lower
        if first in {"a", "an", "the", "any"} and not has_main_verb(sentence, 1, at - 1) and at - 1 >= 4:
            yield Definition(term, (0, at - 1), "definition-called")
        if (
            first in {"this", "these"}
            and at - 1 >= 4
            and tokens[2].lower in {"of", "in", "by"}
            and tokens[1].lower not in {"type", "kind", "sort", "form"}
        ):
            yield Definition(term, (1, at - 1), "definition-called", f"{a_or_an(tokens[1].text).title()}" if first == "this" else "")


def that_is(sentence: Sentence) -> Iterator[Definition]:
    """ "the existing situation—that is, the status quo" """
    tokens = sentence.tokens
    for place in range(3, len(tokens) - 4):
        if (tokens[place].text in DASHES or tokens[place].text == ",") and [t.lower for t in tokens[place + 1 : place + 3]] == [
            "that",
            "is",
        ]:
            term = term_after(sentence, place + 3 + (tokens[place + 3].text == ","))
            told = named_before(sentence, place)
            if term and told and closes(sentence, term[1]) and told[1] - told[0] >= 3:
                yield Definition(term, told, "definition-that-is")


def as_known(sentence: Sentence) -> Iterator[Definition]:
    """ "Prohibition, as the anti-alcohol movement became known," """
    tokens = sentence.tokens
    for place in range(3, len(tokens) - 2):
        if [t.lower for t in tokens[place : place + 2]] in (["became", "known"], ["was", "known"], ["is", "known"], ["is", "called"]):
            opened = next((at for at in range(place - 1, 0, -1) if tokens[at].text == ","), 0)
            if opened and tokens[opened + 1].lower == "as" and tokens[place + 2].text == ",":
                term = term_before(sentence, opened)
                if term and place - opened >= 4:
                    yield Definition(term, (opened + 2, place), "definition-called")


def also_known(sentence: Sentence) -> Iterator[Definition]:
    """ "Also known as social desirability bias, this type of bias occurs when …" """
    tokens = sentence.tokens
    if [token.lower for token in tokens[:3]] != ["also", "known", "as"]:
        return
    term = term_after(sentence, 3)
    for place in range(4, len(tokens) - 5):
        if term and tokens[place].lower in {"occurs", "happens", "arises", "exists"} and tokens[place + 1].lower in {"when", "whenever"}:
            yield Definition(term, (place + 2, end_of_clause(sentence, place + 2)), "definition-when", "When")
            return


def lettered(sentence: Sentence) -> Iterator[Definition]:
    """ "weapons of mass destruction (WMDs)": letters, and the words that they stand for."""
    tokens = sentence.tokens
    for place in range(3, len(tokens) - 2):
        letters = tokens[place].text.removesuffix("s")
        if tokens[place - 1].text != "(" or tokens[place + 1].text != ")" or not re.fullmatch(r"[A-Z]{3,6}", letters):
            continue
        start, left = place - 1, len(letters)
        while start > 0 and left and tokens[start - 1].text.isalpha():
            start -= 1
            left -= tokens[start].lower not in {"of", "the", "and", "for", "in", "on"}
        initials = [tokens[at].text[0] for at in range(start, place - 1) if tokens[at].lower not in {"of", "the", "and", "for", "in", "on"}]
        if "".join(initials).upper() == letters and tokens[start].text.islower():
            yield Definition((place, place + 1), (start, place - 1), "definition-letters")
