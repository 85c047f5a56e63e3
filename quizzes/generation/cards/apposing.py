"""Where a term is explained beside itself: "X, the …,", "X (the …)", "X, or …,", "X, in which …"."""

from collections.abc import Iterator

from quizzes.generation.cards.definition import Definition, end_of_clause, is_general, tells_what_it_is
from quizzes.generation.cards.phrases import DASHES, DETERMINERS, FINITE, Span, agree, closing, has_main_verb, head_of, is_last, term_before
from quizzes.generation.inflection import a_or_an
from quizzes.generation.language_data import how_often
from quizzes.generation.lexicon import is_person_noun, is_written_small, noun_base, noun_classes
from quizzes.generation.sentences import Sentence

_COLLECTIVE = frozenset("class family group kind type breed species".split())
_JOINING = frozenset({"of", "on", "for", "to", "the"})
_TOUCHED = frozenset(f"noun.{kind}" for kind in "artifact location object animal plant body food substance person group".split())
_MEMBERS = frozenset({"NN", "NNS", "JJ", "VBN"})
_A = frozenset({"a", "an"})
_JUDGED = frozenset("enormous huge vast spectacular remarkable striking wonderful terrible great major important extraordinary".split())
_NO_TERMS = frozenset({"contrast", "example", "instance", "addition", "fact", "comparison", "particular", "general"})
"""What is no term after a preposition: "By contrast, when"."""
_ONE_MORE = _A | {"no", "some", "another", "several", "two", "three"}
_LISTED = frozenset({"NNP", "NNPS", "DT", ","})
_BEGINS_SUBJECT = frozenset({"DT", "PRP", "PRP$", "NN", "NNS", "NNP", "NNPS", "JJ", "EX"})
_DONE = frozenset(f"noun.{kind}" for kind in "act event cognition communication feeling time process".split())
_OF_CLAUSES = frozenset(
    "plan idea decision practice claim change process proposal scheme strategy tactic policy measure method technique approach custom "
    "habit tradition attempt effort task feat deal agreement arrangement achievement victory defeat gesture trend event development".split()
)
"""What, after a comma, may be said of all that was told before it: "carried it on a stone bridge, a plan that …"."""
_UNTOUCHED = frozenset(
    f"noun.{kind}" for kind in "act event cognition communication feeling process phenomenon state attribute relation Tops".split()
)
"""What a plan, a practice or a process can be."""
_LACKING = frozenset("lack absence loss shortage want scarcity".split())
_POINTING = frozenset("this that these those his her its their our my your".split())
KNOWN_TO_ALL = 2_000
"""How often a word is met that no article needs to explain: with "the", it is one thing of the story."""


def with_or(sentence: Sentence) -> Iterator[Definition]:
    """ "measurement error, or limitations in response validity due to …" """
    tokens = sentence.tokens
    for place in range(1, len(tokens) - 4):
        if tokens[place].text not in {",", "("} or tokens[place + 1].lower != "or":
            continue
        term, start = term_before(sentence, place), place + 2
        stop = closing(sentence, start) if tokens[place].text == "(" else _comma_or_end(sentence, start)
        if term is None or stop is None or stop - start < 4 or _is_in_list(sentence, term[0]) or has_main_verb(sentence, start, stop):
            continue
        if term[0] and tokens[term[0] - 1].lower in {"or", "and"} and tokens[start].lower not in DETERMINERS:
            continue  # "of bones or teeth, or samples of skin"
        if tokens[start].lower in _A and _is_one_of_several(sentence, term[0]):
            continue  # "a painting, or a truckload of tulips": one or the other
        head = head_of(sentence, start, stop)
        if tokens[start].tag == "VBG" and set(noun_classes(noun_base(tokens[term[1] - 1].lower))[:1]) & _TOUCHED:
            continue  # "bring them to the local jail, or watching the streets"
        named = tokens[start].lower in DETERMINERS or tokens[start].tag.startswith(("NN", "JJ", "VBG"))
        if (named and head and agree(sentence, term, (start, stop))) or (
            named and head and tokens[term[1] - 1].tag == "NN" and head.tag == "NNS"
        ):
            yield Definition(term, (start, stop), "definition-or")


def _is_one_of_several(sentence: Sentence, start: int) -> bool:
    """Whether the term is one thing, "a painting", or ends the second member of a list: "a boat, the right to drill under a seabed"."""
    tokens = sentence.tokens
    verb = max((at for at in range(start) if tokens[at].tag in FINITE), default=0)
    listed = any(tokens[at].text == "," and tokens[at + 1].lower in _A | {"the"} for at in range(verb, start - 1))
    return listed or (start > 0 and tokens[start - 1].lower in _A)


def _is_in_list(sentence: Sentence, start: int) -> bool:
    tokens = sentence.tokens
    before = start - (start > 0 and tokens[start - 1].tag == "DT")
    return before > 0 and tokens[before - 1].text == "," and before > 1 and tokens[before - 2].tag.startswith(("NN", "JJ", "VBG"))


def _comma_or_end(sentence: Sentence, start: int) -> int | None:
    tokens = sentence.tokens
    ends = (at for at in range(start, len(tokens)) if tokens[at].text in {",", ";"} or is_last(sentence, at))
    return next((at for at in ends if not _goes_on_after(sentence, start, at)), None)


def _goes_on_after(sentence: Sentence, start: int, comma: int) -> bool:
    """Whether the comma only parts the members of a list: "details like time, space, and …"."""
    tokens = sentence.tokens
    listed = tokens[comma].text == "," and any(token.lower in {"like", "as", "including"} for token in tokens[start:comma])
    return listed and any(token.lower in {"and", "or"} for token in tokens[comma + 1 : comma + 10])


def apposed(sentence: Sentence) -> Iterator[Definition]:
    """ "gerrymandering, the manipulation of …,", "gerrymandering (the manipulation of …)", "voter fatigue—the idea that …—" """
    tokens = sentence.tokens
    for place in range(1, len(tokens) - 4):
        mark = tokens[place].text
        if mark not in {",", "("} and mark not in DASHES:
            continue
        term, start = term_before(sentence, place), place + 1
        stop = closing(sentence, start)
        if term is None or stop is None or stop - start < 4:
            continue
        stop = _before_another(sentence, start, stop)
        if mark in DASHES and tokens[start].lower == "that" and tokens[start + 1].lower != "is" and _is_idea(tokens[term[1] - 1].lower):
            yield Definition(term, (start + 1, stop), "definition-apposed", "The idea that")
            continue
        if not _is_of_one_sort(sentence, term, start) or is_half_a_name(sentence, term[0]) or _is_of_this_story(sentence, term, start):
            continue
        if term[0] and tokens[term[0]].text.islower() and (tokens[term[0] - 1].text == ")" or tokens[term[0] - 1].tag.startswith("NNP")):
            continue  # "the MAXI telescope, a Japanese instrument": of one of them
        if tokens[term[0] - 1].lower == "between" or _is_judged(sentence, start):
            continue  # "collisions between galaxies, some of the most spectacular events"
        if tokens[term[0]].tag == "NN" and tokens[term[1] - 1].tag.startswith("NNP"):
            continue  # "at the time Oxbow, a …": a word that only stands before a name
        if mark != "(" and _may_be_of_clause(sentence, term, start):
            continue
        if after := _after_list(sentence, stop):
            if not _is_relative(sentence, after):
                continue  # "the shop, a place of bread, cakes and pies": which of them are told of the shop?
            stop = closing(sentence, after) or after
        if has_main_verb(sentence, start, stop) or not tells_what_it_is(sentence, start) or not _agree(sentence, term, (start, stop)):
            continue
        if mark == "(" and _is_case(sentence, start, stop):
            continue
        if mark == "," and (
            tokens[start].lower not in DETERMINERS
            or _is_in_list(sentence, term[0])
            or ends_opening(sentence, place, stop)
            or _lists(sentence, start, stop)
            or goes_on_as_list(sentence, stop)
            or _is_person(sentence, start)
        ):
            continue
        yield Definition(term, (start, stop), "definition-apposed")


def ends_opening(sentence: Sentence, comma: int, stop: int) -> bool:
    """Whether the comma only ends what opens the sentence: "On a cold day, an old couple sit". What stands between two commas
    ("In gerrymandering, the drawing of …, politicians") may be told of the term all the same."""
    tokens = sentence.tokens
    opens = tokens[0].tag in {"IN", "TO", "VBG", "RB"} and not any(token.text == "," or token.tag in FINITE for token in tokens[:comma])
    after = tokens[min(stop + 1, len(tokens) - 1)]
    return opens and not (tokens[stop].text == "," and after.tag in _BEGINS_SUBJECT)


def _lists(sentence: Sentence, start: int, stop: int) -> bool:
    """Whether one thing more is named, so that all may be members of a list: "a dear machine, a supply of power and a sample"."""
    tokens = sentence.tokens
    for place in range(start + 1, stop - 1):
        if tokens[place].tag in {"WDT", "WP", "WRB"}:
            return False
        if tokens[place].tag == "CC" and tokens[place + 1].lower in _ONE_MORE:
            return True
    return False


def _is_judged(sentence: Sentence, start: int) -> bool:
    """Whether a thing is praised rather than explained: "an enormous enlargement of its range"."""
    opening = sentence.tokens[start : start + 6]
    return any(token.tag in {"JJS", "RBS"} for token in opening) or bool(_JUDGED & {token.lower for token in opening[:3]})


def _before_another(sentence: Sentence, start: int, stop: int) -> int:
    """The end before a second term that is explained in the same words: "cytology, the study of cells and histology, the study of"."""
    tokens, opening = sentence.tokens, [token.lower for token in sentence.tokens[start : start + 2]]
    if tokens[stop].text != "," or [token.lower for token in tokens[stop + 1 : stop + 3]] != opening:
        return stop
    return next((at for at in range(stop - 1, start + 2, -1) if tokens[at].lower == "and"), stop)


def _is_case(sentence: Sentence, start: int, stop: int) -> bool:
    """Whether the brackets only say who or what it was this time: "a demonstrator (a man in the study of rooks)"."""
    head = head_of(sentence, start, stop)
    return head is not None and head.tag == "NN" and (head.lower == "human" or is_person_noun(head.lower))


def _after_list(sentence: Sentence, comma: int) -> int | None:
    """The place after "…, rivalries and unwritten customs", where the comma only parts the members of a list of nouns."""
    tokens = sentence.tokens
    if tokens[comma].text != ",":
        return None
    at, joined = comma + 1, False
    while at < len(tokens) and (tokens[at].tag in _MEMBERS or tokens[at].text in {",", "and", "or"}):
        joined = joined or tokens[at].text in {"and", "or"}
        at += 1
    return at if joined and tokens[at - 1].tag in {"NN", "NNS"} and tokens[comma + 1].tag in _MEMBERS else None


def _is_relative(sentence: Sentence, place: int) -> bool:
    """Whether "that …" or "through which …" begins here."""
    first, second = sentence.tokens[place], sentence.tokens[min(place + 1, len(sentence.tokens) - 1)]
    return first.tag == "WDT" or (first.tag == "IN" and second.lower in {"which", "whom"})


def _agree(sentence: Sentence, term: Span, told: Span) -> bool:
    """ "Baleen whales – a family of animals that …": what is of a kind may be several."""
    return agree(sentence, term, told) or sentence.tokens[told[0] + 1].lower in _COLLECTIVE


def _is_of_this_story(sentence: Sentence, term: Span, start: int) -> bool:
    """Whether only one thing of the story is meant: "their shop, a place where", "the destination, a coin that", or that it
    is wanting: "a lack of variation, a state in which"."""
    if not term[0]:
        return False
    before, noun = sentence.tokens[term[0] - 1], sentence.tokens[term[1] - 1]
    everyday = term[1] - term[0] == 1 and noun.text.islower() and how_often(noun_base(noun.lower)) > KNOWN_TO_ALL
    one = before.lower == "the" and everyday and sentence.tokens[start].lower in {"a", "an"}
    points = before.lower in _POINTING and before.tag in {"DT", "PRP$"}  # not "the theory that voter fatigue"
    lacks = before.lower == "of" and term[0] > 1 and sentence.tokens[term[0] - 2].lower in _LACKING
    return points or lacks or before.tag == "POS" or one


def _may_be_of_clause(sentence: Sentence, term: Span, start: int) -> bool:
    """Whether "a plan that …" is told of all that stands before: the noun beside it is a thing, which is no plan."""
    head = head_of(sentence, start, min(start + 8, len(sentence.tokens)))
    kinds = noun_classes(noun_base(sentence.tokens[term[1] - 1].lower))[:2]
    told = head is not None and noun_base(head.lower) in _OF_CLAUSES
    return told and sentence.tokens[start].lower in {"a", "an"} and bool(kinds) and _UNTOUCHED.isdisjoint(kinds)


def _is_person(sentence: Sentence, start: int) -> bool:
    """Whether what is told has no head, or one that only somebody can be."""
    head = head_of(sentence, start, min(start + 8, len(sentence.tokens)))
    return head is None or noun_classes(head.lower)[:1] == ("noun.person",)


def _is_of_one_sort(sentence: Sentence, term: Span, start: int) -> bool:
    """Whether a common noun can be what is told of it, as far as the dictionary knows: a floor, which can be touched, is no journey."""
    name, head = sentence.tokens[term[1] - 1], head_of(sentence, start, min(start + 8, len(sentence.tokens)))
    known = noun_classes(noun_base(name.lower))[:2] if name.text.islower() or term[1] - term[0] == 1 else ()
    kinds = noun_classes(noun_base(head.lower)) if head else ()
    return not known or not kinds or not _TOUCHED.issuperset(known) or not _DONE.issuperset(kinds)


def is_half_a_name(sentence: Sentence, start: int) -> bool:
    """ "the Convention on Narcotic Drugs, …", "Guardians of Light, …": what is explained is all of it."""
    tokens = sentence.tokens
    if start < 2 or not tokens[start].text[:1].isupper() or tokens[start - 1].lower not in _JOINING:
        return False
    named = tokens[start - 2]
    common = start > 2 or (tokens[1].lower == "of" and is_written_small(tokens[start].lower))  # not "Farmers of Carrow, a village"
    return named.tag.startswith("NNP") or (common and named.tag == "NNS" and named.text[:1].isupper())


def goes_on_as_list(sentence: Sentence, stop: int) -> bool:
    """Whether a comma goes on to the last of several, or to the second of them: "the mill at Oxbow, Carrow and the harbour"."""
    at = stop + 1
    while sentence.tokens[stop].text == "," and at < len(sentence.tokens) - 1 and sentence.tokens[at].tag in _LISTED:
        at += 1
    if at > stop + 1 and sentence.tokens[at].lower in {"and", "or"} and sentence.tokens[at + 1].tag in _LISTED:
        return True
    return sentence.tokens[stop].text == "," and stop + 1 < len(sentence.tokens) and sentence.tokens[stop + 1].lower in {"and", "or"}


def _is_idea(noun: str) -> bool:
    return noun_classes(noun)[:1] in {("noun.cognition",), ("noun.communication",)} or noun.endswith(("ism", "doctrine", "thesis"))


def in_which(sentence: Sentence) -> Iterator[Definition]:
    """ "response bias, when respondents …", "cluster sampling, in which researchers …" """
    tokens = sentence.tokens
    for place in range(1, len(tokens) - 6):
        if tokens[place].text != ",":
            continue
        start = place + 1 + (tokens[place + 1].lower == "in" and tokens[place + 2].lower == "which")
        if tokens[start].lower not in {"which", "when", "where", "whereby"} or (tokens[start].lower == "which" and start == place + 1):
            continue
        term = term_before(sentence, place)
        if term is None or not _is_said_in_general(sentence, term) or tokens[start + 1].tag in {"PRP", "VBD", "TO"}:
            continue
        if tokens[term[1] - 1].lower in _NO_TERMS or any(
            one.tag.startswith("NNP") for one in tokens[start : end_of_clause(sentence, start + 1)]
        ):
            continue  # "slavery, in which people of the Nile valley": what is so in one place
        kind = _kind(sentence, term)
        if kind.startswith("A kind of") and (not is_general(sentence, start + 1) or _is_touched(sentence, term)):
            continue  # "dance fever, in which nine towns danced": what happened once tells of no kind of fever; nor of milk, "when …"
        if kind or tokens[start].lower == "when":
            opening = f"{kind} in which" if kind else "When"
            yield Definition(term, (start + 1, end_of_clause(sentence, start + 1)), "definition-in-which", opening)


def _is_said_in_general(sentence: Sentence, term: Span) -> bool:
    """Whether a term stands without an article or after "called": it is spoken of as such, not as one case of it."""
    start, end = term
    tokens = sentence.tokens
    if any(tokens[at].text[:1].isupper() for at in range(max(start, 1), end)) or end - start > 3:
        return False
    before = tokens[start - 1].lower if start else ""
    if tokens[end - 1].tag == "NNS" and before not in {"are", "called", "as"}:
        return False
    if start and tokens[start - 1].tag in {"DT", "PRP$", "CD", "POS", "JJ", "JJR", "JJS", "RB", "RBR", "RBS"}:
        return False  # "a wider, more open society, where …"
    return end - start > 1 or (start > 0 and tokens[start - 1].text == ",") or tokens[start].tag == "NN"


def _is_touched(sentence: Sentence, term: Span) -> bool:
    return noun_classes(noun_base(sentence.tokens[term[1] - 1].lower))[:1] in {(kind,) for kind in _TOUCHED - {"noun.group"}}


def _kind(sentence: Sentence, term: Span) -> str:
    """What kind of thing the term is: the noun before it ("a society, communism,"), or its own last word."""
    tokens, (start, end) = sentence.tokens, term
    if start > 1 and tokens[start - 1].text == "," and tokens[start - 2].tag == "NN":
        noun = tokens[start - 2].lower
        return f"{a_or_an(noun).title()} {noun}"
    head = noun_base(tokens[end - 1].lower) if tokens[end - 1].tag == "NNS" else tokens[end - 1].lower
    return f"A kind of {head}" if end - start > 1 and tokens[end - 1].tag in {"NN", "NNS", "VBG"} else ""
