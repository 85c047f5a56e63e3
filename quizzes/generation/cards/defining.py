"""Where a sentence defines its own subject: "X is a …", "X refers to …", "X occurs when …", "In a direct democracy, …".

Each reader looks for one form in one sentence and gives what it finds as a `Definition`.
"""

from collections.abc import Iterator

from quizzes.generation.cards.definition import Definition, end_of_clause, end_of_definition, is_general, tells_what_it_is
from quizzes.generation.cards.phrases import DETERMINERS, LONGEST_TERM, Span, is_last, term_after, term_before
from quizzes.generation.inflection import a_or_an
from quizzes.generation.language_data import how_often
from quizzes.generation.lexicon import noun_base
from quizzes.generation.sentences import Sentence

_ASIDES = {("in", "contrast"), ("for", "example"), ("for", "instance"), ("then",), ("however",), ("therefore",)}
_SYSTEMS = frozenset(
    "democracy monarchy republic economy rule sampling voting election agriculture farming inheritance selection conditioning "
    "federalism".split()
)
_ABSTRACT = frozenset(
    "difference process ability rate ratio number amount measure percentage value distance degree extent tendency study practice act "
    "belief idea use loss".split()
)
STRANGE = 200
"""How seldom a word is met that few people know."""
_MEANS = (
    ("refers", "to"),
    ("refer", "to"),
    ("is", "defined", "as"),
    ("are", "defined", "as"),
    ("means",),
    ("is", "the", "term", "for"),
    ("involves",),
    ("involve",),
)
_HAPPENS = frozenset("occur occurs exist exists arise arises happen happens is are develops develop".split())


def defined_by_is(sentence: Sentence) -> Iterator[Definition]:
    """ "A sample is a group selected by …", "Decomposers are organisms that …" """
    found = _subject(sentence) or _subject_after_comma(sentence)
    if found is None or found[1] + 4 >= len(sentence.tokens):
        return
    term, verb = found
    if _says_is(sentence, term, verb) and tells_what_it_is(sentence, verb + 1):
        yield Definition(term, (verb + 1, end_of_definition(sentence, verb + 1)), "definition-is")


def _says_is(sentence: Sentence, term: Span, verb: int) -> bool:
    """ "Is" and "are"; "was" and "were" of what people hardly speak of, so that a history book explains it."""
    strange = how_often(noun_base(sentence.tokens[term[1] - 1].lower)) < STRANGE
    return sentence.tokens[verb].lower in ({"is", "are", "was", "were"} if strange else {"is", "are"})


def _subject_after_comma(sentence: Sentence) -> tuple[Span, int] | None:
    """ "For each person, the conformity cost is the difference between …": the abstract noun shows that it is meant in general."""
    tokens = sentence.tokens
    comma = next((place for place in range(2, min(16, len(tokens))) if tokens[place].text == ","), None)
    if comma is None or comma + 1 >= len(tokens) or tokens[0].tag not in {"IN", "TO"} or tokens[comma + 1].lower not in DETERMINERS:
        return None
    term = term_after(sentence, comma + 1)
    if term is None or term[1] + 3 >= len(tokens) or term[1] - term[0] < 2 or not tokens[term[0]].text.islower():
        return None
    return (term, term[1]) if tokens[term[1] + 2].lower in _ABSTRACT else None


def _subject(sentence: Sentence) -> tuple[Span, int] | None:
    """The term that begins the sentence, and the place of the verb after it."""
    term = term_after(sentence, 0)
    if term is None or term[0] > 2:
        return None
    if sentence.tokens[0].lower == "the" and not sentence.tokens[1].tag.startswith("NNP") and not _is_said_of_all(sentence, term):
        return None
    place = term[1]
    if sentence.tokens[place].text == ",":
        close = next((at for at in range(place + 1, min(place + 5, len(sentence.tokens))) if sentence.tokens[at].text == ","), None)
        if close is None or tuple(token.lower for token in sentence.tokens[place + 1 : close]) not in _ASIDES:
            return None
        place = close + 1
    return term, place


def _is_said_of_all(sentence: Sentence, term: Span) -> bool:
    """ "The conversion rate is the proportion of …", "The ideal self is the person that you would like to be": not one of several."""
    tokens, verb = sentence.tokens, term[1]
    if term[1] - term[0] < 2 or verb + 4 >= len(tokens) or tokens[verb].lower != "is" or tokens[verb + 1].lower != "the":
        return False
    you = any(token.lower in {"you", "we"} for token in tokens[verb + 3 : verb + 6])
    return tokens[verb + 2].lower in _ABSTRACT or (tokens[verb + 3].lower in {"that", "who"} and you)


def defined_by_means(sentence: Sentence) -> Iterator[Definition]:
    """ "Gerrymandering refers to the manipulation of …" """
    found = _subject(sentence)
    if found is None:
        return
    term, verb = found
    words = tuple(token.lower for token in sentence.tokens[verb : verb + 4])
    for cue in _MEANS:
        start = verb + len(cue)
        if words[: len(cue)] == cue and start + 3 < len(sentence.tokens) and sentence.tokens[start].lower not in {"that", "it", "to"}:
            if cue[0] in {"involves", "involve"} and sentence.tokens[start].lower not in DETERMINERS:
                continue
            if cue[0].startswith("refer") and "as" in {token.lower for token in sentence.tokens[start : start + 8]}:
                continue  # "Psychologists refer to it as …"
            if term[1] - term[0] > 1 and {sentence.tokens[term[0]].tag, sentence.tokens[start].tag} == {"VBG"}:
                continue  # "mending bridges means spending more"
            yield Definition(term, (start, end_of_definition(sentence, start)), "definition-means")


def defined_by_when(sentence: Sentence) -> Iterator[Definition]:
    """ "Coordination problems occur whenever a group seeks …" """
    found = _subject(sentence)
    if found is None or sentence.tokens[found[1]].lower not in _HAPPENS or found[1] + 1 >= len(sentence.tokens):
        return
    term, verb = found
    if sentence.tokens[verb + 1].lower in {"when", "whenever"}:
        yield Definition(term, (verb + 2, end_of_clause(sentence, verb + 2)), "definition-when", "When")


def defined_by_there_is(sentence: Sentence) -> Iterator[Definition]:
    """ "Whenever two people need a plan, there is a collective dilemma." """
    tokens = sentence.tokens
    if tokens[0].lower not in {"when", "whenever"}:
        return
    for place in range(4, len(tokens) - 4):
        if tokens[place].text == "," and tokens[place + 1].lower == "there" and tokens[place + 2].lower in {"is", "exists"}:
            term = term_after(sentence, place + 3)
            if term and is_last(sentence, term[1]):
                yield Definition(term, (1, place), "definition-when", "When")


def defined_by_which_is(sentence: Sentence) -> Iterator[Definition]:
    """ "… a convenience sample, which, as the name suggests, is a sample based on …" """
    tokens = sentence.tokens
    for place in range(1, len(tokens) - 6):
        if tokens[place].text != "," or tokens[place + 1].lower != "which":
            continue
        verb = place + 2
        if tokens[verb].text == ",":
            verb = 1 + next((at for at in range(verb + 1, min(verb + 7, len(tokens))) if tokens[at].text == ","), len(tokens))
        term = term_before(sentence, place)
        if term and verb + 4 < len(tokens) and tokens[verb].lower in {"is", "are"} and tells_what_it_is(sentence, verb + 1):
            yield Definition(term, (verb + 1, end_of_definition(sentence, verb + 1)), "definition-is")


def defined_by_its_kind(sentence: Sentence) -> Iterator[Definition]:
    """ "In the most common method, probability sampling, researchers choose …" """
    tokens = sentence.tokens
    commas = [place for place in range(len(tokens)) if tokens[place].text == ","]
    if (
        len(commas) < 2
        or tokens[0].lower not in {"in", "under"}
        or tokens[1].lower not in DETERMINERS
        or commas[1] - commas[0] > LONGEST_TERM + 1
    ):
        return
    term, kind = term_after(sentence, commas[0] + 1), tokens[commas[0] - 1]
    if term and term[1] == commas[1] and kind.tag == "NN" and tokens[term[0]].text.islower() and is_general(sentence, commas[1] + 1):
        opening = f"{a_or_an(kind.lower).title()} {kind.lower} in which"
        yield Definition(term, (commas[1] + 1, end_of_clause(sentence, commas[1] + 1)), "definition-in-which", opening)


def defined_by_in(sentence: Sentence) -> Iterator[Definition]:
    """ "In a direct democracy, all decisions are made by all voters." """
    tokens = sentence.tokens
    if tokens[0].lower not in {"in", "under", "through"}:
        return
    term, by_way = term_after(sentence, 1), tokens[0].lower == "through"
    if term is None or tokens[term[1]].text != "," or (tokens[1].lower == "the" and not by_way) or not is_general(sentence, term[1] + 1):
        return
    head = tokens[term[1] - 1]
    if (
        term[1] - term[0] > 1
        and head.tag in {"NN", "VBG"}
        and head.lower in _SYSTEMS
        and all(token.text.islower() for token in tokens[slice(*term)])
    ):
        start = term[0] + (tokens[term[0]].lower in {"pure", "true", "simple", "typical"})
        told = (term[1] + 1, end_of_clause(sentence, term[1] + 1))
        comma = "," if tokens[told[0]].tag == "IN" else ""
        opening = f"A kind of {head.lower} {'through' if by_way else 'in'} which{comma}"
        yield Definition((start, term[1]), told, "definition-in-which", opening)
