"""Who said what: quotations and reported speech, each as a claim with its named speaker."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizzes.generation import language_data
from quizzes.generation.context import leans, mended
from quizzes.generation.lexicon import is_person_noun
from quizzes.generation.names import Mention, Type
from quizzes.generation.sentences import Sentence, Token
from quizzes.generation.standalone import plain
from quizzes.generation.statements import Statement, said
from quizzes.generation.stretch import Dangling
from quizzes.generation.text import Text
from quizzes.generation.words import FIRST_PERSON, REPORTING_VERBS, SPEECH_VERBS
from quizzes.items import Source

SHORTEST, LONGEST = 6, 32
_WEAK_OPENING = re.compile(
    r"^[“\"‘']?((this|that|these|those|they|he|she|it|its|his|her|such|there|so|then|yes|well|and|but)\b|no,)", re.IGNORECASE
)


Said = tuple[str, str, Statement | None]
"""Speaker, words, and the statement that the words are, unless they are a quotation."""


@dataclass(frozen=True, slots=True)
class Claim:
    """What a speaker said. `text` is a sentence; for a quotation it stands between quotation marks, word for word."""

    speaker: str
    role: str
    text: str
    sentence: Sentence
    is_quotation: bool
    statement: Statement | None = None
    takes_the: bool = False

    @property
    def name(self) -> str:
        """The speaker as the middle of a sentence has them: "the Intergovernmental Panel"."""
        return f"the {self.speaker}" if self.takes_the else self.speaker

    @property
    def source(self) -> Source:
        return Source(self.sentence.start, self.sentence.end, self.sentence.text)


def claims(text: Text) -> list[Claim]:
    """Every claim whose speaker is named, in order."""
    roles = {person: role for person, (role, _) in roles_of_people(text).items()}
    found: list[Claim] = []
    heard: dict[str, int] = {}
    speaking: tuple[str, Sentence] | None = None
    for sentence in text.sentences:
        heard = {person: number for person, number in heard.items() if number >= sentence.paragraph.number - 2}
        heard.update((person, sentence.paragraph.number) for person in _people_around(text, sentence))
        recent = next(iter(heard)) if len(heard) == 1 else ""
        for speaker, words, statement in _in_sentence(text, sentence, recent):
            found.append(Claim(speaker, roles.get(speaker, ""), words, sentence, statement is None, statement, _takes_the(text, speaker)))
        speaking = _who_speaks_on(text, sentence, recent, speaking)
        if speaking and speaking[1] is not sentence and (more := _going_on(text, sentence)):
            found.append(Claim(speaking[0], roles.get(speaking[0], ""), more, sentence, True, None, _takes_the(text, speaking[0])))
    return found


def _who_speaks_on(text: Text, sentence: Sentence, recent: str, speaking: tuple[str, Sentence] | None) -> tuple[str, Sentence] | None:
    """Whose words the next sentence is if it is wholly quoted: the speaker named here, or whoever was speaking before."""
    if not any(sentence.quoted):
        return None
    inside = [place for place, quoted in enumerate(sentence.quoted) if quoted]
    if named := _speaker_outside(text, sentence, inside[0], inside[-1] + 1, recent):
        return named, sentence
    same = speaking is not None and speaking[1].paragraph is sentence.paragraph and len(inside) == len(sentence.tokens)
    return speaking if same else None


def _going_on(text: Text, sentence: Sentence) -> str | None:
    """The words of a sentence that is nothing but a quotation, or the middle or end of one."""
    if not all(sentence.quoted):
        return None
    tokens = sentence.tokens
    first = int(tokens[0].text in "“‘\"'")
    last = len(tokens) - int(tokens[-1].text in "”’\"'")
    words = sentence.said(first, last).strip("“”\"‘’' ")
    plain = SHORTEST <= last - first <= LONGEST and not _WEAK_OPENING.match(words) and words.endswith(".") and words[:1].isupper()
    if not plain or re.search(r"[?!\[\](…“”]|\.\.", words) or not any(token.tag in {"VBD", "VBZ", "VBP", "MD"} for token in tokens):
        return None
    return None if leans(text, sentence, first, last) else f"“{words}”"


def _takes_the(text: Text, speaker: str) -> bool:
    """Whether the article says "the" before the name."""
    first = text.names.of(speaker)[0]
    return first.start > 0 and text.sentences[first.sentence].tokens[first.start - 1].lower == "the"


def _people_around(text: Text, sentence: Sentence) -> Iterator[str]:
    """Those whom "he said" in or after this sentence could mean: persons named outside quotation marks, and whoever speaks."""
    yield from (m.entity for m in text.names.within(sentence) if m.type is Type.PERSON and not sentence.quoted[m.start])
    yield from _named_speakers(text, sentence)


def _named_speakers(text: Text, sentence: Sentence) -> Iterator[str]:
    for place, token in enumerate(sentence.tokens):
        if token.lower in SPEECH_VERBS and token.tag.startswith("VB") and not sentence.quoted[place]:
            speaker = _beside(text, sentence, place, outside=(0, 0))
            if speaker and speaker.type is not Type.ORGANISATION:
                yield speaker.entity


def _in_sentence(text: Text, sentence: Sentence, recent: str) -> Iterator[Said]:
    for read in (_quoted, _trailing, _leading, _according_to):
        if found := read(text, sentence, recent):
            yield found
            return


def _quoted(text: Text, sentence: Sentence, recent: str) -> Said | None:
    """A quotation that fills its sentence but for "said NAME", or follows "NAME said:"."""
    inside = [place for place, quoted in enumerate(sentence.quoted) if quoted]
    if not inside or inside[-1] - inside[0] + 1 != len(inside):
        return None
    first, last = inside[0], inside[-1] + 1
    words = _quotation(text, sentence, first, last)
    outside = [*range(first), *range(last, len(sentence.tokens))]
    if words is None or not outside:
        return None
    speaker = _speaker_outside(text, sentence, first, last, recent)
    return (speaker, words, None) if speaker else None


def _quotation(text: Text, sentence: Sentence, first: int, last: int) -> str | None:
    words = sentence.said(first, last).strip("“”\"‘’' ").rstrip(",")
    length = last - first - 2
    tokens = sentence.tokens[first:last]
    if not SHORTEST <= length <= LONGEST or _WEAK_OPENING.match(words) or not words[:1].isupper():
        return None
    if not any(token.tag in {"VBD", "VBZ", "VBP", "MD"} for token in tokens) or re.search(r"[?!\[\](…]|\.\.", words):
        return None
    if leans(text, sentence, first, last):
        return None
    return f"“{words[:1].upper()}{words[1:].rstrip('.')}.”"


def _speaker_outside(text: Text, sentence: Sentence, first: int, last: int, recent: str) -> str:
    """Who stands beside the verb of saying, outside the quotation. A pronoun counts when only one speaker can be meant."""
    for place in [*range(last, min(last + 8, len(sentence.tokens))), *range(max(0, first - 14), first)]:
        if sentence.tokens[place].lower in SPEECH_VERBS and not sentence.quoted[place]:
            speaker = _beside(text, sentence, place, outside=(first, last))
            return speaker.entity if speaker else recent if _pronoun_beside(sentence, place) else ""
    return ""


def _pronoun_beside(sentence: Sentence, verb: int) -> bool:
    return any(sentence.tokens[place].lower in {"he", "she"} for place in (verb - 1, verb + 1) if 0 <= place < len(sentence.tokens))


def _beside(text: Text, sentence: Sentence, verb: int, outside: tuple[int, int]) -> Mention | None:
    first, last = outside
    named = [mention for mention in text.names.within(sentence) if mention.type is not Type.PLACE and not first <= mention.start < last]
    after = [mention for mention in named if verb < mention.start <= verb + 4 and _only_titles(sentence, verb + 1, mention.start)]
    before = [mention for mention in named if mention.end <= verb and _is_subject_of(sentence, mention, verb)]
    after = [mention for mention in after if not _has_its_own_verb(sentence, mention)]
    return next(iter([*before, *after]), None)


def _has_its_own_verb(sentence: Sentence, mention: Mention) -> bool:
    following = sentence.tokens[mention.end].tag if mention.end < len(sentence.tokens) else "."
    return following in {"MD", "VBD", "VBZ", "VBP", "POS"}


def _only_titles(sentence: Sentence, start: int, end: int) -> bool:
    return all(token.tag[:2] in {"NN", "JJ", "DT"} or token.text == "," for token in sentence.tokens[start:end])


def _is_subject_of(sentence: Sentence, mention: Mention, verb: int) -> bool:
    """Whether only an apposition or an adverb lies between a name and its verb."""
    between = sentence.tokens[mention.end : verb]
    if not between or (all(token.tag in {"RB", "VBZ", "VBD", "NNP"} for token in between) and len(between) < 3):
        return True
    if len(between) < 3 or between[0].text != "," or between[-1].text != ",":
        return False
    verbs = [place for place, token in enumerate(between) if token.tag in {"VBD", "VBZ", "VBP", "MD"}]
    return all(any(token.tag in {"WDT", "WP", "WRB"} for token in between[:place]) for place in verbs)


def _trailing(text: Text, sentence: Sentence, recent: str) -> Said | None:
    """ "CLAUSE, said NAME." and "CLAUSE, NAME said." """
    tokens = sentence.tokens
    for place in range(len(tokens) - 2, SHORTEST, -1):
        if tokens[place].lower not in REPORTING_VERBS or any(sentence.quoted[place:]):
            continue
        speaker = _beside(text, sentence, place, outside=(0, 0))
        ends = place >= len(tokens) - 3  # "…, he said." and "…, said he."; "said he was certain" goes on
        if speaker is None and not (recent and ends and _pronoun_beside(sentence, place)):
            continue
        begins = min(place, speaker.start if speaker else place - (tokens[place - 1].lower in {"he", "she"}))
        while begins > 0 and tokens[begins - 1].text in {",", "”", '"'}:
            begins -= 1
        if begins < place and tokens[begins].text in {",", "”", '"'}:
            closes = begins + 1 if any(sentence.quoted[:begins]) and tokens[begins].text == "," else begins
            end = closes + 1 if closes != begins and tokens[closes].text in '”"' else begins
            return _reported(text, sentence, 0, end, speaker.entity if speaker else recent)
    return None


def _leading(text: Text, sentence: Sentence, recent: str) -> Said | None:
    """ "NAME (, who he is,) said that CLAUSE." """
    tokens = sentence.tokens
    for place in range(1, min(22, len(tokens) - SHORTEST)):
        if tokens[place].lower in REPORTING_VERBS and tokens[place].tag.startswith("VB"):
            speaker = _beside(text, sentence, place, outside=(0, 0))
            if not speaker or speaker.end > place or speaker.start > 4:
                return None
            start = place + 1 + (tokens[place + 1].lower == "that")
            if tokens[start].tag in {"DT", "NNP", "NNS", "NNPS", "NN", "PRP$", "JJ", "CD", "EX", "VBG", "PRP", "JJR", "JJS"} and (
                start == place + 2 or _soon_finite(sentence, start)
            ):
                return _reported(text, sentence, start, len(tokens), speaker.entity)
            return None
    return None


def _soon_finite(sentence: Sentence, start: int) -> bool:
    return any(token.tag in {"VBD", "VBZ", "VBP", "MD"} for token in sentence.tokens[start : start + 14])


def _according_to(text: Text, sentence: Sentence, recent: str) -> Said | None:
    """ "According to NAME, CLAUSE." and "CLAUSE, according to NAME." """
    tokens = sentence.tokens
    for place in range(len(tokens) - 2):
        if tokens[place].lower == "according" and tokens[place + 1].lower == "to":
            speaker = next((mention for mention in text.names.within(sentence) if place + 2 <= mention.start <= place + 4), None)
            if speaker is None or speaker.type is Type.PLACE:
                return None
            if place == 0:
                comma = next((at for at in range(speaker.end, len(tokens)) if tokens[at].text == ","), 0)
                return _reported(text, sentence, comma + 1, len(tokens), speaker.entity) if comma == speaker.end else None
            return _reported(text, sentence, 0, place - 1, speaker.entity) if tokens[place - 1].text == "," else None
    return None


def _reported(text: Text, sentence: Sentence, start: int, end: int, speaker: str) -> Said | None:
    try:
        statement = plain(text, sentence, start, end)
    except Dangling:
        return None
    if any(token.lower in FIRST_PERSON for token in statement.tokens):
        return None
    return speaker, statement.text, statement


def roles_of_people(text: Text) -> dict[str, tuple[str, Mention]]:
    """Person → what the article says they are ("director of the Turkish Research Program"), and the mention beside which it does."""
    roles: dict[str, tuple[str, Mention]] = {}
    for mention in text.names.mentions:
        if (
            mention.type is Type.PERSON
            and mention.entity not in roles
            and (role := role_after(text, mention) or role_before(text, mention))
        ):
            roles[mention.entity] = (role, mention)
    return roles


def role_after(text: Text, mention: Mention) -> str:
    """The apposition after a name, between commas, or before the full stop."""
    sentence = text.sentences[mention.sentence]
    tokens = sentence.tokens
    if mention.end >= len(tokens) - 2 or tokens[mention.end].text != ",":
        return ""
    start = mention.end + 1
    if tokens[start].tag == "CD" and tokens[start + 1].text == ",":
        start += 2
    end = start
    while end < len(tokens) and tokens[end].text not in {",", ".", ";", "–", "—", "”", "“", '"'}:
        end += 1
    return _as_role(text, sentence, start, end)


def role_before(text: Text, mention: Mention) -> str:
    """ "Russian President Vladimir Putin", "the company's spokesman John Smith"."""
    if mention.title in {"Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Miss", "Dr", "Dr.", "Sir", "Lord", "Lady", "Saint"}:
        return ""
    sentence = text.sentences[mention.sentence]
    start = mention.start
    while (
        start > 0
        and sentence.tokens[start - 1].tag[:2] in {"NN", "JJ"}
        and sentence.tokens[start - 1].text not in {"Mr", "Mrs", "Ms", "Dr"}
    ):
        start -= 1
    return _as_role(text, sentence, start, mention.start) if start < mention.start else ""


def _as_role(text: Text, sentence: Sentence, start: int, end: int) -> str:
    tokens = sentence.tokens[start:end]
    if (
        not 1 <= len(tokens) <= 16
        or tokens[0].tag in {"IN", "TO", "CC"}
        or any(sentence.quoted[start:end])
        or any(token.tag in {"VBD", "VBZ", "VBP", "MD", "PRP", "PRP$", "WP", "WDT"} for token in tokens)
    ):
        return ""
    if tokens[0].tag == "NNP" and tokens[0].text in language_data.first_names():
        return ""
    head = [token for token in _before_preposition(tokens) if token.tag.startswith("NN")]
    if not head or not is_person_noun(head[-1].lower):
        return ""
    try:
        edits = mended(text, sentence, start, end)
    except Dangling:
        return ""
    role = said(sentence, start, end, edits).rstrip(".")
    first = tokens[0].text
    return role if first[:1].isupper() else role[:1].lower() + role[1:]


def _before_preposition(tokens: Sequence[Token]) -> list[Token]:
    found: list[Token] = []
    for token in tokens:
        if token.tag in {"IN", "TO", "VBN", "VBG"} and found:
            break
        found.append(token)
    return found
