import pytest

from quizzes.scoring.typed import agrees, agrees_as_number


def test_it_works() -> None:
    assert agrees("The Old Mill", "old mill")


@pytest.mark.parametrize(
    ("given", "key"),
    [
        ("  old\tmill ", "old mill"),
        ("“old mill”.", "old mill"),
        ("it's", "it’s"),
        ("visa free", "visa-free"),
        ("visa–free", "visa-free"),
        ("Gulen", "Gülen"),
        ("Ｇｕｌｅｎ", "gulen"),
        ("the U.S.", "US"),
        ("Mr Smith", "Mr. Smith"),
        ("Paris France", "Paris, France"),
        ("salt & pepper", "salt and pepper"),
        ("9 months", "nine months"),
        ("twenty two", "22"),
        ("five per cent", "5%"),
        ("a hundred", "one hundred"),
        ("STRASSE", "straße"),
        ("old\u200b mill", "old mill"),
        ('the "old" mill', "old mill"),
    ],
)
def test_it_lets_pass_what_says_the_same(given: str, key: str) -> None:
    assert agrees(given, key)


@pytest.mark.parametrize(
    ("given", "key"),
    [
        ("5", "5%"),
        ("-5", "5"),
        ("hundreds", "hundred"),
        ("1.234", "1,234"),
        ("ninety", "nineteen"),
        ("mill", "old mill"),
        ("otter", "otters"),
        ("C", "C#"),
        ("...", "…!"),
        ("", ""),
    ],
)
def test_it_refuses_what_says_something_else(given: str, key: str) -> None:
    assert not agrees(given, key)


@pytest.mark.parametrize(
    ("given", "key"),
    [("3", "three years"), ("3 yrs", "three years"), ("$3", "3 dollars"), ("3 km", "three kilometres"), ("3 dogs", "three animals")],
)
def test_it_takes_a_number_with_its_unit_or_without(given: str, key: str) -> None:
    assert agrees_as_number(given, key)


@pytest.mark.parametrize(("given", "key"), [("3 days", "three years"), ("€3", "3 dollars"), ("3 %", "3 km"), ("3 or 4", "three")])
def test_it_refuses_a_number_of_another_measure(given: str, key: str) -> None:
    assert not agrees_as_number(given, key)


def test_it_allows_exactly_the_tolerance() -> None:
    assert agrees_as_number("0.3", "0.2", tolerance=0.1)
    assert not agrees_as_number("0.3001", "0.2", tolerance=0.1)
