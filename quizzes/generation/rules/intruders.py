"""One sentence too many: a real passage into which a sentence from elsewhere in the article was put.

On its face the sentence fits: it is about the article's subject, in the same tense, and points to nothing. But it is put
between two sentences of which the second points back to the first, and it shares no rarer word with any of them; and each
of the passage's own sentences is tied to the others more than it is.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from quizzes.generation.candidates import Candidate, in_order
from quizzes.generation.cutting import FINITE
from quizzes.generation.lexicon import noun_base
from quizzes.generation.material import Material
from quizzes.generation.paragraphs import Role
from quizzes.generation.runs import Run, opens_alone, runs, tidied
from quizzes.generation.sentences import Sentence
from quizzes.generation.standalone import plain
from quizzes.generation.stretch import Dangling
from quizzes.generation.threads import COMMON, link, tie
from quizzes.items import Choice, Item, Kind, Process

SENTENCES, WORDS = range(4, 5), range(50, 141)
SENTENCE_WORDS, STRANGER_WORDS = range(6, 40), range(10, 36)
NEAR, FAR = 5, 60
"""How many sentences away the intruder stands at least, and at most: a book has thousands."""
MOST_QUOTED = 0.25
LEAST_BOND, STRONG_BOND, MOST_TIE = 0.6, 1.0, 0.55
_POINTING = frozenset("both such these those this also too another however instead contrast example particular therefore other".split())
_PAST, _PRESENT = frozenset({"VBD"}), frozenset({"VBZ", "VBP"})


def one_too_many(material: Material) -> Iterator[Candidate]:
    """Each run that hangs together, with the sentence from elsewhere that looks most like one of it and is none."""
    strangers = [sentence for sentence in material.text.sentences if _can_stand_anywhere(material, sentence)]
    headings = [paragraph.start for paragraph in material.text.paragraphs if paragraph.role is Role.HEADING]
    indexes = [stranger.index for stranger in strangers]
    for run in runs(material, SENTENCES, WORDS, MOST_QUOTED):
        if not all(len(sentence.text.split()) in SENTENCE_WORDS for sentence in run.sentences) or not _hangs_together(material, run):
            continue
        place = _broken_link(material, run)
        near = strangers[bisect_left(indexes, run.sentences[0].index - FAR) : bisect_right(indexes, run.sentences[-1].index + FAR)]
        near = [stranger for stranger in near if _section(headings, stranger) != _section(headings, run.sentences[0]) or len(headings) < 3]
        fitting = [stranger for stranger in near if _looks_like_one(material, run, stranger)]
        if place and fitting:
            yield _candidate(material, run, place, max(fitting, key=lambda stranger: (_likeness(material, run, stranger), -stranger.index)))


def _section(headings: Sequence[int], sentence: Sentence) -> int:
    """Under which heading the sentence stands: what is under the same one may be said next to it."""
    return bisect_right(headings, sentence.start)


def _can_stand_anywhere(material: Material, sentence: Sentence) -> bool:
    """Whether it is understood without another, as it is: nothing in it has to be mended or cut."""
    if any(sentence.quoted) or len(sentence.text.split()) not in STRANGER_WORDS or "?" in sentence.text or not opens_alone(sentence):
        return False
    try:
        statement = plain(material.text, sentence)
    except Dangling:
        return False
    whole = not statement.edits and statement.start == 0 and statement.end >= len(sentence.tokens) - 1
    return whole and not _begins_with_something_known(sentence) and not any(token.lower in _POINTING for token in sentence.tokens)


def _begins_with_something_known(sentence: Sentence) -> bool:
    """ "The small space is …": a thing that only another sentence can have named."""
    if sentence.tokens[0].lower != "the":
        return False
    phrase = list(takewhile(lambda token: token.tag[:2] in {"DT", "JJ", "NN", "CD", "VB", "PO"}, sentence.tokens[:8]))
    following = sentence.tokens[len(phrase)].lower
    return following not in {"of", "who", "that", "which", "in"} and not any(token.tag.startswith("NNP") for token in phrase)


def _hangs_together(material: Material, run: Run) -> bool:
    """Whether each sentence is tied to the next, and strongly to one of those beside it."""
    bonds = [_bond(material, one, two) for one, two in pairwise(run.sentences)]
    return min(bonds) >= LEAST_BOND and all(max(pair) >= STRONG_BOND for pair in pairwise([0.0, *bonds, 0.0]))


def _bond(material: Material, one: Sentence, two: Sentence) -> float:
    return tie(material.text, one, two) + 1.0 * bool(link(material.text, two, one))


def _broken_link(material: Material, run: Run) -> int:
    """Before which sentence the stranger is put: the last that points back to the one before it; 0 where none does."""
    linked = [at for at in range(1, len(run.sentences)) if link(material.text, run.sentences[at], run.sentences[at - 1])]
    return max(linked, key=lambda at: (tie(material.text, run.sentences[at], run.sentences[at - 1]), -at), default=0)


def _looks_like_one(material: Material, run: Run, stranger: Sentence) -> bool:
    """Far away, in the same tense, sharing what the whole article shares, but nothing rarer with any sentence of the run."""
    away = min(abs(stranger.index - sentence.index) for sentence in run.sentences)
    if not NEAR <= away <= FAR or stranger.paragraph in {sentence.paragraph for sentence in run.sentences}:
        return False
    if _tense(run.sentences) not in {_tense([stranger]), None}:
        return False
    ties = [tie(material.text, stranger, sentence) for sentence in run.sentences]
    return max(ties) <= MOST_TIE and not _shares_a_rare_word(material, run, stranger) and not _takes_up(run, stranger)


def _takes_up(run: Run, stranger: Sentence) -> bool:
    """Whether it speaks of "the amendment" where the run does of an amendment: it would go on with the same thing."""
    nouns = {noun_base(token.lower) for token in run.tokens if token.tag in {"NN", "NNS"}}
    tokens = stranger.tokens
    heads = (two for one, two in pairwise(tokens) if one.lower == "the" and two.tag in {"NN", "NNS"})
    return any(noun_base(head.lower) in nouns for head in heads)


def _shares_a_rare_word(material: Material, run: Run, stranger: Sentence) -> bool:
    text = material.text
    own = frozenset().union(*(text.stems[sentence.index] for sentence in run.sentences))
    return any(text.frequency[stem] <= COMMON for stem in own & text.stems[stranger.index])


def _tense(sentences: Sequence[Sentence]) -> frozenset[str] | None:
    tags = Counter(token.tag for sentence in sentences for token in sentence.tokens if token.tag in FINITE)
    past, present = tags["VBD"], tags["VBZ"] + tags["VBP"]
    return None if past == present else _PAST if past > present else _PRESENT


def _likeness(material: Material, run: Run, stranger: Sentence) -> float:
    """How much it looks like one of the run: words and names of the whole article in common, a like length."""
    text = material.text
    own = frozenset().union(*(text.stems[sentence.index] for sentence in run.sentences))
    named = frozenset().union(*(text.entities[sentence.index] for sentence in run.sentences))
    mean = run.words / len(run.sentences)
    length = abs(len(stranger.text.split()) - mean) / mean
    return len(own & text.stems[stranger.index]) + len(named & text.entities[stranger.index]) - length


def _candidate(material: Material, run: Run, place: int, stranger: Sentence) -> Candidate:
    shown = [*run.sentences[:place], stranger, *run.sentences[place:]]
    letters = "ABCDEFG"[: len(shown)]
    passage = " ".join(f"[{letter}] {tidied(sentence.text)}" for letter, sentence in zip(letters, shown, strict=True))
    source, *rest = run.sources(material)
    item = Item(
        kind=Kind.MULTIPLE_CHOICE,
        stem=f"One of the sentences [A] to [{letters[-1]}] does not belong in this passage. Which one?\n\n{passage}",
        source=source,
        rule="one-too-many",
        choices=tuple(Choice(letter, sentence is stranger) for letter, sentence in zip(letters, shown, strict=True)),
        evidence=in_order([*rest, material.source(stranger.start, stranger.end)]),
        process=Process.INFER,
        score=0.68 + run.worth(material) + 0.03 * min(_likeness(material, run, stranger), 4),
    )
    return Candidate(item, run.uses | {stranger.index}, "intruders")
