"""Cards of the things that the article comes back to."""

import pytest

from quizzes.generation.cards.subjects import subjects
from tests.generation.cast import material

AGAIN = "Farmers know false harvests. Judges know false harvests too. A false harvest fools the judges."


def cards(said: str) -> dict[str, str]:
    return {card.front: card.back for card in subjects(material(f"{said} {AGAIN}"))}


def test_it_works() -> None:
    found = cards("False harvests are a great danger to farmers and to courts of law.")
    assert found == {"false harvests": "A great danger to farmers and to courts of law."}


@pytest.mark.parametrize(
    ("said", "front", "back"),
    [
        (
            "A false harvest is slightly heavier than a true harvest because it holds stones.",
            "false harvest",
            "Slightly heavier than a true harvest because it holds stones.",
        ),
        (
            "False harvests often ruin the judges of small towns and large ones.",
            "false harvests",
            "Often ruin the judges of small towns and large ones.",
        ),
        (
            "False harvests may cost a whole town its bread for two winters.",
            "false harvests",
            "May cost a whole town its bread for two winters.",
        ),
    ],
)
def test_it_reads_what_holds_always(said: str, front: str, back: str) -> None:
    assert cards(said).get(front) == back


@pytest.mark.parametrize(
    "said",
    [
        "A false harvest has ruined all the judges of the town.",  # one of them, and news
        "False harvests rose by 15 per cent in the winter.",  # in which year?
        "Harvest judges have given a stern warning about the courts.",  # which of them?
        "False harvests can be thought of in three main ways.",
        "Painted boats are a great danger to the courts of law.",  # spoken of once
        "False harvests could be a great danger to the courts.",  # a guess
        "False harvests are thought of in three main ways.",
        "They are a great danger to the courts of law.",
    ],
)
def test_it_leaves_what_tells_little(said: str) -> None:
    assert not cards(said)


@pytest.mark.parametrize(
    "said",
    [
        "False harvest charts depict two kinds of judges in a town.",  # a noun taken for the verb
        "False harvests abroad lived in the walled courts of the judges.",
        "The company harvest exists in various kinds that the judges know.",
        "False harvests ruin the judges of both in the latter.",  # of whom?
        "False harvests ruined the judges of many small towns.",  # when and where?
        "Harvest judges work under the courts of many towns.",  # of which country?
        "A false harvest is the belief that there is one measure of bread: weight.",
    ],
)
def test_it_leaves_what_was_cut_in_the_wrong_place(said: str) -> None:
    assert not cards(said)


def test_it_leaves_what_points_or_only_lists() -> None:
    assert not cards("False harvests ruin the judges of small towns and feed the village twice a year.")
    assert not cards("False harvests include stones of many kinds and bread of two or three kinds.")
    assert not cards("False harvests are a great danger to judges.")


@pytest.mark.parametrize(
    "said",
    [
        "False harvests are generally milder than their rivals and often ruin the judges of a town.",  # no common opening
        "False harvests make bread in small towns and scientists are constantly coming up with new harvests.",  # who is finding?
        "False harvests have taken many different shapes throughout the history of bread.",  # which?
    ],
)
def test_it_leaves_what_has_a_second_clause_or_only_happened(said: str) -> None:
    assert not cards(said)


@pytest.mark.parametrize(
    "said",
    [
        "False harvests often ruin the judges there for as many as two winters.",  # where?
        "False harvests have built up in the courts of small towns and large ones.",  # and what are they?
        "False harvests have declined in the courts of small towns and large ones.",  # whose, and since when?
        "False harvests often end in courts while judges of small towns eat apples.",  # what else was told beside it
    ],
)
def test_it_leaves_a_place_that_is_not_named_and_what_has_only_come_about(said: str) -> None:
    assert not cards(said)
    assert cards(
        said.replace("there", "of towns").replace("have built up", "often end").replace("have declined", "often end").replace("while", "of")
    )
