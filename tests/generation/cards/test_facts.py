"""What the article says of a name, and who is quoted in a paragraph."""

import pytest

from quizzes.generation.cards.facts import facts
from quizzes.generation.cards.quotes import quotations
from tests.generation.cast import material


def told(said: str, name: str) -> list[str]:
    return [fact.text for fact in facts(material(said)).get(name, [])]


def test_it_works() -> None:
    assert told("Amina Diallo has counted cod for thirty years.", "Amina Diallo") == ["has counted cod for thirty years"]


@pytest.mark.parametrize(
    ("said", "fact"),
    [
        ("Amina Diallo, who led the search for new harbours, lives in Bergen.", "led the search for new harbours"),
        (
            "Amina Diallo said that northern cod have left the warm water of Bergen.",
            "said that northern cod have left the warm water of Bergen",
        ),
    ],
)
def test_it_hears_what_is_said_beside_a_name(said: str, fact: str) -> None:
    cod = "The cod of Bergen are few. Cod need cold water. The water near Bergen is warm."
    assert fact in told(f"{said} {cod}", "Amina Diallo")


@pytest.mark.parametrize(
    "said",
    [
        "Amina Diallo is here.",
        "Amina Diallo has read about nine hundred of them alone.",
        "Amina Diallo dropped nine places to 98th at the end of the winter.",  # in which list?
        "Amina Diallo was from the north of Norway.",
        "Amina Diallo stipulated that when a boat does not return.",
        "Amina Diallo has never led his club to another town.",
        "Amina Diallo has never understood the decision since last summer.",
        "She likes the house of Amina Diallo, which is red and very old.",
    ],
)
def test_it_leaves_what_tells_nothing(said: str) -> None:
    assert not told(said, "Amina Diallo")


def test_a_fact_alone_drops_its_is() -> None:
    (fact,) = facts(material("The Harbour Board was founded in 1990 by nine fishermen."))["Harbour Board"]
    assert fact.alone == "Founded in 1990 by nine fishermen."


def quoted(said: str) -> list[tuple[str, str]]:
    return [(speaker, words) for speaker, words, _ in quotations(material(said))]


def test_all_quotations_of_a_paragraph_are_of_its_one_speaker() -> None:
    said = "“Most northern harbours have lost all their fish in warm years. They do not know it,” said Amina Diallo, a biologist."
    assert quoted(said) == [("Amina Diallo", "“Most northern harbours have lost all their fish in warm years.”")]


@pytest.mark.parametrize(
    "said",
    [
        "“Most northern harbours have lost all their fish in warm years,” a fisherman said. “Boats stay at home,” said Amina Diallo.",
        "“Most northern harbours have lost all their fish in warm years,” she said.",
        "“This is what they do in every harbour of the north,” said Amina Diallo.",
    ],
)
def test_it_gives_no_words_to_whom_they_may_not_belong(said: str) -> None:
    assert not quoted(said)


COD = "The cod of Bergen are few. Cod need cold water. The water near Bergen is warm. "


def test_it_stops_before_what_somebody_else_does() -> None:
    said = "The Harbour Board refused to sell the northern quays, and the fishermen began a long strike in the town."
    assert told(said, "Harbour Board") == ["refused to sell the northern quays"]


@pytest.mark.parametrize(
    "said",
    [
        "“Bergen wants cold water, Cod are in favour of warm harbours in the north,” said Amina Diallo.",
        "“I have never liked the cold water of Bergen or the cod in it,” said Amina Diallo.",
        "Amina Diallo said that John’s love of cod had saved the cold harbours of Bergen. John Solheim smiled. John left.",
    ],
)
def test_it_leaves_what_falls_apart_or_points_to_somebody_by_a_first_name(said: str) -> None:
    assert not [fact for fact in told(COD + said, "Amina Diallo") if "John’s" in fact or "favour" in fact or "never liked" in fact]


def test_it_leaves_where_somebody_works_and_that_they_are_quoted() -> None:
    said = "Amina Diallo, who works for the old office in Bergen, laughed. Amina Diallo is quoted as saying that cod are few."
    assert not told(COD + said, "Amina Diallo")


def test_it_leaves_what_was_done_with_them() -> None:
    said = "The new lamps were expensive. Scotland, where an engineer lived, began to install {} in 1835."
    assert told(said.format("lamps"), "Scotland") == ["began to install lamps in 1835"]
    assert not told(said.format("them"), "Scotland")


LOST = "“The cold harbours of Bergen have lost many cod in warm years"


@pytest.mark.parametrize(
    "said",
    [
        f"{LOST},” said Amina Diallo. “Here the cod come back.”",
        f"{LOST},” said Amina Diallo, “but the cod of the north come back.”",
        f"{LOST}. But the cod come back,” said Amina Diallo.",
    ],
)
def test_it_leaves_half_of_what_goes_on_against_itself(said: str) -> None:
    assert not told(COD + said, "Amina Diallo")
    assert told(COD + said.replace("Here the", "The").replace(", “but the", ". “The").replace("But the", "The"), "Amina Diallo")


@pytest.mark.parametrize(
    "said",
    [
        "northern cod have recently left the warm water of Bergen",
        "northern cod are being taken from the warm water of Bergen",
        "northern cod have left the warm water of Bergen in pilot tests",
        "northern cod have left the warm water of Bergen before the wave of sackings",  # which wave?
    ],
)
def test_it_leaves_what_only_the_day_or_the_article_explains(said: str) -> None:
    assert not told(f"{COD}Amina Diallo said that {said}.", "Amina Diallo")
