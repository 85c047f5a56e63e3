"""Terms that the article defines."""

from quizzes.generation.rules.terms import terms_and_definitions, what_is_meant, which_definition, which_term
from tests.generation.cast import material

THREE = (
    "Erosion is the movement of soil by water or wind. A terrace is a flat field that is cut into a slope. "
    "Humus is a dark substance that is left when plants and animals decay."
)
FOUR = f"{THREE} Weathering is the process by which rock is broken into pieces."


PROCESSES = (
    "Erosion is the process by which wind and water move soil. Weathering is the process by which rock is broken into pieces. "
    "Leaching is the process by which rain washes minerals out of the ground."
)


def test_it_works() -> None:
    item = next(which_term(material(PROCESSES))).item
    assert item.stem == "Which term does the article use for this: “The process by which wind and water move soil”?"
    assert item.keys == ("erosion",)


def test_it_offers_nothing_of_another_kind() -> None:
    assert not list(which_term(material(THREE)))


def test_it_offers_only_other_terms_of_the_article() -> None:
    for candidate in which_term(material(FOUR)):
        assert {choice.text for choice in candidate.item.choices} <= {"erosion", "terrace", "humus", "weathering"}
        assert candidate.item.keys[0] in candidate.item.source.text.lower()


def test_it_matches_four_terms_with_their_meanings() -> None:
    (candidate,) = terms_and_definitions(material(FOUR))
    assert [pair.prompt for pair in candidate.item.pairs] == ["erosion", "terrace", "humus", "weathering"]
    assert candidate.item.pairs[1].match == "A flat field that is cut into a slope"
    assert len(candidate.uses) == 4


def test_it_matches_no_fewer() -> None:
    assert not list(terms_and_definitions(material(THREE)))


def test_it_asks_for_no_term_that_its_meaning_shows() -> None:
    said = f"{THREE} Soil erosion is the loss of soil that water and wind take away."
    assert not [c for c in which_term(material(said)) if c.item.keys == ("soil erosion",)]


def test_it_asks_what_a_term_means() -> None:
    item = next(which_definition(material(PROCESSES))).item
    assert item.stem == "What does the article mean by “erosion”?"
    assert item.keys == ("The process by which wind and water move soil",)
    assert len(item.choices) == 3


def test_it_offers_no_meaning_of_another_kind() -> None:
    assert not list(which_definition(material(THREE)))


def test_it_asks_for_no_other_name_of_a_thing() -> None:
    said = "Killer whales, also known as orcas, eat salmon. They measured heavy ion transfer (HIT) near the reactor."
    assert not list(which_term(material(f"{PROCESSES} {said}")))[3:]


def test_it_matches_only_what_may_be_on_a_card() -> None:
    said = f"{THREE} Nine farms in ten have a walled garden, a decrease from 99 per cent in 1960."
    assert not list(terms_and_definitions(material(said)))
    said = f"{FOUR} Nine farms in ten have a walled garden, a decrease from 99 per cent in 1960."
    (candidate,) = terms_and_definitions(material(said))
    assert "walled garden" not in {pair.prompt for pair in candidate.item.pairs}


def test_it_asks_to_be_told_what_a_term_means() -> None:
    erosion = next(what_is_meant(material(PROCESSES))).item
    assert erosion.stem == "According to paragraph 1, what is meant by “erosion”?"
    assert erosion.answers == ("The process by which wind and water move soil.",)


def test_it_asks_for_no_meaning_in_a_few_words() -> None:
    assert not list(what_is_meant(material("Leaching is the process by which minerals go.")))


def test_it_asks_for_no_everyday_word_of_which_something_is_told() -> None:
    said = (
        "Dogs are carriers of a mild fever with red spots that sailors catch. A bascule is a bridge that is lifted by weights at one end."
    )
    stems = [candidate.item.stem for candidate in what_is_meant(material(said))]
    assert stems == ["According to paragraph 1, what is meant by “bascule”?"]


def test_a_name_that_opens_a_term_keeps_its_capital() -> None:
    said = "Ondavi fever is a disease of sailors that is carried by small flies. Boats came from the Ondavi river to the harbour of Oslo."
    stems = [candidate.item.stem for candidate in what_is_meant(material(said))]
    assert stems == ["According to paragraph 1, what is meant by “Ondavi fever”?"]
