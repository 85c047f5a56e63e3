"""What is said of whom."""

from quizzes.generation.rules.subjects import true_of_whom, who_is_said_to
from tests.generation.cast import material

TEXT = (
    "Ingrid Solheim opened a school for sailors. Karen Holm sold bread to hungry captains. Marco Ferreira drew maps of loose sand. "
    "Later Ingrid Solheim, Karen Holm and Marco Ferreira met in Oslo."
)


def test_it_works() -> None:
    item = next(true_of_whom(material(TEXT))).item
    assert item.stem == "Complete the sentence with what the article says: Ingrid Solheim …"
    assert item.keys == ("… opened a school for sailors.",)
    assert {choice.text for choice in item.choices if not choice.key} == {
        "… sold bread to hungry captains.",
        "… drew maps of loose sand.",
    }


def test_it_matches_names_of_one_kind() -> None:
    (item,) = [candidate.item for candidate in who_is_said_to(material(TEXT))]
    assert [(pair.prompt, pair.match) for pair in item.pairs] == [
        ("Ingrid Solheim", "… opened a school for sailors"),
        ("Karen Holm", "… sold bread to hungry captains"),
        ("Marco Ferreira", "… drew maps of loose sand"),
    ]


def test_it_mixes_no_people_with_places() -> None:
    mixed = "Ingrid Solheim opened a school for sailors. Norway sold bread to hungry captains. Denmark drew maps of loose sand."
    assert not list(true_of_whom(material(mixed)))
    assert not list(who_is_said_to(material(mixed)))


def test_no_ending_tells_whose_it_is() -> None:
    told = TEXT.replace("drew maps of loose sand", "drew maps for Karen Holm and others")
    for candidate in true_of_whom(material(told)):
        assert not [choice for choice in candidate.item.choices if "Holm" in choice.text and "Holm" in candidate.item.stem]
