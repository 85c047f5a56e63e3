"""How well a sentence belongs between two others."""

from quizzes.generation.belonging import Gap, fit, too_early
from tests.generation.cast import material

STORY = (
    "A farmer near Holm found a bronze bell in a field. The bell weighs four kilos. Helen Marsh keeps the museum in Holm. "
    "She thinks that monks hid it. Marsh wants to show the bell in her museum."
)


def test_it_works() -> None:
    read = material(STORY)
    farmer, bell, helen, monks, _ = read.text.sentences
    own, other = Gap(bell, farmer, helen), Gap(monks, helen, None)
    assert fit(read, bell, own) > fit(read, bell, other)


def test_it_says_that_she_must_follow_somebody() -> None:
    read = material(STORY)
    _, bell, helen, monks, _ = read.text.sentences
    assert fit(read, monks, Gap(monks, helen, None)) > 0 > fit(read, monks, Gap(bell, bell, None))


def test_it_counts_a_speaker_only_where_their_words_stand_with_them() -> None:
    said = "“The bell is old,” said Helen Marsh. “It was cast by monks,” said Marsh. “No bell in the county is like it,” Marsh said."
    read = material(said)
    one, two, three = read.text.sentences
    gap = Gap(two, one, three)
    assert fit(read, two, gap) > fit(read, two, gap, voiced=True)


def test_it_knows_that_nobody_is_named_before_they_are_introduced() -> None:
    read = material(STORY)
    in_order = {sentence.index: sentence.index for sentence in read.text.sentences}
    assert too_early(read.text, read.text.sentences, in_order) == 0
    assert too_early(read.text, read.text.sentences, in_order | {2: 4, 4: 2}) > 0
