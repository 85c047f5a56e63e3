"""Two things that the text connects: one is told in the question, the other is asked for. "Paragraph 3 says that the mill
closed. What reason does it give for this?"

Nothing has to be turned into a question, which is where most of them go wrong. What is told is told in the article's own words
where they can be understood in their paragraph, else it is quoted, so that readers find it; what is asked for may point back to
it, as it does in the article ("But they soon came back").
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from quizzes.generation.clauses import main_clause
from quizzes.generation.context import mended
from quizzes.generation.cutting import FINITE, has_main_verb
from quizzes.generation.material import Material
from quizzes.generation.paragraphs import Role
from quizzes.generation.reported import quotation
from quizzes.generation.runs import tidied
from quizzes.generation.sentences import Sentence
from quizzes.generation.standalone import plain
from quizzes.generation.statements import lowered
from quizzes.generation.stretch import Dangling
from quizzes.generation.threads import tie
from quizzes.generation.words import HE_SHE, IT_THEY, SPEECH_VERBS

SHORTEST_TOLD, LONGEST_TOLD = 7, 36
SHORTEST_ANSWER, LONGEST_ANSWER = 5, 34
CONTRAST, REASON, RESULT, EXAMPLE, INSTEAD, PURPOSE = "contrast", "reason", "result", "example", "instead", "purpose"
OCCASION = "occasion"
_BEGINNINGS: Mapping[str, str] = {
    "but": CONTRAST, "however": CONTRAST, "yet": CONTRAST, "nevertheless": CONTRAST, "nonetheless": CONTRAST, "even so": CONTRAST,
    "in contrast": CONTRAST, "by contrast": CONTRAST, "on the other hand": CONTRAST, "despite this": CONTRAST, "in spite of this": CONTRAST,
    "as a result": RESULT, "therefore": RESULT, "consequently": RESULT, "thus": RESULT, "so": RESULT, "this means that": RESULT,
    "that means that": RESULT, "this means": RESULT, "that means": RESULT, "because of this": RESULT, "for this reason": RESULT,
    "for example": EXAMPLE, "for instance": EXAMPLE, "instead": INSTEAD,
    "this is because": REASON, "that is because": REASON, "that ’s because": REASON, "that 's because": REASON,
    "the reason is that": REASON,
}  # fmt: skip
"""With what a sentence says how it follows from the one before."""
_JOINING: Mapping[str, str] = {
    "but": CONTRAST, "although": CONTRAST, "though": CONTRAST, "even though": CONTRAST, "whereas": CONTRAST, "yet": CONTRAST,
    "because": REASON, "because of": REASON, "due to": REASON, "thanks to": REASON, "owing to": REASON,
    "so that": PURPOSE, "in order to": PURPOSE, "so": RESULT, "which means that": RESULT, "which means": RESULT,
    "meaning that": RESULT, "leading to": RESULT, "causing": RESULT, "leaving": RESULT, "prompting": RESULT, "sparking": RESULT,
}  # fmt: skip
"""What stands between the two halves of a sentence."""
_WITHOUT_COMMA = frozenset({"because", "because of", "due to", "so that", "in order to", "although", "even though"})
_CLAUSES = frozenset({"but", "although", "though", "even though", "whereas", "yet", "so", "because"})
"""Words after which a subject and its verb have to come."""
_KEPT = frozenset({"because", "because of", "due to", "thanks to", "owing to", "so that"})
"""Words with which the answer begins; it does without the others."""
_OPENING: Mapping[str, str] = {
    "although": CONTRAST, "though": CONTRAST, "even though": CONTRAST, "whereas": CONTRAST, "because": REASON,
    "if": OCCASION, "when": OCCASION, "after": OCCASION, "once": OCCASION, "unless": OCCASION,
}  # fmt: skip
"""What opens a sentence whose first half is joined to its second."""
_HINGED = frozenset(
    "not only just partly and but simply mainly mostly largely entirely primarily chiefly especially particularly also even apparently "
    "perhaps probably or that is was are were be been being".split()
)
"""Words after which the joining word joins something else, or too weakly to be asked for."""
_POINTING = HE_SHE | IT_THEY | frozenset("this that these those such both another others one".split())
_NOT_QUOTED = frozenset("this these those you your".split())
_TURNING = frozenset("but however yet although though".split())
_STATES = frozenset("is are was were".split())
SOMEBODY = "somebody"
"""Who speaks where nobody is named."""
MOST_QUOTED = 6
"""Tokens of a sentence that may stand in quotation marks and the sentence still be the article's own."""
LEAST_TIE = 1.0
"""What the sentences of two paragraphs must have in common; inside one, "but" is enough."""


@dataclass(frozen=True, slots=True)
class Connection:
    """`told`, with who tells it, is connected by `form` with the `answer`; the `sentences` hold both, the answer in the last."""

    told: str
    speaker: str
    answer: str
    form: str
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class _Part:
    """Tokens `start` to `end` of a sentence without its last stop, said by one speaker, "" for the article itself, or by SOMEBODY."""

    sentence: Sentence
    start: int
    end: int
    speaker: str = ""


def connections(material: Material) -> Iterator[Connection]:
    """Every connection that the text marks, one a sentence at most, in the article's order."""
    before: _Part | None = None
    for sentence in material.text.sentences:
        part = _part(sentence, material.speakers) if sentence.paragraph.role is Role.BODY else None
        if part and (found := (_between(material, before, part) if before else None) or _within(material, part)):
            yield found
        before = part


def _part(sentence: Sentence, speakers: Mapping[int, str]) -> _Part | None:
    """The sentence, or what is quoted in it; None where that is only a part of one."""
    if sum(sentence.quoted) <= MOST_QUOTED and not all(sentence.quoted):
        return _Part(sentence, 0, len(sentence.tokens) - 1) if sentence.tokens[-1].text == "." else None
    try:
        start, end = quotation(sentence)
    except Dangling:
        return None
    whole = start <= 1 and sentence.tokens[start].text[:1].isupper() and not {token.text for token in sentence.tokens} & {"?", "!"}
    return _Part(sentence, start, end, speakers.get(sentence.index, SOMEBODY)) if whole else None


def _between(material: Material, before: _Part, part: _Part) -> Connection | None:
    """ "S. But T.": T is asked for."""
    opening = _first_of(part, part.start, _BEGINNINGS)
    if not opening or part.speaker != before.speaker or part.speaker == SOMEBODY or not _follows(material, before.sentence, part.sentence):
        return None
    start = part.start + len(opening.split())
    start += part.sentence.tokens[start].text == ","
    if part.sentence.tokens[start].tag in {"JJ", "RB"}:
        return None
    if _BEGINNINGS[opening] == CONTRAST and _turns_again(material, before.sentence, part.sentence):
        return None
    told = _told(material, before, before.start, before.end)
    return _connection(told, part.speaker, _words(part, start, part.end), _BEGINNINGS[opening], (before.sentence, part.sentence))


def _follows(material: Material, before: Sentence, sentence: Sentence) -> bool:
    """Whether it goes on with the sentence before: in the same paragraph, or in the next with words in common."""
    away = sentence.paragraph.number - before.paragraph.number
    return away == 0 or (away == 1 and tie(material.text, before, sentence) >= LEAST_TIE)


def _turns_again(material: Material, before: Sentence, sentence: Sentence) -> bool:
    """Whether the paragraph sets something else against something too."""
    others = [other for other in material.text.sentences_in(sentence.paragraph) if other not in {before, sentence}]
    return any(_TURNING & {token.lower for token in other.tokens[:2]} for other in others)


def _within(material: Material, part: _Part) -> Connection | None:
    return _fronted(material, part) or _joined(material, part)


def _fronted(material: Material, part: _Part) -> Connection | None:
    """ "Although S, T", "If S, T": T is asked for; "Because S, T": S is."""
    opening = _first_of(part, part.start, _OPENING)
    start = part.start + len(opening.split())
    comma = _comma(part, start) if opening else 0
    if not comma or not has_main_verb(part.sentence, start, comma):
        return None
    form = _OPENING[opening]
    if form == OCCASION:
        return _on_occasion(material, part, comma)
    told, answer = ((start, comma), (comma + 1, part.end)) if form == CONTRAST else ((comma + 1, part.end), (part.start, comma))
    return _connection(_told(material, part, *told), part.speaker, _words(part, *answer), form, (part.sentence,))


def _on_occasion(material: Material, part: _Part, comma: int) -> Connection | None:
    """ "After the dam broke, …": what the question says of when or on what condition has to be understood by itself."""
    sentence = part.sentence
    clause = main_clause(sentence, comma + 1, part.end)
    if part.speaker or clause is None or sentence.tokens[1].tag == "VBG":
        return None
    try:
        edits = mended(material.text, sentence, 1, comma, in_paragraph=True)
    except Dangling:
        return None
    verb = sentence.tokens[clause.verb]
    if verb.lower in SPEECH_VERBS | _STATES or sentence.tokens[clause.rest].text == ",":
        return None  # "If the bridge closes, he told them, …", "When she came, the hall was full"
    happens = f"{verb.lower} happen" if verb.tag == "MD" else "happened" if verb.tag == "VBD" else "happens"
    told = f"{happens} {sentence.tokens[0].lower} {lowered(sentence, 1, comma, edits)}"
    return _connection(told, "", _words(part, comma + 1, part.end), OCCASION, (sentence,))


def _joined(material: Material, part: _Part) -> Connection | None:
    """ "S, but T", "S because T"."""
    tokens = part.sentence.tokens
    for at in range(part.start + SHORTEST_TOLD - 2, part.end - 2):
        cue = _first_of(part, at, _JOINING)
        comma = tokens[at - 1].text in {",", "–", "—"}
        if not cue or not (comma or cue in _WITHOUT_COMMA) or tokens[at - 1 - comma].lower in _HINGED:
            continue
        after, form = at + len(cue.split()), _JOINING[cue]
        if cue == "due to" and tokens[after].tag == "VB":
            continue  # "due to open in May"
        if form == RESULT and tokens[after].tag == "PRP" and cue not in _CLAUSES:
            continue  # "leaving them two weeks"
        if cue in _CLAUSES and not _is_clause(part, after):
            continue
        if not has_main_verb(part.sentence, part.start, at) or (form in {REASON, PURPOSE} and _is_loose(part, at)):
            return None
        start = at if cue in _KEPT else after - (cue == "in order to")
        told = _told(material, part, part.start, at - comma)
        return _connection(told, part.speaker, _words(part, start, part.end), form, (part.sentence,))
    return None


def _is_loose(part: _Part, at: int) -> bool:
    """Whether what comes at the place may be the reason for something else than what is told: what is denied, or "who" did."""
    words = [token.lower for token in part.sentence.tokens[part.start : at]]
    last = max((place for place, word in enumerate(words) if word == ","), default=0)
    joined = any(one == "," and two in {"so", "but", "and"} for one, two in pairwise(words))
    return joined or bool({"not", "n't", "n’t", "never"} & set(words)) or bool({"who", "which", "whose"} & set(words[last:]))


def _told(material: Material, part: _Part, start: int, end: int) -> str:
    """What a question tells of the stretch: "that …" where it is understood in its paragraph, else its words as a quotation; ""
    where it opens with what stands before it, or is no clause."""
    sentence, tokens = part.sentence, part.sentence.tokens
    if not part.speaker:
        try:
            statement = plain(material.text, sentence, start, end + (end == len(tokens) - 1), in_paragraph=True)
        except Dangling:
            pass
        else:
            if statement.end == end and statement.start <= start + 2 and tokens[end - 1].tag != "VB":
                return f" that {statement.clause}."
    stretch, words, whole = tokens[start:end], _words(part, start, end), start == part.start and end == part.end
    if (
        stretch[0].lower in _POINTING
        or ({token.lower for token in stretch} & _NOT_QUOTED and not part.speaker)
        or stretch[-1].lower in {"that", "this"}
    ):
        return ""
    if not whole and (main_clause(sentence, start, end) is None or stretch[-1].tag == "VB"):
        return ""  # "she wanted to accept": accept what?
    return f": “{words[:1].upper()}{words[1:]}{'.' if whole else ' …'}”"


def _words(part: _Part, start: int, end: int) -> str:
    """The article's words, inner quotation marks single."""
    sentence = part.sentence
    words = tidied(sentence.text[sentence.tokens[start].start - sentence.start : sentence.tokens[end - 1].end - sentence.start])
    return words.strip("“”\"' ,–—").replace("“", "‘").replace("”", "’")


def _connection(told: str, speaker: str, answer: str, form: str, sentences: tuple[Sentence, ...]) -> Connection | None:
    if not SHORTEST_TOLD <= len(told.split()) <= LONGEST_TOLD or not SHORTEST_ANSWER <= len(answer.split()) <= LONGEST_ANSWER:
        return None
    if set(answer) & set("?!;:") or ";" in told:
        return None
    return Connection(told, speaker, f"{answer[:1].upper()}{answer[1:].rstrip('.')}.", form, sentences)


def _first_of(part: _Part, at: int, cues: Mapping[str, str]) -> str:
    """The longest of the cues that stands at the place."""
    tokens = [token.lower for token in part.sentence.tokens[at : at + 4]]
    return next((cue for cue in sorted(cues, key=len, reverse=True) if tokens[: len(cue.split())] == cue.split()), "")


def _comma(part: _Part, start: int) -> int:
    """The first comma after which a clause begins."""
    tokens = part.sentence.tokens
    return next((at for at in range(start + 3, part.end) if tokens[at].text == "," and _is_clause(part, at + 1)), 0)


def _is_clause(part: _Part, start: int) -> bool:
    """Whether a subject and its verb follow."""
    tokens = part.sentence.tokens
    opens = tokens[start].tag[:2] in {"DT", "NN", "PR", "JJ", "CD", "EX", "IN"} or tokens[start].tag == "VBG"
    return opens and any(token.tag in FINITE for token in tokens[start + 1 : part.end])
