"""Three or four sentences taken out of a passage of several paragraphs, to be put back where they were.

Each sentence hangs together with what stands around its gap: it points back to it, shares rarer words with it, or goes on with
what the same person says. Changing places, any two or three of them would fit much worse. One that repeats a name from the
sentence before its gap shows its place without being read, so only one may.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise, permutations

from quizzes.generation.candidates import Candidate, in_order
from quizzes.generation.material import Material
from quizzes.generation.runs import Run, runs, tidied
from quizzes.generation.sentences import Sentence
from quizzes.generation.threads import link, names, tie
from quizzes.items import Item, Kind, Pair, Process

SENTENCES, WORDS, PARAGRAPHS = range(6, 15), range(80, 261), 7
SENTENCE_WORDS = range(7, 33)
MOST_QUOTED = 1.0
GAPS, APART = (4, 3), 2
"""How many sentences are taken out, and how far they stand apart at least."""
MOST_REPEATING = 1
"""How many of them may repeat a name from the sentence before."""
LIKELIEST = 6
"""Among how many of a passage's sentences those are looked for: the best anchored."""
LEAST_FIT, MARGIN = 1.3, 2.0
"""How well each fits its place at least, and by how much all fit their places better than with any of them changed."""
_ASKED = "Complete the passage: which sentence belongs in each gap?"


@dataclass(frozen=True, slots=True)
class _Gap:
    """The sentence taken out, the one before it and the one after it, which is None at the end of the passage."""

    sentence: Sentence
    before: Sentence
    after: Sentence | None


def sentences_taken_out(material: Material) -> Iterator[Candidate]:
    """Every run of whole paragraphs with enough sentences that belong where they are, the first gap in its first, the last in its last."""
    for run in runs(material, SENTENCES, WORDS, MOST_QUOTED, PARAGRAPHS):
        if run.sentences[0].is_first and run.end == run.sentences[-1].paragraph.end and (found := _gaps(material, run)):
            first, last = run.parts[0][-1].index + 1, run.parts[-1][0].index - 1
            if found[0][0].sentence.index <= first and found[0][-1].sentence.index >= last:
                yield _candidate(material, run, *found)


def _gaps(material: Material, run: Run) -> tuple[tuple[_Gap, ...], float] | None:
    """The gaps that hold best, as many as can be had, and by what margin."""
    possible = [gap for gap in _possible(run) if _fit(material, gap.sentence, gap) >= LEAST_FIT]
    likeliest = sorted(possible, key=lambda gap: (-_fit(material, gap.sentence, gap), gap.sentence.index))[:LIKELIEST]
    likeliest.sort(key=lambda gap: gap.sentence.index)
    for number in GAPS:
        apart = (
            gaps
            for gaps in combinations(likeliest, number)
            if all(two.sentence.index - one.sentence.index >= APART for one, two in pairwise(gaps))
            and sum(_repeats_a_name(material, gap) for gap in gaps) <= MOST_REPEATING
        )
        best = max(
            ((margin, gaps) for gaps in apart if (margin := _margin(material, gaps)) >= MARGIN), key=lambda found: found[0], default=None
        )
        if best:
            return best[1], best[0]
    return None


def _possible(run: Run) -> Iterator[_Gap]:
    """Sentences with whole quotations that do not open the passage."""
    for at, sentence in enumerate(run.sentences[1:], 1):
        before, after = run.sentences[at - 1], run.sentences[at + 1] if at + 1 < len(run.sentences) else None
        if sentence.words in SENTENCE_WORDS and sentence.text.count("“") == sentence.text.count("”") and sentence.text.count('"') % 2 == 0:
            yield _Gap(sentence, before, after)


def _repeats_a_name(material: Material, gap: _Gap) -> bool:
    return bool(names(material.text, gap.sentence) & names(material.text, gap.before))


def _fit(material: Material, sentence: Sentence, gap: _Gap) -> float:
    """How well the sentence fits into the gap."""
    text, speakers = material.text, material.speakers
    around = tie(text, sentence, gap.before) + (0.5 * tie(text, sentence, gap.after) if gap.after else 0.0)
    points = 1.0 * bool(link(text, sentence, gap.before)) + (0.5 * bool(link(text, gap.after, sentence)) if gap.after else 0.0)
    speaker = speakers.get(sentence.index)
    same = 1.0 if speaker and speaker == speakers.get(gap.before.index) else 0.0
    return around + points + same


def _margin(material: Material, gaps: Sequence[_Gap]) -> float:
    """By how much the right order beats the best other one."""
    fits = [[_fit(material, one.sentence, other) for other in gaps] for one in gaps]
    own = sum(fits[at][at] for at in range(len(gaps)))
    orders = (order for order in permutations(range(len(gaps))) if any(at != place for at, place in enumerate(order)))
    return own - max(sum(fits[at][place] for at, place in enumerate(order)) for order in orders)


def _candidate(material: Material, run: Run, gaps: tuple[_Gap, ...], margin: float) -> Candidate:
    numbers = {gap.sentence.index: f"[{number}]" for number, gap in enumerate(gaps, 1)}
    paragraphs = (" ".join(numbers.get(sentence.index, tidied(sentence.text)) for sentence in part) for part in run.parts)
    source, *rest = run.sources(material)
    item = Item(
        kind=Kind.MATCHING,
        stem="\n\n".join((_ASKED, *paragraphs)),
        source=source,
        evidence=in_order(rest),
        rule="sentences-taken-out",
        pairs=tuple(Pair(f"[{number}]", tidied(gap.sentence.text)) for number, gap in enumerate(gaps, 1)),
        process=Process.INTEGRATE,
        score=0.62 + run.worth(material) + 0.02 * min(margin, 5),
    )
    return Candidate(item, run.uses, "taken-out")
