"""Cards of terms that the article defines."""

import pytest

from quizzes.generation.cards.definitions import defined_terms
from quizzes.items import Card
from tests.generation.cast import SOIL, material, read_whole


def cards(said: str) -> dict[str, str]:
    return {card.front: card.back for card in defined_terms(material(said))}


@pytest.fixture
def found() -> dict[str, Card]:
    """The terms of the textbook section."""
    return {card.front: card for card in defined_terms(read_whole("soil"))}


def test_it_works() -> None:
    assert cards("Erosion is the movement of soil by water or wind.") == {"erosion": "The movement of soil by water or wind."}


@pytest.mark.parametrize(
    ("said", "front", "back"),
    [
        ("A terrace is a flat field that is cut into a slope.", "terrace", "A flat field that is cut into a slope."),
        ("Erosion refers to the movement of soil by water.", "erosion", "The movement of soil by water."),
        ("A drought is defined as a long time without any rain.", "drought", "A long time without any rain."),
        (
            "Broken rock holds humus, a dark substance that is left when plants decay.",
            "humus",
            "A dark substance that is left when plants decay.",
        ),
        ("On windy hills, farmers need a long low row of trees called a windbreak.", "windbreak", "A long low row of trees."),
        ("Terraces are a system that keeps the soil on a slope.", "terrace", "A system that keeps the soil on a slope."),
        (
            "The fields are home to water beetles – a family of insects that live without light.",
            "water beetles",
            "A family of insects that live without light.",
        ),
        (
            "Under harvest rule, for a farmer to keep a field, that farmer must sow it each spring (as a rule, in March).",
            "harvest rule",
            "A kind of rule in which, for a farmer to keep a field, that farmer must sow it each spring.",
        ),
        (
            "In dry years, we often picture winter wells, or holes that are deep enough to reach the water.",
            "winter wells",
            "Holes that are deep enough to reach the water.",
        ),
    ],
)
def test_it_reads_every_form_of_a_definition(said: str, front: str, back: str) -> None:
    assert cards(said).get(front) == back


@pytest.mark.parametrize(
    "said",
    [
        "Erosion is a great problem for the farmers of Peru.",
        "This is the movement of soil by water or wind.",
        "It is the movement of soil by water or wind.",
        "Bread is the main reason for the fame of the town.",
        "The idea is a plan that they had long before.",
        "Erosion is the movement that he told them of.",
        "Harvestism is the belief that there is one good in farming: bread.",
        "They bring the goats to the upper barn, or watching the slopes as needed.",
        "The state printed paper money—known as brownbacks—to pay for it.",  # what all know of it already
        "Bakers are tired in the morning because of their work.",
    ],
)
def test_it_leaves_what_defines_nothing(said: str) -> None:
    assert not cards(said)


@pytest.mark.parametrize("term", ["weathering", "humus", "erosion", "contour ploughing"])
def test_it_finds_the_terms_of_the_textbook(term: str, found: dict[str, Card]) -> None:
    assert term in found


def test_it_points_to_the_defining_sentence(found: dict[str, Card]) -> None:
    for card in found.values():
        assert SOIL.text[card.source.start : card.source.end] == card.source.text
        assert card.front in card.source.text.lower()
        assert card.back[1:].rstrip(".") in card.source.text


def test_the_first_definition_counts() -> None:
    twice = "Erosion is the movement of soil by water. Erosion is the process by which wind takes soil away."
    assert cards(twice) == {"erosion": "The movement of soil by water."}


@pytest.mark.parametrize(
    ("said", "front", "back"),
    [
        # said of the subject
        ("The ideal self is the person that you would like to be.", "ideal self", "The person that you would like to be."),
        ("The harvest effect is the tendency for farmers to sell early.", "harvest effect", "The tendency for farmers to sell early."),
        (
            "Under village rule, for a plan to pass, all must agree to it.",
            "village rule",
            "A kind of rule in which, for a plan to pass, all must agree to it.",
        ),
        (
            "It begins with a process called weathering, which is the movement of soil by frost.",
            "weathering",
            "The movement of soil by frost.",
        ),
        ("Bees store honey in wax structures called a comb.", "comb", None),
        ("The guard slid across the stable floor – a journey of nine metres – to the door.", "stable floor", None),
        ("They signed the Convention on Narcotic Drugs, the framework that governs trade in them.", "Narcotic Drugs", None),
        ("The hill fort held, for nine weeks, a frontal assault known as the Red Charge.", "Red Charge", None),
        (
            "He ordered a frontal assault, known as the Red Charge, against the northern wall.",
            "Red Charge",
            "A frontal assault against the northern wall.",
        ),
        ("Decomposers are organisms that feed on dead plants.", "decomposers", "Organisms that feed on dead plants."),
        ("A levee, in contrast, is a bank that is built beside a river.", "levee", "A bank that is built beside a river."),
        ("Land rights involve the freedom to plant and to sell.", "land rights", "The freedom to plant and to sell."),
        (
            "Boundary disputes occur whenever two farmers want the same field.",
            "boundary disputes",
            "When two farmers want the same field.",
        ),
        (
            "Whenever two villages need one well, there is a water conflict.",
            "water conflict",
            "When two villages need one well.",
        ),
        (
            "The usual way is a strip harvest, which, as the name says, is a method that leaves every second row.",
            "strip harvest",
            "A method that leaves every second row.",
        ),
        (
            "For each farmer, the transport cost is the difference between the price at home and the price in town.",
            "transport cost",
            "The difference between the price at home and the price in town.",
        ),
        (
            "In the cheapest method, grid sampling, workers take soil from every tenth square.",
            "grid sampling",
            "A method in which workers take soil from every tenth square.",
        ),
        (
            "In a pure village democracy, all decisions are made by all who own land.",
            "village democracy",
            "A kind of democracy in which all decisions are made by all who own land.",
        ),
        # said of what comes before or after
        (
            "The team used a technique known as pedometrics, which allows the mapping of soils.",
            "pedometrics",
            "A technique which allows the mapping of soils.",
        ),
        ("This system of sharing out water is known as the turn system.", "turn system", "A system of sharing out water."),
        ("Killer whales, also known as orcas, eat salmon.", "orcas", "Another name for killer whales."),
        (
            "They counted as survey error, or mistakes that are caused by a bad map.",
            "survey error",
            "Mistakes that are caused by a bad map.",
        ),
        (
            "The farmers complained of water grabbing (the use of a river by one village to the harm of the others).",
            "water grabbing",
            "The use of a river by one village to the harm of the others.",
        ),
        (
            "Many suffer from harvest fatigue—the idea that the work never ends—and move away.",
            "harvest fatigue",
            "The idea that the work never ends.",
        ),
        (
            "The numbers suffer from yield bias, when farmers report more than they reap.",
            "yield bias",
            "A kind of bias in which farmers report more than they reap.",
        ),
        (
            "They live with the existing state of farms and things—that is, the status quo.",
            "status quo",
            "The existing state of farms and things.",
        ),
        (
            "Terracing, as the cutting of steps for fields became known, had begun long before.",
            "terracing",
            "The cutting of steps for fields.",
        ),
        (
            "Also known as harvest pride bias, this type of yield bias occurs when farmers name what they hope for.",
            "harvest pride bias",
            "When farmers name what they hope for.",
        ),
        ("The state feared boxes of rotten corn (BRCs) in the harbour.", "BRCs", "Boxes of rotten corn."),
    ],
)
def test_it_reads_what_textbooks_write(said: str, front: str, back: str) -> None:
    assert cards(said).get(front) == back


@pytest.mark.parametrize(
    "said",
    [
        "The baker called the police at once.",  # nothing is named
        "They grow apples, pears, or plums of many colours.",  # a list
        "In recent years, farmers move to the towns.",  # a time is no system
        "The village was a place that nobody loved.",  # one case, long ago
        "He met Rosie the Riveter, the heroine of a poster that hung everywhere.",
        "They sent the mayor, the owner of a shop that sells bread.",  # a person, not a term
        "Their debt is known as a burden to the village.",
    ],
)
def test_it_defines_no_term_by_what_only_looks_like_it(said: str) -> None:
    assert not cards(said)


def test_it_takes_the_marks_of_a_list_out() -> None:
    said = "A meadow is a field that a) belongs to everyone and b) feeds the animals of all."
    assert cards(said) == {"meadow": "A field that belongs to everyone and feeds the animals of all."}


@pytest.mark.parametrize(
    "said",
    [
        "He signed the Village Wells Act, commonly known as the Lee Act after its author.",
        "The branches of a cell end in tree-shaped structures called dendrites.",
    ],
)
def test_another_name_or_a_bare_kind_is_no_definition(said: str) -> None:
    assert not cards(said)


@pytest.mark.parametrize(
    ("said", "front", "back"),
    [
        (
            "He drew two houses: the house of birth, which is the farm house in which a child is reared, and the house of choice, which is "
            "the house that a farmer builds.",
            "house of birth",
            "The farm house in which a child is reared.",
        ),
        (
            "Loam has a high water holding capacity, which is the amount of water that a soil can keep, and its worms mix it well.",
            "water holding capacity",
            "The amount of water that a soil can keep.",
        ),
    ],
)
def test_the_front_is_the_whole_term_and_the_back_its_own_half(said: str, front: str, back: str) -> None:
    assert cards(said).get(front) == back


@pytest.mark.parametrize(
    "said",
    [
        "Bread serves as a common denominator, a method that makes trade between farms easier.",  # only in this part
        "Nine farms in ten have a walled garden, a decrease from 99 per cent in 1960.",  # a garden is no decrease
        "The gap between the two is known as the harvest gap.",  # which two?
        "Under river rule, on the other hand, the villages decide for themselves.",
        "Salt is a good carrier of heat and the farms of the north use it.",
        "In a village system, a farmer receives seed from the mayor.",  # how it works is not what it is
        "They drove out a brown hunter called the night fox.",  # a kind and no more
        "Last year’s winner, a road of 64 houses called Oxbow Street, removed 9,300.",
        "They met in the hall, known as Oxbow Hall, for the boat, which is made ready for the trip which will be its last.",
        "Carrow is a place with one mill and a closed shop. They left Carrow in the morning.",  # a town's name
    ],
)
def test_in_doubt_there_is_no_card(said: str) -> None:
    assert not cards(said)


def test_a_list_before_its_clause_is_taken_whole() -> None:
    said = "Beside it stands the informal structure, the network of friendships, rivalries and customs through which the work is done."
    back = "The network of friendships, rivalries and customs through which the work is done."
    assert cards(said) == {"informal structure": back}


@pytest.mark.parametrize(
    "said",
    [
        "Kings knew a practice called venality of office.",
        "He drew a gloomy conclusion, known as the iron law of oligarchy: all villages come under the control of a few farmers.",
        "They rest on dust or tiny droplets called aerosols, which linger in the air can infect others.",
        "Beside it stands the inner circle, the network of friendships, rivalries and customs.",
        "They planted a row of trees called a windbreak.",
    ],
)
def test_what_is_only_a_kind_or_was_cut_is_no_definition(said: str) -> None:
    assert not cards(said)


@pytest.mark.parametrize(
    "said",
    [
        "The press needs a costly screw, a steady supply of oak and a sample of olives that farmers pick.",  # a list
        "With a heavy cart, a supply of salt and a bag of seed that farmers pick, they left.",
        "On a stormy day, an elderly couple sit on one of the new boats.",  # what opens the sentence
        "By village agreement, the sale of seeds that cause blight, called rusts, has ended.",
        "They took samples of roots or stems, or parts of plants such as leaves.",
        "A tool-using demonstrator (a human in the study of northern crows) came first.",  # who it was this time
        "They belong to a wider, more open village, where farmers know one another less and less.",
        "Birds are carriers of seeds that fall from the oaks of the village.",  # who does not know what birds are?
        "A harvest factor is an uncontrollable factor in the village market.",  # there are such factors, and?
        "Mending bridges means freeing all farmers from the terror of floods.",  # what one does, not what it is
        "The plan of a noted Norwegian engineer and farmer called Anna Lind, which won a prize, was kept.",
        "They asked the Reefkeeper, a nonprofit that helped raise the original $38 million.",  # which?
    ],
)
def test_what_stands_beside_or_behind_a_word_by_chance_is_no_definition(said: str) -> None:
    assert not cards(said)


def test_what_stands_between_the_commas_of_an_opening_may_define() -> None:
    found = cards("In terracing, the practice of cutting steps for fields, farmers keep the soil from the river.")
    assert found == {"terracing": "The practice of cutting steps for fields."}


def test_a_definition_ends_before_a_judgement() -> None:
    found = cards("A windbreak is a row of trees that shelters a field and very important to farmers.")
    assert found == {"windbreak": "A row of trees that shelters a field."}


@pytest.mark.parametrize(
    ("said", "front"),
    [
        ("Ebola fever is an illness that spreads among bats and people.", "Ebola fever"),
        ("Mumba fever is an illness that spreads among bats. They fear Mumba.", "Mumba fever"),
        ("Silo fever is an illness that spreads among farmers.", "silo fever"),
    ],
)
def test_a_front_keeps_the_capital_of_a_name(said: str, front: str) -> None:
    assert list(cards(said)) == [front]
