"""A sentence, or what somebody says in one, taken out of a passage, to be told from two others of the article.

The right one belongs where it stood, between two sentences that it has much to do with. The others are about the same things, so that
who skims may take them, but have much less to do with those two.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizzes.generation.belonging import Gap, fit, likeness_to
from quizzes.generation.candidates import Candidate, in_order
from quizzes.generation.cutting import FINITE
from quizzes.generation.material import Material
from quizzes.generation.paragraphs import Role
from quizzes.generation.runs import Run, runs, tidied
from quizzes.generation.sentences import Sentence, once
from quizzes.generation.words import HE_SHE
from quizzes.items import Choice, Item, Kind, Process

SENTENCES, WORDS = range(3, 7), range(45, 131)
MOST_QUOTED, MOST_PARAGRAPHS = 1.0, 4
SHORTEST, LONGEST = 7, 35
"""Words of what is taken out."""
FEW_QUOTED = 0.25
"""What share of a sentence may stand between quotation marks and it is still told in the article's own words."""
LEAST_FIT, MARGIN, MARGIN_BETWEEN = 2.0, 1.2, 2.0
"""How well it fits its place at least, and by how much better than each of the others: by more where a paragraph begins or ends, for
there much can follow."""
LEAST_LIKENESS = 0.45
"""How easily each of the others is taken for the right one at least (`likeness_to`)."""
AS_LONG = 1.8
"""How many times as long as another a choice may be."""
NEAR, APART = 40, 2
"""How many sentences away the others stand at most, and how many from the passage at least."""
WRONG, LIKEST = 2, 8
"""How many others are offered, and among how many of the likest those are that stand apart from the passage."""
LONG = 0.01
_GAP = "[…]"
_MARKS = frozenset("“”\"'‘’")
_STOPS = frozenset({".", ",", "?", "!"})
_COUNTED = frozenset(
    "first firstly second secondly third thirdly fourth finally lastly another other others also same next then later meanwhile".split()
)
"""Openings that belong to a row of sentences: beside it, whatever does not open so is absurd."""


@dataclass(frozen=True, slots=True)
class _Thought:
    """Tokens `start` to `end` of a sentence: all of it, or, where it is `voiced`, what is said in it without the marks."""

    sentence: Sentence
    start: int
    end: int
    voiced: bool

    @property
    def words(self) -> int:
        return self.end - self.start

    @property
    def text(self) -> str:
        return tidied(self.sentence.said(self.start, self.end)) + "."


@dataclass(frozen=True, slots=True)
class _Other:
    thought: _Thought
    likeness: float


def which_is_missing(material: Material) -> Iterator[Candidate]:
    """Every run with a thought that only fits its place, and two others that look like it."""
    thoughts = [
        thought
        for sentence in material.text.sentences
        if sentence.paragraph.role is Role.BODY and (thought := _thought(sentence)) and not _COUNTED & _opening(sentence)
    ]
    known: dict[int, list[_Other]] = {}
    for run in runs(material, SENTENCES, WORDS, MOST_QUOTED, MOST_PARAGRAPHS, placed=True):
        found: list[tuple[_Thought, list[_Other]]] = []
        for thought, gap in _gaps(run):
            key = gap.sentence.index
            if key not in known:
                known[key] = _look_alikes(material, thought, gap, thoughts)
            wrong = [other for other in known[key] if _is_apart(other.thought.sentence, run)][:WRONG]
            if len(wrong) == WRONG:
                found.append((thought, wrong))
        if found:
            yield _candidate(material, run, *max(found, key=lambda one: (_tempting(one[1]), -one[0].sentence.index)))


@once
def _thought(sentence: Sentence) -> _Thought | None:
    """What of the sentence can be taken out, or put into another's place: a whole statement, its last stop left."""
    tokens, quoted = sentence.tokens, sentence.quoted
    start, end, voiced = 0, len(tokens), sum(quoted) > FEW_QUOTED * len(tokens)
    if voiced:
        start = quoted.index(True)
        end = next((at for at in range(start, end) if not quoted[at]), end)
        if any(quoted[end:]):
            return None
    while start < end and tokens[start].text in _MARKS:
        start += 1
    while end > start and tokens[end - 1].text in _MARKS | _STOPS:
        end -= 1
    inside = tokens[start:end]
    is_whole = SHORTEST <= len(inside) <= LONGEST and inside[0].text[:1].isupper() and any(token.tag in FINITE for token in inside)
    asks = any(token.text in {"?", "!"} for token in tokens)
    is_closed = sum(token.text in _MARKS for token in inside) % 2 == 0 and sentence.text.count("(") == sentence.text.count(")")
    return _Thought(sentence, start, end, voiced) if is_whole and not asks and is_closed else None


@once
def _opening(sentence: Sentence) -> frozenset[str]:
    return frozenset(token.lower for token in sentence.tokens[:4])


def _gaps(run: Run) -> Iterator[tuple[_Thought, Gap]]:
    """What stands between two sentences, where no row of sentences goes on."""
    for before, sentence, after in zip(run.sentences, run.sentences[1:], run.sentences[2:], strict=False):
        thought = _thought(sentence)
        if thought and not _COUNTED & (_opening(sentence) | _opening(after)):
            yield thought, Gap(sentence, before, after)


def _is_apart(sentence: Sentence, run: Run) -> bool:
    return not run.sentences[0].index - APART < sentence.index < run.sentences[-1].index + APART


def _tempting(wrong: Sequence[_Other]) -> float:
    return sum(min(other.likeness, 1.0) for other in wrong)


def _look_alikes(material: Material, thought: _Thought, gap: Gap, thoughts: Sequence[_Thought]) -> list[_Other]:
    """What looks most like the thought taken out but fits much worse, the likest first; nothing where it fits loosely itself."""
    here, right = gap.sentence.index, fit(material, gap.sentence, gap, voiced=thought.voiced)
    if right < LEAST_FIT:
        return []
    beside = {one.paragraph.start for one in (gap.sentence, *gap.around)}
    margin = MARGIN if len(beside) == 1 else MARGIN_BETWEEN
    first, last = (bisect_left(thoughts, index, key=lambda other: other.sentence.index) for index in (here - NEAR, here + NEAR + 1))
    alike = (
        _Other(other, likeness)
        for other in thoughts[first:last]
        if other.sentence.paragraph.start not in beside
        and other.voiced == thought.voiced
        and not (HE_SHE & _opening(other.sentence))
        and 1 / AS_LONG <= other.words / thought.words <= AS_LONG
        and (likeness := likeness_to(material.text, other.sentence, gap.sentence, gap.around)) >= LEAST_LIKENESS
        and fit(material, other.sentence, gap, voiced=thought.voiced) <= right - margin
    )
    return sorted(alike, key=lambda other: (-other.likeness, other.thought.sentence.index))[:LIKEST]


def _candidate(material: Material, run: Run, thought: _Thought, wrong: Sequence[_Other]) -> Candidate:
    tokens = thought.sentence.tokens
    last = thought.end if thought.voiced else len(tokens)
    passage = run.marked(material, [(tokens[thought.start].start, tokens[last - 1].end, _GAP)])
    asked = "Which statement has been taken out of" if thought.voiced else "Which sentence has been taken out of"
    source, *rest = run.sources(material)
    item = Item(
        kind=Kind.MULTIPLE_CHOICE,
        stem=f"{asked} {run.asked_as}, where {_GAP} stands?\n\n{passage}",
        source=source,
        evidence=in_order(rest),
        rule="which-is-missing",
        choices=(Choice(thought.text, True), *(Choice(other.thought.text) for other in wrong)),
        process=Process.INFER,
        score=0.7 + run.worth(material) + 0.1 * _tempting(wrong) - LONG * len(run.sentences),
    )
    return Candidate(item, run.uses, "missing", gaps=frozenset({thought.sentence.index}))
