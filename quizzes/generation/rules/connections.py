"""What the text sets against something, gives as its reason, result, purpose or example: one side is told, the other is asked for."""

from collections.abc import Iterator

from quizzes.generation.candidates import Candidate
from quizzes.generation.connections import CONTRAST, EXAMPLE, INSTEAD, OCCASION, PURPOSE, REASON, RESULT, SOMEBODY, Connection, connections
from quizzes.generation.material import Material
from quizzes.items import Item, Kind, Process

_ASKED = {
    CONTRAST: "What {does} say in contrast to this?",
    REASON: "What reason {does} give for this?",
    RESULT: "What {does} say is the result of this?",
    PURPOSE: "What purpose {does} give for this?",
    EXAMPLE: "What example of this {does} give?",
    INSTEAD: "What {does} say happens instead?",
    OCCASION: "",
}


def what_goes_with_it(material: Material) -> Iterator[Candidate]:
    """One item for each marked connection."""
    for found in connections(material):
        *before, last = found.sentences
        item = Item(
            kind=Kind.SHORT_ANSWER,
            stem=f"{_told(found)} {_ASKED[found.form].format(does=_does(found))}".strip(),
            source=material.source(last.start, last.end),
            evidence=tuple(material.source(sentence.start, sentence.end) for sentence in before),
            rule=f"{found.form}-in-words",
            answers=(found.answer,),
            process=Process.INFER,
            score=0.6 + 0.25 * material.text.importance[last.index],
        )
        yield Candidate(item, frozenset(sentence.index for sentence in found.sentences), "connections")


def _told(found: Connection) -> str:
    paragraph = found.sentences[0].paragraph.number
    if found.form == OCCASION:
        return f"What does paragraph {paragraph} say {found.told}?"
    if found.speaker == SOMEBODY:
        return f"Paragraph {paragraph} quotes somebody who says{found.told}"
    return f"In paragraph {paragraph}, {found.speaker} says{found.told}" if found.speaker else f"Paragraph {paragraph} says{found.told}"


def _does(found: Connection) -> str:
    """Who says the other thing: the speaker, the same paragraph or the next."""
    first, last = (found.sentences[at].paragraph.number for at in (0, -1))
    if found.speaker:
        return "does the speaker" if found.speaker == SOMEBODY else f"does {found.speaker}"
    return "does it" if first == last else f"does paragraph {last}"
