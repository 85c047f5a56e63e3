"""Where a sentence can be cut so that what is left is still a sentence: before what only adds, after what only leads in."""

from collections.abc import Iterator

from quizzes.generation.sentences import Sentence
from quizzes.generation.words import MONTHS

SHORTEST, LONGEST, LONG = 6, 30, 24
"""Words of a statement: fewer say nothing, more are a burden; from LONG on shorter versions are tried first."""
_CUT_BEFORE = frozenset(
    "while although though whereas when as with because amid including such despite after especially particularly perhaps mostly".split()
)
_RELATIVE = frozenset({"which", "where", "who", "whose"})
_UNFINISHED = frozenset("then that is are was were be been has have had do does did".split())
"""Words after which something has to come: "the frogs were, on average, …"."""
_CIRCUMSTANCES = frozenset("in at during after before since until throughout following amid despite across".split())
_FRONTED = frozenset("in under at on during following amid for with by from according across among".split())
SUBORDINATORS = frozenset("although though while when if as because since unless whereas after before once until despite".split())
_OTHERS = frozenset("other others another some many most".split())
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def stretches(sentence: Sentence, start: int, end: int) -> Iterator[tuple[int, int]]:
    """What may be tried of a sentence, the longest first: all of it, cut before what is only added, without its fronted phrase."""
    ends = [end] if end - start <= LONG else []
    ends += sorted((cut for cut in _cuts(sentence, start, end) if cut - start <= LONGEST), reverse=True)
    ends += [end] if end - start > LONG else []
    for from_ in (start, *_after_fronted_phrase(sentence, start, end)):
        yield from ((from_, to) for to in ends if to - from_ >= SHORTEST)


def _cuts(sentence: Sentence, start: int, end: int) -> Iterator[int]:
    """Commas before an added clause or phrase, and a last prepositional phrase: what stands before them is a sentence."""
    for place in range(start + SHORTEST, end - 1):
        adds = sentence.tokens[place].text == "," and _begins_addition(sentence, place + 1, end)
        far = end - start > LONGEST and _is_circumstance(sentence, start, place)
        if (adds or far) and _is_whole(sentence, start, place) and not _holds_condition(sentence, place, end):
            yield place


def _holds_condition(sentence: Sentence, place: int, end: int) -> bool:
    """Whether what would be cut off says when the rest is true: "if we follow current trends"."""
    return any(token.lower in {"if", "unless", "until", "except", "provided", "only"} for token in sentence.tokens[place:end])


def _is_circumstance(sentence: Sentence, start: int, place: int) -> bool:
    """Whether a phrase of time or place begins here that a long sentence can do without: nothing said before is only true with it."""
    tokens = sentence.tokens
    opens = tokens[place].tag == "IN" and tokens[place].lower in _CIRCUMSTANCES and tokens[place - 1].tag.startswith(("NN", "CD"))
    before = tokens[start:place]
    narrowed = any(token.tag in {"JJS", "RBS"} or token.lower in {"first", "only", "last", "every", "all", "no"} for token in before)
    return opens and place - start >= 10 and not narrowed


def _after_fronted_phrase(sentence: Sentence, start: int, end: int) -> Iterator[int]:
    """Where the sentence goes on after "Under the agreement enacted earlier this year,"."""
    if start >= end:
        return  # nothing is left after "However,"
    conceding = sentence.tokens[start].lower in {"although", "though", "while", "despite"}
    if sentence.tokens[start].lower not in _FRONTED and not conceding:
        return
    comma = next((place for place in range(start + 2, min(start + 14, end)) if sentence.tokens[place].text == ","), None)
    if comma is None or comma + 2 >= end or any(token.tag in FINITE for token in sentence.tokens[start:comma]) != conceding:
        return
    if sentence.tokens[comma + 1].tag in {"DT", "NNP", "NNS", "NN", "JJ", "NNPS"} and sentence.tokens[comma + 1].text not in MONTHS:
        yield comma + 1


def _begins_addition(sentence: Sentence, place: int, end: int) -> bool:
    """Whether what follows a comma only adds: another clause, a participle, a prepositional phrase, an apposition at the end."""
    word, tag = sentence.tokens[place].lower, sentence.tokens[place].tag
    later_commas = [at for at in range(place, end) if sentence.tokens[at].text == ","]
    if word in {"and", "but", "so", "or"}:
        tags = [token.tag for token in sentence.tokens[place + 1 : place + 6]]
        return (
            bool(tags)
            and tags[0] in {"PRP", "DT", "NNP", "NNS", "EX", "VBD", "VBZ", "MD"}
            and any(t in FINITE for t in tags)
            and end - place > 4
        )
    if word in _RELATIVE:
        return not any(at - place < 12 for at in later_commas) or has_main_verb(sentence, 0, place - 1)
    if tag == "VBG" or word in _CUT_BEFORE:
        return True
    return (tag in {"IN", "TO"} and word not in {"of", "if", "unless", "that"}) or (
        tag == "DT" and word in {"a", "an", "the"} and (not later_commas or sentence.tokens[place - 2].tag.startswith("NNP"))
    )


def _is_whole(sentence: Sentence, start: int, end: int) -> bool:
    """Whether what stands before a cut could be a sentence: no list left open, no clause begun and not finished."""
    tokens = sentence.tokens
    if (
        not _has_finite_verb(sentence, start, end)
        or tokens[end - 1].tag in {"CC", "DT", "IN", "TO", "PRP$"}
        or tokens[end - 1].lower in _UNFINISHED
    ):
        return False
    commas = [place for place in range(start, end) if tokens[place].text == ","]
    if commas and (
        not _has_finite_verb(sentence, commas[-1], end) or tokens[commas[-1] + 1].tag in {"VBG", "VBN", "WDT", "WP", "WRB", "IN"}
    ):
        return False
    if any(token.lower == "between" for token in tokens[start:end]) and "and" not in {token.lower for token in tokens[start:end]}:
        return False
    opened = [place for place in range(start, end - 1) if tokens[place].lower == "that" and tokens[place].tag in {"IN", "WDT"}]
    if not opened:
        return not (
            tokens[start].lower in {"although", "while", "when", "if", "as", "because", "since", "unless", "whereas", "though"}
            and not commas
        )
    inner = opened[-1] + 1
    return _has_finite_verb(sentence, inner, end) and not (tokens[inner].tag in {"IN", "WRB"} and tokens[inner].lower != "that")


def has_main_verb(sentence: Sentence, start: int, end: int) -> bool:
    """Whether some finite verb belongs to no "that", "who" or "when": "Species that cause illness" has none."""
    waiting = 0
    for token in sentence.tokens[start:end]:
        if token.tag in {"WDT", "WP", "WRB"} or (token.lower in SUBORDINATORS | {"that"} and token.tag in {"IN", "WDT"}):
            waiting += 1
        elif token.text == ",":
            waiting = max(0, waiting - 1)
        elif token.tag in FINITE:
            if not waiting:
                return True
            waiting -= 1
    return False


def parts_a_whole(sentence: Sentence, start: int, comma: int) -> bool:
    """Whether what follows the comma is the other half of what began: "some want it, while others fear it"."""
    second = {token.lower for token in sentence.tokens[comma + 2 : comma + 3]}
    return sentence.tokens[start].lower in {"some", "many", "most", "one"} and bool(second & _OTHERS)


def _has_finite_verb(sentence: Sentence, start: int, end: int) -> bool:
    return any(token.tag in FINITE for token in sentence.tokens[start:end])


def goes_on_after_comma(sentence: Sentence, start: int, end: int) -> bool:
    return any(sentence.tokens[place].text == "," and _has_finite_verb(sentence, place, end) for place in range(start, end))


def insertions(sentence: Sentence, start: int, end: int) -> Iterator[tuple[int, int]]:
    """What stands between two commas and only adds: "Carrow, an old mill town, is", "Lee, who lives in York, said".

    Spans from the first comma to after the second, where a finite verb follows, so that what is left is still a sentence.
    """
    commas = [place for place in range(start + 1, end - 1) if sentence.tokens[place].text == ","]
    place = start
    for one in commas:
        if one < place or not _opens_insertion(sentence, start, one):
            continue
        close = next((two for two in commas if two > one), None)
        if close is not None and _closes_insertion(sentence, one, close):
            yield one, close + 1
            place = close + 1


def _opens_insertion(sentence: Sentence, start: int, comma: int) -> bool:
    before, after = sentence.tokens[comma - 1], sentence.tokens[comma + 1]
    leads_in = sentence.tokens[start].tag in {"IN", "TO", "VBG", "VBN", "RB", "WRB"}
    if not before.tag.startswith(("NN", "CD")) or (leads_in and not _has_finite_verb(sentence, start, comma)):
        return False  # "In my early years, the backing of the board, …": what follows is the subject
    return after.lower in {*_RELATIVE, "a", "an", "the", "including", "such", "like", "whom"} or after.tag in {"VBN", "VBG"}


def _closes_insertion(sentence: Sentence, one: int, two: int) -> bool:
    """Whether the second comma ends the insertion: the main clause's verb comes next, and a relative clause has had its own."""
    inner = sentence.tokens[one + 1 : two]
    verbs = sum(token.tag in FINITE for token in inner)
    relative = inner[0].lower in _RELATIVE | {"whom"}
    following = sentence.tokens[two + 1]
    goes_on = following.tag in FINITE or (following.tag == "RB" and sentence.tokens[two + 2].tag in FINITE)
    return goes_on and 2 <= len(inner) <= 22 and (verbs > 0 if relative else verbs == 0)


def begins_another_clause(sentence: Sentence, start: int, comma: int) -> bool:
    """ "because nobody brought them in, and animals wandered about": a clause of another subject, and none of several."""
    tokens = sentence.tokens
    if tokens[comma].text != "," or tokens[comma + 1].lower != "and" or any(token.text == "," for token in tokens[start:comma]):
        return False
    subject = tokens[comma + 2].tag in {"DT", "NN", "NNS", "NNP"}
    verb = next((at for at in range(comma + 3, min(comma + 6, len(tokens))) if tokens[at].tag in FINITE), 0)
    return subject and verb > 0 and all(token.tag[:2] in {"DT", "JJ", "NN"} for token in tokens[comma + 2 : verb])
