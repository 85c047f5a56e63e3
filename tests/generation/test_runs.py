"""Runs of sentences that read on their own."""

import pytest

from quizzes.generation.runs import Run, closes_its_marks, opens_alone, runs, tidied
from tests.generation.cast import material, sentence

MILL = (
    "The old mill of Carrow stands beside a wide green pond. In 1931 a fire destroyed the wheel of the mill. "
    "Painters and writers rent small rooms in summer."
)
BAKERS = "Bakers in Carrow open their shops at five in the morning. Farmers bring wheat and barley to the market."


def found(said: str, sentences: range = range(2, 4), words: range = range(10, 60)) -> list[Run]:
    return list(runs(material(said), sentences, words))


def test_it_works() -> None:
    assert [len(run.sentences) for run in found(MILL)] == [2, 3, 2]


def test_it_goes_on_in_the_next_paragraph_but_not_in_a_third() -> None:
    said = "\n\n".join((MILL, BAKERS, MILL.replace("1931", "1952")))
    assert max(run.paragraphs for run in found(said, range(2, 8), range(10, 200))) == 2


def test_it_gives_what_leans_on_what_stands_before_it_where_its_paragraph_is_named() -> None:
    said = f"{BAKERS}\n\nThey sell bread to the sailors from Holm. The sailors pay with fish and with salt."
    leaning = [run for run in runs(material(said), range(2, 4), range(10, 60), placed=True) if run.sentences[0].text.startswith("They")]
    assert [run.asked_as for run in leaning] == ["paragraph 2"]
    assert not [run for run in found(said) if run.sentences[0].text.startswith("They")]


def test_it_gives_the_story_of_whoever_tells_it() -> None:
    assert found("I came to Carrow in the spring of 1990. My room was above the old bakery, and we ate bread at night.")


def test_it_stops_at_a_heading() -> None:
    assert all(run.paragraphs == 1 for run in found(f"{MILL}\n\nThe bakers\n\n{BAKERS}"))


@pytest.mark.parametrize(
    "opening",
    [
        "He left the town in spring and did not come back.",
        "This rule held for many years in the whole valley.",
        "However, the farmers of Carrow did not agree.",
        "Specifically, the farmers of Carrow did not agree.",
        "In his view the farmers of Carrow were right.",
        "One such farmer left the town in spring.",
        "A few weeks later, the farmers came back to Carrow.",
        "The bread given to them, though, was made of barley.",
        "Perhaps the farmers of Carrow were right.",
    ],
)
def test_it_does_not_begin_with_what_points_back(opening: str) -> None:
    assert all(not run.sentences[0].text.startswith(opening[:8]) for run in found(f"{opening} {MILL}"))


@pytest.mark.parametrize(
    "said",
    [
        "We left the mill in spring.",
        "The mill closed (for ever in spring.",
        "The mill is shown in Figure 3.",
        "The mill was closed, as Section 17.2 shows.",
        "The mill closed [4] in spring.",
        "The mill was led by Anna J.",
        "«is a mill of the north.",
        "Hover over the mill, and you see its wheel.",
    ],
)
def test_it_leaves_what_is_no_plain_prose(said: str) -> None:
    assert not [run for run in found(f"{MILL} {said}", range(4, 5)) if len(run.sentences) == 4]


def test_it_leaves_what_is_mostly_quoted() -> None:
    assert not found("“The mill was ours for a hundred years,” said Anna Kvist. “The pond was ours as well.”")


def test_marks_are_put_into_its_own_text() -> None:
    read = material(MILL)
    (run,) = runs(read, range(3, 4), range(10, 60))
    pond = next(token for token in run.tokens if token.text == "pond")
    assert run.marked(read, [(pond.start, pond.end, "[1]")]) == MILL.replace("pond", "[1]")


def test_a_caption_between_two_paragraphs_is_not_in_the_passage() -> None:
    read = material(f"{MILL}\n\nPhoto: The pond in 1950\n\n{BAKERS}")
    (run,) = (run for run in runs(read, range(5, 6), range(10, 90)))
    assert run.marked(read, []) == f"{MILL}\n\n{BAKERS}"
    assert [source.text for source in run.sources(read)] == [MILL, BAKERS]


def test_blanks_before_a_stop_are_taken_out() -> None:
    assert tidied("The mill , which was old ,\nstood there .") == "The mill, which was old, stood there."


def test_a_passage_is_worth_more_where_it_argues_and_less_where_it_names() -> None:
    plain = "The old mill stands beside a wide green pond. A fire once burned down the wheel of the mill."
    argues = "The old mill may stand beside a wide green pond. A fire might burn down the wheel of the mill."
    names = "The old mill stands beside Carrow Green Pond. Anna Kvist once burned down Holm Mill Wheel."
    worths = [max(run.richness for run in found(said)) for said in (argues, plain, names)]
    assert worths == sorted(worths, reverse=True)
    assert len(set(worths)) == 3


@pytest.mark.parametrize(
    ("said", "alone"),
    [
        ("An old man still makes locks for visitors.", True),
        ("An old man still makes them for visitors.", False),
        ("Locks of wood were common, and an old man still makes them.", True),
        ("Hours are not sold, because people differ.", True),
        ("Hours are not, because people differ.", False),
    ],
)
def test_it_knows_whether_a_sentence_can_be_read_alone(said: str, *, alone: bool) -> None:
    assert opens_alone(sentence(said)) is alone


@pytest.mark.parametrize(
    ("said", "closed"),
    [
        ("‘The mill is old,’ she said.", True),
        ("The millers’ bread was dear.", True),
        ("The mill is old.’", False),
        ("‘The mill is old.", False),
        ("“The mill is old.", False),
        ("The mill (of stone is old.", False),
    ],
)
def test_it_knows_whether_a_sentence_closes_its_marks(said: str, *, closed: bool) -> None:
    assert closes_its_marks(sentence(said)) is closed
