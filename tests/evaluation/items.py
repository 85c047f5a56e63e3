"""Items about three sentences, made by hand: a sound one of each sort, to be spoilt by the tests."""

from dataclasses import replace
from typing import Any

from quizzes.evaluation.attempts import Attempt
from quizzes.evaluation.corpus import Sample
from quizzes.generation.text import analyse
from quizzes.items import Article, Choice, Draft, Gap, Item, Kind, Source

SOURCE = Source(0, 93, "Because the salt had eaten the old chains, the harbour of Lund was closed to ferries in 1987.")
CHOSEN = Item(
    kind=Kind.MULTIPLE_CHOICE,
    stem="Why was the harbour of Lund closed to ferries?",
    source=SOURCE,
    rule="cause",
    choices=(
        Choice("because the salt had eaten the old chains", True),
        Choice("because the pilots were on strike"),
        Choice("because the storm had sunk two barges"),
    ),
)
TYPED = Item(Kind.SHORT_ANSWER, "In which year was the harbour of Lund closed?", SOURCE, "year", answers=("1987",))
JUDGED = Item(
    Kind.TRUE_FALSE, "The harbour of Lund was closed to ferries.", SOURCE, "judged", choices=(Choice("True", True), Choice("False"))
)
GAPPED = Item(Kind.CLOZE, "He said that this [1] was closed.", SOURCE, "gapped", gaps=(Gap("harbour"),), bank=("harbour",))
PLACED = replace(CHOSEN, stem="Where does it belong?\n\n[A] They came. [B]", choices=(Choice("A", True), Choice("B")), rule="placed")


def chosen(key: str, *others: str, **changes: Any) -> Item:
    """The multiple-choice item with these choices instead."""
    return replace(CHOSEN, choices=(Choice(key, True), *map(Choice, others)), **changes)


def asked(stem: str, item: Item = CHOSEN, **changes: Any) -> Item:
    return replace(item, stem=stem, **changes)


def draft(*items: Item) -> Draft:
    return Draft(Article("The harbour", SOURCE.text), items, ())


def attempt(*items: Item, kind: str = "news", seconds: float = 0.5) -> Attempt:
    """A sample of which these items were made, in the quiz and in all."""
    made = draft(*items)
    return Attempt(Sample("harbour", kind, made.article), analyse(made.article), made, made, seconds)
