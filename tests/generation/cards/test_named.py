"""Cards of places, bodies and other names."""

import pytest

from quizzes.generation.cards.named import named_things
from tests.generation.cast import material


def cards(said: str) -> dict[str, str]:
    return {card.front: card.back for card in named_things(material(said))}


def test_it_works() -> None:
    said = "Painters love Stockholm, a city of bridges on the eastern coast. Ships come to Stockholm."
    assert cards(said)["Stockholm"] == "A city of bridges on the eastern coast."


def test_it_puts_what_a_thing_does_to_what_it_is() -> None:
    said = "They asked a new relief agency, the Harbour Works Board (HWB). The Harbour Works Board paid nine hundred sailors in winter."
    assert cards(said)["Harbour Works Board (HWB)"] == "A relief agency, which paid nine hundred sailors in winter."


@pytest.mark.parametrize(
    ("said", "front", "back"),
    [
        (
            "The charity Oxbow promised that nine hundred sailors would be paid.",
            "Oxbow",
            "A charity, which promised that nine hundred sailors would be paid.",
        ),
        (
            "For nine years, Carrow, a small town on the windy coast, has paid its sailors. Carrow pays nine hundred sailors in winter.",
            "Carrow",
            "A small town on the windy coast, which pays nine hundred sailors in winter.",
        ),
        (
            "They landed on Hispaniola (present-day Haiti and Dominican Republic).",
            "Hispaniola",
            "Present-day Haiti and Dominican Republic.",
        ),
    ],
)
def test_it_reads_what_stands_before_and_in_brackets(said: str, front: str, back: str) -> None:
    assert cards(said).get(front) == back


@pytest.mark.parametrize(
    "said",
    [
        "They wanted to settle in Stockholm, an idea that found few friends.",  # a place is no idea
        "They won 2-1 over Stockholm, a match that nobody saw.",
        "Congress passed a second law in July.",  # everybody knows it, and it does much
        "Carrow pays for the bridges of the coast.",
        "The company Oxbow promised that nine hundred sailors would be paid.",  # everything is a company
        "Ships come to Bolivia. Bolivia could be used to sell salt to Peru each winter.",
    ],
)
def test_it_leaves_names_that_it_cannot_explain(said: str) -> None:
    assert not cards(said)


def test_letters_and_the_name_they_stand_for_share_a_card() -> None:
    said = "They asked a new relief agency, the Harbour Works Board (HWB). The HWB paid nine hundred sailors in winter."
    assert cards(said) == {"Harbour Works Board (HWB)": "A relief agency, which paid nine hundred sailors in winter."}


@pytest.mark.parametrize(
    "said",
    [
        "They painted Nora the Welder, the creation of a wartime office that became known in the north.",
        "The town depends on visitors from Carrow, a key tourism market.",
    ],
)
def test_it_leaves_half_a_name_and_what_is_only_so_to_somebody(said: str) -> None:
    assert not cards(said)


@pytest.mark.parametrize(
    "said",
    [
        "They live in the old northern port of Carrow.",  # north of what?
        "He joined the direct action group Northern Uncut in March.",  # a kind and no more
        "The boat left the Mill Harbour Station on Oxbow-1, the first boat of the night.",  # two names taken for one
        "Carrow, a loose union of villages and, later, of farms, sells nine hundred tons of salt.",
    ],
)
def test_it_leaves_what_tells_too_little_or_is_cut(said: str) -> None:
    assert not cards(said)


@pytest.mark.parametrize(
    "said",
    [
        "The mill is in Herefordshire, a round trip of ninety miles.",  # a way, not a place
        "They enforced the Harbour Acts, a move that threatened the trade of the coast.",
        "The storm hit the United States city of Atlanta.",  # a kind and no more
        "They sailed to Carrow (formerly, and in Russian, Karrova) in March.",
        "He wrote of Oxbow, a series of poems.",
        "Everybody feared the Oxbovian Wars, a series of battles fought by the farmers of the coast.",  # which wars?
    ],
)
def test_it_leaves_what_is_of_another_kind_or_of_half_a_name(said: str) -> None:
    assert not cards(said)


@pytest.mark.parametrize(
    "said",
    [
        "The plan was drawn up by the Harbour Party, the schools at Oxbow.",  # one body is not several schools
        "Under the plan, drawn up by the Harbour Party, the mill at Oxbow, Carrow and the Docks would have closed.",
        "They asked the Harbour Party, a practice that the old mayor had begun in the north.",
    ],
)
def test_it_leaves_lists_and_what_is_told_of_a_clause(said: str) -> None:
    assert not cards(said)


def test_several_may_have_a_name_of_several() -> None:
    said = "They sailed to the Oxbow Islands, the islands that lie north of Bergen."
    assert cards(said) == {"Oxbow Islands": "The islands that lie north of Bergen."}


def test_it_leaves_half_of_a_name_whose_letters_have_more() -> None:
    said = "The {}, the oldest club of sailors on the northern coast, also paid. Sailors thanked it."
    assert cards(said.format("Harbour Association (HA)"))
    assert not cards(said.format("St. Olav’s Harbour Association (SOHA)"))


@pytest.mark.parametrize(
    ("plain", "doubtful"),
    [
        (
            "Painters love Stockholm, a city of bridges on the eastern coast.",
            "Painters were saved by loving Stockholm, a city of bridges on the eastern coast.",
        ),
        ("They praised Carrow, a bridge of stone in the north.", "To those who praised Carrow, the idea that all were equal was stone."),
        ("They praised Carrow, a bridge of stone in the north.", "They praised Carrow, the council’s bridge of stone in the north."),
    ],
)
def test_it_leaves_what_is_told_of_a_deed_or_belongs_to_somebody_unnamed(plain: str, doubtful: str) -> None:
    assert cards(plain)
    assert not cards(doubtful)
