"""Forms of words that rules have to make."""

import pytest

from quizzes.generation.inflection import a_or_an, do_support, past, third_person


def test_it_works() -> None:
    assert do_support("shot", "VBD") == ("did", "shoot")


@pytest.mark.parametrize(
    "word", ["apple", "hour", "honest man", "umbrella", "8", "18-year-old", "increase", "unusual day", "unlikely", "unpopular", "uncle"]
)
def test_it_says_an(word: str) -> None:
    assert a_or_an(word) == "an"


@pytest.mark.parametrize(
    "word",
    ["bridge", "university", "European", "useful tool", "one-way street", "decrease", "house", "unit", "US", "UN", "U.S. ship", "UK"],
)
def test_it_says_a(word: str) -> None:
    assert a_or_an(word) == "a"


@pytest.mark.parametrize(("base", "form"), [("try", "tries"), ("play", "plays"), ("pass", "passes"), ("go", "goes"), ("have", "has")])
def test_it_makes_the_third_person(base: str, form: str) -> None:
    assert third_person(base) == form


@pytest.mark.parametrize(("base", "form"), [("want", "wanted"), ("try", "tried"), ("use", "used"), ("open", "opened"), ("play", "played")])
def test_it_makes_the_past_of_regular_verbs(base: str, form: str) -> None:
    assert past(base) == form


@pytest.mark.parametrize("base", ["go", "take", "think", "come", "buy"])
def test_it_makes_no_past_of_irregular_verbs(base: str) -> None:
    assert past(base) is None


@pytest.mark.parametrize(
    ("verb", "tag", "expected"),
    [
        ("froze", "VBD", ("did", "freeze")),
        ("needs", "VBZ", ("does", "need")),
        ("need", "VBP", ("do", "need")),
        ("cut", "VBD", ("did", "cut")),
        ("tried", "VBD", ("did", "try")),
    ],
)
def test_it_asks_with_do(verb: str, tag: str, expected: tuple[str, str]) -> None:
    assert do_support(verb, tag) == expected


@pytest.mark.parametrize(("verb", "tag"), [("blorped", "VBD"), ("sheeped", "VBZ")])
def test_it_gives_up_where_the_base_form_is_not_certain(verb: str, tag: str) -> None:
    assert do_support(verb, tag) is None
