"""A sentence taken out of its passage, to be put back in one of three or four marked places.

Only a sentence with a clear link to the one before it will do: it begins by pointing back ("This rule …", "However, …",
"He …") and shares with the sentence before it what it shares with no other. At every other place it would stand between
two sentences of which the second points back to the first, or after one that it has nothing to do with.
"""

from collections.abc import Iterator, Sequence

from quizzes.generation.candidates import Candidate, in_order
from quizzes.generation.material import Material
from quizzes.generation.runs import Run, runs, tidied
from quizzes.generation.sentences import Sentence
from quizzes.generation.threads import link, tie
from quizzes.items import Choice, Item, Kind, Process

SENTENCES, WORDS = range(4, 8), range(55, 191)
SENTENCE_WORDS = range(7, 36)
PLACES, FEWEST_PLACES = 4, 3
MOST_QUOTED = 0.3
LEAST_FIT, MARGIN, LOOSE = 1.3, 1.1, 0.8
"""How well the sentence fits its own place at least, by how much better than any other, and how little is nothing to do with."""
_NAMED = {3: "three places [A], [B] and [C]", 4: "four places [A], [B], [C] and [D]"}


def put_it_back(material: Material) -> Iterator[Candidate]:
    """The best linked sentence of each run that is long enough."""
    for run in runs(material, SENTENCES, WORDS, MOST_QUOTED):
        fitting = [(margin, at) for at in range(1, len(run.sentences)) if (margin := _margin(material, run.sentences, at))]
        fitting = [(margin, at) for margin, at in fitting if len(_places(_without(run, at), at - 1)) >= FEWEST_PLACES]
        if fitting:
            margin, at = max(fitting, key=lambda found: (found[0], -found[1]))
            yield _candidate(material, run, at, margin)


def _without(run: Run, at: int) -> list[Sentence]:
    return [other for other in run.sentences if other is not run.sentences[at]]


def _margin(material: Material, sentences: Sequence[Sentence], at: int) -> float:
    """By how much the sentence fits its own place better than any other; 0 where it might stand elsewhere."""
    sentence, rest = sentences[at], [other for other in sentences if other is not sentences[at]]
    if len(sentence.text.split()) not in SENTENCE_WORDS or any(sentence.quoted) or not link(material.text, sentence, sentences[at - 1]):
        return 0.0
    own = _fit(material, sentence, rest, at - 1)
    others = [place for place in range(len(rest)) if place != at - 1]
    margin = own - max(_fit(material, sentence, rest, place) for place in others)
    closed = all(_is_closed(material, sentence, rest, place) for place in others)
    return margin if own >= LEAST_FIT and margin >= MARGIN and closed else 0.0


def _fit(material: Material, sentence: Sentence, rest: Sequence[Sentence], place: int) -> float:
    """How well the sentence fits after `rest[place]`."""
    text = material.text
    following = rest[place + 1] if place + 1 < len(rest) else None
    onward = tie(text, sentence, following) if following else 0.0
    return tie(text, sentence, rest[place]) + 0.4 * onward


def _is_closed(material: Material, sentence: Sentence, rest: Sequence[Sentence], place: int) -> bool:
    """Whether the sentence cannot stand there: it would part two that are linked, or follow what it has nothing to do with."""
    parts = place + 1 < len(rest) and bool(link(material.text, rest[place + 1], rest[place]))
    return parts or tie(material.text, sentence, rest[place]) < LOOSE


def _candidate(material: Material, run: Run, at: int, margin: float) -> Candidate:
    sentence = run.sentences[at]
    rest = _without(run, at)
    places = _places(rest, at - 1)
    letters = "ABCD"[: len(places)]
    marked = " ".join(other.text + (f" [{letters[places.index(place)]}]" if place in places else "") for place, other in enumerate(rest))
    source, *more = run.sources(material)
    item = Item(
        kind=Kind.MULTIPLE_CHOICE,
        stem=(
            f"Look at the {_NAMED[len(places)]} in this passage. Where does the following sentence belong?\n\n"
            f"“{tidied(sentence.text)}”\n\n{tidied(marked)}"
        ),
        source=source,
        evidence=in_order(more),
        rule="put-it-back",
        choices=tuple(Choice(letters[at_letter], place == at - 1) for at_letter, place in enumerate(places)),
        process=Process.INFER,
        score=0.68 + run.worth(material) + 0.04 * min(margin, 3),
    )
    return Candidate(item, run.uses, "insertion")


def _places(rest: Sequence[Sentence], right: int) -> list[int]:
    """Four of the places after a sentence at most, the right one among them, the nearest to it first; none inside a quotation."""
    open_places = [place for place in range(len(rest)) if place == right or not _goes_on_quoted(rest, place)]
    nearest = sorted(open_places, key=lambda place: (abs(place - right), place))
    return sorted(nearest[:PLACES])


def _goes_on_quoted(rest: Sequence[Sentence], place: int) -> bool:
    return rest[place].quoted[-1] and place + 1 < len(rest) and rest[place + 1].quoted[0] and not rest[place].text.endswith(("”", '"', "’"))
