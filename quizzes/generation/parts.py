"""What one voice says in one sentence: the article itself, or somebody whose words it quotes. Refused are the words of somebody
who is not named, and texts that have lost their quotation marks: whose words they are can no longer be said.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import takewhile

from quizzes.generation.clauses import main_clause
from quizzes.generation.context import NOISE, mended, points_back
from quizzes.generation.cutting import FINITE
from quizzes.generation.lexicon import is_person_noun
from quizzes.generation.material import Material
from quizzes.generation.paragraphs import Role
from quizzes.generation.reported import quotation
from quizzes.generation.runs import sends_elsewhere, tidied
from quizzes.generation.sentences import Sentence, Token
from quizzes.generation.standalone import plain
from quizzes.generation.statements import Edit, lowered
from quizzes.generation.stretch import Dangling, Stretch
from quizzes.generation.words import CONNECTIVES, FIRST_PERSON, SECOND_PERSON, SPEECH_VERBS, TURNING

MOST_QUOTED = 6
"""Tokens of a sentence that may stand in quotation marks and the sentence still be the article's own."""
_THEM = re.compile(r"\bthem\b")
"""In what is told by itself nobody can say whom."""
_THE_SAME = re.compile(r"(the )?same (thing|is|was|goes|applies|happens)\b", re.IGNORECASE)
"""Of which only the sentence before says what it is."""
_LOST = re.compile(r"\w  +\w|_")
"""Where a dash or a letter has been lost."""
_RATES = frozenset("year month week day hour".split())
_AMOUNTS = frozenset("many several few more fewer most all dozens hundreds thousands millions billions".split())
_HALVES = frozenset("not nor those such another other others".split())
"""What a quotation cannot begin with and be understood."""
LONGEST_FRONT = 6
_PLACING = frozenset("in under at on during".split())
"""What a phrase begins with that may be left out where it leans on what was said: "Under this plan, …"."""
_GRANTING = frozenset({"sure", "granted", "yes", "true", "fine", "okay", "ok"})
_COMPLETE = frozenset("vote grow live work travel rise fall sleep die move survive act happen increase decrease change exist fail".split())
_SAYING = frozenset({"VBD", "VBZ", "VBP"})


@dataclass(frozen=True, slots=True)
class Part:
    """Tokens `start` to `end` of a sentence without its last stop, said by one speaker, "" for the article itself.

    A speaker who is not named is "a spokesman".
    """

    sentence: Sentence
    start: int
    end: int
    speaker: str = ""

    @property
    def is_named(self) -> bool:
        return not self.speaker.startswith(("a ", "an ", "one "))

    def lower(self, start: int, end: int) -> list[str]:
        return [token.lower for token in self.sentence.tokens[start:end]]


def part_of(material: Material, sentence: Sentence) -> Part | None:
    """The sentence, or what is quoted in it; None where that is only a part of one, or whose words they are is not certain."""
    if sentence.paragraph.role is not Role.BODY or sends_elsewhere(sentence):
        return None
    if sum(sentence.quoted) <= MOST_QUOTED and not all(sentence.quoted):
        return _own_words(sentence, material.text.marks_quotations)
    try:
        start, end = quotation(sentence)
    except Dangling:
        return None
    whole = start <= 1 and sentence.tokens[start].text[:1].isupper() and not {token.text for token in sentence.tokens} & {"?", "!"}
    speaker = _speaker(material.speakers, sentence)
    return Part(sentence, start, end, speaker) if whole and speaker else None


def _own_words(sentence: Sentence, marked: bool) -> Part | None:
    """All of a sentence without a quotation; `marked` tells that quotations of the article have their marks, so that "we" is anybody."""
    tokens = sentence.tokens
    if any(_is_somebodys(tokens, place, marked) for place in range(len(tokens))) or tokens[-1].text != ".":
        return None
    lost = _LOST.search(sentence.text) or _has_lost_a_number(tokens)
    if lost or _is_headline(tokens) or any(_is_said(tokens, place) for place in range(1, len(tokens) - 1)):
        return None
    return Part(sentence, 0, len(tokens) - 1)


def _has_lost_a_number(tokens: tuple[Token, ...]) -> bool:
    """ "The nets of boats a year are burned": how many boats a year is no longer said."""
    rates = (
        at
        for at in range(len(tokens) - 3)
        if tokens[at].tag == "NNS"
        and tokens[at + 1].lower in {"a", "per"}
        and tokens[at + 2].lower in _RATES
        and tokens[at + 3].tag in FINITE
    )
    return any(not any(token.tag == "CD" or token.lower in _AMOUNTS for token in tokens[:at]) for at in rates)


def _is_headline(tokens: tuple[Token, ...]) -> bool:
    """ "A Ferry Company Tried to Cancel the Night Boat."."""
    words = [token.text for token in tokens if len(token.text) > 3 and token.text.isalpha()]
    return len(words) > 3 and all(word[0].isupper() for word in words)


def _is_somebodys(tokens: tuple[Token, ...], place: int, marked: bool) -> bool:
    """I, we or you; not "the US" and "World War I", nor we who breathe."""
    if tokens[place].lower in {"'s", "’s"} and place and tokens[place - 1].lower == "let":
        return True
    if marked and tokens[place].lower in {"we", "us", "our"}:
        return False
    counts = tokens[place].text == "I" and place > 0 and tokens[place - 1].tag.startswith("NNP")
    return tokens[place].lower in FIRST_PERSON | SECOND_PERSON | NOISE and tokens[place].text != "US" and not counts


def _is_said(tokens: tuple[Token, ...], place: int) -> bool:
    """Whether a verb of saying shows that the rest is somebody's words: ", he said", ", said Solheim", "Solheim said: ", or a
    name with what it is before the verb that ends the sentence."""
    if tokens[place].lower not in SPEECH_VERBS or tokens[place].tag not in _SAYING:
        return False
    before, after = tokens[place - 1], tokens[place + 1]
    rest = takewhile(lambda token: token.text != ",", tokens[place + 1 :])
    opens = before.text == "," and after.tag[:2] in {"NN", "DT", "PR"} and not any(token.tag in FINITE for token in rest)
    near = {token.lower for token in tokens[max(0, place - 4) : place - 1]}
    passing = before.tag[:2] in {"PR", "NN"} and "," in near and not near & {"as", "which"}
    return after.text == ":" or opens or (passing and after.text in {",", "."}) or (after.text == "." and place > 3)


def _speaker(speakers: Mapping[int, str], sentence: Sentence) -> str:
    """Who is named beside the words, else who is described: "a spokesman"; "" where neither is."""
    if sentence.index in speakers:
        return speakers[sentence.index]
    tokens = sentence.tokens
    for place, token in enumerate(tokens):
        if token.lower in SPEECH_VERBS and token.tag in _SAYING and not sentence.quoted[place]:
            return _described(tokens, place + 1, 1) or _described(tokens, place - 1, -1)
    return ""


def _described(tokens: tuple[Token, ...], place: int, step: int) -> str:
    """ "A spokesman" beside the verb, forward or backward from the place."""
    end = place
    while 0 <= end < len(tokens) and tokens[end].tag[:2] in {"DT", "NN", "JJ"} and abs(end - place) < 4:
        end += step
    one, two = (place, end) if step > 0 else (end + 1, place + 1)
    words = [token.lower for token in tokens[one:two]]
    fits = len(words) > 1 and words[0] in {"a", "an", "one"} and tokens[two - 1].tag == "NN" and is_person_noun(words[-1])
    return " ".join((words[0], *(token.text for token in tokens[one + 1 : two]))) if fits else ""


def told(material: Material, part: Part, start: int, end: int, given: tuple[Edit, ...] = ()) -> tuple[str, tuple[Edit, ...]] | None:
    """What a question tells of the stretch: "that …" where it is understood in its paragraph, else its words as a quotation, with
    the edits that it takes, those `given` among them; None where it leans on what stands before it, or is no clause."""
    sentence, tokens = part.sentence, part.sentence.tokens
    whole = start == part.start and end == part.end
    if tokens[start].tag == "CD" and tokens[start + 1].tag in FINITE:
        return None  # "Nine were cancelled": nine of what?
    if tokens[start].lower in _GRANTING and tokens[start + 1].text == ",":
        return None  # "Sure, there are no bears"
    if any(_is_bare_one(tokens, at) for at in range(start, end)) or (not whole and _is_begun(part, start, end)):
        return None
    if not part.speaker and (
        found := _as_statement(material, sentence, start, end, given) or _as_it_stands(material, sentence, start, end)
    ):
        return None if (not given and _names_twice(*found)) or _THEM.search(found[0]) else found
    after = _after_connective(part, start, end)
    if (
        after is None
        or points_back(material.text, Stretch(sentence, after, end), range(after, end))
        or tokens[end - 1].lower in {"that", "this"}
    ):
        return None
    if not whole and (_is_unfinished(tokens[end - 1]) or any(token.text == "–" for token in tokens[after:end])):
        return None
    words = said(part, after, end)
    if _THE_SAME.match(words):
        return None
    return f": “{words[:1].upper()}{words[1:]}{'.' if whole else ' …'}”", ()


def _is_unfinished(last: Token) -> bool:
    """ "She wanted to accept": accept what? "She wanted to vote" says all."""
    return last.tag == "VB" and last.lower not in _COMPLETE


def _is_begun(part: Part, start: int, end: int) -> bool:
    """Whether a clause was begun that is not finished: "A last complaint is that some costs …"."""
    tokens = part.sentence.tokens
    opened = [at for at in range(start, end) if tokens[at].tag == "IN" and tokens[at].lower in {"that", "because", "if"}]
    return bool(opened) and not any(token.tag.startswith("VB") or token.tag == "MD" for token in tokens[opened[-1] : end])


def splits_quotation(part: Part, start: int, end: int) -> bool:
    """Whether the stretch begins or ends inside quotation marks of its sentence."""
    marks = "".join(token.text for token in part.sentence.tokens[start:end])
    opens, closes = (marks.count(mark) + marks.count(other) for mark, other in (("“", "``"), ("”", "''")))
    return not part.speaker and (opens != closes or marks.count('"') % 2 == 1)


def _names_twice(words: str, edits: tuple[Edit, ...]) -> bool:
    """ "Solheim’s daughter Solheim", whose daughter was "her"; "Solheim said Ingrid Solheim agrees", who was "he"."""
    named = (edit.text.removesuffix("’s") for edit in edits if edit.text)
    return any(words.count(name.split()[-1] if name[:1].isupper() else name) > 1 for name in named)


def _is_bare_one(tokens: tuple[Token, ...], at: int) -> bool:
    """ "A disease that attacks one": one what?"""
    bare = tokens[at].lower == "one" and tokens[at + 1].tag[:2] in {"VB", "MD", "TO", ".", ","}
    return bare and tokens[at - 1].lower not in {"no", "any", "every", "this", "that"}


def _as_statement(
    material: Material, sentence: Sentence, start: int, end: int, given: tuple[Edit, ...]
) -> tuple[str, tuple[Edit, ...]] | None:
    tokens = sentence.tokens
    try:
        statement = plain(material.text, sentence, start, end + (end == len(tokens) - 1), in_paragraph=True, given=given)
    except Dangling:
        return None
    front = tokens[start : statement.start]
    leads_in = bool(front) and front[0].lower in _PLACING and front[-1].text == "," and len(front) <= LONGEST_FRONT
    whole = statement.end == end and (statement.start <= start + 2 or leads_in) and not _is_unfinished(tokens[end - 1])
    return (f" that {statement.clause}.", statement.edits) if whole else None


def _as_it_stands(material: Material, sentence: Sentence, start: int, end: int) -> tuple[str, tuple[Edit, ...]] | None:
    """A clause too short or too long for a statement, where nothing but "he" had to be named."""
    tokens = sentence.tokens[start:end]
    if set("–—-:;()") & {token.text for token in tokens} or any(sentence.quoted[start:end]) or _is_unfinished(tokens[-1]):
        return None
    clause = main_clause(sentence, start, end)
    try:
        edits = mended(material.text, sentence, start, end, in_paragraph=True)
    except Dangling:
        return None
    fits = clause is not None and clause.subject == start and any(edit.start == start for edit in edits)
    return (f" that {lowered(sentence, start, end, edits)}.", edits) if fits else None


def _after_connective(part: Part, start: int, end: int) -> int | None:
    """Where the stretch goes on after "In addition,"; None where it loses its sense without, or points at a figure."""
    lower = part.lower(start, end)
    if lower[0] in _HALVES or (lower[0] == "as" and "," in lower[:12]) or _counts_what_was_named(lower):
        return None
    for connective in sorted(CONNECTIVES, key=len, reverse=True):
        words = connective.lower().split()
        if lower[: len(words)] == words and (lower[len(words)] == "," or len(words) == 1):
            return None if connective in TURNING else start + len(words) + (lower[len(words)] == ",")
    return start


def _counts_what_was_named(words: list[str]) -> bool:
    """ "Both mills burned down", "neither of them": of which only what stands before tells which they are."""
    return words[0] in {"both", "neither", "either"} and not {"and", "nor", "or"} & set(words[1:9])


def said(part: Part, start: int, end: int) -> str:
    """The article's words, inner quotation marks single."""
    sentence = part.sentence
    words = tidied(sentence.text[sentence.tokens[start].start - sentence.start : sentence.tokens[end - 1].end - sentence.start])
    return words.strip("“”\"' ,–—").replace("“", "‘").replace("”", "’")
