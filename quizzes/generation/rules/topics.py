"""What somebody says of something: the subject of a claim goes into the question, the claim answers it."""

from collections import Counter
from collections.abc import Iterator

from quizzes.generation.candidates import Candidate
from quizzes.generation.clauses import main_clause
from quizzes.generation.material import Material
from quizzes.generation.rules.speakers import introduced
from quizzes.generation.sentences import Sentence
from quizzes.generation.statements import Statement, lowered
from quizzes.generation.words import SPEECH_VERBS
from quizzes.items import Item, Kind, Process

LONGEST_TOPIC, SHORTEST_REST = 6, 5
_ANYBODY = frozenset("people everyone everybody someone somebody nobody nothing something everything things others".split())


def what_is_said_of(material: Material) -> Iterator[Candidate]:
    """One item for each claim beside which nothing else is said in its paragraph: of two claims, a reader may give the other."""
    voices = Counter(sentence.paragraph.number for sentence in material.text.sentences if _is_said(sentence))
    for statement, speaker in _told(material):
        number = statement.sentence.paragraph.number
        topic = _topic(statement)
        if topic and voices[number] == 1:
            item = Item(
                kind=Kind.SHORT_ANSWER,
                stem=f"According to paragraph {number}, what does {speaker} say about {topic}?",
                source=statement.source,
                rule="said-of",
                answers=(f"{statement.clause[:1].upper()}{statement.clause[1:]}.",),
                process=Process.RETRIEVE,
                score=0.5 + 0.25 * statement.weight,
            )
            yield Candidate(item, frozenset({statement.sentence.index}), "topics")


def _told(material: Material) -> Iterator[tuple[Statement, str]]:
    """Each claim that is a statement, and quotations told in the third person, with who says so and what they are."""
    known = {claim.name: introduced(claim) for claim in material.claims}
    claimed = [claim for claim in material.claims if claim.statement]
    yield from ((claim.statement, introduced(claim)) for claim in claimed if claim.statement)
    used = {claim.sentence.index for claim in claimed}
    for statement in (*material.statements, *material.in_paragraphs):
        if statement.speaker and statement.sentence.index not in used:
            yield statement, known.get(statement.speaker, statement.speaker)


def _is_said(sentence: Sentence) -> bool:
    return any(sentence.quoted) or any(token.lower in SPEECH_VERBS for token in sentence.tokens)


def _topic(statement: Statement) -> str:
    """What the claim is about, where it is named in a few words and enough is said of it."""
    sentence = statement.sentence
    clause = main_clause(sentence, statement.start, statement.end)
    if clause is None or clause.subject != statement.start:
        return ""
    tokens = sentence.tokens[clause.subject : clause.verb]
    topic = lowered(sentence, clause.subject, clause.verb, statement.edits)
    named = any(token.tag.startswith("NN") for token in tokens) and not any(
        token.tag in {"EX", "PRP", "PRP$", "VBG", "TO"} for token in tokens
    )
    fits = len(topic.split()) <= LONGEST_TOPIC and "," not in topic and statement.end - clause.verb >= SHORTEST_REST
    return topic if named and fits and topic.lower() not in _ANYBODY else ""
