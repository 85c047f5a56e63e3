"""Three sentences taken out of a passage, to be put back where they were; or two, and one of elsewhere to be left over.

Each sentence hangs together with what stands around its gap: it points back to it, shares rarer words with it, or goes on with
what the same person says. Changing places, any two or all three of them would fit much worse, and the spare one fits no gap.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise, permutations

from quizzes.generation.belonging import Gap, fit, too_early
from quizzes.generation.candidates import Candidate, in_order
from quizzes.generation.material import Material
from quizzes.generation.paragraphs import Role
from quizzes.generation.runs import Run, closes_its_marks, is_prose, runs, tidied
from quizzes.generation.sentences import Sentence, once
from quizzes.items import Choice, Item, Kind, Pair, Process

SENTENCES, WORDS = range(6, 10), range(55, 181)
MOST_QUOTED, MOST_PARAGRAPHS = 1.0, 6
SENTENCE_WORDS = range(7, 36)
GAPS, APART = (3, 2), 2
"""How many sentences are taken out, three rather than two, and how far they stand apart at least."""
MOST_REPEATING = 1
"""How many of them may repeat a name from the sentence before: such a one shows its place without being read."""
LIKELIEST = 6
"""Among how many of a passage's sentences those are looked for: the best anchored."""
LEAST_FIT, LEAST_OF_THREE, LEAST_AT_END = 1.0, 1.1, 2.0
"""How well each fits its place at least, each of three, and one at an end of the passage: of three looser ones raters exchanged two in
one passage of four."""
MARGIN = 0.8
"""By how much all fit their places better than any others."""
FEWEST_WITH_SPARE, SPARE = 7, 1.0
"""How many sentences a passage has for one to be spare, and by how much that one fits worse than those that belong: where little is
shown, raters found one in four to fit."""
LEAST_SHARE, NEAR = 0.15, 40
"""What share of its words stands in the passage too, and how many sentences away it is at most."""
MOST_SPARE_FIT = 0.4
"""How well the spare one fits any gap at most: of thirteen that fitted better raters refused five."""
_MARKS = frozenset('“”‘"')
LONG = 0.03
"""What each further sentence costs."""


@dataclass(frozen=True, slots=True)
class _Taken:
    """The gaps, by what margin they hold, and the sentence that is left over where there are only two."""

    gaps: tuple[Gap, ...]
    margin: float
    spare: Sentence | None = None


class _Fits:
    """How well sentences fit gaps, worked out once for the whole article."""

    def __init__(self, material: Material) -> None:
        self.material = material
        self._known: dict[tuple[int, int, int], float] = {}

    def __call__(self, sentence: Sentence, gap: Gap) -> float:
        key = sentence.index, gap.before.index if gap.before else -1, gap.after.index if gap.after else -1
        if key not in self._known:
            self._known[key] = fit(self.material, sentence, gap)
        return self._known[key]


def sentences_taken_out(material: Material) -> Iterator[Candidate]:
    """Every run with enough sentences that belong where they are, the first and the last of them near its ends."""
    fits = _Fits(material)
    spares = [one for one in material.text.sentences if one.paragraph.role is Role.BODY and _can_be_moved(one) and "?" not in one.text]
    for run in runs(material, SENTENCES, WORDS, MOST_QUOTED, MOST_PARAGRAPHS, placed=True):
        if taken := _taken(material, run, fits, spares):
            yield _candidate(material, run, taken)


def _taken(material: Material, run: Run, fits: _Fits, spares: Sequence[Sentence]) -> _Taken | None:
    """What can be taken out and holds best, three sentences rather than two."""
    possible = [gap for gap in _possible(run) if fits(gap.sentence, gap) >= (LEAST_FIT if gap.after and gap.before else LEAST_AT_END)]
    likeliest = sorted(possible, key=lambda gap: (-fits(gap.sentence, gap), gap.sentence.index))[:LIKELIEST]
    likeliest.sort(key=lambda gap: gap.sentence.index)
    for number in GAPS:
        held = (
            (_margin(material, run, gaps, fits), gaps)
            for gaps in combinations(likeliest, number)
            if _can_be_taken(material, run, gaps, fits)
        )
        for margin, gaps in sorted((one for one in held if one[0] >= MARGIN), key=lambda one: -one[0]):
            spare = _spare(material, run, gaps, fits, spares) if number == min(GAPS) else None
            if spare or number > min(GAPS):
                return _Taken(gaps, margin, spare)
    return None


def _can_be_taken(material: Material, run: Run, gaps: Sequence[Gap], fits: _Fits) -> bool:
    """Whether they stand apart and hardly repeat names, and each of three, where nothing is left over, fits well."""
    least = LEAST_OF_THREE if len(gaps) > min(GAPS) else LEAST_FIT
    well = all(fits(gap.sentence, gap) >= least for gap in gaps)
    return well and _are_apart(run, gaps) and sum(_repeats_a_name(material, gap) for gap in gaps) <= MOST_REPEATING


def _spare(material: Material, run: Run, gaps: Sequence[Gap], fits: _Fits, spares: Sequence[Sentence]) -> Sentence | None:
    """The sentence of elsewhere that shares most with the passage, and fits neither gap."""
    if gaps[-1].after is None or len(run.sentences) < FEWEST_WITH_SPARE:
        return None  # where nothing follows, or little is shown, much fits
    text, first, last = material.text, run.sentences[0].index, run.sentences[-1].index
    start, end = (bisect_left(spares, index, key=lambda one: one.index) for index in (first - NEAR, last + NEAR + 1))
    beside = {sentence.paragraph.start for sentence in run.sentences}
    quoted = {any(gap.sentence.quoted) for gap in gaps}
    there = frozenset[str]().union(*(text.stems[sentence.index] for sentence in run.sentences))
    alike = sorted(
        (-share, one.index)
        for one in spares[start:end]
        if (share := len(text.stems[one.index] & there) / max(1, len(text.stems[one.index]))) >= LEAST_SHARE
        and one.paragraph.start not in beside
        and any(one.quoted) in quoted
    )
    fitting = (text.sentences[index] for _, index in alike)
    return next(
        (one for one in fitting if all(fits(one, gap) <= min(MOST_SPARE_FIT, fits(gap.sentence, gap) - SPARE) for gap in gaps)), None
    )


@once
def _can_be_moved(sentence: Sentence) -> bool:
    unmarked = any(sentence.quoted) and not _MARKS & {*sentence.text}  # in the middle of what somebody says: elsewhere it gives itself away
    return sentence.words in SENTENCE_WORDS and closes_its_marks(sentence) and is_prose(sentence) and not unmarked


def _possible(run: Run) -> Iterator[Gap]:
    around = (None, *run.sentences, None)
    return (Gap(one, before, after) for before, one, after in zip(around, run.sentences, around[2:], strict=False) if _can_be_moved(one))


def _are_apart(run: Run, gaps: Sequence[Gap]) -> bool:
    """Whether a sentence stands between any two, and not more than one before the first and after the last."""
    apart = all(two.sentence.index - one.sentence.index >= APART for one, two in pairwise(gaps))
    return apart and gaps[0].sentence.index <= run.sentences[1].index and gaps[-1].sentence.index >= run.sentences[-2].index


def _repeats_a_name(material: Material, gap: Gap) -> bool:
    return gap.before is not None and bool(material.text.entities[gap.sentence.index] & material.text.entities[gap.before.index])


def _margin(material: Material, run: Run, gaps: Sequence[Gap], fits: _Fits) -> float:
    """By how much the right order beats the best other one."""
    table = [[fits(one.sentence, other) for other in gaps] for one in gaps]
    own = sum(table[at][at] for at in range(len(gaps)))
    place = {sentence.index: sentence.index for sentence in run.sentences}
    best = 0.0
    for order in permutations(range(len(gaps))):
        other = sum(table[at][to] for at, to in enumerate(order))
        if other > best and any(at != to for at, to in enumerate(order)):
            moved = {gaps[at].sentence.index: gaps[to].sentence.index for at, to in enumerate(order)}
            best = max(best, other - too_early(material.text, run.sentences, place | moved))
    return own - best


def _candidate(material: Material, run: Run, taken: _Taken) -> Candidate:
    numbers = {gap.sentence.index: f"[{number}]" for number, gap in enumerate(taken.gaps, 1)}
    paragraphs = (" ".join(numbers.get(sentence.index, tidied(sentence.text)) for sentence in part) for part in run.parts)
    asked = f"Complete {run.asked_as}: which sentence belongs in each gap?"
    source, *rest = run.sources(material)
    item = Item(
        kind=Kind.MATCHING,
        stem="\n\n".join((f"{asked} One of the sentences is not needed." if taken.spare else asked, *paragraphs)),
        source=source,
        evidence=in_order(rest),
        rule="sentences-taken-out",
        choices=(Choice(tidied(taken.spare.text)),) if taken.spare else (),
        pairs=tuple(Pair(f"[{number}]", tidied(gap.sentence.text)) for number, gap in enumerate(taken.gaps, 1)),
        process=Process.INTEGRATE,
        score=0.7 + run.worth(material) + 0.05 * len(taken.gaps) + 0.03 * min(taken.margin, 5) - LONG * len(run.sentences),
    )
    return Candidate(item, run.uses, "taken-out", gaps=frozenset(gap.sentence.index for gap in taken.gaps))
