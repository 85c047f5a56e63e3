"""What somebody plans, is urged to do or finds, among what others in the article do; else to be said in words."""

from collections import Counter
from collections.abc import Iterator

from quizzes.generation.candidates import Candidate
from quizzes.generation.complements import DOING, THINKING, Complement, complement_in
from quizzes.generation.context import mended
from quizzes.generation.lexicon import noun_base, stem, verb_base
from quizzes.generation.material import Material
from quizzes.generation.parts import part_of
from quizzes.generation.sentences import Sentence
from quizzes.generation.statements import Statement
from quizzes.generation.stretch import Dangling
from quizzes.generation.words import HE_SHE, IT_THEY
from quizzes.items import Choice, Item, Kind, Process

LENGTH_RATIO = 2.0
NEAR = 4
"""Within how many words of its verb a subject is looked for."""
_FINDINGS = frozenset("finding findings result study report research survey data evidence figure number estimate".split())
_CLAIMING = frozenset({"say", "tell", "warn", "believe", "think", "maintain"})


def what_is_planned_or_found(material: Material) -> Iterator[Candidate]:
    """One item for each complement whose question has no other answer in the article."""
    known = {one.sentence.index for one in (*material.statements, *material.in_paragraphs)}
    whole = [one for sentence in material.text.sentences if sentence.index not in known and (one := _whole(material, sentence))]
    found = [complement for one in (*material.statements, *material.in_paragraphs, *whole) if (complement := complement_in(one))]
    often = Counter(_wherever(complement) for complement in found)
    for complement in found:
        if often[_wherever(complement)] > 1 or part_of(material, complement.statement.sentence) is None:
            continue
        more = complement.form == "that" and _more_is_found(material, complement.statement)
        if not more and not _is_bare_finding(complement) and not _does_more(material, complement):
            yield _candidate(complement, _others(complement, found))


def _is_bare_finding(complement: Complement) -> bool:
    """ "The findings suggest": of what?"""
    words = complement.subject.lower().split()
    return len(words) < 3 and noun_base(words[-1]) in _FINDINGS


def _does_more(material: Material, complement: Complement) -> bool:
    """Whether who plans or claims this plans or claims more, where the question asks for it: in the article, or one paragraph."""
    statement, verbs = complement.statement, DOING if complement.form == "to" else THINKING | _CLAIMING
    if not verbs & {verb_base(word) for word in complement.question.lower().rstrip("?").split()}:
        return False  # "invites the town to vote": what others are made to do
    head = stem(complement.subject.rstrip(",").split()[-1])
    text = material.text
    near = (
        text.sentences_in(statement.sentence.paragraph) if statement.paragraph else [text.sentences[at] for at in text.places.get(head, ())]
    )
    others = (other for other in near if other is not statement.sentence and head in text.stems[other.index])
    return any(_begins_with(other, head, place) for other in others for place in _places_of(other, verbs))


def _places_of(sentence: Sentence, verbs: frozenset[str]) -> list[int]:
    return [at for at, token in enumerate(sentence.tokens) if token.tag.startswith("VB") and verb_base(token.lower) in verbs]


def _begins_with(sentence: Sentence, head: str, place: int) -> bool:
    """Whether the head stands shortly before the verb, as its subject does."""
    return head in sentence.stems[max(0, place - NEAR) : place]


def _more_is_found(material: Material, statement: Statement) -> bool:
    """Whether the paragraph tells of another finding, or goes on with the same one: the answer would be half of what was found."""
    sentence = statement.sentence
    if ";" in {token.text for token in sentence.tokens}:
        return True
    others = [other for other in material.text.sentences_in(sentence.paragraph) if other is not sentence]
    goes_on = any(other.index == sentence.index + 1 and other.tokens[0].lower in HE_SHE | IT_THEY for other in others)
    return goes_on or any(verb_base(token.lower) in THINKING and token.tag.startswith("VB") for other in others for token in other.tokens)


def _wherever(complement: Complement) -> str:
    """The question without the paragraph that it sends to."""
    return complement.question.partition(", ")[2]


def _candidate(complement: Complement, others: list[Complement]) -> Candidate:
    statement = complement.statement
    several = len(others) >= 2
    item = Item(
        kind=Kind.MULTIPLE_CHOICE if several else Kind.SHORT_ANSWER,
        stem=complement.question,
        source=statement.source,
        rule="planned-or-found" if several else "planned-or-found-in-words",
        choices=(Choice(complement.answer, True), *(Choice(other.answer) for other in others[:3])) if several else (),
        answers=() if several else (complement.answer,),
        process=Process.RETRIEVE,
        score=(0.65 if several else 0.55) + 0.25 * statement.weight,
    )
    return Candidate(item, frozenset({statement.sentence.index}), "complements")


def _others(complement: Complement, found: list[Complement]) -> list[Complement]:
    """What the article says of others in the same form, the nearest first: nothing of the same subject, which may be right too."""
    own = _stems(complement.subject)
    fitting = [
        other
        for other in found
        if other.form == complement.form
        and other.statement.sentence is not complement.statement.sentence
        and not own & _stems(other.subject)
        and _alike(complement.answer, other.answer)
    ]
    return sorted(fitting, key=lambda other: abs(other.statement.sentence.index - complement.statement.sentence.index))


def _stems(subject: str) -> set[str]:
    return {stem(word) for word in subject.lower().split() if len(word) > 3}


def _alike(one: str, other: str) -> bool:
    return max(len(one), len(other)) / min(len(one), len(other)) <= LENGTH_RATIO


def _whole(material: Material, sentence: Sentence) -> Statement | None:
    """A sentence too long to be judged, all of it: its end is the answer and need not be short."""
    last = len(sentence.tokens) - 1
    if any(sentence.quoted) or sentence.tokens[-1].text != ".":
        return None
    for in_paragraph in (False, True):
        try:
            edits = mended(material.text, sentence, 0, last, in_paragraph=in_paragraph)
        except Dangling:
            continue
        paragraph = sentence.paragraph.number if in_paragraph else 0
        return Statement(sentence, 0, last, edits, weight=material.text.importance[sentence.index], paragraph=paragraph)
    return None
