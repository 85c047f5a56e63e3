"""Scripts that run from right to left, and those of which no face has the letters."""

import pytest

from quizzes.items import Article, Card
from quizzes.printing import A4, Setup, Shown, cards, class_set, key, version, worksheet
from quizzes.printing.fonts import paragraph_text, printable
from quizzes.printing.scripts import LONGEST, on_lines, on_one_line
from tests.printing import cast
from tests.printing.reading import ink, text_of
from tests.printing.test_hard_text import assert_within_margins, every_kind

HEBREW, ARABIC = "שלום עולם", "مدينة القاهرة"
SCRIPTS = {
    "hebrew": HEBREW, "arabic": ARABIC, "persian": "گل‌های ۱۲ باغ", "chinese": "東京の鳥", "korean": "한국의 새", "thai": "นกในสวน",
    "hindi": "हिन्दी में पक्षी", "amharic": "ወፎች", "emoji": "🐦 bird", "mixed": f"The word {HEBREW} and {ARABIC} (2014) stand here.",
}  # fmt: skip


def across(pdf: bytes, letters: str) -> list[str]:
    """These letters as they stand on the first page, from left to right."""
    return [one.char for one in sorted((one for one in ink(pdf, 0) if one.char in letters), key=lambda one: one.left)]


def test_it_works() -> None:
    """The first letter of a Hebrew word stands at its right end."""
    pdf = cards("One", [Card("שלום", "a word", cast.NEST, "term")])
    assert across(pdf, "שלום") == list("םולש")


def test_it_joins_the_letters_of_an_arabic_word() -> None:
    assert on_one_line("باب") == "\ufe8f\ufe8e\ufe91", "The forms for the beginning, the middle and the end, from right to left."


def test_it_leaves_numbers_and_the_text_around_as_they_are() -> None:
    assert on_one_line(f"In 2014 {HEBREW} came.") == "In 2014 םלוע םולש came."
    assert on_one_line("אב 12 גד") == "דג 12 בא"
    assert on_lines("The fog, 1987.") == "The fog, 1987."


def test_it_keeps_a_short_passage_on_one_line_and_sets_a_long_one_line_by_line() -> None:
    assert "\n" not in on_lines(HEBREW) and " " not in on_lines(HEBREW)
    long = " ".join(f"מילה{'א' * (at % 3)}" for at in range(30))
    lines = on_lines(long).split("\n")
    assert len(lines) > 3 and max(map(len, lines)) <= LONGEST
    assert [word for line in lines for word in reversed(line.split("\u00a0"))] == [word[::-1] for word in long.split()]


@pytest.mark.parametrize(("text", "said"), [("東京タワー", "[Japanese script]"), ("北京", "[Chinese script]"), ("한국", "[Korean script]")])
def test_it_names_a_script_that_it_cannot_draw(text: str, said: str) -> None:
    assert printable(f"See {text}.") == f"See {said}."
    assert said in text_of(worksheet(Article(text, text), every_kind(text)))


def test_it_writes_names_in_every_script() -> None:
    names = ("Ελένη", "Юлия", HEBREW, ARABIC, "王小明")
    pdf = class_set(cast.ARTICLE, [version(cast.ITEMS, at, name=name) for at, name in enumerate(names)]).pdf
    text = text_of(pdf)
    assert "Ελένη" in text and "Юлия" in text and "[Chinese script]" in text and "\ufffd" not in text


@pytest.mark.slow
@pytest.mark.parametrize("script", SCRIPTS)
@pytest.mark.parametrize("times", [1, 40])
def test_it_never_leaves_the_margins_and_draws_no_box(script: str, times: int) -> None:
    text = " ".join([SCRIPTS[script]] * times)
    article, setup = Article(text, text), Setup(article=Shown.LINES, school=text[:80])
    for pdf in (worksheet(article, every_kind(text), setup), key(article, every_kind(text), setup)):
        assert_within_margins(pdf, A4)
        assert not any(char.char in "\ufffd\u25a1\u0000" for char in ink(pdf, 0))


def test_it_gives_markup_no_character_that_no_face_has() -> None:
    for text in SCRIPTS.values():
        assert "?" not in paragraph_text(text) or "🐦" in text
