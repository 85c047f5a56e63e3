"""Sentences and events to be put in order."""

from quizzes.generation.rules.orders import events_in_order, sentences_in_order
from quizzes.items import Item, Kind
from tests.generation.cast import material

CHAIN = (
    "In the spring of 1931 a fire broke out in a bakery behind the harbour of Carrow. "
    "The bakery belonged to Anna Kvist, who had built it with the money of an old sailor. "
    "This sailor had lent money to many people in the town, but he never asked for a receipt. "
    "However, a receipt was what the judges in Holm wanted to see when the lenders went to court."
)
LIST = (
    "In the spring of 1931 the town of Carrow had many kinds of shops and traders. Bakers sold bread in the long street. "
    "Painters rented rooms over the market hall. Sailors mended nets beside the old harbour wall and drank beer in the evening. "
    "Teachers walked to the school through the park every morning."
)
EVENTS = (
    "In 1931, a fire destroyed the old mill of Carrow. In 1944, Olaf Holm founded a school for painters. "
    "The town of Carrow built a new harbour in 1926. In 1962, Anna Kvist opened a museum of pictures. "
)


def ordered(said: str) -> list[Item]:
    return [candidate.item for candidate in sentences_in_order(material(said))]


def events(said: str) -> list[Item]:
    return [candidate.item for candidate in events_in_order(material(said))]


def test_it_works() -> None:
    item = next(item for item in ordered(CHAIN) if len(item.choices) == 3)
    assert item.kind is Kind.ORDERING
    assert "begins: “In the spring of 1931" in item.stem
    assert [choice.text[:8] for choice in item.choices] == ["The bake", "This sai", "However,"]


def test_it_leaves_sentences_that_could_stand_in_any_order() -> None:
    assert not ordered(LIST)


def test_it_leaves_a_chain_with_two_loose_sentences() -> None:
    assert not ordered(CHAIN.replace("This sailor", "One sailor").replace("However, a", "A"))


def test_events_stand_in_the_order_of_their_years_and_do_not_tell_them() -> None:
    (item,) = events(EVENTS)
    assert [choice.text for choice in item.choices] == [
        "The town of Carrow built a new harbour.",
        "A fire destroyed the old mill of Carrow.",
        "Olaf Holm founded a school for painters.",
        "Anna Kvist opened a museum of pictures.",
    ]


def test_three_events_or_two_of_one_year_are_too_few() -> None:
    assert not events(EVENTS.replace("In 1962, ", ""))
    assert not events(EVENTS.replace("1962", "1944"))


def test_an_event_with_another_time_is_none() -> None:
    assert not events(EVENTS.replace("a museum of pictures", "a museum of pictures from 1950"))
