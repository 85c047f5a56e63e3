"""A short article, a question of every kind written by hand, and two cards."""

from __future__ import annotations

from datetime import UTC, datetime

from quizzes.items import Article, Card, Choice, Draft, Gap, Item, Kind, Pair, Source

NOW = datetime(2026, 3, 2, 8, 30, tzinfo=UTC)

TEXT = """The Bell of Harrow Point

In 1911 the village of Harrow Point bought a bell for its lighthouse. It weighed 340 kilograms and was cast in Norwick.

“We bought it because nobody can see a lamp in fog,” said Edda Marsh, who keeps the village museum. Her neighbour Tom Veil
believes that the bell saved forty ships.

A bell buoy is a floating bell that is rung by the waves."""


def span(text: str) -> Source:
    start = TEXT.index(text)
    return Source(start, start + len(text), text)


BOUGHT = "In 1911 the village of Harrow Point bought a bell for its lighthouse."
WEIGHED = "It weighed 340 kilograms and was cast in Norwick."
FOG = "“We bought it because nobody can see a lamp in fog,” said Edda Marsh, who keeps the village museum."
BUOY = "A bell buoy is a floating bell that is rung by the waves."

ITEMS = (
    Item(
        Kind.MULTIPLE_CHOICE,
        "Why did Harrow Point buy a bell?",
        span(FOG),
        "cause",
        choices=(Choice("A lamp cannot be seen in fog", True), Choice("The old bell broke"), Choice("A ship was lost")),
        feedback="Edda Marsh says so.",
    ),
    Item(Kind.CLOZE, "The bell was cast in ___.", span(WEIGHED), "cloze", choices=(Choice("Norwick", True), Choice("Harrow Point"))),
    Item(
        Kind.TRUE_FALSE,
        "The village bought its bell in 1911.",
        span(BOUGHT),
        "true_false",
        choices=(Choice("True", True), Choice("False")),
    ),
    Item(Kind.SHORT_ANSWER, "Who keeps the village museum?", span(FOG), "who", answers=("Edda Marsh", "Marsh")),
    Item(Kind.NUMERIC, "How many kilograms did the bell weigh?", span(WEIGHED), "number", answers=("340",), tolerance=5.0),
    Item(
        Kind.MATCHING,
        "Who said what?",
        span(FOG),
        "speakers",
        pairs=(Pair("Nobody can see a lamp in fog.", "Edda Marsh"), Pair("The bell saved forty ships.", "Tom Veil")),
        choices=(Choice("Norwick"),),
        evidence=(span("Her neighbour Tom Veil\nbelieves that the bell saved forty ships."),),
    ),
    Item(Kind.ORDERING, "Put it in order.", span(BOUGHT), "order", choices=(Choice("Cast"), Choice("Bought"), Choice("Rung"))),
    Item(
        Kind.CLOZE,
        "A bell buoy is a floating [1] that is rung by the [2].",
        span(BUOY),
        "gaps",
        gaps=(Gap("bell"), Gap("waves", ("sea",))),
        bank=("bell", "waves", "keepers"),
    ),
)
CARDS = (
    Card("bell buoy", "a floating bell that is rung by the waves", span(BUOY), "definition"),
    Card("Edda Marsh", "keeps the village museum", span(FOG), "person"),
)
DRAFT = Draft(Article("The Bell of Harrow Point", TEXT), ITEMS, CARDS, {"The answer could be read in another question": 3})
