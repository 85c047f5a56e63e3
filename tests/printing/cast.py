"""A short article and a question of every kind about it, to be printed."""

from quizzes.items import Article, Card, Choice, Gap, Item, Kind, Pair, Source

ARTICLE = Article(
    "How the swifts came back to Marlow Street",
    """For thirty years nobody on Marlow Street had seen a swift. Then, in the spring of 2014, a roofer named Dan Ellery found
an old nest under the tiles of the post office and decided to leave it where it was.

Swifts fly without rest for as long as ten months, and they return to the place where they hatched. “A closed roof is a
closed door,” said Ruth Amsel, a biologist at the town's museum. Because new roofs have no gaps, young birds find nowhere to
breed and move on.

The museum built forty wooden boxes and hung them under the eaves of the school. In the first summer the boxes stayed
empty. In the second, after the pupils had played recordings of swifts' calls from a window, three pairs moved in.

By 2021 the street had twenty-six pairs. Mayor Ilse Grant now asks every builder to leave a gap of three centimetres above
the wall. “It costs nothing,” she said, “and it brings the summer back.”""",
)


def source(start: str) -> Source:
    """The sentence of the article that begins with `start`."""
    at = ARTICLE.text.index(start)
    return ARTICLE.slice(at, ARTICLE.text.index(".", at) + 1)


def choices(*texts: str) -> tuple[Choice, ...]:
    """Choices whose keys are marked by a star."""
    return tuple(Choice(text.removeprefix("*"), text.startswith("*")) for text in texts)


NEST = source("Then, in the spring")
ROOFS = source("Because new roofs")
BOXES = source("The museum built")

MULTIPLE_CHOICE = Item(
    Kind.MULTIPLE_CHOICE,
    "According to Ruth Amsel, why did the swifts leave Marlow Street?",
    ROOFS,
    "cause",
    choices=choices(
        "*New roofs gave them no place to breed.",
        "The street had become too loud.",
        "Cats took their young.",
        "There were fewer insects to eat.",
    ),
)
SEVERAL_KEYS = Item(
    Kind.MULTIPLE_CHOICE,
    "Which of these statements are true of swifts?",
    source("Swifts fly without"),
    "true_statements",
    choices=choices(
        "*They return to where they hatched.",
        "*They fly for months without rest.",
        "They build nests in trees.",
        "They stay in the town all winter.",
    ),
)
TRUE_FALSE = Item(
    Kind.TRUE_FALSE,
    "In the first summer, three pairs moved into the boxes.",
    source("In the first summer"),
    "swap",
    choices=choices("True", "*False"),
)
TYPED_CLOZE = Item(
    Kind.CLOZE,
    "Ruth Amsel is a ___ at the town's museum.",
    source("“A closed roof"),
    "gap",
    answers=("biologist",),
    gaps=(Gap("biologist"),),
)
CHOSEN_CLOZE = Item(
    Kind.CLOZE, "By 2021 the street had ___ pairs.", source("By 2021"), "gap", choices=choices("*twenty-six", "three", "forty", "thirty")
)
GAPPED = Item(
    Kind.CLOZE,
    "Complete the summary.\n\nThe museum built forty wooden [1] and hung them under the [2] of the school. After the pupils had played"
    " recordings of the birds' [3], three [4] moved in.",
    BOXES,
    "summary",
    gaps=(Gap("boxes"), Gap("eaves", ("roof",)), Gap("calls"), Gap("pairs")),
    bank=("boxes", "eaves", "calls", "pairs", "walls", "pupils"),
)
BRACKETED = Item(
    Kind.CLOZE,
    "Every builder is asked to leave a (1) ___ of three (2) ___ above the wall.",
    source("Mayor Ilse Grant"),
    "summary",
    gaps=(Gap("gap"), Gap("centimetres", ("centimeters", "cm"))),
)
SHORT_ANSWER = Item(
    Kind.SHORT_ANSWER,
    "What did Dan Ellery do with the nest that he found?",
    NEST,
    "what",
    answers=("He decided to leave it where it was, under the tiles of the post office.", "He left it."),
)
NUMERIC = Item(Kind.NUMERIC, "How many boxes did the museum build?", BOXES, "how_many", answers=("40",), tolerance=0.5)
MATCHING = Item(
    Kind.MATCHING,
    "What did each of these people do?",
    NEST,
    "people",
    pairs=(
        Pair("Dan Ellery", "left an old nest where it was"),
        Pair("Ruth Amsel", "compared a closed roof to a closed door"),
        Pair("Ilse Grant", "asks builders to leave a gap above the wall"),
    ),
    choices=choices("recorded the calls of the birds from a window of the school"),
    evidence=(source("“A closed roof"), source("Mayor Ilse")),
)
ORDERING = Item(
    Kind.ORDERING,
    "In which order did these things happen?",
    BOXES,
    "order",
    choices=choices("A roofer found a nest.", "The museum hung up boxes.", "Pupils played recordings.", "Three pairs moved in."),
)
INSERT = Item(
    Kind.MULTIPLE_CHOICE,
    "Look at the four places [A], [B], [C] and [D] in this paragraph. Where does the sentence below fit best?\n\n"
    "“These calls tell a passing bird that others have found a home.”\n\n"
    "[A] The museum built forty wooden boxes and hung them under the eaves of the school. [B] In the first summer the boxes stayed"
    " empty. [C] In the second, the pupils played recordings of swifts' calls from a window. [D] Soon three pairs moved in.",
    BOXES,
    "insert",
    choices=choices("A", "B", "C", "*D"),
)
ITEMS = (
    MULTIPLE_CHOICE,
    TRUE_FALSE,
    CHOSEN_CLOZE,
    SEVERAL_KEYS,
    GAPPED,
    TYPED_CLOZE,
    SHORT_ANSWER,
    NUMERIC,
    MATCHING,
    ORDERING,
    BRACKETED,
    INSERT,
)

CARDS = tuple(
    Card(front, back, NEST, "term")
    for front, back in (
        ("swift", "a bird that flies without rest for as long as ten months"),
        ("Ruth Amsel", "a biologist at the town's museum"),
        ("Dan Ellery", "the roofer who found an old nest under the tiles of the post office"),
        ("Ilse Grant", "the mayor, who asks every builder to leave a gap above the wall"),
        ("eaves", "the part of a roof that meets or hangs over the walls of a building"),
        ("hatch", "to come out of an egg"),
        ("forty", "how many wooden boxes the museum built"),
        ("2021", "the year by which the street had twenty-six pairs of swifts"),
        ("breed", "to have young"),
        ("post office", "where the old nest was found, under the tiles"),
    )
)
