"""What the text sets against something, gives as its reason, result, purpose or example: one side is told, the other is asked for."""

from collections.abc import Iterable, Iterator

from quizzes.generation.candidates import Candidate
from quizzes.generation.connected import Connection
from quizzes.generation.connections import connections
from quizzes.generation.marks import CONDITION, CONTRAST, EXAMPLE, INSTEAD, OTHERWISE, PURPOSE, REASON, RESPONSE, RESULT
from quizzes.generation.material import Material
from quizzes.generation.occasions import occasion_in
from quizzes.generation.paragraphs import Role
from quizzes.items import Item, Kind, Process

NEAR = 10
"""Within how many words of what is told its verb of saying stands."""
_ASKED = {
    CONTRAST: "What {does} say in contrast to this?",
    REASON: "What reason {does} give for this?",
    RESULT: "What {does} say is the result of this?",
    PURPOSE: "What purpose {does} give for this?",
    EXAMPLE: "What example of this {does} give?",
    INSTEAD: "What {does} say is the case instead?",
    RESPONSE: "What {does} say was done in response?",
    OTHERWISE: "What {does} say would be the case otherwise?",
    CONDITION: "What condition {does} set for this?",
}


def what_goes_with_it(material: Material) -> Iterator[Candidate]:
    """One item for each marked connection but examples and purposes."""
    yield from _of_connections((found for found in connections(material) if found.form not in {EXAMPLE, PURPOSE}), material)


def for_what_purpose(material: Material) -> Iterator[Candidate]:
    """One item for each marked purpose; often the text goes on to a further one, or what is said to be done is only the means."""
    yield from _of_connections((found for found in connections(material) if found.form == PURPOSE), material)


def which_example(material: Material) -> Iterator[Candidate]:
    """One item for each marked example; often the paragraph gives others as good."""
    yield from _of_connections((found for found in connections(material) if found.form == EXAMPLE), material)


def _of_connections(all_found: Iterable[Connection], material: Material) -> Iterator[Candidate]:
    for found in all_found:
        *before, last = found.sentences
        item = Item(
            kind=Kind.SHORT_ANSWER,
            stem=f"{_told(found)} {_asked(found)}",
            source=material.source(last.start, last.end),
            evidence=tuple(material.source(sentence.start, sentence.end) for sentence in before),
            rule=f"{found.form}-in-words",
            answers=(found.answer,),
            process=Process.INFER,
            score=0.6 + 0.25 * material.text.importance[last.index],
        )
        yield Candidate(item, frozenset(sentence.index for sentence in found.sentences), "connections")


def what_happens_then(material: Material) -> Iterator[Candidate]:
    """What happens, or what somebody does, on an occasion that the question tells."""
    for sentence in material.text.sentences:
        found = occasion_in(material, sentence) if sentence.paragraph.role is Role.BODY else None
        if found:
            item = Item(
                kind=Kind.SHORT_ANSWER,
                stem=found.question,
                source=found.source,
                rule=f"{found.form}-in-words",
                answers=(found.reason,),
                process=Process.INFER,
                score=0.6 + 0.25 * material.text.importance[sentence.index],
            )
            yield Candidate(item, frozenset({sentence.index}), "connections")


def _told(found: Connection) -> str:
    paragraph = found.sentences[0].paragraph.number
    if found.speaker:
        return f"In paragraph {paragraph}, {found.speaker} says{found.told}"
    says = "reports" if {"said", "says"} & set(found.told.split()[:NEAR]) else "says"  # not "says that the mayor says that"
    return f"Paragraph {paragraph} {says}{found.told}"


def _asked(found: Connection) -> str:
    """What is asked of who says the other thing: the speaker, the same paragraph or the next."""
    first, last = (found.sentences[at].paragraph.number for at in (0, -1))
    speaker = f"the {found.speaker.partition(' ')[2]}" if found.speaker.startswith(("a ", "an ", "one ")) else found.speaker
    does = f"does {speaker}" if speaker else "does it" if first == last else f"does paragraph {last}"
    return found.asked or _ASKED[found.form].format(does=does)
