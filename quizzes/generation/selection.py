"""From all candidates to one quiz: the best first, no sentence used twice, no family too often, none giving another away."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import takewhile

from quizzes.generation.candidates import Candidate
from quizzes.generation.difficulty import graded
from quizzes.generation.lexicon import stem
from quizzes.generation.material import Material
from quizzes.generation.ranking import weighed
from quizzes.generation.rules import RESTING, RESTING_GROUPS, SINGLE
from quizzes.items import Item, Kind, Level

SHARES = {
    "causes": 4,
    "circumstances": 2,
    "gist": 1,
    "complements": 3,
    "connections": 7,
    "topics": 3,
    "speakers": 3,
    "matched-speakers": 1,
    "which-is-true": 1,
    "all-true-except": 1,
    "cloze": 3,
    "how-many": 2,
    "true-or-false": 2,
    "when": 2,
    "terms": 3,
    "passages": 2,
    "endings": 4,
    "missing": 3,
    "taken-out": 4,
    "insertion": 1,
    "intruders": 1,
    "changed-words": 1,
    "orders": 1,
    "vocabulary": 1,
    "meanings": 1,
}
"""At most so many of a family among twelve questions; more where the article gives nothing else."""
MOST_GENEROUS = 5
"""How many times as many."""
EARLY = {
    "gist": 0.3,
    "passages": -0.3,
    "taken-out": 0.4,
    "missing": 0.1,
    "endings": 0.1,
    "true-or-false": 0.3,
    "circumstances": 0.8,
    "complements": 0.3,
    "connections": 0.9,
    "topics": 0.3,
    "causes": 0.8,
    "speakers": 0.2,
    "matched-speakers": 0.2,
    "when": 0.2,
    "how-many": 0.2,
    "terms": 0.7,
}
"""What goes first for being bound to its sentence, and of passages those whose sentences or ends are taken out: of those with gaps for
words there are many, and one can be found that leaves the others free."""
LAST = frozenset({"vocabulary", "intruders", "insertion"})
"""Families that only fill up: what a word means shows least of whether the article was understood, and cards ask for it too."""
GROUPED = frozenset({"which-is-true", "all-true-except"})
"""Families whose questions are all worded alike; of others no two may be."""
UNEVEN = 2
"""By how many the true statements may outnumber the false ones, or the false ones the true, where there are too few of either."""
TIRING = 0.07
"""What each further item of a family costs it."""
PASSAGE, WASTE = 3, 0.3
"""How many sentences a passage has at least, and what it costs one to leave fewer beside it that nothing else can be made of."""


@dataclass
class _Taken:
    """Which sentences the chosen items use, with the family of each, which they show among their choices, and which they ask for."""

    by: dict[int, str] = field(default_factory=dict)
    shown: set[int] = field(default_factory=set)
    asked: set[int] = field(default_factory=set)

    def add(self, candidate: Candidate) -> None:
        self.by |= dict.fromkeys(candidate.uses, candidate.family)
        self.shown |= candidate.shows
        self.asked |= candidate.asks

    def leaves(self, candidate: Candidate) -> bool:
        """Whether no item uses its sentences, or shows what it asks for, or asks for what it shows; what several speakers say may be
        offered beside each of them."""
        apart = all(sentence not in self.by or self.by[sentence] == candidate.family == "speakers" for sentence in candidate.uses)
        return apart and not candidate.asks & self.shown and not candidate.shows & self.asked


def select(
    material: Material, questions: int, kinds: Collection[Kind], also: Collection[str] = (), levels: Collection[Level] | None = None
) -> list[Item]:
    """At most `questions` items with their levels, best first; `also` names resting rules to be asked too.

    Where only some kinds or levels are wanted, and the rules that do not rest have too few of them, those that rest fill up.
    """

    def wanted(found: Iterable[Candidate]) -> Iterator[Candidate]:
        for candidate in found:
            if candidate.item.kind in kinds and (levels is None or graded(candidate.item).level in levels):
                yield replace(candidate, item=weighed(candidate.item))

    awake = [rule for name, rule in RESTING.items() if name in also]
    grouping = [rule for name, rule in RESTING_GROUPS.items() if name in also]
    pool = [candidate for rule in (*SINGLE, *awake) for candidate in wanted(rule(material))]
    chosen: list[Candidate] = []
    taken = _Taken()
    count: Counter[str] = Counter()
    generous, narrow = 1, len(kinds) < len(Kind) or levels is not None
    while len(chosen) < questions:
        grouped = (candidate for rule in grouping for candidate in wanted(rule(material, taken.by.keys())))
        best = _best([*pool, *grouped], chosen, taken, count, questions * generous, slack=generous)
        if best is None and generous < MOST_GENEROUS:
            generous += 1
            continue
        if best is None and narrow:
            narrow = False
            pool += [candidate for rule in RESTING.values() for candidate in wanted(rule(material)) if taken.leaves(candidate)]
            continue
        if best is None:
            break
        chosen.append(best)
        taken.add(best)
        count[best.family] += 1
        pool = [candidate for candidate in pool if taken.leaves(candidate)]
    return sorted((graded(candidate.item) for candidate in chosen), key=lambda item: (-item.score, item.source.start, item.stem))


def _best(
    candidates: Iterable[Candidate], chosen: list[Candidate], taken: _Taken, count: Counter[str], questions: int, *, slack: int
) -> Candidate | None:
    asked = {candidate.item.stem for candidate in chosen}
    open_to = [
        candidate
        for candidate in candidates
        if taken.leaves(candidate)
        and _keeps_balance(candidate, chosen, slack)
        and (candidate.family in GROUPED or candidate.item.stem not in asked)
        and count[candidate.family] < _share(candidate.family, questions)
        and (slack == MOST_GENEROUS or candidate.family not in LAST)
    ]
    open_to.sort(
        key=lambda candidate: (
            -(
                candidate.item.score
                + EARLY.get(candidate.family, 0.0)
                - TIRING * count[candidate.family]
                - WASTE * _left_over(candidate, taken.by)
            ),
            candidate.item.source.start,
            candidate.item.stem,
        )
    )
    return next(
        (
            candidate
            for candidate in open_to
            if not any(_leaks(candidate.item, other.item) or _leaks(other.item, candidate.item) for other in chosen)
        ),
        None,
    )


def _keeps_balance(candidate: Candidate, chosen: list[Candidate], slack: int) -> bool:
    """About as many true statements as false ones to judge: who always says True should gain little."""
    if candidate.item.kind is not Kind.TRUE_FALSE:
        return True
    keys = [other.item.keys for other in chosen if other.item.kind is Kind.TRUE_FALSE]
    own, other = keys.count(candidate.item.keys), len(keys) - keys.count(candidate.item.keys)
    return own < other + min(slack, UNEVEN)


def _left_over(candidate: Candidate, taken: Mapping[int, str]) -> int:
    """At how many of its ends a passage leaves one or two sentences between itself and what is taken: too few for another."""
    if len(candidate.uses) < PASSAGE:
        return 0
    first, last = min(candidate.uses), max(candidate.uses)
    free = (_free_run(range(first - 1, -2, -1), taken), _free_run(range(last + 1, last + 2 + PASSAGE), taken))
    return sum(0 < number < PASSAGE for number in free)


def _free_run(indexes: range, taken: Mapping[int, str]) -> int:
    """How many sentences in a row are free, PASSAGE at most; before the first of the article nothing is."""
    return sum(1 for _ in takewhile(lambda index: index >= 0 and index not in taken, indexes[:PASSAGE]))


def _share(family: str, questions: int) -> int:
    return max(1, round(SHARES.get(family, 3) * questions / 12))


def _leaks(item: Item, other: Item) -> bool:
    """Whether what `item` shows holds the short key of `other` beside the words that ask for it."""
    keys = [key for key in (*other.keys, *other.answers) if len(key.split()) <= 5]
    if not keys or other.kind is Kind.TRUE_FALSE:
        return False
    shown = " ".join((item.stem, *(choice.text for choice in item.choices), *(f"{pair.prompt} {pair.match}" for pair in item.pairs)))
    asked = {stem(word.strip("“”.,?’'")) for word in other.stem.split() if len(word) > 4}
    shared = asked & {stem(word.strip("“”.,?’'")) for word in shown.split() if len(word) > 4}
    return any(key in shown for key in keys) and len(shared) >= max(3, len(asked) // 2)
