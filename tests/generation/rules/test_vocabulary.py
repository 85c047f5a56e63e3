"""Words and their meanings."""

from quizzes.generation.rules.vocabulary import word_for_a_meaning, words_and_meanings
from quizzes.items import Item, Kind
from tests.generation.cast import material

MATCHED = (
    "The council of Carrow abolished the old tax in spring. The new tax was controversial among the farmers of the valley. "
    "A drought had made many of them poor in the summer of that year. Their leaders were reluctant to speak to the council. "
)
FOUND = (
    "The harbour of Carrow had a notorious market behind its wooden houses, where foreign sailors and clever traders met at night. "
    "Painters liked the narrow streets."
)


def items(said: str, kind: Kind) -> list[Item]:
    rules = (words_and_meanings, word_for_a_meaning)
    return [candidate.item for rule in rules for candidate in rule(material(said)) if candidate.item.kind is kind]


def test_it_works() -> None:
    (item,) = items(MATCHED, Kind.MATCHING)
    assert {(pair.prompt, pair.match) for pair in item.pairs} == {
        ("abolish", "put an end to by law"),
        ("controversial", "causing much disagreement"),
        ("drought", "a long time without rain"),
        ("reluctant", "unwilling"),
    }


def test_it_rests_on_the_sentences_of_its_words() -> None:
    (item,) = items(MATCHED, Kind.MATCHING)
    assert len({item.source, *item.evidence}) == 4


def test_three_words_are_too_few_to_match() -> None:
    assert not items(MATCHED.replace("A drought", "A storm"), Kind.MATCHING)


def test_two_words_of_like_meaning_are_not_matched_together() -> None:
    said = MATCHED.replace("A drought had", "An infamous storm had").replace("controversial", "notorious")
    assert not items(said, Kind.MATCHING)


def test_a_word_is_found_by_its_meaning_among_others_of_its_class() -> None:
    item = items(FOUND, Kind.MULTIPLE_CHOICE)[0]
    assert item.stem.startswith("Which word in this passage means “well known for something bad”?")
    assert item.keys == ("notorious",)
    assert {choice.text for choice in item.choices} <= {"notorious", "wooden", "foreign", "clever", "narrow"}


def test_no_word_of_like_meaning_is_offered() -> None:
    asked = items(FOUND.replace("clever traders", "infamous traders"), Kind.MULTIPLE_CHOICE)
    assert asked
    assert all(not {"infamous", "notorious"} <= {choice.text for choice in item.choices} for item in asked)


def test_a_word_matched_is_not_asked_for_again() -> None:
    (matched,) = items(MATCHED + FOUND, Kind.MATCHING)
    prompts = {pair.prompt for pair in matched.pairs}
    assert not prompts & {key for item in items(MATCHED + FOUND, Kind.MULTIPLE_CHOICE) for key in item.keys}


def test_half_of_a_term_is_not_asked_for() -> None:
    assert "mutual" not in {
        pair.prompt for item in items(MATCHED + "The farmers founded a mutual fund.", Kind.MATCHING) for pair in item.pairs
    }
