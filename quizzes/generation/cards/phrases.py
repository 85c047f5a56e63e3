"""Noun phrases as cards need them: where one begins and ends, and whether its number agrees with another's."""

from quizzes.generation.lexicon import is_person_noun, is_verb, noun_base, noun_classes
from quizzes.generation.sentences import Sentence, Token

Span = tuple[int, int]
"""Tokens from the first up to, and without, the second."""

LONGEST_TERM = 4
DETERMINERS = frozenset({"a", "an", "the", "any"})
DASHES = frozenset({"—", "–", "--"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_NAMING = frozenset({"NN", "NNS", "JJ", "VBG", "VBN", "NNP", "NNPS", "FW"})
_LAST = frozenset({"NN", "NNS", "NNP", "NNPS", "VBG", "FW", "SYM"})
_OUTSIDE = frozenset(
    "first second third last next new other same single many several own only such more most different various certain whole entire "
    "unchecked early late recent big small large great good bad old young common main major called termed named so-called".split()
)
"""What may stand before a term and is no part of it."""
_DEGREES = frozenset({"high", "low", "strong", "weak"})
"""What may stand before a term of several words: "a high specific heat capacity"."""
_NAMINGS = frozenset({"called", "termed", "named", "labeled", "labelled", "dubbed"})
"""After "a process called", the term begins."""
_INSIDE = frozenset({"of", "for"})
_HOLDING = frozenset("containing including involving showing concerning regarding covering having wearing".split())
"""What, after a noun, says what it has or does to what follows."""
_PLURAL_IN_COMPOUNDS = frozenset("sports goods arms sales savings jobs news".split())
_FOREIGN = frozenset({"de", "del", "du", "von", "van", "di"})


def term_after(sentence: Sentence, start: int) -> Span | None:
    """The term that begins at `start`, without its article and quotation marks: "the “spoils system”"."""
    tokens = sentence.tokens
    while start < len(tokens) and (tokens[start].lower in DETERMINERS or tokens[start].text in "“‘\"'"):
        start += 1
    end = start
    while end < len(tokens) and end - start <= LONGEST_TERM and (_names(tokens[end]) or _joins(sentence, start, end)):
        end += 1
    while start < end and (tokens[start].lower in _OUTSIDE or (tokens[start].lower in _DEGREES and end - start > 2)):
        start += 1
    while end > start and tokens[end - 1].tag not in _LAST:
        end -= 1
    return (start, end) if start < end <= start + LONGEST_TERM and end < len(tokens) else None


def _joins(sentence: Sentence, start: int, place: int) -> bool:
    """Whether "of" stands inside a term, or "’s" stands inside a term: between capitals, as in "Tariff of Abominations"."""
    tokens = sentence.tokens
    if start < place < len(tokens) - 1 and tokens[place].lower in _FOREIGN:
        return True
    inside = start < place < len(tokens) - 1 and (tokens[place].lower in _INSIDE or tokens[place].tag == "POS")
    return inside and tokens[place - 1].text[:1].isupper() and tokens[place + 1].text[:1].isupper()


def _names(token: Token) -> bool:
    return token.tag in _NAMING or (token.tag == "SYM" and token.text.isalpha()) or (token.tag == "VB" and not is_verb(token.lower))


def term_before(sentence: Sentence, end: int) -> Span | None:
    """The longest term that ends at `end`, without its article."""
    tokens = sentence.tokens
    if end > 0 and tokens[end - 1].text in "”’\"'":
        end -= 1
    start = end
    while start > 0 and _names(tokens[start - 1]) and end - start < LONGEST_TERM + 1:
        start -= 1
    start = max([start, *(place + 1 for place in range(start, end) if tokens[place].lower in _NAMINGS)])
    start = max([start, *(place + 2 for place in range(start, end - 1) if _do(tokens[place], tokens[place + 1]))])
    start = max([start, *(place + 1 for place in range(start + 1, end - 1) if _has_object(sentence, start, place))])
    while start < end and (
        tokens[start].lower in _OUTSIDE or (tokens[start].lower in _DEGREES and end - start > 2) or _is_verb_before(sentence, start)
    ):
        start += 1
    by_name = start > 1 and tokens[start - 1].lower == "the" and tokens[start - 2].tag.startswith("NNP")  # "Rosie the Riveter"
    if start == end or end - start > LONGEST_TERM or tokens[end - 1].tag not in _LAST or by_name:
        return None
    return start, end


def _do(doer: Token, verb: Token) -> bool:
    """Whether a verb was taken for a noun after those who do it: "most people picture street crime"."""
    people = doer.lower == "people" or (doer.tag == "NNS" and is_person_noun(noun_base(doer.lower)))
    return people and verb.tag == "NN" and is_verb(verb.lower)


def _has_object(sentence: Sentence, start: int, place: int) -> bool:
    """Whether a participle inside takes what follows as its object: "a tank holding sodium", "farmers growing sorghum"; a noun of one
    thing may also be a part of a compound ("a seed drilling machine"), unless what follows is a substance."""
    tokens = sentence.tokens
    before, participle, last = tokens[place - 1], tokens[place], tokens[place + 1]
    holds = participle.lower in _HOLDING or noun_classes(last.lower)[:1] == ("noun.substance",)
    several = before.tag == "NNS" and before.lower not in _PLURAL_IN_COMPOUNDS
    return participle.tag == "VBG" and before.tag.startswith("NN") and (several or holds)


def _is_verb_before(sentence: Sentence, place: int) -> bool:
    """Whether a participle is the verb of what follows, and no part of a term: "joined FemAle", "calling for"."""
    token, tokens = sentence.tokens[place], sentence.tokens
    before = tokens[place - 1].tag if place else ""
    named = place + 1 < len(tokens) and tokens[place + 1].tag.startswith("NNP")
    if token.tag == "NN" and is_verb(token.lower) and place > 1:
        return before == "RB" and tokens[place - 2].tag == "PRP"  # "we often picture street crime"
    return token.tag in {"VBG", "VBN"} and (named or before in {"NNS", "PRP", "VBD", "VBZ", "VBP", "RB"})


_WORKING = frozenset({"help", "use", "aid", "action", "presence", "work"})
"""Of what comes after these the name is: "with the help of proteins called PINs"."""


def named_before(sentence: Sentence, end: int) -> Span | None:
    """What a name after `end` would be given to: "a protein" in "the gene for a protein", all of "a group of voters"."""
    tokens = sentence.tokens
    if end > 3 and tokens[end - 1].lower in {"example", "instance"} and tokens[end - 3].text == ",":
        end -= 3
    place = end
    while place > 0 and _belongs(tokens[place - 1]):
        place -= 1
        if tokens[place].lower in DETERMINERS | {"this", "these"} or tokens[place].tag == "PRP$":
            by_its = tokens[place + 1].lower in _WORKING and tokens[place + 2].lower == "of"
            return (place + 3 if by_its else place), end
        if tokens[place].tag == "IN" and place > 0 and not tokens[place - 1].tag.startswith(("NN", "VBG")):
            break
    inner = (at + 1 for at in range(place + 1, end) if tokens[at].tag in {"IN", "TO"} and tokens[at].lower != "of")
    place = max([place, *inner])  # "store honey in wax structures called": only the structures
    while place < end and (not tokens[place].tag.startswith(("NN", "JJ", "CD", "VBG")) or _governs(sentence, place)):
        place += 1
    return (place, end) if place < end else None


def _governs(sentence: Sentence, place: int) -> bool:
    """Whether an -ing word takes what follows as its object: "calling for paper money"."""
    return sentence.tokens[place].tag == "VBG" and sentence.tokens[place + 1].tag in {"IN", "DT", "TO", "PRP$"}


def _belongs(token: Token) -> bool:
    return token.tag in {
        "DT",
        "PRP$",
        "JJ",
        "JJR",
        "JJS",
        "NN",
        "NNS",
        "NNP",
        "NNPS",
        "CD",
        "POS",
        "VBN",
        "VBG",
        "IN",
        "TO",
        "CC",
        "RB",
        "RBS",
    }


def head_of(sentence: Sentence, start: int, end: int) -> Token | None:
    """The noun that a noun phrase is about: the last before its preposition, clause or participle."""
    found: Token | None = None
    for place in range(start, end):
        token = sentence.tokens[place]
        if token.tag.startswith("NN"):
            found = token
        elif token.tag == "POS":
            found = None  # "Norway’s chief inspector" is about an inspector
        elif found:
            return found
    return found


def is_plural(token: Token | None) -> bool:
    return token is not None and token.tag in {"NNS", "NNPS"}


def agree(sentence: Sentence, one: Span, other: Span) -> bool:
    """Whether two noun phrases are both of one thing or both of several."""
    return is_plural(head_of(sentence, *one)) == is_plural(head_of(sentence, *other))


def closing(sentence: Sentence, start: int) -> int | None:
    """Where an aside that begins at `start` ends: at the mark that answers the one before it, or with the sentence."""
    tokens = sentence.tokens
    opened = tokens[start - 1].text
    if opened == "(":
        return next((place for place in range(start, len(tokens)) if tokens[place].text == ")"), None)
    marks = DASHES | {";", ":"} if opened in DASHES else DASHES | {",", ";", ":", "(", "”"}
    ends = (place for place in range(start, len(tokens)) if tokens[place].text in marks or is_last(sentence, place))
    return next((place for place in ends if not _is_between_adjectives(sentence, place)), None)


def _is_between_adjectives(sentence: Sentence, place: int) -> bool:
    """Whether a comma only parts two adjectives: "friendly, preferably democratic, regimes"."""
    tokens = sentence.tokens
    if tokens[place].text != "," or place + 2 >= len(tokens):
        return False
    after = [token.tag for token in tokens[place + 1 : place + 4]]
    return tokens[place - 1].tag == "JJ" and (after[0] == "JJ" or after[:2] == ["RB", "JJ"] or after[0] in {"NNS", "NN"})


def is_last(sentence: Sentence, place: int) -> bool:
    """Whether the sentence ends here, at its stop."""
    return place >= len(sentence.tokens) - 2 and sentence.tokens[place].text in ".!?"


def has_main_verb(sentence: Sentence, start: int, end: int, tags: frozenset[str] = FINITE) -> bool:
    """Whether there is a finite verb, of these tags, that no "that", "which" or "when" has opened."""
    opened = 0
    for place, token in enumerate(sentence.tokens[start:end], start):
        left_out = token.tag == "PRP" and place > start and sentence.tokens[place - 1].tag in {"NN", "NNS"}  # "the air we breathe"
        if left_out or token.tag in {"WDT", "WP", "WRB", "WP$"} or token.lower in {"that", "if", "because", "as", "so", "whether"}:
            opened += 1
        elif token.tag in FINITE:
            if not opened and token.tag in tags:
                return True
            opened = max(0, opened - 1)
    return False
