"""A sentence taken out of its paragraph, to be put back in one of four marked places.

Only a sentence with a clear link to the one before it will do: it begins by pointing back ("This rule …", "However, …",
"He …"), and what it points to stands in one place only.
"""

from collections.abc import Iterator

from quizzes.generation.candidates import Candidate
from quizzes.generation.material import Material
from quizzes.generation.names import Type
from quizzes.generation.paragraphs import Role
from quizzes.generation.sentences import Sentence
from quizzes.generation.text import content_stems
from quizzes.items import Choice, Item, Kind, Process

FEWEST_SENTENCES, MOST_SENTENCES, MOST_WORDS = 5, 7, 200
SENTENCE_WORDS = range(8, 36)
PLACES = 4
_POINTING = frozenset({"this", "these", "such"})
_TURNING = ("however", "but", "yet", "instead", "as a result", "for example", "for instance", "therefore", "by contrast", "in contrast")


def put_it_back(material: Material) -> Iterator[Candidate]:
    """The best linked sentence of each paragraph that is long enough."""
    for paragraph in material.text.paragraphs:
        sentences = material.text.sentences_in(paragraph)[:MOST_SENTENCES] if paragraph.role is Role.BODY else []
        words = sum(len(sentence.text.split()) for sentence in sentences)
        if len(sentences) < FEWEST_SENTENCES or words > MOST_WORDS or any(mark in s.text for s in sentences for mark in '“”"['):
            continue
        linked = [at for at in range(1, len(sentences)) if _belongs_only_after(material, sentences, at)]
        if linked:
            yield _candidate(material, sentences, max(linked, key=lambda at: _tie(sentences[at], sentences[at - 1])))


def _belongs_only_after(material: Material, sentences: list[Sentence], at: int) -> bool:
    """Whether the sentence points back, and shares with the one before it what it shares with no other."""
    sentence = sentences[at]
    if len(sentence.text.split()) not in SENTENCE_WORDS or not _points_back(material, sentence, sentences[at - 1]):
        return False
    tie = _tie(sentence, sentences[at - 1])
    others = [_tie(sentence, other) for place, other in enumerate(sentences) if place not in {at, at - 1}]
    return tie >= 1 and tie > max(others)


def _points_back(material: Material, sentence: Sentence, before: Sentence) -> bool:
    opening = sentence.text.lower()
    first = sentence.tokens[0].lower
    if first in _POINTING:
        return sentence.tokens[1].tag.startswith(("NN", "JJ", "VBZ", "VBD", "MD"))
    if first in {"he", "she", "his", "her"}:
        return any(mention.type is Type.PERSON for mention in material.text.names.within(before))
    turning = (*(f"{word}," for word in _TURNING), "but ", "yet ", "such ")
    return opening.startswith(turning) or first in {"they", "it"}


def _tie(sentence: Sentence, other: Sentence) -> int:
    return len(content_stems(sentence) & content_stems(other))


def _candidate(material: Material, sentences: list[Sentence], at: int) -> Candidate:
    sentence = sentences[at]
    rest = [other for other in sentences if other is not sentence]
    places = _places(len(rest), at - 1)
    letters = "ABCD"
    marked = " ".join(other.text + (f" [{letters[places.index(place)]}]" if place in places else "") for place, other in enumerate(rest))
    item = Item(
        kind=Kind.MULTIPLE_CHOICE,
        stem=(
            "Look at the four places [A], [B], [C] and [D] in this paragraph. Where does the following sentence belong?\n\n"
            f"“{' '.join(sentence.text.split())}”\n\n{' '.join(marked.split())}"
        ),
        source=material.source(sentences[0].start, sentences[-1].end),
        rule="put-it-back",
        choices=tuple(Choice(letters[at_letter], place == at - 1) for at_letter, place in enumerate(places)),
        process=Process.INFER,
        score=0.62 + 0.2 * sum(material.text.importance[one.index] for one in sentences) / len(sentences),
    )
    return Candidate(item, frozenset(one.index for one in sentences), "insertion")


def _places(number: int, right: int) -> list[int]:
    """Four of the places after a sentence, the right one among them, the nearest to it first."""
    nearest = sorted(range(number), key=lambda place: (abs(place - right), place))
    return sorted(nearest[:PLACES])
