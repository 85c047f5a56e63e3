"""Cards of people, places and bodies that the article explains."""

import pytest

from quizzes.generation.cards.named import named_things
from quizzes.generation.cards.people import people
from quizzes.generation.material import gather
from quizzes.items import Article
from tests.generation.cast import ARTICLES, TUNNEL, material, read_whole


def cards(said: str) -> dict[str, str]:
    return {card.front: card.back for rule in (people, named_things) for card in rule(material(said))}


def test_it_works() -> None:
    found = cards("Amina Diallo, a biologist at the University of Bergen, is here. Amina Diallo has counted cod for thirty years.")
    assert found["Amina Diallo"] == "A biologist at the University of Bergen, who has counted cod for thirty years."


def test_it_leaves_a_bare_trade() -> None:
    assert not cards("Amina Diallo, a biologist at the University of Bergen, counts cod.")


def test_it_tells_what_a_place_is() -> None:
    found = cards("Painters love Stockholm, a city of bridges on the eastern coast. Ships come to Stockholm.")
    assert found.get("Stockholm") == "A city of bridges on the eastern coast."


@pytest.mark.parametrize(
    "said",
    [
        "Amina Diallo counts cod.",
        "Amina Diallo, in March, counted cod near the coast.",
        "Diallo, a biologist at a museum, counts cod.",
    ],
)
def test_it_leaves_names_that_are_not_explained(said: str) -> None:
    assert not cards(said)


def test_it_finds_the_people_of_the_news_story() -> None:
    found = {card.front: card for card in people(read_whole("tunnel"))}
    assert "Amina Diallo" in found
    assert TUNNEL.text[found["Amina Diallo"].source.start : found["Amina Diallo"].source.end] == found["Amina Diallo"].source.text


@pytest.mark.parametrize("name", ARTICLES)
def test_every_role_is_of_its_sentence(name: str) -> None:
    for card in people(read_whole(name)):
        assert card.front.split()[-1] in card.source.text


def test_it_says_only_once_what_somebody_is() -> None:
    said = "Amina Diallo was an outstanding captain in the northern fleet of Norway. Ships of the northern fleet need a captain."
    assert cards(said).get("Amina Diallo", "").count("captain") < 2


@pytest.mark.parametrize(
    ("said", "name", "back"),
    [
        (
            "Amina Diallo, who chairs a large harbour board in Norway, laughed. Amina Diallo has counted cod for thirty years.",
            "Amina Diallo",
            "Chairs a large harbour board in Norway, and has counted cod for thirty years.",
        ),
        (
            "Samuel Johnson hated long winters and cold harbours.",
            "Samuel Johnson",
            "English writer and lexicographer (1709–1784), who hated long winters and cold harbours.",
        ),
    ],
)
def test_it_knows_people_by_their_work_and_from_the_dictionary(said: str, name: str, back: str) -> None:
    assert cards(said).get(name) == back


@pytest.mark.parametrize(
    "said", ["Ronald Reagan smiled.", "They spoke of Samuel Johnson.", "Ferdinand II hated long winters and cold harbours."]
)
def test_it_leaves_whom_the_article_only_names_and_kings_of_many_countries(said: str) -> None:
    assert not cards(said)


def test_nobody_is_explained_by_the_dictionary_alone() -> None:
    assert not cards("They read David Hume in the north. Ships bring David Hume to the coast.")


def test_a_claim_without_its_subject_is_left_out() -> None:
    said = "Amina Diallo, a biologist at the University of Bergen, is here. Diallo told them the cod “is three times as heavy as a salmon.”"
    assert not [back for back in cards(said).values() if "that is" in back]


def test_it_does_not_say_the_role_again() -> None:
    said = "Amina Diallo, a Harvest Prize-winning biologist from Bergen, is here. Amina Diallo has won the Harvest Prize."
    assert not cards(said)


@pytest.mark.parametrize(
    "said",
    [
        "Amina Diallo, who runs the island’s only shop and post office, laughed.",  # which island?
        "Amina Diallo, who works for the Spanish Harbour Society in Bergen, laughed.",  # and?
    ],
)
def test_it_leaves_a_post_that_tells_nothing_alone(said: str) -> None:
    assert not list(people(gather(Article(title="The island", text=said))))


FARMER = "Amina Diallo, a farmer from Oxbow, smiled. Amina Diallo has counted cod for thirty years."


@pytest.mark.parametrize(
    "said",
    [
        "One of them is the keeper, Amina Diallo, a farmer from Oxbow. Amina Diallo has counted cod for thirty years.",
        f"{FARMER} They met Diallo, the keeper, in March.",
    ],
)
def test_it_leaves_whom_the_article_also_calls_something_else(said: str) -> None:
    assert not list(people(material(said)))


@pytest.mark.parametrize(
    "said",
    [
        FARMER,
        f"{FARMER} They met Diallo, the farmer, in March.",
        "It is by the researcher, Amina Diallo, a farmer from Oxbow. Amina Diallo has counted cod for thirty years.",
        "A third keeper, Amina Diallo, a farmer from Oxbow, smiled. Amina Diallo has counted cod for thirty years.",
    ],
)
def test_it_keeps_whom_it_only_calls_so_again_or_one_of_several(said: str) -> None:
    assert cards(said) == {"Amina Diallo": "A farmer from Oxbow, who has counted cod for thirty years."}


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("said that northern cod have left the warm water of Bergen", True),
        ("said: “We have seen the cod of the north leave the warm water of Bergen.”", False),  # half of what may go on
        ("said that thirty boats have left the warm water of Bergen", False),  # thirty boats of what?
    ],
)
def test_it_tells_what_somebody_says_where_it_is_understood_alone(said: str, told: bool) -> None:
    found = cards(f"Amina Diallo, a biologist at the University of Bergen, is here. Amina Diallo {said}.".replace(".”.", ".”"))
    assert ("Amina Diallo" in found) is told


@pytest.mark.parametrize(
    ("told", "is_understood"),
    [
        ("has counted cod for thirty years", True),
        ("has won the first race in 41 seconds", False),
        ("has won the first prize of Bergen", True),
        ("has bought tickets for every performance", False),
        ("has already seen a severe one in Bergen", False),
        ("has closed the houses of the infected", False),
        ("went to the harbour of Bergen with nine boats and a dog", False),
        ("has praised that which had fed on thyme", False),
    ],
)
def test_it_tells_nothing_that_is_one_of_a_row(told: str, *, is_understood: bool) -> None:
    found = cards(f"Amina Diallo, a biologist at the University of Bergen, is here. Amina Diallo {told}.")
    assert ("Amina Diallo" in found) is is_understood


def test_a_post_alone_is_worth_nothing() -> None:
    post = "Amina Diallo, who chairs a large harbour board in Norway, laughed."
    assert not cards(post)
    assert cards(f"{post} Amina Diallo has counted cod for thirty years.")
