"""Cards to cut out."""

from io import BytesIO

import pytest
from pypdf import PdfReader
from reportlab.lib.units import mm

from quizzes.items import Card
from quizzes.printing import LAYOUTS, Layout, cards
from quizzes.printing.cardsheets import NOTE_BASELINE, NOTE_SIZE
from tests.printing import cast
from tests.printing.reading import Ink, ink, outline, page_texts

NEAREST = 5 * mm


def deck(number: int, front: str = "Front{}", back: str = "Back{}") -> list[Card]:
    return [Card(front.format(n), back.format(n), cast.NEST, "term") for n in range(1, number + 1)]


def place(char: Ink, layout: Layout) -> tuple[int, int]:
    """The column, from the left, and the row, from the bottom, of the card that a character stands on."""
    return int((char.left - layout.left) // layout.width), int((char.bottom - layout.bottom) // layout.height)


def on_cards(pdf: bytes, page: int, layout: Layout) -> list[Ink]:
    return [char for char in ink(pdf, page) if char.bottom > layout.bottom]


def test_it_works() -> None:
    pages = page_texts(cards(cast.ARTICLE.title, cast.CARDS))
    assert len(pages) == 4
    assert all(card.front in pages[0] and card.back in pages[1] for card in cast.CARDS[:8])
    assert "Fronts 1–8" in pages[0] and "Backs 9–10" in pages[3]


def test_it_is_the_same_file_every_time() -> None:
    assert cards("Swifts", cast.CARDS) == cards("Swifts", cast.CARDS)


@pytest.mark.parametrize("name", LAYOUTS)
def test_it_mirrors_the_backs_for_the_long_edge(name: str) -> None:
    """Each card bears one sign of its own on both sides: turned over the long edge, back lies on front."""
    layout = LAYOUTS[name]
    signs = "abcdefghijklmnopqrst"[: layout.per_sheet]
    pdf = cards("Signs", [Card(sign, sign, cast.NEST, "term") for sign in signs], layout=layout)
    fronts, backs = ({char.char: place(char, layout) for char in on_cards(pdf, page, layout) if char.char in signs} for page in (0, 1))
    assert len(set(fronts.values())) == layout.per_sheet
    assert backs == {sign: (layout.columns - 1 - column, row) for sign, (column, row) in fronts.items()}


def test_it_keeps_the_places_of_a_last_sheet_that_is_not_full() -> None:
    layout = LAYOUTS["A4 2×4"]
    pdf = cards("One", [Card("a", "b", cast.NEST, "term")])
    front = next(char for char in on_cards(pdf, 0, layout) if char.char == "a")
    back = next(char for char in on_cards(pdf, 1, layout) if char.char == "b")
    assert place(front, layout) == (0, 3) and place(back, layout) == (1, 3)


@pytest.mark.parametrize("name", LAYOUTS)
@pytest.mark.parametrize("text", ["word", "Donaudampfschifffahrt" * 6, "many words of a long explanation " * 40, "Жα→ " * 200, "W" * 900])
def test_it_fits_any_text_into_its_card_away_from_the_cuts(name: str, text: str) -> None:
    layout = LAYOUTS[name]
    pdf = cards("Long", [Card(text, text, cast.NEST, "term")] * layout.per_sheet, layout=layout)
    for page in (0, 1):
        chars = on_cards(pdf, page, layout)
        assert sum(char.char == text[0] for char in chars) >= layout.per_sheet * text.count(text[0])
        for char in chars:
            column, row = place(char, layout)
            left, bottom = layout.left + column * layout.width, layout.bottom + row * layout.height
            assert char.left >= left + NEAREST and char.right <= left + layout.width - NEAREST
            assert char.bottom >= bottom + NEAREST and char.top <= bottom + layout.height - NEAREST


@pytest.mark.parametrize("name", LAYOUTS)
def test_it_leaves_room_outside_the_cards(name: str) -> None:
    """For cut marks, what the printer cannot reach, and a note that is not near a cut either."""
    layout = LAYOUTS[name]
    assert layout.left >= 10 * mm - 0.01
    assert layout.bottom - NEAREST >= NOTE_BASELINE + NOTE_SIZE


def test_it_tells_the_printer_to_print_on_both_sides_and_not_to_scale() -> None:
    reader = PdfReader(BytesIO(cards("Swifts", cast.CARDS)))
    wishes = reader.root_object["/ViewerPreferences"]
    assert wishes["/Duplex"] == "/DuplexFlipLongEdge" and wishes["/PrintScaling"] == "/None"  # type: ignore[index]
    assert str(reader.root_object["/Lang"]) == "en"
    assert reader.metadata and reader.metadata.title == "Swifts"
    assert outline(reader.outline) == ["Fronts 1–8", "Backs 1–8", "Fronts 9–10", "Backs 9–10"]


def test_it_refuses_an_empty_deck() -> None:
    with pytest.raises(ValueError, match=r"need at least one card\."):
        cards("Nothing", ())
