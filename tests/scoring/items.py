"""One item of each kind, of a text written for this test, and a way to make any."""

from quizzes.items import Choice, Gap, Item, Kind, Pair, Source

SOURCE = Source(0, 4, "Once")


def item(kind: Kind, **filled: object) -> Item:
    return Item(kind=kind, stem="What?", source=SOURCE, rule="test", **filled)  # type: ignore[arg-type]


def choices(*texts: str) -> tuple[Choice, ...]:
    """Choices of which those with a star are keys."""
    return tuple(Choice(text.strip("*"), text.startswith("*")) for text in texts)


ONE_KEY = item(Kind.MULTIPLE_CHOICE, choices=choices("*otters", "herons", "eels", "ducks"))
TWO_KEYS = item(Kind.MULTIPLE_CHOICE, choices=choices("*otters", "*herons", "eels", "ducks"))
TRUE_FALSE = item(Kind.TRUE_FALSE, choices=choices("*True", "False"))
CHOSEN_CLOZE = item(Kind.CLOZE, choices=choices("*river", "canal", "lake"))
TYPED_CLOZE = item(Kind.CLOZE, answers=("the old mill",))
GAPS = item(Kind.CLOZE, gaps=(Gap("river"), Gap("otter", ("otters",)), Gap("nine")), bank=("river", "otter", "nine", "lake"))
SHORT = item(Kind.SHORT_ANSWER, answers=("Maria Oyelaran", "Oyelaran"))
NUMERIC = item(Kind.NUMERIC, answers=("22,000",), tolerance=500.0)
MATCHING = item(Kind.MATCHING, pairs=(Pair("eats", "fish"), Pair("lives in", "a holt"), Pair("fears", "nets"), Pair("likes", "rain")))
ORDERING = item(Kind.ORDERING, choices=choices("egg", "tadpole", "froglet", "frog"))

EVERY_KIND = (ONE_KEY, TWO_KEYS, TRUE_FALSE, CHOSEN_CLOZE, TYPED_CLOZE, GAPS, SHORT, NUMERIC, MATCHING, ORDERING)
