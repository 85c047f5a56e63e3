"""Cards of the terms that the article defines itself, with its own words on the back."""

import re
from collections.abc import Iterator
from dataclasses import replace

from quizzes.generation import language_data
from quizzes.generation.cards.apposing import apposed, in_which, with_or
from quizzes.generation.cards.defining import (
    defined_by_in,
    defined_by_is,
    defined_by_its_kind,
    defined_by_means,
    defined_by_there_is,
    defined_by_when,
    defined_by_which_is,
)
from quizzes.generation.cards.definition import Definition, end_of_clause, end_of_definition
from quizzes.generation.cards.marked import defined_under_heading, defined_where_marked, headings, marked_terms, places
from quizzes.generation.cards.naming import also_known, as_known, called, is_called, lettered, that_is
from quizzes.generation.cards.phrases import DETERMINERS, FINITE, Span, has_main_verb, head_of
from quizzes.generation.cards.sound import is_enough, is_name_elsewhere, is_of_its_kind, is_whole, whole_term
from quizzes.generation.context import mended
from quizzes.generation.lexicon import is_only_a_verb, is_written_small, noun_base, noun_classes, stem
from quizzes.generation.material import Material
from quizzes.generation.names import Type
from quizzes.generation.sentences import Sentence, once
from quizzes.generation.statements import Edit, lowered, phrase
from quizzes.generation.stretch import Dangling
from quizzes.generation.words import ANAPHORIC_NOUNS, FIRST_PERSON, FUNCTION_WORDS, GENERIC_DEFINITES, HE_SHE, IT_THEY, MONTHS, WEEKDAYS
from quizzes.items import Card, Source

READERS = (
    defined_by_is,
    defined_by_means,
    defined_by_when,
    defined_by_there_is,
    defined_by_which_is,
    called,
    is_called,
    with_or,
    apposed,
    in_which,
    defined_by_its_kind,
    defined_by_in,
    that_is,
    as_known,
    also_known,
    lettered,
)
"""The forms that a definition may have, the surest first."""
Told = tuple[Sentence, Definition]
SHORTEST_BACK, LONGEST_BACK = 3, 38
_KIND_OF = re.compile(r"^An? kind of \w+ (in|through) which")
FEWEST_TELLING = 3
"""Words, but for an article, that a definition needs to tell more than of which kind the thing is."""
_ELSEWHERE = frozenset("because if as although though while since unless that after before until when so by".split())
OFTEN = 2
"""How often the name of a place or body stands in the article that is worth a card."""
_BODIES = frozenset({("noun.location",), ("noun.artifact",), ("noun.object",), ("noun.group",)})
COMMON = 15_000
"""How often a word is met that every learner knows, so that it is no term."""
_COUNTED = frozenset({"one", "two", "three", "four", "five", "several", "following"})
_OF_SEVERAL = frozenset("usual main new current original next former only own whole entire latest recent previous same other".split())
"""First words by which one of the story is told from others: "the usual treatment" is no term."""
_LEANING = FIRST_PERSON | HE_SHE | {"here", "today", "yesterday", "former", "latter"}
_NO_TERM = ANAPHORIC_NOUNS | GENERIC_DEFINITES | FUNCTION_WORDS


@once
def defined_terms(material: Material) -> tuple[Card, ...]:
    """Terms that the article defines: those that its author has marked, then the others in its order; the first definition counts."""
    return tuple(_defined_terms(material))


def _defined_terms(material: Material) -> Iterator[Card]:
    seen: set[str] = set()
    for sentence, definition in (*_marked(material), *_unmarked(material)):
        card = _card(material, sentence, definition)
        if card and key(card.front) not in seen and not gives_itself_away(card):
            seen.add(key(card.front))
            yield card


def _marked(material: Material) -> Iterator[Told]:
    """What is said of the words in bold, and of those that stand over a section."""
    for spots in places(material.text, marked_terms(material.text)):
        for sentence, term in spots:
            found = (replace(one, term=term) for one in definitions(sentence) if _overlap(one.term, term))
            yield from ((sentence, replace(one, is_marked=True)) for one in (*found, *defined_where_marked(sentence, term)))
    for spots in places(material.text, headings(material.text)):
        yield from ((sentence, one) for sentence, term in spots for one in defined_under_heading(sentence, term))


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _unmarked(material: Material) -> Iterator[Told]:
    for sentence in material.text.sentences:
        if sum(sentence.quoted) <= 8:
            yield from ((sentence, definition) for definition in definitions(sentence))


def definitions(sentence: Sentence) -> Iterator[Definition]:
    """Every definition that the sentence gives."""
    for read in READERS:
        yield from read(sentence)


def key(front: str) -> str:
    """What two fronts that name the same have in common: "sampling errors" and "Sampling error"."""
    return " ".join(stem(word) for word in front.split())


def gives_itself_away(card: Card) -> bool:
    """Whether the back repeats the words of the front. What only opens the back ("A kind of war in which") may."""
    front = {stem(word) for word in card.front.split() if word.lower() not in FUNCTION_WORDS}
    back = {stem(word.strip("“”.,;:()’'")) for word in re.split(r"[\s—–-]+", _KIND_OF.sub("", card.back))}
    return len(front & back) * 2 > len(front)


def _card(material: Material, sentence: Sentence, found: Definition) -> Card | None:
    found = replace(found, told=(found.told[0], _before_last_aside(sentence, *found.told)))
    term = whole_term(sentence, found)
    if term is None or _is_listed_after(sentence, *found.told) or not is_of_its_kind(sentence, replace(found, term=term)):
        return None
    found = replace(found, term=term)
    front = phrase(sentence, *found.term).strip("“”\"' ")
    front = front if found.term[0] else re.sub(r"^(The|An?) (?=\w+ )", "", front)  # "**The Calvin cycle**" opens its sentence
    if not front or front.lower() in _NO_TERM or not _is_term(sentence, found) or len(front) < 3 or re.search(r"[^\w\s’'-]", front):
        return None
    if found.rule in {"definition-apposed", "definition-is"} and (
        _is_name(material, sentence, found.term) or is_name_elsewhere(material, sentence, found.term)
    ):
        return None
    if found.rule in {"definition-apposed", "definition-is"} and _is_named_in_passing(material, sentence, found):
        return None
    if found.rule == "definition-called" and _is_person(material, sentence, found.term):
        return None
    if _is_person(material, sentence, found.told) and not _is_person(material, sentence, found.term):
        return None
    back = _back(material, sentence, found)
    if _is_thin(back) or _is_only_a_name(sentence, found):
        more = _extended(material, sentence, found, back)
        bare = _is_bare_plural(sentence, found.told) or sentence.tokens[found.told[0]].lower not in DETERMINERS
        back = more if more or front[:1].isupper() or bare else back
    if not is_whole(back) or not is_enough(sentence, found, back):
        return None
    shortest = SHORTEST_BACK - (back.split()[:1] != [] and back.split()[0].lower() not in DETERMINERS)
    if not shortest <= len(back.split()) <= LONGEST_BACK or back.count("(") != back.count(")") or back.count("“") != back.count("”"):
        return None
    named = (sentence.tokens[found.term[0]].tag.startswith("NNP") and found.term[0] > 0) or is_name_elsewhere(
        material, sentence, found.term
    )
    if found.opening.startswith("A kind of") and sentence.tokens[found.term[1] - 1].tag == "NNS":
        front = _singular(front)
    if found.rule == "definition-is" and _is_of_one(sentence, found):
        front = _singular(front)
    front = front if named or front[1:] != front[1:].lower() or not _is_written_small(material, front) else front.lower()
    return Card(front, back[:1].upper() + back[1:] + ".", Source(sentence.start, sentence.end, sentence.text), found.rule)


def _is_written_small(material: Material, front: str) -> bool:
    """Whether a capital of the first word is only its sentence's, as the article or the dictionary shows: not "Zika fever"."""
    first = front.split()[0]
    small = first.lower() in material.text.spelled or is_written_small(first.lower())
    return small or not (first in material.text.spelled_inside or language_data.wordnet().synsets(first.lower()))


def _singular(front: str) -> str:
    *before, noun = front.split()
    return " ".join((*before, noun_base(noun)))


def _is_of_one(sentence: Sentence, found: Definition) -> bool:
    """ "Constitutions are the core document …" is told of one constitution."""
    head = head_of(sentence, *found.told)
    return sentence.tokens[found.term[1] - 1].tag == "NNS" and head is not None and head.tag == "NN"


def _before_last_aside(sentence: Sentence, start: int, end: int) -> int:
    """The end without an aside in brackets, of which the definition has no need: "… of all votes (as a rule, more than half)"."""
    tokens = sentence.tokens
    if end - start < 8 or tokens[end - 1].text != ")":
        return end
    opened = next((at for at in range(end - 1, start, -1) if tokens[at].text == "("), start)
    return opened if opened - start >= 6 else end


def _is_listed_after(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a colon goes on to say what was only counted: "the belief that there is one good: …"."""
    counted = any(token.lower in _COUNTED or token.tag == "CD" for token in sentence.tokens[start:end])
    return sentence.tokens[min(end, len(sentence.tokens) - 1)].text == ":" and counted


def _is_name(material: Material, sentence: Sentence, span: Span) -> bool:
    """Whether the term is the name of a person, a place or a body: what those are is told elsewhere."""
    start, end = span
    return any(
        (mention.start, mention.end) == (start, end) and mention.type is not Type.OTHER
        for mention in material.text.names.within(sentence, start, end)
    )


def _is_named_in_passing(material: Material, sentence: Sentence, found: Definition) -> bool:
    """Whether the term is a place or body of which no more is told, or somebody: "Savona, a town on the coast", "Choi is an expert"."""
    name, head = sentence.tokens[found.term[1] - 1], head_of(sentence, *found.told)
    if not name.tag.startswith("NNP") or head is None:
        return False
    often = sum(token.text == name.text for one in material.text.sentences for token in one.tokens)
    kind = noun_classes(noun_base(head.lower))[:1]
    return kind == ("noun.person",) or (often < OFTEN and kind in _BODIES)


def _is_person(material: Material, sentence: Sentence, span: Span) -> bool:
    """Whether what the words are about is somebody's name."""
    head = head_of(sentence, *span)
    people = (mention for mention in material.text.names.within(sentence, *span) if mention.type is Type.PERSON)
    return any(head in sentence.tokens[mention.start : mention.end] for mention in people)


def _back(material: Material, sentence: Sentence, found: Definition) -> str:
    """What is told, with what opens it and what follows; empty where it leans on other sentences."""
    pieces = [found.opening]
    for span in (found.told, found.follows):
        if span:
            try:
                write = lowered if found.opening else phrase
                pieces.append(write(sentence, *span, _edits(material, sentence, *span)))
            except Dangling:
                return ""
    return " ".join(piece for piece in pieces if piece)


def _is_thin(back: str) -> bool:
    """Whether the words only name a kind: "a frontal assault", "paper money"."""
    words = [word for word in back.split() if word.lower() not in DETERMINERS]
    return 0 < len(words) < FEWEST_TELLING and not back.startswith("Another name")


def _is_only_a_name(sentence: Sentence, found: Definition) -> bool:
    """ "the Indian Reorganization Act" says of another name of it nothing yet."""
    head = head_of(sentence, *found.told)
    return found.rule == "definition-called" and not found.opening and head is not None and head.tag.startswith("NNP")


def _is_bare_plural(sentence: Sentence, span: Span) -> bool:
    """ "Tree-shaped structures", where "the existing situation" says in other words what a status quo is."""
    return sentence.tokens[span[1] - 1].tag == "NNS" and sentence.tokens[span[0]].lower not in DETERMINERS


def _extended(material: Material, sentence: Sentence, found: Definition, back: str) -> str:
    """A thin definition with what its sentence goes on to say of the thing; empty where it says nothing more."""
    tokens, at = sentence.tokens, max(found.term[1], found.told[1])
    at = next((place for place in range(at, min(at + 4, len(tokens) - 1)) if tokens[place].text in {",", ")"}), at)
    while at < len(tokens) - 1 and tokens[at].text in {",", ")", "”"}:
        at += 1
    joined = {"IN": " "}.get(tokens[at].tag, ", which " if tokens[at].tag in FINITE and min(found.term[0], found.told[0]) < 2 else "")
    if not joined or found.follows or tokens[at].lower in _ELSEWHERE:
        return ""
    end = end_of_definition(sentence, at) if joined != " " else end_of_clause(sentence, at)
    try:
        return f"{back}{joined}{phrase(sentence, at, end, mended(material.text, sentence, at, end))}"
    except Dangling:
        return ""


def _edits(material: Material, sentence: Sentence, start: int, end: int) -> tuple[Edit, ...]:
    """What makes the words understood alone. What is said in general ("the population") needs less than what was told of one case."""
    tokens = sentence.tokens[start:end]
    marks = tuple(Edit(at, at + 2, "") for at in range(start, end - 1) if _is_list_mark(sentence, at))
    if any(token.tag in {"NNP", "NNPS"} for token in tokens) or has_main_verb(sentence, start, end, FINITE - {"VBZ", "VBP", "MD"}):
        return (*marks, *mended(material.text, sentence, start, end, marks))
    nouns = 0
    for place, token in enumerate(tokens, start):
        nouns += token.tag.startswith("NN")
        pointing = token.lower in {"this", "these", "such"} and sentence.tokens[place + 1].lower != "as"
        follows = sentence.tokens[place + 1].tag
        up_or_down = token.lower in {"above", "below"} and follows not in {"DT", "WDT", "NN", "NNS", "NNP", "CD", "JJ", "PRP$"}
        if pointing or up_or_down or token.lower in _LEANING or (token.lower in IT_THEY and not nouns):
            raise Dangling("leans on the sentence before")
    return marks


def _is_list_mark(sentence: Sentence, place: int) -> bool:
    """ "a)" and "b)" before the parts of a definition."""
    return len(sentence.tokens[place].text) == 1 and sentence.tokens[place + 1].text == ")" and sentence.tokens[place - 1].text != "("


def _is_term(sentence: Sentence, found: Definition) -> bool:
    """Whether the words are a term: one that "is" or "means" something, a name, a compound, or a word that people seldom say."""
    tokens = sentence.tokens[slice(*found.term)]
    if tokens[-1].text in {*WEEKDAYS, *MONTHS}:
        return False
    if len(tokens) > 1 and (any(token.text.islower() and is_only_a_verb(token.text) for token in tokens) or tokens[0].lower in _OF_SEVERAL):
        return False
    if found.is_marked or found.rule == "definition-means" or tokens[-1].tag.startswith("NNP"):
        return True
    if found.rule == "definition-is" and tokens[-1].tag != "NNS":
        return True  # of birds and other things that all know something is said in passing, of "a lock" it is what one is
    return len(tokens) > 1 or language_data.how_often(noun_base(tokens[0].lower)) < COMMON
