"""Who said what: quotations and reported speech, each as a claim with its named speaker."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from quizzes.generation import language_data
from quizzes.generation.attribution import has_namesake, named_beside, people_around, pronoun_beside, speakers_of_quotations
from quizzes.generation.context import leans, mended
from quizzes.generation.cutting import FINITE
from quizzes.generation.lexicon import is_person_noun
from quizzes.generation.names import Mention, Type
from quizzes.generation.reported import quotation
from quizzes.generation.sentences import Sentence, Token
from quizzes.generation.standalone import plain
from quizzes.generation.statements import Statement, said
from quizzes.generation.stretch import Dangling
from quizzes.generation.text import Text
from quizzes.generation.words import FIRST_PERSON, ORGANISATION_NOUNS, REPORTING_VERBS
from quizzes.items import Source

SHORTEST, LONGEST = 6, 32
_LEADING_ON = frozenset("so then well yes and but or".split())
"""Words with which a claim goes on with what was said before it."""
_SECOND = re.compile(r",? (and|but|or) that (?!is\b|was\b|are\b)|\botherwise\b")
"""A second thing said, or one that is other than what was said before."""
_BODIES = frozenset(noun.lower() for noun in ORGANISATION_NOUNS)
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
    quoted = speakers_of_quotations(text)
    found: list[Claim] = []
    heard: dict[str, int] = {}
    for sentence in text.sentences:
        heard = {person: number for person, number in heard.items() if number >= sentence.paragraph.number - 2}
        heard.update((person, sentence.paragraph.number) for person in people_around(text, sentence))
        recent = next(iter(heard)) if len(heard) == 1 else ""
        told = _quoted(text, sentence, quoted[sentence.index]) if sentence.index in quoted else None
        if told := told or (None if _is_mostly_quoted(sentence) else _in_sentence(text, sentence, recent)):
            speaker, words, statement = told
            if has_namesake(text, speaker):
                continue
            found.append(Claim(speaker, roles.get(speaker, ""), words, sentence, statement is None, statement, _takes_the(text, speaker)))
    return found


def _is_mostly_quoted(sentence: Sentence) -> bool:
    return 2 * sum(sentence.quoted) > len(sentence.tokens)


def _takes_the(text: Text, speaker: str) -> bool:
    """Whether the article says "the" before the name."""
    first = text.names.of(speaker)[0]
    return first.start > 0 and text.sentences[first.sentence].tokens[first.start - 1].lower == "the"


def _in_sentence(text: Text, sentence: Sentence, recent: str) -> Said | None:
    return next((found for read in (_trailing, _leading, _according_to) if (found := read(text, sentence, recent))), None)


def _quoted(text: Text, sentence: Sentence, speaker: str) -> Said | None:
    """What is quoted of `speaker`: the statement that it makes, else the words between their marks, where they are understood alone."""
    try:
        first, last = quotation(sentence)
    except Dangling:
        return None
    if not _asks(sentence, last) and (told := _reported(text, sentence, first, last, speaker)):
        return told
    words = _quotation(text, sentence, first, last)
    return (speaker, words, None) if words else None


def _quotation(text: Text, sentence: Sentence, first: int, last: int) -> str | None:
    """The words of a quotation that is a sentence, understood without what came before it, and worth hearing."""
    words = sentence.said(first, last).strip("“”\"‘’' ")
    tokens = sentence.tokens[first:last]
    if not SHORTEST <= last - first <= LONGEST or _WEAK_OPENING.match(words) or not words[:1].isupper():
        return None
    if not any(token.tag in {"VBD", "VBZ", "VBP", "MD"} for token in tokens) or re.search(r"[?!\[\](…“”]|\.\.", words):
        return None
    broken = tokens[-1].tag in {"CC", "IN", "DT", "TO"}
    return None if broken or _asks(sentence, last) or leans(text, sentence, first, last) else f"“{words}.”"


def _asks(sentence: Sentence, last: int) -> bool:
    return any(token.text in {"?", "!", "…"} for token in sentence.tokens[last : last + 2])


def _trailing(text: Text, sentence: Sentence, recent: str) -> Said | None:
    """ "CLAUSE, said NAME." and "CLAUSE, NAME said." """
    tokens = sentence.tokens
    for place in range(len(tokens) - 2, SHORTEST, -1):
        if tokens[place].lower not in REPORTING_VERBS or any(sentence.quoted[place:]):
            continue
        speaker = named_beside(text, sentence, place, outside=(0, 0))
        ends = place >= len(tokens) - 3  # "…, he said." and "…, said he."; "said he was certain" goes on
        if speaker is None and not (recent and ends and pronoun_beside(sentence, place)):
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
            speaker = named_beside(text, sentence, place, outside=(0, 0))
            if not speaker or speaker.end > place or speaker.start > 4:
                return None
            start = place + 1 + (tokens[place + 1].lower == "that")
            if tokens[start].tag.startswith(("MD", "VB")) and start == place + 2:
                return None  # "said that should be …": that is what should be
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
    if any(token.lower in FIRST_PERSON for token in statement.tokens) or _is_broken(statement):
        return None
    return speaker, statement.text, statement


def _is_broken(statement: Statement) -> bool:
    """Whether the words are a piece of what was said: without a subject, led on from what stood before, or with half of the marks."""
    first, words = statement.tokens[0], statement.text
    last = [token for token in statement.tokens if token.text != "." and token.lower not in {"not", "n't", "n’t"}][-1]
    lone = last.tag == "MD" and sum(token.tag in FINITE for token in statement.tokens) == 1  # "A ferry cannot", what another boat can
    bare = first.tag in {"MD", "VBD", "VBZ", "VBP"} or lone or first.lower in _LEADING_ON or bool(_SECOND.search(words))
    marks = words.count("“") != words.count("”") or words.count('"') % 2 == 1
    return bare or marks or words[:1] in '“"‘' or bool(re.search(r"[,;]['’”\"]+\.?$", words))


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
    return _as_role(text, sentence, _post(sentence, start), mention.start) if start < mention.start else ""


def _post(sentence: Sentence, start: int) -> int:
    """Where a post begins of which the words at `start` only name the body: "the leader of | the Harbour Party Ann Lee"."""
    tokens = sentence.tokens
    of = start - 1 - (start > 1 and tokens[start - 1].tag == "DT")
    if of < 1 or tokens[of].lower != "of" or tokens[of - 1].tag not in {"NN", "NNP"} or not is_person_noun(tokens[of - 1].lower):
        return start
    return of - 1 - (of > 1 and tokens[of - 2].tag == "DT")


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
    if not head or not is_person_noun(head[-1].lower) or head[-1].lower in _BODIES:
        return ""
    try:
        edits = mended(text, sentence, start, end)
    except Dangling:
        return ""
    role = said(sentence, start, end, edits).rstrip(".")
    return role if tokens[0].text[:1].isupper() and tokens[0].tag != "DT" else role[:1].lower() + role[1:]


def _before_preposition(tokens: Sequence[Token]) -> list[Token]:
    found: list[Token] = []
    for token in tokens:
        if token.tag in {"IN", "TO", "VBN", "VBG"} and found:
            break
        found.append(token)
    return found
