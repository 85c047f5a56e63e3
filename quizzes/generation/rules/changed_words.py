"""A real passage with four or five words marked, one of which was turned into its opposite: which one?

Everything but that one word is the article's own, so the passage is English, and the article itself says which word is
wrong. Each of the others has an opposite that could have been put there just as well.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate

from quizzes.generation.candidates import Candidate, in_order
from quizzes.generation.contraries import CONTRARIES, FAINT, contrary, could_be_turned
from quizzes.generation.lexicon import stem
from quizzes.generation.material import Material
from quizzes.generation.runs import Run, runs
from quizzes.generation.sentences import Sentence, Token
from quizzes.items import Choice, Item, Kind, Process

SENTENCES, WORDS = range(2, 7), range(50, 151)
MOST_QUOTED = 0.5
MARKS, FEWEST_MARKS, APART = 5, 4, 4
FEWEST_CLUES = 0.4
_BINDING = frozenset("because since so therefore although though despite but while yet however as if than".split())
"""Words by which one half of a sentence tells what the other half must be."""


@dataclass(frozen=True, slots=True)
class _Word:
    """A word at `place` of its sentence that could be turned, its opposite if we have it, and what in the sentence speaks against that."""

    place: int
    token: Token
    opposite: str
    clues: float


def changed_word(material: Material) -> Iterator[Candidate]:
    """Every run in which at least four words could be turned, the one turned that the rest of its sentence tells most of."""
    known: dict[int, list[_Word]] = {}
    for run in runs(material, SENTENCES, WORDS, MOST_QUOTED):
        for sentence in run.sentences:
            if sentence.index not in known:
                known[sentence.index] = list(_turnable(sentence))
        marked = _spread(_alone(run, known))
        if marked and marked[0][1].clues >= FEWEST_CLUES and len(marked) >= FEWEST_MARKS:
            turned = marked[0][1]
            yield _candidate(material, run, turned, [word for _, word in sorted(marked, key=lambda found: found[0])])


def _turnable(sentence: Sentence) -> Iterator[_Word]:
    for place, token in enumerate(sentence.tokens):
        if not sentence.quoted[place] and could_be_turned(sentence.tokens, place):
            opposite = contrary(sentence.tokens, place)
            yield _Word(place, token, opposite, _clues(sentence, place) if opposite else -1.0)


def _clues(sentence: Sentence, place: int) -> float:
    """How much the rest says against the turned word: a word that binds the halves of its sentence, other directions beside it."""
    rest = [token.lower for at, token in enumerate(sentence.tokens) if at != place]
    binds, beside = any(word in _BINDING for word in rest), sum(word in CONTRARIES for word in rest)
    return 1.0 * binds + 0.6 * min(beside, 2) + 0.3 - 1.0 * (sentence.tokens[place].lower in FAINT)


def _alone(run: Run, known: Mapping[int, list[_Word]]) -> list[tuple[int, _Word]]:
    """The words that stand once in the run, not at its very beginning, with their places in it; those first that most is said against."""
    often = Counter(stem(token.text) for token in run.tokens)
    begins = accumulate((len(sentence.tokens) for sentence in run.sentences), initial=0)
    words = [(begin + word.place, word) for begin, sentence in zip(begins, run.sentences, strict=False) for word in known[sentence.index]]
    alone = [(at, word) for at, word in words if at > 2 and often[stem(word.token.text)] == 1]
    return sorted(alone, key=lambda found: (-found[1].clues, found[0]))


def _spread(words: list[tuple[int, _Word]]) -> list[tuple[int, _Word]]:
    """The first, and others well apart from one another that are not the opposites of one another."""
    chosen: list[tuple[int, _Word]] = []
    for at, word in words:
        apart = all(abs(at - place) >= APART and stem(word.token.text) != stem(other.opposite) for place, other in chosen)
        if len(chosen) < MARKS and apart:
            chosen.append((at, word))
    return chosen


def _candidate(material: Material, run: Run, turned: _Word, marked: list[_Word]) -> Candidate:
    letters = "ABCDE"[: len(marked)]
    marks = []
    for letter, word in zip(letters, marked, strict=True):
        shown = turned.opposite if word is turned else word.token.text
        marks.append((word.token.start, word.token.end, f"[{letter}] {shown}"))
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
        feedback=f"The article says “{turned.token.text}”.",
        process=Process.INFER,
        score=0.62 + run.worth(material) + 0.05 * min(turned.clues, 3) + 0.03 * (len(marked) == MARKS),
    )
    return Candidate(item, run.uses, "changed-words")
