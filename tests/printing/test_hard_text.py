"""Text that breaks layouts: it is printed whole, inside the margins, and never as an empty box."""

import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizzes.items import Article, Choice, Gap, Item, Kind, Pair
from quizzes.printing import A4, Paper, Setup, Shown, fonts, key, worksheet
from quizzes.printing.fonts import BOLD, REGULAR, paragraph_text, printable
from tests.printing import cast
from tests.printing.reading import ink, page_texts, text_of

LONG = " ".join(f"word{n}" for n in range(200))
ENDLESS = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz" * 8
FOREIGN = "Ελληνικά Кириллица → ← ≤ ½ x₂ Łódź Hồ Chí Minh naïve"

WITH_ARTICLE = Setup(article=Shown.PARAGRAPHS)


def every_kind(text: str) -> list[Item]:
    """A question of each kind with `text` at every place where text may stand."""
    two = (Choice(text, key=True), Choice(f"{text} 2"))
    return [
        Item(Kind.MULTIPLE_CHOICE, text, cast.NEST, "rule", choices=two),
        Item(Kind.MULTIPLE_CHOICE, f"{text}\n\n{text}", cast.NEST, "rule", choices=(*two, Choice(f"{text} 3", key=True))),
        Item(Kind.TRUE_FALSE, text, cast.NEST, "rule", choices=cast.choices("True", "*False")),
        Item(Kind.CLOZE, f"{text} ___ {text}", cast.NEST, "rule", answers=(text,), gaps=(Gap(text, (text,)),)),
        Item(Kind.CLOZE, f"[1] {text} [2]", cast.NEST, "rule", gaps=(Gap(text), Gap("b")), bank=(text, "b", f"{text} c")),
        Item(Kind.SHORT_ANSWER, text, cast.NEST, "rule", answers=(text,)),
        Item(Kind.NUMERIC, text, cast.NEST, "rule", answers=(text,)),
        Item(Kind.MATCHING, text, cast.NEST, "rule", pairs=(Pair(text, text), Pair("b", f"{text} 2")), choices=(Choice(text + "3"),)),
        Item(Kind.ORDERING, text, cast.NEST, "rule", choices=two),
    ]


OVERHANG = 2
"""Points by which the shape of a letter may stand out of its own width: a j in a title does."""


def assert_within_margins(pdf: bytes, paper: Paper = A4) -> None:
    for page in range(len(page_texts(pdf))):
        for char in ink(pdf, page):
            assert char.left >= paper.side - OVERHANG and char.right <= paper.width - paper.side + OVERHANG, char
            assert char.bottom >= 9 * 2.83 and char.top <= paper.height - paper.top + 3, char


@pytest.mark.slow
@pytest.mark.parametrize(
    "text", [LONG, ENDLESS, FOREIGN, "<b>&amp; </para>", "x", "a" * 3000], ids=["long", "endless", "foreign", "markup", "x", "a"]
)
def test_it_works(text: str) -> None:
    article, items = Article(text, text), every_kind(text)
    for pdf in (worksheet(article, items, WITH_ARTICLE), key(article, items)):
        assert_within_margins(pdf)


def test_it_prints_a_long_choice_whole() -> None:
    text = text_of(worksheet(cast.ARTICLE, every_kind(LONG)[:1]))
    assert all(f"word{n} " in text for n in range(200)) and text.count("word199") == 3


def test_it_prints_sixty_questions() -> None:
    pages = page_texts(worksheet(cast.ARTICLE, cast.ITEMS * 5))
    assert "60. Look at the four places" in pages[-1] and pages[-1].endswith(f"Page {len(pages)} of {len(pages)}")


@pytest.mark.slow
def test_it_prints_a_question_longer_than_a_page() -> None:
    pages = page_texts(worksheet(cast.ARTICLE, every_kind(LONG * 8)))
    assert len(pages) > 10


def test_it_prints_foreign_letters_as_they_are() -> None:
    assert FOREIGN in text_of(worksheet(cast.ARTICLE, every_kind(FOREIGN)[:1]))


def test_it_prints_markup_as_it_is_written() -> None:
    assert "<b>&amp; </para>" in text_of(worksheet(cast.ARTICLE, every_kind("<b>&amp; </para>")[:1]))


@pytest.mark.slow
def test_it_has_a_glyph_for_whatever_it_prints() -> None:
    """Of all of Unicode nothing is drawn in a face that lacks it."""
    for char in {char for code in range(sys.maxunicode + 1) for char in fonts._drawable(chr(code))} - {"\n"}:
        assert all(fonts._has(fonts._font_for(char, face), char) for face in (REGULAR, BOLD)), hex(ord(char))


def test_it_writes_the_plainest_relative_of_what_no_face_has() -> None:
    assert printable("done ✔ \u2009x\u200b y\u0301 𝐀 漢\u0007\ufeff 🐦") == "done √  x ý A [Chinese script] ?"
    assert paragraph_text("a<Ж>") == 'a&lt;<font name="Quire-Arimo">Ж</font>&gt;'


@pytest.mark.slow
@settings(max_examples=25, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=300))
def test_it_survives_any_text(text: str) -> None:
    article, items = Article(text, text), every_kind(text)
    assert_within_margins(worksheet(article, items))
    assert key(article, items)
