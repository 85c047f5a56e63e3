"""A passage in which one word was turned into its opposite."""

import re

from quizzes.generation.rules.changed_words import changed_word
from quizzes.items import Item
from tests.generation.cast import material, spans

PASSAGE = (
    "The council of Carrow rejected the plan for a new harbour because the town had lost most of its ships. "
    "Prices in the shops rose quickly in the spring, although the farmers had a good harvest. "
    "The supporters of the harbour gathered in front of the old hall and praised the sailors. "
    "Many of the younger people entered the hall before the meeting ended."
)


def items(said: str = PASSAGE) -> list[Item]:
    return [candidate.item for candidate in changed_word(material(said))]


def marked(item: Item) -> dict[str, str]:
    return dict(re.findall(r"\[([A-E])\] (\w+)", item.stem.rpartition("\n\n")[2]))


def test_it_works() -> None:
    item = max(items(), key=lambda item: len(item.stem))
    (key,) = item.keys
    words = marked(item)
    assert list(words) == [choice.text for choice in item.choices] == list("ABCDE")
    assert words[key] not in PASSAGE.split()
    assert all(word in PASSAGE for letter, word in words.items() if letter != key)


def test_only_the_one_word_is_changed() -> None:
    for item in items():
        (key,) = item.keys
        passage = re.sub(rf"\[{key}\] \w+", re.search(r"“(.+)”", item.feedback)[1], item.stem.rpartition("\n\n")[2])  # type: ignore[index]
        assert re.sub(r"\[[A-E]\] ", "", passage) == " ".join(" ".join(source.text for source in spans(item)).split())


def test_it_turns_the_word_that_the_passage_tells_most_of() -> None:
    item = max(items(), key=lambda item: len(item.stem))
    assert "“rejected”" in item.feedback or "“lost”" in item.feedback or "“rose”" in item.feedback


def test_it_leaves_a_passage_with_few_words_to_turn() -> None:
    assert not items(
        "The mill of Carrow stands beside a pond. A fire destroyed the wheel of the mill in 1931. "
        "Painters and writers rent rooms there in summer. Bakers bring bread and farmers bring wheat to the market of the town on Mondays. "
        "The church of Saint Olaf looks down on the market from a hill with three oaks on it."
    )


def test_it_leaves_words_in_quotation_marks() -> None:
    quoted = PASSAGE.replace("rejected the plan", "“rejected the plan”").replace("rose quickly", "“rose quickly”")
    for item in items(quoted):
        assert not {"accepted", "fell"} & set(marked(item).values())
