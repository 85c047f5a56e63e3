"""What an author has marked as a term, in bold or as the heading of a section, and where the text defines it.

A mark says which words are the term, so the forms of a definition need less proof here than where the term must be guessed.
"""

from collections import defaultdict
from collections.abc import Iterator

from quizzes.generation.cards.definition import Definition, closes, end_of_clause, end_of_definition, tells_what_it_is
from quizzes.generation.cards.phrases import DASHES, DETERMINERS, Span, closing, has_main_verb, named_before
from quizzes.generation.lexicon import noun_base
from quizzes.generation.paragraphs import Role
from quizzes.generation.sentences import Sentence
from quizzes.generation.text import Text
from quizzes.generation.words import FUNCTION_WORDS

Marked = tuple[Sentence, Span]
MOST_WORDS = 5
MOST_PLACES = 4
"""In how many of the sentences that have a term its definition is looked for: authors mark a term where they explain it."""
_IS = frozenset({"is", "are", "was", "were", "means"})
_HAPPENS = frozenset("occurs occur happens happen arises arise exists exist".split())
_OPENING_NOUN = frozenset({"DT", "NN", "NNS", "VBG", "JJ", "CD", "PDT", "RB"})
_SECTIONS = frozenset(
    "introduction summary conclusion overview background history references notes causes effects results discussion example examples "
    "objectives question questions exercise exercises review sources contents".split()
)
_NO_GLOSS = frozenset("see figure fig table chapter section e.g. such for born also or and in c. circa".split())


def marked_terms(text: Text) -> tuple[str, ...]:
    """The words in bold that can be a term, in the author's order: no whole sentence, no label, no word of emphasis."""
    return tuple(dict.fromkeys(term for term in text.article.terms if _may_be_term(term)))


def headings(text: Text) -> tuple[str, ...]:
    """Section headings that may name what their section explains."""
    said = (paragraph.text.strip() for paragraph in text.paragraphs if paragraph.role is Role.HEADING)
    return tuple(dict.fromkeys(one for one in said if _may_be_term(one) and one.lower() not in _SECTIONS))


def _may_be_term(term: str) -> bool:
    words = term.lower().split()
    ends = term[-1:].isalnum() or term.endswith((")", "’", "'"))
    return 0 < len(words) <= MOST_WORDS and ends and not set(words) <= FUNCTION_WORDS and not words[0].isdigit()


def places(text: Text, terms: tuple[str, ...]) -> Iterator[list[Marked]]:
    """For each term the first few sentences that have it, with the tokens that it is. One way through the text for all of them."""
    wanted: dict[str, list[str]] = defaultdict(list)
    found: dict[str, list[Marked]] = {term.lower(): [] for term in terms}
    for term in found:
        wanted[term[:3]].append(term)
    for sentence in text.sentences:
        ends = {token.end: place + 1 for place, token in enumerate(sentence.tokens)}
        for place, token in enumerate(sentence.tokens):
            for term in wanted.get(text.article.text[token.start : token.start + 3].lower(), ()):
                end = ends.get(token.start + len(term))
                said = text.article.text[token.start : token.start + len(term)].lower()
                if end and said == term and len(found[term]) < MOST_PLACES:
                    found[term].append((sentence, (place, end)))
    yield from found.values()


def defined_where_marked(sentence: Sentence, term: Span) -> Iterator[Definition]:
    """The definitions of a marked term that its sentence gives, the surest form first."""
    for read in (_is, _happens, _glossed, _or_so_called, _in_brackets, _listed):
        yield from read(sentence, term)


def defined_under_heading(sentence: Sentence, term: Span) -> Iterator[Definition]:
    """A heading is a weaker mark than bold: only what says plainly of which kind the thing is."""
    yield from (one for one in _is(sentence, term) if tells_what_it_is(sentence, one.told[0]))


def _opens(sentence: Sentence, start: int) -> bool:
    """Whether the term is the subject: it stands first, but for its article, or after the comma of what leads in."""
    tokens = sentence.tokens
    while start > 0 and (tokens[start - 1].lower in DETERMINERS or tokens[start - 1].text in "“‘\"'"):
        start -= 1
    return start == 0 or (tokens[start - 1].text == "," and tokens[0].tag in {"IN", "RB", "TO"} and start <= 12)


def _after_letters(sentence: Sentence, place: int) -> int:
    """The place after "(DNA)" or a closing quotation mark."""
    tokens = sentence.tokens
    place += tokens[place].text in "”’\"'"
    bracketed = place + 2 < len(tokens) and tokens[place].text == "(" and tokens[place + 2].text == ")"
    return place + 3 if bracketed else place


def _is(sentence: Sentence, term: Span) -> Iterator[Definition]:
    """ "The **water table** is the level below which …" """
    tokens, verb = sentence.tokens, _after_letters(sentence, term[1])
    start = verb + 1
    if start + 3 >= len(tokens) or tokens[verb].lower not in _IS or not _opens(sentence, term[0]):
        return
    start += tokens[start].lower == "simply"
    noun = next((at for at in range(start, min(start + 6, len(tokens))) if tokens[at].tag in {"NN", "NNS", "VBG"}), None)
    verb_first = any(token.tag in {"VBN", "IN", "TO"} for token in tokens[start : noun or start])
    if noun is not None and not verb_first and tokens[start].tag in _OPENING_NOUN and tokens[start].lower not in {"not", "also", "that"}:
        if tokens[start].tag == "RB" and tokens[noun].tag == "VBG":
            return
        yield Definition(term, (start, end_of_definition(sentence, start)), "definition-is")


def _happens(sentence: Sentence, term: Span) -> Iterator[Definition]:
    """ "**Condensation** occurs when …" """
    tokens, verb = sentence.tokens, _after_letters(sentence, term[1])
    if verb + 4 < len(tokens) and tokens[verb].lower in _HAPPENS and tokens[verb + 1].lower in {"when", "whenever"}:
        yield Definition(term, (verb + 2, end_of_clause(sentence, verb + 2)), "definition-when", "When")


def _glossed(sentence: Sentence, term: Span) -> Iterator[Definition]:
    """ "**aquifers** (layers of rock that hold water)", "**silt** – fine grains that …" """
    tokens, mark = sentence.tokens, term[1]
    start = mark + 1
    if start + 2 >= len(tokens) or not (tokens[mark].text == "(" or tokens[mark].text in DASHES):
        return
    stop, first = closing(sentence, start), tokens[start]
    noun = first.lower in DETERMINERS or first.tag in {"NN", "NNS", "JJ", "VBG"}
    if stop is not None and stop - start >= 3 and noun and first.lower not in _NO_GLOSS and not has_main_verb(sentence, start, stop):
        yield Definition(term, (start, stop), "definition-apposed")


def _or_so_called(sentence: Sentence, term: Span) -> Iterator[Definition]:
    """ "the water that runs off the fields, or **runoff**," """
    tokens, start = sentence.tokens, term[0]
    start -= tokens[start - 1].lower in DETERMINERS if start else 0
    if start > 4 and tokens[start - 1].lower == "or" and tokens[start - 2].text == "," and closes(sentence, term[1]):
        told = _phrase_before(sentence, start - 2)
        if told:
            yield Definition(term, told, "definition-called")


def _in_brackets(sentence: Sentence, term: Span) -> Iterator[Definition]:
    """ "the line where two plates meet (**fault**)" """
    tokens, (start, end) = sentence.tokens, term
    if start > 3 and end < len(tokens) and tokens[start - 1].text == "(" and tokens[end].text == ")":
        told = _phrase_before(sentence, start - 1)
        if told:
            yield Definition(term, told, "definition-called")


def _phrase_before(sentence: Sentence, end: int) -> Span | None:
    """A noun phrase of three words or more, with its clause: "the line where two plates meet"."""
    told = named_before(sentence, end)
    if told and told[1] - told[0] >= 3:
        return told
    starts = (place for place in range(end - 3, max(-1, end - 16), -1) if sentence.tokens[place].lower in DETERMINERS)
    return next(((place, end) for place in starts if not has_main_verb(sentence, place, end)), None)


def _listed(sentence: Sentence, term: Span) -> Iterator[Definition]:
    """ "**Delta:** the flat land at the mouth of a river." """
    tokens, mark = sentence.tokens, term[1]
    if term[0] == 0 and mark + 3 < len(tokens) and tokens[mark].text == ":" and noun_base(tokens[mark + 1].lower) not in _NO_GLOSS:
        yield Definition(term, (mark + 1, len(tokens) - 1), "definition-apposed")
