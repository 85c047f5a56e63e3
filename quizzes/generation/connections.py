"""Two things that the text connects: one is told in the question, the other is asked for. "Paragraph 3 says that the mill
closed. What reason does it give for this?"

Nothing has to be turned into a question, which is where most of them go wrong. What is told is told in the article's own words
where they can be understood in their paragraph, else it is quoted, so that readers find it; what is asked for may point back to
it, as it does in the article ("But they soon came back").
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from quizzes.generation.answers import ends_of_answer, is_whole_answer, made_to_do, tells_something
from quizzes.generation.clauses import main_clause
from quizzes.generation.context import points_back
from quizzes.generation.cutting import FINITE, has_main_verb
from quizzes.generation.lexicon import verb_base
from quizzes.generation.marks import (
    BEGINNINGS,
    CLAUSES,
    CONDITION,
    CONTRAST,
    JOINING,
    KEPT,
    MADE,
    MADE_TO,
    NOUN_RESULTS,
    OPENING,
    OTHERWISE,
    PURPOSE,
    REASON,
    RESPONSE,
    RESULT,
    TURNED_ROUND,
    WITHOUT_COMMA,
    mark_at,
)
from quizzes.generation.material import Material
from quizzes.generation.parts import Part, part_of, said, told
from quizzes.generation.sentences import Sentence
from quizzes.generation.statements import Edit
from quizzes.generation.stretch import Stretch
from quizzes.generation.threads import tie
from quizzes.generation.words import SPEECH_VERBS

SHORTEST_TOLD, LONGEST_TOLD = 7, 36
SHORTEST_ANSWER, LONGEST_ANSWER = 5, 34
LEAST_TIE = 1.0
"""What the sentences of two paragraphs must have in common; inside one, "but" is enough."""
_HINGED = frozenset(
    "not only just partly and but simply mainly mostly largely entirely primarily chiefly especially particularly also even apparently "
    "perhaps probably often usually or that is was are were be been being".split()
)
"""Words after which the joining word joins something else, or too weakly to be asked for."""
_TURNING = frozenset("but however yet although though".split())
_GRANTING = frozenset("some many most may might can is are has have not n't n’t few".split())
_DENYING = frozenset("not n't n’t never no still others only more less few many instead neither little".split())
"""What shows that "while" grants something: in its own half, in the other."""
_PLACES = frozenset("point juncture time moment stage place year day respect regard case".split())
_OF_ITS_OWN = frozenset({CONTRAST, PURPOSE, CONDITION})
"""What is asked for in these ends where another clause begins."""


@dataclass(frozen=True, slots=True)
class Connection:
    """`told`, with who tells it, is connected by `form` with the `answer`; the first of the `sentences` tells, the last answers.

    `asked` is the question where the form alone does not give it.
    """

    told: str
    speaker: str
    answer: str
    form: str
    sentences: tuple[Sentence, ...]
    asked: str = ""


def connections(material: Material) -> Iterator[Connection]:
    """Every connection that the text marks, one a sentence at most, in the article's order."""
    before: Part | None = None
    for sentence in material.text.sentences:
        part = part_of(material, sentence)
        if part and (found := (_between(material, before, part) if before else None) or _within(material, part)):
            yield found
        before = part


def _between(material: Material, before: Part, part: Part) -> Connection | None:
    """ "S. But T.": T is asked for. "S. That is why T.": S is."""
    if part.speaker != before.speaker or not part.is_named or not _follows(material, before.sentence, part.sentence):
        return None
    sentences = (before.sentence, part.sentence)
    if mark := mark_at(part.sentence, part.start, TURNED_ROUND):
        start = part.start + len(mark.split())
        return _connection(material, part, (start, part.end), (before, before.start, before.end), REASON, sentences[::-1])
    mark = mark_at(part.sentence, part.start, BEGINNINGS)
    if not mark:
        return _what_it_made(material, before, part)
    tokens, form, start = part.sentence.tokens, BEGINNINGS[mark], part.start + len(mark.split())
    if mark == "as a result" and tokens[start].lower == "of":
        start = _after_comma(part, start) if tokens[start + 1].lower in {"this", "these", "that", "such"} else part.end
    start += tokens[start].text == ","
    if start + SHORTEST_ANSWER > part.end + 1 or (tokens[start].tag in {"JJ", "RB", "VB"} and mark not in NOUN_RESULTS):
        return None
    if form == CONTRAST and _turns_again(material, before.sentence, part.sentence):
        return None
    if form in {RESPONSE, OTHERWISE} and not _fits(part, start, form):
        return None
    if mark in NOUN_RESULTS:
        if verb_base(tokens[start - 1].lower) in MADE_TO and (made := made_to_do(material, part, start - 1, start)):
            return _made(material, before, part, made, sentences)
        if tokens[start].tag[:2] not in {"DT", "NN", "JJ", "CD"}:
            return None
    elif not any(token.tag.startswith("VB") for token in tokens[start : part.end]):
        return None
    return _connection(material, before, (before.start, before.end), (part, start, part.end), form, sentences)


def _after_comma(part: Part, start: int) -> int:
    return next((at for at in range(start, part.end) if part.sentence.tokens[at].text == ","), part.end)


def _fits(part: Part, start: int, form: str) -> bool:
    """Whether the clause tells an event that answers, or what would be otherwise."""
    clause = main_clause(part.sentence, start, part.end)
    if clause is None:
        return False
    verb = part.sentence.tokens[clause.verb]
    return verb.tag == "MD" if form == OTHERWISE else verb.tag == "VBD" and verb.lower not in {"was", "were", "had"}


def _what_it_made(material: Material, before: Part, part: Part) -> Connection | None:
    """ "S. This allowed farmers to sell their wool."."""
    tokens, at = part.sentence.tokens, part.start + 1
    if part.speaker or tokens[part.start].lower not in {"this", "that"} or tokens[at].tag not in {"VBD", "VBZ"}:
        return None
    made = made_to_do(material, part, at, at + 1)
    return _made(material, before, part, made, (before.sentence, part.sentence)) if made else None


def _made(
    material: Material, teller: Part, part: Part, made: tuple[str, int, int], sentences: tuple[Sentence, ...], end: int | None = None
) -> Connection | None:
    asked, start, stop = made
    stretch = (teller.start, teller.end if end is None else end)
    return _connection(material, teller, stretch, (part, start, stop), MADE, sentences, asked)


def _follows(material: Material, before: Sentence, sentence: Sentence) -> bool:
    """Whether it goes on with the sentence before: in the same paragraph, or in the next with words in common."""
    away = sentence.paragraph.number - before.paragraph.number
    return away == 0 or (away == 1 and tie(material.text, before, sentence) >= LEAST_TIE)


def _turns_again(material: Material, before: Sentence, sentence: Sentence) -> bool:
    """Whether the text turns twice: what is told is already set against something, or a further sentence is against it too."""
    after = material.text.sentences[sentence.index + 1 : sentence.index + 2]
    beside = [before, *(one for one in after if one.paragraph == sentence.paragraph)]
    return any(_TURNING & {token.lower for token in other.tokens[:2]} for other in beside)


def _within(material: Material, part: Part) -> Connection | None:
    return _fronted(material, part) or _joined(material, part)


def _fronted(material: Material, part: Part) -> Connection | None:
    """ "Although S, T": T is asked for; "Because S, T": S is."""
    mark = mark_at(part.sentence, part.start, OPENING)
    start = part.start + len(mark.split())
    comma = _comma(part, start) if mark else 0
    if not comma or not has_main_verb(part.sentence, start, comma) or _is_only_of_time(part, mark, start, comma):
        return None
    sentences = (part.sentence,)
    if OPENING[mark] == CONTRAST:
        return _connection(material, part, (start, comma), (part, comma + 1, part.end), CONTRAST, sentences)
    if _goes_on(part.lower(comma + 1, part.end)):
        return None
    return _connection(material, part, (comma + 1, part.end), (part, part.start, comma), REASON, sentences)


def _is_only_of_time(part: Part, mark: str, start: int, end: int) -> bool:
    """ "While the band was playing", "Since the mill has been closed": when, and not although or because."""
    tags = [token.tag for token in part.sentence.tokens[start:end]]
    lower = part.lower(start, end)
    if mark == "since":
        rest = part.lower(end, part.end)
        return bool({"has", "have", "had", "'ve", "’ve"} & {*rest, *lower}) or "CD" in tags
    if mark != "while":
        return False
    progressive = any(one in {"is", "are", "was", "were"} and two == "VBG" for one, two in zip(lower, tags[1:], strict=False))
    grants = _GRANTING & set(lower) or _DENYING & set(part.lower(end, part.end))
    return progressive or not grants


def _joined(material: Material, part: Part) -> Connection | None:
    """ "S, but T", "S because T"."""
    tokens = part.sentence.tokens
    for at in range(part.start + SHORTEST_TOLD - 2, part.end - 2):
        comma = tokens[at - 1].text in {",", "–", "—"}
        if comma and (made := _participle(material, part, at)):
            return _made(material, part, part, made, (part.sentence,), at - 1)
        mark = mark_at(part.sentence, at, JOINING)
        if not mark or not (comma or mark in WITHOUT_COMMA) or tokens[at - 1 - comma].lower in _HINGED:
            continue
        after, form = at + len(mark.split()), JOINING[mark]
        if not _joins(part, mark, at, after):
            continue
        if not has_main_verb(part.sentence, part.start, at) or (form in {REASON, PURPOSE} and _is_loose(part, part.start, at, mark)):
            return None
        start = at if mark in KEPT else after - (mark in {"in order to", "so as to"})
        return _connection(material, part, (part.start, at - comma), (part, start, part.end), form, (part.sentence,))
    return None


def _participle(material: Material, part: Part, at: int) -> tuple[str, int, int] | None:
    """ ", allowing farmers to sell their wool", ", which allowed …"."""
    tokens = part.sentence.tokens
    verb = at + (tokens[at].lower == "which")
    return made_to_do(material, part, verb, verb + 1) if tokens[verb].tag == "VBG" or verb > at else None


def _joins(part: Part, mark: str, at: int, after: int) -> bool:
    """Whether what comes after the mark is what it joins: a clause, or a noun phrase."""
    tokens, following = part.sentence.tokens, part.sentence.tokens[after]
    if mark in {"due to", "in order to", "so as to"}:
        return (following.tag == "VB") == (mark != "due to")  # not "due to open in May"
    if mark in {"since", "while"}:
        return (
            _is_clause(part, after)
            and not _is_only_of_time(part, mark, after, part.end)
            and (mark == "while" or not {"has", "have", "had"} & set(part.lower(part.start, at)))
        )
    if mark == "as long as" and tokens[at - 1].lower == "for":
        return False
    if mark in NOUN_RESULTS:
        plainly = following.tag in {"DT", "NN", "NNS", "JJ", "CD"} and (mark != "leaving" or following.lower in {"a", "an"})
        return plainly and not any(one.tag == "TO" and two.tag == "VB" for one, two in pairwise(tokens[after : after + 8]))
    return mark not in CLAUSES or _is_clause(part, after)


def _is_loose(part: Part, start: int, end: int, mark: str) -> bool:
    """Whether the reason may be one for something else than what is told: what is denied, what "who" did, one verb of several."""
    tokens, words = part.sentence.tokens[start:end], part.lower(start, end)
    last = max((place for place, word in enumerate(words) if word == ","), default=0)
    denied = bool({"not", "n't", "n’t", "never"} & set(words)) or bool({"who", "which", "whose"} & set(words[last:]))
    verbs = [token for token in tokens if token.tag in FINITE]
    several = len(verbs) > 1 + (bool(verbs) and verbs[0].lower in SPEECH_VERBS)
    nominal = mark not in CLAUSES and mark not in {REASON, "in order to", "so as to"}
    doing = nominal and any(one.tag == "IN" and two.tag == "VBG" for one, two in pairwise(tokens))
    return _goes_on(words) or denied or several or doing


def _goes_on(words: list[str]) -> bool:
    """Whether a second clause is joined, which may have a reason of its own."""
    return any(one == "," and two in {"so", "but", "and"} for one, two in pairwise(words))


def _connection(
    material: Material,
    teller: Part,
    stretch: tuple[int, int],
    answer: tuple[Part, int, int],
    form: str,
    sentences: tuple[Sentence, ...],
    asked: str = "",
) -> Connection | None:
    """What is told of the stretch with the answer; None where either is not whole, too long or not understood."""
    part, start, end = answer
    words, alone = told(material, teller, *stretch), form in _OF_ITS_OWN and len(sentences) == 1
    if words is None:
        return None
    end = ends_of_answer(part, start, end, cut=form != CONTRAST and teller is part)
    reply = said(part, start, end)
    if len(sentences) == 1 and _leans(material, part, stretch, (start, end), words[1]):
        return None
    if not SHORTEST_TOLD <= len(words[0].split()) <= LONGEST_TOLD or not SHORTEST_ANSWER <= len(reply.split()) <= LONGEST_ANSWER:
        return None
    if set(words[0] + reply) & set("?!;") or ":" in reply or not is_whole_answer(part, start, end, alone=alone):
        return None
    if not tells_something(part, start, end) or any(text.count("(") != text.count(")") for text in (words[0], reply)):
        return None
    return Connection(words[0], teller.speaker, f"{reply[:1].upper()}{reply[1:].rstrip('.')}.", form, sentences, asked)


def _leans(material: Material, part: Part, stretch: tuple[int, int], answer: tuple[int, int], edits: tuple[Edit, ...]) -> bool:
    """Whether the answer points at something that is neither in it nor in what is told: "this" right after it mostly is."""
    since, tokens = min(stretch[0], answer[0]), part.sentence.tokens
    right_after = stretch[1] <= answer[0] and tokens[stretch[0] - 1].lower not in OPENING and stretch[0] == part.start
    this = [at for at in range(*answer) if tokens[at].lower in {"this", "that", "these"} and tokens[at + 1].lower not in _PLACES]
    places = [at for at in range(*answer) if not right_after or at not in this]
    return points_back(material.text, Stretch(part.sentence, since, answer[1]), places, edits)


def _comma(part: Part, start: int) -> int:
    """The first comma after which a clause begins."""
    tokens = part.sentence.tokens
    places = (at for at in range(start + 3, part.end) if tokens[at].text == "," and not tokens[at - 1].tag == tokens[at + 1].tag == "JJ")
    return next((at for at in places if _is_clause(part, at + 1)), 0)


def _is_clause(part: Part, start: int) -> bool:
    """Whether a subject and its verb follow."""
    tokens = part.sentence.tokens
    opens = tokens[start].tag[:2] in {"DT", "NN", "PR", "JJ", "CD", "EX", "IN"} or tokens[start].tag == "VBG"
    return opens and any(token.tag in FINITE for token in tokens[start + 1 : part.end]) and has_main_verb(part.sentence, start, part.end)
