"""Who somebody is, where the article says so otherwise than beside the name."""

import pytest

from quizzes.generation.cards.roles import roles
from tests.generation.cast import material


def role(said: str) -> str:
    found = roles(material(said)).get("Amina Diallo")
    return found[0] if found else ""


def test_it_works() -> None:
    assert role("Amina Diallo, a biologist at the University of Bergen, counts cod.") == "a biologist at the University of Bergen"


@pytest.mark.parametrize(
    ("said", "what"),
    [
        ("Norway’s chief inspector, Amina Diallo, counts cod.", "Norway’s chief inspector"),
        ("The Prime Minister, Amina Diallo, counts cod.", "Prime Minister"),
        ("When Norwegian biologist, Amina Diallo, came, cod were few.", "Norwegian biologist"),
        ("The founder of the northern choir is Amina Diallo, 25.", "founder of the northern choir"),
        ("Amina Diallo, co-founder of a choir in Bergen, counts cod.", "co-founder of a choir in Bergen"),
        ("Amina Diallo is a leading biologist in the study of cod.", "a leading biologist in the study of cod"),
    ],
)
def test_it_hears_it_before_the_name_and_after_is(said: str, what: str) -> None:
    assert role(said) == what


@pytest.mark.parametrize(
    "said",
    [
        "The choir’s director, Amina Diallo, counts cod.",  # which choir?
        "Amina Diallo, choir director, counts cod.",
        "In the harbour, Amina Diallo, 50, counts cod.",
        "A baker, Amina Diallo, counts cod.",
        "Amina Diallo, a junior, counts cod.",
        "Amina Diallo is the colour of the sea.",
        "Amina Diallo, director of Oxbow’s program, counts cod.",  # which program?
        "Norwegian students Amina Diallo and Jonas Berg count cod.",  # she is not several
        "Amina Diallo, the market leader in Bergen, counts cod.",  # a company
    ],
)
def test_it_leaves_what_says_too_little(said: str) -> None:
    assert role(said) == ""
