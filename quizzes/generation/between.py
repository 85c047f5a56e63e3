"""What connects a sentence with the one before: "S. But T.", "S. That is why T.", "S. This led to N."."""

from quizzes.generation.answers import made_to_do
from quizzes.generation.clauses import main_clause
from quizzes.generation.connected import SHORTEST_ANSWER, Connection, Half, connected
from quizzes.generation.cutting import FINITE
from quizzes.generation.marks import (
    BEGINNINGS,
    CONTRAST,
    INSTEAD,
    MADE,
    NOUN_RESULTS,
    OTHERWISE,
    POINTING,
    REASON,
    RESPONSE,
    TURNED_ROUND,
    mark_at,
)
from quizzes.generation.material import Material
from quizzes.generation.parts import Part
from quizzes.generation.sentences import Sentence
from quizzes.generation.threads import tie
from quizzes.generation.words import SPEECH_VERBS

LEAST_TIE = 1.0
"""What two sentences must have in common for a contrast, unless the second speaks of "it" or "them"; of others raters saw none."""
_SUMMING_UP = frozenset({"so", "thus", "therefore", "hence", "accordingly", "consequently", "for this reason"})
"""Marks with which a whole section may be summed up, not only the sentence before."""
_TURNING = frozenset("but however yet although though".split())


def between(material: Material, before: Part, part: Part) -> Connection | None:
    """ "S. But T.": T is asked for. "S. That is why T.": S is."""
    if part.speaker != before.speaker or not part.is_named or not _follows(before.sentence, part.sentence):
        return None
    whole = Half(before, before.start, before.end)
    if mark := mark_at(part.sentence, part.start, TURNED_ROUND):
        return connected(material, Half(part, part.start + len(mark.split()), part.end), whole, REASON)
    mark, start = _beginning(part)
    if not mark:
        return _what_it_made(material, before, part)
    tokens, form = part.sentence.tokens, {**BEGINNINGS, **POINTING}[mark]
    if start + SHORTEST_ANSWER > part.end or _is_degree(part, mark, start):
        return None
    goes_on = mark in POINTING or _points_at_it(before, part, start) or tie(material.text, before.sentence, part.sentence) >= LEAST_TIE
    if mark in _SUMMING_UP or (form == CONTRAST and not goes_on):
        return None
    if part.speaker and "mean" not in mark:
        return None  # whoever speaks says "but" and "so" to less
    if form == CONTRAST and _turns_again(material, before.sentence, part.sentence):
        return None
    if (form in {RESPONSE, OTHERWISE} and not _fits(part, start, form)) or (form == INSTEAD and not _is_denied(before)):
        return None
    if mark in NOUN_RESULTS:
        if did := made_to_do(material, part, start - 1):
            return connected(material, whole, Half(part, did.start, part.end), MADE, asked=did.question)
        if tokens[start].tag[:2] not in {"DT", "NN", "JJ", "CD"}:
            return None
    elif not any(token.tag.startswith("VB") for token in tokens[start : part.end]):
        return None
    return connected(material, whole, Half(part, start, part.end, _however(part) if start == part.start else None), form)


def _points_at_it(before: Part, part: Part, start: int) -> bool:
    """ "They sold most of it", "their plan failed", "this plan failed": of what the sentence before tells, and tells of one thing only."""
    first, second = part.sentence.tokens[start : start + 2]
    clause = main_clause(before.sentence, before.start, before.end)
    reports = clause is not None and before.sentence.tokens[clause.rest - 1].lower in SPEECH_VERBS | {"points"}
    if first.lower == "they" and reports and not before.speaker:
        return False  # "The company says that sailors are ill. But they …"
    return first.tag in {"PRP", "PRP$"} or (first.lower in {"this", "these", "such"} and second.tag[:2] in {"NN", "JJ"})


def _however(part: Part) -> tuple[int, int] | None:
    """The tokens of ", however," after a subject or what leads in: "Some sailors, however, stayed"."""
    tokens = part.sentence.tokens
    at = next((at for at in range(part.start + 1, part.end - SHORTEST_ANSWER) if tokens[at].text == ","), part.end)
    if part.lower(at, at + 3) != [",", "however", ","] or any(token.tag in FINITE for token in tokens[part.start : at]):
        return None
    verb = at + 3 + (tokens[at + 3].tag == "RB")
    return (at, at + 3) if tokens[verb].tag in FINITE else (at, at + 2) if tokens[part.start].tag == "IN" else None


def _beginning(part: Part) -> tuple[str, int]:
    """The mark with which the sentence begins, "" for none, and where it goes on after it: "However, …", "Despite these losses, …"."""
    tokens = part.sentence.tokens
    if mark := mark_at(part.sentence, part.start, POINTING):
        start = part.start + len(mark.split())
        comma = next((at for at in range(start, part.end) if tokens[at].text == ","), part.end)
        return (mark, comma + 1) if tokens[start].lower in {"this", "these", "that", "such"} and comma < part.end else ("", 0)
    mark = mark_at(part.sentence, part.start, BEGINNINGS)
    if mark.endswith("contrast") and tokens[part.start + 2].lower in {"to", "with"}:
        return "", 0  # "In contrast to cod, herring …"
    if not mark and _however(part):
        return "however", part.start
    start = part.start + len(mark.split())
    return mark, start + (tokens[start].text == ",")


def _is_degree(part: Part, mark: str, start: int) -> bool:
    """ "So popular was the song", "However hard they try": how much, and no connection."""
    tokens = part.sentence.tokens
    return (
        start > part.start
        and mark in {"so", "however", "thus", "yet"}
        and tokens[start - 1].text != ","
        and tokens[start].tag in {"JJ", "RB", "VB"}
    )


def _fits(part: Part, start: int, form: str) -> bool:
    """Whether the clause tells an event that answers, or what would be otherwise."""
    clause = main_clause(part.sentence, start, part.end)
    if clause is None:
        return False
    verb = part.sentence.tokens[clause.verb]
    return verb.tag == "MD" if form == OTHERWISE else verb.tag == "VBD" and verb.lower not in {"was", "were", "had"}


def _is_denied(before: Part) -> bool:
    """Whether the sentence says what is not so, of which something else can be instead."""
    return bool(
        {"not", "n't", "n’t", "never", "no", "without", "refused", "rejected", "failed"} & set(before.lower(before.start, before.end))
    )


def _what_it_made(material: Material, before: Part, part: Part) -> Connection | None:
    """ "S. This allowed farmers to sell their wool."."""
    tokens, at = part.sentence.tokens, part.start + 1
    if (
        part.speaker
        or tokens[part.start].lower not in {"this", "that"}
        or not (tokens[at].tag in {"VBD", "VBZ"} or tokens[at].lower.endswith("ed"))
    ):
        return None
    did = made_to_do(material, part, at)
    told = Half(before, before.start, before.end)
    return connected(material, told, Half(part, did.start, part.end), MADE, asked=did.question) if did else None


def _follows(before: Sentence, sentence: Sentence) -> bool:
    """Whether it goes on with the sentence before in the same paragraph: a new one may go on with all that was said."""
    return sentence.paragraph == before.paragraph


def _turns_again(material: Material, before: Sentence, sentence: Sentence) -> bool:
    """Whether the text turns twice: what is told is already set against something, or a further sentence is against it too."""
    after = material.text.sentences[sentence.index + 1 : sentence.index + 2]
    beside = [before, *(one for one in after if one.paragraph == sentence.paragraph)]
    return any(_TURNING & {token.lower for token in other.tokens[:2]} for other in beside)
