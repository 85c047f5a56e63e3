"""What comes first: the sentences of a passage put back in their order, and events with dates in the order of their years."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise, permutations

from quizzes.generation.candidates import Candidate, in_order
from quizzes.generation.material import Material
from quizzes.generation.numbers import is_year
from quizzes.generation.runs import Run, runs, tidied
from quizzes.generation.sentences import Sentence
from quizzes.generation.statements import Edit, Statement
from quizzes.generation.threads import link, tie
from quizzes.generation.words import MONTHS
from quizzes.items import Choice, Item, Kind, Process

SENTENCES, WORDS = range(4, 6), range(45, 141)
SENTENCE_WORDS = range(6, 36)
MOST_QUOTED = 0.2
MARGIN, LEAST = 0.9, 0.5
"""By how much the right order must hang together better than any other, and how well each of its steps must."""
EVENTS, FEWEST_EVENTS, TOGETHER = 5, 4, 60
EVENT_WORDS = range(5, 24)
_OTHER_TIMES = frozenset(
    "until when after before while once since as ago later earlier then now by between from during decade century year years next".split()
)


def sentences_in_order(material: Material) -> Iterator[Candidate]:
    """Runs whose sentences can stand in one order only, because all but one at most point back to the one before."""
    for run in runs(material, SENTENCES, WORDS, MOST_QUOTED):
        if all(len(sentence.text.split()) in SENTENCE_WORDS and not any(sentence.quoted) for sentence in run.sentences):
            margin = _margin(material, run)
            if margin >= MARGIN:
                yield _ordered(material, run, margin)


def _margin(material: Material, run: Run) -> float:
    """By how much the right order beats the best other one with the same first sentence; nought where a step of it is loose."""
    first, *rest = run.sentences
    steps = {(one.index, two.index): _step(material, one, two) for one in run.sentences for two in rest if one is not two}
    links = sum(bool(link(material.text, two, one)) for one, two in pairwise(run.sentences))
    if links < len(rest) - 1 or any(steps[one.index, two.index] < LEAST for one, two in pairwise(run.sentences)):
        return 0.0
    right, *others = (sum(steps[one.index, two.index] for one, two in pairwise([first, *order])) for order in permutations(rest))
    return right - max(others)


def _step(material: Material, one: Sentence, two: Sentence) -> float:
    """How well the second sentence follows the first."""
    shared = tie(material.text, one, two)
    pointing = link(material.text, two, one)
    if not pointing:
        return shared - 1.0 * _points_back(material, two)
    return shared + (1.0 if pointing in {"definite", "this"} and shared >= 1 else 0.5)


def _points_back(material: Material, sentence: Sentence) -> bool:
    """Whether it opens with something that needs a sentence before it at all."""
    return sentence.index > 0 and bool(link(material.text, sentence, material.text.sentences[sentence.index - 1]))


def _ordered(material: Material, run: Run, margin: float) -> Candidate:
    source, *rest = run.sources(material)
    first, *others = (tidied(sentence.text) for sentence in run.sentences)
    item = Item(
        kind=Kind.ORDERING,
        stem=f"A passage of the article begins: “{first}” Put its other sentences in the right order.",
        source=source,
        rule="sentences-in-order",
        choices=tuple(Choice(text) for text in others),
        evidence=in_order(rest),
        process=Process.INFER,
        score=0.68 + run.worth(material) + 0.02 * min(margin, 4) + 0.04 * (len(others) > 3),
    )
    return Candidate(item, run.uses, "orders")


def events_in_order(material: Material) -> Iterator[Candidate]:
    """Four or five events, each with a year of its own in the article, to be put in the order of those years."""
    events = [(year, statement) for statement in material.statements if (year := _year(statement))]
    indexes = [statement.sentence.index for _, statement in events]
    start = 0
    while start < len(events):
        end = bisect_right(indexes, indexes[start] + TOGETHER)
        chosen = _of_different_years(events[start:end])
        if len(chosen) >= FEWEST_EVENTS:
            yield _dated(material, chosen)
        start = end


def _year(statement: Statement) -> int:
    """The only time that the statement gives, at its edge, where it is a year; else nought."""
    span = _date(statement)
    if span is None or statement.speaker or statement.paragraph:
        return 0
    tokens = statement.sentence.tokens
    rest = [tokens[place] for place in statement.kept() if not span[0] <= place < span[1]]
    simple = not any(token.lower in _OTHER_TIMES or is_year(token.text) or token.text in MONTHS for token in rest)
    told = any(token.tag == "VBD" for token in rest) and len(rest) in EVENT_WORDS
    return int(next(tokens[place].text for place in range(*span) if is_year(tokens[place].text))) if simple and told else 0


def _date(statement: Statement) -> tuple[int, int] | None:
    """Where "In May 1931," or "in 1931" stands, with the comma that sets it off."""
    tokens, start, end = statement.sentence.tokens, statement.start, statement.end
    for opening in range(start, end):
        if tokens[opening].lower not in {"in", "on"}:
            continue
        place = opening + 1
        while place < end and (tokens[place].text in MONTHS or tokens[place].tag == "CD" or tokens[place].text == ","):
            place += 1
        if opening > start and tokens[place - 1].text == ",":
            place -= 1
        if any(is_year(token.text) for token in tokens[opening:place]):
            return opening, place
    return None


def _of_different_years(events: Sequence[tuple[int, Statement]]) -> list[tuple[int, Statement]]:
    """The weightiest events, no two of one year or one sentence, in the order of the years."""
    chosen: dict[int, Statement] = {}
    for year, statement in sorted(events, key=lambda event: (-event[1].weight, event[1].sentence.index)):
        if len(chosen) < EVENTS and year not in chosen and statement.sentence not in {other.sentence for other in chosen.values()}:
            chosen[year] = statement
    return sorted(chosen.items())


def _dated(material: Material, events: list[tuple[int, Statement]]) -> Candidate:
    spans = sorted({statement.source for _, statement in events}, key=lambda source: source.start)
    item = Item(
        kind=Kind.ORDERING,
        stem="Put these events in the order in which they happened, the earliest first.",
        source=spans[0],
        rule="events-in-order",
        choices=tuple(Choice(_undated(statement)) for _, statement in events),
        evidence=tuple(spans[1:]),
        process=Process.INTEGRATE,
        score=0.6 + 0.2 * sum(statement.weight for _, statement in events) / len(events),
    )
    return Candidate(item, frozenset(statement.sentence.index for _, statement in events), "orders")


def _undated(statement: Statement) -> str:
    start, end = _date(statement) or (statement.start, statement.start)
    return statement.edited(Edit(start, end, "")).text
