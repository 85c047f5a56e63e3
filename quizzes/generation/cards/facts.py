"""What an article says of a name beyond what it is: what it does, and what somebody says. Each fact begins with its verb."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizzes.generation.cards.definition import end_of_definition
from quizzes.generation.cards.phrases import FINITE, is_last
from quizzes.generation.cards.quotes import quotations
from quizzes.generation.clauses import main_clause
from quizzes.generation.context import mended
from quizzes.generation.lexicon import is_person_noun, noun_classes, stem
from quizzes.generation.material import Material
from quizzes.generation.names import Mention, Type
from quizzes.generation.sentences import Sentence, Token
from quizzes.generation.statements import Statement, phrase
from quizzes.generation.stretch import Dangling
from quizzes.generation.text import content_stems
from quizzes.generation.words import ANAPHORIC_NOUNS, FIRST_PERSON, FUNCTION_WORDS, SPEECH_VERBS

SHORTEST, SHORTEST_DEED, LONGEST = 4, 6, 24
SHORTEST_SAID, LONG_SAID, MOST_SAID = 8, 12, 32
OFTEN = 3
_BE = frozenset({"is", "are", "was", "were"})
_SAID_OF = frozenset("man woman boy girl place area war law thing things first two three four one ones same".split())
_HAVE = frozenset({"has", "have", "had"})
_DO = frozenset({"do", "does", "did"})
_EMPTY = frozenset(
    "said says told added asked works worked lives lived did does do know knows think thinks want wants has had have".split()
)

_GROUPS = "club|team|company|firm|party|group|band|office|department|school|family|study|book|report|project|plan"
_POINTED_AT = "|".join(sorted((ANAPHORIC_NOUNS | {"subject", "topic", "matter"}) - _SAID_OF))
_POINTING = re.compile(
    rf"\b(his|her|their|its) (new |own |old )?({_GROUPS})\b|\bthe ({_POINTED_AT})\b(?! (of|that|to|for|in|who|which|between)\b)"
)
"""What no reader of the card can follow: "his club", "the decision"."""
_THEM = re.compile(r"(\w+ ){1,4}(of|for|with|to|by|from|about) (them|it)\b|\w+ (to \w+ )?them\b")
_COMPARED = re.compile(
    r"\b(older|younger|bigger|smaller|larger|higher|lower|earlier|later|worse|better)( and| or| but|[.,;”]|$)(?!.* than )"
    r"|\d(st|nd|rd|th) (at|in|on|with)\b"
)
"""A comparison with what is not named, a place in a list that is not."""
_OF_THE_MOMENT = re.compile(
    r"\b(currently|at (the moment|present)|right now|so far|recently|tomorrow|yesterday|tonight|(is|are) being|"
    r"(this|next|last) (week|month|summer|season)|"
    r"(pilot|early|first|latest|recent|current) (test|trial|result|finding|study|program|programme|project)s?)\b",
    re.IGNORECASE,
)
"""What was so when the article was written, or was found in a trial of something: the card says neither when nor of what."""
_CONTRAST = re.compile(
    r"(?:[.,;]|[,.]?[”\"’]+,?(?: [^“”\"\n]{1,80}[.,:])? ?[“\"‘]) ?"
    r"(?:but|yet|here|however|instead|still|though|although|whereas|while|only)\b",
    re.IGNORECASE,
)
"""After a quotation and who said it, the words that turn against it."""
_LIVING = re.compile(r"(is|was|are|were|'s|’s) (based|born|called|known|named|married|quoted)\b")
_TYING = re.compile(
    r"[“\"‘]?(in other words|for (example|instance)|also|however|now that|instead|in addition|as a result|if so|because|more|therefore)\b",
    re.I,
)
"""How words begin that go on from others."""
_SPLICED = re.compile(r", [A-Z]\w+ (is|are|was|were|has|have|had|will|does|do)\b")
"""Two sentences with no more than a comma between them."""
_NO_NAMES = frozenset(f"noun.{kind}" for kind in "attribute state cognition act event feeling phenomenon process".split())
_PARTICIPLE = re.compile(r"\w+ that [a-z]+ing\b [^,]*,")
_NO_SUBJECT = re.compile(r"^\w+ that (is|are|was|were|has|have|had|will|would|can|could|may|might|should|must|do|does|did)\b")
"""A claim whose subject was what somebody else has said: "said that is three times as heavy"."""
_ABOUT_ONESELF = re.compile(r"\b(I|I[’']\w+|me|my|mine|myself)\b")


@dataclass(frozen=True, slots=True)
class Fact:
    """`text` goes after "who" or "which"; `weight` is how much of the article it carries."""

    text: str
    sentence: Sentence
    weight: float
    is_said: bool = False

    @property
    def is_quotation(self) -> bool:
        return self.is_said and self.text.endswith("”")

    @property
    def alone(self) -> str:
        """The fact as a back of its own: "was founded in 1990" is "Founded in 1990"."""
        first, _, rest = self.text.partition(" ")
        text = rest if first in _BE and rest.split()[0] not in {"not", "also", "still", "never"} else self.text
        return text[:1].upper() + text[1:] + ("" if text.endswith((".”", ".")) else ".")


Facts = dict[str, list[Fact]]


def facts(material: Material) -> Facts:
    """Name → all that the article says of it and can be understood alone, the weightiest first; read in one go through the article."""
    found: dict[str, list[Fact]] = defaultdict(list)
    first_names = _first_names(material)
    for entity, fact in (*_deeds(material), *_relatives(material), *_sayings(material)):
        own = {word for word in re.split(r"\W+", entity) if len(word) > 3}
        if (
            own & set(re.split(r"\W+", fact.text))
            or _POINTING.search(fact.text)
            or _THEM.match(fact.text)
            or _COMPARED.search(fact.text)
            or _OF_THE_MOMENT.search(fact.text)
            or (fact.is_said and (_is_half(material, fact) or _names_an_event(material, fact.text)))
            or first_names & set(re.findall(r"\b[A-Z]\w+", fact.text))
        ):
            continue
        if _holds_together(fact) if fact.is_said else _matters(material, fact):
            found[entity].append(fact)
    return {entity: sorted(told, key=lambda fact: (-fact.weight, fact.sentence.index)) for entity, told in found.items()}


def _is_half(material: Material, fact: Fact) -> bool:
    """Whether what is quoted goes on against itself: "In a town you row and go home. Here they bring you soup."."""
    if not any(fact.sentence.quoted):
        return False
    whole, end = (said.replace("'", "’") for said in (material.text.article.text, " ".join(fact.text.rstrip("”.").split()[-3:])))
    at = whole.find(end, fact.sentence.start, fact.sentence.end)
    return at >= 0 and _CONTRAST.match(whole, at + len(end)) is not None


def _names_an_event(material: Material, told: str) -> bool:
    """Whether the words speak of "the wave of sackings", as if everybody had heard of it, where the article is not about it."""
    named = re.findall(r"\bthe ([a-z]+) of ([a-z]+s)\b(?! (?:of|that|to|for|in|at|who|which|between|from)\b)", told)
    return any(noun_classes(event)[:1] == ("noun.event",) and not {stem(event), stem(of)} & material.text.topic for event, of in named)


def _first_names(material: Material) -> frozenset[str]:
    """Words that only name somebody to those who know the whole name: "Alex’s vision"."""
    whole = [entity.split() for entity in material.text.names.entities(Type.PERSON) if " " in entity and not entity.isupper()]
    whole = [words for words in whole if not words[-1].isupper()]  # "Ferdinand II" is called Ferdinand
    inside = {word for words in whole for word in words[1:]}
    alone = {mention.text for mention in material.text.names.mentions}
    return frozenset(words[0] for words in whole if words[0] not in inside and words[0] in alone)


def _holds_together(fact: Fact) -> bool:
    """Whether what is said is one whole sentence about the matter, not about the speaker's own feelings."""
    first = fact.text.partition(" that ")[2].split(" ")[0]
    lost = first[:1].isupper() and first[1:].islower() and bool(_NO_NAMES & set(noun_classes(first.lower())[:1]))
    text = fact.text
    return not (lost or _NO_SUBJECT.search(text) or _SPLICED.search(text) or _PARTICIPLE.match(text) or _ABOUT_ONESELF.search(text))


def _matters(material: Material, fact: Fact) -> bool:
    """Whether a deed has to do with what the article is about, and is more than where somebody lives."""
    words = {stem(word.strip("“”.,;:’'")) for word in fact.text.split()[1:]}
    text = material.text
    known = sum(text.frequency[word] >= OFTEN - 1 or word in text.topic for word in words & text.stems[fact.sentence.index])
    enough = len(fact.text.split()) >= SHORTEST_DEED
    is_only = fact.text.split()[0] in _BE and not enough  # "was a retired dentist"
    return (
        (known > 0 or enough)
        and not is_only
        and not re.match(r"(is|was|are|were|'s|’s) (based|born|called|known|named|married|quoted)\b", fact.text)
    )


def _deeds(material: Material) -> Iterator[tuple[str, Fact]]:
    """The predicates of the statements whose subject is a name."""
    for statement in material.statements:
        found = None if statement.speaker else _subject(material, statement)
        if found is not None:
            entity, verb = found
            end = min(statement.end, end_of_definition(statement.sentence, verb))
            told = phrase(statement.sentence, verb, end, tuple(edit for edit in statement.edits if edit.end <= end))
            if _tells(statement.sentence, verb, end, told):
                yield entity, Fact(told, statement.sentence, statement.weight)


def _subject(material: Material, statement: Statement) -> tuple[str, int] | None:
    """The name that alone is the subject, and where the verb begins."""
    clause = main_clause(statement.sentence, statement.start, statement.end)
    if clause is None or clause.subject != statement.start:
        return None
    tokens = statement.sentence.tokens
    start = clause.subject + (tokens[clause.subject].lower == "the")
    names = material.text.names.within(statement.sentence, start, clause.verb)
    if not names or not _only_describe(tokens[start : names[0].start]):
        return None
    rest = tokens[names[0].end : clause.verb]
    aside = bool(rest) and (rest[0].text, rest[-1].text) in {("(", ")"), (",", ",")}
    return (names[0].entity, clause.verb) if not rest or aside else None


def _only_describe(before: Sequence[Token]) -> bool:
    """Whether the words before a name say what it is: "the campaign group Northern Uncut"."""
    return not before or (before[-1].tag == "NN" and all(token.tag in {"JJ", "NN", "NNP", "VBN", "CD"} for token in before))


def _tells(sentence: Sentence, start: int, end: int, told: str) -> bool:
    first, second = sentence.tokens[start], sentence.tokens[min(start + 1, len(sentence.tokens) - 1)]
    helps = (first.lower in _HAVE and second.tag == "VBN") or (first.lower in _DO and second.lower == "not" and " but " in told)
    works = re.match(r"works (for|at|with) (the )?[A-Z]", told) is not None
    vague = first.lower in _BE and second.tag in {"JJ", "RB", "VBG", "IN"} and not re.match(r"(is|are) [a-z]+ing to ", told)
    points = re.match(r"\w+ (that|this|these|those) [a-z]+( |$)(?!.*\b(is|are|was|were|had|has|have|would|could|should|must|will)\b)", told)
    broken = points or re.search(r"\bthat (when|if|because|although|since|as|while) [^,]*$", told)
    return SHORTEST <= len(told.split()) <= LONGEST and not vague and not broken and (helps or works or first.lower not in _EMPTY)


def _relatives(material: Material) -> Iterator[tuple[str, Fact]]:
    """ "Scott Veirs, who led the research,": the clause after the name."""
    for mention in material.text.names.mentions:
        sentence = material.text.sentences[mention.sentence]
        start = _after_who(sentence, mention)
        if start is None or is_half(sentence, mention):
            continue
        end = next(
            (at for at in range(start, len(sentence.tokens)) if sentence.tokens[at].text in {",", "–", "—", ";"} or is_last(sentence, at)),
            start,
        )
        try:
            told = phrase(sentence, start, end, mended(material.text, sentence, start, end))
        except Dangling:
            continue
        if _tells(sentence, start, end, told) and not any(sentence.quoted[start:end]):
            yield mention.entity, Fact(told, sentence, material.text.importance[sentence.index])


def is_half(sentence: Sentence, mention: Mention) -> bool:
    """Whether a capital before the name belongs to it: "Emerging Business Lab", not "Senator Lee"."""
    before = sentence.tokens[mention.start - 1] if mention.start > 1 else None
    return before is not None and before.text[:1].isupper() and not before.tag.startswith("NNP") and not is_person_noun(before.lower)


def _after_who(sentence: Sentence, mention: Mention) -> int | None:
    tokens, at = sentence.tokens, mention.end
    relative = "who" if mention.type is Type.PERSON else "which"
    inside = mention.start > 0 and tokens[mention.start - 1].tag == "IN" and relative == "which"
    if at + 3 < len(tokens) and tokens[at].text == "," and tokens[at + 1].lower == relative and tokens[at + 2].tag in FINITE and not inside:
        return at + 2
    return None


def _sayings(material: Material) -> Iterator[tuple[str, Fact]]:
    """What people and bodies say, in the article's report or in their own words."""
    for claim in material.claims:
        if claim.statement and len(claim.text.split()) <= MOST_SAID:
            weight = _worth(material, claim.text, claim.sentence, claim.speaker)
            if weight:
                told = f"{_verb(claim.sentence)} that {claim.statement.clause}"
                yield claim.speaker, Fact(told, claim.sentence, weight + 0.2, is_said=True)
    for speaker, words, sentence in _quotations(material):
        if weight := _worth(material, words, sentence, speaker):
            yield speaker, Fact(f"{_verb(sentence)}: {words}", sentence, weight, is_said=True)


def _quotations(material: Material) -> Iterator[tuple[str, str, Sentence]]:
    yield from ((claim.speaker, claim.text, claim.sentence) for claim in material.claims if claim.is_quotation)
    yield from quotations(material)


def _verb(sentence: Sentence) -> str:
    past = any(
        token.lower in SPEECH_VERBS and token.tag == "VBD" and not quoted
        for token, quoted in zip(sentence.tokens, sentence.quoted, strict=True)
    )
    return "said" if past or all(sentence.quoted) else "says"


def _worth(material: Material, words: str, sentence: Sentence, speaker: str) -> float:
    """How much the words tell of the article's matter; nought for those that do not name what they are about."""
    text = material.text
    if _TYING.match(words) or len(words.split()) < SHORTEST_SAID or words.split()[-1].strip("“”.,").lower() in FUNCTION_WORDS:
        return 0.0
    said = {stem(word.strip("“”.,;:’'")) for word in words.split()} & content_stems(sentence)
    known = [word for word in said if text.frequency[word] >= OFTEN or word in text.topic]
    named = any(mention.text in words for mention in text.names.within(sentence) if mention.entity != speaker)
    long = bool(known) and len(words.split()) >= LONG_SAID
    personal = any(word.strip("“”.,").lower() in FIRST_PERSON for word in words.split())
    return text.importance[sentence.index] + 0.1 * len(known) - 0.3 * personal + 0.4 if len(known) > 1 or named or long else 0.0
