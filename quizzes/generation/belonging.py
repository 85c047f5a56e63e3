"""How well a sentence belongs between two others: what ties it to them, and what it would upset if it stood there."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from quizzes.generation.lexicon import is_person_noun, noun_base
from quizzes.generation.material import Material
from quizzes.generation.names import Type
from quizzes.generation.sentences import Sentence, once
from quizzes.generation.text import Text
from quizzes.generation.threads import link, tie
from quizzes.generation.words import HE_SHE

POINTS_BACK, GOES_ON, SAME_SPEAKER, NOBODY, TOO_EARLY = 1.0, 0.8, 1.0, -1.0, 1.5
"""What it is worth that a sentence points back to the one before, that the next points back to it, and that the same person speaks;
what it costs that "he" has nobody before it, and that somebody is named before they are introduced."""
AFTER = 0.5
"""What is shared with the sentence after counts for half of what is shared with the one before."""
_OPENING = 4


@dataclass(frozen=True, slots=True)
class Gap:
    """A sentence, the one before it and the one after it; None at the ends of the passage."""

    sentence: Sentence
    before: Sentence | None
    after: Sentence | None

    @property
    def around(self) -> tuple[Sentence, ...]:
        return tuple(one for one in (self.before, self.after) if one)


def fit(material: Material, sentence: Sentence, gap: Gap, *, voiced: bool = False) -> float:
    """How well the sentence belongs into the gap; where only what is said in it is, `voiced`, its speaker tells nothing."""
    points, text, speakers = 0.0, material.text, material.speakers
    if gap.before:
        points += tie(text, sentence, gap.before) + POINTS_BACK * bool(link(text, sentence, gap.before))
        speaker = speakers.get(sentence.index)
        points += SAME_SPEAKER * bool(not voiced and speaker and speaker == speakers.get(gap.before.index))
        points += NOBODY * (_opens_with_somebody(sentence) and not _has_somebody(text, gap.before))
    if gap.after:
        points += AFTER * tie(text, sentence, gap.after) + GOES_ON * bool(link(text, gap.after, sentence))
        points += NOBODY * (_opens_with_somebody(gap.after) and not _has_somebody(text, sentence))
    return points


def too_early(text: Text, sentences: Sequence[Sentence], place: Mapping[int, int]) -> float:
    """What it costs that names stand before the sentence that introduces them, with each sentence (by its index) in its new place."""
    upset = 0
    for sentence in sentences:
        for entity in _introduced(text, sentence):
            others = [other for other in sentences if other.index in text.names.sentences_of(entity)]
            upset += any(place[other.index] < place[sentence.index] for other in others)
    return TOO_EARLY * upset


def likeness_to(text: Text, other: Sentence, sentence: Sentence, around: Sequence[Sentence]) -> float:
    """How easily who skims takes another sentence for this one, by what it shares with it and with those around it.

    Raters held a choice the likelier to be taken, the greater the share of its words that stand there too (0 to 1), and the more of
    the rarer ones (0 to 0.4).
    """
    there = frozenset[str]().union(*(text.stems[one.index] for one in (sentence, *around)))
    share = len(text.stems[other.index] & there) / max(1, len(text.stems[other.index]))
    return share + 0.2 * min(tie(text, other, sentence), 2.0)


def _introduced(text: Text, sentence: Sentence) -> list[str]:
    """People and bodies that the article names here first."""
    named = {mention.entity for mention in text.names.within(sentence) if mention.type is not Type.PLACE}
    return sorted(entity for entity in named if min(text.names.sentences_of(entity)) == sentence.index)


@once
def _opens_with_somebody(sentence: Sentence) -> bool:
    return any(token.lower in HE_SHE for token in sentence.tokens[:_OPENING])


def _has_somebody(text: Text, sentence: Sentence) -> bool:
    if any(mention.type is Type.PERSON for mention in text.names.within(sentence)):
        return True
    return any(token.lower in HE_SHE or is_person_noun(noun_base(token.lower)) for token in sentence.tokens)
