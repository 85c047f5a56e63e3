"""A passage with one sentence too many."""

import re

from quizzes.generation.rules.intruders import one_too_many
from quizzes.items import Item
from tests.generation.cast import material, spans

FIRE = (
    "In 1931 a fire destroyed the wheel of the old mill in Carrow. This fire began in the bakery beside the wheel. "
    "The owner of the bakery, Anna Kvist, sold her bakery in the same year. "
    "She moved to the coast with her two sons and opened a small hotel beside the bay."
)
STRANGER = "Every autumn traders from Holm bought wheat and barley at a market in Sund."
BETWEEN = (
    "Painters discovered the green pond in 1950 and rented small rooms. They painted the pond in every season. "
    "A museum of their pictures opened in 1962. It showed ninety pictures of water."
)
ARTICLE = f"{FIRE}\n\n{BETWEEN}\n\nSchools took children to the museum.\n\n{STRANGER}"


def items(said: str = ARTICLE) -> list[Item]:
    return [candidate.item for candidate in one_too_many(material(said))]


def of_the_fire(said: str = ARTICLE) -> list[Item]:
    return [item for item in items(said) if item.source.text.startswith("In 1931")]


def test_it_works() -> None:
    (item,) = of_the_fire()
    (key,) = item.keys
    assert f"[{key}] {STRANGER}" in item.stem
    assert [source.text for source in item.evidence] == [STRANGER]


def test_the_stranger_is_neither_first_nor_last() -> None:
    for item in items():
        assert item.keys[0] not in {item.choices[0].text, item.choices[-1].text}


def test_it_parts_a_sentence_from_the_one_that_it_points_to() -> None:
    (item,) = of_the_fire()
    after = item.stem.partition(STRANGER)[2]
    assert re.match(r" \[[C-E]\] (This fire|She moved)", after)


def test_without_the_stranger_it_is_the_articles_own_passage() -> None:
    for item in items():
        passage = re.sub(rf"\[{item.keys[0]}\] [^\[]+", "", item.stem.rpartition("\n\n")[2])
        assert re.sub(r"\[[A-F]\] ", "", passage).strip() == " ".join(" ".join(source.text for source in spans(item)[:-1]).split())


def test_it_takes_no_stranger_that_shares_a_rare_word() -> None:
    assert not of_the_fire(ARTICLE.replace("a market in", "a bakery in"))


def test_it_takes_no_stranger_that_points_to_something() -> None:
    for pointing in (
        "This market brought traders from Holm to a harbour in Sund.",
        "The small market brought traders from Holm to a harbour in Sund.",
    ):
        assert not of_the_fire(ARTICLE.replace(STRANGER, pointing))


def test_it_leaves_a_passage_that_does_not_hang_together() -> None:
    assert not of_the_fire(ARTICLE.replace("This fire began in the bakery beside the wheel", "Ships reached the bay of Holm"))


def test_it_takes_the_stranger_from_under_another_heading() -> None:
    def parted(*, before_the_stranger: bool) -> str:
        heading = "\n\nThe traders of Holm" if before_the_stranger else ""
        return f"The fire\n\n{FIRE}\n\n{BETWEEN}{heading}\n\nSchools took children there.\n\n{STRANGER}\n\nThe end\n\nThe wind is strong."

    assert of_the_fire(parted(before_the_stranger=True))
    assert not of_the_fire(parted(before_the_stranger=False).replace("The end", "The traders\n\nThe valley is wide.\n\nThe end"))
