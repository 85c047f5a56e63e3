"""What looks like a connection and is none, or not all of one, each beside its like that is asked for."""

import pytest

from quizzes.generation.rules.connections import for_what_purpose, what_goes_with_it
from quizzes.items import Item
from tests.generation.cast import material

FILL = "Bakers in Oslo sell bread made of rye and barley. Ships of Bergen carry salt and timber to Spain."


def asked(said: str) -> list[Item]:
    return [candidate.item for rule in (what_goes_with_it, for_what_purpose) for candidate in rule(material(f"{said}\n\n{FILL}"))]


def test_it_works() -> None:
    assert asked("Farmers in Peru grow three kinds of wheat, but they buy most of their bread from Chile.")
    assert not asked("Farmers in Peru grow three kinds of wheat, and they buy most of their bread from Chile.")


@pytest.mark.parametrize(
    ("plain", "doubtful"),
    [
        (
            "While some farmers in Peru buy most of their bread from Chile, fishermen in Bergen have never bought any bread.",
            "While some farmers in Peru buy most of their bread from Chile, others have never bought any bread.",
        ),
        (
            "“I fell in love with boats of wood, but I kept my father’s farm,” said Ingrid Solheim.",
            "“I fell in love with it, but I kept my father’s farm,” said Ingrid Solheim.",
        ),
        (
            "Farmers in Peru sold half of their wheat in spring. But they kept the bread for their children.",
            "Farmers in Peru, however, sold half of their wheat in spring. But they kept the bread for their children.",
        ),
        (
            "Farmers in Peru sold half of their wheat in spring, but they kept the bread for their children.",
            "Farmers in Peru sold half of their wheat in spring, but they also sold the bread of their children.",
        ),
        (
            "Farmers in Peru sold half of their wheat in spring, but their children kept the bread for winter.",
            "Sure, farmers in Peru sold half of their wheat in spring, but their children kept the bread for winter.",
        ),
        (
            "Farmers of 22 valleys in Peru sold their wheat in spring, while farmers of Chile kept their bread for winter.",
            "Farmers of 22 valleys in Peru sold their wheat in spring, while 5 farmers of Chile kept their bread for winter.",
        ),
        (
            "Most people in Peru would buy wheat in spring, but bakers have never bought any of it before winter.",
            "Most people in Peru would buy wheat in spring, but that is not the way of bakers in winter.",
        ),
        (
            "Farmers in Peru sold half of their wheat in spring, but they kept bread for two winters.",
            "Farmers in Peru sold half of their wheat in spring, but they eat bread in two ways.",
        ),
        (
            "Although farmers in Peru sold half of their wheat in spring, the bread of their children is not entirely dry.",
            "Although farmers in Peru sold half of their wheat in spring, the answer of their children is not entirely dry.",
        ),
        (
            "Farmers in Peru sold half of their wheat in spring. In contrast, bakers kept half of the wheat for winter.",
            "Farmers in Peru sold half of their wheat in spring. In contrast to millers, bakers kept half of the wheat for winter.",
        ),
        (
            "Farmers in Peru declined to discuss the wheat, but they kept red bread for their children.",
            "Farmers in Peru declined to discuss it, but they kept red bread for their children.",
        ),
        (
            "Bakers of Peru bought all of the wheat. But they came to share the bread of their children.",
            "Bakers of Peru replied that they bought all of the wheat. But they came to share the bread of their children.",
        ),
        (
            "The wheat is a kind of grass in Peru, although its roots have never been used for bread.",
            "The wheat is actually a kind of grass in Peru, although its roots have never been used for bread.",
        ),
        (
            "Farmers in Peru sold half of their wheat in spring, but they kept red bread for their children.",
            "Farmers in Peru sold half of their wheat in spring, but they kept this particular bread for their children.",
        ),
        (
            "“We know how wheat grows in Peru, but the winters are hard,” said Ingrid Solheim. “Farmers like them.”",
            "“We know how wheat grows in Peru, but the winters are hard,” said Ingrid Solheim. “We don’t know how wheat in Peru ripens.”",
        ),
    ],
)
def test_it_asks_for_no_contrast_with_what_only_adds_says_little_or_is_in_contrast_itself(plain: str, doubtful: str) -> None:
    assert [item.rule for item in asked(plain)] == ["contrast-in-words"]
    assert asked(doubtful) == []


def test_it_asks_for_no_result_of_which_it_would_give_half() -> None:
    result = "The slope of the valley is steeper in Peru, so the stones are heavier than the walls{}."
    assert [item.rule for item in asked(result.format(""))] == ["result-in-words"]
    assert asked(result.format(", and the walls will move")) == []
    assert asked(result.format("").replace("the stones are", "the others are")) == []
    assert asked(result.format("").replace("The slope", "In Figure 2, the slope")) == []


@pytest.mark.parametrize(
    ("plain", "doubtful"),
    [
        (
            "Farmers in Peru built long walls of stone because the river took away their soil.",
            "Farmers in Peru built long walls of stone, in part because the river took away their soil.",
        ),
        (
            "Farmers in Peru built long walls of stone so that the river would leave their soil alone.",
            "Walls of stone in Peru are packed very closely, so that the river leaves their soil alone.",
        ),
        (
            "The council of Bergen opened a school after the autumn storm to teach the children of sailors.",
            "The council of Bergen opened a school after its announcement to teach the children of sailors.",
        ),
    ],
)
def test_it_asks_for_nothing_that_is_one_reason_of_several_or_belongs_to_a_noun(plain: str, doubtful: str) -> None:
    assert asked(plain)
    assert asked(doubtful) == []


@pytest.mark.parametrize(
    ("plain", "doubtful"),
    [
        (
            "Farmers in Peru lend their long walls to others only when the river leaves their soil alone.",
            "Farmers in Peru lent their long walls to others only when the river left their soil alone.",
        ),
        (
            "“There are sixty boats and four hundred fishermen in the harbour, so most of the men stay at home,” said Ingrid Solheim.",
            "“There are sixty boats and four hundred fishermen in the harbour, so you need not ask what comes,” said Ingrid Solheim.",
        ),
        (
            "Farmers in Peru built long walls of stone because they feared the river, and fishermen sold their boats to Chile.",
            "Farmers in Peru built long walls of stone because they feared the river, and they sold their boats to Chile.",
        ),
        (
            "Farmers in Peru lost half of their wheat in spring. As a result, they bought their bread from Chile.",
            "Farmers in Peru lost half of their wheat in spring. For this reason, they bought their bread from Chile.",
        ),
        (
            "Farmers in Peru grow wheat on long walls of stone because the river took away their soil.",
            "Farmers in Peru, by contrast, grow wheat on long walls of stone because the river took away their soil.",
        ),
        (
            "Nine boats in Bergen were sold to Spain because nobody wanted to mend their sails.",
            "Nine were sold to fishermen in Spain because nobody wanted to mend their sails.",
        ),
        (
            "Farmers in Peru build long walls of stone because a river is normally stronger than sand.",
            "The same thing happens with walls in Chile because a river is normally stronger than sand.",
        ),
    ],
)
def test_it_asks_for_no_condition_of_what_was_no_advice_and_nothing_that_may_be_no_reason(plain: str, doubtful: str) -> None:
    assert asked(plain)
    assert asked(doubtful) == []


def test_it_hears_nobody_whose_name_is_half_of_a_bodys() -> None:
    said = "“Northern cod are very rare, so most of the boats stay in the harbour,” said {} biologist Ann Lee."
    assert asked(said.format("Oslo"))[0].stem.startswith("In paragraph 1, Ann Lee says")
    assert all("Fish says" not in item.stem for item in asked(said.format("U.N. Fish and Harbour Service (Service)")))


def test_it_takes_no_bed_for_a_purpose() -> None:
    said = "Ingrid Solheim, a painter from Spain, was putting {} in a boat of the harbour when a storm began."
    assert not asked(said.format("her children to bed"))


def test_it_tells_nobody_as_if_he_were_two() -> None:
    said = (
        "Jorge Catalan is from Bergen. He lives in Oslo.\n\n{} said he agrees that bread is very dear. But he added that barley is cheap."
    )
    assert "the mayor said Jorge Catalan agrees" in asked(said.format("The mayor"))[0].stem
    assert not asked(said.format("Catalan"))
