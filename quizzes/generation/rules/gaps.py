"""Cloze: a sentence with one gap, to be filled from names or phrases of its own kind."""

from collections.abc import Iterator

from quizzes.generation.candidates import Candidate
from quizzes.generation.lexicon import stem
from quizzes.generation.material import Material
from quizzes.generation.names import Mention, Type, nationality
from quizzes.generation.stand_ins import fitting_names, whole_names
from quizzes.generation.statements import Edit, Statement
from quizzes.items import Choice, Item, Kind

GAP = "______"
NEAR = 4
"""How many paragraphs away a name may stand that is offered as a distractor."""
_HINTS = {Type.PERSON: 0.0, Type.PLACE: 0.08, Type.ORGANISATION: 0.04}


def cloze(material: Material) -> Iterator[Candidate]:
    """A statement with one name left out, and other names of the article that a reader might put there."""
    for statement in material.statements:
        for mention in whole_names(material.text, statement):
            if mention.type in _HINTS and not _is_topic(material, mention) and not _leaks(statement, mention):
                near = [name for name in fitting_names(material.text, mention) if _stands_near(material, statement, name)]
                fitting = [name for name in near if not _also_fits(material, statement, name)]
                wrong = [name for name in fitting if _form(name) == _form(mention.text)][:3]
                if len(wrong) >= 2:
                    yield _candidate(material, statement, mention, wrong)


def _candidate(material: Material, statement: Statement, mention: Mention, wrong: list[str]) -> Candidate:
    gapped = statement.edited(Edit(mention.start, mention.end, GAP))
    item = Item(
        kind=Kind.CLOZE,
        stem=f"Complete the sentence: “{gapped.text}”",
        source=statement.source,
        rule=f"cloze-{mention.type}",
        choices=(Choice(mention.text, True), *(Choice(name) for name in wrong)),
        score=0.45 + 0.25 * statement.weight + _HINTS[mention.type] + 0.05 * (len(wrong) == 3),
    )
    return Candidate(item, frozenset({statement.sentence.index}), "cloze")


def _is_topic(material: Material, mention: Mention) -> bool:
    """What the title or a third of the sentences name is never asked for."""
    text = material.text
    often = len(text.names.sentences_of(mention.entity))
    return often > max(3, len(text.sentences) / 4) or bool({stem(word) for word in mention.entity.split()} & text.topic)


def _stands_near(material: Material, statement: Statement, name: str) -> bool:
    """Whether the name is spoken of in the paragraphs around: what belongs to another part of the story fools nobody."""
    text, here = material.text, statement.sentence.paragraph.number
    return any(abs(text.sentences[index].paragraph.number - here) <= NEAR for index in text.names.sentences_of(name))


def _form(name: str) -> str:
    """What a name looks like: letters, one word or several. A key that looks unlike the rest gives itself away."""
    return "letters" if name.isupper() else "word" if " " not in name else "words"


def _leaks(statement: Statement, mention: Mention) -> bool:
    """Whether the rest of the sentence gives the name away: Turkey beside Turkish."""
    own = {word[:4].lower() for word in mention.entity.split() if len(word) > 2}
    places = {place for place in statement.kept() if not mention.start <= place < mention.end}
    rest = [statement.sentence.tokens[place].text for place in places] + [word for edit in statement.edits for word in edit.text.split()]
    return any(word[:4].lower() in own or nationality(word)[:4].lower() in own - {""} for word in rest if len(word) > 2)


def _also_fits(material: Material, statement: Statement, name: str) -> bool:
    """Whether another sentence says much the same of this name."""
    rest = material.text.stems[statement.sentence.index]
    return any(
        len(rest & material.text.stems[index]) >= max(3, len(rest) // 2)
        for index in material.text.names.sentences_of(name)
        if index != statement.sentence.index
    )
