"""What a sentence leans on: put right where only one thing can be meant, refused otherwise."""

import pytest

from tests.generation.cast import refused, told

DIALLO = "Amina Diallo, a biologist, counted the cod of the Skagerrak for ten years."


def test_it_works() -> None:
    assert "Amina Diallo measured the noise of ships with a microphone." in told(
        f"{DIALLO} She measured the noise of ships with a microphone."
    )


# he and she


def test_it_says_whose_a_thing_is() -> None:
    found = told(f"{DIALLO} Her microphone recorded the noise of ships for nine winters.")
    assert "Amina Diallo’s microphone recorded the noise of ships for nine winters." in [text.replace("'", "’") for text in found]


def test_it_refuses_her_where_it_is_whom_something_is_done_to() -> None:
    assert refused(f"{DIALLO} The fishermen of the western islands refused to give her up after the storm.") == "a pronoun without its noun"


def test_it_refuses_a_pronoun_when_two_people_can_be_meant() -> None:
    two = "Amina Diallo met Karen Holm in the harbour of Bergen. She measured the noise of ships with a microphone."
    assert refused(two) == "a pronoun without its noun"


def test_it_refuses_she_where_only_a_man_was_named() -> None:
    assert refused("Robert Pike, a baker, came to Bergen. She measured the noise of ships with a microphone.")


def test_it_refuses_he_where_nobody_was_named() -> None:
    assert refused("The harbour of Bergen was quiet. He measured the noise of ships with a microphone.") == "a pronoun without its noun"


def test_it_leaves_a_pronoun_that_its_own_sentence_explains() -> None:
    assert not refused("Amina Diallo says that she measured the noise of ships in winter.")


# it and they


@pytest.mark.parametrize(
    "said",
    [
        "It will drive on to one of four stations under the sea.",
        "It was developed in order to slow the water of a field.",
        "It is able to carry two hundred lorries in a single hour.",
        "It is a machine that can dig through the hardest rock.",
        "A bag of its flour costs four pounds in winter.",
        "Half of them measured the noise of ships with a microphone.",
        "They measured the noise of ships with a microphone.",
        "Their roots grow into the cracks of a rock and split it.",
        "Its wheel turned for forty years without a single repair.",
    ],
)
def test_it_refuses_it_and_they_at_the_opening(said: str) -> None:
    assert refused(f"A train that catches fire cannot stop. {said}")


@pytest.mark.parametrize(
    "said",
    [
        "Engineers froze the sand of the sea floor before they dug through it.",
        "Norway paid for a tunnel because it wanted modern trains.",
        "It is likely that fish return to a quiet coast.",
        "It took engineers nineteen months to freeze the sand.",
        "It would be hard to dig through loose sand.",
    ],
)
def test_it_leaves_it_and_they_where_they_are_explained_or_mean_nothing(said: str) -> None:
    assert not refused(said)


# this, the deal, another


@pytest.mark.parametrize(
    "said",
    [
        "This made the trains of Norway faster than ever before.",
        "These trains are faster than the ferries of Denmark.",
        "Such trains are faster than the ferries of Denmark.",
        "Another reason is the price of fuel in Denmark.",
        "Both countries paid for the trains of the first year.",
        "Both paid for the trains of the first year in May.",
        "The deal made the trains of Norway faster than ever before.",
        "The agreement between them was signed by nine ministers.",
        "The same thing happened to the ferries of Denmark.",
    ],
)
def test_it_refuses_what_points_back(said: str) -> None:
    assert refused(f"Norway and Denmark signed a deal in May. {said}")


@pytest.mark.parametrize("said", ["The price of fuel rose by half in a single year.", "The price of bread rose by half in a single year."])
def test_it_leaves_a_noun_that_is_described(said: str) -> None:
    assert not refused(f"Norway and Denmark signed a deal in May. {said}")


def test_it_gives_a_thing_its_name_when_only_one_was_named() -> None:
    found = told("Few people have seen the Skarvan National Park in winter. The park lost nine rangers because of the snow.")
    assert "The Skarvan National Park lost nine rangers because of the snow." in found


@pytest.mark.parametrize(
    "said",
    [
        "We measured the noise of ships with a microphone.",
        "I think that the trains of Norway are faster.",
        "You can read a book in the trains of Norway.",
        "Our trains are faster than the ferries of Denmark.",
    ],
)
def test_it_refuses_i_we_and_you(said: str) -> None:
    assert refused(said) == "speaks as I, we or you"


def test_it_does_not_take_the_united_states_for_a_pronoun() -> None:
    assert not refused("The US government paid farmers to plant rows of trees.")


@pytest.mark.parametrize(
    "said",
    [
        "The ferry company closed its office in Bergen yesterday.",
        "The ferry company closed its office in Bergen last month.",
        "The ferry company closed its office in Bergen two years ago.",
        "The ferry company here closed its office in Bergen.",
        "Last year the ferry company closed its office in Bergen.",
        "Three years later, the ferry company closed its office in Bergen.",
        "Since then, the ferry company has closed its office in Bergen.",
    ],
)
def test_it_refuses_times_and_places_that_only_the_article_explains(said: str) -> None:
    assert not [
        text for text in told(said) if {"yesterday", "month", "ago", "here", "year", "later", "then"} & set(text.strip(".").split())
    ]
