"""Cards from definitions that the article gives itself: "X is a …", "known as X", "X refers to …", "X, the …,"."""

import re
from collections.abc import Iterator

from quizzes.generation.context import mended
from quizzes.generation.material import Material
from quizzes.generation.sentences import Sentence
from quizzes.generation.statements import phrase
from quizzes.generation.stretch import Dangling
from quizzes.generation.words import ANAPHORIC_NOUNS, GENERIC_DEFINITES
from quizzes.items import Card, Source

LONGEST_TERM, SHORTEST_BACK, LONGEST_BACK = 4, 4, 34
_NOUN_TAGS = frozenset({"NN", "NNS", "JJ", "VBG", "NNP", "NNPS"})
_NO_KINDS = frozenset(
    "most only first last best same main major key result reason big point move fact figure rise step sign time good great".split()
)
_KINDS = frozenset(
    "supply source network unit sheet layer mixture branch body lack type kind form way process method system term group set "
    "piece part area study practice theory idea belief law rule act series collection measure state condition device substance "
    "tool technique program policy place person animal plant number amount movement organization organisation ability use "
    "principle doctrine disease statement document manipulation attempt tendency".split()
)


def defined_terms(material: Material) -> Iterator[Card]:
    """Terms that the article defines, in its order; the first definition of a term counts."""
    seen: set[str] = set()
    for sentence in material.text.sentences:
        if any(sentence.quoted) and len([quoted for quoted in sentence.quoted if quoted]) > 8:
            continue
        for read in (_copula, _means, _called, _apposed):
            found = read(sentence)
            if found and (card := _card(material, sentence, *found)) and card.front.lower() not in seen:
                seen.add(card.front.lower())
                yield card
                break


Span = tuple[int, int]


def _copula(sentence: Sentence) -> tuple[Span, Span, str] | None:
    """ "A sample is a group selected by …" """
    tokens = sentence.tokens
    start = 1 if tokens[0].lower in {"a", "an", "the"} else 0
    end = _term_end(sentence, start)
    if end is None or end >= len(tokens) - 4 or tokens[end].lower not in {"is", "are"} or (tokens[0].lower == "the" and start):
        return None
    if tokens[end + 1].lower not in {"a", "an", "the", "any"} or not _is_definition(sentence, end + 1):
        return None
    return (start, end), (end + 1, _stop(sentence, end + 1)), "definition-is"


def _is_definition(sentence: Sentence, start: int) -> bool:
    """A kind and what sets it apart: "a group selected by", "the process in which", not "a great success"."""
    tokens = sentence.tokens[start : start + 9]
    heads = [at for at, token in enumerate(tokens[:-1]) if token.tag in {"NN", "NNS"} and not tokens[at + 1].tag.startswith("NN")]
    if not heads:
        return False
    head, after = tokens[heads[0]], tokens[heads[0] + 1]
    if tokens[1].tag in {"JJS", "RBS"} or {tokens[1].lower, head.lower} & _NO_KINDS:
        return False
    return (
        after.lower in {"that", "which", "who", "in", "where", "by", "used", "designed", "made", "for", "whereby", "between"}
        or after.tag in {"VBN", "VBG"}
        or (after.lower == "of" and head.lower in _KINDS)
    )


def _means(sentence: Sentence) -> tuple[Span, Span, str] | None:
    """ "Gerrymandering refers to the manipulation of …" """
    tokens = sentence.tokens
    start = 1 if tokens[0].lower in {"a", "an", "the"} else 0
    end = _term_end(sentence, start)
    if end is None:
        return None
    words = [token.lower for token in tokens[end : end + 4]]
    for cue in (["refers", "to"], ["refer", "to"], ["is", "defined", "as"], ["means"], ["is", "the", "term", "for"], ["describes"]):
        if words[: len(cue)] == cue and tokens[end + len(cue)].lower not in {"that", "it"}:
            return (start, end), (end + len(cue), _stop(sentence, end + len(cue))), "definition-means"
    return None


def _called(sentence: Sentence) -> tuple[Span, Span, str] | None:
    """ "…, a group of voters known as the electorate": the noun phrase before, the term after."""
    tokens = sentence.tokens
    for at in range(3, len(tokens) - 2):
        cue = (
            2
            if tokens[at].lower in {"known", "referred"} and tokens[at + 1].lower in {"as", "to"}
            else 1
            if tokens[at].lower in {"called", "termed"}
            else 0
        )
        if not cue or tokens[at - 1].lower in {
            "was",
            "were",
            "is",
            "are",
            "so",
            "be",
            "been",
            "also",
            "he",
            "she",
            "they",
            "often",
            "sometimes",
        }:
            continue
        start = at + cue + (tokens[at + cue].lower in {"a", "an", "the", "as"}) + (tokens[at].lower == "referred")
        end = _term_end(sentence, start)
        before = at - (tokens[at - 1].text == ",")
        begin = _phrase_start(sentence, before)
        if end is not None and before - begin >= SHORTEST_BACK and tokens[end].text in {",", ".", ";", "”"}:
            return (start, end), (begin, before), "definition-called"
    return None


def _apposed(sentence: Sentence) -> tuple[Span, Span, str] | None:
    """ "gerrymandering, the manipulation of voting districts in order to …," """
    tokens = sentence.tokens
    if tokens[0].tag in {"IN", "WRB"}:
        return None
    for at in range(1, len(tokens) - 6):
        if (
            tokens[at].text not in {",", "—"}
            or tokens[at + 1].lower not in {"a", "an", "the", "or"}
            or tokens[at - 1].tag not in {"NN", "NNS"}
        ):
            continue
        begin = at
        while begin > 0 and tokens[begin - 1].tag in _NOUN_TAGS and at - begin < LONGEST_TERM:
            begin -= 1
        stop = next((place for place in range(at + 3, len(tokens)) if tokens[place].text in {",", ".", ";", "—", "–"}), None)
        start = at + 1 + (tokens[at + 1].lower == "or" and tokens[at + 2].lower in {"a", "an", "the"})
        if stop is None or tokens[start].lower not in {"a", "an", "the"} or not _is_definition(sentence, start):
            continue
        if tokens[start].lower == "the" and not any(token.lower in _KINDS for token in tokens[start : start + 5]):
            continue
        head = next((token for token in tokens[start:stop] if token.tag in {"NN", "NNS"}), tokens[start])
        if (tokens[at - 1].tag == "NNS") != (head.tag == "NNS"):
            continue  # "domestic workers, a source of employment": one thing does not say what several are
        closes = tokens[stop].text != "," or stop + 1 >= len(tokens) or tokens[stop + 1].lower not in {"and", "or"}
        if closes and not _has_main_verb(sentence, start, stop) and tokens[begin - 1].text != ",":
            return (begin, at), (start, stop), "definition-apposed"
    return None


def _has_main_verb(sentence: Sentence, start: int, end: int) -> bool:
    """Whether there is a finite verb that no "that" or "which" has opened."""
    opened = False
    for token in sentence.tokens[start:end]:
        opened = opened or token.tag in {"WDT", "WP", "WRB"} or token.lower == "that"
        if token.tag in {"VBD", "VBZ", "VBP", "MD", "PRP"} and not opened:
            return True
    return False


def _term_end(sentence: Sentence, start: int) -> int | None:
    end = start
    while end < len(sentence.tokens) and sentence.tokens[end].tag in _NOUN_TAGS and end - start <= LONGEST_TERM:
        end += 1
    if end == start or end - start > LONGEST_TERM or sentence.tokens[end - 1].tag not in {"NN", "NNS", "NNP", "NNPS", "VBG"}:
        return None
    return end if end < len(sentence.tokens) else None


def _stop(sentence: Sentence, start: int) -> int:
    """The end of a definition: the sentence's, or a comma before what goes on to something else."""
    last = len(sentence.tokens) - 1
    for place in range(start + SHORTEST_BACK, last):
        token = sentence.tokens[place]
        if token.text in {";", "—", "–", ":"} or (
            token.text == "," and sentence.tokens[place + 1].lower in {"but", "so", "while", "although", "whereas"}
        ):
            return place
        if token.text == "," and sentence.tokens[place + 1].lower == "and" and sentence.tokens[place + 2].tag in {"PRP", "DT", "EX"}:
            return place
    return last


def _phrase_start(sentence: Sentence, end: int) -> int:
    """Back over one noun phrase with its prepositional phrases, to its article or the comma before it."""
    place = end
    while place > 0:
        token = sentence.tokens[place - 1]
        if token.tag in {"VBD", "VBZ", "VBP", "MD", "WDT", "WP", "PRP", "EX"} or token.text in {",", ";", ":", "—", "–"}:
            break
        place -= 1
    while place < end and sentence.tokens[place].tag in {"IN", "TO", "CC", "RB", "VBN", "VB", "VBG"}:
        place += 1
    return place


def _card(material: Material, sentence: Sentence, term: Span, told: Span, rule: str) -> Card | None:
    front = phrase(sentence, *term).strip("“”\"' ")
    words = front.split()
    if not front or words[-1].lower() in ANAPHORIC_NOUNS | GENERIC_DEFINITES or len(front) < 4 or re.search(r"[^\w\s’'-]", front):
        return None
    try:
        edits = mended(material.text, sentence, *told)
    except Dangling:
        return None
    back = phrase(sentence, *told, edits)
    if not SHORTEST_BACK <= len(back.split()) <= LONGEST_BACK:
        return None
    named = sentence.tokens[term[0]].tag.startswith("NNP")
    front = front if named or front[1:] != front[1:].lower() else front.lower()
    return Card(front, back[:1].upper() + back[1:] + ".", Source(sentence.start, sentence.end, sentence.text), rule)
