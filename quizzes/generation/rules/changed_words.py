"""A real passage with four or five words marked, one of which was turned into its opposite: which one?

Everything but that one word is the article's own, so the passage is English, and the article itself says which word is
wrong. Each of the others has an opposite that could have been put there just as well.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from quizzes.generation.candidates import Candidate, in_order
from quizzes.generation.contraries import CONTRARIES, FAINT, contrary, could_be_turned
from quizzes.generation.lexicon import stem
from quizzes.generation.material import Material
from quizzes.generation.runs import Run, runs
from quizzes.generation.sentences import Sentence
from quizzes.items import Choice, Item, Kind, Process

SENTENCES, WORDS = range(2, 7), range(50, 151)
MOST_QUOTED = 0.5
MARKS, FEWEST_MARKS, APART = 5, 4, 4
FEWEST_CLUES = 0.4
_BINDING = frozenset("because since so therefore although though despite but while yet however as if than".split())
"""Words by which one half of a sentence tells what the other half must be."""


@dataclass(frozen=True, slots=True)
class _Turned:
    """The word at `at` among the run's tokens, its opposite if we have it, and how much in the passage speaks against that."""

    at: int
    stem: str
    text: str
    clues: float


def changed_word(material: Material) -> Iterator[Candidate]:
    """Every run in which at least four words could be turned, the one turned that the rest of the passage tells most of."""
    for run in runs(material, SENTENCES, WORDS, MOST_QUOTED):
        words = sorted(_turnable(run), key=lambda word: (not word.text, -word.clues, word.at))
        marked = _spread(words)
        if marked[:1] and marked[0].text and marked[0].clues >= FEWEST_CLUES and len(marked) >= FEWEST_MARKS:
            yield _candidate(material, run, marked[0], sorted(marked, key=lambda turned: turned.at))


def _turnable(run: Run) -> Iterator[_Turned]:
    begins = 0
    stems = [stem(token.text) for token in run.tokens]
    for sentence in run.sentences:
        for place, token in enumerate(sentence.tokens):
            alone = stems.count(stem(token.text)) == 1 and begins + place > 2 and not sentence.quoted[place]
            if alone and could_be_turned(sentence.tokens, place):
                text = contrary(sentence.tokens, place)
                yield _Turned(begins + place, stem(token.text), text, _clues(run, sentence, place))
        begins += len(sentence.tokens)


def _clues(run: Run, sentence: Sentence, place: int) -> float:
    """How much the rest says against the turned word: a word that binds the halves of its sentence, other directions beside it."""
    rest = [token.lower for at, token in enumerate(sentence.tokens) if at != place]
    near = sum(token.lower in CONTRARIES for token in run.tokens)
    binds, beside = any(word in _BINDING for word in rest), sum(word in CONTRARIES for word in rest)
    return 1.0 * binds + 0.6 * min(beside, 2) + 0.1 * min(near, 5) - 0.8 * (sentence.tokens[place].lower in FAINT)


def _spread(words: list[_Turned]) -> list[_Turned]:
    """The first, and others well apart from one another whose opposites stand nowhere in the passage as they are."""
    chosen: list[_Turned] = []
    for word in words:
        if len(chosen) < MARKS and all(abs(word.at - other.at) >= APART and word.stem != stem(other.text) for other in chosen):
            chosen.append(word)
    return chosen


def _candidate(material: Material, run: Run, turned: _Turned, marked: list[_Turned]) -> Candidate:
    letters = "ABCDE"[: len(marked)]
    marks = []
    for letter, word in zip(letters, marked, strict=True):
        token = run.tokens[word.at]
        marks.append((token.start, token.end, f"[{letter}] {turned.text if word is turned else token.text}"))
    source, *rest = run.sources(material)
    item = Item(
        kind=Kind.MULTIPLE_CHOICE,
        stem=(
            f"One of the words marked [A] to [{letters[-1]}] in this passage has been changed into its opposite, so that the passage "
            f"no longer says what the article says. Which one?\n\n{run.marked(material, marks)}"
        ),
        source=source,
        evidence=in_order(rest),
        rule="changed-word",
        choices=tuple(Choice(letter, word is turned) for letter, word in zip(letters, marked, strict=True)),
        feedback=f"The article says “{run.tokens[turned.at].text}”.",
        process=Process.INFER,
        score=0.5 + run.worth(material) + 0.05 * min(turned.clues, 3) + 0.03 * (len(marked) == MARKS),
    )
    return Candidate(item, run.uses, "changed-words")
