"""What stands beside a noun and defines it, and what only stands there."""

import pytest

from quizzes.generation.cards.definitions import defined_terms
from tests.generation.cast import material


def cards(said: str) -> dict[str, str]:
    return {card.front: card.back for card in defined_terms(material(said))}


def test_it_works() -> None:
    found = cards("The cell grows by mitosis, a process in which one cell becomes two.")
    assert found == {"mitosis": "A process in which one cell becomes two."}


@pytest.mark.parametrize(
    "said",
    [
        "He wrote to Guardians of Freedom, an organization that lends boats to farmers who have lost theirs.",
        "Guardians of Freedom, an organization that lends boats to farmers who have lost theirs, wrote to him.",
    ],
)
def test_the_end_of_a_name_is_no_term(said: str) -> None:
    assert not cards(said)


def test_a_name_after_those_who_live_there_is_whole() -> None:
    found = cards("Farmers of Oxbowism, a belief that holds all land to be common, wrote to him.")
    assert found == {"Oxbowism": "A belief that holds all land to be common."}


@pytest.mark.parametrize(
    "said",
    [
        "They found their landmark – a hollow tree that stood above the river.",
        "They reached the village’s landmark, a hollow tree that stood above the river.",
        "They reached the destination – a hollow tree that stood above the river.",
        "They met at that landmark (a hollow tree that stood above the river).",
    ],
)
def test_one_thing_of_the_story_is_no_term(said: str) -> None:
    assert not cards(said)


@pytest.mark.parametrize(
    ("said", "front"),
    [
        ("They support the theory that erosion—the movement of soil by water—depresses the farmers.", "erosion"),
        ("They missed the quorum – a group of members that must be present.", "quorum"),
    ],
)
def test_a_term_after_that_or_a_seldom_word_after_the_is_one(said: str, front: str) -> None:
    assert front in cards(said)


@pytest.mark.parametrize(
    "said",
    [
        "The engineer took the railway over the valley on a wooden viaduct, a plan that a rival laughed at.",
        "Farmers burn the stubble in autumn, a practice that harms the soil.",
        "The firm dries the grain in an oak granary – a process that takes six hours.",
    ],
)
def test_what_is_told_of_a_whole_clause_is_not_told_of_its_last_noun(said: str) -> None:
    assert not cards(said)


@pytest.mark.parametrize(
    ("said", "front"),
    [
        ("Farmers use crop rotation, a practice that keeps the soil rich.", "crop rotation"),
        ("Mutation, a change in the order of the letters of a gene, is rare.", "mutation"),
    ],
)
def test_what_is_done_may_be_a_practice_or_a_change(said: str, front: str) -> None:
    assert front in cards(said)


@pytest.mark.parametrize(
    ("said", "front"),
    [
        ("A lorry carrying chlorine, a gas used to clean water, fell over.", "chlorine"),
        ("They sold a mixture containing crushed malachite, a stone used to colour walls.", "crushed malachite"),
        ("They met farmers growing sorghum, a grain used to bake flat bread.", "sorghum"),
        ("The town was proud of a seed drilling machine, a device that sows in straight rows.", "seed drilling machine"),
    ],
)
def test_a_front_is_what_a_participle_holds_and_not_its_holder(said: str, front: str) -> None:
    assert list(cards(said)) == [front]


def test_a_word_that_only_stands_before_a_name_is_no_part_of_it() -> None:
    assert not cards("He left when the time Oxbowism, a belief that holds all land to be common, was new.")


def test_what_happened_once_is_no_kind_of_it() -> None:
    assert not cards("The towns fell ill with tulip fever, in which nine towns sold their walls in 1637.")
    found = cards("The numbers suffer from yield bias, in which farmers report more than they reap.")
    assert found == {"yield bias": "A kind of bias in which farmers report more than they reap."}


def test_what_was_called_so_later_is_what_stands_before() -> None:
    found = cards("Later came a time of wild hopes, later known as tulip fever, in which nine towns sold their walls.")
    assert found == {"tulip fever": "A time of wild hopes in which nine towns sold their walls."}


def test_what_is_lacking_is_not_defined() -> None:
    said = "Cheetahs show {} variation, a state in which all animals are alike."
    assert cards(said.format("genetic"))
    assert not cards(said.format("a lack of genetic"))


@pytest.mark.parametrize(
    ("plain", "doubtful", "front"),
    [
        (
            "They feared erosion, or a movement of the soil by water and wind.",
            "They painted a landslide, or a movement of the soil by water and wind.",
            "landslide",
        ),
        (
            "In spring, the farmers feared erosion, or a movement of the soil by water and wind.",
            "They sold a boat, the right to stop erosion, or a movement of the soil by water and wind.",
            "erosion",
        ),
        (
            "They offered a quorum, a group of members from every village in the north.",
            "They offered a quorum, a group of members from the north and no votes.",
            "quorum",
        ),
        (
            "They feared soil erosion, the movement of soil by water and wind.",
            "They feared usual erosion, the movement of soil by water and wind.",
            "usual erosion",
        ),
        (
            "The outer cells of the cap hold statoliths, which are tiny bodies filled with grains of starch.",
            "The outer cells of the cap contain statoliths, which are tiny bodies filled with grains of starch.",
            "cap contain statoliths",
        ),
        (
            "The numbers suffer from yield bias, when farmers report more than they reap.",
            "The cheese is made of sheep milk, when farmers reap more than they report.",
            "sheep milk",
        ),
        (
            "They feared erosion, the movement of soil by water and wind.",
            "They feared the war between erosions, the movement of soil by water and wind.",
            "erosions",
        ),
        (
            "They feared erosion, the movement of soil by water and wind.",
            "They feared erosion, an enormous movement of soil by water and wind.",
            "erosion",
        ),
        (
            "It is like Oxbowism, a belief that holds all land to be common.",
            "It is near Oxbow, a town that holds all land to be common.",
            "Oxbow",
        ),
        (
            "They fight yield bias, in which farmers report more than they reap.",
            "They fight yield bias, in which farmers of Oxbow report more than they reap.",
            "yield bias",
        ),
        (
            "They used a quorum, a group of members from every village in the north.",
            "They used the Oxbow quorum, a group of members from every village in the north.",
            "quorum",
        ),
        (
            "They fear Oxbowism, a belief that holds all land to be common.",
            "They came on Monday, a belief that holds all land to be common.",
            "Monday",
        ),
        (
            "They fight yield bias, in which farmers report more than they reap.",
            "By contrast, when farmers report more than they reap, they fight.",
            "contrast",
        ),
    ],
)
def test_one_of_a_list_or_of_the_story_is_not_defined(plain: str, doubtful: str, front: str) -> None:
    assert cards(plain)
    assert front not in cards(doubtful)


def test_a_definition_ends_before_the_next_that_is_worded_alike() -> None:
    found = cards("Anatomy includes cytology, the study of cells under lenses and histology, the study of tissues.")
    assert found["cytology"] == "The study of cells under lenses."


def test_a_definition_ends_where_it_begins_anew() -> None:
    found = cards("True north is the direction that leads to the end of the axis, and it does not move.")
    assert found["true north"] == "The direction that leads to the end of the axis."


def test_with_the_help_of_something_is_not_what_it_is() -> None:
    found = cards("The roots move it with the help of carrier proteins called statolins, which sit in the membrane of the cell.")
    assert found["statolins"].startswith("Carrier proteins")
